#include "core/engine/batches.h"

#include <stdexcept>

namespace workbench {

namespace {

/// Torch wants writable memory but only reads here.
template<typename T>
torch::Tensor view(const T *values, const std::vector<std::int64_t> &sizes, torch::ScalarType type)
{
    return torch::from_blob(const_cast<T *>(values), sizes, type);
}

torch::Tensor perChannel(const std::vector<double> &numbers, torch::Device device)
{
    return torch::tensor(numbers)
        .to(torch::TensorOptions(torch::kFloat).device(device))
        .reshape({1, -1, 1, 1});
}

[[noreturn]] void fail(const Error &error)
{
    throw std::runtime_error(error.message().toStdString());
}

} // namespace

Preprocessing::Preprocessing(torch::Device device, const Normalization &normalization)
    : m_device(device), m_normalization(normalization)
{
    if (normalization.kind != Normalization::Kind::Given)
        return;
    m_mean = perChannel(normalization.mean, device);
    m_deviation = perChannel(normalization.deviation, device);
}

torch::Tensor Preprocessing::operator()(const torch::Tensor &bytes) const
{
    // Bytes travel to the device, floats are made there. Division, not a product with 1/255: PyTorch's own
    // rounding.
    return normalized(bytes.to(m_device).to(torch::kFloat).div_(255));
}

torch::Tensor Preprocessing::normalized(torch::Tensor images) const
{
    return m_mean.defined() ? images.sub_(m_mean).div_(m_deviation) : images;
}

BatchSource::BatchSource(DataSetPointer data, const ImageSet &part, Preprocessing preprocessing,
                         std::shared_ptr<const Augmentation> augmentation)
    : m_data(std::move(data)), m_pixels(part.pixels),
      m_labels(view(part.labels.data(), {part.count()}, torch::kInt)),
      m_preprocessing(std::move(preprocessing)), m_augmentation(std::move(augmentation))
{
    if (part.count() == 0)
        m_images = torch::empty(batchShape(0), torch::kByte);
    else if (const auto *memory = m_pixels->inMemory())
        m_images = view(memory, batchShape(part.count()), torch::kByte);
}

std::vector<std::int64_t> BatchSource::batchShape(std::int64_t images) const
{
    const Shape &shape = m_data->imageShape;
    return {images, shape.channels(), shape.height(), shape.width()};
}

Batch BatchSource::take(const torch::Tensor &indices, std::int64_t epoch) const
{
    const bool asTheyAre = isInMemory() && (epoch == 0 || !m_augmentation);
    return finish(asTheyAre ? m_images.index_select(0, indices) : readAll(indices, epoch), indices);
}

Result<void> BatchSource::read(std::int64_t index, std::int64_t epoch, std::uint8_t *target) const
{
    if (epoch == 0 || !m_augmentation)
        return m_pixels->read(index, target);
    const std::int64_t size = m_data->imageShape.elements();
    if (const auto *memory = m_pixels->inMemory()) {
        m_augmentation->apply(memory + index * size, target, epoch, index);
        return {};
    }
    std::vector<std::uint8_t> image(static_cast<std::size_t>(size));
    if (auto result = m_pixels->read(index, image.data()); !result)
        return result;
    m_augmentation->apply(image.data(), target, epoch, index);
    return {};
}

torch::Tensor BatchSource::readAll(const torch::Tensor &indices, std::int64_t epoch) const
{
    torch::Tensor bytes = torch::empty(batchShape(indices.size(0)), torch::kByte);
    auto *target = bytes.data_ptr<std::uint8_t>();
    const torch::Tensor plain = indices.contiguous();
    const auto *index = plain.data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < plain.size(0); ++i, target += m_data->imageShape.elements()) {
        if (const auto result = read(index[i], epoch, target); !result)
            fail(result.error());
    }
    return bytes;
}

Batch BatchSource::finish(const torch::Tensor &bytes, const torch::Tensor &indices) const
{
    return {m_preprocessing(bytes),
            m_labels.index_select(0, indices).to(m_preprocessing.device()).to(torch::kLong)};
}

BatchFeed::BatchFeed(const BatchSource &source, const torch::Tensor &order, std::int64_t batchSize,
                     std::int64_t epoch)
    : m_source(source), m_order(order.contiguous()), m_batchSize(batchSize), m_epoch(epoch)
{
    if (source.isInMemory())
        return;
    const auto *first = m_order.data_ptr<std::int64_t>();
    m_ahead = std::make_unique<ReadAhead>(std::vector<std::int64_t>(first, first + m_order.size(0)),
                                          batchSize, source.m_data->imageShape.elements(),
                                          [&source, epoch](std::int64_t index, std::uint8_t *target) {
                                              return source.read(index, epoch, target);
                                          });
}

Batch BatchFeed::next()
{
    const std::int64_t from = m_next;
    m_next = std::min(from + m_batchSize, m_order.size(0));
    const torch::Tensor indices = m_order.slice(0, from, m_next);
    if (!m_ahead)
        return m_source.take(indices, m_epoch);
    auto bytes = m_ahead->next();
    if (!bytes)
        fail(bytes.error());
    return m_source.finish(view(bytes->data(), m_source.batchShape(m_next - from), torch::kByte), indices);
}

std::shared_ptr<const Augmentation> augmentationOf(const Project &project)
{
    auto augmentation = std::make_shared<const Augmentation>(project.data.augmentation, project.network.input,
                                                             project.training.seed);
    return augmentation->isNothing() ? nullptr : augmentation;
}

torch::Tensor epochOrder(const std::vector<std::int64_t> &positions, bool shuffle, std::int64_t seed,
                         std::int64_t epoch)
{
    const torch::Tensor inOrder = torch::tensor(positions, torch::kLong);
    if (!shuffle)
        return inOrder;
    // A generator of its own for each epoch: the order does not depend on what else draws random numbers.
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15ULL;
    auto generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(seed) +
                                                    spread * static_cast<std::uint64_t>(epoch));
    const torch::Tensor order =
        torch::randperm(inOrder.size(0), generator, torch::TensorOptions(torch::kLong));
    return inOrder.index_select(0, order);
}

} // namespace workbench
