#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct NormalisationText
{
    Q_DECLARE_TR_FUNCTIONS(Normalisation)
};

ParameterSpec epsParameter()
{
    return {.name = QStringLiteral("eps"),
            .kind = ParameterKind::Real,
            .defaultValue = 1e-5,
            .minimum = 0,
            .maximum = 1e3,
            .help = QT_TRANSLATE_NOOP("ParameterHelp", "Added to the variance, against division by zero")};
}

ParameterSpec affineParameter(bool defaultValue)
{
    return {.name = QStringLiteral("affine"),
            .kind = ParameterKind::Boolean,
            .defaultValue = defaultValue,
            .help = QT_TRANSLATE_NOOP("ParameterHelp", "Learns a scale and a shift for each channel")};
}

/// Of BatchNorm, and of InstanceNorm with the other defaults.
ParameterSpecs batchNormParameters(bool affine = true, bool tracked = true)
{
    return {
        epsParameter(),
        {.name = QStringLiteral("momentum"),
         .kind = ParameterKind::Real,
         .defaultValue = 0.1,
         .minimum = 0,
         .maximum = 1,
         .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                   "Weight of the newest batch in the running mean and variance")},
        affineParameter(affine),
        {.name = QStringLiteral("track_running_stats"),
         .kind = ParameterKind::Boolean,
         .defaultValue = tracked,
         .help = QT_TRANSLATE_NOOP(
             "ParameterHelp",
             "Keeps a running mean and variance for evaluation; otherwise each batch uses its own")},
    };
}

ParameterSpecs groupNormParameters()
{
    return {
        {.name = QStringLiteral("num_groups"),
         .minimum = 1,
         .maximum = 1e6,
         .suggested = std::int64_t{1},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Channels are normalised in this many groups")},
        epsParameter(),
        affineParameter(true),
    };
}

/// The channels of an image, the features of a flat input.
std::int64_t channelsOf(const LayerContext &context)
{
    return context.input().sizes.front();
}

Result<Shape> inferBatchNorm2d(const LayerContext &context)
{
    if (const auto fault = imageNeeded(QStringLiteral("BatchNorm2d"), context.input()))
        return tl::unexpected(*fault);
    return context.input();
}

Result<Shape> inferBatchNorm1d(const LayerContext &context)
{
    if (!context.input().isFlat())
        return failure(
            NormalisationText::tr("BatchNorm1d needs a flat input, but gets %1").arg(context.input().text()));
    return context.input();
}

Result<Shape> inferGroupNorm(const LayerContext &context)
{
    const auto groups = context.arguments.integer("num_groups");
    if (channelsOf(context) % groups != 0)
        return failure(NormalisationText::tr("its %1 input channels cannot be divided into %2 groups")
                           .arg(channelsOf(context))
                           .arg(groups));
    return context.input();
}

Result<Shape> inferInstanceNorm2d(const LayerContext &context)
{
    const Shape &input = context.input();
    if (const auto fault = imageNeeded(QStringLiteral("InstanceNorm2d"), input))
        return tl::unexpected(*fault);
    if (input.height() * input.width() == 1)
        return failure(
            NormalisationText::tr("InstanceNorm2d needs more than one pixel in each channel, but gets %1")
                .arg(input.text()));
    return input;
}

Cost affineCost(const LayerContext &context)
{
    if (!context.arguments.boolean("affine"))
        return {};
    const std::vector<std::int64_t> channels{channelsOf(context)};
    return {{{QStringLiteral("weight"), channels}, {QStringLiteral("bias"), channels}}};
}

Cost batchNormCost(const LayerContext &context)
{
    const std::vector<std::int64_t> channels{channelsOf(context)};
    Cost cost = affineCost(context);
    if (context.arguments.boolean("track_running_stats")) {
        cost.tensors.push_back({QStringLiteral("running_mean"), channels, false});
        cost.tensors.push_back({QStringLiteral("running_var"), channels, false});
        cost.tensors.push_back({QStringLiteral("num_batches_tracked"), {}, false});
    }
    return cost;
}

/// `set` is the index of what shares a mean and a variance: c a channel, g a group.
std::vector<FormulaLine> normFormula(const LayerContext &context, QChar set)
{
    const bool affine = context.arguments.boolean("affine");
    QString value = QStringLiteral("(x − mean_%1) / √(var_%1 + eps)").arg(set);
    if (affine)
        value += QStringLiteral("·weight_c + bias_c");
    std::vector<FormulaLine> lines{
        {FormulaLine::Subject::Output, NormalisationText::tr("Each value"), value}};
    if (affine) {
        const FormulaTerm channels =
            term(channelsOf(context), NormalisationText::tr("channels of the input"));
        lines.push_back(countLine(QStringLiteral("2·C"), FormulaText(QStringLiteral("2·%1"), {channels}),
                                  2 * channelsOf(context)));
    }
    return lines;
}

std::vector<FormulaLine> batchNormFormula(const LayerContext &context)
{
    return normFormula(context, u'c');
}

template<typename Options>
Options normOptions(const LayerContext &context)
{
    const Arguments &arguments = context.arguments;
    return Options(channelsOf(context))
        .eps(arguments.real("eps"))
        .momentum(arguments.real("momentum"))
        .affine(arguments.boolean("affine"))
        .track_running_stats(arguments.boolean("track_running_stats"));
}

template<typename Module, typename Options>
std::shared_ptr<Operation> buildBatchNorm(const LayerContext &context)
{
    auto operation = moduleOperation(Module(normOptions<Options>(context)));
    operation->mixesSamples = true;
    return operation;
}

QString affineSummary(const Arguments &arguments)
{
    return arguments.boolean("affine") ? QString() : NormalisationText::tr("no scale and shift");
}

LayerDescriptor normalisation(const QString &type, const QString &idStem, const char *purpose,
                              const ParameterSpecs &specs)
{
    auto descriptor = basicDescriptor(type, LayerCategory::Normalisation, idStem, purpose);
    descriptor.parameters = specs;
    descriptor.cost = batchNormCost;
    descriptor.formula = batchNormFormula;
    descriptor.summary = affineSummary;
    descriptor.python = [=](const LayerContext &context, const Layer &layer) {
        return pythonCall(type, specs, {QString::number(channelsOf(context))}, layer.parameters);
    };
    return descriptor;
}

} // namespace

