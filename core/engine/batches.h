#pragma once

#include "core/data/data_set.h"
#include "core/engine/torch.h"

namespace workbench {

struct Batch
{
    torch::Tensor images; ///< [samples, channels, height, width], float in [0, 1]
    torch::Tensor labels; ///< [samples], int64
};

/// Batches out of one part of a data set, whose bytes stay where they are: nothing is copied but the batch.
/// Private to core's torch sources.
class BatchSource
{
public:
    /// `part` is the training or the test part of `data`.
    BatchSource(DataSetPointer data, const ImageSet &part, torch::Device device);

    std::int64_t count() const { return m_labels.size(0); }
    /// `indices`: [samples], int64, on the CPU.
    Batch take(const torch::Tensor &indices) const;
    /// Images `from` to `to` (not included), in file order.
    Batch range(std::int64_t from, std::int64_t to) const;

private:
    Batch finish(const torch::Tensor &bytes, const torch::Tensor &labels) const;

    DataSetPointer m_data; ///< owns the bytes
    torch::Tensor m_images;
    torch::Tensor m_labels;
    torch::Device m_device;
};

/// The training positions in the order of that epoch (from 1): shuffled by seed and epoch, or as they are.
torch::Tensor epochOrder(const std::vector<std::int64_t> &positions, bool shuffle, std::int64_t seed,
                         std::int64_t epoch);

} // namespace workbench
