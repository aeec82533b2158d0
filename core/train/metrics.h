#pragma once

#include "core/growing_list.h"

#include <QString>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace workbench {

struct BatchMetrics
{
    std::int64_t epoch = 0; ///< from 1
    std::int64_t batch = 0; ///< within the epoch, from 1
    double loss = 0;        ///< mean over the batch; NaN or infinite when training diverged
    double learningRate = 0;
    std::int64_t batchesInEpoch = 0; ///< 0: unknown, of a run read from its file

    bool operator==(const BatchMetrics &) const = default;
};

/// Where the batch stands on an axis of epochs: 1.5 in the middle of the second. `usualBatches`: in an epoch,
/// where the batch itself does not know.
double positionOf(const BatchMetrics &batch, std::int64_t usualBatches);

struct EpochMetrics
{
    std::int64_t epoch = 0;   ///< from 1
    double trainLoss = 0;     ///< mean over the epoch's samples, as seen while training
    double trainAccuracy = 0; ///< in [0, 1], as seen while training
    std::optional<double> validationLoss = std::nullopt; ///< none without validation samples
    std::optional<double> validationAccuracy = std::nullopt;
    double imagesPerSecond = 0; ///< training only
    double seconds = 0;         ///< of the whole epoch, validation included
};

struct TestMetrics
{
    double loss = 0;
    double accuracy = 0;
};

/// The numbers of a run up to some moment: an epoch's batches come before it.
struct MetricsSnapshot
{
    GrowingList<BatchMetrics> batches;
    GrowingList<EpochMetrics> epochs;
};

/// Every number of a run, losslessly: the worker appends, the GUI takes what is new. Safe from any thread.
class MetricsLog
{
public:
    void append(const BatchMetrics &metrics);
    void append(const EpochMetrics &metrics);
    void clear();

    /// All there is now. Copies no numbers: as quick for a million batches as for none.
    MetricsSnapshot snapshot() const;
    /// The batches from position `from` on; the same for epochs.
    std::vector<BatchMetrics> batchesFrom(std::size_t from) const;
    std::vector<EpochMetrics> epochsFrom(std::size_t from) const;
    /// Batches and epochs together: changes whenever something was appended.
    std::size_t size() const;

private:
    mutable std::mutex m_mutex;
    MetricsSnapshot m_all;
};

} // namespace workbench
