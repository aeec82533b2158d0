#include "core/lessons/settings.h"

#include "core/document/vocabulary.h"

#include <QCoreApplication>
#include <functional>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

/// A setting that is a whole number, with its least and largest value.
struct IntegerSetting
{
    const char *name;
    std::int64_t TrainingSettings::*member;
    std::int64_t least;
    std::int64_t most;
};

constexpr IntegerSetting integerSettings[] = {
    {"epochs", &TrainingSettings::epochs, 1, 100'000},
    {"batch_size", &TrainingSettings::batchSize, 0, 1'000'000},
    {"seed", &TrainingSettings::seed, 0, 1'000'000'000},
};

/// A setting that is one of several types, each with parameters.
struct ChoiceSetting
{
    const char *name;
    Choice TrainingSettings::*member;
    const std::vector<ChoiceType> &(*types)();
};

constexpr ChoiceSetting choiceSettings[] = {
    {"optimizer", &TrainingSettings::optimizer, optimizerTypes},
    {"loss", &TrainingSettings::loss, lossTypes},
    {"schedule", &TrainingSettings::schedule, scheduleTypes},
};

template<class Settings>
auto find(const Settings &settings, const QString &name) -> decltype(&settings[0])
{
    for (const auto &each : settings) {
        if (name == QLatin1String(each.name))
            return &each;
    }
    return nullptr;
}

const ParameterSpec *optimizerSpec(const Project &project, const QString &name)
{
    const ChoiceType *type = findChoice(optimizerTypes(), project.training.optimizer.type);
    return type ? findSpec(type->parameters, name) : nullptr;
}

Error notUnderstood(const QString &name, const QString &value)
{
    return {Text::tr("%1 cannot be “%2”").arg(name, value), {}};
}

Result<std::int64_t> integerOf(const QString &name, const QString &value, std::int64_t least,
                               std::int64_t most)
{
    bool ok = false;
    const auto number = value.toLongLong(&ok);
    if (!ok || number < least || number > most)
        return tl::unexpected(notUnderstood(name, value));
    return number;
}

Result<void> setChoice(Choice &choice, const ChoiceSetting &setting, const QString &value)
{
    if (!findChoice(setting.types(), value))
        return tl::unexpected(notUnderstood(QString::fromLatin1(setting.name), value));
    if (choice.type != value)
        choice = {value, {}};
    return {};
}

Result<void> setLimit(Project &project, const QString &value)
{
    if (value == QLatin1String("none")) {
        project.data.limit.reset();
        return {};
    }
    const auto limit = integerOf(QStringLiteral("limit"), value, 1, 1'000'000'000);
    if (!limit)
        return tl::unexpected(limit.error());
    project.data.limit = *limit;
    return {};
}

Result<void> setOptimizerParameter(Project &project, const QString &name, const QString &value)
{
    const ParameterSpec *spec = optimizerSpec(project, name);
    if (!spec)
        return failure(Text::tr("%1 has no %2").arg(project.training.optimizer.type, name));
    return setFromText(project.training.optimizer.parameters, *spec, value);
}

} // namespace

bool isSetting(const QString &name)
{
    static const QStringList others{QStringLiteral("shuffle"), QStringLiteral("validation_split"),
                                    QStringLiteral("limit")};
    if (find(integerSettings, name) || find(choiceSettings, name) || others.contains(name))
        return true;
    const auto &types = optimizerTypes();
    return std::any_of(types.begin(), types.end(),
                       [&](const ChoiceType &type) { return findSpec(type.parameters, name); });
}

Result<FactValue> settingValue(const Project &project, const QString &name)
{
    if (const auto *integer = find(integerSettings, name))
        return double(project.training.*integer->member);
    if (const auto *choice = find(choiceSettings, name))
        return (project.training.*choice->member).type;
    if (name == QLatin1String("shuffle"))
        return project.training.shuffle ? 1.0 : 0.0;
    if (name == QLatin1String("validation_split"))
        return project.training.validationSplit;
    if (name == QLatin1String("limit"))
        return project.data.limit ? FactValue(double(*project.data.limit)) : FactValue(0.0);
    const ChoiceType *type = findChoice(optimizerTypes(), project.training.optimizer.type);
    const auto value =
        type ? effectiveValue(type->parameters, project.training.optimizer.parameters, name) : std::nullopt;
    if (!value)
        return failure(Text::tr("%1 has no %2").arg(project.training.optimizer.type, name));
    return factOf(*value);
}

FactValue factOf(const ParameterValue &value)
{
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return double(*integer);
    if (const auto *pair = std::get_if<IntegerPair>(&value))
        return double(pair->height);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? 1.0 : 0.0;
    return displayText(value);
}

Result<void> setFromText(Parameters &parameters, const ParameterSpec &spec, const QString &text)
{
    const auto value = parseValue(spec, text);
    if (!value)
        return tl::unexpected(notUnderstood(spec.name, text));
    if (const auto fault = checkValue(spec, *value))
        return failure(*fault);
    setParameter(parameters, spec, *value);
    return {};
}

Result<void> setSetting(Project &project, const QString &name, const QString &value)
{
    if (const auto *integer = find(integerSettings, name)) {
        const auto number = integerOf(name, value, integer->least, integer->most);
        if (!number)
            return tl::unexpected(number.error());
        project.training.*integer->member = *number;
        return {};
    }
    if (const auto *choice = find(choiceSettings, name))
        return setChoice(project.training.*choice->member, *choice, value);
    if (name == QLatin1String("limit"))
        return setLimit(project, value);
    if (name == QLatin1String("shuffle")) {
        if (value != QLatin1String("on") && value != QLatin1String("off"))
            return tl::unexpected(notUnderstood(name, value));
        project.training.shuffle = value == QLatin1String("on");
        return {};
    }
    if (name == QLatin1String("validation_split")) {
        bool ok = false;
        const double share = value.toDouble(&ok);
        if (!ok || !(share >= 0 && share < 1))
            return tl::unexpected(notUnderstood(name, value));
        project.training.validationSplit = share;
        return {};
    }
    return setOptimizerParameter(project, name, value);
}

} // namespace workbench
