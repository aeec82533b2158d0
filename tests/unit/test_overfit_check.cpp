#include "core/train/overfit_check.h"
#include "tests/unit/files.h"
#include "tests/unit/models.h"
#include "tests/unit/projects.h"

#include <cmath>

using namespace workbench;
using End = OverfitResult::End;
using Answer = OverfitVerdict::Answer;

namespace {

Result<OverfitResult> run(const Project &project, std::int64_t steps = 200,
                          DataSetPointer data = test::darkAndBright())
{
    return overfitCheck(
        {.project = project, .data = std::move(data), .device = "cpu", .threads = 1, .plan = "plain"},
        {steps}, {});
}

Project withRate(double rate, const QString &optimizer = QStringLiteral("Adam"))
{
    Project project = test::smallClassifier();
    project.training.optimizer = {optimizer, {{QStringLiteral("lr"), rate}}};
    return project;
}

bool hasHint(const OverfitVerdict &verdict, const char *part)
{
    return verdict.hints.join(QLatin1Char('\n')).contains(QString::fromLatin1(part));
}

class Losses : public TrainingObserver
{
public:
    void batchDone(const BatchMetrics &metrics) override { values.push_back(metrics.loss); }
    std::vector<double> values;
};

} // namespace

class TestOverfitCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysYes();
    void saysNoAtARateThatMovesNothing();
    void saysNoWithoutAGradient();
    void saysNoAtARateThatIsTooHigh();
    void tellsThatTheLossStillFalls();
    void countsWhatTheForwardPassSaw();
    void repeatsItself();
    void cutsALargeBatch();
    void takesTheRateOfOneCycle();
    void knowsTheSmallestLoss();
    void namesWhatHoldsItBack();
    void stops();
    void tellsWhyNot();
};

void TestOverfitCheck::saysYes()
{
    const Project project = withRate(0.03);
    const auto result = run(project);
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::Learnt));
    const OverfitStep &last = result->steps.back();
    QCOMPARE(last.right, 16);
    QVERIFY(last.loss <= 0.05 * result->steps[0].loss);
    const auto verdict = judge(*result, project);
    QCOMPARE(int(verdict.answer), int(Answer::Yes));
    QCOMPARE(verdict.sentence, QStringLiteral("Yes: after %1 step(s) all 16 images are right, loss %2.")
                                   .arg(last.step)
                                   .arg(last.loss, 0, 'g', 2));
    QVERIFY(verdict.hints.isEmpty());
}

void TestOverfitCheck::saysNoAtARateThatMovesNothing()
{
    const Project project = withRate(1e-12);
    const auto result = run(project, 40);
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::StepsDone));
    QCOMPARE(result->steps.size(), std::size_t(41));
    QCOMPARE(result->steps.back().step, 40);
    const auto verdict = judge(*result, project);
    QCOMPARE(int(verdict.answer), int(Answer::No));
    QVERIFY(verdict.sentence.contains(QStringLiteral("%1 of 16 images").arg(result->steps.back().right)));
    QVERIFY(hasHint(verdict, "hardly moved"));
    QVERIFY(hasHint(verdict, "1e-12"));
}

void TestOverfitCheck::saysNoWithoutAGradient()
{
    // Every value is below 0, and the ReLU behind it lets nothing through.
    const auto project = test::projectOf(R"([{"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":2}},{"id":"relu1","type":"ReLU"}])",
                                         Shape::image(1, 8, 8));
    VERIFY_RESULT(project);
    const TensorMap weights{{"fc1.weight", test::floats({2, 64}, -100)}, {"fc1.bias", test::floats({2}, -1)}};
    const auto result = overfitCheck({.project = *project,
                                      .data = test::darkAndBright(),
                                      .device = "cpu",
                                      .threads = 1,
                                      .plan = "plain",
                                      .initialWeights = weights},
                                     {30}, {});
    VERIFY_RESULT(result);
    QCOMPARE(result->steps.back().gradientNorm, 0.0);
    QVERIFY(hasHint(judge(*result, *project), "gradient is zero"));
}

void TestOverfitCheck::saysNoAtARateThatIsTooHigh()
{
    Project project = withRate(1e30, QStringLiteral("SGD"));
    project.training.loss.type = "MSELoss";
    const auto result = run(project);
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::NotFinite));
    QVERIFY(!std::isfinite(result->steps.back().loss));
    const auto verdict = judge(*result, project);
    QCOMPARE(int(verdict.answer), int(Answer::No));
    QVERIFY(verdict.sentence.contains("no finite number"));
    QVERIFY(hasHint(verdict, "much lower learning rate than 1e+30"));
}

