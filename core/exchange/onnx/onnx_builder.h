#pragma once

#include "core/exchange/onnx/onnx_model.h"
#include "core/layers/analysis.h"

namespace workbench {

/// Gathers a graph's nodes and constants; names what has no name yet.
class OnnxBuilder
{
public:
    OnnxGraph graph;

    /// Adds a node and returns the name of its output. `name` is the node's and the output's; names are the
    /// caller's to keep apart.
    QString node(const QString &name, const QString &type, const QStringList &inputs,
                 const std::map<QString, OnnxAttribute> &attributes = {});

    /// Adds a constant and returns its name.
    QString constant(const QString &name, const TensorData &tensor);
    QString floats(const QString &name, const std::vector<std::int64_t> &sizes,
                   const std::vector<float> &values);
    /// Adds a node that makes a scalar: not every reader takes one from among the constants.
    QString number(const QString &name, double value);
    QString integers(const QString &name, const std::vector<std::int64_t> &values);
};

/// One layer about to be written.
struct OnnxLayer
{
    OnnxBuilder &builder;
    const QString &id;
    const LayerContext &context;
    const Shape &output;
    QStringList inputs;       ///< names of the values it reads
    const TensorMap &weights; ///< the network's

    const Arguments &arguments() const { return context.arguments; }
    const QString &input() const { return inputs.front(); }
    /// A name for a node or constant inside the layer: "conv1/pad".
    QString part(const char *name) const { return id + QLatin1Char('/') + QLatin1String(name); }
    const TensorData &tensor(const char *name) const
    {
        return weights.at(id + QLatin1Char('.') + QLatin1String(name));
    }
    /// Enters the layer's own tensor among the constants, under its own name, in these sizes where any are
    /// given.
    QString weight(const char *name, const std::vector<std::int64_t> &sizes = {}) const;
    /// The layer's last node.
    QString last(const char *type, const QStringList &nodeInputs,
                 const std::map<QString, OnnxAttribute> &attributes = {}) const
    {
        return builder.node(id, QLatin1String(type), nodeInputs, attributes);
    }
    /// A node before it.
    QString before(const char *name, const char *type, const QStringList &nodeInputs,
                   const std::map<QString, OnnxAttribute> &attributes = {}) const
    {
        return builder.node(part(name), QLatin1String(type), nodeInputs, attributes);
    }
};

/// Writes one layer and returns the name of the value that is its output.
using OnnxLayerWriter = QString (*)(const OnnxLayer &);

/// One entry for each layer type, by family.
std::map<QString, OnnxLayerWriter> onnxConvolutions();
std::map<QString, OnnxLayerWriter> onnxPoolings();
std::map<QString, OnnxLayerWriter> onnxActivations();
std::map<QString, OnnxLayerWriter> onnxNormalisations();
std::map<QString, OnnxLayerWriter> onnxShapes();

/// Pads of an operator: top, left, bottom, right.
using OnnxPads = std::vector<std::int64_t>;
/// Height and width as an operator's attribute.
std::vector<std::int64_t> onnxPair(IntegerPair pair);
/// The layer's input with `pads` around its maps, made by Pad in that mode; "constant" fills with the scalar
/// `filling`, or with 0.
QString onnxPadded(const OnnxLayer &layer, const QString &name, const OnnxPads &pads, const QString &mode,
                   const QString &filling = {});

} // namespace workbench
