#pragma once

#include "core/explain/training_step.h"
#include "tests/unit/projects.h"

#include <QTest>

// Steps to be taken apart, for tests.

Q_DECLARE_METATYPE(workbench::Choice)

namespace workbench::test {

inline constexpr std::int64_t stepBatchSize = 16;

/// Convolution, BatchNorm, a smooth activation, Dropout and a branch: all a step can meet.
inline Project richClassifier()
{
    auto project = projectOf(
        R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1}},
            {"id":"bn1","type":"BatchNorm2d"},
            {"id":"tanh1","type":"Tanh"},
            {"id":"conv2","type":"Conv2d","params":{"out_channels":3,"kernel_size":1}},
            {"id":"add1","type":"Add","inputs":["conv2","tanh1"]},
            {"id":"flatten1","type":"Flatten"},
            {"id":"drop1","type":"Dropout"},
            {"id":"fc1","type":"Linear","params":{"out_features":2}}])",
        Shape::image(1, 8, 8));
    project->training.batchSize = stepBatchSize;
    project->training.epochs = 1;
    project->training.validationSplit = 0;
    project->training.shuffle = false;
    return *project;
}

/// Differentiable everywhere, and without chance.
inline Project smoothClassifier()
{
    Project project = smallClassifier(1, stepBatchSize);
    project.network.find(QStringLiteral("relu1"))->type = QStringLiteral("Tanh");
    project.training.validationSplit = 0;
    project.training.shuffle = false;
    return project;
}

inline TrainingJob jobOf(const Project &project)
{
    return {.project = project,
            .data = darkAndBright(),
            .device = QStringLiteral("cpu"),
            .threads = 1,
            .plan = QStringLiteral("plain")};
}

inline std::vector<SampleId> samplesFrom(std::int64_t first, std::int64_t count = stepBatchSize)
{
    std::vector<SampleId> samples;
    for (std::int64_t i = first; i < first + count; ++i)
        samples.push_back({SampleId::Part::Train, i});
    return samples;
}

/// The first `steps` batches in file order.
inline TrainingStepRequest requestOf(const Project &project, std::int64_t steps = 1)
{
    TrainingStepRequest request{.job = jobOf(project)};
    for (std::int64_t step = 0; step < steps; ++step)
        request.batches.push_back(samplesFrom(step * stepBatchSize));
    return request;
}

inline Result<RecordedStepPointer> recorded(const Project &project, std::int64_t steps = 1)
{
    return recordTrainingStep(requestOf(project, steps), {});
}

inline Choice choiceOf(const char *type, const Parameters &parameters = {})
{
    return {QString::fromLatin1(type), parameters};
}

inline void addOptimizers()
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

inline void addLosses()
{
    QTest::addColumn<QString>("loss");
    for (const auto *name : {"CrossEntropyLoss", "NLLLoss", "MSELoss", "L1Loss", "SmoothL1Loss",
                             "BCEWithLogitsLoss", "MultiMarginLoss"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

} // namespace workbench::test
