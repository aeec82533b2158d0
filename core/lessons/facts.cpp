#include "core/lessons/facts.h"

#include "core/layers/registry.h"
#include "core/lessons/settings.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

using Answer = Result<FactValue>;

struct Fact
{
    const char *name;
    qsizetype leastArguments;
    qsizetype mostArguments;
    QStringList members; ///< one of these has to be named; empty: none may be
    Answer (*answer)(const FactQuery &query, const LessonFacts &facts);
};

FactValue numberOf(std::int64_t value)
{
    return double(value);
}

Result<const LayerAnalysis *> layerOf(const QString &id, const LessonFacts &facts)
{
    const LayerAnalysis *layer = facts.analysis.find(id);
    if (!layer)
        return failure(Text::tr("the network has no layer %1; “Show me” brings the lesson's own").arg(id));
    return layer;
}

Answer total(const std::optional<std::int64_t> &value)
{
    return value ? Answer(numberOf(*value))
                 : failure(Text::tr("the network has a fault that must be mended"));
}

Answer ofCost(const FactQuery &query, const LessonFacts &facts, std::int64_t (*of)(const Cost &))
{
    const auto layer = layerOf(query.arguments[0], facts);
    if (!layer)
        return tl::unexpected(layer.error());
    if (!(*layer)->cost)
        return failure(Text::tr("the size of %1 is not known: there is a fault above it").arg((*layer)->id));
    return numberOf(of(*(*layer)->cost));
}

Answer parameters(const FactQuery &query, const LessonFacts &facts)
{
    if (query.arguments.isEmpty())
        return total(facts.analysis.totalParameters);
    return ofCost(query, facts, [](const Cost &cost) { return cost.parameters(); });
}

Answer macs(const FactQuery &query, const LessonFacts &facts)
{
    if (query.arguments.isEmpty())
        return total(facts.analysis.totalMacs);
    return ofCost(query, facts, [](const Cost &cost) { return cost.macs; });
}

Answer output(const FactQuery &query, const LessonFacts &facts)
{
    const QString &id = query.arguments[0];
    if (id != inputId) {
        if (const auto layer = layerOf(id, facts); !layer)
            return tl::unexpected(layer.error());
    }
    const auto shape = facts.analysis.outputOf(id);
    if (!shape)
        return failure(Text::tr("the size of %1 is not known: there is a fault above it").arg(id));
    if (query.member == QLatin1String("elements"))
        return numberOf(shape->elements());
    if (query.member == QLatin1String("features"))
        return shape->isFlat() ? Answer(numberOf(shape->channels()))
                               : failure(Text::tr("the output of %1 is not flat").arg(id));
    if (!shape->isImage())
        return failure(Text::tr("the output of %1 has no height and width").arg(id));
    return numberOf(query.member == QLatin1String("channels") ? shape->channels()
                    : query.member == QLatin1String("height") ? shape->height()
                                                              : shape->width());
}

Answer receptiveField(const FactQuery &query, const LessonFacts &facts)
{
    const auto layer = layerOf(query.arguments[0], facts);
    if (!layer)
        return tl::unexpected(layer.error());
    return numberOf((*layer)->receptiveField.height);
}

Answer parameterValue(const FactQuery &query, const LessonFacts &facts)
{
    const Layer *layer = facts.project.network.find(query.arguments[0]);
    const LayerDescriptor *type = layer ? findLayerType(layer->type) : nullptr;
    if (!type)
        return failure(Text::tr("the network has no layer %1; “Show me” brings the lesson's own")
                           .arg(query.arguments[0]));
    const auto value = effectiveValue(type->parameters, layer->parameters, query.arguments[1]);
    return value ? Answer(factOf(*value))
                 : failure(Text::tr("%1 has no parameter %2").arg(layer->id, query.arguments[1]));
}

Answer setting(const FactQuery &query, const LessonFacts &facts)
{
    return settingValue(facts.project, query.arguments[0]);
}

Answer layerCount(const FactQuery &query, const LessonFacts &facts)
{
    const auto &layers = facts.project.network.layers;
    if (query.arguments.isEmpty())
        return numberOf(std::int64_t(layers.size()));
    return numberOf(std::count_if(layers.begin(), layers.end(),
                                  [&](const Layer &layer) { return layer.type == query.arguments[0]; }));
}

Answer faults(const FactQuery &, const LessonFacts &facts)
{
    return numberOf(std::int64_t(facts.analysis.faults.size()));
}

Answer faultLayer(const FactQuery &, const LessonFacts &facts)
{
    return facts.analysis.faults.empty() ? QString() : facts.analysis.faults.front().layer;
}

