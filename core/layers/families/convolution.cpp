#include "core/engine/operation.h"
#include "core/layers/families/convolution_parts.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct ConvolutionText
{
    Q_DECLARE_TR_FUNCTIONS(Convolution)
};

ParameterSpecs conv2dParameters()
{
    return {
        {.name = QStringLiteral("out_channels"),
         .minimum = 1,
         .maximum = 1e6,
         .suggested = std::int64_t{16},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Number of kernels, and so of output channels")},
        {.name = QStringLiteral("kernel_size"),
         .kind = ParameterKind::IntegerPair,
         .minimum = 1,
         .maximum = 1e4,
         .suggested = IntegerPair{3, 3},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Height and width of each kernel")},
        pairParameter("stride", 1, 1, QT_TRANSLATE_NOOP("ParameterHelp", "Step of the window")),
        {.name = QStringLiteral("padding"),
         .kind = ParameterKind::IntegerPairOrChoice,
         .defaultValue = IntegerPair{0, 0},
         .minimum = 0,
         .maximum = 1e4,
         .choices = {QStringLiteral("same"), QStringLiteral("valid")},
         .help = QT_TRANSLATE_NOOP(
             "ParameterHelp",
             "Pixels added on each side of the input; \"same\" keeps its size, \"valid\" adds none")},
        pairParameter("dilation", 1, 1,
                      QT_TRANSLATE_NOOP("ParameterHelp", "Distance between the kernel's elements")),
        groupsParameter(),
        biasParameter(),
        {.name = QStringLiteral("padding_mode"),
         .kind = ParameterKind::Choice,
         .defaultValue = QStringLiteral("zeros"),
         .choices = {QStringLiteral("zeros"), QStringLiteral("reflect"), QStringLiteral("replicate"),
                     QStringLiteral("circular")},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "What the padding is filled with")},
    };
}

SlidingWindow windowOf(const Arguments &arguments)
{
    SlidingWindow window{
        arguments.pair("kernel_size"), arguments.pair("stride"), {0, 0}, arguments.pair("dilation")};
    const QString word = arguments.word("padding");
    if (word.isEmpty())
        window.padding = arguments.pair("padding");
    window.same = word == QLatin1String("same");
    return window;
}

/// Padding on the wider side of each axis, which "same" may make one larger than the other.
IntegerPair widestPadding(const SlidingWindow &window)
{
    if (!window.same)
        return window.padding;
    return {(window.dilation.height * (window.kernel.height - 1) + 1) / 2,
            (window.dilation.width * (window.kernel.width - 1) + 1) / 2};
}

/// PyTorch's limits of reflect and circular padding (ATen/native/ReflectionPad.cpp, PadNd.cpp).
std::optional<Error> paddingModeFault(const LayerContext &context, const SlidingWindow &window)
{
    const QString mode = context.arguments.word("padding_mode");
    const IntegerPair padding = widestPadding(window);
    const Shape &input = context.input();
    if (mode == QLatin1String("reflect") &&
        (padding.height >= input.height() || padding.width >= input.width()))
        return Error{ConvolutionText::tr("reflect padding of %1 must be smaller than the input (%2 × %3)")
                         .arg(displayText(padding))
                         .arg(input.height())
                         .arg(input.width()),
                     {}};
    if (mode == QLatin1String("circular") &&
        (padding.height > input.height() || padding.width > input.width()))
        return Error{ConvolutionText::tr("circular padding of %1 must not be larger than the input (%2 × %3)")
                         .arg(displayText(padding))
                         .arg(input.height())
                         .arg(input.width()),
                     {}};
    return std::nullopt;
}

Result<Shape> inferConv2d(const LayerContext &context)
{
    const Shape &input = context.input();
    if (const auto fault = imageNeeded(QStringLiteral("Conv2d"), input))
        return tl::unexpected(*fault);
    if (const auto fault = groupsFault(context))
        return tl::unexpected(*fault);
    const auto channels = context.arguments.integer("out_channels");
    const SlidingWindow window = windowOf(context.arguments);
    if (window.same && window.stride != IntegerPair{1, 1})
        return failure(ConvolutionText::tr("padding \"same\" needs stride 1, but the stride is %1")
                           .arg(displayText(window.stride)));
    if (const auto fault = paddingModeFault(context, window))
        return tl::unexpected(*fault);
    const IntegerPair output = slidingOutput(input, window);
    if (output.height < 1 || output.width < 1)
        return tl::unexpected(windowTooLarge(QStringLiteral("Conv2d"), input, window));
    return Shape::image(channels, output.height, output.width);
}

std::vector<std::int64_t> weightSizes(const LayerContext &context)
{
    const IntegerPair kernel = context.arguments.pair("kernel_size");
    return {context.arguments.integer("out_channels"),
            context.input().channels() / context.arguments.integer("groups"), kernel.height, kernel.width};
}

Cost conv2dCost(const LayerContext &context)
{
    Cost cost;
    const auto sizes = weightSizes(context);
    cost.tensors.push_back({QStringLiteral("weight"), sizes});
    if (context.arguments.boolean("bias"))
        cost.tensors.push_back({QStringLiteral("bias"), {sizes[0]}});
    const IntegerPair output = slidingOutput(context.input(), windowOf(context.arguments));
    cost.macs = Shape{sizes}.elements() * output.height * output.width;
    return cost;
}

std::vector<FormulaLine> conv2dFormula(const LayerContext &context)
{
    const SlidingWindow window = windowOf(context.arguments);
    auto lines = slidingFormula(context.input(), window);
    const auto arithmetic = kernelArithmetic(context, conv2dCost(context), ConvolutionKind::Plain,
                                             slidingOutput(context.input(), window));
    lines.insert(lines.end(), arithmetic.begin(), arithmetic.end());
    return lines;
}

QString conv2dSummary(const Arguments &arguments)
{
    QStringList parts{ConvolutionText::tr("%n kernel(s) %1", nullptr, int(arguments.integer("out_channels")))
                          .arg(displayText(arguments.value("kernel_size")))};
    const auto mention = [&](const char *name, const QString &text) {
        const IntegerPair pair = arguments.pair(name);
        parts << text.arg(pair.height == pair.width ? QString::number(pair.height) : displayText(pair));
    };
    if (arguments.pair("stride") != IntegerPair{1, 1})
        mention("stride", ConvolutionText::tr("stride %1"));
    if (const QString word = arguments.word("padding"); !word.isEmpty())
        parts << ConvolutionText::tr("padding %1").arg(word);
    else if (arguments.pair("padding") != IntegerPair{0, 0})
        mention("padding", ConvolutionText::tr("padding %1"));
    if (arguments.pair("dilation") != IntegerPair{1, 1})
        mention("dilation", ConvolutionText::tr("dilation %1"));
    if (arguments.integer("groups") != 1)
        parts << ConvolutionText::tr("%n group(s)", nullptr, int(arguments.integer("groups")));
    return parts.join(QStringLiteral(", "));
}

torch::nn::detail::conv_padding_mode_t paddingMode(const QString &word)
{
    if (word == QLatin1String("reflect"))
        return torch::kReflect;
    if (word == QLatin1String("replicate"))
        return torch::kReplicate;
    if (word == QLatin1String("circular"))
        return torch::kCircular;
    return torch::kZeros;
}

/// Padding "same" in a mode other than zeros, done here: LibTorch 1.13's module takes height for width.
std::shared_ptr<Operation> paddedConvolution(torch::nn::Conv2dOptions options, const SlidingWindow &window,
                                             const QString &mode)
{
    const std::int64_t height = window.dilation.height * (window.kernel.height - 1);
    const std::int64_t width = window.dilation.width * (window.kernel.width - 1);
    const std::vector<std::int64_t> sides{width / 2, width - width / 2, height / 2, height - height / 2};
    torch::nn::Conv2d module(options.padding(0).padding_mode(torch::kZeros));
    const auto forward = [module, sides,
                          mode = mode.toStdString()](const std::vector<torch::Tensor> &inputs) mutable {
        return module->forward(at::pad(inputs[0], sides, mode));
    };
    return std::make_shared<Operation>(Operation{module.ptr(), forward});
}

std::shared_ptr<Operation> buildConv2d(const LayerContext &context)
{
    const Arguments &arguments = context.arguments;
    const SlidingWindow window = windowOf(arguments);
    const auto sizes = [](IntegerPair pair) { return torch::ExpandingArray<2>({pair.height, pair.width}); };
    auto options = torch::nn::Conv2dOptions(context.input().channels(), arguments.integer("out_channels"),
                                            sizes(window.kernel))
                       .stride(sizes(window.stride))
                       .dilation(sizes(window.dilation))
                       .groups(arguments.integer("groups"))
                       .bias(arguments.boolean("bias"))
                       .padding_mode(paddingMode(arguments.word("padding_mode")));
    const QString mode = arguments.word("padding_mode");
    if (window.same && mode != QLatin1String("zeros"))
        return paddedConvolution(options, window, mode);
    if (window.same)
        options.padding(torch::kSame);
    else
        options.padding(sizes(window.padding));
    return moduleOperation(torch::nn::Conv2d(options));
}

} // namespace

LayerDescriptor conv2d()
{
    auto descriptor = basicDescriptor(
        QStringLiteral("Conv2d"), LayerCategory::Convolution, QStringLiteral("conv"),
        QT_TRANSLATE_NOOP("LayerPurpose",
                          "Slides learnable kernels over the image: each finds one pattern wherever it is"));
    descriptor.parameters = conv2dParameters();
    descriptor.inferShape = inferConv2d;
    descriptor.cost = conv2dCost;
    descriptor.formula = conv2dFormula;
    descriptor.summary = conv2dSummary;
    descriptor.python = [](const LayerContext &context, const Layer &layer) {
        return pythonCall(QStringLiteral("Conv2d"), conv2dParameters(),
                          {QString::number(context.input().channels()),
                           pythonText(context.arguments.value("out_channels"))},
                          layer.parameters, {QStringLiteral("out_channels")});
    };
    setSlidingWindow(descriptor, [](const LayerContext &context) { return windowOf(context.arguments); });
    descriptor.build = buildConv2d;
    return descriptor;
}

} // namespace workbench
