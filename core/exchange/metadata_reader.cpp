#include "core/exchange/metadata_reader.h"

#include "core/document/data_json.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TrainedModel)
};

constexpr auto scaleKey = "scale";
constexpr auto scaleWord = "0..1";

QString wrongKind(const char *key)
{
    return Text::tr("%1 in the metadata has a value of the wrong kind").arg(QLatin1String(key));
}

/// The metadata's value under `key`, read as JSON of one kind.
Result<Json> jsonUnder(const std::map<QString, QString> &metadata, const char *key, Json::value_t kind,
                       const QString &where)
{
    auto json = parseJson(metadata.at(QLatin1String(key)).toUtf8(),
                          QStringLiteral("%1: %2").arg(where, QLatin1String(key)));
    if (!json)
        return json;
    const bool holdsStrings =
        std::all_of(json->begin(), json->end(), [](const Json &item) { return item.is_string(); });
    if (json->type() != kind || !holdsStrings)
        return failure(wrongKind(key), where);
    return json;
}

} // namespace

Result<Normalization> readPreprocessing(const std::map<QString, QString> &metadata, const QString &where)
{
    const auto key = "preprocessing";
    const QString place = QStringLiteral("%1: %2").arg(where, QLatin1String(key));
    auto json = parseJson(metadata.at(QLatin1String(key)).toUtf8(), place);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->is_object())
        return failure(wrongKind(key), where);
    if (json->value(scaleKey, Json()) != Json(scaleWord))
        return failure(Text::tr("the model needs a preprocessing this CNN Workbench does not know"), where);
    json->erase(scaleKey);
    return json->empty() ? Normalization() : givenNormalization(*json, place);
}

Result<QStringList> readClassNames(const std::map<QString, QString> &metadata, const QString &where)
{
    const auto json = jsonUnder(metadata, "class_names", Json::value_t::array, where);
    if (!json)
        return tl::unexpected(json.error());
    QStringList names;
    for (const auto &name : *json)
        names << QString::fromStdString(name.get<std::string>());
    return names;
}

Result<std::map<QString, QString>> readTraining(const std::map<QString, QString> &metadata,
                                                const QString &where)
{
    const auto json = jsonUnder(metadata, "training", Json::value_t::object, where);
    if (!json)
        return tl::unexpected(json.error());
    std::map<QString, QString> training;
    for (const auto &[key, value] : json->items())
        training[QString::fromStdString(key)] = QString::fromStdString(value.get<std::string>());
    return training;
}

QString preprocessingText(const Normalization &normalization)
{
    Json json{{scaleKey, scaleWord}};
    if (normalization.kind == Normalization::Kind::Given)
        json.update(jsonOfGiven(normalization));
    return QString::fromStdString(json.dump());
}

} // namespace workbench
