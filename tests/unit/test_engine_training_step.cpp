#include "core/engine/loss.h"
#include "core/engine/model.h"
#include "tests/unit/files.h"
#include "tests/unit/training_steps.h"

#include <cmath>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Weights after a real run over the same images.
TensorMap trained(Project project, std::int64_t steps)
{
    project.data.limit = steps * stepBatchSize;
    const TrainingJob job = jobOf(project);
    auto model = buildModel(job);
    TrainingObserver observer;
    if (!model || !train(job, **model, {}, observer))
        return {};
    return (*model)->weights();
}

} // namespace

class TestEngineTrainingStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAsARunDoes_data() { addOptimizers(); }
    void stepsAsARunDoes();
    void stepsAsARunDoesWithEachLoss_data() { addLosses(); }
    void stepsAsARunDoesWithEachLoss();
    void stepsAsARunDoesWithEverythingElse();
    void hasTheGradientsOfAutograd();
    void takesALargerRate();
    void takesAnotherLoss();
};

void TestEngineTrainingStep::stepsAsARunDoes()
{
    QFETCH(Choice, optimizer);
    Project project = richClassifier();
    project.training.optimizer = optimizer;
    const auto step = recorded(project, 3);
    VERIFY_RESULT(step);
    const TensorMap real = trained(project, 3);
    QVERIFY(!real.empty());
    QVERIFY((*step)->weightsAfter == real);
    QCOMPARE((*step)->steps.size(), std::size_t(3));
    // Not because nothing moved.
    QVERIFY((*step)->weightsAfter != (*step)->weightsBefore);
    QVERIFY(trained(project, 2) == (*step)->weightsBefore);
}

void TestEngineTrainingStep::stepsAsARunDoesWithEachLoss()
{
    QFETCH(QString, loss);
    Project project = richClassifier();
    project.training.loss.type = loss;
    const auto step = recorded(project);
    VERIFY_RESULT(step);
    QVERIFY((*step)->weightsAfter == trained(project, 1));
}

void TestEngineTrainingStep::stepsAsARunDoesWithEverythingElse()
{
    Project project = richClassifier();
    project.training.clipGradientNorm = 0.05;
    project.training.balancedClasses = true;
    project.training.initialization = QStringLiteral("kaiming_normal");
    project.training.schedule = choiceOf("OneCycleLR", {{QStringLiteral("max_lr"), 0.001}});
    project.data.normalization = {Normalization::Kind::Given, {0.4}, {0.2}};
    project.data.augmentation = {choiceOf("RandomHorizontalFlip")};
    project.network.find(QStringLiteral("conv2"))->frozen = true;
    // As many batches as the run has: the schedule is laid over all of them.
    project.data.limit = 3 * stepBatchSize;
    const auto step = recorded(project, 3);
    VERIFY_RESULT(step);
    QVERIFY((*step)->weightsAfter == trained(project, 3));
    QVERIFY((*step)->clipFactor < 1);
}

void TestEngineTrainingStep::hasTheGradientsOfAutograd()
{
    Project project = richClassifier();
    project.network.find(QStringLiteral("drop1"))->type = QStringLiteral("Identity");
    const auto step = recorded(project);
    VERIFY_RESULT(step);
    auto model = buildModel(jobOf(project));
    VERIFY_RESULT(model);
    (*model)->setTraining(true);
    const auto data = darkAndBright();
    const BatchSource source(data, data->train, (*model)->preprocessing());
    const Batch batch = source.take(torch::arange(stepBatchSize));
    std::vector<torch::Tensor> wanted;
    const torch::Tensor output = (*model)->forward(
        batch.images, [&](const QString &, const torch::Tensor &value) { wanted.push_back(value); });
    const std::size_t layers = wanted.size();
    for (std::size_t i = 0; i < layers; ++i)
        QCOMPARE((*step)->layers[i].output, dataOf(wanted[i]));
    for (const auto &parameter : (*model)->parameters())
        wanted.push_back(parameter);
    const torch::Tensor loss = makeLoss(project.training.loss)(output, batch.labels);
    QCOMPARE((*step)->loss, loss.item<double>());
    const auto gradients = torch::autograd::grad({loss}, wanted);
    for (std::size_t i = 0; i < layers; ++i)
        QCOMPARE((*step)->layers[i].gradient, dataOf(gradients[i]));
    for (std::size_t i = layers; i < gradients.size(); ++i)
        QCOMPARE((*step)->parameters[i - layers].gradient, dataOf(gradients[i]));
}

void TestEngineTrainingStep::takesALargerRate()
{
    Project project = smoothClassifier();
    project.training.optimizer = choiceOf("SGD", {{QStringLiteral("lr"), 0.01}});
    TrainingStepRequest request = requestOf(project);
    const auto usual = recordTrainingStep(request, {});
    request.rateFactor = 10;
    const auto larger = recordTrainingStep(request, {});
    VERIFY_RESULT(usual);
    VERIFY_RESULT(larger);
    QCOMPARE((*larger)->learningRate, 0.1);
    QCOMPARE((*larger)->steps[0].gradientNorm, (*usual)->steps[0].gradientNorm);
    QVERIFY(std::abs((*larger)->steps[0].changeNorm / (*usual)->steps[0].changeNorm - 10) < 1e-3);
    double gradients = 0;
    double changes = 0;
    for (const auto &parameter : (*larger)->parameters) {
        gradients += std::pow(parameter.gradientNorm, 2);
        changes += std::pow(parameter.changeNorm, 2);
    }
    QVERIFY(std::abs(std::sqrt(gradients) / (*larger)->steps[0].gradientNorm - 1) < 1e-5);
    QVERIFY(std::abs(std::sqrt(changes) / (*larger)->steps[0].changeNorm - 1) < 1e-5);
    project.training.optimizer.parameters[QStringLiteral("lr")] = 0.1;
    QVERIFY((*larger)->weightsAfter == trained(project, 1));
}

void TestEngineTrainingStep::takesAnotherLoss()
{
    Project project = smoothClassifier();
    project.training.balancedClasses = true;
    TrainingStepRequest request = requestOf(project);
    request.loss = choiceOf("MSELoss");
    const auto step = recordTrainingStep(request, {});
    VERIFY_RESULT(step);
    QCOMPARE((*step)->project.training.loss.type, QStringLiteral("MSELoss"));
    project.training.balancedClasses = false;
    project.training.loss = choiceOf("MSELoss");
    QVERIFY((*step)->weightsAfter == trained(project, 1));
}

QTEST_GUILESS_MAIN(TestEngineTrainingStep)
#include "test_engine_training_step.moc"
