#include "core/engine/model.h"
#include "core/exchange/export.h"
#include "core/exchange/python_name.h"
#include "core/exchange/pytorch_source.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"
#include "tests/unit/python.h"

#include <set>

using namespace workbench;

namespace {

/// Names that Python, nn.Module or forward() need for themselves.
const QByteArray awkwardNames = R"([
    {"id":"for","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1}},
    {"id":"x","type":"ReLU"},
    {"id":"x_","type":"BatchNorm2d","inputs":["for"]},
    {"id":"sum","type":"Add","inputs":["x","x_","input"]},
    {"id":"self","type":"Conv2d","params":{"out_channels":3,"kernel_size":1}},
    {"id":"torch","type":"PReLU","inputs":["sum"]},
    {"id":"nn","type":"Conv2d","inputs":["self"],"params":{"out_channels":3,"kernel_size":1}},
    {"id":"train","type":"Multiply","inputs":["nn","torch","self"]},
    {"id":"again","type":"Add","inputs":["train","nn"]},
    {"id":"_modules","type":"Conv2d","params":{"out_channels":2,"kernel_size":[1,3]}},
    {"id":"__init","type":"BatchNorm2d"},
    {"id":"__init__","type":"BatchNorm2d"},
    {"id":"forward","type":"Sigmoid"},
    {"id":"training","type":"Concat","inputs":["forward","__init__","_modules"]},
    {"id":"Network","type":"Flatten"},
    {"id":"parameters","type":"Linear","params":{"out_features":5}}])";

QString sourceOf(const Network &network)
{
    return pytorchSourceText(network, analyse(network));
}

Network networkOf(const QByteArray &layers, const Shape &input = Shape::image(3, 12, 10))
{
    const auto project = test::projectOf(layers, input);
    return project ? project->network : Network();
}

/// The source alone, for Python to parse.
void writeSource(const QString &folder, const Network &network)
{
    test::writeFile(folder + QStringLiteral("/network.py"), sourceOf(network).toUtf8());
}

/// The source, and its weights with the network as TorchScript.
void writeModel(const QString &folder, const Network &network)
{
    writeSource(folder, network);
    QStringList sizes;
    for (const auto size : network.input.sizes)
        sizes << QString::number(size);
    test::writeFile(folder + QStringLiteral("/shape.txt"), sizes.join(QLatin1Char(' ')).toUtf8());
    Project project;
    project.network = network;
    const auto model = Model::build(network, QStringLiteral("cpu"), 3);
    VERIFY_RESULT(model);
    VERIFY_RESULT(exportModel({project, {}, (*model)->weights(), {}}, {QStringLiteral("torchscript")},
                              folder + QStringLiteral("/model.pt")));
}

} // namespace

class TestPytorchSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesChain();
    void writesSkips();
    void keepsInputThatIsReadLater();
    void leavesInputThatNothingReplaces();
    void avoidsClashes();
    void namesAreDistinct();
    void halfBuiltNetworkIsSource();
    void emptyNetworkIsSource();
    void tellsTheLayerOfEachLine();
    void pytorchAgrees();
};

void TestPytorchSource::writesChain()
{
    const QString expected = QStringLiteral(R"(import torch
from torch import nn


class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, kernel_size=(5, 3), padding=2, bias=False)
        self.relu1 = nn.ReLU()
        self.flat1 = nn.Flatten()
        self.fc1 = nn.Linear(4704, 10)

    def forward(self, x):
        x = self.conv1(x)
        x = self.relu1(x)
        x = self.flat1(x)
        x = self.fc1(x)
        return x
)");
    const Network network = networkOf(R"([{"id":"conv1","type":"Conv2d",
        "params":{"out_channels":6,"kernel_size":[5,3],"padding":2,"bias":false}},{"id":"relu1","type":"ReLU"},
        {"id":"flat1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":10}}])",
                                      Shape::image(1, 28, 26));
    QCOMPARE(pytorchSourceText(network, analyse(network), QStringLiteral("Small")), expected);
}

void TestPytorchSource::writesSkips()
{
    const QString expected = QStringLiteral(R"(
    def forward(self, x):
        x = self.conv1(x)
        relu1 = self.relu1(x)
        x = self.conv2(relu1)
        x = x + relu1
        return x
)");
    const QString source = sourceOf(networkOf(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":1}},{"id":"relu1","type":"ReLU"},
        {"id":"conv2","type":"Conv2d","params":{"out_channels":4,"kernel_size":1}},
        {"id":"add1","type":"Add","inputs":["conv2","relu1"]}])"));
    QVERIFY2(source.endsWith(expected), qPrintable(source));
}

void TestPytorchSource::keepsInputThatIsReadLater()
{
    const QString expected = QStringLiteral(R"(
    def forward(self, x):
        input = x
        x = self.tanh1(input)
        x = self.tanh2(x)
        x = torch.cat([x, input], dim=1)
        return x
)");
    const QString source = sourceOf(networkOf(R"([{"id":"tanh1","type":"Tanh"},{"id":"tanh2","type":"Tanh"},
        {"id":"concat1","type":"Concat","inputs":["tanh2","input"]}])"));
    QVERIFY2(source.endsWith(expected), qPrintable(source));
}

