#include "core/data/statistics.h"

#include "core/data/parallel.h"

#include <mutex>
#include <numeric>

namespace workbench {

namespace {

using Positions = std::vector<std::int64_t>;

/// Images that one thread looks at in one go.
constexpr std::size_t mostInBlock = 128;
/// Images between two tellings of progress.
constexpr std::int64_t progressStep = 64;

/// More sizes of pictures than that are told together in cells of a chart, so many on each side.
constexpr std::size_t mostSizes = 300;
constexpr int sizeCells = 40;

struct Block
{
    const ImageSet *images = nullptr;
    std::size_t part = 0; ///< training, validation, test
    std::int32_t label = unknownLabel;
    Positions positions = {};
};

/// What the pixels of one part or class add up to.
struct PartSum
{
    std::int64_t images = 0;
    ByteCounter bytes;
};
struct ClassSum
{
    std::int64_t images = 0;
    std::vector<std::uint64_t> pixels; ///< empty until the first image
};

PartStatistics countLabels(const ImageSet &images, const Positions &positions, std::size_t classes)
{
    PartStatistics part;
    part.images = std::ssize(positions);
    part.classCounts.resize(classes);
    for (const auto position : positions) {
        if (const auto label = images.label(position); label == unknownLabel)
            ++part.unlabelled;
        else
            ++part.classCounts[std::size_t(label)];
    }
    return part;
}

Positions allPositions(const ImageSet &images)
{
    Positions positions(images.labels.size());
    std::iota(positions.begin(), positions.end(), 0);
    return positions;
}

/// Training images of one class together, the blocks of the classes in turn.
std::vector<Block> trainingBlocks(const ImageSet &train, const Positions &positions, std::size_t classes)
{
    std::vector<std::vector<Block>> rounds;
    std::vector<std::size_t> seen(classes + 1);
    for (const auto position : positions) {
        const auto label = train.label(position);
        const auto column = std::size_t(label + 1);
        const auto round = seen[column]++ / mostInBlock;
        if (round == rounds.size())
            rounds.emplace_back(classes + 1, Block{.images = &train});
        rounds[round][column].label = label;
        rounds[round][column].positions.push_back(position);
    }
    std::vector<Block> blocks;
    for (auto &round : rounds) {
        for (auto &block : round) {
            if (!block.positions.empty())
                blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

void appendBlocks(std::vector<Block> &blocks, const ImageSet &images, std::size_t part,
                  const Positions &positions)
{
    for (std::size_t begin = 0; begin < positions.size(); begin += mostInBlock) {
        const auto end = std::min(begin + mostInBlock, positions.size());
        blocks.push_back({.images = &images,
                          .part = part,
                          .positions = Positions(positions.begin() + std::ptrdiff_t(begin),
                                                 positions.begin() + std::ptrdiff_t(end))});
    }
}

/// Shared by the threads that look at blocks.
class Measurement
{
public:
    Measurement(const DataSet &data, const LoadControl &control, std::int64_t total)
        : m_data(data), m_control(control), m_total(total),
          m_parts(3, PartSum{.bytes = ByteCounter(data.imageShape.channels())}),
          m_classes(static_cast<std::size_t>(data.classNames.size()))
    {}

    void look(const Block &block);
    void tell(DataStatistics &statistics) const;

private:
    void add(const std::uint8_t *image, PartSum &part, std::vector<std::uint32_t> &pixels) const;
    void keep(const Block &block, const PartSum &part, const std::vector<std::uint32_t> &pixels,
              const Findings &unreadable);
    void count();

    const DataSet &m_data;
    const LoadControl &m_control;
    const std::int64_t m_total;
    std::mutex m_mutex; ///< guards what follows
    std::int64_t m_done = 0;
    std::vector<PartSum> m_parts;
    std::vector<ClassSum> m_classes;
    Findings m_unreadable;
};

void Measurement::look(const Block &block)
{
    PartSum part{.bytes = ByteCounter(m_data.imageShape.channels())};
    std::vector<std::uint32_t> pixels; // a block's sums fit
    if (block.label != unknownLabel)
        pixels.resize(std::size_t(m_data.imageShape.elements()));
    std::vector<std::uint8_t> decoded;
    Findings unreadable;
    const auto *memory = block.images->pixels->inMemory();
    if (!memory)
        decoded.resize(std::size_t(m_data.imageShape.elements()));
    for (const auto position : block.positions) {
        if (m_control.stop.stop_requested())
            break;
        if (memory)
            add(memory + position * m_data.imageShape.elements(), part, pixels);
        else if (const auto read = block.images->pixels->read(position, decoded.data()))
            add(decoded.data(), part, pixels);
        else
            unreadable.fault(read.error().what, read.error().where);
        count();
    }
    keep(block, part, pixels, unreadable);
}

void Measurement::add(const std::uint8_t *image, PartSum &part, std::vector<std::uint32_t> &pixels) const
{
    ++part.images;
    part.bytes.add(image, m_data.imageShape.height() * m_data.imageShape.width());
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] += image[i];
}

void Measurement::count()
{
    const std::lock_guard lock(m_mutex);
    if (++m_done % progressStep == 0 && m_control.progress)
        m_control.progress(m_done, m_total);
}

void Measurement::keep(const Block &block, const PartSum &part, const std::vector<std::uint32_t> &pixels,
                       const Findings &unreadable)
{
    const std::lock_guard lock(m_mutex);
    PartSum &sum = m_parts[block.part];
    sum.images += part.images;
    sum.bytes.add(part.bytes);
    m_unreadable.append(unreadable);
    if (block.label == unknownLabel)
        return;
    ClassSum &ofClass = m_classes[std::size_t(block.label)];
    ofClass.images += part.images;
    ofClass.pixels.resize(pixels.size());
    for (std::size_t i = 0; i < pixels.size(); ++i)
        ofClass.pixels[i] += pixels[i];
}

void Measurement::tell(DataStatistics &statistics) const
{
    const std::array parts{&statistics.training, &statistics.validation, &statistics.test};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i]->measured = m_parts[i].images;
        parts[i]->channels.clear();
        for (const auto &counts : m_parts[i].bytes.counts()) {
            if (m_parts[i].images > 0)
                parts[i]->channels.push_back(meanAndDeviation(counts));
        }
    }
    statistics.meanPictures.assign(m_classes.size(), {});
    for (std::size_t label = 0; label < m_classes.size(); ++label) {
        const auto images = std::uint64_t(m_classes[label].images);
        statistics.meanPictures[label].images = m_classes[label].images;
        for (const auto sum : m_classes[label].pixels) {
            if (images > 0)
                statistics.meanPictures[label].pixels.push_back(
                    static_cast<std::uint8_t>((2 * sum + images) / (2 * images)));
        }
    }
    statistics.unreadable = m_unreadable;
}

} // namespace

DataStatistics countImages(const DataSet &data, const Split &split)
{
    const auto classes = std::size_t(data.classNames.size());
    return {.training = countLabels(data.train, split.training, classes),
            .validation = countLabels(data.train, split.validation, classes),
            .test = countLabels(data.test, allPositions(data.test), classes),
            .unused = data.train.count() - std::ssize(split.training) - std::ssize(split.validation),
            .meanPictures = std::vector<MeanPicture>(classes),
            .sizes = sizePoints(data.sizes, mostSizes, sizeCells)};
}

void measurePixels(const DataSet &data, const Split &split, const LoadControl &control,
                   DataStatistics &statistics)
{
    auto blocks = trainingBlocks(data.train, split.training, std::size_t(data.classNames.size()));
    appendBlocks(blocks, data.train, 1, split.validation);
    appendBlocks(blocks, data.test, 2, allPositions(data.test));
    Measurement measurement(data, control,
                            std::ssize(split.training) + std::ssize(split.validation) + data.test.count());
    forEachInParallel(std::ssize(blocks), [&](std::int64_t i) {
        if (!control.stop.stop_requested())
            measurement.look(blocks[std::size_t(i)]);
    });
    measurement.tell(statistics);
}

} // namespace workbench
