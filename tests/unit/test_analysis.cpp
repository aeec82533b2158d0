#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksOutLeNet();
    void receptiveFieldsOfBranches();
    void emptyNetworkIsFaulty();
    void belowAFaultAllIsUnknown();
    void otherBranchesAreKnown();
    void faults_data();
    void faults();
    void refusesWhatNoMachineHolds();
    void writesFormulas();
    void writesPython();
};

void TestAnalysis::worksOutLeNet()
{
    const Network network = loadPreset(QStringLiteral("lenet5"))->network;
    const NetworkAnalysis analysis = analyse(network);
    QVERIFY(analysis.faults.empty());
    QCOMPARE(*analysis.totalParameters, 61706);
    QCOMPARE(*analysis.totalMacs, 416520);
    QVERIFY(*analysis.outputOf(inputId) == Shape::image(1, 28, 28));
    QVERIFY(*analysis.outputOf(network.layers.back().id) == Shape::flat(10));
    QVERIFY(!analysis.outputOf(QStringLiteral("nothing")));
    std::vector<std::int64_t> fields;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        if (network.layers[i].type.endsWith(QLatin1String("2d")))
            fields.push_back(analysis.layers[i].receptiveField.height);
    }
    QVERIFY((fields == std::vector<std::int64_t>{5, 6, 14, 16}));
    QCOMPARE(analysis.layers.back().receptiveField.height, 28);
}

void TestAnalysis::receptiveFieldsOfBranches()
{
    const auto project = test::projectOf(R"([
        {"id":"wide","type":"Conv2d","params":{"out_channels":3,"kernel_size":[5,3],"padding":"same"}},
        {"id":"far","type":"Conv2d","inputs":["input"],
         "params":{"out_channels":3,"kernel_size":3,"dilation":[1,4],"padding":"same"}},
        {"id":"sum","type":"Add","inputs":["wide","far"]},
        {"id":"pool","type":"MaxPool2d","params":{"kernel_size":2}},
        {"id":"last","type":"Conv2d","params":{"out_channels":1,"kernel_size":3}}])");
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QVERIFY((analysis.find("sum")->receptiveField == IntegerPair{5, 9}));
    QVERIFY((analysis.find("pool")->receptiveField == IntegerPair{6, 10}));
    QVERIFY((analysis.find("last")->receptiveField == IntegerPair{10, 14}));
}

void TestAnalysis::emptyNetworkIsFaulty()
{
    const NetworkAnalysis analysis = analyse({});
    QCOMPARE(analysis.faults.size(), std::size_t{1});
    QVERIFY(analysis.faults[0].layer.isEmpty());
    QVERIFY(!analysis.totalParameters);
}

void TestAnalysis::belowAFaultAllIsUnknown()
{
    const auto project = test::projectOf(R"([{"id":"a","type":"ReLU"},
        {"id":"b","type":"Conv2d","params":{"out_channels":1,"kernel_size":20}},{"id":"c","type":"ReLU"}])");
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QCOMPARE(analysis.faults.size(), std::size_t{1});
    QVERIFY(analysis.find("a")->output && !analysis.find("a")->fault);
    QVERIFY(!analysis.find("b")->output && analysis.find("b")->fault);
    QVERIFY(!analysis.find("c")->output && !analysis.find("c")->fault && !analysis.find("c")->cost);
    QVERIFY(!contextOf(analysis, *project->network.find("c")));
    QVERIFY(formulaOf(project->network, analysis, "c").empty());
    QVERIFY(pythonLineOf(project->network, analysis, "c").isEmpty());
}

void TestAnalysis::otherBranchesAreKnown()
{
    const auto project = test::projectOf(R"([
        {"id":"bad","type":"MaxPool2d","params":{"kernel_size":20}},
        {"id":"good","type":"ReLU","inputs":["input"]},
        {"id":"sum","type":"Add","inputs":["good","bad"]}])");
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QVERIFY(!analysis.find("sum")->output);
    QVERIFY(!analysis.find("sum")->fault);
    QVERIFY(analysis.find("bad")->fault);
    QVERIFY(*analysis.find("good")->output == Shape::image(3, 12, 10));
}

