#include "core/document/json_reader.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

} // namespace

JsonReader::JsonReader(const Json &json, QString where, QString path)
    : m_json(json), m_where(std::move(where)), m_path(std::move(path))
{
    if (!json.is_object())
        fail(Text::tr("this must be an object"), {});
}

const Json *JsonReader::take(const QString &key)
{
    if (!m_json.is_object())
        return nullptr;
    m_known << key;
    const auto found = m_json.find(key.toStdString());
    return found == m_json.end() ? nullptr : &*found;
}

const Json *JsonReader::require(const QString &key)
{
    const Json *json = take(key);
    if (!json && !m_error)
        fail(Text::tr("%1 is missing").arg(key), {});
    return json;
}

QString JsonReader::text(const QString &key)
{
    const Json *json = require(key);
    if (!json)
        return {};
    if (!json->is_string()) {
        fail(Text::tr("%1 must be text").arg(key), key);
        return {};
    }
    return QString::fromStdString(json->get<std::string>());
}

void JsonReader::fail(const QString &sentence, const QString &key)
{
    adopt(Error{sentence, place(key)});
}

void JsonReader::adopt(const Error &error)
{
    if (!m_error)
        m_error = error;
}

std::optional<Error> JsonReader::finish()
{
    if (!m_error && m_json.is_object()) {
        for (const auto &[key, value] : m_json.items()) {
            if (!m_known.contains(QString::fromStdString(key)))
                fail(Text::tr("the key \"%1\" is unknown").arg(QString::fromStdString(key)), {});
        }
    }
    return m_error;
}

QString JsonReader::path(const QString &key) const
{
    QStringList parts{m_path, key};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('.'));
}

QString JsonReader::place(const QString &key) const
{
    const QString inside = path(key);
    return inside.isEmpty() ? m_where : QStringLiteral("%1: %2").arg(m_where, inside);
}

Parameters readParameters(JsonReader &owner, const QString &key, const Json &json,
                          const ParameterSpecs &specs, const QStringList &without)
{
    Parameters parameters;
    if (!json.is_object()) {
        owner.fail(Text::tr("%1 must be an object").arg(key), key);
        return parameters;
    }
    for (const auto &[name, value] : json.items()) {
        const QString parameter = QString::fromStdString(name);
        if (without.contains(parameter))
            continue;
        const ParameterSpec *spec = findSpec(specs, parameter);
        if (!spec) {
            owner.fail(Text::tr("the parameter \"%1\" is unknown").arg(parameter), key);
            return parameters;
        }
        const auto converted = valueOf(*spec, value, owner.place(key));
        if (!converted) {
            owner.adopt(converted.error());
            return parameters;
        }
        setParameter(parameters, *spec, *converted);
    }
    if (const auto refusal = checkParameters(specs, parameters))
        owner.fail(*refusal, key);
    return parameters;
}

} // namespace workbench
