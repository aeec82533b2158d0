#include "core/exchange/onnx/onnx_import.h"

#include "core/exchange/metadata_reader.h"
#include "core/exchange/onnx/onnx_fault.h"
#include "core/exchange/onnx/onnx_layer_names.h"
#include "core/exchange/onnx/onnx_modern.h"
#include "core/exchange/onnx/onnx_operator.h"
#include "core/exchange/onnx/onnx_patterns.h"
#include "core/exchange/onnx/onnx_scaling.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxImport)
};

constexpr std::int64_t oldestOpset = 7;
constexpr std::int64_t newestOpset = 21;
constexpr std::int64_t largestSize = 100000; ///< of a network's input, as in a project file
constexpr std::int64_t mostElements = std::int64_t(1) << 28;
constexpr std::int64_t mostClasses = 100000;

const std::map<QString, OnnxReader> &readers()
{
    static const auto all = [] {
        std::map<QString, OnnxReader> gathered;
        for (auto family :
             {onnxConvolutionReaders(), onnxPoolingReaders(), onnxActivationReaders(),
              onnxNormalisationReaders(), onnxDenseReaders(), onnxShapeReaders(), onnxResizeReaders()})
            gathered.merge(family);
        return gathered;
    }();
    return all;
}

/// "batch × 3 × ? × 10"
QString textOf(const OnnxValue &value)
{
    QStringList sizes;
    for (const auto &dimension : value.dimensions)
        sizes << (dimension.size > 0           ? QString::number(dimension.size)
                  : dimension.symbol.isEmpty() ? QStringLiteral("?")
                                               : dimension.symbol);
    return sizes.join(QStringLiteral(" × "));
}

/// Leaves the one image among the inputs; older files list the weights as well.
void checkEnds(OnnxGraph &graph)
{
    std::erase_if(graph.inputs,
                  [&](const OnnxValue &input) { return graph.initializers.contains(input.name); });
    if (graph.inputs.size() != 1)
        throw OnnxFault{Text::tr("the file takes %1 inputs, but a network here takes one image")
                            .arg(graph.inputs.size())};
    if (graph.outputs.size() != 1)
        throw OnnxFault{
            Text::tr("the file gives %1 outputs, but a network here gives one").arg(graph.outputs.size())};
    for (const auto &value : {graph.inputs.front(), graph.outputs.front()}) {
        if (value.type != 1)
            throw OnnxFault{Text::tr("\"%1\" is of ONNX's data type %2, but only float32 (1) is read here")
                                .arg(value.name)
                                .arg(value.type)};
    }
}

Shape imageOf(const OnnxValue &input)
{
    const auto &sizes = input.dimensions;
    const auto isFixed = [](const OnnxDimension &size) { return size.size > 0 && size.size <= largestSize; };
    if (sizes.size() != 4 || !std::all_of(sizes.begin() + 1, sizes.end(), isFixed) ||
        sizes[1].size * sizes[2].size > mostElements / sizes[3].size)
        throw OnnxFault{
            Text::tr("the input \"%1\" is %2, but an image is needed: batch × channels × height × width, "
                     "of which the last three are fixed")
                .arg(input.name, textOf(input))};
    return Shape::image(sizes[1].size, sizes[2].size, sizes[3].size);
}

