#include "ui/data/thumbnails.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// In bytes; many windows full.
constexpr qsizetype cacheBytes = qsizetype{48} << 20;

std::pair<int, std::int64_t> keyOf(SampleId sample)
{
    return {int(sample.part), sample.index};
}

/// Enlarged, pixels stay the squares they are.
QImage scaled(const QImage &image, int side)
{
    const bool larger = std::max(image.width(), image.height()) < side;
    return image.scaled(side, side, Qt::KeepAspectRatio,
                        larger ? Qt::FastTransformation : Qt::SmoothTransformation);
}

} // namespace

Thumbnails::Thumbnails(Source source) : m_source(std::move(source)), m_cache(cacheBytes) {}

void Thumbnails::setSide(int side)
{
    if (side != m_side)
        m_cache.clear();
    m_side = side;
}

QPixmap Thumbnails::find(SampleId sample, int side, qreal devicePixelRatio)
{
    setSide(int(std::lround(side * devicePixelRatio)));
    const auto *known = m_cache.object(keyOf(sample));
    return known ? *known : QPixmap();
}

QPixmap Thumbnails::get(SampleId sample, int side, qreal devicePixelRatio)
{
    if (const QPixmap known = find(sample, side, devicePixelRatio); !known.isNull())
        return known;
    const QImage image = m_source(sample);
    if (image.isNull())
        return {};
    QPixmap picture = QPixmap::fromImage(scaled(image, m_side));
    picture.setDevicePixelRatio(devicePixelRatio);
    m_cache.insert(keyOf(sample), new QPixmap(picture), qsizetype{4} * picture.width() * picture.height());
    return picture;
}

} // namespace workbench
