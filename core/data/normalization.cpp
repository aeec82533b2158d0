#include "core/data/normalization.h"

#include "core/data/byte_counts.h"
#include "core/data/parallel.h"
#include "core/data/source.h"
#include "core/data/split.h"

#include <mutex>

namespace workbench {

namespace {

/// All a measured normalization depends on.
struct MeasuredOf
{
    std::weak_ptr<const DataSet> data;
    DataSettings settings;
    double share = 0;
    std::int64_t seed = 0;

    bool isFor(const DataSetPointer &wanted, const Project &project) const
    {
        return data.lock() == wanted && settings.split == project.data.split &&
               settings.limit == project.data.limit && share == project.training.validationSplit &&
               seed == project.training.seed;
    }
};

/// Counts the bytes of a stretch of the images that are measured.
class Measuring
{
public:
    Measuring(const DataSet &data, const std::vector<std::int64_t> &positions, const std::stop_token &stop)
        : m_data(data), m_positions(positions), m_stop(stop), m_memory(data.train.pixels->inMemory()),
          m_images(m_memory ? std::ssize(positions) : std::min(std::ssize(positions), mostMeasuredFiles)),
          m_bytes(data.imageShape.channels())
    {}

    Result<ByteCounter> count()
    {
        constexpr std::int64_t stretch = 256;
        forEachInParallel((m_images + stretch - 1) / stretch, [this](std::int64_t i) {
            take(countStretch(i * stretch, std::min(m_images, (i + 1) * stretch)));
        });
        if (m_error)
            return tl::unexpected(*m_error);
        if (m_stop.stop_requested())
            return tl::unexpected(loadStopped());
        return m_bytes;
    }

private:
    Result<ByteCounter> countStretch(std::int64_t from, std::int64_t to) const
    {
        ByteCounter bytes(m_data.imageShape.channels());
        const std::int64_t size = m_data.imageShape.elements();
        std::vector<std::uint8_t> decoded(m_memory ? 0 : std::size_t(size));
        for (std::int64_t i = from; i < to && !m_stop.stop_requested(); ++i) {
            const auto position = m_positions[std::size_t(i * std::ssize(m_positions) / m_images)];
            if (!m_memory) {
                if (const auto read = m_data.train.pixels->read(position, decoded.data()); !read)
                    return tl::unexpected(read.error());
            }
            bytes.add(m_memory ? m_memory + position * size : decoded.data(),
                      size / m_data.imageShape.channels());
        }
        return bytes;
    }

    void take(const Result<ByteCounter> &bytes)
    {
        const std::lock_guard lock(m_mutex);
        if (bytes)
            m_bytes.add(*bytes);
        else if (!m_error)
            m_error = bytes.error();
    }

    const DataSet &m_data;
    const std::vector<std::int64_t> &m_positions;
    const std::stop_token &m_stop;
    const std::uint8_t *m_memory; ///< null: images are decoded
    std::int64_t m_images;
    std::mutex m_mutex; ///< guards what follows
    ByteCounter m_bytes;
    std::optional<Error> m_error;
};

} // namespace

Result<Normalization> measuredNormalization(const DataSet &data, const std::vector<std::int64_t> &positions,
                                            const std::stop_token &stop)
{
    if (positions.empty())
        return Normalization{};
    const auto bytes = Measuring(data, positions, stop).count();
    if (!bytes)
        return tl::unexpected(bytes.error());
    Normalization measured{.kind = Normalization::Kind::Given};
    for (const auto &counts : bytes->counts()) {
        const auto [mean, deviation] = meanAndDeviation(counts);
        measured.mean.push_back(mean);
        measured.deviation.push_back(deviation > 0 ? deviation : 1);
    }
    return measured;
}

Result<Normalization> resolvedNormalization(const DataSetPointer &data, const Project &project,
                                            const std::stop_token &stop)
{
    if (project.data.normalization.kind != Normalization::Kind::Standard)
        return project.data.normalization;
    if (!data)
        return Normalization{};
    static std::mutex mutex;
    static MeasuredOf last;
    static Normalization answer;
    const std::lock_guard lock(mutex);
    if (last.isFor(data, project))
        return answer;
    auto measured = measuredNormalization(*data, splitOf(data->train, project).training, stop);
    if (!measured)
        return measured;
    last = {data, project.data, project.training.validationSplit, project.training.seed};
    answer = std::move(*measured);
    return answer;
}

} // namespace workbench
