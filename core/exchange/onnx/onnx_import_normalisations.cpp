#include "core/exchange/onnx/onnx_operator.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxNormalisation)
};

QString batchNormOf(const Shape &shape)
{
    return shape.isFlat() ? QStringLiteral("BatchNorm1d") : QStringLiteral("BatchNorm2d");
}

TensorData repeated(float value, std::int64_t count)
{
    const std::vector<float> values(std::size_t(count), value);
    return {
        QStringLiteral("F32"),
        {count},
        QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float)))};
}

/// Fails where one number for each channel would be a burden.
void checkChannels(const OnnxOperator &op, const Shape &shape)
{
    constexpr std::int64_t most = 1000000;
    if (shape.sizes.front() > most)
        op.fail(Text::tr("%1 of more than %2 channels is not known here").arg(op.type()).arg(most));
}

bool isAll(const TensorData &tensor, float value)
{
    return std::ranges::all_of(onnxFloats(tensor), [=](float each) { return each == value; });
}

/// ONNX weighs the old mean, PyTorch the new one.
double momentumOf(OnnxOperator &op)
{
    return QString::number(1 - op.real("momentum", 0.9), 'g', 6).toDouble();
}

void batchNorm(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    op.ignore("is_test");
    if (op.integer("training_mode", 0) != 0)
        op.failAttribute("training_mode", QStringLiteral("1"));
    op.only("spatial", 1);
    op.last(
        {batchNormOf(input.shape),
         {input},
         {{QStringLiteral("eps"), op.real("epsilon", 1e-5)}, {QStringLiteral("momentum"), momentumOf(op)}},
         {{QStringLiteral("weight"), op.constant(1)},
          {QStringLiteral("bias"), op.constant(2)},
          {QStringLiteral("running_mean"), op.constant(3)},
          {QStringLiteral("running_var"), op.constant(4)}}});
}

/// Scale and shift that a pattern has found: inputs 1 and 2, where there are any.
TensorMap affineOf(OnnxOperator &op, const Shape &shape)
{
    if (!op.has(1))
        return {};
    return {{QStringLiteral("weight"), op.perChannel(1, shape)},
            {QStringLiteral("bias"), op.perChannel(2, shape)}};
}

/// With the mean and variance of the batch at hand.
void batchStatistics(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    std::vector<std::int64_t> axes{0};
    for (std::size_t axis = 2; axis <= input.shape.sizes.size(); ++axis)
        axes.push_back(std::int64_t(axis));
    if (op.integers("axes") != axes)
        op.fail(Text::tr("a normalisation over these axes is not known here"));
    op.last({batchNormOf(input.shape),
             {input},
             {{QStringLiteral("eps"), op.real("epsilon", 0)},
              {QStringLiteral("affine"), op.has(1)},
              {QStringLiteral("track_running_stats"), false}},
             affineOf(op, input.shape)});
}

void instanceNorm(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const TensorData scale = op.constant(1);
    const TensorData shift = op.constant(2);
    const bool affine = !isAll(scale, 1) || !isAll(shift, 0);
    OnnxNewLayer layer{
        QStringLiteral("InstanceNorm2d"),
        {input},
        {{QStringLiteral("eps"), op.real("epsilon", 1e-5)}, {QStringLiteral("affine"), affine}}};
    if (affine)
        layer.tensors = {{QStringLiteral("weight"), scale}, {QStringLiteral("bias"), shift}};
    else if (scale.sizes != std::vector{input.shape.sizes.front()} || shift.sizes != scale.sizes)
        op.fail(Text::tr("scale and shift do not have one number for each channel"));
    op.last(layer);
}

