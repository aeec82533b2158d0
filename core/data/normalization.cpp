#include "core/data/normalization.h"

#include "core/data/split.h"

#include <array>
#include <cmath>
#include <mutex>

namespace workbench {

namespace {

/// How often each byte comes in a channel: exact, whatever the number of pixels.
using ByteCounts = std::array<std::int64_t, 256>;

void count(const std::uint8_t *image, std::int64_t plane, std::vector<ByteCounts> &channels)
{
    for (auto &counts : channels) {
        for (std::int64_t pixel = 0; pixel < plane; ++pixel)
            ++counts[image[pixel]];
        image += plane;
    }
}

std::pair<double, double> meanAndDeviation(const ByteCounts &counts)
{
    double pixels = 0;
    double sum = 0;
    for (std::size_t byte = 0; byte < counts.size(); ++byte) {
        pixels += double(counts[byte]);
        sum += double(counts[byte]) * double(byte);
    }
    const double mean = sum / pixels;
    double squares = 0;
    for (std::size_t byte = 0; byte < counts.size(); ++byte)
        squares += double(counts[byte]) * (double(byte) - mean) * (double(byte) - mean);
    const double deviation = std::sqrt(squares / pixels);
    return {mean / 255, deviation > 0 ? deviation / 255 : 1};
}

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
    std::vector<ByteCounts> channels(std::size_t(data.imageShape.channels()), ByteCounts{});
    const auto *memory = data.train.pixels->inMemory();
    const auto images = memory ? std::ssize(positions) : std::min(std::ssize(positions), mostMeasuredFiles);
    std::vector<std::uint8_t> decoded(std::size_t(data.imageShape.elements()));
    for (std::int64_t i = 0; i < images; ++i) {
        const auto position = positions[std::size_t(i * std::ssize(positions) / images)];
        if (memory) {
            count(memory + position * data.imageShape.elements(), plane, channels);
            continue;
        }
        if (const auto read = data.train.pixels->read(position, decoded.data()); !read)
            return tl::unexpected(read.error());
        count(decoded.data(), plane, channels);
    }
    Normalization measured{.kind = Normalization::Kind::Given};
    for (const auto &counts : channels) {
        const auto [mean, deviation] = meanAndDeviation(counts);
        measured.mean.push_back(mean);
        measured.deviation.push_back(deviation);
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
