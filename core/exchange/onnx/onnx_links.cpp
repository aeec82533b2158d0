#include "core/exchange/onnx/onnx_links.h"

#include "core/exchange/onnx/onnx_fault.h"

#include <QCoreApplication>
#include <cstring>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxLinks)
};

TensorData integersOf(const std::vector<std::int64_t> &values, bool isScalar)
{
    return {QStringLiteral("I64"),
            isScalar ? std::vector<std::int64_t>{} : std::vector{std::int64_t(values.size())},
            QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * 8))};
}

TensorData floatsOf(const std::vector<float> &values, bool isScalar)
{
    return {QStringLiteral("F32"),
            isScalar ? std::vector<std::int64_t>{} : std::vector{std::int64_t(values.size())},
            QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * 4))};
}

/// What an attribute of a Constant node is as a tensor; none where it is text.
struct AsTensor
{
    std::optional<TensorData> operator()(const TensorData &tensor) const { return tensor; }
    std::optional<TensorData> operator()(std::int64_t value) const { return integersOf({value}, true); }
    std::optional<TensorData> operator()(float value) const { return floatsOf({value}, true); }
    std::optional<TensorData> operator()(const std::vector<std::int64_t> &values) const
    {
        return integersOf(values, false);
    }
    std::optional<TensorData> operator()(const std::vector<float> &values) const
    {
        return floatsOf(values, false);
    }
    std::optional<TensorData> operator()(const QString &) const { return std::nullopt; }
};

} // namespace

OnnxLinks::OnnxLinks(const OnnxGraph &graph) : m_graph(graph), m_constants(graph.initializers)
{
    for (const auto &input : graph.inputs)
        m_known[input.name] = true;
    for (const auto &[name, tensor] : graph.initializers)
        m_known[name] = true;
    for (const auto &output : graph.outputs)
        ++m_readers[output.name];
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        for (const auto &output : graph.nodes[i].outputs)
            m_makers.insert(output, i);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        add(graph.nodes[i], i);
    for (const auto &[name, tensor] : graph.initializers)
        m_bytes += tensor.bytes.size();
}

void OnnxLinks::add(const OnnxNode &node, std::size_t position)
{
    checkInputs(node, position);
    for (const auto &input : node.inputs)
        ++m_readers[input];
    for (const auto &output : node.outputs) {
        if (!output.isEmpty() && std::exchange(m_known[output], true))
            throw OnnxFault{Text::tr("the value \"%1\" is made twice").arg(output), place(node, position)};
    }
    addConstant(node);
}

void OnnxLinks::addConstant(const OnnxNode &node)
{
    if (node.outputs.size() != 1)
        return;
    if (node.type == QLatin1String("Identity") && node.inputs.size() == 1) {
        if (const auto *tensor = constant(node.inputs.front()))
            m_constants.emplace(node.outputs.front(), *tensor);
    }
    if (node.type == QLatin1String("Constant") && node.attributes.size() == 1) {
        if (auto tensor = std::visit(AsTensor(), node.attributes.begin()->second))
            m_constants.emplace(node.outputs.front(), std::move(*tensor));
    }
}

void OnnxLinks::checkInputs(const OnnxNode &node, std::size_t position) const
{
    for (const auto &input : node.inputs) {
        if (input.isEmpty() || m_known.contains(input))
            continue;
        const QString sentence =
            m_makers.contains(input)
                ? Text::tr(
                      "it reads \"%1\", which is not made above it: the nodes are in no order or in a circle")
                : Text::tr("it reads \"%1\", which is neither made by a node nor in the file");
        throw OnnxFault{sentence.arg(input), place(node, position)};
    }
}

const OnnxNode *OnnxLinks::maker(const QString &value) const
{
    const auto found = m_makers.find(value);
    if (found == m_makers.end() || value.isEmpty() || constant(value))
        return nullptr;
    const OnnxNode &node = m_graph.nodes[*found];
    return node.outputs.front() == value ? &node : nullptr;
}

const OnnxNode *OnnxLinks::maker(const QString &value, const char *type) const
{
    const OnnxNode *node = maker(value);
    return node && node->type == QLatin1String(type) ? node : nullptr;
}

const TensorData *OnnxLinks::constant(const QString &value) const
{
    const auto found = m_constants.find(value);
    return found == m_constants.end() ? nullptr : &found->second;
}

std::optional<double> OnnxLinks::scalar(const QString &value) const
{
    const TensorData *tensor = constant(value);
    if (!tensor || tensor->dtype != QLatin1String("F32") || tensor->bytes.size() != sizeof(float))
        return std::nullopt;
    return onnxReal(onnxFloats(*tensor).front());
}

QString OnnxLinks::place(const OnnxNode &node, std::size_t position)
{
    QStringList parts{Text::tr("node %1").arg(position + 1)};
    if (!node.name.isEmpty())
        parts << QStringLiteral("\"%1\"").arg(node.name);
    if (!node.outputs.isEmpty())
        parts << Text::tr("which makes \"%1\"").arg(node.outputs.front());
    return parts.join(QStringLiteral(", "));
}

double onnxReal(float value)
{
    // Nine digits tell every float32.
    for (int digits = 1; digits < 9; ++digits) {
        const double shorter = QString::number(double(value), 'g', digits).toDouble();
        if (float(shorter) == value)
            return shorter;
    }
    return double(value);
}

std::vector<float> onnxFloats(const TensorData &tensor)
{
    std::vector<float> values(std::size_t(tensor.bytes.size()) / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.constData(), values.size() * sizeof(float));
    return values;
}

} // namespace workbench
