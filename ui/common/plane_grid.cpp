#include "ui/common/plane_grid.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace workbench {

namespace {

constexpr int gap = 8;
constexpr int smallCell = 44; ///< filters of a few weights a side
constexpr int largeCell = 68; ///< feature maps
constexpr int scaleHeight = 26;
constexpr int scaleBarWidth = 120;

QFont captionFont()
{
    return numberFont(0.78);
}

int captionHeight(const QStringList &captions)
{
    const bool shown =
        std::any_of(captions.begin(), captions.end(), [](const QString &text) { return !text.isEmpty(); });
    return shown ? QFontMetrics(captionFont()).height() + 2 : 0;
}

/// The size a plane is drawn at: whole screen pixels for each value, so that all values look alike.
QSize drawnSize(const Planes &planes)
{
    const auto longest = std::max(planes.height, planes.width);
    const int target = longest <= 8 ? smallCell : largeCell;
    if (longest > target)
        return QSize(int(planes.width), int(planes.height))
            .scaled(target, target, Qt::KeepAspectRatio)
            .expandedTo({1, 1});
    const int scale = std::max(1, int(std::lround(double(target) / double(longest))));
    return {int(planes.width) * scale, int(planes.height) * scale};
}

} // namespace

/// Where things stand at one width. A flat plane (one row) is broken into lines of square cells.
struct PlaneGrid::Geometry
{
    bool flat = false;
    QSize plane;       ///< of one drawn plane
    QSize step;        ///< from one plane to the next
    int columns = 1;   ///< planes side by side
    int valueSize = 0; ///< flat: side of one value's cell
    int valuesPerLine = 1;
    int height = 0;

    QPoint origin(std::size_t index) const
    {
        return {int(index) % columns * step.width(), int(index) / columns * step.height()};
    }
    QRect valueRect(std::size_t index, int value) const
    {
        return {origin(index) + QPoint(value % valuesPerLine, value / valuesPerLine) * valueSize,
                QSize(valueSize - 1, valueSize - 1)};
    }
};

PlaneGrid::PlaneGrid(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PlaneGrid::setPlanes(const Planes &planes, ColorMap map,
                          const std::function<QString(std::int64_t)> &captionOf)
{
    const bool sameLayout =
        planes.count == m_planes.count && planes.height == m_planes.height && planes.width == m_planes.width;
    m_planes = planes;
    m_map = map;
    std::tie(m_low, m_high) = valueRange(planes.values.data(), planes.values.size());
    m_images.clear();
    m_captions.clear();
    for (std::int64_t i = 0; i < planes.count; ++i) {
        m_images.push_back(
            planeImage(planes.plane(i), int(planes.height), int(planes.width), map, m_low, m_high));
        m_captions << captionOf(i);
    }
    if (!sameLayout) {
        setAccessibleDescription(tr("%n picture(s) of %1 × %2 values", nullptr, int(planes.count))
                                     .arg(planes.height)
                                     .arg(planes.width));
        updateGeometry();
    }
    update();
}

void PlaneGrid::clear()
{
    setPlanes({}, m_map, {});
}

PlaneGrid::Geometry PlaneGrid::geometryFor(int width) const
{
    Geometry geometry;
    if (m_images.empty())
        return geometry;
    const int caption = captionHeight(m_captions);
    geometry.flat = m_planes.height == 1;
    if (geometry.flat) {
        geometry.valueSize = m_planes.width <= 32 ? 24 : 12;
        geometry.valuesPerLine = std::max(1, width / geometry.valueSize);
        const int lines = (int(m_planes.width) + geometry.valuesPerLine - 1) / geometry.valuesPerLine;
        geometry.plane = {std::min(geometry.valuesPerLine, int(m_planes.width)) * geometry.valueSize,
                          lines * geometry.valueSize};
        geometry.step = {width, geometry.plane.height() + caption + gap};
    } else {
        const QFontMetrics metrics(captionFont());
        int cellWidth = drawnSize(m_planes).width();
        for (const auto &text : m_captions)
            cellWidth = std::max(cellWidth, metrics.horizontalAdvance(text));
        geometry.plane = drawnSize(m_planes);
        geometry.step = {cellWidth + gap, geometry.plane.height() + caption + gap};
        geometry.columns = std::max(1, (width + gap) / geometry.step.width());
    }
    const int rows = (int(m_images.size()) + geometry.columns - 1) / geometry.columns;
    geometry.height = rows * geometry.step.height() + scaleHeight;
    return geometry;
}

int PlaneGrid::heightForWidth(int width) const
{
    return geometryFor(width).height;
}

QSize PlaneGrid::sizeHint() const
{
    constexpr int width = 360;
    return {width, heightForWidth(width)};
}

QSize PlaneGrid::minimumSizeHint() const
{
    return {largeCell + gap, heightForWidth(std::max(width(), largeCell + gap))};
}

void PlaneGrid::paintEvent(QPaintEvent *)
{
    if (m_images.empty())
        return;
    QPainter painter(this);
    const Geometry geometry = geometryFor(width());
    painter.setFont(captionFont());
    const QFontMetrics metrics(painter.font());
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        const QRect area(geometry.origin(i), geometry.plane);
        if (geometry.flat) {
            for (int value = 0; value < m_images[i].width(); ++value)
                painter.fillRect(geometry.valueRect(i, value), QColor(m_images[i].pixel(value, 0)));
        } else {
            painter.drawImage(area, m_images[i]);
            painter.setPen(themeColors().border);
            painter.drawRect(area.adjusted(0, 0, -1, -1));
        }
        painter.setPen(themeColors().mutedText);
        const QRect caption(area.left(), area.bottom() + 3, geometry.step.width() - gap, metrics.height());
        painter.drawText(caption, Qt::AlignLeft | Qt::AlignTop, m_captions[int(i)]);
    }
    paintScale(painter, geometry.height - scaleHeight);
}

