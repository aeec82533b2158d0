#pragma once

#include "core/exchange/onnx/onnx_links.h"
#include "core/exchange/onnx/onnx_numbers.h"
#include "core/layers/descriptor.h"

#include <QSet>

namespace workbench {

/// A node to be imported: one of the file's, or one that stands for several of them.
struct OnnxStep
{
    OnnxNode node;
    std::size_t position; ///< of the file's node
};

/// A value that a layer puts out (or the network's input).
struct OnnxFeature
{
    QString layer;
    Shape shape; ///< of one sample
};

/// A layer about to join the network.
struct OnnxNewLayer
{
    QString type;
    std::vector<OnnxFeature> inputs;
    Parameters parameters = {}; ///< may hold defaults
    TensorMap tensors = {};     ///< by PyTorch's names; counters may be left out
};

/// What has been imported so far.
struct OnnxImporter
{
    const OnnxLinks &links;
    std::int64_t opset;
    std::int64_t batch; ///< the file's fixed number of images; 0: any
    Network network = {};
    TensorMap weights = {};
    qint64 weightBytes = 0;
    QSet<QString> names = {}; ///< no new layer may have these: layers' and those that nodes ask for
    QHash<QString, OnnxFeature> features = {};
    QHash<QString, OnnxNumbers> numbers = {};
};

/// One node being imported: its inputs, its attributes, each of which is asked for once, and the layers it
/// becomes. Whatever does not fit is thrown as an OnnxFault with the node's place.
class OnnxOperator
{
public:
    OnnxOperator(OnnxImporter &importer, const OnnxStep &step, const QString &name)
        : m_importer(importer), m_step(step), m_name(name)
    {}

    const OnnxNode &node() const { return m_step.node; }
    /// Whether it stands for several of the file's (onnx_patterns.h).
    bool isPattern() const { return node().type.startsWith(QLatin1Char('*')); }
    /// The operator's name.
    QString type() const { return isPattern() ? node().type.sliced(1) : node().type; }
    std::int64_t opset() const { return m_importer.opset; }
    std::int64_t batch() const { return m_importer.batch; }

    std::int64_t integer(const char *name, std::int64_t otherwise);
    double real(const char *name, double otherwise);
    QString word(const char *name, const char *otherwise);
    std::vector<std::int64_t> integers(const char *name, const std::vector<std::int64_t> &otherwise = {});
    /// An attribute that may have this value only.
    void only(const char *name, std::int64_t value);
    /// An attribute that makes no difference here.
    void ignore(const char *name) { m_asked << QString::fromLatin1(name); }
    /// Fails at attributes nobody asked for.
    void finish();

    qsizetype inputCount() const { return node().inputs.size(); }
    /// Whether the input is there: not left out.
    bool has(qsizetype input) const { return input < inputCount() && !node().inputs[input].isEmpty(); }
    bool isConstant(qsizetype input) const
    {
        return has(input) && m_importer.links.constant(node().inputs[input]);
    }
    bool isFeature(qsizetype input) const
    {
        return has(input) && m_importer.features.contains(node().inputs[input]);
    }
    OnnxFeature feature(qsizetype input = 0) const;
    std::vector<OnnxFeature> features() const;
    /// A constant of float32.
    TensorData constant(qsizetype input) const;
    /// Such a constant with one number for each channel of `shape`, or one for all: [channels] or [1].
    TensorData perChannel(qsizetype input, const Shape &shape) const;
    /// The one number of such a constant.
    double number(qsizetype input, double otherwise) const;
    OnnxNumbers numbers(qsizetype input) const;
    /// A list of known integers.
    std::vector<std::int64_t> list(qsizetype input) const;

    /// Adds a layer and makes it the node's output; only the last one of a node has the node's name.
    OnnxFeature last(const OnnxNewLayer &layer) { return put(add(layer, m_name)); }
    OnnxFeature before(const OnnxNewLayer &layer) { return add(layer, QString()); }
    /// Makes the node's output what is there already.
    OnnxFeature put(const OnnxFeature &feature);
    void put(const OnnxNumbers &numbers);

    [[noreturn]] void fail(const QString &sentence) const;
    [[noreturn]] void failAttribute(const char *name, const QString &value) const;

private:
    template<typename Value>
    std::optional<Value> attribute(const char *name);
    OnnxFeature add(const OnnxNewLayer &layer, const QString &name);
    void addTensors(const QString &id, const OnnxNewLayer &layer, const LayerContext &context);
    Shape shapeOf(const OnnxNewLayer &layer, const LayerContext &context) const;

    OnnxImporter &m_importer;
    const OnnxStep &m_step;
    QString m_name;
    QSet<QString> m_asked;
};

using OnnxReader = void (*)(OnnxOperator &);

/// One entry for each operator, by family.
std::map<QString, OnnxReader> onnxConvolutionReaders();
std::map<QString, OnnxReader> onnxPoolingReaders();
std::map<QString, OnnxReader> onnxActivationReaders();
std::map<QString, OnnxReader> onnxNormalisationReaders();
std::map<QString, OnnxReader> onnxDenseReaders();
std::map<QString, OnnxReader> onnxShapeReaders();
std::map<QString, OnnxReader> onnxResizeReaders();

} // namespace workbench
