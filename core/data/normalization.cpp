#include "core/data/normalization.h"

#include "core/data/byte_counts.h"
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

} // namespace

Result<Normalization> measuredNormalization(const DataSet &data, const std::vector<std::int64_t> &positions)
{
    if (positions.empty())
        return Normalization{};
    const std::int64_t plane = data.imageShape.height() * data.imageShape.width();
    ByteCounter counter(data.imageShape.channels());
    const auto *memory = data.train.pixels->inMemory();
    const auto images = memory ? std::ssize(positions) : std::min(std::ssize(positions), mostMeasuredFiles);
    std::vector<std::uint8_t> decoded(std::size_t(data.imageShape.elements()));
    for (std::int64_t i = 0; i < images; ++i) {
        const auto position = positions[std::size_t(i * std::ssize(positions) / images)];
        if (memory) {
            counter.add(memory + position * data.imageShape.elements(), plane);
            continue;
        }
        if (const auto read = data.train.pixels->read(position, decoded.data()); !read)
            return tl::unexpected(read.error());
        counter.add(decoded.data(), plane);
    }
    Normalization measured{.kind = Normalization::Kind::Given};
    for (const auto &counts : counter.counts()) {
        const auto [mean, deviation] = meanAndDeviation(counts);
        measured.mean.push_back(mean);
        measured.deviation.push_back(deviation > 0 ? deviation : 1);
    }
    return measured;
}

Result<Normalization> resolvedNormalization(const DataSetPointer &data, const Project &project)
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
    auto measured = measuredNormalization(*data, splitOf(data->train, project).training);
    if (!measured)
        return measured;
    last = {data, project.data, project.training.validationSplit, project.training.seed};
    answer = std::move(*measured);
    return answer;
}

} // namespace workbench
