#include "core/exchange/pytorch_signatures.h"
#include "core/exchange/pytorch_source.h"
#include "core/exchange/text_import.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"
#include "tests/unit/python.h"

using namespace workbench;

namespace {

const Shape mnist = Shape::image(1, 28, 28);

/// A chain without joins in which every layer fits.
Network randomChain(std::uint64_t seed)
{
    test::RandomNetworks random(seed);
    Network network;
    network.input = Shape::image(1 + random.below(3), 6 + random.below(12), 6 + random.below(12));
    while (network.layers.size() < 6) {
        Layer layer = random.layer(network);
        layer.inputs = {network.layers.empty() ? inputId : network.layers.back().id};
        network.layers.push_back(layer);
        const bool isJoin = findLayerType(layer.type)->category == LayerCategory::Join;
        if (isJoin || !analyse(network).faults.empty())
            network.layers.pop_back();
    }
    return network;
}

/// The presets in which each layer reads the one above, as a Sequential does.
std::map<QString, Network> chainPresets()
{
    std::map<QString, Network> chains;
    for (const auto &preset : presets()) {
        const Network network = loadPreset(preset.name)->network;
        QString above = inputId;
        const bool isChain =
            std::all_of(network.layers.begin(), network.layers.end(), [&](const Layer &layer) {
                return layer.inputs == std::vector{std::exchange(above, layer.id)};
            });
        if (isChain)
            chains.emplace(preset.name, network);
    }
    return chains;
}

/// "nn.Conv2d(1, 6, kernel_size=5)" for each layer.
QStringList callsOf(const Network &network)
{
    QStringList calls;
    for (const auto &line : pytorchSource(network, analyse(network))) {
        if (line.text.contains(QStringLiteral("self.%1 = ").arg(line.layer)))
            calls << line.text.section(QStringLiteral(" = "), 1);
    }
    return calls;
}

/// What print() does not tell takes its default.
Network withoutUnprinted(Network network)
{
    for (auto &layer : network.layers) {
        for (const auto *name :
             {"ceil_mode", "count_include_pad", "align_corners", "recompute_scale_factor", "init"}) {
            if (layer.type != QLatin1String("MaxPool2d"))
                layer.parameters.erase(QLatin1String(name));
        }
    }
    return analyse(network).faults.empty() ? network : Network{};
}

/// Equal but for parameters that are written out at the value they have anyway.
bool meansTheSame(const Network &one, const Network &other)
{
    if (one.input != other.input || one.layers.size() != other.layers.size())
        return false;
    for (std::size_t i = 0; i < one.layers.size(); ++i) {
        const Layer &a = one.layers[i];
        const Layer &b = other.layers[i];
        if (a.id != b.id || a.type != b.type || a.inputs != b.inputs)
            return false;
        const ParameterSpecs &specs = findLayerType(a.type)->parameters;
        for (const auto &spec : specs) {
            if (effectiveValue(specs, a.parameters, spec.name) !=
                effectiveValue(specs, b.parameters, spec.name))
                return false;
        }
    }
    return true;
}

} // namespace

class TestTextImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void refusesHugeText();
    void namesLayers();
    void knowsEverySignature();
    void readsOurOwnSource();
    void readsWhatPytorchPrints();
};

