#include "core/engine/model.h"
#include "core/engine/plan/execution_plan.h"
#include "core/explain/gradient_check.h"
#include "core/explain/training_step_numbers.h"
#include "core/explain/training_step_stages.h"
#include "core/explain/training_step_update.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QTest>
#include <cmath>

using namespace workbench;

namespace {

constexpr std::int64_t batchSize = 16;

/// Convolution, BatchNorm, a smooth activation, Dropout and a branch: all a step can meet.
Project richClassifier()
{
    auto project = test::projectOf(
        R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1}},
            {"id":"bn1","type":"BatchNorm2d"},
            {"id":"tanh1","type":"Tanh"},
            {"id":"conv2","type":"Conv2d","params":{"out_channels":3,"kernel_size":1}},
            {"id":"add1","type":"Add","inputs":["conv2","tanh1"]},
            {"id":"flatten1","type":"Flatten"},
            {"id":"drop1","type":"Dropout"},
            {"id":"fc1","type":"Linear","params":{"out_features":2}}])",
        Shape::image(1, 8, 8));
    project->training.batchSize = batchSize;
    project->training.epochs = 1;
    project->training.validationSplit = 0;
    project->training.shuffle = false;
    return *project;
}

/// Differentiable everywhere, and without chance.
Project smoothClassifier()
{
    Project project = test::smallClassifier(1, batchSize);
    project.network.find(QStringLiteral("relu1"))->type = QStringLiteral("Tanh");
    project.training.validationSplit = 0;
    project.training.shuffle = false;
    return project;
}

TrainingJob jobOf(const Project &project)
{
    return {.project = project,
            .data = test::darkAndBright(),
            .device = QStringLiteral("cpu"),
            .threads = 1,
            .plan = QStringLiteral("plain")};
}

std::vector<SampleId> samplesFrom(std::int64_t first, std::int64_t count = batchSize)
{
    std::vector<SampleId> samples;
    for (std::int64_t i = first; i < first + count; ++i)
        samples.push_back({SampleId::Part::Train, i});
    return samples;
}

/// The first `steps` batches in file order.
TrainingStepRequest requestOf(const Project &project, std::int64_t steps = 1)
{
    TrainingStepRequest request{.job = jobOf(project)};
    for (std::int64_t step = 0; step < steps; ++step)
        request.batches.push_back(samplesFrom(step * batchSize));
    return request;
}

Result<RecordedStepPointer> recorded(const Project &project, std::int64_t steps = 1)
{
    return recordTrainingStep(requestOf(project, steps), {});
}

/// Weights after a real run over the same images.
TensorMap trained(Project project, std::int64_t steps)
{
    project.data.limit = steps * batchSize;
    const TrainingJob job = jobOf(project);
    auto model = buildModel(job);
    TrainingObserver observer;
    if (!model || !train(job, **model, {}, observer))
        return {};
    return (*model)->weights();
}

const RecordedParameter *find(const RecordedStep &step, const char *name)
{
    for (const auto &parameter : step.parameters) {
        if (parameter.name == QLatin1String(name))
            return &parameter;
    }
    return nullptr;
}

Choice choiceOf(const char *type, const Parameters &parameters = {})
{
    return {QString::fromLatin1(type), parameters};
}

void addOptimizers()
{
    QTest::addColumn<Choice>("optimizer");
    const auto real = [](const char *name, double value) {
        return std::pair<const QString, ParameterValue>(QString::fromLatin1(name), value);
    };
    const auto flag = [](const char *name) {
        return std::pair<const QString, ParameterValue>(QString::fromLatin1(name), true);
    };
    QTest::newRow("SGD") << choiceOf("SGD", {real("lr", 0.1)});
    QTest::newRow("SGD with momentum") << choiceOf(
        "SGD", {real("lr", 0.1), real("momentum", 0.9), real("dampening", 0.2), real("weight_decay", 0.01)});
    QTest::newRow("SGD with Nesterov momentum")
        << choiceOf("SGD", {real("lr", 0.1), real("momentum", 0.9), flag("nesterov")});
    QTest::newRow("Adam") << choiceOf("Adam", {real("lr", 0.01), real("weight_decay", 0.01)});
    QTest::newRow("Adam with amsgrad") << choiceOf("Adam", {real("lr", 0.01), flag("amsgrad")});
    QTest::newRow("AdamW") << choiceOf("AdamW", {real("lr", 0.01), real("weight_decay", 0.1)});
    QTest::newRow("RMSprop") << choiceOf("RMSprop", {real("weight_decay", 0.01)});
    QTest::newRow("RMSprop, centered, with momentum")
        << choiceOf("RMSprop", {real("momentum", 0.5), flag("centered")});
    QTest::newRow("Adagrad") << choiceOf("Adagrad", {real("lr_decay", 0.1), real("weight_decay", 0.01),
                                                     real("initial_accumulator_value", 0.1)});
}

} // namespace

