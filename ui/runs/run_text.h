#pragma once

#include "core/train/fold_summary.h"

class QAbstractItemModel;

namespace workbench {

/// When the run began, as people write it: "2026-01-31 14:05:09".
QString startText(const RunSummary &run);
/// A short name for legends: when it began, and the beginning of its note.
QString shortName(const RunSummary &run);
/// "finished", "stopped", ...; `active`: it is the run that is on in this window.
QString stateText(const RunSummary &run, bool active);
/// A sentence more about a run that is not as it should be; empty for others.
QString troubleText(const RunSummary &run, bool active);
/// A parameter of the optimizer, "lr"; empty where it has none of that name.
QString optimizerText(const RunFile &run, const QString &parameter);
/// Mean and deviation of the folds that are trained.
QString foldsText(const FoldSummary &summary);
QString batchSizeText(const RunFile &run);

/// Lines of cells parted by tabs, the titles first, for a spreadsheet.
QString tableText(const QAbstractItemModel &model, const std::vector<int> &columns,
                  const std::vector<int> &rows);

} // namespace workbench
