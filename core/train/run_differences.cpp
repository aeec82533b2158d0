#include "core/train/run_differences.h"

#include "core/document/vocabulary.h"
#include "core/layers/registry.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunDifferences)
};

using Value = std::optional<QString>;

/// Collects settings: those that differ, or all.
class Rows
{
public:
    explicit Rows(const std::vector<RunFile> &runs, bool all = false) : m_runs(runs), m_all(all) {}

    const std::vector<RunFile> &runs() const { return m_runs; }
    void add(const QString &setting, const std::function<Value(const RunFile &)> &valueOf)
    {
        SettingDifference row{setting, {}};
        for (const auto &run : m_runs)
            row.values.push_back(valueOf(run));
        const auto another = [&](const Value &value) { return value != row.values.front(); };
        if (m_all || std::any_of(row.values.begin(), row.values.end(), another))
            m_rows.push_back(std::move(row));
    }
    std::vector<SettingDifference> take() { return std::move(m_rows); }

private:
    const std::vector<RunFile> &m_runs;
    bool m_all;
    std::vector<SettingDifference> m_rows;
};

Value valueText(const ParameterSpecs &specs, const Parameters &parameters, const QString &name)
{
    if (!findSpec(specs, name))
        return std::nullopt;
    const auto value = effectiveValue(specs, parameters, name);
    return value ? Value(displayText(*value)) : std::nullopt;
}

/// An optimizer, loss or schedule: its type, then the parameters of all the types the runs use.
void addChoice(Rows &rows, const QString &setting, const std::vector<ChoiceType> &types,
               Choice TrainingSettings::*member)
{
    rows.add(setting, [=](const RunFile &run) { return (run.project.training.*member).type; });
    QStringList names;
    for (const auto &run : rows.runs()) {
        const auto *type = findChoice(types, (run.project.training.*member).type);
        for (const auto &spec : type ? type->parameters : ParameterSpecs())
            names << spec.name;
    }
    names.removeDuplicates();
    for (const auto &name : names) {
        const bool isRate = name == QLatin1String("lr");
        rows.add(isRate ? Text::tr("learning rate") : QStringLiteral("%1 · %2").arg(setting, name),
                 [&, member](const RunFile &run) {
                     const Choice &choice = run.project.training.*member;
                     const auto *type = findChoice(types, choice.type);
                     return type ? valueText(type->parameters, choice.parameters, name) : std::nullopt;
                 });
    }
}

QString onOff(bool on)
{
    return displayText(on);
}

void addEarlyStopping(Rows &rows)
{
    rows.add(Text::tr("early stopping"), [](const RunFile &run) {
        const auto patience = run.project.training.earlyStopping.patience;
        return patience > 0 ? Text::tr("after %n epoch(s)", nullptr, int(patience)) : Text::tr("never");
    });
    rows.add(Text::tr("early stopping watches"), [](const RunFile &run) {
        const EarlyStopping &stopping = run.project.training.earlyStopping;
        return stopping.patience > 0 ? Value(stoppingMetrics()[qsizetype(stopping.metric)]) : std::nullopt;
    });
}

void addRunSettings(Rows &rows)
{
    rows.add(Text::tr("epochs"),
             [](const RunFile &run) { return QString::number(run.project.training.epochs); });
    rows.add(Text::tr("batch size"), [](const RunFile &run) {
        const auto size = run.project.training.batchSize;
        return size > 0 ? QString::number(size) : Text::tr("whole set");
    });
    rows.add(Text::tr("shuffle"), [](const RunFile &run) { return onOff(run.project.training.shuffle); });
    rows.add(Text::tr("share for validation"),
             [](const RunFile &run) { return realText(run.project.training.validationSplit); });
    rows.add(Text::tr("seed"), [](const RunFile &run) { return QString::number(run.project.training.seed); });
    rows.add(Text::tr("clip gradient"), [](const RunFile &run) {
        const double longest = run.project.training.clipGradientNorm;
        return longest > 0 ? realText(longest) : onOff(false);
    });
    addEarlyStopping(rows);
    rows.add(Text::tr("time limit"), [](const RunFile &run) {
        const auto seconds = run.project.training.timeLimit;
        return seconds > 0 ? Text::tr("%1 s").arg(seconds) : onOff(false);
    });
}

