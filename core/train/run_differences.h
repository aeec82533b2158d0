#pragma once

#include "core/train/run_file.h"

namespace workbench {

/// A setting that is not the same in all of several runs.
struct SettingDifference
{
    QString setting;                            ///< "learning rate", "conv1 · kernel_size"
    std::vector<std::optional<QString>> values; ///< of each run; none: it has no such setting or layer
    bool operator==(const SettingDifference &) const = default;
};

/// What differs between these runs: training settings, data, each layer, and where they ran. Groups and notes
/// compute nothing and do not count.
std::vector<SettingDifference> differences(const std::vector<RunFile> &runs);

/// A setting of one run, in words.
struct RunSetting
{
    QString setting;
    QString value;
    bool operator==(const RunSetting &) const = default;
};

/// All of a run's settings but those of its layers: training, data, and where it ran.
std::vector<RunSetting> settingsOf(const RunFile &run);

} // namespace workbench