void TestOverfitCheck::tellsThatTheLossStillFalls()
{
    const Project project = withRate(5e-3, QStringLiteral("SGD"));
    const auto result = run(project, 60);
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::StepsDone));
    QVERIFY(hasHint(judge(*result, project), "still falling"));
}

void TestOverfitCheck::countsWhatTheForwardPassSaw()
{
    // The first loss is that of a run's first batch; with all images in it, later ones too.
    Project project = withRate(0.01);
    project.training.batchSize = 0;
    project.training.epochs = 5;
    Losses losses;
    VERIFY_RESULT(train(
        {.project = project, .data = test::darkAndBright(), .device = "cpu", .threads = 1, .plan = "plain"},
        {}, losses));
    const auto result = run(project, 4);
    VERIFY_RESULT(result);
    QCOMPARE(result->images, 48);
    for (std::size_t i = 0; i < 5; ++i)
        QVERIFY(std::abs(result->steps[i].loss - losses.values[i]) < 1e-5);
    QCOMPARE(result->steps[0].loss, losses.values[0]);
    for (const auto &step : result->steps)
        QVERIFY(step.right >= 0 && step.right <= 48);
}

void TestOverfitCheck::repeatsItself()
{
    Project project = withRate(0.01);
    const auto first = run(project, 20);
    VERIFY_RESULT(first);
    QVERIFY(run(project, 20)->steps == first->steps);
    project.training.seed = 5;
    QVERIFY(run(project, 20)->steps != first->steps);
}

void TestOverfitCheck::cutsALargeBatch()
{
    Project project = withRate(0.01);
    project.training.batchSize = 0;
    const auto result = run(project, 3, test::darkAndBright(400));
    VERIFY_RESULT(result);
    QCOMPARE(result->images, 128);
    QCOMPARE(result->batchSize, 300);
}

void TestOverfitCheck::takesTheRateOfOneCycle()
{
    const auto plain = run(withRate(0.02), 10);
    VERIFY_RESULT(plain);
    Project project = withRate(1e-9);
    project.training.schedule = {"OneCycleLR", {{"max_lr", 0.02}}};
    QVERIFY(run(project, 10)->steps == plain->steps);
}

void TestOverfitCheck::knowsTheSmallestLoss()
{
    QCOMPARE(smallestLoss({"MSELoss"}, 10), 0.0);
    QCOMPARE(smallestLoss({"CrossEntropyLoss"}, 10), 0.0);
    // 0.91 for the right class and 0.01 for each of nine others.
    const double expected = -(0.91 * std::log(0.91) + 9 * 0.01 * std::log(0.01));
    QCOMPARE(smallestLoss({"CrossEntropyLoss", {{"label_smoothing", 0.1}}}, 10), expected);
    Project project = withRate(0.01);
    project.training.loss.parameters = {{QStringLiteral("label_smoothing"), 0.2}};
    const auto result = run(project, 500);
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::Learnt));
    QVERIFY(result->steps.back().loss > smallestLoss(project.training.loss, 2));
}

void TestOverfitCheck::namesWhatHoldsItBack()
{
    Project project = withRate(1e-12);
    project.network.layers.insert(project.network.layers.begin() + 3, {"drop1", "Dropout", {"flatten1"}});
    project.network.layers[4].inputs = {"drop1"};
    project.network.layers.push_back({"softmax1", "Softmax", {"fc1"}});
    project.training.optimizer.parameters[QStringLiteral("weight_decay")] = 0.5;
    const auto result = run(project, 5);
    VERIFY_RESULT(result);
    const auto verdict = judge(*result, project);
    QVERIFY(hasHint(verdict, "does not fit the last layer"));
    QVERIFY(hasHint(verdict, "Dropout"));
    QVERIFY(hasHint(verdict, "weight_decay"));
}

void TestOverfitCheck::stops()
{
    std::stop_source stop;
    const Project project = withRate(1e-12);
    const auto result = overfitCheck(
        {.project = project, .data = test::darkAndBright(), .device = "cpu", .threads = 1, .plan = "plain"},
        {}, stop.get_token(), [&](const OverfitStep &step, std::int64_t images) {
            if (step.step == 7 && images == 16)
                stop.request_stop();
        });
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::Cancelled));
    QCOMPARE(result->steps.size(), std::size_t(8));
    const auto verdict = judge(*result, project);
    QCOMPARE(int(verdict.answer), int(Answer::None));
    QVERIFY(verdict.sentence.startsWith("Cancelled after 7 "));
    QVERIFY(judge({}, project).sentence.startsWith("Cancelled"));
}

void TestOverfitCheck::tellsWhyNot()
{
    Project project = test::smallClassifier();
    project.network.layers.pop_back();
    COMPARE_ERROR(run(project), "2 classes");
}

QTEST_GUILESS_MAIN(TestOverfitCheck)
#include "test_overfit_check.moc"