void addWeights(Rows &rows)
{
    rows.add(Text::tr("first weights"),
             [](const RunFile &run) { return run.project.training.initialization; });
    rows.add(Text::tr("class weights"),
             [](const RunFile &run) { return classWeightWords()[run.project.training.balancedClasses]; });
    rows.add(Text::tr("mixed precision"),
             [](const RunFile &run) { return autocastWords()[run.project.training.bfloat16]; });
}

QString splitText(const Project &project)
{
    const SplitSettings &split = project.data.split;
    QStringList words;
    if (split.folds > 0)
        words << Text::tr("fold %1 of %2").arg(split.fold).arg(split.folds);
    else
        words << Text::tr("a share");
    if (split.stratified)
        words << Text::tr("of every class");
    if (split.seed)
        words << Text::tr("seed %1").arg(*split.seed);
    return words.join(QStringLiteral(", "));
}

QString normalizationText(const Normalization &normalization)
{
    switch (normalization.kind) {
    case Normalization::Kind::None:
        return Text::tr("none");
    case Normalization::Kind::Standard:
        return Text::tr("mean and deviation of the training images");
    case Normalization::Kind::Given:
        break;
    }
    QStringList channels;
    for (std::size_t i = 0; i < normalization.mean.size(); ++i)
        channels << QStringLiteral("%1 ± %2").arg(realText(normalization.mean[i]),
                                                  realText(normalization.deviation[i]));
    return channels.join(QStringLiteral(", "));
}

/// "RandomCrop(padding 2), RandomHorizontalFlip"
QString augmentationText(const DataSettings &data)
{
    QStringList steps;
    for (const auto &step : data.augmentation) {
        const auto *type = findChoice(augmentationTypes(), step.type);
        QStringList set;
        for (const auto &spec : type ? type->parameters : ParameterSpecs()) {
            if (const auto value = valueText(type->parameters, step.parameters, spec.name))
                set << QStringLiteral("%1 %2").arg(spec.name, *value);
        }
        steps << (set.isEmpty() ? step.type
                                : QStringLiteral("%1(%2)").arg(step.type, set.join(QStringLiteral(", "))));
    }
    return steps.isEmpty() ? Text::tr("none") : steps.join(QStringLiteral(", "));
}

void addData(Rows &rows)
{
    rows.add(Text::tr("data set"), [](const RunFile &run) { return run.dataSpec; });
    rows.add(Text::tr("data limit"), [](const RunFile &run) {
        const auto limit = run.project.data.limit;
        return limit ? QString::number(*limit) : Text::tr("all images");
    });
    rows.add(Text::tr("validation images"), [](const RunFile &run) { return splitText(run.project); });
    rows.add(Text::tr("normalization"),
             [](const RunFile &run) { return normalizationText(run.project.data.normalization); });
    rows.add(Text::tr("augmentation"), [](const RunFile &run) { return augmentationText(run.project.data); });
    rows.add(Text::tr("checksum of the data"), [](const RunFile &run) { return run.dataFingerprint; });
}

/// Every layer's id, each network's where its own order has them.
std::vector<QString> layerIds(const std::vector<RunFile> &runs)
{
    std::vector<QString> ids;
    for (const auto &run : runs) {
        auto place = ids.begin();
        for (const auto &layer : run.project.network.layers) {
            const auto known = std::find(ids.begin(), ids.end(), layer.id);
            place = std::next(known != ids.end() ? known : ids.insert(place, layer.id));
        }
    }
    return ids;
}

