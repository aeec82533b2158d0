#include "core/exchange/onnx/onnx_operator.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxDense)
};

TensorData transposed(const TensorData &matrix)
{
    const auto height = std::size_t(matrix.sizes[0]);
    const auto width = std::size_t(matrix.sizes[1]);
    const std::vector<float> values = onnxFloats(matrix);
    std::vector<float> turned(values.size());
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x)
            turned[x * height + y] = values[y * width + x];
    }
    return {
        QStringLiteral("F32"),
        {matrix.sizes[1], matrix.sizes[0]},
        QByteArray(reinterpret_cast<const char *>(turned.data()), qsizetype(turned.size() * sizeof(float)))};
}

/// One number for each output: [outputs], [1, outputs], or one number for all.
TensorData biasOf(const OnnxOperator &op, std::int64_t outputs)
{
    TensorData bias = op.constant(2);
    const auto count = std::int64_t(bias.bytes.size() / qsizetype(sizeof(float)));
    if (count == 1 && outputs != 1)
        bias.bytes = bias.bytes.repeated(outputs);
    else if (count != outputs || (!bias.sizes.empty() && bias.sizes.back() != outputs))
        op.fail(Text::tr("%1 adds something else than one number for each output").arg(op.type()));
    bias.sizes = {outputs};
    return bias;
}

void dense(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    TensorData weight = op.constant(1);
    op.only("transA", 0);
    for (const auto *factor : {"alpha", "beta"}) {
        if (const double value = op.real(factor, 1); value != 1)
            op.failAttribute(factor, QString::number(value));
    }
    if (weight.sizes.size() != 2)
        op.fail(Text::tr("%1 needs a matrix, but gets a constant of %2 sizes")
                    .arg(op.type())
                    .arg(weight.sizes.size()));
    if (op.integer("transB", 0) == 0)
        weight = transposed(weight);
    const std::int64_t outputs = weight.sizes[0];
    OnnxNewLayer layer{QStringLiteral("Linear"),
                       {input},
                       {{QStringLiteral("out_features"), outputs}, {QStringLiteral("bias"), op.has(2)}},
                       {{QStringLiteral("weight"), weight}}};
    if (op.has(2))
        layer.tensors[QStringLiteral("bias")] = biasOf(op, outputs);
    op.last(layer);
}

void product(OnnxOperator &op)
{
    if (op.inputCount() != 2)
        op.fail(Text::tr("MatMul needs two inputs"));
    dense(op);
}

/// Of two layers or more.
void join(OnnxOperator &op, const char *type)
{
    const auto inputs = op.features();
    if (inputs.size() < 2)
        op.put(op.feature());
    else
        op.last({QString::fromLatin1(type), inputs});
}

void sum(OnnxOperator &op)
{
    join(op, "Add");
}

void multiplication(OnnxOperator &op)
{
    join(op, "Multiply");
}

void concat(OnnxOperator &op)
{
    const auto rank = std::int64_t(op.feature().shape.sizes.size()) + 1;
    const std::int64_t axis = op.integer("axis", 1);
    if (axis != 1 && axis != 1 - rank)
        op.failAttribute("axis", QString::number(axis));
    join(op, "Concat");
}

/// What is not a layer less a constant, or divided by one (onnx_patterns.h).
void remainder(OnnxOperator &op)
{
    op.fail(Text::tr("%1 is known here only with a constant behind it").arg(op.type()));
}

} // namespace

std::map<QString, OnnxReader> onnxDenseReaders()
{
    return {{QStringLiteral("Gemm"), dense},
            {QStringLiteral("*Gemm"), dense},
            {QStringLiteral("MatMul"), product},
            {QStringLiteral("Add"), sum},
            {QStringLiteral("Sum"), sum},
            {QStringLiteral("*Sum"), sum},
            {QStringLiteral("Mul"), multiplication},
            {QStringLiteral("*Mul"), multiplication},
            {QStringLiteral("Concat"), concat},
            {QStringLiteral("Sub"), remainder},
            {QStringLiteral("Div"), remainder}};
}

} // namespace workbench
