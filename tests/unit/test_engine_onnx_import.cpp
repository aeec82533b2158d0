#include "core/exchange/onnx/onnx_export.h"
#include "core/exchange/onnx/onnx_import.h"
#include "core/exchange/onnx/onnx_reader.h"
#include "core/exchange/onnx/onnx_writer.h"
#include "core/graph/edits.h"
#include "tests/unit/explained_models.h"
#include "tests/unit/layer_cases.h"
#include "tests/unit/model_outputs.h"

using namespace workbench;
using namespace workbench::test;

namespace {

/// The network with random weights, those of normalisations too.
TrainedModel drawn(const Network &network)
{
    TrainedModel trained{};
    trained.project.network = network;
    const auto model = *Model::build(network, QStringLiteral("cpu"), 1);
    trained.weights = drawnWeights(model->weights(), 3);
    return trained;
}

/// Written, and read by who knows nothing of it.
Result<TrainedModel> cameBack(const TrainedModel &trained, const OnnxOptions &options = {})
{
    const auto written = onnxModel(trained, options);
    const auto bytes = written ? onnxBytes(*written) : tl::unexpected(written.error());
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto read = parseOnnx(*bytes, QStringLiteral("it"));
    return read ? modelOfOnnx(*read, QStringLiteral("it")) : tl::unexpected(read.error());
}

/// Without what a file does not hold of a network: layers that do nothing in evaluation.
Network withoutPassing(Network network)
{
    for (std::size_t i = network.layers.size(); i-- > 0 && network.layers.size() > 1;) {
        const QString type = network.layers[i].type;
        if (type.startsWith(QLatin1String("Dropout")) || type == QLatin1String("Identity"))
            removeLayer(network, network.layers[i].id);
    }
    return network;
}

QString layersOf(const Network &network)
{
    QStringList lines;
    for (const auto &layer : network.layers) {
        QStringList parts{layer.id, layer.type};
        for (const auto &input : layer.inputs)
            parts << input;
        for (const auto &[name, value] : layer.parameters)
            parts << QStringLiteral("%1=%2").arg(name, pythonText(value));
        lines << parts.join(QLatin1Char(' '));
    }
    return lines.join(QLatin1Char('\n'));
}

/// What comes back as other layers, which compute the same.
const std::map<QString, QString> others{
    // Not in the file: what a layer does not use, how weights begin, which words say how it is padded.
    {"Conv2d valid", "a Conv2d input kernel_size=5 out_channels=2"},
    {"PReLU a slope each", "a PReLU input num_parameters=3"},
    {"BatchNorm1d everything",
     "f Flatten input\na BatchNorm1d f affine=False eps=0.1 track_running_stats=False"},
    {"BatchNorm2d not tracked", "a BatchNorm2d input track_running_stats=False"},
    {"MaxPool2d last window in the padding", "a MaxPool2d input kernel_size=2 padding=1 stride=3"},
    {"Flatten 1 to 2", "a Flatten input end_dim=2"},
    {"Dropout plain", "identity1 Identity input"},
    {"Dropout all", "identity1 Identity input"},
    {"Dropout2d plain", "identity1 Identity input"},
    {"Identity plain", "identity1 Identity input"},
    // The maps first, for readers that want them so.
    {"Multiply channels", "p AdaptiveAvgPool2d input output_size=1\na Multiply input p"},
    // A scale of 1 and a shift of 0 are learnt again.
    {"BatchNorm2d not affine", "a BatchNorm2d input eps=0.1"},
    // The same operator.
    {"InstanceNorm2d everything", "a BatchNorm2d input"},
    // A ratio of sizes.
    {"Upsample recomputed", "a Upsample input mode='nearest-exact' scale_factor=(1.25, 1.3)"}};

/// Whether it is tried in no time.
bool isSmall(const NetworkAnalysis &analysis)
{
    return *analysis.totalParameters < 1000000 && *analysis.totalMacs < 100000000 &&
           std::ranges::all_of(analysis.layers,
                               [](const auto &layer) { return layer.output->elements() < 20000; });
}

} // namespace

/// ONNX files become networks.
class TestEngineOnnxImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersComeBack_data();
    void layersComeBack();
    void foldedPartsComeBack_data();
    void foldedPartsComeBack();
    void presetsComeBack_data();
    void presetsComeBack();
    void randomNetworksComeBack();
};

void TestEngineOnnxImport::layersComeBack_data()
{
    QTest::addColumn<QByteArray>("layers");
    for (const auto &item : layerCases)
        QTest::addRow("%s %s", item.type, item.name) << QByteArray(item.layers);
}

