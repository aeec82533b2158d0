#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct JoinText
{
    Q_DECLARE_TR_FUNCTIONS(Join)
};

QString shapesText(const std::vector<Shape> &shapes)
{
    QStringList texts;
    for (const auto &shape : shapes)
        texts << shape.text();
    return texts.join(JoinText::tr(" and "));
}

QStringList inputNames(const Layer &layer)
{
    return QStringList(layer.inputs.begin(), layer.inputs.end());
}

Result<Shape> inferAdd(const LayerContext &context)
{
    for (const auto &shape : context.inputs) {
        if (shape != context.input())
            return failure(
                JoinText::tr("Add needs inputs of equal shape, but gets %1").arg(shapesText(context.inputs)));
    }
    return context.input();
}

/// One value for each channel, to be spread over an image of these channels.
bool isSpread(const Shape &shape, const Shape &whole)
{
    return whole.isImage() && shape == Shape::image(whole.channels(), 1, 1);
}

Result<Shape> inferMultiply(const LayerContext &context)
{
    const auto larger = [](const Shape &a, const Shape &b) { return a.elements() < b.elements(); };
    const Shape &output = *std::max_element(context.inputs.begin(), context.inputs.end(), larger);
    for (const auto &shape : context.inputs) {
        if (shape != output && !isSpread(shape, output))
            return failure(JoinText::tr("Multiply needs inputs of equal shape, or of height and width 1 with "
                                        "the same channels, but gets %1")
                               .arg(shapesText(context.inputs)));
    }
    return output;
}

Result<Shape> inferConcat(const LayerContext &context)
{
    Shape output = context.input();
    if (!output.isImage() && !output.isFlat())
        return failure(
            JoinText::tr("Concat needs images or flat inputs, but gets %1").arg(shapesText(context.inputs)));
    for (std::size_t i = 1; i < context.inputs.size(); ++i) {
        const Shape &shape = context.inputs[i];
        const bool fits = shape.sizes.size() == output.sizes.size() &&
                          std::equal(shape.sizes.begin() + 1, shape.sizes.end(), output.sizes.begin() + 1);
        if (!fits)
            return failure(JoinText::tr("Concat needs inputs of equal height and width, but gets %1")
                               .arg(shapesText(context.inputs)));
        output.sizes[0] += shape.sizes[0];
    }
    return output;
}

std::vector<FormulaLine> concatFormula(const LayerContext &context)
{
    FormulaText sum;
    for (std::size_t i = 0; i < context.inputs.size(); ++i) {
        if (i > 0)
            sum.add(QStringLiteral(" + "));
        sum.add(FormulaText(context.inputs[i].sizes[0], JoinText::tr("channels of input %1").arg(i + 1)));
    }
    const auto output = inferConcat(context);
    return {{FormulaLine::Subject::Output, JoinText::tr("Output channels"), QStringLiteral("Σ_i C_i"), sum,
             output ? QString::number(output->sizes[0]) : QString()}};
}

LayerDescriptor join(const QString &type, const QString &idStem, const char *purpose)
{
    auto descriptor = basicDescriptor(type, LayerCategory::Join, idStem, purpose);
    descriptor.minimumInputs = 2;
    descriptor.maximumInputs = 64;
    return descriptor;
}

} // namespace

LayerDescriptor add()
{
    auto descriptor =
        join(QStringLiteral("Add"), QStringLiteral("add"),
             QT_TRANSLATE_NOOP("LayerPurpose", "Adds its inputs: the join of a residual block"));
    descriptor.inferShape = inferAdd;
    descriptor.formula = [](const LayerContext &) {
        return std::vector<FormulaLine>{
            {FormulaLine::Subject::Output, JoinText::tr("Each value"), QStringLiteral("Σ_i x_i")}};
    };
    descriptor.python = [](const LayerContext &, const Layer &layer) {
        return inputNames(layer).join(QStringLiteral(" + "));
    };
    descriptor.build = [](const LayerContext &) {
        return functionOperation([](const std::vector<torch::Tensor> &inputs) {
            torch::Tensor sum = inputs[0];
            for (std::size_t i = 1; i < inputs.size(); ++i)
                sum = sum + inputs[i];
            return sum;
        });
    };
    return descriptor;
}

LayerDescriptor multiply()
{
    auto descriptor =
        join(QStringLiteral("Multiply"), QStringLiteral("mul"),
             QT_TRANSLATE_NOOP("LayerPurpose",
                               "Multiplies its inputs; one of height and width 1 weighs whole channels"));
    descriptor.inferShape = inferMultiply;
    descriptor.formula = [](const LayerContext &) {
        return std::vector<FormulaLine>{
            {FormulaLine::Subject::Output, JoinText::tr("Each value"), QStringLiteral("Π_i x_i")}};
    };
    descriptor.python = [](const LayerContext &, const Layer &layer) {
        return inputNames(layer).join(QStringLiteral(" * "));
    };
    descriptor.build = [](const LayerContext &) {
        return functionOperation([](const std::vector<torch::Tensor> &inputs) {
            torch::Tensor product = inputs[0];
            for (std::size_t i = 1; i < inputs.size(); ++i)
                product = product * inputs[i];
            return product;
        });
    };
    return descriptor;
}

LayerDescriptor concat()
{
    auto descriptor = join(QStringLiteral("Concat"), QStringLiteral("concat"),
                           QT_TRANSLATE_NOOP("LayerPurpose", "Stacks the channels of its inputs"));
    descriptor.inferShape = inferConcat;
    descriptor.formula = concatFormula;
    descriptor.python = [](const LayerContext &, const Layer &layer) {
        return QStringLiteral("torch.cat([%1], dim=1)").arg(inputNames(layer).join(QStringLiteral(", ")));
    };
    descriptor.build = [](const LayerContext &) {
        return functionOperation(
            [](const std::vector<torch::Tensor> &inputs) { return torch::cat(inputs, 1); });
    };
    return descriptor;
}

} // namespace workbench
