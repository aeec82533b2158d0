#pragma once

#include "core/graph/parameters.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

namespace workbench {

using Json = nlohmann::ordered_json;

// Private to core's sources: how values of the project file look in JSON.

/// A parameter's JSON form: a pair of equal integers is one number.
Json jsonOf(const ParameterValue &value);

/// Reads a parameter of this kind, unchecked for range; the error names `where`.
Result<ParameterValue> valueOf(const ParameterSpec &spec, const Json &json, const QString &where);

/// Parses text; duplicate keys, too deep nesting and invalid UTF-8 are errors. `where` names the text.
Result<Json> parseJson(const QByteArray &text, const QString &where);

/// The text as the project file has it: 1-space indent, a newline at the end.
QByteArray jsonText(const Json &json);

} // namespace workbench
