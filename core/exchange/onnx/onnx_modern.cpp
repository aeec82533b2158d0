#include "core/exchange/onnx/onnx_modern.h"

namespace workbench {

namespace {

/// An attribute that became the input of that number.
struct Moved
{
    const char *type;
    const char *attribute;
    qsizetype input;
};

constexpr Moved moves[]{{"Clip", "min", 1},       {"Clip", "max", 2},     {"Dropout", "ratio", 1},
                        {"Pad", "pads", 1},       {"Pad", "value", 2},    {"ReduceMean", "axes", 1},
                        {"ReduceMax", "axes", 1}, {"Slice", "starts", 1}, {"Slice", "ends", 2},
                        {"Slice", "axes", 3},     {"Squeeze", "axes", 1}, {"Unsqueeze", "axes", 1},
                        {"Upsample", "scales", 1}};

TensorData tensorOf(const OnnxAttribute &attribute)
{
    if (const auto *real = std::get_if<float>(&attribute))
        return {QStringLiteral("F32"), {}, QByteArray(reinterpret_cast<const char *>(real), sizeof(float))};
    if (const auto *reals = std::get_if<std::vector<float>>(&attribute))
        return {QStringLiteral("F32"),
                {std::int64_t(reals->size())},
                QByteArray(reinterpret_cast<const char *>(reals->data()),
                           qsizetype(reals->size() * sizeof(float)))};
    if (const auto *integers = std::get_if<std::vector<std::int64_t>>(&attribute))
        return {QStringLiteral("I64"),
                {std::int64_t(integers->size())},
                QByteArray(reinterpret_cast<const char *>(integers->data()),
                           qsizetype(integers->size() * sizeof(std::int64_t)))};
    return {};
}

void move(OnnxGraph &graph, OnnxNode &node, const Moved &moved)
{
    const auto found = node.attributes.find(QLatin1String(moved.attribute));
    if (found == node.attributes.end() || node.outputs.isEmpty())
        return;
    const TensorData tensor = tensorOf(found->second);
    const bool isTaken = node.inputs.size() > moved.input && !node.inputs[moved.input].isEmpty();
    if (tensor.bytes.isEmpty() || isTaken)
        return;
    QString name = QStringLiteral("%1/%2").arg(node.outputs.front(), found->first);
    while (graph.initializers.contains(name))
        name += QLatin1Char('_');
    graph.initializers[name] = tensor;
    while (node.inputs.size() <= moved.input)
        node.inputs << QString();
    node.inputs[moved.input] = name;
    node.attributes.erase(found);
}

/// Upsample, and Resize of opset 10, have the scales second and no way of their own to find a pixel.
void resize(OnnxNode &node, std::int64_t opset)
{
    const bool isUpsample = node.type == QLatin1String("Upsample");
    if (!isUpsample && !(node.type == QLatin1String("Resize") && opset < 11))
        return;
    node.type = QStringLiteral("Resize");
    node.inputs.insert(1, QString());
    node.attributes[QStringLiteral("coordinate_transformation_mode")] = QStringLiteral("asymmetric");
    node.attributes[QStringLiteral("nearest_mode")] = QStringLiteral("floor");
}

} // namespace

OnnxGraph modernOnnx(const OnnxModel &model)
{
    OnnxGraph graph = model.graph;
    for (auto &node : graph.nodes) {
        for (const auto &moved : moves) {
            if (node.type == QLatin1String(moved.type))
                move(graph, node, moved);
        }
        if (!node.inputs.isEmpty())
            resize(node, model.opset);
    }
    return graph;
}

} // namespace workbench