void PlaneGrid::paintScale(QPainter &painter, int top) const
{
    const float reach = std::max(std::abs(m_low), std::abs(m_high));
    const bool viridisMap = m_map == ColorMap::Viridis;
    const QString low = valueText(viridisMap ? m_low : -reach);
    const QString high = valueText(viridisMap ? m_high : reach);
    const int lowWidth = QFontMetrics(painter.font()).horizontalAdvance(low);
    const QRect bar(lowWidth + gap, top + 8, std::min(scaleBarWidth, std::max(24, width() - 3 * lowWidth)),
                    8);
    for (int x = 0; x < bar.width(); ++x) {
        const double unit = x / double(bar.width() - 1);
        painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(),
                         QColor(viridisMap ? viridis(unit) : diverging(2 * unit - 1)));
    }
    painter.setPen(themeColors().border);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    painter.setPen(themeColors().mutedText);
    const auto flags = Qt::AlignVCenter | Qt::AlignLeft;
    painter.drawText(QRect(0, top, lowWidth + 2, scaleHeight - 2), flags, low);
    painter.drawText(QRect(bar.right() + gap, top, width(), scaleHeight - 2), flags, high);
}

QString PlaneGrid::valueAt(const QPoint &position) const
{
    const Geometry geometry = geometryFor(width());
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        const QRect area(geometry.origin(i), geometry.plane);
        if (!area.contains(position))
            continue;
        const QPoint inside = position - area.topLeft();
        if (geometry.flat) {
            const int value =
                inside.y() / geometry.valueSize * geometry.valuesPerLine + inside.x() / geometry.valueSize;
            return value < m_planes.width ? tr("%1, value %2: %3")
                                                .arg(m_captions[int(i)])
                                                .arg(value)
                                                .arg(valueText(m_planes.plane(std::int64_t(i))[value], 6))
                                          : QString();
        }
        const auto row = inside.y() * m_planes.height / area.height();
        const auto column = inside.x() * m_planes.width / area.width();
        return tr("%1, row %2, column %3: %4")
            .arg(m_captions[int(i)])
            .arg(row)
            .arg(column)
            .arg(valueText(m_planes.plane(std::int64_t(i))[row * m_planes.width + column], 6));
    }
    return {};
}

void PlaneGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QString text = valueAt(event->position().toPoint());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
    QWidget::mouseMoveEvent(event);
}

bool PlaneGrid::event(QEvent *event)
{
    // The value under the mouse is shown at once by mouseMoveEvent; only resting there must not hide it.
    if (event->type() == QEvent::ToolTip)
        return true;
    // Height follows width: a layout asks only when it is told that something changed.
    if (event->type() == QEvent::Resize)
        updateGeometry();
    return QWidget::event(event);
}

} // namespace workbench