/// "Conv2d: out_channels 6, kernel_size 5 × 5"
QString wholeText(const Layer &layer)
{
    QStringList parameters;
    for (const auto &[name, value] : layer.parameters)
        parameters << QStringLiteral("%1 %2").arg(name, displayText(value));
    return parameters.isEmpty()
               ? layer.type
               : QStringLiteral("%1: %2").arg(layer.type, parameters.join(QStringLiteral(", ")));
}

/// The type they all have; none where a run has another, or no such layer.
const LayerDescriptor *commonType(const std::vector<RunFile> &runs, const QString &id)
{
    const Layer *first = runs.front().project.network.find(id);
    const auto same = [&](const RunFile &run) {
        const Layer *layer = run.project.network.find(id);
        return layer && layer->type == first->type;
    };
    return first && std::all_of(runs.begin(), runs.end(), same) ? findLayerType(first->type) : nullptr;
}

void addLayer(Rows &rows, const QString &id)
{
    const auto *type = commonType(rows.runs(), id);
    if (!type) {
        rows.add(id, [&](const RunFile &run) {
            const Layer *layer = run.project.network.find(id);
            return layer ? Value(wholeText(*layer)) : std::nullopt;
        });
        return;
    }
    for (const auto &spec : type->parameters) {
        rows.add(QStringLiteral("%1 · %2").arg(id, spec.name), [&](const RunFile &run) {
            return valueText(type->parameters, run.project.network.find(id)->parameters, spec.name);
        });
    }
    rows.add(Text::tr("%1 · first weights").arg(id),
             [&](const RunFile &run) { return run.project.network.find(id)->initialization; });
    rows.add(Text::tr("%1 · frozen").arg(id),
             [&](const RunFile &run) { return onOff(run.project.network.find(id)->frozen); });
    rows.add(Text::tr("%1 · inputs").arg(id), [&](const RunFile &run) {
        const auto &inputs = run.project.network.find(id)->inputs;
        return QStringList(inputs.begin(), inputs.end()).join(QStringLiteral(", "));
    });
}

void addNetwork(Rows &rows)
{
    rows.add(Text::tr("input"), [](const RunFile &run) { return run.project.network.input.text(); });
    for (const auto &id : layerIds(rows.runs()))
        addLayer(rows, id);
    rows.add(Text::tr("output layer"), [](const RunFile &run) {
        const auto &layers = run.project.network.layers;
        return layers.empty() ? Value() : Value(layers.back().id);
    });
}

void addTraining(Rows &rows)
{
    addChoice(rows, Text::tr("optimizer"), optimizerTypes(), &TrainingSettings::optimizer);
    addRunSettings(rows);
    addChoice(rows, Text::tr("loss"), lossTypes(), &TrainingSettings::loss);
    addChoice(rows, Text::tr("schedule"), scheduleTypes(), &TrainingSettings::schedule);
    addWeights(rows);
}

void addPlace(Rows &rows)
{
    rows.add(Text::tr("device"), [](const RunFile &run) { return run.device; });
    rows.add(Text::tr("threads"), [](const RunFile &run) { return QString::number(run.threads); });
    rows.add(Text::tr("execution plan"), [](const RunFile &run) { return run.plan; });
    rows.add(QStringLiteral("CNN Workbench"), [](const RunFile &run) { return run.libraryVersion; });
    rows.add(QStringLiteral("LibTorch"), [](const RunFile &run) { return run.torchVersion; });
}

} // namespace

std::vector<SettingDifference> differences(const std::vector<RunFile> &runs)
{
    if (runs.size() < 2)
        return {};
    Rows rows(runs);
    addTraining(rows);
    addData(rows);
    addNetwork(rows);
    addPlace(rows);
    return rows.take();
}

std::vector<RunSetting> settingsOf(const RunFile &run)
{
    const std::vector<RunFile> runs{run};
    Rows rows(runs, true);
    addTraining(rows);
    addData(rows);
    addPlace(rows);
    std::vector<RunSetting> settings;
    for (const auto &row : rows.take()) {
        if (row.values.front())
            settings.push_back({row.setting, *row.values.front()});
    }
    return settings;
}

} // namespace workbench
