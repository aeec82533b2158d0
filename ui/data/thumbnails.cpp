#include "ui/data/thumbnails.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// In bytes; many windows full.
constexpr qsizetype cacheBytes = qsizetype{48} << 20;

/// Enlarged, pixels stay the squares they are.
QImage scaled(const QImage &image, int side)
{
    const bool larger = std::max(image.width(), image.height()) < side;
    return image.scaled(side, side, Qt::KeepAspectRatio,
                        larger ? Qt::FastTransformation : Qt::SmoothTransformation);
}

} // namespace

Thumbnails::Thumbnails(Source source) : m_source(std::move(source)), m_cache(cacheBytes) {}

QPixmap Thumbnails::get(SampleId sample, int side, qreal devicePixelRatio)
{
    const int wanted = int(std::lround(side * devicePixelRatio));
    if (wanted != m_side) {
        m_cache.clear();
        m_side = wanted;
    }
    const std::pair key{int(sample.part), sample.index};
    if (const auto *known = m_cache.object(key))
        return *known;
    const QImage image = m_source(sample);
    if (image.isNull())
        return {};
    QPixmap picture = QPixmap::fromImage(scaled(image, wanted));
    picture.setDevicePixelRatio(devicePixelRatio);
    m_cache.insert(key, new QPixmap(picture), qsizetype{4} * picture.width() * picture.height());
    return picture;
}

} // namespace workbench
