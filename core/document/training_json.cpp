#include "core/document/training_json.h"

#include "core/document/data_json.h"
#include "core/document/vocabulary.h"

#include <algorithm>

namespace workbench {

namespace {

void readEarlyStopping(JsonReader &owner, EarlyStopping &stopping)
{
    const QString key = QStringLiteral("early_stopping");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), owner.path(key));
    QString word = stoppingMetrics().front();
    reader.read(ParameterSpec{.name = QStringLiteral("metric"),
                              .kind = ParameterKind::Choice,
                              .choices = stoppingMetrics()},
                word);
    reader.read(integerSpec("patience", 0, 1e7), stopping.patience);
    stopping.metric =
        static_cast<EarlyStopping::Metric>(std::max<qsizetype>(0, stoppingMetrics().indexOf(word)));
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

/// One of two words, the first for no.
void readSwitch(JsonReader &reader, const char *name, const QStringList &words, bool &target)
{
    QString word = words[target ? 1 : 0];
    reader.read(
        ParameterSpec{.name = QString::fromLatin1(name), .kind = ParameterKind::Choice, .choices = words},
        word);
    target = word == words[1];
}

} // namespace

void readTraining(JsonReader &owner, TrainingSettings &training)
{
    const QString key = QStringLiteral("training");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), owner.path(key));
    readChoice(reader, QStringLiteral("optimizer"), optimizerTypes(), training.optimizer);
    readChoice(reader, QStringLiteral("loss"), lossTypes(), training.loss);
    readChoice(reader, QStringLiteral("schedule"), scheduleTypes(), training.schedule);
    reader.read(integerSpec("epochs", 1, 1e7), training.epochs);
    reader.read(integerSpec("batch_size", 0, 1e9), training.batchSize);
    reader.read(ParameterSpec{.name = QStringLiteral("shuffle"), .kind = ParameterKind::Boolean},
                training.shuffle);
    reader.read(ParameterSpec{.name = QStringLiteral("validation_split"),
                              .kind = ParameterKind::Real,
                              .minimum = 0,
                              .maximum = 0.99},
                training.validationSplit);
    reader.read(integerSpec("seed", 0, 9e15), training.seed);
    reader.read(ParameterSpec{.name = QStringLiteral("clip_grad_norm"),
                              .kind = ParameterKind::Real,
                              .minimum = 0,
                              .maximum = 1e9},
                training.clipGradientNorm);
    readEarlyStopping(reader, training.earlyStopping);
    reader.read(ParameterSpec{.name = QStringLiteral("init"),
                              .kind = ParameterKind::Choice,
                              .choices = weightInitializations()},
                training.initialization);
    readSwitch(reader, "class_weights", classWeightWords(), training.balancedClasses);
    reader.read(integerSpec("time_limit", 0, 1e9), training.timeLimit);
    readSwitch(reader, "autocast", autocastWords(), training.bfloat16);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

Json jsonOf(const TrainingSettings &training)
{
    Json json{{"optimizer", jsonOf(training.optimizer, optimizerTypes())},
              {"loss", jsonOf(training.loss, lossTypes())},
              {"schedule", jsonOf(training.schedule, scheduleTypes())},
              {"epochs", training.epochs},
              {"batch_size", training.batchSize},
              {"shuffle", training.shuffle},
              {"validation_split", training.validationSplit},
              {"seed", training.seed}};
    if (training.clipGradientNorm > 0)
        json["clip_grad_norm"] = training.clipGradientNorm;
    if (training.earlyStopping != EarlyStopping())
        json["early_stopping"] = {
            {"metric", stoppingMetrics()[qsizetype(training.earlyStopping.metric)].toStdString()},
            {"patience", training.earlyStopping.patience}};
    if (training.initialization != TrainingSettings().initialization)
        json["init"] = training.initialization.toStdString();
    if (training.balancedClasses)
        json["class_weights"] = classWeightWords()[1].toStdString();
    if (training.timeLimit > 0)
        json["time_limit"] = training.timeLimit;
    if (training.bfloat16)
        json["autocast"] = autocastWords()[1].toStdString();
    return json;
}

} // namespace workbench