LayerDescriptor batchNorm2d()
{
    auto descriptor = normalisation(
        QStringLiteral("BatchNorm2d"), QStringLiteral("bn"),
        QT_TRANSLATE_NOOP(
            "LayerPurpose",
            "Gives each channel mean 0 and variance 1 over the batch, then a learnt scale and shift"),
        batchNormParameters());
    descriptor.inferShape = inferBatchNorm2d;
    descriptor.build = buildBatchNorm<torch::nn::BatchNorm2d, torch::nn::BatchNorm2dOptions>;
    return descriptor;
}

LayerDescriptor batchNorm1d()
{
    auto descriptor = normalisation(
        QStringLiteral("BatchNorm1d"), QStringLiteral("bn"),
        QT_TRANSLATE_NOOP(
            "LayerPurpose",
            "Gives each feature mean 0 and variance 1 over the batch, then a learnt scale and shift"),
        batchNormParameters());
    descriptor.inferShape = inferBatchNorm1d;
    descriptor.build = buildBatchNorm<torch::nn::BatchNorm1d, torch::nn::BatchNorm1dOptions>;
    return descriptor;
}

LayerDescriptor groupNorm()
{
    auto descriptor = normalisation(
        QStringLiteral("GroupNorm"), QStringLiteral("gn"),
        QT_TRANSLATE_NOOP("LayerPurpose",
                          "Normalises groups of channels within each sample, whatever the batch size"),
        groupNormParameters());
    descriptor.inferShape = inferGroupNorm;
    descriptor.cost = affineCost;
    descriptor.formula = [](const LayerContext &context) { return normFormula(context, u'g'); };
    descriptor.reach = seesEverything;
    descriptor.summary = [](const Arguments &arguments) {
        QStringList parts{NormalisationText::tr("%n group(s)", nullptr, int(arguments.integer("num_groups"))),
                          affineSummary(arguments)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    };
    descriptor.python = [](const LayerContext &context, const Layer &layer) {
        return pythonCall(
            QStringLiteral("GroupNorm"), groupNormParameters(),
            {QString::number(context.arguments.integer("num_groups")), QString::number(channelsOf(context))},
            layer.parameters, {QStringLiteral("num_groups")});
    };
    descriptor.build = [](const LayerContext &context) {
        const Arguments &arguments = context.arguments;
        return moduleOperation(torch::nn::GroupNorm(
            torch::nn::GroupNormOptions(arguments.integer("num_groups"), channelsOf(context))
                .eps(arguments.real("eps"))
                .affine(arguments.boolean("affine"))));
    };
    return descriptor;
}

LayerDescriptor instanceNorm2d()
{
    auto descriptor = normalisation(
        QStringLiteral("InstanceNorm2d"), QStringLiteral("in"),
        QT_TRANSLATE_NOOP("LayerPurpose", "Gives each channel of each sample mean 0 and variance 1"),
        batchNormParameters(false, false));
    descriptor.inferShape = inferInstanceNorm2d;
    descriptor.summary = [](const Arguments &arguments) {
        return arguments.boolean("affine") ? NormalisationText::tr("with scale and shift") : QString();
    };
    descriptor.reach = seesEverything;
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(
            torch::nn::InstanceNorm2d(normOptions<torch::nn::InstanceNorm2dOptions>(context)));
    };
    return descriptor;
}

} // namespace workbench
