#include "ui/designer/group_card.h"

#include "core/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GroupCard)
};

/// None as soon as one layer's is unknown.
std::optional<std::int64_t> parametersOf(const NetworkAnalysis &analysis, const Group &group)
{
    std::int64_t sum = 0;
    for (auto i = group.first; i <= group.last; ++i) {
        if (!analysis.layers[i].cost)
            return std::nullopt;
        sum += analysis.layers[i].cost->parameters();
    }
    return sum;
}

/// "conv3: its kernel is larger than ..."
QString faultsOf(const NetworkAnalysis &analysis, const Group &group)
{
    QStringList faults;
    for (auto i = group.first; i <= group.last; ++i) {
        if (analysis.layers[i].fault)
            faults << QStringLiteral("%1: %2").arg(analysis.layers[i].id, *analysis.layers[i].fault);
    }
    return faults.join(QLatin1Char('\n'));
}

QString countText(const Group &group)
{
    return Text::tr("%n layer(s)", nullptr, int(group.size()));
}

QString parametersText(const std::optional<std::int64_t> &count)
{
    return count ? Text::tr("params %1").arg(groupedText(*count)) : Text::tr("params unknown");
}

} // namespace

CardContent groupCard(const Document &document, const Group &group)
{
    const NetworkAnalysis &analysis = document.analysis();
    const LayerAnalysis &last = analysis.layers[group.last];
    const auto parameters = parametersOf(analysis, group);
    CardContent content;
    content.id = last.id;
    content.group = group.name;
    content.members = layerIdsOf(document.network(), group);
    content.title = group.name;
    content.shapeKnown = last.output.has_value();
    content.hasPictures = last.output && last.output->isImage();
    content.fault = faultsOf(analysis, group);
    content.share = parameters ? shareOf(*parameters, analysis.totalParameters) : std::nullopt;
    for (auto i = group.first; i <= group.last; ++i)
        content.categories.push_back(categoryOf(document.network().layers[i]));
    return content;
}

CardTexts groupTexts(const Document &document, const Group &group)
{
    const LayerAnalysis &last = document.analysis().layers[group.last];
    return {countText(group),
            last.output ? withGroupedNumbers(last.output->text()) : Text::tr("unknown", "shape"),
            parametersText(parametersOf(document.analysis(), group))};
}

QString groupTitle(const Document &document, const Group &group)
{
    return QStringLiteral("%1 · %2").arg(countText(group),
                                         parametersText(parametersOf(document.analysis(), group)));
}

} // namespace workbench
