#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Activation)
};

FormulaLine definition(const QString &symbolic)
{
    return {FormulaLine::Subject::Output, Text::tr("Each value"), symbolic, {}, {}};
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
        return failure(
            Text::tr("dim %1 does not exist: with the batch its input has %2 dimensions").arg(dim).arg(rank));
    if (dim == 0 || dim == -rank)
        return failure(Text::tr("dim %1 is the batch: samples would be mixed").arg(dim));
    return context.input();
}

LayerDescriptor softmaxLike(const QString &type, const char *purpose, const QString &symbolic)
{
    auto descriptor = activation(type, type.toLower(), purpose, symbolic, dimParameter());
    descriptor.inferShape = inferSoftmax;
    descriptor.summary = [](const Arguments &arguments) {
        return arguments.integer("dim") == 1 ? QString()
                                             : Text::tr("over dimension %1").arg(arguments.integer("dim"));
    };
    descriptor.python = [=](const LayerContext &context, const Layer &) {
        return QStringLiteral("nn.%1(dim=%2)").arg(type).arg(context.arguments.integer("dim"));
    };
    descriptor.window = [](const LayerContext &context) {
        Window window;
        window.everything = context.input().isFlat();
        return window;
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
        return Text::tr("slope %1").arg(realText(arguments.real("negative_slope")));
    };
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::LeakyReLU(
            torch::nn::LeakyReLUOptions().negative_slope(context.arguments.real("negative_slope"))));
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
