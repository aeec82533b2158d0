#pragma once

#include "core/document/json_reader.h"
#include "core/document/project.h"
#include "core/document/vocabulary.h"

namespace workbench {

// Private to core's sources: data settings and choices in a project file.

ParameterSpec integerSpec(const char *name, std::int64_t minimum, double maximum);

/// Reads {"type": ..., parameters} under `key`, where it is there.
void readChoice(JsonReader &owner, const QString &key, const std::vector<ChoiceType> &types, Choice &target);
Json jsonOf(const Choice &choice, const std::vector<ChoiceType> &types);

/// Reads "data", where it is there.
void readData(JsonReader &owner, DataSettings &data);
Json jsonOf(const DataSettings &data);

/// {"mean": [...], "std": [...]}
Json jsonOfGiven(const Normalization &normalization);
/// Reads what jsonOfGiven() writes; `place` names it in errors.
Result<Normalization> givenNormalization(const Json &json, const QString &place);

} // namespace workbench
