#include "core/document/data_json.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct DataJsonText
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

constexpr auto standardWord = "standard";

/// The choice an object with a type names. Errors go to `owner`, which knows the object as `key`.
std::optional<Choice> choiceOf(JsonReader &owner, const QString &key, const Json &json,
                               const std::vector<ChoiceType> &types)
{
    if (!json.is_object() || !json.contains("type") || !json["type"].is_string()) {
        owner.fail(DataJsonText::tr("%1 must be an object with a type").arg(key), key);
        return std::nullopt;
    }
    const QString type = QString::fromStdString(json["type"].get<std::string>());
    const ChoiceType *choice = findChoice(types, type);
    if (!choice) {
        QStringList names;
        for (const auto &known : types)
            names << known.type;
        owner.fail(DataJsonText::tr("the type \"%1\" is unknown; known are %2")
                       .arg(type, names.join(QStringLiteral(", "))),
                   key);
        return std::nullopt;
    }
    return Choice{type, readParameters(owner, key, json, choice->parameters, {QStringLiteral("type")})};
}

void readSplit(JsonReader &owner, SplitSettings &split)
{
    const QString key = QStringLiteral("split");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), QStringLiteral("data.split"));
    reader.read(ParameterSpec{.name = QStringLiteral("stratified"), .kind = ParameterKind::Boolean},
                split.stratified);
    std::int64_t seed = -1;
    reader.read(integerSpec("seed", 0, 9e15), seed);
    if (seed >= 0)
        split.seed = seed;
    reader.read(integerSpec("folds", 2, 1000), split.folds);
    reader.read(integerSpec("fold", 1, 1000), split.fold);
    if (split.fold > std::max<std::int64_t>(split.folds, 1))
        reader.fail(DataJsonText::tr("fold is beyond the number of folds"), QStringLiteral("fold"));
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readNormalization(JsonReader &owner, Normalization &normalization)
{
    const QString key = QStringLiteral("normalize");
    const Json *json = owner.take(key);
    if (!json)
        return;
    if (*json == Json(standardWord)) {
        normalization.kind = Normalization::Kind::Standard;
        return;
    }
    const auto given = givenNormalization(*json, owner.place(key));
    if (given)
        normalization = *given;
    else
        owner.fail(given.error().what, key);
}

void readAugmentation(JsonReader &owner, std::vector<Choice> &steps)
{
    const QString key = QStringLiteral("augment");
    const Json *json = owner.take(key);
    if (!json)
        return;
    if (!json->is_array()) {
        owner.fail(DataJsonText::tr("augment must be a list"), key);
        return;
    }
    for (std::size_t i = 0; i < json->size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(key).arg(i);
        if (const auto step = choiceOf(owner, place, (*json)[i], augmentationTypes()))
            steps.push_back(*step);
    }
}

std::optional<std::vector<double>> numbersOf(const Json &json, const char *key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array() || found->empty())
        return std::nullopt;
    std::vector<double> numbers;
    for (const auto &item : *found) {
        if (!item.is_number())
            return std::nullopt;
        numbers.push_back(item.get<double>());
    }
    return numbers;
}

Json jsonOf(const SplitSettings &split)
{
    Json json = Json::object();
    if (split.stratified)
        json["stratified"] = true;
    if (split.seed)
        json["seed"] = *split.seed;
    if (split.folds > 0) {
        json["folds"] = split.folds;
        json["fold"] = split.fold;
    }
    return json;
}

} // namespace

ParameterSpec integerSpec(const char *name, std::int64_t minimum, double maximum)
{
    return {.name = QString::fromLatin1(name), .minimum = double(minimum), .maximum = maximum};
}

void readChoice(JsonReader &owner, const QString &key, const std::vector<ChoiceType> &types, Choice &target)
{
    const Json *json = owner.take(key);
    if (!json)
        return;
    if (const auto choice = choiceOf(owner, key, *json, types))
        target = *choice;
}

Json jsonOf(const Choice &choice, const std::vector<ChoiceType> &types)
{
    Json json{{"type", choice.type.toStdString()}};
    for (const auto &spec : findChoice(types, choice.type)->parameters) {
        // The learning rate is written even at its default: it is the first thing a reader looks for.
        const auto set = choice.parameters.find(spec.name);
        if (set != choice.parameters.end())
            json[spec.name.toStdString()] = jsonOf(set->second);
        else if (spec.name == QLatin1String("lr"))
            json[spec.name.toStdString()] = jsonOf(*spec.defaultValue);
    }
    return json;
}

void readData(JsonReader &owner, DataSettings &data)
{
    const QString key = QStringLiteral("data");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), key);
    data.source = reader.text(QStringLiteral("source"));
    std::int64_t limit = 0;
    reader.read(integerSpec("limit", 1, 1e12), limit);
    if (limit > 0)
        data.limit = limit;
    readSplit(reader, data.split);
    readNormalization(reader, data.normalization);
    readAugmentation(reader, data.augmentation);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

Json jsonOf(const DataSettings &data)
{
    Json json{{"source", data.source.toStdString()}};
    if (data.limit)
        json["limit"] = *data.limit;
    if (data.split != SplitSettings())
        json["split"] = jsonOf(data.split);
    if (data.normalization.kind == Normalization::Kind::Standard)
        json["normalize"] = standardWord;
    else if (data.normalization.kind == Normalization::Kind::Given)
        json["normalize"] = jsonOfGiven(data.normalization);
    for (const auto &step : data.augmentation)
        json["augment"].push_back(jsonOf(step, augmentationTypes()));
    return json;
}

Json jsonOfGiven(const Normalization &normalization)
{
    return {{"mean", normalization.mean}, {"std", normalization.deviation}};
}

Result<Normalization> givenNormalization(const Json &json, const QString &place)
{
    const auto mean = json.is_object() ? numbersOf(json, "mean") : std::nullopt;
    const auto deviation = json.is_object() ? numbersOf(json, "std") : std::nullopt;
    if (!mean || !deviation || json.size() != 2 || mean->size() != deviation->size())
        return failure(DataJsonText::tr("a normalization is \"standard\", or as many numbers under mean as "
                                        "under std"),
                       place);
    if (std::any_of(deviation->begin(), deviation->end(), [](double value) { return !(value > 0); }))
        return failure(DataJsonText::tr("every std must be above 0"), place);
    return Normalization{Normalization::Kind::Given, *mean, *deviation};
}

} // namespace workbench
