#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Convolution)
};

ParameterSpec pairParameter(const char *name, std::int64_t value, double minimum, const char *help)
{
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::IntegerPair,
            .defaultValue = IntegerPair{value, value},
            .minimum = minimum,
            .maximum = 1e4,
            .help = help};
}

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
        {.name = QStringLiteral("groups"),
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 1e6,
         .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                   "Channels are split into this many groups that do not see each other")},
        {.name = QStringLiteral("bias"),
         .kind = ParameterKind::Boolean,
         .defaultValue = true,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Adds one learnable number to each output channel")},
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
        return Text::tr("output_padding %1 must be smaller than stride (%2) or dilation (%3)")
            .arg(axis.outputPadding)
            .arg(axis.stride)
            .arg(axis.dilation);
    if (axis.output() < 1)
        return Text::tr("padding %1 cuts away the whole output").arg(axis.padding);
    return std::nullopt;
}

Result<Shape> infer(const LayerContext &context)
{
    const Shape &input = context.input();
    if (const auto fault = imageNeeded(QStringLiteral("ConvTranspose2d"), input))
        return tl::unexpected(*fault);
    const auto groups = context.arguments.integer("groups");
    const auto channels = context.arguments.integer("out_channels");
    if (input.channels() % groups != 0)
        return failure(Text::tr("its %1 input channels cannot be divided into %2 groups")
                           .arg(input.channels())
                           .arg(groups));
    if (channels % groups != 0)
        return failure(
            Text::tr("its %1 output channels cannot be divided into %2 groups").arg(channels).arg(groups));
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
                        {term(axis.size, Text::tr("size of the input")),
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
        lines.push_back(axisLine(Text::tr("Output height and width"), QStringLiteral("H"), vertical));
    } else {
        lines.push_back(axisLine(Text::tr("Output height"), QStringLiteral("H"), vertical));
        lines.push_back(axisLine(Text::tr("Output width"), QStringLiteral("W"), horizontal));
    }
    const bool bias = context.arguments.boolean("bias");
    const auto sizes = weightSizes(context);
    const FormulaTerm inputs = term(sizes[0], Text::tr("channels of the input"));
    const FormulaTerm outputs =
        term(context.arguments.integer("out_channels"), QStringLiteral("out_channels"));
    const FormulaTerm groups = term(context.arguments.integer("groups"), QStringLiteral("groups"));
    const FormulaTerm height = term(sizes[2], Text::tr("kernel_size, height"));
    const FormulaTerm width = term(sizes[3], Text::tr("kernel_size, width"));
    const QString perInput =
        groups.text == QLatin1String("1") ? QStringLiteral("%2") : QStringLiteral("%2/%3");
    FormulaText count(QStringLiteral("%1·(") + perInput + QStringLiteral("·%4·%5)"),
                      {inputs, outputs, groups, height, width});
    if (bias)
        count.add(
            FormulaText(QStringLiteral(" + %1"), {{outputs.text, Text::tr("bias of each output channel")}}));
    lines.push_back(countLine(bias ? QStringLiteral("C_in·(C_out/groups·k_h·k_w) + C_out")
                                   : QStringLiteral("C_in·(C_out/groups·k_h·k_w)"),
                              count, cost(context).parameters()));
    lines.push_back(workLine(QStringLiteral("C_in·(C_out/groups)·k_h·k_w·H_in·W_in"),
                             FormulaText(QStringLiteral("%1·(") + perInput + QStringLiteral(")·%4·%5·%6·%7"),
                                         {inputs, outputs, groups, height, width,
                                          term(context.input().height(), Text::tr("height of the input")),
                                          term(context.input().width(), Text::tr("width of the input"))}),
                             cost(context).macs));
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
    QStringList parts{Text::tr("%n channel(s)", nullptr, int(arguments.integer("out_channels"))),
                      displayText(arguments.value("kernel_size"))};
    if (arguments.pair("stride") != IntegerPair{1, 1})
        parts << Text::tr("stride %1").arg(displayText(arguments.value("stride")));
    if (arguments.pair("padding") != IntegerPair{0, 0})
        parts << Text::tr("padding %1").arg(displayText(arguments.value("padding")));
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
