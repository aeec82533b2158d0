#include "core/data/read_ahead.h"

#include <algorithm>

namespace workbench {

ReadAhead::ReadAhead(std::vector<std::int64_t> order, std::int64_t batchSize, std::int64_t imageBytes,
                     ReadImage read)
    : m_order(std::move(order)), m_batchSize(batchSize), m_imageBytes(imageBytes), m_read(std::move(read)),
      m_slots(batchesAhead)
{
    for (std::size_t batch = 0; batch < batchesAhead; ++batch)
        prepare(std::int64_t(batch));
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned thread = 0; thread < threads; ++thread)
        m_threads.emplace_back([this] { work(); });
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
}

std::int64_t ReadAhead::sizeOf(std::int64_t batch) const
{
    return std::clamp<std::int64_t>(std::ssize(m_order) - batch * m_batchSize, 0, m_batchSize);
}

void ReadAhead::prepare(std::int64_t batch)
{
    Slot &slot = slotOf(batch);
    slot.missing = sizeOf(batch);
    slot.bytes.resize(std::size_t(slot.missing * m_imageBytes));
    slot.error.reset();
}

void ReadAhead::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] {
            return m_stopping || m_claimed == std::ssize(m_order) ||
                   m_claimed / m_batchSize < m_taken + std::int64_t(batchesAhead);
        });
        if (m_stopping || m_claimed == std::ssize(m_order))
            return;
        const std::int64_t image = m_claimed++;
        Slot &slot = slotOf(image / m_batchSize);
        std::uint8_t *target = slot.bytes.data() + image % m_batchSize * m_imageBytes;
        lock.unlock();
        auto read = m_read(m_order[std::size_t(image)], target);
        lock.lock();
        if (!read && !slot.error)
            slot.error = std::move(read.error());
        if (--slot.missing == 0)
            m_changed.notify_all();
    }
}

Result<std::vector<std::uint8_t>> ReadAhead::next()
{
    std::unique_lock lock(m_mutex);
    Slot &slot = slotOf(m_taken);
    m_changed.wait(lock, [&] { return slot.missing == 0; });
    if (slot.error)
        return tl::unexpected(*slot.error);
    std::vector<std::uint8_t> bytes = std::move(slot.bytes);
    prepare(m_taken + std::int64_t(batchesAhead));
    ++m_taken;
    m_changed.notify_all();
    return bytes;
}

} // namespace workbench
