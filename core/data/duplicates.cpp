#include "core/data/duplicates.h"

#include "core/data/near_hashes.h"
#include "core/data/parallel.h"
#include "core/data/picture_sketch.h"
#include "core/insight/samples.h"

#include <QCryptographicHash>
#include <cstring>
#include <map>
#include <mutex>
#include <numeric>

namespace workbench {

namespace {

/// Enough of a checksum that different pictures do not share one.
using Digest = std::array<std::uint64_t, 2>;

Digest digestOf(const std::uint8_t *pixels, std::int64_t bytes)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArrayView(pixels, bytes), QCryptographicHash::Blake2b_160);
    Digest digest{};
    std::memcpy(digest.data(), hash.constData(), sizeof digest);
    return digest;
}

struct Picture
{
    SampleId sample;
    Digest digest{};
    PictureSketch sketch;
    bool readable = false;
};

/// Which pictures belong together.
class Sets
{
public:
    explicit Sets(std::size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), 0); }

    std::uint32_t find(std::uint32_t i)
    {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }
    /// The smaller number stands for both.
    void unite(std::uint32_t one, std::uint32_t other)
    {
        const auto [first, second] = std::minmax({find(one), find(other)});
        m_parents[second] = first;
    }

private:
    std::vector<std::uint32_t> m_parents;
};

class Search
{
public:
    Search(const DataSet &data, const LoadControl &control);

    Result<DuplicateReport> run();

private:
    void look(Picture &picture);
    void uniteIdentical();
    void uniteSimilar();
    bool compare(std::uint32_t one, std::uint32_t other);
    bool areSimilar(const Picture &one, const Picture &other) const;
    DuplicateReport report();
    Result<const std::uint8_t *> pixelsOf(SampleId sample, std::vector<std::uint8_t> &buffer) const;
    void progress(std::int64_t done);
    bool isStopped() const { return m_control.stop.stop_requested(); }

    const DataSet &m_data;
    const LoadControl &m_control;
    const std::int64_t m_bytes; ///< of one image
    std::vector<Picture> m_pictures;
    std::vector<std::uint32_t> m_different; ///< one of each group of identical pictures
    std::mutex m_mutex;                     ///< guards what follows
    Sets m_sets;
    Findings m_unreadable;
    std::int64_t m_done = 0;
    std::int64_t m_told = 0;
};

Search::Search(const DataSet &data, const LoadControl &control)
    : m_data(data), m_control(control), m_bytes(data.imageShape.elements()),
      m_pictures(std::size_t(data.train.count() + data.test.count())), m_sets(m_pictures.size())
{
    for (std::int64_t i = 0; i < std::ssize(m_pictures); ++i)
        m_pictures[std::size_t(i)].sample = i < data.train.count()
                                                ? SampleId{SampleId::Part::Train, i}
                                                : SampleId{SampleId::Part::Test, i - data.train.count()};
}

Result<DuplicateReport> Search::run()
{
    forEachInParallel(std::ssize(m_pictures), [&](std::int64_t i) {
        if (!isStopped())
            look(m_pictures[std::size_t(i)]);
    });
    if (!isStopped())
        uniteIdentical();
    if (!isStopped())
        uniteSimilar();
    if (isStopped())
        return tl::unexpected(loadStopped());
    return report();
}

/// Progress is told in images: each is looked at, and later compared.
void Search::progress(std::int64_t done)
{
    const std::lock_guard lock(m_mutex);
    m_done += done;
    constexpr std::int64_t step = 64;
    if (m_control.progress && m_done - m_told >= step) {
        m_told = m_done;
        m_control.progress(m_done, 2 * std::ssize(m_pictures));
    }
}

