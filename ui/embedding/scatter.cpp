#include "ui/embedding/scatter.h"

#include "ui/common/series_style.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// Between the outermost points and the edge.
constexpr double margin = 18;
constexpr int pictureSide = 15;
constexpr double ringRadius = 6;
/// More names would cover the points.
constexpr int mostNames = 40;
/// A name would hide fewer points.
constexpr std::size_t leastNamed = 5;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void drawName(QPainter &painter, const QPointF &at, const QString &name, const ThemeColors &colors)
{
    const QFontMetricsF metrics(painter.font());
    QRectF box(QPointF(), QSizeF(metrics.horizontalAdvance(name) + 8, metrics.height() + 2));
    box.moveCenter(at);
    QColor ground = colors.surface;
    ground.setAlphaF(0.82F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colors.text);
    painter.drawText(box, Qt::AlignCenter, name);
}

} // namespace

ScatterPlaces ScatterPlaces::fitting(const std::vector<ScatterPoint> &points, const QRectF &area)
{
    if (points.empty())
        return {{}, 1, area};
    QPointF low = points.front().place;
    QPointF high = low;
    for (const auto &point : points) {
        low = {std::min(low.x(), point.place.x()), std::min(low.y(), point.place.y())};
        high = {std::max(high.x(), point.place.x()), std::max(high.y(), point.place.y())};
    }
    const auto scaleFor = [](double room, double span) {
        return span > 0 ? std::max(1.0, room - 2 * margin) / span : INFINITY;
    };
    const double scale =
        std::min(scaleFor(area.width(), high.x() - low.x()), scaleFor(area.height(), high.y() - low.y()));
    return {(low + high) / 2, std::isfinite(scale) ? scale : 1, area};
}

void MarkerPainter::drawShape(QPainter &painter, QPointF at, int label, double scale) const
{
    if (label < 0) {
        painter.setPen(QPen(m_colors.mutedText, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, 3.2 * scale, 3.2 * scale);
        return;
    }
    const SeriesMarker marker = seriesMarker(label, m_colors);
    painter.setPen(QPen(marker.color, marker.isLines ? 1.8 : 1, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(marker.isLines ? QBrush(Qt::NoBrush) : QBrush(marker.color));
    painter.drawPath(
        (QTransform::fromScale(scale, scale) * QTransform::fromTranslate(at.x(), at.y())).map(marker.path));
}

void MarkerPainter::drawCopy(QPainter &painter, QPointF at, int label, double scale, double pixelRatio)
{
    if (std::exchange(m_scale, scale) != scale)
        m_pictures.clear();
    QPixmap &picture = m_pictures[label];
    if (picture.isNull() || picture.devicePixelRatio() != pixelRatio) {
        picture = QPixmap(QSize(pictureSide, pictureSide) * pixelRatio);
        picture.setDevicePixelRatio(pixelRatio);
        picture.fill(Qt::transparent);
        QPainter pen(&picture);
        pen.setRenderHint(QPainter::Antialiasing);
        drawShape(pen, QPointF(pictureSide, pictureSide) / 2, label, scale);
    }
    painter.drawPixmap(at - QPointF(pictureSide, pictureSide) / 2, picture);
}

void drawPoints(QPainter &painter, const Scatter &scatter, const ScatterPlaces &places,
                const ThemeColors &colors, const std::function<void(QPointF at, int label)> &drawMarker)
{
    const double radius = ringRadius * places.markerScale();
    for (const bool back : {true, false}) {
        painter.setOpacity(back ? faintOpacity : 1);
        for (const auto &point : scatter.points) {
            if (scatter.stepsBack(point) != back)
                continue;
            const QPointF at = places.toPicture(point.place);
            if (scatter.marksWrong && point.isWrong && !back) {
                painter.setPen(QPen(colors.bad, 1.4));
                painter.setBrush(Qt::NoBrush);
                painter.drawEllipse(at, radius, radius);
            }
            drawMarker(at, point.label);
        }
    }
    painter.setOpacity(1);
}

std::vector<std::optional<QPointF>> mediansOf(const Scatter &scatter)
{
    const auto count = std::size_t(scatter.classNames.size());
    std::vector<std::vector<double>> xs(count);
    std::vector<std::vector<double>> ys(count);
    for (const auto &point : scatter.points) {
        if (point.label < 0 || std::size_t(point.label) >= count)
            continue;
        xs[std::size_t(point.label)].push_back(point.place.x());
        ys[std::size_t(point.label)].push_back(point.place.y());
    }
    std::vector<std::optional<QPointF>> medians(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (xs[i].size() >= leastNamed)
            medians[i] = QPointF(medianOf(xs[i]), medianOf(ys[i]));
    }
    return medians;
}

void drawClassNames(QPainter &painter, const Scatter &scatter, const ScatterPlaces &places,
                    const ThemeColors &colors)
{
    if (scatter.classNames.size() > mostNames)
        return;
    const auto medians = mediansOf(scatter);
    for (std::size_t i = 0; i < medians.size(); ++i) {
        const bool isDimmed = i < scatter.dimmed.size() && scatter.dimmed[i];
        if (medians[i] && !isDimmed)
            drawName(painter, places.toPicture(*medians[i]), scatter.classNames[qsizetype(i)], colors);
    }
}

} // namespace workbench
