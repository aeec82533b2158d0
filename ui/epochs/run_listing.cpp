#include "ui/epochs/run_listing.h"

#include "core/train/epoch_history.h"
#include "core/train/run_folder.h"

#include <QDir>

namespace workbench {

namespace {

std::vector<ListedRun::Weights> weightsIn(const QString &folder, const RunFile &run)
{
    using Kind = ListedRun::Weights::Kind;
    std::vector<ListedRun::Weights> weights;
    const auto add = [&](const char *name, std::int64_t epoch, Kind kind) {
        const QString path = QDir(folder).filePath(QLatin1String(name));
        if (epoch > 0 && QFileInfo::exists(path))
            weights.push_back({path, epoch, kind});
    };
    add("best.safetensors", run.bestEpoch, Kind::Best);
    add("last.safetensors", run.epochsDone, Kind::Last);
    for (const auto epoch : keptEpochs(folder))
        weights.push_back({epochPath(folder, epoch), epoch, Kind::Kept});
    return weights;
}

} // namespace

std::vector<ListedRun> listRuns(const QString &title, const QString &lastFolder)
{
    QStringList folders;
    if (!lastFolder.isEmpty())
        folders << lastFolder;
    for (const auto &folder : runFoldersIn(runsFolder())) {
        if (runNameOf(folder).title == title && folder != lastFolder)
            folders << folder;
    }
    std::vector<ListedRun> runs;
    for (const auto &folder : folders) {
        const RunPointer run = readSummary(folder);
        if (!run || !run->file)
            continue;
        if (auto weights = weightsIn(folder, *run->file); !weights.empty())
            runs.push_back({run, std::move(weights)});
    }
    return runs;
}

} // namespace workbench