/// The nodes that the output needs, in the file's order, several that make one layer together as one.
std::vector<OnnxStep> neededSteps(const OnnxLinks &links)
{
    const OnnxGraph &graph = links.graph();
    QSet<QString> needed{graph.outputs.front().name};
    std::vector<OnnxStep> steps;
    for (std::size_t i = graph.nodes.size(); i-- > 0;) {
        const OnnxNode &node = graph.nodes[i];
        const auto isNeeded = [&](const QString &output) { return needed.contains(output); };
        if (std::none_of(node.outputs.begin(), node.outputs.end(), isNeeded))
            continue;
        steps.push_back({onnxSimplified(links, node), i});
        for (const auto &input : steps.back().node.inputs) {
            if (!input.isEmpty() && !links.constant(input))
                needed << input;
        }
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

class Importer
{
public:
    Importer(const OnnxLinks &links, std::int64_t opset, const Shape &input)
        : m_import{links, opset, links.graph().inputs.front().dimensions.front().size}
    {
        m_import.network.input = input;
        m_import.features[links.graph().inputs.front().name] = {inputId, input};
    }

    OnnxImporter take()
    {
        const auto steps = neededSteps(m_import.links);
        const auto names = layerNames(steps);
        for (std::size_t i = 0; i < steps.size(); ++i)
            import(steps[i], names[i]);
        finish();
        return std::move(m_import);
    }

private:
    /// What each step asks for, where nobody did before.
    std::vector<QString> layerNames(const std::vector<OnnxStep> &steps)
    {
        std::vector<QString> names;
        const QString output = m_import.links.graph().outputs.front().name; // says nothing of the layer
        for (const auto &step : steps) {
            const QString name = onnxLayerName(step.node);
            const bool isFree = !name.isEmpty() && name != output && !m_import.names.contains(name);
            names.push_back(isFree ? name : QString());
            if (isFree)
                m_import.names << name;
        }
        return names;
    }

    void import(const OnnxStep &step, const QString &name)
    {
        OnnxOperator op(m_import, step, name);
        if (importedAsNumbers(op))
            return;
        const bool isForged =
            op.isPattern() && m_import.links.graph().nodes[step.position].type == step.node.type;
        const auto reader = readers().find(step.node.type);
        if (reader == readers().end() || isForged)
            op.fail(Text::tr("the operator \"%1\" is not known here").arg(step.node.type));
        reader->second(op);
        op.finish();
    }

    /// Sizes that are worked out from sizes.
    bool importedAsNumbers(OnnxOperator &op)
    {
        const OnnxNode &node = op.node();
        std::vector<OnnxNumbers> inputs;
        for (qsizetype i = 0; i < node.inputs.size(); ++i) {
            const auto *constant = m_import.links.constant(node.inputs[i]);
            const bool isNumbers =
                constant ? onnxNumbers(*constant).has_value()
                         : m_import.numbers.contains(node.inputs[i]) || node.inputs[i].isEmpty();
            if (!isNumbers)
                return false;
            inputs.push_back(op.numbers(i));
        }
        const auto result =
            isOnnxArithmetic(node.type) && !inputs.empty() ? onnxArithmetic(node, inputs) : std::nullopt;
        if (result)
            op.put(*result);
        return result.has_value();
    }

    /// The last layer is the output's.
    void finish()
    {
        const QString output = m_import.links.graph().outputs.front().name;
        const auto found = m_import.features.find(output);
        if (found == m_import.features.end())
            throw OnnxFault{Text::tr("the output \"%1\" is made by no layer").arg(output)};
        Network &network = m_import.network;
        if (network.layers.empty() || network.layers.back().id != found->layer) {
            const OnnxStep step{{{}, QStringLiteral("Identity"), {output}, {output}}, 0};
            OnnxOperator(m_import, step, {}).last({QStringLiteral("Identity"), {*found}});
        }
    }

    OnnxImporter m_import;
};

void checkOutput(const OnnxValue &declared, const Shape &made)
{
    bool agrees = declared.dimensions.empty() || declared.dimensions.size() == made.sizes.size() + 1;
    for (std::size_t i = 1; agrees && i < declared.dimensions.size(); ++i)
        agrees = declared.dimensions[i].size == 0 || declared.dimensions[i].size == made.sizes[i - 1];
    if (!agrees)
        throw OnnxFault{Text::tr("the file says that \"%1\" is %2, but its operators make %3 of each image")
                            .arg(declared.name, textOf(declared), made.text())};
    if (made.elements() > mostClasses)
        throw OnnxFault{Text::tr("the output \"%1\" has %2 values, which is too much")
                            .arg(declared.name)
                            .arg(made.elements())};
}

bool takesBytes(const std::map<QString, QString> &metadata)
{
    const auto found = metadata.find(QStringLiteral("preprocessing"));
    return found != metadata.end() && found->second.contains(QLatin1String("\"0..255\""));
}

QStringList numberedClasses(std::int64_t count)
{
    QStringList names;
    for (std::int64_t i = 0; i < count; ++i)
        names << QString::number(i);
    return names;
}

/// Names, preprocessing and training as our metadata have them, where there are any.
Result<void> readMetadata(const OnnxModel &model, const OnnxScaling &scaling, std::int64_t classes,
                          const QString &where, TrainedModel &trained)
{
    const auto &metadata = model.metadata;
    const auto has = [&](const char *key) { return metadata.contains(QLatin1String(key)); };
    const auto outer = has("preprocessing") && !takesBytes(metadata) ? readPreprocessing(metadata, where)
                                                                     : Result<Normalization>(Normalization());
    if (!outer)
        return tl::unexpected(outer.error());
    const auto normalization = normalizationOf(scaling, *outer);
    if (!normalization)
        return failure(normalization.error().what, where);
    const auto names =
        has("class_names") ? readClassNames(metadata, where) : Result<QStringList>(QStringList());
    if (!names)
        return tl::unexpected(names.error());
    const auto training =
        has("training") ? readTraining(metadata, where) : Result<std::map<QString, QString>>();
    if (!training)
        return tl::unexpected(training.error());
    trained.normalization = *normalization;
    trained.classNames = names->isEmpty() ? numberedClasses(classes) : *names;
    trained.training = *training;
    return {};
}

TrainedModel readGraph(const OnnxModel &model, OnnxScaling &scaling, std::int64_t &classes)
{
    if (model.opset < oldestOpset || model.opset > newestOpset)
        throw OnnxFault{Text::tr("the file's operators are of version (opset) %1, but %2 to %3 are read here")
                            .arg(model.opset)
                            .arg(oldestOpset)
                            .arg(newestOpset)};
    OnnxGraph graph = modernOnnx(model);
    checkEnds(graph);
    const Shape input = imageOf(graph.inputs.front());
    scaling = takeOnnxScaling(graph, input.channels(), takesBytes(model.metadata));
    const OnnxLinks links(graph);
    OnnxImporter imported = Importer(links, model.opset, input).take();
    const Shape output = imported.features.value(graph.outputs.front().name).shape;
    checkOutput(graph.outputs.front(), output);
    classes = output.elements();
    TrainedModel trained{};
    trained.project.network = std::move(imported.network);
    trained.weights = std::move(imported.weights);
    // What goes with logarithms of probabilities; all else is taken as it comes.
    if (trained.project.network.layers.back().type == QLatin1String("LogSoftmax"))
        trained.project.training.loss = {QStringLiteral("NLLLoss")};
    return trained;
}

} // namespace

Result<TrainedModel> modelOfOnnx(const OnnxModel &model, const QString &where)
{
    try {
        OnnxScaling scaling;
        std::int64_t classes = 0;
        TrainedModel trained = readGraph(model, scaling, classes);
        if (const auto read = readMetadata(model, scaling, classes, where, trained); !read)
            return tl::unexpected(read.error());
        return trained;
    } catch (const OnnxFault &fault) {
        return failure(fault.sentence,
                       fault.place.isEmpty() ? where : QStringLiteral("%1: %2").arg(where, fault.place));
    }
}

} // namespace workbench
