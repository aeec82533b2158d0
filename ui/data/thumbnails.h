#pragma once

#include "core/document/sample_id.h"

#include <QCache>
#include <QPixmap>
#include <functional>

namespace workbench {

/// Pictures of samples at the size a view paints them in, made once. GUI thread only.
class Thumbnails
{
public:
    /// A sample's picture at its own size; null while it is not there.
    using Source = std::function<QImage(SampleId)>;

    explicit Thumbnails(Source source);

    /// One that is made already; null where there is none.
    QPixmap find(SampleId sample, int side, qreal devicePixelRatio);
    /// Fits into a square of `side`; null while the picture is not there.
    QPixmap get(SampleId sample, int side, qreal devicePixelRatio);
    /// The pictures are others now.
    void forget() { m_cache.clear(); }

private:
    /// Forgets pictures of another size.
    void setSide(int side);

    Source m_source;
    QCache<std::pair<int, std::int64_t>, QPixmap> m_cache;
    int m_side = 0; ///< in device pixels
};

} // namespace workbench