/// Reshape, InstanceNormalization, Reshape, and scale and shift where there are any.
void groupedInstances(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const OnnxNumbers groups = op.numbers(3);
    OnnxNumbers restored = op.numbers(4);
    // 0 is the size that is there already, and the batch may be any number.
    if (!restored.values.empty() &&
        (restored.values[0] == 0 || restored.values[0] == op.batch() || restored.values[0] == -1))
        restored.values[0] = std::nullopt;
    const bool isGrouped = groups.values.size() == 3 && groups.values[1] && groups.values[2] == -1 &&
                           (!groups.values[0] || groups.values[0] == 0 || groups.values[0] == op.batch());
    if (!isGrouped || restored != onnxSizes(input.shape))
        op.fail(Text::tr("InstanceNormalization between these reshapes is not known here"));
    const std::int64_t count = *groups.values[1];
    const TensorData ones = op.constant(5);
    if (ones.sizes != std::vector{count} || !isAll(ones, 1) || !isAll(op.constant(6), 0))
        op.fail(Text::tr("scale and shift within groups are not known here"));
    op.last({QStringLiteral("GroupNorm"),
             {input},
             {{QStringLiteral("num_groups"), count},
              {QStringLiteral("eps"), op.real("epsilon", 1e-5)},
              {QStringLiteral("affine"), op.has(1)}},
             affineOf(op, input.shape)});
}

/// One number a group, as opset 18 had it, for each of its channels.
TensorData spread(const OnnxOperator &op, const TensorData &tensor, std::int64_t channels,
                  std::int64_t groups)
{
    if (tensor.sizes == std::vector{channels})
        return tensor;
    if (tensor.sizes != std::vector{groups} || groups < 1 || channels % groups != 0)
        op.fail(Text::tr("scale and shift do not have one number for each channel"));
    const std::vector<float> values = onnxFloats(tensor);
    TensorData result{QStringLiteral("F32"), {channels}, {}};
    for (std::int64_t channel = 0; channel < channels; ++channel)
        result.bytes.append(
            reinterpret_cast<const char *>(&values[std::size_t(channel / (channels / groups))]),
            sizeof(float));
    return result;
}

void groupNorm(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const std::int64_t groups = op.integer("num_groups", 0);
    checkChannels(op, input.shape);
    const std::int64_t channels = input.shape.sizes.front();
    op.only("stash_type", 1);
    op.last({QStringLiteral("GroupNorm"),
             {input},
             {{QStringLiteral("num_groups"), groups}, {QStringLiteral("eps"), op.real("epsilon", 1e-5)}},
             {{QStringLiteral("weight"), spread(op, op.constant(1), channels, groups)},
              {QStringLiteral("bias"), spread(op, op.constant(2), channels, groups)}}});
}

/// An input that is left out or one number for each channel, or for all; `inverse` is done to each.
template<typename Inverse>
TensorData perChannel(const OnnxOperator &op, qsizetype input, const Shape &shape, float otherwise,
                      const Inverse &inverse)
{
    const std::int64_t channels = shape.sizes.front();
    if (!op.has(input))
        return repeated(otherwise, channels);
    const TensorData given = op.perChannel(input, shape);
    std::vector<float> values = onnxFloats(given);
    values.resize(std::size_t(channels), values.front());
    for (auto &value : values)
        value = inverse(value);
    return {
        QStringLiteral("F32"),
        {channels},
        QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float)))};
}

/// A factor and a summand for each channel: what a BatchNorm computes whose statistics are 0 and 1.
void scaleAndShift(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    checkChannels(op, input.shape);
    const std::int64_t channels = input.shape.sizes.front();
    const bool isInverse = op.integer("inverse", 0) != 0;
    const TensorData factor =
        perChannel(op, 1, input.shape, 1, [=](float value) { return isInverse ? 1 / value : value; });
    const TensorData summand =
        perChannel(op, 2, input.shape, 0, [=](float value) { return isInverse ? -value : value; });
    if (isAll(factor, 1) && isAll(summand, 0)) {
        op.put(input);
        return;
    }
    op.last({batchNormOf(input.shape),
             {input},
             {{QStringLiteral("eps"), 0.0}},
             {{QStringLiteral("weight"), factor},
              {QStringLiteral("bias"), summand},
              {QStringLiteral("running_mean"), repeated(0, channels)},
              {QStringLiteral("running_var"), repeated(1, channels)}}});
}

} // namespace

std::map<QString, OnnxReader> onnxNormalisationReaders()
{
    return {{QStringLiteral("BatchNormalization"), batchNorm},
            {QStringLiteral("*BatchStatistics"), batchStatistics},
            {QStringLiteral("InstanceNormalization"), instanceNorm},
            {QStringLiteral("*GroupNormalization"), groupedInstances},
            {QStringLiteral("GroupNormalization"), groupNorm},
            {QStringLiteral("*ScaleShift"), scaleAndShift}};
}

} // namespace workbench
