#pragma once

#include "ui/common/workspace.h"

namespace workbench {

// What lies in a run's folder of its past epochs. Not for the GUI thread: all of these read files.

/// The epochs whose weights a run has kept, and the network they are of.
struct KeptEpochs
{
    QString folder;
    std::vector<std::int64_t> epochs = {};
    std::optional<Network> network = std::nullopt; ///< none where run.json cannot be read
};

KeptEpochs keptEpochsIn(const QString &folder);

/// One of them, as far as it could be read.
struct ReadEpoch
{
    QString folder;
    std::int64_t epoch = 0;
    Result<KnownWeights> known;
};

/// `metrics` tell how many batches the run had trained on; `start`: the weights it began with, if known.
ReadEpoch readEpoch(const QString &folder, std::int64_t epoch, const MetricsSnapshot &metrics,
                    const std::shared_ptr<const TensorMap> &start);

qint64 bytesOf(const TensorMap &weights);

} // namespace workbench
