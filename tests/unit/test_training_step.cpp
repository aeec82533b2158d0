#include "core/explain/gradient_check.h"
#include "core/explain/training_step_numbers.h"
#include "core/explain/training_step_stages.h"
#include "core/explain/training_step_update.h"
#include "tests/unit/files.h"
#include "tests/unit/training_steps.h"

#include <cmath>

using namespace workbench;
using namespace workbench::test;

namespace {

const RecordedParameter *find(const RecordedStep &step, const char *name)
{
    for (const auto &parameter : step.parameters) {
        if (parameter.name == QLatin1String(name))
            return &parameter;
    }
    return nullptr;
}

} // namespace

class TestTrainingStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsTheUpdate_data() { addOptimizers(); }
    void explainsTheUpdate();
    void explainsTheUpdateOfAClippedGradient();
    void hasNoGradientBeforeBackward();
    void addsGradientsUpWithoutZeroGrad();
    void weighsSampleLosses_data() { addLosses(); }
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

void TestTrainingStep::explainsTheUpdate()
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

void TestTrainingStep::explainsTheUpdateOfAClippedGradient()
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

void TestTrainingStep::hasNoGradientBeforeBackward()
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

void TestTrainingStep::addsGradientsUpWithoutZeroGrad()
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

void TestTrainingStep::weighsSampleLosses()
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

void TestTrainingStep::leavesAFrozenLayerAlone()
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

void TestTrainingStep::startsFromGivenWeights()
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

void TestTrainingStep::checksAGradient_data()
{
    QTest::addColumn<QString>("loss");
    for (const auto *name : {"CrossEntropyLoss", "NLLLoss", "MSELoss", "BCEWithLogitsLoss"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTrainingStep::checksAGradient()
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

void TestTrainingStep::checksTheGradientOfARichNetwork()
{
    // BatchNorm takes the batch's own mean, Dropout draws the same mask each time.
    const Project project = richClassifier();
    for (const auto *name : {"conv1.weight", "bn1.weight", "conv2.bias", "fc1.weight"}) {
        const auto check = checkGradient(requestOf(project), QString::fromLatin1(name), 1, {});
        VERIFY_RESULT(check);
        QVERIFY2(check->relativeDifference < 1e-4, name);
    }
}

void TestTrainingStep::refusesAGradientThatIsNotThere()
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

void TestTrainingStep::choosesBatches()
{
    Project project = smoothClassifier();
    const auto data = darkAndBright(8, 4);
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

void TestTrainingStep::goesThroughTheStages()
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

void TestTrainingStep::writesTheSource()
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

void TestTrainingStep::refusesWhatIsTooLarge()
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

void TestTrainingStep::refusesAnImageWithoutAClass()
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

void TestTrainingStep::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const auto step = recordTrainingStep(requestOf(smoothClassifier()), stop.get_token());
    QVERIFY(!step);
    QCOMPARE(step.error().what, QStringLiteral("the step was cancelled"));
    QVERIFY(!checkGradient(requestOf(smoothClassifier()), QStringLiteral("conv1.bias"), 0, stop.get_token()));
}

QTEST_GUILESS_MAIN(TestTrainingStep)
#include "test_training_step.moc"