Q_DECLARE_METATYPE(workbench::Choice)

class TestEngineTrainingStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAsARunDoes_data() { addOptimizers(); }
    void stepsAsARunDoes();
    void stepsAsARunDoesWithEachLoss_data();
    void stepsAsARunDoesWithEachLoss();
    void stepsAsARunDoesWithEverythingElse();
    void explainsTheUpdate_data() { addOptimizers(); }
    void explainsTheUpdate();
    void explainsTheUpdateOfAClippedGradient();
    void hasTheGradientsOfAutograd();
    void hasNoGradientBeforeBackward();
    void addsGradientsUpWithoutZeroGrad();
    void takesALargerRate();
    void takesAnotherLoss();
    void weighsSampleLosses_data();
    void weighsSampleLosses();
    void leavesAFrozenLayerAlone();
    void startsFromGivenWeights();
    void checksAGradient_data();
    void checksAGradient();
    void checksTheGradientOfARichNetwork();
    void refusesAGradientThatIsNotThere();
    void choosesBatches();
    void goesThroughTheStages();
    void writesTheSource();
    void refusesWhatIsTooLarge();
    void refusesAnImageWithoutAClass();
    void stops();
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

void TestEngineTrainingStep::stepsAsARunDoesWithEachLoss_data()
{
    QTest::addColumn<QString>("loss");
    for (const auto *name : {"CrossEntropyLoss", "NLLLoss", "MSELoss", "L1Loss", "SmoothL1Loss",
                             "BCEWithLogitsLoss", "MultiMarginLoss"})
        QTest::newRow(name) << QString::fromLatin1(name);
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
    project.data.limit = 3 * batchSize;
    const auto step = recorded(project, 3);
    VERIFY_RESULT(step);
    QVERIFY((*step)->weightsAfter == trained(project, 3));
    QVERIFY((*step)->clipFactor < 1);
}

void TestEngineTrainingStep::explainsTheUpdate()
{
    QFETCH(Choice, optimizer);
    Project project = richClassifier();
    project.training.optimizer = optimizer;
    for (const std::int64_t steps : {1, 3}) {
        const auto step = recorded(project, steps);
        VERIFY_RESULT(step);
        for (const auto &parameter : (*step)->parameters) {
            const auto after = floatsOf(parameter.after);
            for (std::size_t i = 0; i < after.size(); ++i) {
                // Where the gradient is but rounding (a bias before BatchNorm), so is the update's direction.
                if (std::abs(floatsOf(parameter.clipped)[i]) < 1e-6F)
                    continue;
                const auto explained = explainUpdate(**step, parameter, std::int64_t(i));
                QVERIFY(!explained.lines.empty());
                const double value = explained.lines.back().value;
                QVERIFY2(std::abs(value - double(after[i])) <= 2e-6 * std::max(1.0, std::abs(value)),
                         qPrintable(parameter.name));
            }
        }
    }
}