void TestTextImport::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("layers");
    const QByteArray two = R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":6,"kernel_size":5,"stride":[2,1]}},
        {"id":"relu1","type":"ReLU"}])";
    const auto row = [](const char *name, const char *text, const QByteArray &layers) {
        QTest::newRow(name) << QString::fromUtf8(text) << layers;
    };
    row("source", "nn.Sequential(nn.Conv2d(1, 6, 5, (2, 1)), nn.ReLU())", two);
    row("full names",
        "model = torch.nn.Sequential(\n  torch.nn.Conv2d(1, 6, 5, [2, 1]),\n  torch.nn.ReLU(),\n)", two);
    row("keywords",
        "Sequential(Conv2d(in_channels=1, kernel_size=(5, 5), out_channels=6, stride=(2, 1)), "
        "ReLU(inplace=True))",
        two);
    row("comments and imports",
        "import torch\nfrom torch import nn\n\n# A net: (\nself.features = nn.Sequential(\n"
        "    nn.Conv2d(1, 6, 5, stride=(2, 1)),  # one ReLU(\n    nn.ReLU(True))\n",
        two);
    row("nested",
        "nn.Sequential(nn.Sequential(nn.Conv2d(1, 6, 5, (2, 1))), nn.Sequential(nn.Sequential(ReLU())))",
        two);
    row("ordered pairs",
        "nn.Sequential(OrderedDict([('conv1', nn.Conv2d(1, 6, 5, (2, 1))), (\"relu1\", nn.ReLU())]))", two);
    row("ordered tuple",
        "nn.Sequential(collections.OrderedDict((('conv1', nn.Conv2d(1, 6, 5, (2, 1))), ('relu1', "
        "nn.ReLU()),)))",
        two);
    row("printed",
        "Sequential(\n  (0): Conv2d(1, 6, kernel_size=(5, 5), stride=(2, 1))\n  (1): ReLU(inplace=True)\n)\n",
        two);
    row("printed lines", "  (conv1): Conv2d(1, 6, kernel_size=(5, 5), stride=(2, 1))\n  (relu1): ReLU()",
        two);
    row("printed, nested",
        "Sequential(\n  (a): Sequential(\n    (conv1): Conv2d(1, 6, kernel_size=(5, 5), stride=(2, 1))\n  )\n"
        "  (b): Sequential(\n    (relu1): ReLU()\n  )\n)",
        two);
    row("one a line", "Conv2d(1, 6, 5, (2, 1))\r\nnn.ReLU(),\r\n", two);
    row("assignments", "self.conv1 = nn.Conv2d(1, 6, 5, (2, 1))\nrelu1 = nn.ReLU()", two);
    row("words and signs",
        "Conv2d(1, 4, 3, padding=same, padding_mode=reflect, bias=False)\nnn.LeakyReLU(-.5)\n"
        "nn.BatchNorm2d(4, 1e-3)\nnn.Flatten(1, -1)\nnn.Linear(4*28 * 28, 10, True)\nnn.LogSoftmax(-1)",
        R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3,"padding":"same",
              "padding_mode":"reflect","bias":false}},
            {"id":"leaky1","type":"LeakyReLU","params":{"negative_slope":-0.5}},
            {"id":"bn1","type":"BatchNorm2d","params":{"eps":0.001}},{"id":"flat1","type":"Flatten"},
            {"id":"fc1","type":"Linear","params":{"out_features":10}},
            {"id":"logsoftmax1","type":"LogSoftmax","params":{"dim":-1}}])");
    row("what PyTorch leaves out",
        "nn.MaxPool2d(2, None, 0, 1, False, True)\nnn.AvgPool2d(2, stride=None, divisor_override=None)\n"
        "nn.Upsample(None, 2, 'bilinear', None)\nnn.ZeroPad2d((1, 2, 0, 1))\nnn.GroupNorm(1, 1, device=None)",
        R"([{"id":"pool1","type":"MaxPool2d","params":{"kernel_size":2,"ceil_mode":true}},
            {"id":"pool2","type":"AvgPool2d","params":{"kernel_size":2}},
            {"id":"up1","type":"Upsample","params":{"scale_factor":2,"mode":"bilinear"}},
            {"id":"pad1","type":"ZeroPad2d","params":{"padding":[1,2,0,1]}},
            {"id":"gn1","type":"GroupNorm","params":{"num_groups":1}}])");
}

