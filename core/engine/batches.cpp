#include "core/engine/batches.h"

namespace workbench {

namespace {

/// Torch wants writable memory but only reads here.
torch::Tensor view(const std::vector<std::uint8_t> &bytes, std::vector<std::int64_t> sizes)
{
    return torch::from_blob(const_cast<std::uint8_t *>(bytes.data()), sizes, torch::kByte);
}

} // namespace

BatchSource::BatchSource(DataSetPointer data, const ImageSet &part, torch::Device device)
    : m_data(std::move(data)), m_device(device)
{
    const Shape &shape = m_data->imageShape;
    m_images = view(part.pixels, {part.count(), shape.channels(), shape.height(), shape.width()});
    m_labels = view(part.labels, {part.count()});
}

Batch BatchSource::take(const torch::Tensor &indices) const
{
    return finish(m_images.index_select(0, indices), m_labels.index_select(0, indices));
}

Batch BatchSource::range(std::int64_t from, std::int64_t to) const
{
    return finish(m_images.slice(0, from, to), m_labels.slice(0, from, to));
}

Batch BatchSource::finish(const torch::Tensor &bytes, const torch::Tensor &labels) const
{
    // Bytes travel to the device, floats are made there. Division, not a product with 1/255: PyTorch's own
    // rounding.
    return {bytes.to(m_device).to(torch::kFloat).div_(255), labels.to(m_device).to(torch::kLong)};
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
