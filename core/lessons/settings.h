#pragma once

#include "core/lessons/facts.h"

namespace workbench {

// The settings of training and data by the names a lesson uses: epochs, batch_size, seed, shuffle,
// validation_split, optimizer, loss, schedule, limit, and the optimizer's own (lr, momentum, ...).

bool isSetting(const QString &name);

Result<FactValue> settingValue(const Project &project, const QString &name);

/// Sets it from a text, or says why it cannot be.
Result<void> setSetting(Project &project, const QString &name, const QString &value);

} // namespace workbench
