#include "core/exchange/onnx/onnx_export.h"

#include "core/exchange/model_metadata.h"
#include "core/exchange/onnx/onnx_builder.h"
#include "core/layers/registry.h"

namespace workbench {

namespace {

const QString inputName = QStringLiteral("input");

const std::map<QString, OnnxLayerWriter> &writers()
{
    static const auto all = [] {
        std::map<QString, OnnxLayerWriter> gathered;
        for (auto family :
             {onnxConvolutions(), onnxPoolings(), onnxActivations(), onnxNormalisations(), onnxShapes()})
            gathered.merge(family);
        return gathered;
    }();
    return all;
}

/// "batch" and the sizes of one sample.
std::vector<OnnxDimension> dimensionsOf(const Shape &shape)
{
    std::vector<OnnxDimension> dimensions{{0, QStringLiteral("batch")}};
    for (const auto size : shape.sizes)
        dimensions.push_back({size, {}});
    return dimensions;
}

/// (pixel / 255 − mean) / deviation as a convolution of one pixel, channel by channel: of all ways to write a
/// product and a sum the one that every reader takes for any number of images.
QString preprocessed(OnnxBuilder &builder, const TrainedModel &trained)
{
    const std::int64_t channels = trained.project.network.input.channels();
    const Normalization &normalization = trained.normalization;
    const bool isGiven = normalization.kind == Normalization::Kind::Given;
    std::vector<float> factors;
    std::vector<float> offsets;
    for (std::size_t channel = 0; channel < std::size_t(channels); ++channel) {
        const double mean = isGiven ? normalization.mean[channel] : 0;
        const double deviation = isGiven ? normalization.deviation[channel] : 1;
        factors.push_back(float(1 / (255 * deviation)));
        offsets.push_back(float(-mean / deviation));
    }
    return builder.node(QStringLiteral("input/normalised"), QStringLiteral("Conv"),
                        {inputName,
                         builder.floats(QStringLiteral("input/factor"), {channels, 1, 1, 1}, factors),
                         builder.floats(QStringLiteral("input/offset"), {channels}, offsets)},
                        {{QStringLiteral("group"), channels},
                         {QStringLiteral("kernel_shape"), std::vector<std::int64_t>{1, 1}}});
}

/// Returns the name of the value that the last layer puts out.
QString layersOf(OnnxBuilder &builder, const TrainedModel &trained, const NetworkAnalysis &analysis,
                 const QString &pixels)
{
    const Network &network = trained.project.network;
    std::map<QString, QString> values{{inputId, pixels}};
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const Layer &layer = network.layers[i];
        QStringList inputs;
        for (const auto &input : layer.inputs)
            inputs << values.at(input);
        const auto context = contextOf(analysis, layer);
        values[layer.id] = writers().at(layer.type)(
            {builder, layer.id, *context, *analysis.layers[i].output, inputs, trained.weights});
    }
    return values.at(network.layers.back().id);
}

/// A name that is no layer's.
QString outputName(const Network &network)
{
    QString name = QStringLiteral("output");
    while (network.contains(name))
        name += QLatin1Char('_');
    return name;
}

/// The last node, which gives the output its name. Probabilities are one row for each image, as the program
/// itself has them.
OnnxValue finish(OnnxBuilder &builder, const QString &value, const Network &network, const Shape &shape,
                 bool withSoftmax)
{
    const QString name = outputName(network);
    const QString last = network.layers.back().type;
    if (!withSoftmax || last == QLatin1String("Softmax"))
        return {builder.node(name, QStringLiteral("Identity"), {value}), dimensionsOf(shape)};
    if (last == QLatin1String("LogSoftmax"))
        return {builder.node(name, QStringLiteral("Exp"), {value}), dimensionsOf(shape)};
    const OnnxAttribute classes = std::int64_t(1);
    const QString flat = !shape.isFlat()
                             ? builder.node(name + QStringLiteral("/flat"), QStringLiteral("Flatten"),
                                            {value}, {{QStringLiteral("axis"), classes}})
                             : value;
    return {builder.node(name, QStringLiteral("Softmax"), {flat}, {{QStringLiteral("axis"), classes}}),
            dimensionsOf(Shape::flat(shape.elements()))};
}

/// What readers need besides numbers: the same keys as in a model file, and what the input is.
std::map<QString, QString> metadataOf(const TrainedModel &trained, const OnnxOptions &options)
{
    auto metadata = modelMetadata(trained);
    metadata.erase(QStringLiteral("format"));
    metadata.erase(QStringLiteral("version"));
    if (options.withPreprocessing)
        metadata[QStringLiteral("preprocessing")] = QStringLiteral(R"({"scale":"0..255"})");
    return metadata;
}

} // namespace

Result<OnnxModel> onnxModel(const TrainedModel &trained, const OnnxOptions &options)
{
    const Network &network = trained.project.network;
    const NetworkAnalysis analysis = analyse(network);
    if (!analysis.faults.empty())
        return failure(analysis.faults.front().message, analysis.faults.front().layer);
    OnnxBuilder builder;
    const QString pixels = options.withPreprocessing ? preprocessed(builder, trained) : inputName;
    const QString value = layersOf(builder, trained, analysis, pixels);
    const OnnxValue output =
        finish(builder, value, network, *analysis.layers.back().output, options.withSoftmax);
    builder.graph.name = QStringLiteral("network");
    builder.graph.inputs = {{inputName, dimensionsOf(network.input)}};
    builder.graph.outputs = {output};
    return OnnxModel{.producer = QStringLiteral("CNN Workbench"),
                     .producerVersion = QStringLiteral(WORKBENCH_VERSION),
                     .graph = std::move(builder.graph),
                     .metadata = metadataOf(trained, options)};
}

} // namespace workbench