void TestTextImport::reads()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, layers);
    const auto network = networkFromText(text, mnist);
    VERIFY_RESULT(network);
    auto expected = test::projectOf(layers, mnist);
    VERIFY_RESULT(expected);
    // Ids are looked at elsewhere: stems belong to the vocabulary.
    for (std::size_t i = 0; i < network->layers.size() && i < expected->network.layers.size(); ++i) {
        expected->network.layers[i].id = network->layers[i].id;
        expected->network.layers[i].inputs = network->layers[i].inputs;
    }
    QVERIFY(test::isWellOrdered(*network));
    QVERIFY(*network == expected->network);
}

void TestTextImport::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &text, const char *message) {
        QTest::newRow(name) << text << QString::fromUtf8(message);
    };
    row("nothing", "", "there are no layers in the text");
    row("no layers", "# only this\nnn.Sequential()", "there are no layers in the text");
    row("unknown layer", "nn.ReLU()\nnn.Bilinear(2)",
        "\"nn.Bilinear\" is no layer that is known here (line 2)");
    row("a join", "Add()", "\"Add\" is no layer that is known here (line 1)");
    row("own class", "LeNet(\n  (conv1): Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1))\n)",
        "\"LeNet\" is no layer that is known here (line 1)");
    row("function", "F.relu(x)", "\"F.relu\" is no layer that is known here (line 1)");
    row("class", "class Net(nn.Module):\n    pass", "\"class\" is not understood (line 1)");
    row("unknown sign", "nn.ReLU()\nnn.ReLU() ; 5", "\";\" is not understood (line 2)");
    row("letters beyond", "nn.ReLU()\n\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\" is not understood (line 2)");
    row("two on a line", "nn.ReLU() nn.ReLU()", "\"nn\" is not understood (line 1)");
    row("no comma", "nn.Sequential(nn.ReLU()\nnn.ReLU())", "\"nn\" is not understood (line 2)");
    row("open", "nn.Sequential(nn.ReLU(),\n", "the text ends too early (line 2)");
    row("open string", "nn.GELU('tanh)", "\"'\" is not understood (line 1)");
    row("no call", "nn.ReLU", "\"nn.ReLU\" is not understood (line 1)");
    row("a number", "5", "\"5\" is not understood (line 1)");
    row("unpacked", "nn.Sequential(*layers)", "\"*\" is not understood (line 1)");
    row("arithmetic", "nn.Flatten()\nnn.Linear(784 - 1, 2)", "\"-\" is not understood (line 2)");
    row("real product", "nn.Flatten()\nnn.Linear(78.4*10, 2)", "\"78.4 * 10\" is not understood (line 2)");
    row("huge product", "nn.Linear(99999999*99999999, 2)",
        "\"99999999 * 99999999\" is not understood (line 1)");
    row("a variable", "nn.Conv2d(1, width, 3)", "out_channels of Conv2d cannot be width (line 1)");
    row("wrong kind", "nn.Conv2d(1, 6, 5.5)", "kernel_size of Conv2d cannot be 5.5 (line 1)");
    row("quoted number", "nn.Conv2d(1, 6, '5')", "kernel_size of Conv2d cannot be 5 (line 1)");
    row("one of a pair", "nn.Conv2d(1, 6, (5,))", "kernel_size of Conv2d cannot be (5) (line 1)");
    row("three of a pair", "nn.Conv2d(1, 6, (5, 5, 5))",
        "kernel_size of Conv2d cannot be (5, 5, 5) (line 1)");
    row("number for a flag", "nn.Conv2d(1, 6, 5, bias=0)", "bias of Conv2d cannot be 0 (line 1)");
    row("none", "nn.BatchNorm2d(1, momentum=None)", "momentum of BatchNorm2d cannot be None (line 1)");
    row("out of range", "nn.ReLU()\nnn.Dropout(\n  1.5)", "p must be at most 1 (line 3)");
    row("unknown word", "nn.GELU('relu')", "approximate must be one of none, tanh, not \"relu\" (line 1)");
    row("unknown parameter", "nn.Conv2d(1, 6, 5, kernel=3)", "Conv2d has no parameter kernel (line 1)");
    row("given twice", "nn.Conv2d(1, 6, 5, kernel_size=3)", "kernel_size is given twice (line 1)");
    row("value after keyword", "nn.Conv2d(1, out_channels=6, 5)",
        "a value without a name follows one with a name (line 1)");
    row("too many", "nn.Dropout(0.5, True, 1)", "Dropout takes at most 2 value(s) (line 1)");
    row("missing", "nn.Conv2d(1, 6)", "kernel_size is missing (line 1)");
    row("no channels", "nn.Conv2d(out_channels=6, kernel_size=5)", "in_channels is missing (line 1)");
    row("no dimension", "nn.Softmax()", "dim is missing (line 1)");
    row("implicit dimension", "Softmax(dim=None)", "dim of Softmax cannot be None (line 1)");
    row("indices", "nn.MaxPool2d(2, return_indices=True)",
        "return_indices of MaxPool2d cannot be True (line 1)");
    row("divisor", "nn.AvgPool2d(2, divisor_override=3)",
        "divisor_override of AvgPool2d cannot be 3 (line 1)");
    row("device", "nn.PReLU(device='cuda')", "device of PReLU cannot be cuda (line 1)");
    row("layer in a layer", "ReLU(\n  (0): Tanh()\n)", "ReLU holds no layers (line 2)");
    row("value in Sequential", "nn.Sequential(nn.ReLU(), 5)", "Sequential takes layers only (line 1)");
    row("name in Sequential", "nn.Sequential(a=nn.ReLU())", "Sequential takes layers only (line 1)");
    row("dictionary", "nn.Sequential(OrderedDict(a=1))", "OrderedDict takes a list of pairs (line 1)");
    row("no pair", "nn.Sequential(OrderedDict([('a', nn.ReLU(), 1)]))",
        "OrderedDict takes pairs of a name and a layer (line 1)");
    row("two networks", "a = nn.Sequential(nn.ReLU())\nb = nn.Sequential(nn.ReLU())",
        "beside a Sequential there can be nothing else: the order would be a guess (line 1)");
    row("channels", "nn.Conv2d(1, 6, 5)\nnn.Conv2d(3, 6, 5)",
        "in_channels of Conv2d is 3, but its input is 6 × 24 × 24 (line 2)");
    row("features", "nn.Flatten()\nnn.BatchNorm1d(num_features=28)",
        "num_features of BatchNorm1d is 28, but its input is 784 (line 2)");
    row("does not fit", "nn.MaxPool2d(2)\nnn.Upsample()",
        "Upsample needs either size or scale_factor (line 2)");
    row("torchinfo",
        QString::fromUtf8(
            "=====\nLayer (type)\n=====\nSequential  [1, 10]  --\n├─Conv2d: 1-1  [1, 6, 28, 28]  156"),
        "a table of layers does not tell their parameters; take the source or what print() writes of the "
        "network "
        "(line 5)");
    row("torchsummary", "-----\n    Conv2d-1   [-1, 6, 28, 28]   156",
        "a table of layers does not tell their parameters; take the source or what print() writes of the "
        "network "
        "(line 2)");
    row("nesting", QStringLiteral("nn.Sequential(").repeated(60), "the text is nested too deeply (line 1)");
    row("many layers", QStringLiteral("nn.ReLU()\n").repeated(501),
        "there are more than 500 layers (line 501)");
}

