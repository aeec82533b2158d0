#include "core/document/project_file.h"
#include "core/engine/runtime.h"
#include "core/train/training.h"
#include "tests/unit/files.h"

#include <nlohmann/json.hpp>

using namespace workbench;
using Json = nlohmann::json;

namespace {

class Recorder : public TrainingObserver
{
public:
    void batchDone(const BatchMetrics &metrics) override { batches.push_back(metrics); }
    std::vector<BatchMetrics> batches;
};

} // namespace

/// PyTorch trained the same networks from the same weights in the same order: golden/*.expect.json.
class TestGoldenTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void learnsAsPyTorch_data();
    void learnsAsPyTorch();

private:
    DataSetPointer m_data;
};

void TestGoldenTraining::initTestCase()
{
    prepareProcess();
    const auto data = loadDataSet(QStringLiteral("fashion-mnist"));
    if (!data)
        QSKIP(qPrintable(data.error().message()));
    m_data = *data;
}

void TestGoldenTraining::learnsAsPyTorch_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(TEST_DATA "/golden"));
    for (const auto &file : folder.entryList({QStringLiteral("*.cnnwb")}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file.section(QLatin1Char('.'), 0, 0));
}

void TestGoldenTraining::learnsAsPyTorch()
{
    QFETCH(QString, name);
    const auto project = loadProject(name + QStringLiteral(".cnnwb"));
    VERIFY_RESULT(project);
    const auto weights = loadSafetensors(name + QStringLiteral(".init.safetensors"));
    VERIFY_RESULT(weights);
    const QByteArray text = test::readFile(name + QStringLiteral(".expect.json"));
    const Json expected = Json::parse(text.begin(), text.end());

    Recorder recorder;
    const TrainingJob job{.project = *project,
                          .data = m_data,
                          .device = QStringLiteral("cpu"),
                          .threads = 1,
                          .initialWeights = weights->tensors};
    const auto outcome = train(job, {}, recorder);
    VERIFY_RESULT(outcome);

    const auto losses = expected["batch_losses"].get<std::vector<double>>();
    const auto rates = expected["batch_lrs"].get<std::vector<double>>();
    QCOMPARE(recorder.batches.size(), losses.size());
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const double tolerance = i < 10 ? 1e-3 : 3e-2;
        const auto &batch = recorder.batches[i];
        QVERIFY2(std::abs(batch.loss - losses[i]) <= tolerance,
                 qPrintable(QStringLiteral("batch %1: %2, not %3").arg(i).arg(batch.loss).arg(losses[i])));
        QVERIFY(std::abs(batch.learningRate - rates[i]) <= 1e-12);
    }
    QVERIFY(outcome->test);
    const auto accuracy = expected["test_accuracy"].get<double>();
    QVERIFY2(std::abs(outcome->test->accuracy - accuracy) <= 0.02,
             qPrintable(QStringLiteral("%1, not %2").arg(outcome->test->accuracy).arg(accuracy)));
}

QTEST_GUILESS_MAIN(TestGoldenTraining)
#include "test_golden_training.moc"