void TestEngineTrainingStep::explainsTheUpdateOfAClippedGradient()
{
    Project project = smoothClassifier();
    project.training.optimizer = choiceOf("SGD", {{QStringLiteral("lr"), 0.5}});
    project.training.clipGradientNorm = 0.1;
    const auto step = recorded(project);
    VERIFY_RESULT(step);
    const auto *bias = find(**step, "fc1.bias");
    const auto explained = explainUpdate(**step, *bias, 1);
    QCOMPARE(explained.source,
             QStringLiteral("https://pytorch.org/docs/stable/generated/torch.optim.SGD.html"));
    QCOMPARE(explained.lines.size(), std::size_t(2));
    QCOMPARE(explained.lines[0].formula, QStringLiteral("g ← clip·g"));
    QCOMPARE(explained.lines[1].formula, QStringLiteral("w ← w − lr·g"));
    QCOMPARE(float(explained.lines[0].value), floatsOf(bias->clipped)[1]);
    QCOMPARE(float(explained.lines[1].value), floatsOf(bias->after)[1]);
    double squares = 0;
    for (const auto &parameter : (*step)->parameters)
        squares += std::pow(summaryOf(floatsOf(parameter.clipped)).norm, 2);
    QVERIFY(std::abs(std::sqrt(squares) - 0.1) < 1e-5);
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
    const auto data = test::darkAndBright();
    const BatchSource source(data, data->train, (*model)->preprocessing());
    const Batch batch = source.take(torch::arange(batchSize));
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

void TestEngineTrainingStep::hasNoGradientBeforeBackward()
{
    const auto step = recorded(smoothClassifier());
    VERIFY_RESULT(step);
    const auto *bias = find(**step, "conv1.bias");
    QVERIFY(isNone(bias->gradientBefore));
    QVERIFY(!isNone(bias->gradient));
    QCOMPARE(bias->gradient.sizes, std::vector<std::int64_t>{3});
    QVERIFY(summaryOf(floatsOf(bias->gradient)).norm > 0);
    // In the second step zero_grad finds that of the first.
    const auto second = recorded(smoothClassifier(), 2);
    VERIFY_RESULT(second);
    QCOMPARE(find(**second, "conv1.bias")->gradientBefore, bias->gradient);
}

void TestEngineTrainingStep::addsGradientsUpWithoutZeroGrad()
{
    Project project = smoothClassifier();
    // At this rate the weights stay, so that each batch's gradient is its own.
    project.training.optimizer = choiceOf("SGD", {{QStringLiteral("lr"), 0.0}});
    TrainingStepRequest request = requestOf(project, 3);
    request.leaveOutZeroGrad = true;
    const auto summed = recordTrainingStep(request, {});
    VERIFY_RESULT(summed);
    QVERIFY(!(*summed)->zeroed);
    for (std::size_t p = 0; p < (*summed)->parameters.size(); ++p) {
        std::vector<float> sum((*summed)->parameters[p].gradient.bytes.size() / sizeof(float));
        for (const auto &batch : request.batches) {
            TrainingStepRequest alone = request;
            alone.batches = {batch};
            const auto step = recordTrainingStep(alone, {});
            VERIFY_RESULT(step);
            const auto gradient = floatsOf((*step)->parameters[p].gradient);
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += gradient[i];
        }
        const auto gradient = floatsOf((*summed)->parameters[p].gradient);
        for (std::size_t i = 0; i < sum.size(); ++i)
            QVERIFY(std::abs(gradient[i] - sum[i]) <= 1e-6F);
    }
    QVERIFY((*summed)->steps[2].gradientNorm > (*summed)->steps[0].gradientNorm);
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

void TestEngineTrainingStep::weighsSampleLosses_data()
{
    stepsAsARunDoesWithEachLoss_data();
}

void TestEngineTrainingStep::weighsSampleLosses()
{
    QFETCH(QString, loss);
    Project project = smoothClassifier();
    project.training.loss.type = loss;
    const bool weighted = loss == QLatin1String("CrossEntropyLoss") || loss == QLatin1String("NLLLoss") ||
                          loss == QLatin1String("MultiMarginLoss");
    project.training.balancedClasses = weighted;
    if (loss == QLatin1String("CrossEntropyLoss"))
        project.training.loss.parameters[QStringLiteral("label_smoothing")] = 0.1;
    // 11 of the first class, 6 of the second: the weights differ.
    TrainingStepRequest request{.job = jobOf(project)};
    request.batches = {samplesFrom(0, 11)};
    project.data.limit = 17;
    for (std::int64_t i = 0; i < 5; ++i)
        request.batches[0].push_back({SampleId::Part::Test, 2 * i});
    const auto step = recordTrainingStep(request, {});
    VERIFY_RESULT(step);
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < (*step)->sampleLosses.size(); ++i) {
        sum += double((*step)->sampleLosses[i]) * (*step)->sampleWeights[i];
        weights += (*step)->sampleWeights[i];
    }
    QCOMPARE((*step)->sampleLosses.size(), std::size_t(16));
    QVERIFY(std::abs(sum / weights - (*step)->loss) < 1e-6);
}

void TestEngineTrainingStep::leavesAFrozenLayerAlone()
{
    Project project = smoothClassifier();
    project.network.find(QStringLiteral("conv1"))->frozen = true;
    const auto step = recorded(project);
    VERIFY_RESULT(step);
    const auto *weight = find(**step, "conv1.weight");
    QVERIFY(weight->frozen);
    QVERIFY(isNone(weight->gradient));
    QCOMPARE(weight->after, weight->before);
    QVERIFY(explainUpdate(**step, *weight, 0).lines.empty());
    // Nothing that is trained lies above: autograd stops there.
    QVERIFY(isNone((*step)->layers[0].gradient));
    QVERIFY(!isNone((*step)->layers[3].gradient));
}

void TestEngineTrainingStep::startsFromGivenWeights()
{
    const Project project = smoothClassifier();
    const auto first = recorded(project);
    VERIFY_RESULT(first);
    TrainingStepRequest request = requestOf(project);
    request.job.initialWeights = (*first)->weightsAfter;
    const auto second = recordTrainingStep(request, {});
    VERIFY_RESULT(second);
    QVERIFY((*second)->weightsBefore == (*first)->weightsAfter);
    // What the first step's look back saw.
    QCOMPARE((*second)->loss, (*first)->lossAfter);
    QCOMPARE((*second)->steps[0].right, (*first)->rightAfter);
}

void TestEngineTrainingStep::checksAGradient_data()
{
    QTest::addColumn<QString>("loss");
    for (const auto *name : {"CrossEntropyLoss", "NLLLoss", "MSELoss", "BCEWithLogitsLoss"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestEngineTrainingStep::checksAGradient()
{
    QFETCH(QString, loss);
    Project project = smoothClassifier();
    project.training.loss.type = loss;
    const auto step = recorded(project);
    VERIFY_RESULT(step);
    for (const auto &parameter : (*step)->parameters) {
        const auto gradient = floatsOf(parameter.gradient);
        for (const std::int64_t element : {std::int64_t(0), std::ssize(gradient) - 1}) {
            const auto check = checkGradient(requestOf(project), parameter.name, element, {});
            VERIFY_RESULT(check);
            const float recordedValue = gradient[std::size_t(element)];
            QVERIFY(check->relativeDifference < 1e-4);
            QVERIFY(std::abs(check->numeric) > 1e-6);
            QVERIFY(std::abs(check->autograd - double(recordedValue)) < 1e-5);
            QCOMPARE(float(check->weight), floatsOf(parameter.before)[std::size_t(element)]);
            QCOMPARE((check->lossPlus - check->lossMinus) / (2 * check->step), check->numeric);
        }
    }
}

void TestEngineTrainingStep::checksTheGradientOfARichNetwork()
{
    // BatchNorm takes the batch's own mean, Dropout draws the same mask each time.
    const Project project = richClassifier();
    for (const auto *name : {"conv1.weight", "bn1.weight", "conv2.bias", "fc1.weight"}) {
        const auto check = checkGradient(requestOf(project), QString::fromLatin1(name), 1, {});
        VERIFY_RESULT(check);
        QVERIFY2(check->relativeDifference < 1e-4, name);
    }
}

void TestEngineTrainingStep::refusesAGradientThatIsNotThere()
{
    Project project = smoothClassifier();
    const auto beyond = checkGradient(requestOf(project), QStringLiteral("conv1.bias"), 3, {});
    QVERIFY(!beyond);
    QCOMPARE(beyond.error().message(), QStringLiteral("there is no such weight (conv1.bias)"));
    project.network.find(QStringLiteral("conv1"))->frozen = true;
    const auto frozen = checkGradient(requestOf(project), QStringLiteral("conv1.bias"), 0, {});
    QVERIFY(!frozen);
    QCOMPARE(frozen.error().message(), QStringLiteral("a frozen weight has no gradient (conv1.bias)"));
}

void TestEngineTrainingStep::choosesBatches()
{
    Project project = smoothClassifier();
    const auto data = test::darkAndBright(8, 4);
    const SampleId tested{SampleId::Part::Test, 2};
    const auto batches = stepBatches(project, *data, tested, 3, 2, false);
    const auto train = [](std::int64_t index) { return SampleId{SampleId::Part::Train, index}; };
    QCOMPARE(batches.size(), std::size_t(2));
    QVERIFY(batches[1] == (std::vector{tested, train(0), train(1)}));
    QVERIFY(batches[0] == (std::vector{train(2), train(3), train(4)}));
    const auto same = stepBatches(project, *data, train(5), 2, 3, true);
    QVERIFY(same == (std::vector<std::vector<SampleId>>(3, {train(5), train(0)})));
    // A drawn picture has no class, and there are no more than 8 others.
    const auto all = stepBatches(project, *data, {SampleId::Part::Own, 0}, 64, 1, false);
    QCOMPARE(all[0].size(), std::size_t(8));
    project.training.shuffle = true;
    const auto shuffled = stepBatches(project, *data, {SampleId::Part::Own, 0}, 64, 1, false);
    QVERIFY(shuffled != all);
    QVERIFY(std::is_permutation(all[0].begin(), all[0].end(), shuffled[0].begin()));
}

void TestEngineTrainingStep::goesThroughTheStages()
{
    Project project = smoothClassifier();
    project.training.clipGradientNorm = 1;
    const auto step = recorded(project);
    VERIFY_RESULT(step);
    const auto stages = stagesOf(**step);
    QStringList texts;
    for (const auto &stage : stages)
        texts << QString::number(int(stage.phase)) + stage.layer;
    QCOMPARE(texts.join(' '),
             QStringLiteral("0input 1conv1 1relu1 1flatten1 1fc1 2 3 4fc1 4flatten1 4relu1 4conv1 "
                            "5 6conv1 6conv1 6fc1 6fc1"));
    QCOMPARE((*step)->parameters[stages.back().index].name, QStringLiteral("fc1.bias"));
}

void TestEngineTrainingStep::writesTheSource()
{
    Project project = smoothClassifier();
    project.training.clipGradientNorm = 1;
    project.training.loss.type = QStringLiteral("MSELoss");
    project.training.optimizer = choiceOf("SGD", {{QStringLiteral("momentum"), 0.9}});
    TrainingStepRequest request = requestOf(project, 2);
    request.rateFactor = 10;
    request.leaveOutZeroGrad = true;
    const auto step = recordTrainingStep(request, {});
    VERIFY_RESULT(step);
    const auto lines = stepSource(**step);
    QStringList texts;
    for (const auto &line : lines)
        texts << line.text;
    QCOMPARE(texts.join('\n'), QStringLiteral(R"(criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)

for images, labels in loader:
    output = model(images)  # forward:
        x = self.conv1(x)
        x = self.relu1(x)
        x = self.flatten1(x)
        x = self.fc1(x)
    loss = criterion(output, F.one_hot(labels, 2).float())
    # optimizer.zero_grad()  left out
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    optimizer.step())"));
    // Every stage stands at one line.
    for (const auto &stage : stagesOf(**step))
        QCOMPARE(std::count_if(lines.begin(), lines.end(),
                               [&](const StepCodeLine &line) { return isAt(stage, line); }),
                 1);
}

void TestEngineTrainingStep::refusesWhatIsTooLarge()
{
    TrainingStepRequest request = requestOf(smoothClassifier());
    request.mostBytes = recordedStepBytes(request.job.project, 15);
    const auto large = recordTrainingStep(request, {});
    QVERIFY(!large);
    QVERIFY(large.error().what.contains(QStringLiteral("choose a smaller batch")));
    request.batches[0].pop_back();
    VERIFY_RESULT(recordTrainingStep(request, {}));
    request.mostBytes = 100;
    const auto hopeless = recordTrainingStep(request, {});
    QVERIFY(!hopeless);
    QVERIFY(hopeless.error().what.contains(QStringLiteral("too large to be taken apart")));
}

void TestEngineTrainingStep::refusesAnImageWithoutAClass()
{
    TrainingStepRequest request = requestOf(smoothClassifier());
    request.batches[0][3] = {SampleId::Part::Own, 0};
    const auto step = recordTrainingStep(request, {});
    QVERIFY(!step);
    QCOMPARE(step.error().what, QStringLiteral("an image of the batch has no class: the loss needs one"));
    request.batches[0] = samplesFrom(0, 65);
    QVERIFY(!recordTrainingStep(request, {}));
    request.batches[0].clear();
    QVERIFY(!recordTrainingStep(request, {}));
}

void TestEngineTrainingStep::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const auto step = recordTrainingStep(requestOf(smoothClassifier()), stop.get_token());
    QVERIFY(!step);
    QCOMPARE(step.error().what, QStringLiteral("the step was cancelled"));
    QVERIFY(!checkGradient(requestOf(smoothClassifier()), QStringLiteral("conv1.bias"), 0, stop.get_token()));
}

QTEST_MAIN(TestEngineTrainingStep)
#include "test_engine_training_step.moc"
