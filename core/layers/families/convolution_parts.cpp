#include "core/layers/families/convolution_parts.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Convolution)
};

} // namespace

ParameterSpec pairParameter(const char *name, std::int64_t value, double minimum, const char *help)
{
    return {.name = QString::fromLatin1(name),
            .kind = ParameterKind::IntegerPair,
            .defaultValue = IntegerPair{value, value},
            .minimum = minimum,
            .maximum = 1e4,
            .help = help};
}

ParameterSpec groupsParameter()
{
    return {.name = QStringLiteral("groups"),
            .defaultValue = std::int64_t{1},
            .minimum = 1,
            .maximum = 1e6,
            .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                      "Channels are split into this many groups that do not see each other")};
}

ParameterSpec biasParameter()
{
    return {.name = QStringLiteral("bias"),
            .kind = ParameterKind::Boolean,
            .defaultValue = true,
            .help = QT_TRANSLATE_NOOP("ParameterHelp", "Adds one learnable number to each output channel")};
}

std::optional<Error> groupsFault(const LayerContext &context)
{
    const auto groups = context.arguments.integer("groups");
    const auto inputs = context.input().channels();
    const auto outputs = context.arguments.integer("out_channels");
    if (inputs % groups != 0)
        return Error{
            Text::tr("its %1 input channels cannot be divided into %2 groups").arg(inputs).arg(groups), {}};
    if (outputs % groups != 0)
        return Error{
            Text::tr("its %1 output channels cannot be divided into %2 groups").arg(outputs).arg(groups), {}};
    return std::nullopt;
}

std::vector<FormulaLine> kernelArithmetic(const LayerContext &context, const Cost &cost, ConvolutionKind kind,
                                          IntegerPair positions)
{
    const Arguments &arguments = context.arguments;
    const bool plain = kind == ConvolutionKind::Plain;
    const IntegerPair kernel = arguments.pair("kernel_size");
    const auto groups = arguments.integer("groups");
    const FormulaTerm inputs = term(context.input().channels(), Text::tr("channels of the input"));
    const FormulaTerm outputs = term(arguments.integer("out_channels"), QStringLiteral("out_channels"));
    const FormulaTerm &kernels = plain ? outputs : inputs;
    const FormulaTerm &divided = plain ? inputs : outputs;
    const FormulaTerm split = term(groups, QStringLiteral("groups"));
    const FormulaTerm height = term(kernel.height, Text::tr("kernel_size, height"));
    const FormulaTerm width = term(kernel.width, Text::tr("kernel_size, width"));
    const QString perGroup = groups == 1 ? QStringLiteral("%2") : QStringLiteral("%2/%3");
    FormulaText count(QStringLiteral("%1·(") + perGroup + QStringLiteral("·%4·%5)"),
                      {kernels, divided, split, height, width});
    QString countSymbols =
        plain ? QStringLiteral("C_out·(C_in/groups·k_h·k_w)") : QStringLiteral("C_in·(C_out/groups·k_h·k_w)");
    if (arguments.boolean("bias")) {
        count.add(
            FormulaText(QStringLiteral(" + %1"), {{outputs.text, Text::tr("bias of each output channel")}}));
        countSymbols += QStringLiteral(" + C_out");
    }
    const FormulaText work(
        QStringLiteral("%1·(") + perGroup + QStringLiteral(")·%4·%5·%6·%7"),
        {kernels, divided, split, height, width,
         term(positions.height, plain ? Text::tr("height of the output") : Text::tr("height of the input")),
         term(positions.width, plain ? Text::tr("width of the output") : Text::tr("width of the input"))});
    return {countLine(countSymbols, count, cost.parameters()),
            workLine(plain ? QStringLiteral("C_out·(C_in/groups)·k_h·k_w·H_out·W_out")
                           : QStringLiteral("C_in·(C_out/groups)·k_h·k_w·H_in·W_in"),
                     work, cost.macs)};
}

} // namespace workbench
