#include "core/exchange/onnx/onnx_builder.h"

#include <cstring>

namespace workbench {

namespace {

template<typename Number>
QByteArray bytesOf(const std::vector<Number> &values)
{
    return {reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(Number))};
}

} // namespace

QString OnnxBuilder::node(const QString &name, const QString &type, const QStringList &inputs,
                          const std::map<QString, OnnxAttribute> &attributes)
{
    graph.nodes.push_back({name, type, inputs, {name}, attributes});
    return name;
}

QString OnnxBuilder::constant(const QString &name, const TensorData &tensor)
{
    graph.initializers[name] = tensor;
    return name;
}

QString OnnxBuilder::floats(const QString &name, const std::vector<std::int64_t> &sizes,
                            const std::vector<float> &values)
{
    return constant(name, {QStringLiteral("F32"), sizes, bytesOf(values)});
}

QString OnnxBuilder::number(const QString &name, double value)
{
    const TensorData scalar{QStringLiteral("F32"), {}, bytesOf(std::vector<float>{float(value)})};
    return node(name, QStringLiteral("Constant"), {}, {{QStringLiteral("value"), scalar}});
}

QString OnnxBuilder::integers(const QString &name, const std::vector<std::int64_t> &values)
{
    return constant(name, {QStringLiteral("I64"), {std::int64_t(values.size())}, bytesOf(values)});
}

QString OnnxLayer::weight(const char *name, const std::vector<std::int64_t> &sizes) const
{
    TensorData data = tensor(name);
    if (!sizes.empty())
        data.sizes = sizes;
    return builder.constant(id + QLatin1Char('.') + QLatin1String(name), data);
}

std::vector<std::int64_t> onnxPair(IntegerPair pair)
{
    return {pair.height, pair.width};
}

QString onnxPadded(const OnnxLayer &layer, const QString &name, const OnnxPads &pads, const QString &mode,
                   const QString &filling)
{
    QStringList inputs{layer.input(),
                       layer.builder.integers(name + QStringLiteral("_sizes"),
                                              {0, 0, pads[0], pads[1], 0, 0, pads[2], pads[3]})};
    if (!filling.isEmpty())
        inputs << filling;
    return layer.builder.node(name, QStringLiteral("Pad"), inputs, {{QStringLiteral("mode"), mode}});
}

} // namespace workbench
