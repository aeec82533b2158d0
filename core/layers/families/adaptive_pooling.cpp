#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct AdaptivePoolingText
{
    Q_DECLARE_TR_FUNCTIONS(Pooling)
};

ParameterSpecs parameters()
{
    return {{.name = QStringLiteral("output_size"),
             .kind = ParameterKind::IntegerPair,
             .minimum = 1,
             .maximum = 1e4,
             .suggested = IntegerPair{1, 1},
             .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                       "Height and width of the output, whatever the input's are")}};
}

/// The largest region that one output sees: from ⌊i·n / out⌋ to ⌈(i + 1)·n / out⌉
/// (ATen/native/AdaptivePooling.h).
std::int64_t largestRegion(std::int64_t size, std::int64_t output)
{
    std::int64_t largest = 0;
    for (std::int64_t i = 0; i < output; ++i)
        largest = std::max(largest, ((i + 1) * size + output - 1) / output - i * size / output);
    return largest;
}

Reach reach(const LayerContext &context)
{
    const Shape &input = context.input();
    const IntegerPair output = context.arguments.pair("output_size");
    return {
        .pixels = {largestRegion(input.height(), output.height), largestRegion(input.width(), output.width)},
        .step = {double(input.height()) / double(output.height),
                 double(input.width()) / double(output.width)}};
}

LayerDescriptor adaptivePooling(const QString &type, const char *purpose)
{
    auto descriptor = basicDescriptor(type, LayerCategory::Pooling, QStringLiteral("pool"), purpose);
    descriptor.parameters = parameters();
    descriptor.inferShape = [=](const LayerContext &context) -> Result<Shape> {
        if (const auto fault = imageNeeded(type, context.input()))
            return tl::unexpected(*fault);
        const IntegerPair size = context.arguments.pair("output_size");
        return Shape::image(context.input().channels(), size.height, size.width);
    };
    descriptor.formula = [](const LayerContext &) {
        return std::vector<FormulaLine>{{FormulaLine::Subject::Output,
                                         AdaptivePoolingText::tr("Rows of output i"),
                                         QStringLiteral("⌊i·H / H_out⌋ … ⌈(i + 1)·H / H_out⌉ − 1")}};
    };
    descriptor.summary = [](const Arguments &arguments) {
        return AdaptivePoolingText::tr("to %1").arg(displayText(arguments.value("output_size")));
    };
    descriptor.reach = reach;
    descriptor.python = [=](const LayerContext &context, const Layer &) {
        return QStringLiteral("nn.%1(%2)").arg(type, pythonText(context.arguments.value("output_size")));
    };
    return descriptor;
}

torch::ExpandingArrayWithOptionalElem<2> outputSize(const LayerContext &context)
{
    const IntegerPair size = context.arguments.pair("output_size");
    return torch::ExpandingArrayWithOptionalElem<2>({size.height, size.width});
}

} // namespace

LayerDescriptor adaptiveAvgPool2d()
{
    auto descriptor = adaptivePooling(
        QStringLiteral("AdaptiveAvgPool2d"),
        QT_TRANSLATE_NOOP("LayerPurpose", "Takes means of as many regions as the output has pixels"));
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::AdaptiveAvgPool2d(outputSize(context)));
    };
    return descriptor;
}

LayerDescriptor adaptiveMaxPool2d()
{
    auto descriptor = adaptivePooling(
        QStringLiteral("AdaptiveMaxPool2d"),
        QT_TRANSLATE_NOOP("LayerPurpose",
                          "Keeps the largest value of as many regions as the output has pixels"));
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::AdaptiveMaxPool2d(outputSize(context)));
    };
    return descriptor;
}

} // namespace workbench
