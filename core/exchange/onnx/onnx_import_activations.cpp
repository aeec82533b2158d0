#include "core/exchange/onnx/onnx_operator.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxActivation)
};

void activation(OnnxOperator &op, const char *type, const Parameters &parameters = {})
{
    op.last({QString::fromLatin1(type), {op.feature()}, parameters});
}

template<const char *Type>
void plain(OnnxOperator &op)
{
    activation(op, Type);
}

constexpr char reluType[] = "ReLU";
constexpr char sigmoidType[] = "Sigmoid";
constexpr char tanhType[] = "Tanh";
constexpr char siluType[] = "SiLU";
constexpr char hardswishType[] = "Hardswish";

void leakyRelu(OnnxOperator &op)
{
    activation(op, "LeakyReLU", {{QStringLiteral("negative_slope"), op.real("alpha", 0.01)}});
}

void elu(OnnxOperator &op)
{
    activation(op, "ELU", {{QStringLiteral("alpha"), op.real("alpha", 1)}});
}

void gelu(OnnxOperator &op)
{
    activation(op, "GELU", {{QStringLiteral("approximate"), op.word("approximate", "none")}});
}

void clip(OnnxOperator &op)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double lowest = op.number(1, -infinity);
    const double highest = op.number(2, infinity);
    if (lowest == 0 && highest == 6)
        activation(op, "ReLU6");
    else if (lowest == 0 && highest >= double(std::numeric_limits<float>::max()))
        activation(op, "ReLU");
    else
        op.fail(
            Text::tr("Clip from %1 to %2 is not known here, only from 0 to 6 (ReLU6) and from 0 on (ReLU)")
                .arg(lowest)
                .arg(highest));
}

void prelu(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const TensorData slopes = op.perChannel(1, input.shape);
    op.last({QStringLiteral("PReLU"),
             {input},
             {{QStringLiteral("num_parameters"), slopes.sizes.front()}},
             {{QStringLiteral("weight"), slopes}}});
}

/// Before opset 13 all dimensions from `axis` on were taken together: the same where one of them is not 1.
std::int64_t dimensionOf(OnnxOperator &op, const Shape &input)
{
    const bool isOld = op.opset() < 13;
    const std::int64_t axis = op.integer("axis", isOld ? 1 : -1);
    const auto rank = std::int64_t(input.sizes.size()) + 1;
    if (axis < -rank || axis >= rank)
        op.failAttribute("axis", QString::number(axis));
    const std::int64_t dimension = axis < 0 ? axis + rank : axis;
    for (std::int64_t behind = std::max<std::int64_t>(dimension + 1, 1); isOld && behind < rank; ++behind) {
        if (input.sizes[std::size_t(behind - 1)] != 1)
            op.failAttribute("axis", QString::number(axis));
    }
    return dimension == 1 ? 1 : axis;
}

void softmax(OnnxOperator &op)
{
    activation(op, "Softmax", {{QStringLiteral("dim"), dimensionOf(op, op.feature().shape)}});
}

void logSoftmax(OnnxOperator &op)
{
    activation(op, "LogSoftmax", {{QStringLiteral("dim"), dimensionOf(op, op.feature().shape)}});
}

void dropout(OnnxOperator &op)
{
    op.ignore("seed");
    if (op.node().outputs.size() > 1 && !op.node().outputs[1].isEmpty())
        op.fail(Text::tr("the second output of Dropout, its mask, is not known here"));
    activation(op, "Dropout", {{QStringLiteral("p"), op.number(1, 0.5)}});
}

} // namespace

std::map<QString, OnnxReader> onnxActivationReaders()
{
    return {{QStringLiteral("Relu"), plain<reluType>},
            {QStringLiteral("Sigmoid"), plain<sigmoidType>},
            {QStringLiteral("Tanh"), plain<tanhType>},
            {QStringLiteral("HardSwish"), plain<hardswishType>},
            {QStringLiteral("*Silu"), plain<siluType>},
            {QStringLiteral("*HardSwish"), plain<hardswishType>},
            {QStringLiteral("LeakyRelu"), leakyRelu},
            {QStringLiteral("Elu"), elu},
            {QStringLiteral("Gelu"), gelu},
            {QStringLiteral("*Gelu"), gelu},
            {QStringLiteral("Clip"), clip},
            {QStringLiteral("PRelu"), prelu},
            {QStringLiteral("Softmax"), softmax},
            {QStringLiteral("*Softmax"), softmax},
            {QStringLiteral("LogSoftmax"), logSoftmax},
            {QStringLiteral("*LogSoftmax"), logSoftmax},
            {QStringLiteral("Dropout"), dropout}};
}

} // namespace workbench