void TestPytorchSource::leavesInputThatNothingReplaces()
{
    const QString expected = QStringLiteral(R"(
    def forward(self, x):
        a = self.a(x)
        x = self.b(x)
        x = a * x
        return x
)");
    const QString source = sourceOf(networkOf(R"([{"id":"a","type":"Tanh"},
        {"id":"b","type":"Sigmoid","inputs":["input"]},
        {"id":"c","type":"Multiply","inputs":["a","b"]}])"));
    QVERIFY2(source.endsWith(expected), qPrintable(source));
}

void TestPytorchSource::avoidsClashes()
{
    const QString source = sourceOf(networkOf(awkwardNames));
    for (const auto *line :
         {"self.for_ = nn.Conv2d(3, 3, kernel_size=3, padding=1)", "for_ = self.for_(input)",
          "x_ = self.x(for_)", "x = self.x_(for_)", "sum = x_ + x + input", "self_ = self.self(sum)",
          "torch_ = self.torch_(sum)", "nn_ = self.nn(self_)", "x = nn_ * torch_ * self_", "x = x + nn_",
          "_modules_ = self._modules_(x)", "x = torch.cat([x, __init_____, _modules_], dim=1)"})
        QVERIFY2(source.contains(QStringLiteral("        %1\n").arg(QLatin1String(line))),
                 qPrintable(QLatin1String(line) + QLatin1Char('\n') + source));
}

void TestPytorchSource::namesAreDistinct()
{
    QCOMPARE(pythonName(QStringLiteral("conv1")), QStringLiteral("conv1"));
    QCOMPARE(pythonVariable(QStringLiteral("conv1")), QStringLiteral("conv1"));
    std::set<QString> names;
    std::set<QString> variables;
    for (const auto *text :
         {"for", "for_", "for__", "train", "train_", "x", "x_", "x__", "self", "self_", "__init", "__init_",
          "__init__", "__init___", "_", "__", "_modules", "_modules_"}) {
        const QString id = QString::fromLatin1(text);
        QVERIFY2(names.insert(pythonName(id)).second, text);
        QVERIFY2(variables.insert(pythonVariable(id)).second, text);
    }
    QVERIFY(!variables.count(QStringLiteral("x")) && !variables.count(QStringLiteral("self")));
}

void TestPytorchSource::halfBuiltNetworkIsSource()
{
    const Network network =
        networkOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":2,"kernel_size":3}},
        {"id":"fc1","type":"Linear","params":{"out_features":10}},{"id":"fc2","type":"Linear","params":{"out_features":4}},
        {"id":"add1","type":"Add","inputs":["fc2","fc1"]}])");
    const auto analysis = analyse(network);
    const QString expected = QStringLiteral(R"(        super().__init__()
        self.conv1 = nn.Conv2d(3, 2, kernel_size=3)
        # fc1: %1
        # fc2: shape unknown

    def forward(self, x):
        x = self.conv1(x)
        # fc1: %1
        # fc2: shape unknown
        # add1: shape unknown
        return x
)")
                                 .arg(*analysis.find(QStringLiteral("fc1"))->fault);
    const QString source = pytorchSourceText(network, analysis);
    QVERIFY2(source.endsWith(expected), qPrintable(source));
}

void TestPytorchSource::emptyNetworkIsSource()
{
    const QString source = sourceOf(Network{});
    QVERIFY2(source.endsWith(QStringLiteral("        super().__init__()\n\n    def forward(self, x):\n"
                                            "        return x\n")),
             qPrintable(source));
}

void TestPytorchSource::tellsTheLayerOfEachLine()
{
    const Network network = networkOf(awkwardNames);
    int frame = 0;
    std::map<QString, int> lines;
    for (const auto &line : pytorchSource(network, analyse(network)))
        ++(line.layer.isEmpty() ? frame : lines[line.layer]);
    QCOMPARE(frame, 11);
    for (const auto &layer : network.layers)
        QCOMPARE(lines[layer.id], findLayerType(layer.type)->category == LayerCategory::Join ? 1 : 2);
}

void TestPytorchSource::pytorchAgrees()
{
    const QTemporaryDir folder;
    for (const auto &preset : presets())
        writeModel(folder.filePath(preset.name), loadPreset(preset.name)->network);
    const Network awkward = networkOf(awkwardNames);
    QVERIFY(analyse(awkward).faults.empty());
    writeModel(folder.filePath(QStringLiteral("awkward")), awkward);
    int models = 0;
    for (std::uint64_t seed = 2000; models < 60; ++seed) {
        const Network network = test::RandomNetworks(seed).network(12);
        const QString name = folder.filePath(QString::number(seed));
        if (!analyse(network).faults.empty()) {
            writeSource(name, network);
            continue;
        }
        writeModel(name, network);
        ++models;
    }
    const auto run = test::runPython(QStringLiteral("check_source.py"), {folder.path()});
    if (run.exitCode == 77)
        QSKIP(run.output.constData());
    QVERIFY2(run.exitCode == 0, run.output.constData());
}

QTEST_GUILESS_MAIN(TestPytorchSource)
#include "test_pytorch_source.moc"
