#pragma once

#include "core/document/project.h"

namespace workbench {

/// A setting that was changed while a run went on.
struct SettingChange
{
    std::int64_t epoch = 0;   ///< the epoch and ...
    std::int64_t batches = 0; ///< ... the batches done in all when it changed
    QString setting;          ///< its name in the project file
    QString before;
    QString after;
    bool operator==(const SettingChange &) const = default;
};

/// `current` with what can change during a run taken from `wanted`: the parameters of the same optimizer,
/// batch size, epochs, gradient clipping, early stopping and time limit.
TrainingSettings adopted(const TrainingSettings &current, const TrainingSettings &wanted);

/// What `adopted` changed.
std::vector<SettingChange> changesBetween(const TrainingSettings &before, const TrainingSettings &after,
                                          std::int64_t epoch, std::int64_t batches);

} // namespace workbench
