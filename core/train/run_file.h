#pragma once

#include "core/document/project.h"
#include "core/result.h"
#include "core/train/live_settings.h"
#include "core/train/metrics.h"

namespace workbench {

enum class RunState { Running, Finished, Stopped, Failed };

/// What run.json holds: the configuration, where it ran, on what, and how far it came.
struct RunFile
{
    Project project = {};
    QString device = {}; ///< "cpu"
    int threads = 1;
    QString plan = QStringLiteral("plain"); ///< core/engine/plan/plan_choice.h
    QString libraryVersion = {};            ///< of CNN Workbench
    QString torchVersion = {};
    QString dataSpec = {};        ///< "fashion-mnist"
    QString dataFingerprint = {}; ///< core/data/fingerprint.h
    RunState state = RunState::Running;
    std::int64_t epochsDone = 0;
    std::int64_t bestEpoch = 0; ///< 0: none
    std::optional<TestMetrics> test = std::nullopt;
    std::vector<SettingChange> changes = {}; ///< made while it went on; `project` has what came of them
};

/// Writes `folder`/run.json whole or not at all; makes the folder when there is none.
Result<void> writeRunFile(const QString &folder, const RunFile &run);

/// Reads `folder`/run.json strictly.
Result<RunFile> readRunFile(const QString &folder);

} // namespace workbench
