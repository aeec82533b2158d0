#pragma once

#include "core/data/augmentation.h"
#include "core/data/data_set.h"
#include "core/data/read_ahead.h"
#include "core/document/project.h"
#include "core/engine/torch.h"

namespace workbench {

struct Batch
{
    torch::Tensor images; ///< [samples, channels, height, width], float, as the network reads them
    torch::Tensor labels; ///< [samples], int64
};

/// Makes what a network reads out of bytes: floats in [0, 1], normalized where the model asks for it. Private
/// to core's torch sources.
class Preprocessing
{
public:
    /// `normalization`: None or Given, one number a channel.
    Preprocessing(torch::Device device, const Normalization &normalization);

    /// `bytes`: [samples, channels, height, width], on any device.
    torch::Tensor operator()(const torch::Tensor &bytes) const;
    /// The same of images in [0, 1], which it may change.
    torch::Tensor normalized(torch::Tensor images) const;

    torch::Device device() const { return m_device; }
    const Normalization &normalization() const { return m_normalization; }

private:
    torch::Device m_device;
    Normalization m_normalization;
    torch::Tensor m_mean; ///< [1, channels, 1, 1], on the device; undefined: none
    torch::Tensor m_deviation;
};

/// Batches out of one part of a data set. Of a part in memory nothing is copied but the batch; of another the
/// files are decoded. Private to core's torch sources.
class BatchSource
{
public:
    /// `part` is the training or the test part of `data`. `augmentation` changes the images of an epoch;
    /// null: nothing does.
    BatchSource(DataSetPointer data, const ImageSet &part, Preprocessing preprocessing,
                std::shared_ptr<const Augmentation> augmentation = nullptr);

    std::int64_t count() const { return m_labels.size(0); }
    /// `indices`: [samples], int64, on the CPU. `epoch`, from 1, is that of the augmentation; 0: images stay
    /// as they are. Throws with one sentence where a file cannot be decoded.
    Batch take(const torch::Tensor &indices, std::int64_t epoch = 0) const;

private:
    friend class BatchFeed;
    bool isInMemory() const { return m_images.defined(); }
    Result<void> read(std::int64_t index, std::int64_t epoch, std::uint8_t *target) const;
    torch::Tensor readAll(const torch::Tensor &indices, std::int64_t epoch) const;
    Batch finish(const torch::Tensor &bytes, const torch::Tensor &indices) const;
    std::vector<std::int64_t> batchShape(std::int64_t images) const;

    DataSetPointer m_data; ///< owns the bytes
    std::shared_ptr<const PixelStore> m_pixels;
    torch::Tensor m_images; ///< undefined where images are in files
    torch::Tensor m_labels;
    Preprocessing m_preprocessing;
    std::shared_ptr<const Augmentation> m_augmentation;
};

/// The batches of one pass over a source, one after another. Images in files are decoded ahead of their turn.
class BatchFeed
{
public:
    /// `source` outlives this. `order`: [samples], int64. `epoch` as in BatchSource::take.
    BatchFeed(const BatchSource &source, const torch::Tensor &order, std::int64_t batchSize,
              std::int64_t epoch = 0);

    bool isAtEnd() const { return m_next >= m_order.size(0); }
    /// Throws with one sentence where a file cannot be decoded.
    Batch next();

private:
    const BatchSource &m_source;
    torch::Tensor m_order;
    std::int64_t m_batchSize;
    std::int64_t m_epoch;
    std::int64_t m_next = 0;
    std::unique_ptr<ReadAhead> m_ahead; ///< null for a source in memory
};

/// What the project does to its training images at random; null: nothing.
std::shared_ptr<const Augmentation> augmentationOf(const Project &project);

/// The training positions in the order of that epoch (from 1): shuffled by seed and epoch, or as they are.
torch::Tensor epochOrder(const std::vector<std::int64_t> &positions, bool shuffle, std::int64_t seed,
                         std::int64_t epoch);

} // namespace workbench