void TestAnalysis::faults_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *layers, const char *sentence) {
        QTest::newRow(name) << QByteArray(layers) << QString::fromUtf8(sentence);
    };
    row("window", R"([{"id":"a","type":"MaxPool2d","params":{"kernel_size":[2,11]}}])",
        "larger than its input");
    row("groups", R"([{"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":1,"groups":2}}])",
        "cannot be divided");
    row("output groups",
        R"([{"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":1,"groups":3}}])",
        "cannot be divided");
    row("same with stride", R"([{"id":"a","type":"Conv2d","params":{"out_channels":1,"kernel_size":3,
        "stride":2,"padding":"same"}}])",
        "needs stride 1");
    row("reflect", R"([{"id":"a","type":"Conv2d","params":{"out_channels":1,"kernel_size":3,"padding":10,
        "padding_mode":"reflect"}}])",
        "smaller than the input");
    row("circular", R"([{"id":"a","type":"Conv2d","params":{"out_channels":1,"kernel_size":3,"padding":11,
        "padding_mode":"circular"}}])",
        "not be larger");
    row("pool padding", R"([{"id":"a","type":"AvgPool2d","params":{"kernel_size":2,"padding":2}}])", "half");
    row("image needed", R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"Conv2d","params":{"out_channels":1,"kernel_size":1}}])",
        "needs channels");
    row("softmax over the batch", R"([{"id":"a","type":"Softmax","params":{"dim":0}}])", "batch");
    row("softmax dimension",
        R"([{"id":"f","type":"Flatten"},{"id":"a","type":"Softmax","params":{"dim":2}}])", "does not exist");
    row("flatten the batch", R"([{"id":"a","type":"Flatten","params":{"start_dim":0}}])", "batch");
    row("add", R"([{"id":"c","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
        {"id":"a","type":"Add","inputs":["c","input"]}])",
        "equal shape");
    row("concat", R"([{"id":"c","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
        {"id":"a","type":"Concat","inputs":["c","input"]}])",
        "equal height and width");
    row("one input", R"([{"id":"a","type":"Add"}])", "at least 2 inputs");
    row("two inputs", R"([{"id":"a","type":"ReLU","inputs":["input","input"]}])", "at most 1 input");
}

void TestAnalysis::faults()
{
    QFETCH(QByteArray, layers);
    QFETCH(QString, sentence);
    const auto project = test::projectOf(layers);
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QCOMPARE(analysis.faults.size(), std::size_t{1});
    QCOMPARE(analysis.faults[0].layer, QStringLiteral("a"));
    QVERIFY2(analysis.faults[0].message.contains(sentence), qPrintable(analysis.faults[0].message));
}

void TestAnalysis::refusesWhatNoMachineHolds()
{
    const auto project = test::projectOf(
        R"([{"id":"a","type":"Conv2d","params":{"out_channels":1000000,"kernel_size":1,"padding":10000}},
            {"id":"f","type":"Flatten"},{"id":"l","type":"Linear","params":{"out_features":10000000}}])",
        Shape::image(1, 100'000, 100'000));
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QVERIFY(!analysis.faults.empty());
    QVERIFY(analysis.faults[0].message.contains("too large"));
}

void TestAnalysis::writesFormulas()
{
    const Network network = loadPreset(QStringLiteral("lenet5"))->network;
    const NetworkAnalysis analysis = analyse(network);
    const auto lines = formulaOf(network, analysis, network.layers[0].id);
    QVERIFY(lines.size() >= 3);
    for (const auto &line : lines)
        QVERIFY(!line.label.isEmpty() && !line.symbolic.isEmpty());
    QCOMPARE(lines[0].result, QStringLiteral("28"));
    QVERIFY2(lines[0].substituted.plain().contains("28 + 2·2"), qPrintable(lines[0].substituted.plain()));
}

void TestAnalysis::writesPython()
{
    const auto project = test::projectOf(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":6,"kernel_size":[5,3],"padding":2}},
        {"id":"relu1","type":"ReLU"},{"id":"sum1","type":"Add","inputs":["conv1","relu1"]}])");
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QCOMPARE(pythonLineOf(project->network, analysis, "conv1"),
             QStringLiteral("self.conv1 = nn.Conv2d(3, 6, kernel_size=(5, 3), padding=2)"));
    QCOMPARE(pythonLineOf(project->network, analysis, "relu1"), QStringLiteral("self.relu1 = nn.ReLU()"));
    QCOMPARE(pythonLineOf(project->network, analysis, "sum1"), QStringLiteral("sum1 = conv1 + relu1"));
}

QTEST_GUILESS_MAIN(TestAnalysis)
#include "test_analysis.moc"
