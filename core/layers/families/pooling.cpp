#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct PoolingText
{
    Q_DECLARE_TR_FUNCTIONS(Pooling)
};

ParameterSpecs windowParameters()
{
    return {
        {.name = QStringLiteral("kernel_size"),
         .kind = ParameterKind::IntegerPair,
         .minimum = 1,
         .maximum = 1e4,
         .suggested = IntegerPair{2, 2},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Height and width of the window")},
        {.name = QStringLiteral("stride"),
         .kind = ParameterKind::IntegerPair,
         .minimum = 1,
         .maximum = 1e4,
         .follows = QStringLiteral("kernel_size"),
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Step of the window; the kernel size when not given")},
        {.name = QStringLiteral("padding"),
         .kind = ParameterKind::IntegerPair,
         .defaultValue = IntegerPair{0, 0},
         .minimum = 0,
         .maximum = 1e4,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Pixels added on each side, at most half the window")},
    };
}

ParameterSpec ceilMode()
{
    return {.name = QStringLiteral("ceil_mode"),
            .kind = ParameterKind::Boolean,
            .defaultValue = false,
            .help = QT_TRANSLATE_NOOP("ParameterHelp", "Rounds the output size up instead of down")};
}

ParameterSpecs maxPoolParameters()
{
    auto specs = windowParameters();
    specs.push_back({.name = QStringLiteral("dilation"),
                     .kind = ParameterKind::IntegerPair,
                     .defaultValue = IntegerPair{1, 1},
                     .minimum = 1,
                     .maximum = 1e4,
                     .help = QT_TRANSLATE_NOOP("ParameterHelp", "Distance between the window's elements")});
    specs.push_back(ceilMode());
    return specs;
}

ParameterSpecs avgPoolParameters()
{
    auto specs = windowParameters();
    specs.push_back(ceilMode());
    specs.push_back({.name = QStringLiteral("count_include_pad"),
                     .kind = ParameterKind::Boolean,
                     .defaultValue = true,
                     .help = QT_TRANSLATE_NOOP("ParameterHelp", "Counts the padding's zeros in the mean")});
    return specs;
}

SlidingWindow windowOf(const Arguments &arguments, bool dilated)
{
    return {arguments.pair("kernel_size"), arguments.pair("stride"), arguments.pair("padding"),
            dilated ? arguments.pair("dilation") : IntegerPair{1, 1}, arguments.boolean("ceil_mode")};
}

Result<Shape> inferPooling(const QString &type, const LayerContext &context, const SlidingWindow &window)
{
    const Shape &input = context.input();
    if (const auto fault = imageNeeded(type, input))
        return tl::unexpected(*fault);
    if (window.padding.height > window.kernel.height / 2 || window.padding.width > window.kernel.width / 2)
        return failure(PoolingText::tr("padding %1 is more than half of the window %2")
                           .arg(displayText(window.padding), displayText(window.kernel)));
    const IntegerPair output = slidingOutput(input, window);
    if (output.height < 1 || output.width < 1)
        return tl::unexpected(windowTooLarge(type, input, window));
    return Shape::image(input.channels(), output.height, output.width);
}

QString poolingSummary(const Arguments &arguments)
{
    const IntegerPair kernel = arguments.pair("kernel_size");
    QStringList parts{displayText(kernel)};
    if (arguments.pair("stride") != kernel)
        parts << PoolingText::tr("stride %1").arg(displayText(arguments.pair("stride")));
    if (arguments.pair("padding") != IntegerPair{0, 0})
        parts << PoolingText::tr("padding %1").arg(displayText(arguments.pair("padding")));
    if (arguments.boolean("ceil_mode"))
        parts << PoolingText::tr("rounded up");
    return parts.join(QStringLiteral(", "));
}

LayerDescriptor pooling(const QString &type, const ParameterSpecs &specs, const char *purpose)
{
    auto descriptor = basicDescriptor(type, LayerCategory::Pooling, QStringLiteral("pool"), purpose);
    const bool dilated = findSpec(specs, QStringLiteral("dilation")) != nullptr;
    descriptor.parameters = specs;
    descriptor.inferShape = [=](const LayerContext &context) {
        return inferPooling(type, context, windowOf(context.arguments, dilated));
    };
    descriptor.formula = [=](const LayerContext &context) {
        return slidingFormula(context.input(), windowOf(context.arguments, dilated));
    };
    descriptor.summary = poolingSummary;
    descriptor.python = [=](const LayerContext &context, const Layer &layer) {
        return pythonCall(type, specs, {pythonText(context.arguments.value("kernel_size"))}, layer.parameters,
                          {QStringLiteral("kernel_size")});
    };
    setSlidingWindow(descriptor,
                     [=](const LayerContext &context) { return windowOf(context.arguments, dilated); });
    return descriptor;
}

torch::ExpandingArray<2> sizes(IntegerPair pair)
{
    return torch::ExpandingArray<2>({pair.height, pair.width});
}

} // namespace

LayerDescriptor maxPool2d()
{
    auto descriptor =
        pooling(QStringLiteral("MaxPool2d"), maxPoolParameters(),
                QT_TRANSLATE_NOOP(
                    "LayerPurpose",
                    "Keeps the largest value of each window: smaller maps, and small shifts matter less"));
    descriptor.build = [](const LayerContext &context) {
        const SlidingWindow window = windowOf(context.arguments, true);
        return moduleOperation(torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(sizes(window.kernel))
                                                        .stride(sizes(window.stride))
                                                        .padding(sizes(window.padding))
                                                        .dilation(sizes(window.dilation))
                                                        .ceil_mode(window.ceilMode)));
    };
    return descriptor;
}

LayerDescriptor avgPool2d()
{
    auto descriptor = pooling(QStringLiteral("AvgPool2d"), avgPoolParameters(),
                              QT_TRANSLATE_NOOP("LayerPurpose", "Takes the mean of each window"));
    descriptor.build = [](const LayerContext &context) {
        const SlidingWindow window = windowOf(context.arguments, false);
        return moduleOperation(
            torch::nn::AvgPool2d(torch::nn::AvgPool2dOptions(sizes(window.kernel))
                                     .stride(sizes(window.stride))
                                     .padding(sizes(window.padding))
                                     .ceil_mode(window.ceilMode)
                                     .count_include_pad(context.arguments.boolean("count_include_pad"))));
    };
    return descriptor;
}

} // namespace workbench
