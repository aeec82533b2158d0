#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct DenseAndShapeText
{
    Q_DECLARE_TR_FUNCTIONS(DenseAndShape)
};

ParameterSpecs linearParameters()
{
    return {
        {.name = QStringLiteral("out_features"),
         .minimum = 1,
         .maximum = 1e7,
         .suggested = std::int64_t{10},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Number of outputs, each a weighted sum of all inputs")},
        {.name = QStringLiteral("bias"),
         .kind = ParameterKind::Boolean,
         .defaultValue = true,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Adds one learnable number to each output")},
    };
}

Result<Shape> inferLinear(const LayerContext &context)
{
    if (!context.input().isFlat())
        return failure(
            DenseAndShapeText::tr("Linear needs a flat input, but gets %1; put a Flatten before it")
                .arg(context.input().text()));
    return Shape::flat(context.arguments.integer("out_features"));
}

Cost linearCost(const LayerContext &context)
{
    const auto outputs = context.arguments.integer("out_features");
    const auto inputs = context.input().elements();
    Cost cost{{{QStringLiteral("weight"), {outputs, inputs}}}, outputs * inputs};
    if (context.arguments.boolean("bias"))
        cost.tensors.push_back({QStringLiteral("bias"), {outputs}});
    return cost;
}

std::vector<FormulaLine> linearFormula(const LayerContext &context)
{
    const auto outputs = context.arguments.integer("out_features");
    const auto inputs = context.input().elements();
    const bool bias = context.arguments.boolean("bias");
    const Cost cost = linearCost(context);
    const FormulaText product(QStringLiteral("%1·%2"),
                              {term(outputs, QStringLiteral("out_features")),
                               term(inputs, DenseAndShapeText::tr("values of the input"))});
    FormulaText count = product;
    if (bias)
        count.add(FormulaText(QStringLiteral(" + %1"),
                              {term(outputs, DenseAndShapeText::tr("bias of each output"))}));
    return {
        {FormulaLine::Subject::Output, DenseAndShapeText::tr("Each output"),
         bias ? QStringLiteral("Σ_i weight_i·x_i + bias") : QStringLiteral("Σ_i weight_i·x_i")},
        countLine(bias ? QStringLiteral("out·in + out") : QStringLiteral("out·in"), count, cost.parameters()),
        workLine(QStringLiteral("out·in"), product, cost.macs),
    };
}

ParameterSpecs flattenParameters()
{
    return {
        {.name = QStringLiteral("start_dim"),
         .defaultValue = std::int64_t{1},
         .minimum = -4,
         .maximum = 3,
         .help = QT_TRANSLATE_NOOP("ParameterHelp",
                                   "First dimension that is merged; 0 is the batch, 1 the channels")},
        {.name = QStringLiteral("end_dim"),
         .defaultValue = std::int64_t{-1},
         .minimum = -4,
         .maximum = 3,
         .help =
             QT_TRANSLATE_NOOP("ParameterHelp", "Last dimension that is merged; −1 is the last there is")},
    };
}

Result<Shape> inferFlatten(const LayerContext &context)
{
    const auto &sizes = context.input().sizes;
    const auto rank = std::int64_t(sizes.size()) + 1;
    const auto wrap = [&](std::int64_t dim) { return dim < 0 ? dim + rank : dim; };
    const auto start = wrap(context.arguments.integer("start_dim"));
    const auto end = wrap(context.arguments.integer("end_dim"));
    if (start < 0 || end < 0 || start >= rank || end >= rank)
        return failure(DenseAndShapeText::tr(
                           "start_dim or end_dim does not exist: with the batch its input has %1 dimensions")
                           .arg(rank));
    if (start == 0)
        return failure(DenseAndShapeText::tr("start_dim is the batch: samples would be mixed"));
    if (start > end)
        return failure(DenseAndShapeText::tr("start_dim must not lie behind end_dim"));
    const auto first = sizes.begin() + start - 1;
    const auto last = sizes.begin() + end;
    Shape output;
    output.sizes.assign(sizes.begin(), first);
    output.sizes.push_back(Shape{{first, last}}.elements());
    output.sizes.insert(output.sizes.end(), last, sizes.end());
    return output;
}

std::vector<FormulaLine> flattenFormula(const LayerContext &context)
{
    const auto output = inferFlatten(context);
    if (!output || !output->isFlat() || !context.input().isImage())
        return {};
    const Shape &input = context.input();
    return {{FormulaLine::Subject::Output, DenseAndShapeText::tr("Output features"), QStringLiteral("C·H·W"),
             FormulaText(QStringLiteral("%1·%2·%3"),
                         {term(input.channels(), DenseAndShapeText::tr("channels of the input")),
                          term(input.height(), DenseAndShapeText::tr("height of the input")),
                          term(input.width(), DenseAndShapeText::tr("width of the input"))}),
             QString::number(output->elements())}};
}

} // namespace

LayerDescriptor linear()
{
    auto descriptor = basicDescriptor(
        QStringLiteral("Linear"), LayerCategory::DenseAndShape, QStringLiteral("fc"),
        QT_TRANSLATE_NOOP("LayerPurpose",
                          "Weighs all inputs for each output: the classic fully connected layer"));
    descriptor.parameters = linearParameters();
    descriptor.inferShape = inferLinear;
    descriptor.cost = linearCost;
    descriptor.formula = linearFormula;
    descriptor.summary = [](const Arguments &arguments) {
        const QString outputs =
            DenseAndShapeText::tr("%n output(s)", nullptr, int(arguments.integer("out_features")));
        return arguments.boolean("bias") ? outputs : DenseAndShapeText::tr("%1, no bias").arg(outputs);
    };
    descriptor.python = [](const LayerContext &context, const Layer &layer) {
        return pythonCall(QStringLiteral("Linear"), linearParameters(),
                          {QString::number(context.input().elements()),
                           pythonText(context.arguments.value("out_features"))},
                          layer.parameters, {QStringLiteral("out_features")});
    };
    descriptor.reach = seesEverything;
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::Linear(
            torch::nn::LinearOptions(context.input().elements(), context.arguments.integer("out_features"))
                .bias(context.arguments.boolean("bias"))));
    };
    return descriptor;
}