Answer selectedLayer(const FactQuery &, const LessonFacts &facts)
{
    return facts.selectedLayer;
}

Answer ofData(const LessonFacts &facts, std::int64_t (*of)(const DataSet &))
{
    return facts.data ? Answer(numberOf(of(*facts.data)))
                      : failure(Text::tr("the data set is not loaded yet"));
}

Answer images(const FactQuery &, const LessonFacts &facts)
{
    return ofData(facts, [](const DataSet &data) { return data.train.count(); });
}

Answer testImages(const FactQuery &, const LessonFacts &facts)
{
    return ofData(facts, [](const DataSet &data) { return data.test.count(); });
}

Answer classes(const FactQuery &, const LessonFacts &facts)
{
    return ofData(facts, [](const DataSet &data) { return std::int64_t(data.classNames.size()); });
}

/// The run that a query names by its number in the lesson; without one the last.
Result<const RunFacts *> runOf(const FactQuery &query, const LessonFacts &facts)
{
    if (query.arguments.isEmpty() && facts.lastRun)
        return &*facts.lastRun;
    const auto found =
        query.arguments.isEmpty() ? facts.runs.end() : facts.runs.find(query.arguments[0].toLongLong());
    if (found == facts.runs.end())
        return failure(Text::tr("what this is about has not been trained yet; “Show me” does it"));
    return &found->second;
}

Answer ofEpoch(const FactQuery &query, const LessonFacts &facts,
               std::optional<double> (*of)(const EpochMetrics &))
{
    const auto run = runOf(query, facts);
    if (!run)
        return tl::unexpected(run.error());
    const auto value = (*run)->epochs.empty() ? std::nullopt : of((*run)->epochs.back());
    return value ? Answer(*value) : failure(Text::tr("that run has no whole epoch with this number"));
}

Answer trainLoss(const FactQuery &query, const LessonFacts &facts)
{
    return ofEpoch(query, facts, [](const EpochMetrics &epoch) { return std::optional(epoch.trainLoss); });
}

Answer trainAccuracy(const FactQuery &query, const LessonFacts &facts)
{
    return ofEpoch(query, facts,
                   [](const EpochMetrics &epoch) { return std::optional(epoch.trainAccuracy); });
}

Answer validationLoss(const FactQuery &query, const LessonFacts &facts)
{
    return ofEpoch(query, facts, [](const EpochMetrics &epoch) { return epoch.validationLoss; });
}

Answer validationAccuracy(const FactQuery &query, const LessonFacts &facts)
{
    return ofEpoch(query, facts, [](const EpochMetrics &epoch) { return epoch.validationAccuracy; });
}

Answer testAccuracy(const FactQuery &query, const LessonFacts &facts)
{
    const auto run = runOf(query, facts);
    if (!run)
        return tl::unexpected(run.error());
    return (*run)->test ? Answer((*run)->test->accuracy)
                        : failure(Text::tr("that run has no test accuracy: it was stopped"));
}

Answer ofBatches(const FactQuery &query, const LessonFacts &facts,
                 double (*of)(const std::vector<BatchMetrics> &))
{
    const auto run = runOf(query, facts);
    if (!run)
        return tl::unexpected(run.error());
    return (*run)->batches.empty() ? Answer(failure(Text::tr("that run has no batch")))
                                   : Answer(of((*run)->batches));
}

Answer firstLoss(const FactQuery &query, const LessonFacts &facts)
{
    return ofBatches(query, facts, [](const auto &batches) { return batches.front().loss; });
}

Answer lastLoss(const FactQuery &query, const LessonFacts &facts)
{
    return ofBatches(query, facts, [](const auto &batches) { return batches.back().loss; });
}

Answer diverged(const FactQuery &query, const LessonFacts &facts)
{
    return ofBatches(query, facts,
                     [](const auto &batches) { return std::isfinite(batches.back().loss) ? 0.0 : 1.0; });
}

Answer batchCount(const FactQuery &query, const LessonFacts &facts)
{
    return ofBatches(query, facts, [](const auto &batches) { return double(batches.size()); });
}

Answer epochCount(const FactQuery &query, const LessonFacts &facts)
{
    const auto run = runOf(query, facts);
    if (!run)
        return tl::unexpected(run.error());
    return numberOf(std::int64_t((*run)->epochs.size()));
}

