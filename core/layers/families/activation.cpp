#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct ActivationText
{
    Q_DECLARE_TR_FUNCTIONS(Activation)
};

FormulaLine definition(const QString &symbolic)
{
    return {FormulaLine::Subject::Output, ActivationText::tr("Each value"), symbolic};
}

LayerDescriptor activation(const QString &type, const QString &idStem, const char *purpose,
                           const QString &symbolic, const ParameterSpecs &specs = {})
{
    auto descriptor = basicDescriptor(type, LayerCategory::Activation, idStem, purpose);
    descriptor.parameters = specs;
    descriptor.formula = [=](const LayerContext &) { return std::vector{definition(symbolic)}; };
    descriptor.python = [=](const LayerContext &, const Layer &layer) {
        return pythonCall(type, specs, {}, layer.parameters);
    };
    return descriptor;
}

ParameterSpecs dimParameter()
{
    // PyTorch's default None means 1 for batches of vectors and of images.
    return {
        {.name = QStringLiteral("dim"),
         .defaultValue = std::int64_t{1},
         .minimum = -3,
         .maximum = 3,
         .help = QT_TRANSLATE_NOOP(
             "ParameterHelp",
             "The dimension whose values sum to 1; 0 would be the batch, 1 are the channels or features")}};
}

Result<Shape> inferSoftmax(const LayerContext &context)
{
    const auto rank = std::int64_t(context.input().sizes.size()) + 1;
    const auto dim = context.arguments.integer("dim");
    if (dim >= rank || dim < -rank)
        return failure(ActivationText::tr("dim %1 does not exist: with the batch its input has %2 dimensions")
                           .arg(dim)
                           .arg(rank));
    if (dim == 0 || dim == -rank)
        return failure(ActivationText::tr("dim %1 is the batch: samples would be mixed").arg(dim));
    return context.input();
}

LayerDescriptor softmaxLike(const QString &type, const char *purpose, const QString &symbolic)
{
    auto descriptor = activation(type, type.toLower(), purpose, symbolic, dimParameter());
    descriptor.inferShape = inferSoftmax;
    descriptor.summary = [](const Arguments &arguments) {
        return arguments.integer("dim") == 1
                   ? QString()
                   : ActivationText::tr("over dimension %1").arg(arguments.integer("dim"));
    };
    descriptor.python = [=](const LayerContext &context, const Layer &) {
        return QStringLiteral("nn.%1(dim=%2)").arg(type).arg(context.arguments.integer("dim"));
    };
    descriptor.reach = [](const LayerContext &context) {
        Reach reach;
        reach.everything = context.input().isFlat();
        return reach;
    };
    return descriptor;
}

} // namespace

LayerDescriptor relu()
{
    auto descriptor = activation(QStringLiteral("ReLU"), QStringLiteral("relu"),
                                 QT_TRANSLATE_NOOP("LayerPurpose", "Sets negative values to zero"),
                                 QStringLiteral("max(0, x)"));
    descriptor.build = [](const LayerContext &) { return moduleOperation(torch::nn::ReLU()); };
    return descriptor;
}

LayerDescriptor leakyRelu()
{
    const ParameterSpecs specs{{.name = QStringLiteral("negative_slope"),
                                .kind = ParameterKind::Real,
                                .defaultValue = 0.01,
                                .minimum = -1e6,
                                .maximum = 1e6,
                                .help = QT_TRANSLATE_NOOP("ParameterHelp", "Factor for negative values")}};
    auto descriptor =
        activation(QStringLiteral("LeakyReLU"), QStringLiteral("leaky"),
                   QT_TRANSLATE_NOOP("LayerPurpose",
                                     "Like ReLU, but negative values keep a small slope, so no unit dies"),
                   QStringLiteral("max(0, x) + negative_slope·min(0, x)"), specs);
    descriptor.summary = [](const Arguments &arguments) {
        return ActivationText::tr("slope %1").arg(realText(arguments.real("negative_slope")));
    };
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::LeakyReLU(
            torch::nn::LeakyReLUOptions().negative_slope(context.arguments.real("negative_slope"))));
    };
    return descriptor;
}

LayerDescriptor relu6()
{
    auto descriptor = activation(QStringLiteral("ReLU6"), QStringLiteral("relu"),
                                 QT_TRANSLATE_NOOP("LayerPurpose", "ReLU that stops at 6, for small numbers"),
                                 QStringLiteral("min(max(0, x), 6)"));
    descriptor.build = [](const LayerContext &) { return moduleOperation(torch::nn::ReLU6()); };
    return descriptor;
}

