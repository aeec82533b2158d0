#pragma once

#include "core/train/run_catalog.h"

namespace workbench {

/// A run and the files of weights in it, for somebody to choose.
struct ListedRun
{
    struct Weights
    {
        QString path;
        std::int64_t epoch = 0;
        enum class Kind { Best, Last, Kept } kind = Kind::Kept;
    };

    RunPointer run;
    std::vector<Weights> weights;
};

/// Runs of a project with that title, and the one in `lastFolder` first wherever it is; those without weights
/// are left out. Reads files: not for the GUI thread.
std::vector<ListedRun> listRuns(const QString &title, const QString &lastFolder);

} // namespace workbench
