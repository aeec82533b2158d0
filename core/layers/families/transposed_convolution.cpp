#include "core/engine/operation.h"
#include "core/layers/families/convolution_parts.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct TransposedConvolutionText
{
    Q_DECLARE_TR_FUNCTIONS(Convolution)
};

ParameterSpecs parameters()
{
    return {
        {.name = QStringLiteral("out_channels"),
         .minimum = 1,
         .maximum = 1e6,
         .suggested = std::int64_t{16},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Number of output channels")},
        {.name = QStringLiteral("kernel_size"),
         .kind = ParameterKind::IntegerPair,
         .minimum = 1,
         .maximum = 1e4,
         .suggested = IntegerPair{2, 2},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Height and width of each kernel")},
        {.name = QStringLiteral("stride"),
         .kind = ParameterKind::IntegerPair,
         .defaultValue = IntegerPair{1, 1},
         .minimum = 1,
         .maximum = 1e4,
         .suggested = IntegerPair{2, 2},
         .help =
             QT_TRANSLATE_NOOP("ParameterHelp", "Output pixels between the kernels of neighbouring inputs")},
        pairParameter("padding", 0, 0,
                      QT_TRANSLATE_NOOP("ParameterHelp", "Pixels cut off each side of the output")),
        pairParameter(
            "output_padding", 0, 0,
            QT_TRANSLATE_NOOP("ParameterHelp",
                              "Pixels added at the output's bottom and right; less than stride or dilation")),
        groupsParameter(),
        biasParameter(),
        pairParameter("dilation", 1, 1,
                      QT_TRANSLATE_NOOP("ParameterHelp", "Distance between the kernel's elements")),
        {.name = QStringLiteral("padding_mode"),
         .kind = ParameterKind::Choice,
         .defaultValue = QStringLiteral("zeros"),
         .choices = {QStringLiteral("zeros")},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "What the padding is filled with")},
    };
}

/// One axis of the layer: n input pixels, and the parameters along it.
struct Axis
{
    std::int64_t size, kernel, stride, padding, outputPadding, dilation;

    /// PyTorch's formula: (n − 1)·s − 2p + d·(k − 1) + output_padding + 1.
    std::int64_t output() const
    {
        return (size - 1) * stride - 2 * padding + dilation * (kernel - 1) + outputPadding + 1;
    }
    bool operator==(const Axis &) const = default;
};

Axis axisOf(const LayerContext &context, bool vertical)
{
    const auto along = [&](const char *name) {
        const IntegerPair pair = context.arguments.pair(name);
        return vertical ? pair.height : pair.width;
    };
    return {vertical ? context.input().height() : context.input().width(),
            along("kernel_size"),
            along("stride"),
            along("padding"),
            along("output_padding"),
            along("dilation")};
}

std::optional<QString> axisFault(const Axis &axis)
{
    if (axis.outputPadding >= axis.stride && axis.outputPadding >= axis.dilation)
        return TransposedConvolutionText::tr(
                   "output_padding %1 must be smaller than stride (%2) or dilation (%3)")
            .arg(axis.outputPadding)
            .arg(axis.stride)
            .arg(axis.dilation);
    if (axis.output() < 1)
        return TransposedConvolutionText::tr("padding %1 cuts away the whole output").arg(axis.padding);
    return std::nullopt;
}

Result<Shape> infer(const LayerContext &context)
{
    const Shape &input = context.input();
    if (const auto fault = imageNeeded(QStringLiteral("ConvTranspose2d"), input))
        return tl::unexpected(*fault);
    if (const auto fault = groupsFault(context))
        return tl::unexpected(*fault);
    const auto channels = context.arguments.integer("out_channels");
    for (const bool vertical : {true, false}) {
        if (const auto fault = axisFault(axisOf(context, vertical)))
            return failure(*fault);
    }
    return Shape::image(channels, axisOf(context, true).output(), axisOf(context, false).output());
}

std::vector<std::int64_t> weightSizes(const LayerContext &context)
{
    const IntegerPair kernel = context.arguments.pair("kernel_size");
    return {context.input().channels(),
            context.arguments.integer("out_channels") / context.arguments.integer("groups"), kernel.height,
            kernel.width};
}

Cost cost(const LayerContext &context)
{
    const auto sizes = weightSizes(context);
    Cost cost{{{QStringLiteral("weight"), sizes}},
              Shape{sizes}.elements() * context.input().height() * context.input().width()};
    if (context.arguments.boolean("bias"))
        cost.tensors.push_back({QStringLiteral("bias"), {context.arguments.integer("out_channels")}});
    return cost;
}

FormulaLine axisLine(const QString &label, const QString &symbol, const Axis &axis)
{
    return {FormulaLine::Subject::Output, label,
            QStringLiteral("(%1 − 1)·s − 2p + d·(k − 1) + output_padding + 1").arg(symbol),
            FormulaText(QStringLiteral("(%1 − 1)·%2 − 2·%3 + %4·(%5 − 1) + %6 + 1"),
                        {term(axis.size, TransposedConvolutionText::tr("size of the input")),
                         term(axis.stride, QStringLiteral("stride")),
                         term(axis.padding, QStringLiteral("padding")),
                         term(axis.dilation, QStringLiteral("dilation")),
                         term(axis.kernel, QStringLiteral("kernel_size")),
                         term(axis.outputPadding, QStringLiteral("output_padding"))}),
            QString::number(axis.output())};
}

std::vector<FormulaLine> formula(const LayerContext &context)
{
    const Axis vertical = axisOf(context, true);
    const Axis horizontal = axisOf(context, false);
    std::vector<FormulaLine> lines;
    if (vertical == horizontal) {
        lines.push_back(axisLine(TransposedConvolutionText::tr("Output height and width"),
                                 QStringLiteral("H"), vertical));
    } else {
        lines.push_back(
            axisLine(TransposedConvolutionText::tr("Output height"), QStringLiteral("H"), vertical));
        lines.push_back(
            axisLine(TransposedConvolutionText::tr("Output width"), QStringLiteral("W"), horizontal));
    }
    const auto arithmetic = kernelArithmetic(context, cost(context), ConvolutionKind::Transposed,
                                             {context.input().height(), context.input().width()});
    lines.insert(lines.end(), arithmetic.begin(), arithmetic.end());
    return lines;
}

/// Input pixel i reaches the outputs i·s − p + d·k; so an output is reached by few neighbouring inputs.
Reach reach(const LayerContext &context)
{
    const auto along = [](const Axis &axis) {
        const std::int64_t spread = axis.dilation * (axis.kernel - 1);
        return std::tuple{spread / axis.stride + 1, 1.0 / double(axis.stride),
                          double(axis.padding - spread) / double(axis.stride)};
    };
    const auto [rows, rowStep, rowStart] = along(axisOf(context, true));
    const auto [columns, columnStep, columnStart] = along(axisOf(context, false));
    return {.pixels = {rows, columns}, .step = {rowStep, columnStep}, .start = {rowStart, columnStart}};
}

QString summary(const Arguments &arguments)
{
    QStringList parts{
        TransposedConvolutionText::tr("%n channel(s)", nullptr, int(arguments.integer("out_channels"))),
        displayText(arguments.value("kernel_size"))};
    if (arguments.pair("stride") != IntegerPair{1, 1})
        parts << TransposedConvolutionText::tr("stride %1").arg(displayText(arguments.value("stride")));
    if (arguments.pair("padding") != IntegerPair{0, 0})
        parts << TransposedConvolutionText::tr("padding %1").arg(displayText(arguments.value("padding")));
    return parts.join(QStringLiteral(", "));
}

std::shared_ptr<Operation> build(const LayerContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto sizes = [&](const char *name) {
        const IntegerPair pair = arguments.pair(name);
        return torch::ExpandingArray<2>({pair.height, pair.width});
    };
    return moduleOperation(torch::nn::ConvTranspose2d(
        torch::nn::ConvTranspose2dOptions(context.input().channels(), arguments.integer("out_channels"),
                                          sizes("kernel_size"))
            .stride(sizes("stride"))
            .padding(sizes("padding"))
            .output_padding(sizes("output_padding"))
            .groups(arguments.integer("groups"))
            .bias(arguments.boolean("bias"))
            .dilation(sizes("dilation"))));
}

} // namespace

LayerDescriptor convTranspose2d()
{
    auto descriptor = basicDescriptor(
        QStringLiteral("ConvTranspose2d"), LayerCategory::Convolution, QStringLiteral("up"),
        QT_TRANSLATE_NOOP(
            "LayerPurpose",
            "Paints its kernels into a larger image, one for each input pixel: learnt enlarging"));
    descriptor.parameters = parameters();
    descriptor.inferShape = infer;
    descriptor.cost = cost;
    descriptor.formula = formula;
    descriptor.summary = summary;
    descriptor.reach = reach;
    descriptor.python = [](const LayerContext &context, const Layer &layer) {
        return pythonCall(QStringLiteral("ConvTranspose2d"), parameters(),
                          {QString::number(context.input().channels()),
                           pythonText(context.arguments.value("out_channels"))},
                          layer.parameters, {QStringLiteral("out_channels")});
    };
    descriptor.build = build;
    return descriptor;
}

} // namespace workbench
