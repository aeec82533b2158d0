#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct PReLUText
{
    Q_DECLARE_TR_FUNCTIONS(PReLU)
};

ParameterSpecs preluParameters()
{
    return {
        {.name = QStringLiteral("num_parameters"),
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 1e6,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "1 slope for all, or one for each input channel")},
        {.name = QStringLiteral("init"),
         .kind = ParameterKind::Real,
         .defaultValue = 0.25,
         .minimum = -1e6,
         .maximum = 1e6,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "The slope before training")},
    };
}

Result<Shape> inferPrelu(const LayerContext &context)
{
    const auto slopes = context.arguments.integer("num_parameters");
    const auto channels = context.input().sizes.front();
    if (slopes != 1 && slopes != channels)
        return failure(PReLUText::tr("num_parameters must be 1 or the number of input channels (%1), not %2")
                           .arg(channels)
                           .arg(slopes));
    return context.input();
}

} // namespace

LayerDescriptor prelu()
{
    auto descriptor =
        basicDescriptor(QStringLiteral("PReLU"), LayerCategory::Activation, QStringLiteral("prelu"),
                        QT_TRANSLATE_NOOP("LayerPurpose", "LeakyReLU whose slope is learnt"));
    descriptor.parameters = preluParameters();
    descriptor.inferShape = inferPrelu;
    descriptor.cost = [](const LayerContext &context) {
        return Cost{{{QStringLiteral("weight"), {context.arguments.integer("num_parameters")}}}};
    };
    descriptor.formula = [](const LayerContext &context) {
        const auto slopes = context.arguments.integer("num_parameters");
        return std::vector<FormulaLine>{{FormulaLine::Subject::Output, PReLUText::tr("Each value"),
                                         QStringLiteral("max(0, x) + weight_c·min(0, x)")},
                                        countLine(QStringLiteral("num_parameters"),
                                                  FormulaText(slopes, QStringLiteral("num_parameters")),
                                                  slopes)};
    };
    descriptor.summary = [](const Arguments &arguments) {
        return PReLUText::tr("%n slope(s)", nullptr, int(arguments.integer("num_parameters")));
    };
    descriptor.python = [](const LayerContext &, const Layer &layer) {
        return pythonCall(QStringLiteral("PReLU"), preluParameters(), {}, layer.parameters);
    };
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(
            torch::nn::PReLU(torch::nn::PReLUOptions()
                                 .num_parameters(context.arguments.integer("num_parameters"))
                                 .init(context.arguments.real("init"))));
    };
    return descriptor;
}

} // namespace workbench
