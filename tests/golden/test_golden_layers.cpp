#include "core/document/project_file.h"
#include "core/layers/analysis.h"
#include "tests/unit/files.h"

#include <nlohmann/json.hpp>

using namespace workbench;
using Json = nlohmann::json;

/// PyTorch's own answers: golden/layers.json.
class TestGoldenLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersAsPyTorch_data();
    void answersAsPyTorch();

private:
    void compareLayer(const LayerAnalysis &layer, const Json &expected);

    Json m_cases;
};

void TestGoldenLayers::initTestCase()
{
    const QByteArray text = test::readFile(QStringLiteral(TEST_DATA "/golden/layers.json"));
    m_cases = Json::parse(text.begin(), text.end())["cases"];
    QVERIFY(m_cases.size() >= 240);
}

void TestGoldenLayers::answersAsPyTorch_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i]["name"].get<std::string>().c_str()) << int(i);
}

void TestGoldenLayers::compareLayer(const LayerAnalysis &layer, const Json &expected)
{
    QCOMPARE(layer.id, QString::fromStdString(expected["id"].get<std::string>()));
    QVERIFY2(layer.output, qPrintable(layer.fault.value_or(layer.id)));
    QCOMPARE(layer.output->sizes, expected["output"].get<std::vector<std::int64_t>>());
    QCOMPARE(layer.cost->parameters(), expected["parameters"].get<std::int64_t>());
    QCOMPARE(layer.cost->macs, expected["macs"].get<std::int64_t>());
}

void TestGoldenLayers::answersAsPyTorch()
{
    QFETCH(int, index);
    const Json &item = m_cases[std::size_t(index)];
    const auto project =
        parseProject(QByteArray::fromStdString(item["project"].dump()), QStringLiteral("golden"));
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    const Json &expected = item["expect"];
    for (std::size_t i = 0; i < expected["layers"].size(); ++i)
        compareLayer(analysis.layers.at(i), expected["layers"][i]);
    QCOMPARE(analysis.faults.empty(), expected["valid"].get<bool>());
    if (expected["valid"].get<bool>()) {
        QCOMPARE(*analysis.totalParameters, expected["total_parameters"].get<std::int64_t>());
        QCOMPARE(*analysis.totalMacs, expected["total_macs"].get<std::int64_t>());
    } else {
        QCOMPARE(analysis.faults.front().layer, QString::fromStdString(expected["layer"].get<std::string>()));
        QVERIFY(!analysis.faults.front().message.isEmpty());
        QVERIFY(!analysis.totalParameters);
    }
}

QTEST_GUILESS_MAIN(TestGoldenLayers)
#include "test_golden_layers.moc"