void TestTextImport::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const auto network = networkFromText(text, mnist);
    QVERIFY(!network);
    QCOMPARE(network.error().message(), message);
}

void TestTextImport::refusesHugeText()
{
    COMPARE_ERROR(networkFromText(QStringLiteral("#").repeated((1 << 20) + 1), mnist),
                  QStringLiteral("the text is too long for a network"));
    COMPARE_ERROR(networkFromText(QStringLiteral("nn.ReLU() ") + QChar(0xD800), mnist),
                  QStringLiteral("the text holds broken characters"));
    // In time that grows with the text alone: ctest gives up otherwise.
    QVERIFY(!networkFromText(QStringLiteral("(").repeated(1 << 20), mnist));
    QVERIFY(!networkFromText(QStringLiteral("-1").repeated(1 << 19), mnist));
    VERIFY_RESULT(networkFromText(QStringLiteral("nn.ReLU()\n").repeated(500), mnist));
}

void TestTextImport::namesLayers()
{
    const auto network = networkFromText(
        QStringLiteral("nn.ReLU()\nrelu1 = nn.ReLU()\ninput = nn.ReLU()\nrelu1 = nn.ReLU()\n(7): Tanh()"),
        mnist);
    VERIFY_RESULT(network);
    QStringList ids;
    for (const auto &layer : network->layers)
        ids << layer.id;
    QCOMPARE(ids, QStringList({"relu2", "relu1", "relu3", "relu4", "tanh1"}));
}

