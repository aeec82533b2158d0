#include "ui/data/augmentation_text.h"

#include "core/document/vocabulary.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AugmentationText)
};

SliderRange sliderOf(const ParameterSpec &spec, const Shape &image)
{
    // Up to what is useful; the rest of the range is typed.
    static const std::map<QString, SliderRange> ranges{
        {QStringLiteral("p"), {1, 0.01}},           {QStringLiteral("degrees"), {180, 1}},
        {QStringLiteral("translate"), {0.5, 0.01}}, {QStringLiteral("brightness"), {1, 0.01}},
        {QStringLiteral("contrast"), {1, 0.01}},    {QStringLiteral("sigma"), {0.5, 0.005}},
        {QStringLiteral("ratio_min"), {5, 0.05}},   {QStringLiteral("ratio_max"), {5, 0.05}},
    };
    if (spec.kind == ParameterKind::Integer)
        return {double(std::max<std::int64_t>(4, std::max(image.height(), image.width()) / 4)), 1};
    const auto known = ranges.find(spec.name);
    return known != ranges.end() ? known->second : SliderRange{std::min(2.0, spec.maximum), 0.01};
}

} // namespace

AugmentationWords augmentationWords(const QString &type)
{
    if (type == QLatin1String("RandomHorizontalFlip"))
        return {Text::tr("Flip left and right"),
                Text::tr("Mirrors some images; not for digits and letters.")};
    if (type == QLatin1String("RandomVerticalFlip"))
        return {Text::tr("Flip upside down"),
                Text::tr("Turns some images on their heads; for things seen from above.")};
    if (type == QLatin1String("RandomCrop"))
        return {Text::tr("Crop with padding"),
                Text::tr("Moves the image by some pixels; black comes in at the sides.")};
    if (type == QLatin1String("RandomRotation"))
        return {Text::tr("Rotate"), Text::tr("Turns the image about its middle.")};
    if (type == QLatin1String("RandomAffine"))
        return {Text::tr("Shift and zoom"), Text::tr("Moves the image, and makes it larger or smaller.")};
    if (type == QLatin1String("ColorJitter"))
        return {Text::tr("Brightness and contrast"), Text::tr("Makes the image lighter, darker or flatter.")};
    if (type == QLatin1String("GaussianNoise"))
        return {Text::tr("Noise"), Text::tr("Adds something different to each pixel.")};
    if (type == QLatin1String("RandomErasing"))
        return {Text::tr("Erase a rectangle"),
                Text::tr("Blackens a part, so that the network looks at the whole.")};
    return {type, {}};
}

ParameterFields augmentationFields(const QString &type, const Shape &image)
{
    ParameterFields fields;
    if (const ChoiceType *known = findChoice(augmentationTypes(), type)) {
        for (const auto &spec : known->parameters)
            fields.push_back({.spec = spec, .slider = sliderOf(spec, image)});
    }
    return fields;
}

Choice suggestedStep(const QString &type)
{
    const ChoiceType *known = findChoice(augmentationTypes(), type);
    return {type, known ? suggestedValues(known->parameters) : Parameters()};
}

} // namespace workbench
