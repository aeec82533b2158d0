#include "core/document/layer_text.h"
#include "core/graph/edits.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

using Ids = std::vector<QString>;

const QByteArray chain = R"([
    {"id":"conv1","type":"Conv2d","params":{"out_channels":6,"kernel_size":[5,3]}},
    {"id":"relu1","type":"ReLU"},
    {"id":"conv2","type":"Conv2d","params":{"out_channels":6,"kernel_size":1}},
    {"id":"add1","type":"Add","inputs":["conv2","relu1"]}])";

Network chainNetwork()
{
    const auto project = test::projectOf(chain);
    return project ? project->network : Network();
}

Ids idsOf(const Network &network)
{
    Ids ids;
    for (const auto &layer : network.layers)
        ids.push_back(layer.id);
    return ids;
}

/// Some of the layers, in order.
std::vector<Layer> subset(test::RandomNetworks &random, const Network &network)
{
    std::vector<Layer> chosen;
    for (const auto &layer : network.layers) {
        if (random.oneIn(2))
            chosen.push_back(layer);
    }
    return chosen;
}

Ids idsOf(const std::vector<Layer> &layers)
{
    Network network;
    network.layers = layers;
    return idsOf(network);
}

QByteArray layersOf(const QByteArray &layers)
{
    return R"({"format":"cnn-workbench-layers","version":1,"layers":)" + layers + "}";
}

} // namespace

class TestLayerText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesLayersInTheNetworksOrder();
    void comesBack();
    void readsProjects();
    void refuses_data();
    void refuses();
    void pastesBelow();
    void pastesAtTheTop();
    void pasteKeepsFurtherInputs();
    void pasteOfNothingChangesNothing();
    void pasteKeepsWiring();
};

void TestLayerText::writesLayersInTheNetworksOrder()
{
    const QByteArray expected = R"({
 "format": "cnn-workbench-layers",
 "version": 1,
 "layers": [
  {
   "id": "conv1",
   "type": "Conv2d",
   "inputs": [
    "input"
   ],
   "params": {
    "out_channels": 6,
    "kernel_size": [
     5,
     3
    ]
   }
  },
  {
   "id": "add1",
   "type": "Add",
   "inputs": [
    "conv2",
    "relu1"
   ]
  }
 ]
}
)";
    QCOMPARE(layersText(chainNetwork(), {"add1", "none", "conv1"}), expected);
}

void TestLayerText::comesBack()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        test::RandomNetworks random(seed);
        const Network network = random.network(10);
        const auto layers = subset(random, network);
        const auto read = parseLayers(layersText(network, idsOf(layers)));
        VERIFY_RESULT(read);
        QVERIFY2(*read == layers, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestLayerText::readsProjects()
{
    for (const auto &preset : presets()) {
        const Project project = *loadPreset(preset.name);
        const auto read = parseLayers(projectText(project));
        VERIFY_RESULT(read);
        QVERIFY(*read == project.network.layers);
    }
}

void TestLayerText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const char *message) {
        QTest::newRow(name) << text << QString::fromUtf8(message);
    };
    row("no JSON", "hello", "this is not valid JSON at byte 1 (the copied text)");
    row("nothing", "", "this is not valid JSON at byte 1 (the copied text)");
    row("a list", "[]", "this must be an object (the copied text)");
    row("another format", R"({"format":"x","version":1})",
        "this is not a CNN Workbench project (the copied text: format)");
    row("no version", R"({"format":"cnn-workbench-layers","layers":[]})",
        "version is missing (the copied text)");
    row("newer", R"({"format":"cnn-workbench-layers","version":2,"layers":[]})",
        "layers of version 2 are not understood; this CNN Workbench reads version 1 (the copied text: "
        "version)");
    row("no layers", R"({"format":"cnn-workbench-layers","version":1})",
        "layers is missing (the copied text)");
    row("unknown key", R"({"format":"cnn-workbench-layers","version":1,"layers":[],"input":{}})",
        "the key \"input\" is unknown (the copied text)");
    row("unknown type", layersOf(R"([{"id":"a","type":"Bilinear","inputs":["input"]}])"),
        "the layer type \"Bilinear\" is unknown (the copied text: layers[0].type)");
    row("unknown parameter", layersOf(R"([{"id":"a","type":"ReLU","params":{"q":1}}])"),
        "the parameter \"q\" is unknown (the copied text: layers[0].params)");
    row("missing parameter", layersOf(R"([{"id":"a","type":"Linear"}])"),
        "out_features is missing (the copied text: layers[0].params)");
    row("same id", layersOf(R"([{"id":"a","type":"ReLU"},{"id":"a","type":"ReLU"}])"),
        "the id \"a\" is taken by a layer above (the copied text: layers[1].id)");
    row("bad id", layersOf(R"([{"id":"input","type":"ReLU"}])"),
        "\"input\" is not a usable id (the copied text: layers[0].id)");
    row("bad input", layersOf(R"([{"id":"a","type":"ReLU","inputs":["1b"]}])"),
        "the input \"1b\" is not a layer above (the copied text: layers[0].inputs)");
    row("input from below", layersOf(R"([{"id":"a","type":"ReLU","inputs":["b"]},{"id":"b","type":"ReLU"}])"),
        "the input \"b\" is not a layer above (the copied text: layers[0].inputs)");
    row("itself", layersOf(R"([{"id":"a","type":"ReLU","inputs":["a"]}])"),
        "the input \"a\" is not a layer above (the copied text: layers[0].inputs)");
}