void TestTextImport::knowsEverySignature()
{
    for (const auto &descriptor : layerTypes()) {
        const auto signature = pytorchSignature(descriptor.type);
        QCOMPARE(signature.has_value(), descriptor.category != LayerCategory::Join);
        for (const auto &spec : descriptor.parameters)
            QVERIFY2(signature->contains(spec.name), qPrintable(descriptor.type + spec.name));
    }
}

void TestTextImport::readsOurOwnSource()
{
    std::vector<Network> networks;
    for (const auto &[name, network] : chainPresets())
        networks.push_back(network);
    QVERIFY(networks.size() >= 6);
    for (std::uint64_t seed = 0; seed < 300; ++seed)
        networks.push_back(randomChain(seed));
    for (const auto &network : networks) {
        const QStringList calls = callsOf(network);
        QStringList pairs;
        QStringList lines;
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const QString &id = network.layers[std::size_t(i)].id;
            pairs << QStringLiteral("('%1', %2)").arg(id, calls[i]);
            lines << QStringLiteral("self.%1 = %2").arg(id, calls[i]);
        }
        const QString ordered = QStringLiteral("nn.Sequential(OrderedDict([\n%1]))").arg(pairs.join(",\n"));
        for (const auto &text : {ordered, lines.join(QLatin1Char('\n'))}) {
            const auto read = networkFromText(text, network.input);
            QVERIFY2(read, read ? "" : qPrintable(read.error().message() + QLatin1Char('\n') + text));
            QVERIFY2(*read == network, qPrintable(text));
        }
    }
}

void TestTextImport::readsWhatPytorchPrints()
{
    const QTemporaryDir folder;
    std::map<QString, Network> networks = chainPresets();
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Network network = withoutUnprinted(randomChain(seed));
        if (!network.layers.empty())
            networks[QString::number(seed)] = network;
    }
    for (const auto &[name, network] : networks)
        test::writeFile(folder.filePath(name + QStringLiteral("/network.py")),
                        pytorchSourceText(network, analyse(network)).toUtf8());
    QByteArray signatures;
    for (const auto &descriptor : layerTypes()) {
        if (const auto signature = pytorchSignature(descriptor.type))
            signatures += QStringLiteral("%1: %2\n").arg(descriptor.type, signature->join(u' ')).toUtf8();
    }
    test::writeFile(folder.filePath(QStringLiteral("signatures.txt")), signatures);
    const auto run = test::runPython(QStringLiteral("print_networks.py"), {folder.path()});
    if (run.exitCode == 77)
        QSKIP(run.output.constData());
    QVERIFY2(run.exitCode == 0, run.output.constData());
    for (const auto &[name, network] : networks) {
        const QByteArray printed = test::readFile(folder.filePath(name + QStringLiteral("/print.txt")));
        const auto read = networkFromText(QString::fromUtf8(printed), network.input);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message() + QLatin1Char('\n') + printed));
        QVERIFY2(meansTheSame(*read, network), printed.constData());
    }
}

QTEST_GUILESS_MAIN(TestTextImport)
#include "test_text_import.moc"
