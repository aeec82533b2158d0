#include "core/data/load_data_set.h"
#include "core/document/project_file.h"
#include "core/document/vocabulary.h"
#include "core/engine/runtime.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

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

void compareBatches(const std::vector<BatchMetrics> &batches, const std::vector<double> &losses,
                    const std::vector<double> &rates)
{
    QCOMPARE(batches.size(), losses.size());
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const double tolerance = i < 10 ? 1e-3 : 3e-2;
        const auto &batch = batches[i];
        QVERIFY2(std::abs(batch.loss - losses[i]) <= tolerance,
                 qPrintable(QStringLiteral("batch %1: %2, not %3").arg(i).arg(batch.loss).arg(losses[i])));
        QVERIFY2(std::abs(batch.learningRate - rates[i]) <= 1e-12,
                 qPrintable(
                     QStringLiteral("batch %1: lr %2, not %3").arg(i).arg(batch.learningRate).arg(rates[i])));
    }
}

} // namespace

/// PyTorch trained the same networks from the same weights in the same order: golden/*.expect.json.
class TestGoldenTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void learnsAsPyTorch_data();
    void learnsAsPyTorch();
    void agreesOnEveryChoice_data();
    void agreesOnEveryChoice();
    void knowsCasesForEveryChoice();

private:
    Json m_cases;
    DataSetPointer m_data;
};

void TestGoldenTraining::initTestCase()
{
    prepareProcess();
    const auto data = loadDataSet(QStringLiteral("fashion-mnist"));
    if (!data)
        QSKIP(qPrintable(data.error().message()));
    m_data = *data;
    const QByteArray text = test::readFile(QStringLiteral(TEST_DATA "/golden/training-cases.json"));
    m_cases = Json::parse(text.begin(), text.end());
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

    compareBatches(recorder.batches, expected["batch_losses"].get<std::vector<double>>(),
                   expected["batch_lrs"].get<std::vector<double>>());
    QVERIFY(outcome->test);
    const auto accuracy = expected["test_accuracy"].get<double>();
    QVERIFY2(std::abs(outcome->test->accuracy - accuracy) <= 0.02,
             qPrintable(QStringLiteral("%1, not %2").arg(outcome->test->accuracy).arg(accuracy)));
}

void TestGoldenTraining::agreesOnEveryChoice_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < m_cases["cases"].size(); ++i)
        QTest::newRow(m_cases["cases"][i]["name"].get<std::string>().c_str()) << int(i);
}

void TestGoldenTraining::agreesOnEveryChoice()
{
    QFETCH(int, index);
    const Json &expected = m_cases["cases"][std::size_t(index)];
    auto project =
        test::projectOf(QByteArray::fromStdString(m_cases["layers"].dump()), Shape::image(1, 28, 28),
                        QByteArray::fromStdString(expected["training"].dump()));
    VERIFY_RESULT(project);
    project->data.limit = m_cases["images"].get<std::int64_t>();
    const auto weights = loadSafetensors(QStringLiteral(TEST_DATA "/golden/tiny.init.safetensors"));
    VERIFY_RESULT(weights);
    // Read, written and read again, the settings are the same.
    const auto again = parseProject(projectText(*project), QStringLiteral("again"));
    VERIFY_RESULT(again);
    QVERIFY(*again == *project);

    Recorder recorder;
    const TrainingJob job{.project = *project,
                          .data = m_data,
                          .device = QStringLiteral("cpu"),
                          .threads = 1,
                          .initialWeights = weights->tensors};
    VERIFY_RESULT(train(job, {}, recorder));
    compareBatches(recorder.batches, expected["losses"].get<std::vector<double>>(),
                   expected["rates"].get<std::vector<double>>());
}

void TestGoldenTraining::knowsCasesForEveryChoice()
{
    const auto verify = [&](const std::vector<ChoiceType> &types, const char *kind) {
        for (const auto &type : types) {
            const std::string name = type.type.toStdString();
            const bool known = std::ranges::any_of(
                m_cases["cases"], [&](const Json &each) { return each["training"][kind]["type"] == name; });
            QVERIFY2(known, name.c_str());
        }
    };
    verify(optimizerTypes(), "optimizer");
    verify(lossTypes(), "loss");
    verify(scheduleTypes(), "schedule");
}

QTEST_GUILESS_MAIN(TestGoldenTraining)
#include "test_golden_training.moc"