/// Test images of class `label` (-1: any) that are taken for `predicted` (-1: any other class).
Answer countPredictions(const LessonFacts &facts, std::int64_t label, std::int64_t predicted)
{
    if (!facts.predictions || !facts.predictions->answersTo(DataPart::Test))
        return failure(Text::tr("the test images have not been predicted yet; “Show me” does it"));
    const auto &test = facts.predictions->data->test;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < facts.predictions->test.size(); ++i) {
        const auto truth = test.label(std::int64_t(i));
        const std::int64_t given = facts.predictions->test[i].predicted;
        if ((label < 0 || truth == label) && (predicted < 0 ? given != truth : given == predicted))
            ++count;
    }
    return numberOf(count);
}

Answer wrong(const FactQuery &query, const LessonFacts &facts)
{
    return countPredictions(facts, query.arguments.isEmpty() ? -1 : query.arguments[0].toLongLong(), -1);
}

Answer confusion(const FactQuery &query, const LessonFacts &facts)
{
    return countPredictions(facts, query.arguments[0].toLongLong(), query.arguments[1].toLongLong());
}

Answer refusedLine(const FactQuery &, const LessonFacts &facts)
{
    return facts.refusedLine ? Answer(numberOf(*facts.refusedLine))
                             : failure(Text::tr("nothing has been copied yet; “Show me” does it"));
}

const std::vector<Fact> &allFacts()
{
    static const QStringList sizes{QStringLiteral("channels"), QStringLiteral("height"),
                                   QStringLiteral("width"), QStringLiteral("features"),
                                   QStringLiteral("elements")};
    static const std::vector<Fact> facts{
        {"true", 0, 0, {}, [](const FactQuery &, const LessonFacts &) { return Answer(1.0); }},
        {"false", 0, 0, {}, [](const FactQuery &, const LessonFacts &) { return Answer(0.0); }},
        {"parameters", 0, 1, {}, parameters},
        {"macs", 0, 1, {}, macs},
        {"output", 1, 1, sizes, output},
        {"receptive_field", 1, 1, {}, receptiveField},
        {"value", 2, 2, {}, parameterValue},
        {"setting", 1, 1, {}, setting},
        {"layers", 0, 1, {}, layerCount},
        {"faults", 0, 0, {}, faults},
        {"fault_layer", 0, 0, {}, faultLayer},
        {"selected_layer", 0, 0, {}, selectedLayer},
        {"images", 0, 0, {}, images},
        {"test_images", 0, 0, {}, testImages},
        {"classes", 0, 0, {}, classes},
        {"train_loss", 0, 1, {}, trainLoss},
        {"train_accuracy", 0, 1, {}, trainAccuracy},
        {"validation_loss", 0, 1, {}, validationLoss},
        {"validation_accuracy", 0, 1, {}, validationAccuracy},
        {"test_accuracy", 0, 1, {}, testAccuracy},
        {"first_loss", 0, 1, {}, firstLoss},
        {"last_loss", 0, 1, {}, lastLoss},
        {"diverged", 0, 1, {}, diverged},
        {"batches", 0, 1, {}, batchCount},
        {"epochs", 0, 1, {}, epochCount},
        {"wrong", 0, 1, {}, wrong},
        {"confusion", 2, 2, {}, confusion},
        {"refused_line", 0, 0, {}, refusedLine},
    };
    return facts;
}

const Fact *findFact(const QString &name)
{
    const auto &facts = allFacts();
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const Fact &fact) { return name == QLatin1String(fact.name); });
    return found == facts.end() ? nullptr : &*found;
}

} // namespace

Result<void> checkQuery(const FactQuery &query)
{
    const Fact *fact = findFact(query.name);
    if (!fact)
        return failure(Text::tr("there is no number “%1”").arg(query.name));
    const auto given = query.arguments.size();
    if (given < fact->leastArguments || given > fact->mostArguments || query.arguments.contains(QString()))
        return failure(Text::tr("%1 takes other arguments").arg(query.name));
    if (fact->members.isEmpty() ? !query.member.isEmpty() : !fact->members.contains(query.member))
        return failure(fact->members.isEmpty()
                           ? Text::tr("%1 has no part “%2”").arg(query.name, query.member)
                           : Text::tr("%1 needs one of these parts: %2")
                                 .arg(query.name, fact->members.join(QStringLiteral(", "))));
    if (query.name == QLatin1String("setting") && !isSetting(query.arguments[0]))
        return failure(Text::tr("there is no setting “%1”").arg(query.arguments[0]));
    return {};
}

Answer answer(const FactQuery &query, const LessonFacts &facts)
{
    const Fact *fact = findFact(query.name);
    return fact ? fact->answer(query, facts) : failure(Text::tr("there is no number “%1”").arg(query.name));
}

} // namespace workbench
