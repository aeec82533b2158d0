#pragma once

#include "core/lessons/facts.h"

namespace workbench {

// The settings of training and data by the names a lesson uses: epochs, batch_size, seed, shuffle,
// validation_split, optimizer, loss, schedule, limit, and the optimizer's own (lr, momentum, ...).

bool isSetting(const QString &name);

Result<FactValue> settingValue(const Project &project, const QString &name);

/// A parameter of a layer or an optimizer as a number or a word; of a pair the first.
FactValue factOf(const ParameterValue &value);

/// Sets a parameter from a text, or says why it cannot be.
Result<void> setFromText(Parameters &parameters, const ParameterSpec &spec, const QString &text);

/// Sets a setting from a text, or says why it cannot be.
Result<void> setSetting(Project &project, const QString &name, const QString &value);

} // namespace workbench
