#pragma once

#include "core/result.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace workbench {

/// Reads images in a given order, a few batches before they are asked for, on threads of its own: memory
/// holds no more than `batchesAhead` batches. `next()` belongs to one thread.
class ReadAhead
{
public:
    static constexpr std::size_t batchesAhead = 3;
    /// Puts one image's bytes at the target; called on several threads at once.
    using ReadImage = std::function<Result<void>(std::int64_t index, std::uint8_t *target)>;

    ReadAhead(std::vector<std::int64_t> order, std::int64_t batchSize, std::int64_t imageBytes,
              ReadImage read);
    /// Waits for the images that are being read.
    ~ReadAhead();

    /// The bytes of the next batch (the last may be shorter), or why one of its images cannot be read.
    Result<std::vector<std::uint8_t>> next();

private:
    struct Slot
    {
        std::vector<std::uint8_t> bytes;
        std::int64_t missing = 0; ///< images not yet read
        std::optional<Error> error;
    };

    void work();
    std::int64_t sizeOf(std::int64_t batch) const;
    void prepare(std::int64_t batch);
    Slot &slotOf(std::int64_t batch) { return m_slots[std::size_t(batch) % batchesAhead]; }

    const std::vector<std::int64_t> m_order;
    const std::int64_t m_batchSize;
    const std::int64_t m_imageBytes;
    const ReadImage m_read;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::vector<Slot> m_slots;
    std::int64_t m_claimed = 0; ///< images some thread reads or has read
    std::int64_t m_taken = 0;   ///< batches
    bool m_stopping = false;
    std::vector<std::jthread> m_threads; ///< last: they end before the rest goes
};

} // namespace workbench