LayerDescriptor elu()
{
    const ParameterSpecs specs{
        {.name = QStringLiteral("alpha"),
         .kind = ParameterKind::Real,
         .defaultValue = 1.0,
         .minimum = -1e6,
         .maximum = 1e6,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Very negative values end at minus this")}};
    auto descriptor = activation(
        QStringLiteral("ELU"), QStringLiteral("elu"),
        QT_TRANSLATE_NOOP("LayerPurpose", "Like ReLU, but negative values approach −alpha smoothly"),
        QStringLiteral("x if x > 0, else alpha·(exp(x) − 1)"), specs);
    descriptor.summary = [](const Arguments &arguments) {
        const double alpha = arguments.real("alpha");
        return alpha == 1.0 ? QString() : ActivationText::tr("alpha %1").arg(realText(alpha));
    };
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(
            torch::nn::ELU(torch::nn::ELUOptions().alpha(context.arguments.real("alpha"))));
    };
    return descriptor;
}

LayerDescriptor gelu()
{
    const ParameterSpecs specs{
        {.name = QStringLiteral("approximate"),
         .kind = ParameterKind::Choice,
         .defaultValue = QStringLiteral("none"),
         .choices = {QStringLiteral("none"), QStringLiteral("tanh")},
         .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                   "Exact, or with tanh in place of the normal distribution Φ")}};
    auto descriptor = activation(
        QStringLiteral("GELU"), QStringLiteral("gelu"),
        QT_TRANSLATE_NOOP("LayerPurpose", "Weighs each value by the chance that a normal one is smaller"),
        QStringLiteral("x·Φ(x)"), specs);
    descriptor.summary = [](const Arguments &arguments) {
        const QString word = arguments.word("approximate");
        return word == QLatin1String("none") ? QString() : word;
    };
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::GELU(
            torch::nn::GELUOptions().approximate(context.arguments.word("approximate").toStdString())));
    };
    return descriptor;
}

LayerDescriptor silu()
{
    auto descriptor =
        activation(QStringLiteral("SiLU"), QStringLiteral("silu"),
                   QT_TRANSLATE_NOOP("LayerPurpose", "Each value times its sigmoid: a smooth ReLU"),
                   QStringLiteral("x / (1 + exp(−x))"));
    descriptor.build = [](const LayerContext &) { return moduleOperation(torch::nn::SiLU()); };
    return descriptor;
}

LayerDescriptor hardswish()
{
    auto descriptor =
        activation(QStringLiteral("Hardswish"), QStringLiteral("hardswish"),
                   QT_TRANSLATE_NOOP("LayerPurpose", "SiLU made of straight lines: cheap, as in MobileNetV3"),
                   QStringLiteral("x·min(max(0, x + 3), 6) / 6"));
    descriptor.build = [](const LayerContext &) {
        return functionOperation(
            [](const std::vector<torch::Tensor> &inputs) { return at::hardswish(inputs[0]); });
    };
    return descriptor;
}

LayerDescriptor sigmoid()
{
    auto descriptor = activation(QStringLiteral("Sigmoid"), QStringLiteral("sigmoid"),
                                 QT_TRANSLATE_NOOP("LayerPurpose", "Squeezes each value into 0 … 1"),
                                 QStringLiteral("1 / (1 + exp(−x))"));
    descriptor.build = [](const LayerContext &) { return moduleOperation(torch::nn::Sigmoid()); };
    return descriptor;
}

LayerDescriptor tanhActivation()
{
    auto descriptor = activation(QStringLiteral("Tanh"), QStringLiteral("tanh"),
                                 QT_TRANSLATE_NOOP("LayerPurpose", "Squeezes each value into −1 … 1"),
                                 QStringLiteral("tanh(x)"));
    descriptor.build = [](const LayerContext &) { return moduleOperation(torch::nn::Tanh()); };
    return descriptor;
}

LayerDescriptor softmax()
{
    auto descriptor =
        softmaxLike(QStringLiteral("Softmax"),
                    QT_TRANSLATE_NOOP("LayerPurpose", "Turns values into probabilities that sum to 1"),
                    QStringLiteral("exp(x_i) / Σ_j exp(x_j)"));
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::Softmax(context.arguments.integer("dim")));
    };
    return descriptor;
}

LayerDescriptor logSoftmax()
{
    auto descriptor =
        softmaxLike(QStringLiteral("LogSoftmax"),
                    QT_TRANSLATE_NOOP("LayerPurpose", "Logarithms of probabilities, as NLLLoss wants them"),
                    QStringLiteral("x_i − log Σ_j exp(x_j)"));
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::LogSoftmax(context.arguments.integer("dim")));
    };
    return descriptor;
}

} // namespace workbench