void TestEngineOnnxImport::layersComeBack()
{
    QFETCH(const QByteArray, layers);
    const TrainedModel trained = drawn(projectOf(layers)->network);
    const auto read = cameBack(trained);
    VERIFY_RESULT(read);
    const torch::Tensor images = imagesFor(trained.project.network.input);
    QVERIFY(isNear(outputsOf(*read, images), outputsOf(trained, images)));
    const auto other = others.find(QLatin1String(QTest::currentDataTag()));
    if (other != others.end())
        QCOMPARE(layersOf(read->project.network), other->second);
    else
        QCOMPARE(layersOf(read->project.network), layersOf(withoutPassing(trained.project.network)));
    QCOMPARE(read->normalization, Normalization());
}

void TestEngineOnnxImport::foldedPartsComeBack_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<Normalization>("normalization");
    const Normalization given{Normalization::Kind::Given, {0.5, 0.4, 0.125}, {0.2, 1, 0.3530}};
    for (const auto *end : {"", R"(,{"id":"s","type":"Softmax"})", R"(,{"id":"s","type":"LogSoftmax"})"}) {
        QTest::addRow("scaled%s", end) << QByteArray(end) << Normalization();
        QTest::addRow("normalized%s", end) << QByteArray(end) << given;
    }
}

void TestEngineOnnxImport::foldedPartsComeBack()
{
    QFETCH(const QByteArray, end);
    QFETCH(const Normalization, normalization);
    TrainedModel trained = drawn(projectOf(R"([{"id":"c","type":"Conv2d","params":{"out_channels":3,
        "kernel_size":1,"groups":3}},{"id":"f","type":"Flatten"},
        {"id":"output","type":"Linear","params":{"out_features":4}})" +
                                           end + "]")
                                     ->network);
    trained.normalization = normalization;
    trained.classNames = QStringList{"a", "b", QStringLiteral("踝靴"), "d"};
    trained.training[QStringLiteral("epoch")] = QStringLiteral("3");
    const torch::Tensor images = imagesFor(trained.project.network.input);
    for (const OnnxOptions options : {OnnxOptions{}, {true, false}, {false, true}, {true, true}}) {
        const auto read = cameBack(trained, options);
        VERIFY_RESULT(read);
        QCOMPARE(read->normalization, normalization);
        QCOMPARE(read->classNames, trained.classNames);
        QCOMPARE(read->training, trained.training);
        const Layer &last = read->project.network.layers.back();
        const bool isLogarithm = last.type == QLatin1String("LogSoftmax");
        QCOMPARE(read->project.training.loss.type, QString(isLogarithm ? "NLLLoss" : "CrossEntropyLoss"));
        QVERIFY2(last.id == QLatin1String(end.isEmpty() ? "output" : "s") ||
                     last.id == QLatin1String("softmax1"),
                 qPrintable(last.id));
        torch::Tensor expected = outputsOf(trained, images);
        if (options.withSoftmax && !end.contains("\"Softmax"))
            expected = end.isEmpty() ? expected.softmax(1) : expected.exp();
        QVERIFY(isNear(outputsOf(*read, images), expected));
    }
}

void TestEngineOnnxImport::presetsComeBack_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &preset : presets())
        QTest::newRow(qPrintable(preset.name)) << preset.name;
}

void TestEngineOnnxImport::presetsComeBack()
{
    QFETCH(const QString, name);
    const auto project = loadPreset(name);
    VERIFY_RESULT(project);
    Network network = project->network;
    network.folded.clear();
    for (auto &layer : network.layers)
        layer.group.clear();
    const TrainedModel trained = drawn(network);
    const auto read = cameBack(trained);
    VERIFY_RESULT(read);
    const torch::Tensor images = imagesFor(network.input, 2);
    QVERIFY(isNear(outputsOf(*read, images), outputsOf(trained, images)));
    QCOMPARE(layersOf(read->project.network), layersOf(withoutPassing(network)));
}

void TestEngineOnnxImport::randomNetworksComeBack()
{
    RandomNetworks random(11);
    int tried = 0;
    for (int round = 0; round < 1500; ++round) {
        const Network network = random.network(7);
        const NetworkAnalysis analysis = analyse(network);
        if (!analysis.faults.empty() || !isSmall(analysis))
            continue;
        const TrainedModel trained = drawn(network);
        const auto read = cameBack(trained);
        const QString refusal = read ? QString() : read.error().message();
        QVERIFY2(read, qPrintable(refusal + u'\n' + layersOf(network)));
        const torch::Tensor images = imagesFor(network.input, 2);
        QVERIFY2(isNear(outputsOf(*read, images), outputsOf(trained, images)),
                 qPrintable(layersOf(network) + QStringLiteral("\n\n") + layersOf(read->project.network)));
        ++tried;
    }
    QVERIFY(tried > 400);
}

QTEST_GUILESS_MAIN(TestEngineOnnxImport)
#include "test_engine_onnx_import.moc"
