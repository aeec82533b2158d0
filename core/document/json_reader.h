#pragma once

#include "core/document/json_value.h"

#include <QStringList>

namespace workbench {

// Private to core's sources: reading JSON objects strictly.

/// One JSON object being read: each key is asked for once, what is left over is an error. The first error
/// stays.
class JsonReader
{
public:
    /// `where` names the text, `path` the object's place in it.
    JsonReader(const Json &json, QString where, QString path);

    /// Reads `key` as `spec` has it; leaves `target` where the key is absent.
    template<typename T>
    void read(const ParameterSpec &spec, T &target)
    {
        const Json *json = take(spec.name);
        if (!json)
            return;
        const auto value = valueOf(spec, *json, place(spec.name));
        if (value)
            target = std::get<T>(*value);
        else
            adopt(value.error());
    }

    /// The value of `key`, null where it is absent.
    const Json *take(const QString &key);
    const Json *require(const QString &key);
    QString text(const QString &key);

    void fail(const QString &sentence, const QString &key);
    void adopt(const Error &error);
    /// The first error, that of an unknown key included; call last.
    std::optional<Error> finish();

    /// Where `key` stands: in the text, and in an error.
    QString path(const QString &key) const;
    QString place(const QString &key) const;
    const QString &where() const { return m_where; }

private:
    const Json &m_json;
    QString m_where;
    QString m_path;
    QStringList m_known;
    std::optional<Error> m_error;
};

/// Reads an object of parameters, those named in `without` left out; errors go to `owner`.
Parameters readParameters(JsonReader &owner, const QString &key, const Json &json,
                          const ParameterSpecs &specs, const QStringList &without = {});

} // namespace workbench
