#include "ui/common/sample_images.h"

#include "core/data/image_file.h"
#include "ui/common/threads.h"

#include <QPointer>
#include <QTimer>
#include <thread>

namespace workbench {

namespace {

/// Of decoded files, in bytes.
constexpr qsizetype cacheBytes = qsizetype{64} << 20;

std::pair<int, std::int64_t> keyOf(SampleId sample)
{
    return {int(sample.part), sample.index};
}

QImage readPicture(const PixelStore &pixels, const Shape &shape, std::int64_t index)
{
    std::vector<std::uint8_t> bytes(std::size_t(shape.elements()));
    return pixels.read(index, bytes.data()) ? imageOf(bytes.data(), shape) : QImage();
}

} // namespace

SampleImages::SampleImages(QObject *parent) : QObject(parent), m_cache(cacheBytes)
{
    // Training wants the cores too.
    m_decoders.setMaxThreadCount(std::max(1, int(std::thread::hardware_concurrency()) / 2));
}

SampleImages::~SampleImages()
{
    m_decoders.clear();
}

void SampleImages::setSource(DataSetPointer data, std::shared_ptr<const ImageSet> own)
{
    if (data != m_data) {
        ++m_generation;
        m_decoders.clear();
        m_cache.clear();
    }
    m_data = std::move(data);
    m_own = std::move(own);
}

QImage SampleImages::image(SampleId sample)
{
    if (!m_data)
        return {};
    const SampleSource source{*m_data, m_own.get()};
    if (!source.contains(sample))
        return {};
    const auto &pixels = *source.partOf(sample).pixels;
    if (const auto *memory = pixels.inMemory())
        return imageOf(memory + sample.index * m_data->imageShape.elements(), m_data->imageShape);
    if (const auto *known = m_cache.object(keyOf(sample)))
        return *known;
    decode(sample);
    return {};
}

void SampleImages::decode(SampleId sample)
{
    // Holds the place until the picture is there.
    m_cache.insert(keyOf(sample), new QImage);
    const auto pixels = SampleSource{*m_data, m_own.get()}.partOf(sample).pixels;
    const auto decoded = [self = QPointer<SampleImages>(this), pixels, shape = m_data->imageShape, sample,
                          generation = m_generation] {
        const QImage image = readPicture(*pixels, shape, sample.index);
        onGui([self, sample, image, generation] {
            if (self)
                self->take(sample, image, generation);
        });
    };
    onPool(decoded, m_decoders, ++m_priority);
}

void SampleImages::take(SampleId sample, const QImage &image, int generation)
{
    if (generation != m_generation)
        return;
    m_cache.insert(keyOf(sample), new QImage(image), std::max<qsizetype>(1, image.sizeInBytes()));
    if (std::exchange(m_telling, true))
        return;
    // One repaint for the many that arrive together.
    QTimer::singleShot(0, this, [this] {
        m_telling = false;
        Q_EMIT arrived();
    });
}

} // namespace workbench
