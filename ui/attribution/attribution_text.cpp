#include "ui/attribution/attribution_text.h"

#include "core/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct AttributionText
{
    Q_DECLARE_TR_FUNCTIONS(AttributionText)
};

QString numberList(const std::vector<double> &numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts << valueText(number, 3);
    return texts.join(QStringLiteral(", "));
}

} // namespace

ColorScale attributionScale(const Attribution &attribution)
{
    const auto &values = attribution.map.values;
    const auto [low, high] = valueRange(values.data(), values.size());
    return {attribution.isSigned ? ColorMap::Diverging : ColorMap::Viridis, low, high};
}

QStringList attributionFacts(const Attribution &attribution)
{
    QStringList facts;
    if (const auto &completeness = attribution.completeness; completeness)
        facts << AttributionText::tr("All attributions sum to %1, the score gains %2: the gap is %3.")
                     .arg(valueText(completeness->sum), valueText(completeness->difference),
                          valueText(completeness->gap(), 2));
    const QString size = QStringLiteral("%1 × %2").arg(attribution.height).arg(attribution.width);
    if (looksAtLayer(attribution.method))
        facts << AttributionText::tr("Maps of %1, %2, enlarged.").arg(attribution.layer, size);
    if (attribution.method == AttributionMethod::Occlusion)
        facts << AttributionText::tr("The square is %1 pixels, each half over the one before.").arg(size);
    const auto &values = attribution.map.values;
    if (std::all_of(values.begin(), values.end(), [](float value) { return value == 0; }))
        facts << AttributionText::tr("The map is 0 everywhere.");
    return facts;
}

QString inputRemark(const ExplainedModel &model)
{
    const Normalization &normalization = model.normalization();
    if (normalization.kind != Normalization::Kind::Given)
        return AttributionText::tr("Gradients are with respect to the pixels, from 0 to 1.");
    return AttributionText::tr("Gradients are with respect to the normalised pixels: mean %1, deviation %2.")
        .arg(numberList(normalization.mean), numberList(normalization.deviation));
}

} // namespace workbench
