#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Normalisation)
};

ParameterSpecs batchNormParameters()
{
    return {
        {.name = QStringLiteral("eps"),
         .kind = ParameterKind::Real,
         .defaultValue = 1e-5,
         .minimum = 0,
         .maximum = 1e3,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Added to the variance, against division by zero")},
        {.name = QStringLiteral("momentum"),
         .kind = ParameterKind::Real,
         .defaultValue = 0.1,
         .minimum = 0,
         .maximum = 1,
         .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                   "Weight of the newest batch in the running mean and variance")},
        {.name = QStringLiteral("affine"),
         .kind = ParameterKind::Boolean,
         .defaultValue = true,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Learns a scale and a shift for each channel")},
        {.name = QStringLiteral("track_running_stats"),
         .kind = ParameterKind::Boolean,
         .defaultValue = true,
         .help = QT_TRANSLATE_NOOP(
             "ParameterHelp",
             "Keeps a running mean and variance for evaluation; otherwise each batch uses its own")},
    };
}

Result<Shape> inferBatchNorm2d(const LayerContext &context)
{
    if (const auto fault = imageNeeded(QStringLiteral("BatchNorm2d"), context.input()))
        return tl::unexpected(*fault);
    return context.input();
}

Cost batchNormCost(const LayerContext &context)
{
    const std::vector<std::int64_t> channels{context.input().channels()};
    Cost cost;
    if (context.arguments.boolean("affine")) {
        cost.tensors.push_back({QStringLiteral("weight"), channels});
        cost.tensors.push_back({QStringLiteral("bias"), channels});
    }
    if (context.arguments.boolean("track_running_stats")) {
        cost.tensors.push_back({QStringLiteral("running_mean"), channels, false});
        cost.tensors.push_back({QStringLiteral("running_var"), channels, false});
        cost.tensors.push_back({QStringLiteral("num_batches_tracked"), {}, false});
    }
    return cost;
}

std::vector<FormulaLine> batchNormFormula(const LayerContext &context)
{
    const bool affine = context.arguments.boolean("affine");
    std::vector<FormulaLine> lines{{FormulaLine::Subject::Output,
                                    Text::tr("Each value"),
                                    affine ? QStringLiteral("(x − mean_c) / √(var_c + eps)·weight_c + bias_c")
                                           : QStringLiteral("(x − mean_c) / √(var_c + eps)"),
                                    {},
                                    {}}};
    if (affine)
        lines.push_back({FormulaLine::Subject::Count, Text::tr("Parameters"), QStringLiteral("2·C"),
                         QStringLiteral("2·%1").arg(context.input().channels()),
                         QString::number(2 * context.input().channels())});
    return lines;
}

std::shared_ptr<Operation> buildBatchNorm2d(const LayerContext &context)
{
    const Arguments &arguments = context.arguments;
    auto operation = moduleOperation(
        torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(context.input().channels())
                                   .eps(arguments.real("eps"))
                                   .momentum(arguments.real("momentum"))
                                   .affine(arguments.boolean("affine"))
                                   .track_running_stats(arguments.boolean("track_running_stats"))));
    operation->mixesSamples = true;
    return operation;
}

} // namespace

LayerDescriptor batchNorm2d()
{
    auto descriptor = basicDescriptor(
        QStringLiteral("BatchNorm2d"), LayerCategory::Normalisation, QStringLiteral("bn"),
        QT_TRANSLATE_NOOP(
            "LayerPurpose",
            "Gives each channel mean 0 and variance 1 over the batch, then a learnt scale and shift"));
    descriptor.parameters = batchNormParameters();
    descriptor.inferShape = inferBatchNorm2d;
    descriptor.cost = batchNormCost;
    descriptor.formula = batchNormFormula;
    descriptor.summary = [](const Arguments &arguments) {
        return arguments.boolean("affine") ? QString() : Text::tr("no scale and shift");
    };
    descriptor.python = [](const LayerContext &context, const Layer &layer) {
        return pythonCall(QStringLiteral("BatchNorm2d"), batchNormParameters(),
                          {QString::number(context.input().channels())}, layer.parameters);
    };
    descriptor.build = buildBatchNorm2d;
    return descriptor;
}

} // namespace workbench