Result<const std::uint8_t *> Search::pixelsOf(SampleId sample, std::vector<std::uint8_t> &buffer) const
{
    const PixelStore &pixels = *SampleSource{m_data}.partOf(sample).pixels;
    if (const auto *memory = pixels.inMemory())
        return memory + sample.index * m_bytes;
    buffer.resize(std::size_t(m_bytes));
    if (const auto read = pixels.read(sample.index, buffer.data()); !read)
        return tl::unexpected(read.error());
    return buffer.data();
}

void Search::look(Picture &picture)
{
    std::vector<std::uint8_t> buffer;
    if (const auto pixels = pixelsOf(picture.sample, buffer)) {
        picture.digest = digestOf(*pixels, m_bytes);
        picture.sketch = sketchOf(*pixels, m_data.imageShape);
        picture.readable = true;
    } else {
        const std::lock_guard lock(m_mutex);
        m_unreadable.fault(pixels.error().what, pixels.error().where);
    }
    progress(1);
}

void Search::uniteIdentical()
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < m_pictures.size(); ++i) {
        if (m_pictures[i].readable)
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
        return std::tie(m_pictures[one].digest, one) < std::tie(m_pictures[other].digest, other);
    });
    for (const auto i : order) {
        if (!m_different.empty() && m_pictures[m_different.back()].digest == m_pictures[i].digest)
            m_sets.unite(m_different.back(), i);
        else
            m_different.push_back(i);
    }
}

void Search::uniteSimilar()
{
    std::vector<std::uint32_t> telling;
    std::vector<std::uint64_t> hashes;
    for (const auto i : m_different) {
        if (m_pictures[i].sketch.flat)
            continue;
        telling.push_back(i);
        hashes.push_back(m_pictures[i].sketch.hash);
    }
    const NearHashes near(std::move(hashes));
    forEachInParallel(near.blocks(), [&](std::int64_t block) {
        if (isStopped())
            return;
        near.look(block, [&](std::uint32_t one, std::uint32_t other) {
            return isStopped() || compare(telling[one], telling[other]);
        });
        progress(NearHashes::blockSize / std::int64_t(NearHashes::bands));
    });
}

/// Whether the pictures are alike at first glance; if they are at a second one too, they are united.
bool Search::compare(std::uint32_t one, std::uint32_t other)
{
    // Not a number where the cells are all alike: then the pixels decide.
    if (cellCorrelation(m_pictures[one].sketch, m_pictures[other].sketch) < leastCorrelation)
        return false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_sets.find(one) == m_sets.find(other))
            return true;
    }
    if (areSimilar(m_pictures[one], m_pictures[other])) {
        const std::lock_guard lock(m_mutex);
        m_sets.unite(one, other);
    }
    return true;
}

bool Search::areSimilar(const Picture &one, const Picture &other) const
{
    std::vector<std::uint8_t> oneBuffer;
    std::vector<std::uint8_t> otherBuffer;
    const auto onePixels = pixelsOf(one.sample, oneBuffer);
    const auto otherPixels = pixelsOf(other.sample, otherBuffer);
    return onePixels && otherPixels && // not gone since they were looked at
           correlation(*onePixels, one.sketch.moments, *otherPixels, other.sketch.moments, m_bytes) >=
               leastCorrelation;
}

DuplicateReport Search::report()
{
    std::map<std::uint32_t, DuplicateGroup> groups; // by their first picture
    DuplicateReport report;
    report.unreadable = m_unreadable;
    for (std::uint32_t i = 0; i < m_pictures.size(); ++i) {
        if (!m_pictures[i].readable)
            continue;
        ++report.images;
        const auto first = m_sets.find(i);
        DuplicateGroup &group = groups[first];
        group.samples.push_back(m_pictures[i].sample);
        group.identical = group.identical && m_pictures[i].digest == m_pictures[first].digest;
    }
    for (auto &[first, group] : groups) {
        if (group.samples.size() > 1)
            report.groups.push_back(std::move(group));
    }
    return report;
}

} // namespace

Result<DuplicateReport> findDuplicates(const DataSet &data, const LoadControl &control)
{
    return Search(data, control).run();
}

} // namespace workbench
