#include "ui/designer/card_content.h"

#include "core/figure/color_maps.h"
#include "core/layers/registry.h"
#include "core/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LayerCard)
};

const QString dot = QStringLiteral(" · ");

QString summaryOf(const Layer &layer, const LayerDescriptor *descriptor)
{
    if (!descriptor || checkParameters(descriptor->parameters, layer.parameters))
        return layer.type;
    QStringList parts{layer.type};
    if (layer.frozen)
        parts << Text::tr("frozen", "layer");
    if (const QString words = descriptor->summary(Arguments(descriptor->parameters, layer.parameters));
        !words.isEmpty())
        parts << words;
    return parts.join(dot);
}

const Layer &layerOf(const Document &document, const LayerAnalysis &analysis)
{
    return document.network().layers[document.analysis().positions.value(analysis.id)];
}

QString arithmeticOf(const Layer &layer, const LayerAnalysis &analysis)
{
    if (!analysis.cost)
        return Text::tr("params unknown");
    const QString total = groupedText(analysis.cost->parameters());
    for (const auto &line : formulaOf(layer, analysis)) {
        if (line.subject == FormulaLine::Subject::Count && !line.substituted.isEmpty())
            return Text::tr("params %1 = %2", "number and arithmetic")
                .arg(total, withGroupedNumbers(line.substituted.plain()));
    }
    return Text::tr("params %1", "number").arg(total);
}

/// "156 (0.3 %)", or the number alone where the whole is unknown.
QString withShare(std::int64_t part, std::optional<std::int64_t> total)
{
    const auto share = shareOf(part, total);
    return share ? Text::tr("%1 (%2)", "number and percentage").arg(groupedText(part), percentText(*share))
                 : groupedText(part);
}

} // namespace

bool CardContent::showsAny(const QSet<QString> &layers) const
{
    return layers.contains(id) || std::any_of(members.begin(), members.end(),
                                              [&](const QString &member) { return layers.contains(member); });
}

std::optional<double> shareOf(std::int64_t part, std::optional<std::int64_t> whole)
{
    if (!whole)
        return std::nullopt;
    return *whole > 0 ? double(part) / double(*whole) : 0.0;
}

std::optional<double> shareOfParameters(const LayerAnalysis &layer, const NetworkAnalysis &network)
{
    if (!layer.cost)
        return std::nullopt;
    return shareOf(layer.cost->parameters(), network.totalParameters);
}

QString detailsOf(const LayerAnalysis &layer, const NetworkAnalysis &network)
{
    if (!layer.cost)
        return Text::tr("Parameters and multiply-adds are unknown until the shape is known.");
    return Text::tr("Parameters: %1\nMultiply-adds: %2\nReceptive field: %3 × %4 pixels")
        .arg(withShare(layer.cost->parameters(), network.totalParameters),
             withShare(layer.cost->macs, network.totalMacs))
        .arg(layer.receptiveField.height)
        .arg(layer.receptiveField.width);
}

LayerCategory categoryOf(const Layer &layer)
{
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    return descriptor ? descriptor->category : LayerCategory::DenseAndShape;
}

CardContent layerCard(const Document &document, const LayerAnalysis &analysis)
{
    const Layer &layer = layerOf(document, analysis);
    CardContent content;
    content.id = analysis.id;
    content.title = analysis.id;
    content.note = layer.note;
    content.fault = analysis.fault.value_or(QString());
    content.share = shareOfParameters(analysis, document.analysis());
    content.categories = {categoryOf(layer)};
    content.shapeKnown = analysis.output.has_value();
    content.hasPictures = analysis.output && analysis.output->isImage();
    return content;
}

CardTexts layerTexts(const Document &document, const LayerAnalysis &analysis)
{
    const Layer &layer = layerOf(document, analysis);
    return {summaryOf(layer, findLayerType(layer.type)),
            analysis.output ? withGroupedNumbers(analysis.output->text()) : Text::tr("unknown", "shape"),
            arithmeticOf(layer, analysis)};
}

CardContent inputCard()
{
    CardContent content;
    content.id = inputId;
    content.title = Text::tr("Input");
    content.hasPictures = true;
    return content;
}

CardTexts inputTexts(const Network &network, const QString &dataTitle, std::optional<std::int64_t> samples)
{
    const auto channels = network.input.isImage() ? network.input.channels() : 0;
    const QString kind = channels == 1   ? Text::tr("grey")
                         : channels == 3 ? Text::tr("colour")
                                         : Text::tr("%n channel(s)", nullptr, int(channels));
    return {dataTitle.isEmpty() ? kind : dataTitle + dot + kind, withGroupedNumbers(network.input.text()),
            samples ? Text::tr("%1 samples").arg(groupedText(*samples)) : Text::tr("no data set yet")};
}

QString spokenText(const CardContent &content, const CardTexts &texts)
{
    QString text =
        Text::tr("%1, %2, output %3, %4").arg(content.title, texts.summary, texts.shape, texts.arithmetic);
    if (!content.note.isEmpty())
        text = Text::tr("%1. Note: %2").arg(text, content.note);
    return content.fault.isEmpty() ? text : Text::tr("%1. Problem: %2").arg(text, content.fault);
}

std::vector<QImage> thumbnailsOf(const ObservationPointer &observation, const QString &layer)
{
    std::vector<QImage> pictures;
    if (!observation)
        return pictures;
    const auto found = observation->thumbnails.find(layer);
    if (found == observation->thumbnails.end())
        return pictures;
    const Planes &planes = found->second;
    const auto [low, high] = valueRange(planes.values.data(), planes.values.size());
    for (std::int64_t i = 0; i < planes.count; ++i)
        pictures.push_back(
            planeImage(planes.plane(i), int(planes.height), int(planes.width), ColorMap::Viridis, low, high));
    return pictures;
}

} // namespace workbench
