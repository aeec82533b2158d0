#pragma once

#include "core/exchange/onnx/onnx_model.h"

#include <QHash>
#include <optional>

namespace workbench {

/// A graph with who makes and who reads each value, and its constants: initializers, Constant nodes, and what
/// Identity makes of them.
class OnnxLinks
{
public:
    /// Of a graph that outlives it. Throws OnnxFault where a node reads what no node above it makes, or two
    /// make the same.
    explicit OnnxLinks(const OnnxGraph &graph);

    const OnnxGraph &graph() const { return m_graph; }
    /// The node whose first output a value is; null where it is an input or a constant, or of another type.
    const OnnxNode *maker(const QString &value) const;
    const OnnxNode *maker(const QString &value, const char *type) const;
    /// How often a value is read; the graph's output counts as well.
    int readers(const QString &value) const { return m_readers.value(value); }
    /// Null where the value is none.
    const TensorData *constant(const QString &value) const;
    /// Of all constants.
    qint64 bytes() const { return m_bytes; }
    /// The number that a constant of one float32 is.
    std::optional<double> scalar(const QString &value) const;

    /// `node 12, "/attn/Einsum", which makes "x13"`
    static QString place(const OnnxNode &node, std::size_t position);

private:
    void add(const OnnxNode &node, std::size_t position);
    void addConstant(const OnnxNode &node);
    void checkInputs(const OnnxNode &node, std::size_t position) const;

    const OnnxGraph &m_graph;
    QHash<QString, std::size_t> m_makers;
    QHash<QString, int> m_readers;
    QHash<QString, bool> m_known; ///< values above the node that is looked at
    TensorMap m_constants;
    qint64 m_bytes = 0;
};

/// A float32 as its shortest decimal: 0.1 and not 0.10000000149.
double onnxReal(float value);
/// The numbers of an F32 tensor.
std::vector<float> onnxFloats(const TensorData &tensor);

} // namespace workbench
