#include "ui/epochs/epoch_file.h"

#include "core/exchange/trained_model.h"
#include "core/train/epoch_history.h"
#include "core/train/run_file.h"

namespace workbench {

KeptEpochs keptEpochsIn(const QString &folder)
{
    KeptEpochs kept{folder};
    if (folder.isEmpty())
        return kept;
    kept.epochs = keptEpochs(folder);
    if (const auto run = readRunFile(folder))
        kept.network = run->project.network;
    return kept;
}

ReadEpoch readEpoch(const QString &folder, std::int64_t epoch, const MetricsSnapshot &metrics,
                    const std::shared_ptr<const TensorMap> &start)
{
    auto model = loadTrainedModel(epochPath(folder, epoch));
    if (!model)
        return {folder, epoch, tl::unexpected(model.error())};
    const auto batches =
        metrics.batches.partitionPoint([&](const BatchMetrics &batch) { return batch.epoch <= epoch; });
    KnownWeights known{std::move(model->project),
                       std::make_shared<const TensorMap>(std::move(model->weights)), epoch,
                       std::int64_t(batches), start};
    // As the model of that epoch read images, in numbers.
    known.project.data.normalization = model->normalization;
    return {folder, epoch, known};
}

qint64 bytesOf(const TensorMap &weights)
{
    qint64 bytes = 0;
    for (const auto &[name, tensor] : weights)
        bytes += tensor.bytes.size();
    return bytes;
}

} // namespace workbench