LayerDescriptor flatten()
{
    auto descriptor =
        basicDescriptor(QStringLiteral("Flatten"), LayerCategory::DenseAndShape, QStringLiteral("flat"),
                        QT_TRANSLATE_NOOP("LayerPurpose", "Lays all channels and pixels out as one vector"));
    descriptor.parameters = flattenParameters();
    descriptor.inferShape = inferFlatten;
    descriptor.formula = flattenFormula;
    descriptor.python = [](const LayerContext &, const Layer &layer) {
        return pythonCall(QStringLiteral("Flatten"), flattenParameters(), {}, layer.parameters);
    };
    descriptor.build = [](const LayerContext &context) {
        return moduleOperation(torch::nn::Flatten(torch::nn::FlattenOptions()
                                                      .start_dim(context.arguments.integer("start_dim"))
                                                      .end_dim(context.arguments.integer("end_dim"))));
    };
    return descriptor;
}

LayerDescriptor identity()
{
    auto descriptor =
        basicDescriptor(QStringLiteral("Identity"), LayerCategory::DenseAndShape, QStringLiteral("identity"),
                        QT_TRANSLATE_NOOP("LayerPurpose", "Passes its input on unchanged"));
    descriptor.python = [](const LayerContext &, const Layer &) { return QStringLiteral("nn.Identity()"); };
    descriptor.build = [](const LayerContext &) {
        return functionOperation([](const std::vector<torch::Tensor> &inputs) { return inputs[0]; });
    };
    return descriptor;
}

} // namespace workbench