void TestLayerText::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto read = parseLayers(text);
    QVERIFY(!read);
    QCOMPARE(read.error().message(), message);
}

void TestLayerText::pastesBelow()
{
    Network network = chainNetwork();
    const auto layers = *parseLayers(layersText(network, {"conv1", "relu1"}));
    QVERIFY((pasteAfter(network, QStringLiteral("relu1"), layers) == Ids{"conv3", "relu2"}));
    QVERIFY((idsOf(network) == Ids{"conv1", "relu1", "conv3", "relu2", "conv2", "add1"}));
    QVERIFY(network.find("conv3")->inputs == Ids{"relu1"});
    QVERIFY(network.find("conv3")->parameters == network.find("conv1")->parameters);
    QVERIFY(network.find("relu2")->inputs == Ids{"conv3"});
    QVERIFY(network.find("conv2")->inputs == Ids{"relu2"});
    QVERIFY((network.find("add1")->inputs == Ids{"conv2", "relu2"}));
}

void TestLayerText::pastesAtTheTop()
{
    Network network = chainNetwork();
    const Layer layer{QStringLiteral("head"), QStringLiteral("ReLU"), {QStringLiteral("elsewhere")}};
    QVERIFY(pasteAfter(network, inputId, {layer}) == Ids{"head"});
    QVERIFY(network.layers.front().inputs == Ids{inputId});
    QVERIFY(network.find("conv1")->inputs == Ids{"head"});
    QVERIFY(pasteAfter(network, inputId, {layer}) == Ids{"head1"});
    Network empty;
    QVERIFY(pasteAfter(empty, inputId, {layer}) == Ids{"head"});
    QVERIFY(empty.layers.front().inputs == Ids{inputId});
}

void TestLayerText::pasteKeepsFurtherInputs()
{
    Network network = chainNetwork();
    const Layer add{
        QStringLiteral("sum"), QStringLiteral("Add"), {"conv2", "relu1", "add1", "none", inputId}};
    pasteAfter(network, QStringLiteral("conv2"), {add});
    QVERIFY((network.find("sum")->inputs == Ids{"conv2", "relu1", "conv2", "conv2", inputId}));
    QVERIFY((network.find("add1")->inputs == Ids{"sum", "relu1"}));
}

void TestLayerText::pasteOfNothingChangesNothing()
{
    Network network = chainNetwork();
    QVERIFY(pasteAfter(network, QStringLiteral("conv1"), {}).empty());
    QVERIFY(network == chainNetwork());
}

void TestLayerText::pasteKeepsWiring()
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        test::RandomNetworks random(seed);
        const Network source = random.network(10);
        const auto layers = subset(random, source);
        Network network = random.oneIn(2) ? source : random.network(10);
        const Network before = network;
        const QString after = random.anyInput(network);
        const Ids ids = pasteAfter(network, after, *parseLayers(layersText(source, idsOf(layers))));
        QVERIFY2(test::isWellOrdered(network), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(ids.size(), layers.size());
        QCOMPARE(network.layers.size(), before.layers.size() + layers.size());
        std::map<QString, QString> renamed;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            renamed[layers[i].id] = ids[i];
            const Layer &pasted = *network.find(ids[i]);
            QVERIFY(pasted.type == layers[i].type && pasted.parameters == layers[i].parameters);
            QVERIFY(!before.contains(ids[i]));
            for (std::size_t k = 0; k < layers[i].inputs.size(); ++k) {
                const auto inside = renamed.find(layers[i].inputs[k]);
                if (inside != renamed.end())
                    QCOMPARE(pasted.inputs[k], inside->second);
                else
                    QVERIFY(pasted.inputs[k] == inputId || before.contains(pasted.inputs[k]));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestLayerText)
#include "test_layer_text.moc"
