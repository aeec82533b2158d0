#include "ui/common/plane_grid.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace workbench {

namespace {

constexpr int gap = 8;
constexpr int smallCell = 44;  ///< filters of a few weights a side
constexpr int largeCell = 68;  ///< feature maps
constexpr int widePlane = 440; ///< a matrix
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
QSize drawnSize(const PlanePictures &pictures, int width)
{
    const Planes &planes = pictures.planes;
    const auto longest = std::max(planes.height, planes.width);
    const int target = pictures.wide  ? std::clamp(width, largeCell, widePlane)
                       : longest <= 8 ? smallCell
                                      : largeCell;
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

void PlaneGrid::setPictures(const PlanePictures &pictures,
                            const std::function<QString(std::int64_t)> &captionOf)
{
    const Planes &planes = pictures.planes;
    const bool sameLayout = planes.count == m_pictures.planes.count &&
                            planes.height == m_pictures.planes.height &&
                            planes.width == m_pictures.planes.width && pictures.wide == m_pictures.wide;
    m_pictures = pictures;
    std::tie(m_low, m_high) = pictures.scale == PlaneScale::Given ? std::pair(-pictures.reach, pictures.reach)
                              : pictures.scale == PlaneScale::Between
                                  ? std::pair(pictures.low, pictures.high)
                                  : valueRange(planes.values.data(), planes.values.size());
    const QStringList before = std::exchange(m_captions, {});
    m_images.clear();
    for (std::int64_t i = 0; i < planes.count; ++i) {
        const auto [low, high] = pictures.scale == PlaneScale::Each
                                     ? valueRange(planes.plane(i), std::size_t(planes.height * planes.width))
                                     : std::pair(m_low, m_high);
        m_images.push_back(
            planeImage(planes.plane(i), int(planes.height), int(planes.width), pictures.map, low, high));
        m_captions << captionOf(i);
    }
    if (m_captions != before)
        m_captionPixels = 0;
    m_current = std::clamp<std::int64_t>(m_current, 0, std::max<std::int64_t>(0, planes.count - 1));
    if (!sameLayout) {
        setAccessibleDescription(tr("%n picture(s) of %1 × %2 values", nullptr, int(planes.count))
                                     .arg(planes.height)
                                     .arg(planes.width));
        updateGeometry();
    }
    update();
}

int PlaneGrid::captionWidth() const
{
    const QFont font = captionFont();
    if (font.pixelSize() == m_captionPixels)
        return m_captionWidth;
    const QFontMetrics metrics(font);
    m_captionPixels = font.pixelSize();
    m_captionWidth = 0;
    for (const auto &text : m_captions)
        m_captionWidth = std::max(m_captionWidth, metrics.horizontalAdvance(text));
    return m_captionWidth;
}

void PlaneGrid::clear()
{
    setPictures({}, {});
}

PlaneGrid::Geometry PlaneGrid::geometryFor(int width) const
{
    Geometry geometry;
    if (m_images.empty())
        return geometry;
    const int caption = captionHeight(m_captions);
    geometry.flat = m_pictures.planes.height == 1;
    if (geometry.flat) {
        const auto values = m_pictures.planes.width;
        geometry.valueSize = values <= 32 ? 24 : 12;
        geometry.valuesPerLine = std::max(1, width / geometry.valueSize);
        const int lines = (int(values) + geometry.valuesPerLine - 1) / geometry.valuesPerLine;
        geometry.plane = {std::min(geometry.valuesPerLine, int(values)) * geometry.valueSize,
                          lines * geometry.valueSize};
        geometry.step = {width, geometry.plane.height() + caption + gap};
    } else {
        geometry.plane = drawnSize(m_pictures, width);
        const int cellWidth = std::max(geometry.plane.width(), captionWidth());
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

void PlaneGrid::paintEvent(QPaintEvent *event)
{
    if (m_images.empty())
        return;
    QPainter painter(this);
    const Geometry geometry = geometryFor(width());
    painter.setFont(captionFont());
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        // Of hundreds a few are in sight.
        if (event->rect().intersects(QRect(geometry.origin(i), geometry.step)))
            paintPlane(painter, geometry, i);
    }
    paintScale(painter, geometry.height - scaleHeight);
}

void PlaneGrid::paintPlane(QPainter &painter, const Geometry &geometry, std::size_t index) const
{
    const QRect area(geometry.origin(index), geometry.plane);
    const QImage &image = m_images[index];
    if (geometry.flat) {
        for (int value = 0; value < image.width(); ++value)
            painter.fillRect(geometry.valueRect(index, value), QColor(image.pixel(value, 0)));
    } else {
        const bool isCurrent = hasFocus() && std::int64_t(index) == m_current;
        painter.drawImage(area, image);
        painter.setPen(isCurrent ? QPen(themeColors().accent, 3) : QPen(themeColors().border));
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }
    painter.setPen(themeColors().mutedText);
    const QRect caption(area.left(), area.bottom() + 3, geometry.step.width() - gap,
                        QFontMetrics(painter.font()).height());
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignTop, m_captions[int(index)]);
}

std::pair<QString, QString> PlaneGrid::scaleEnds() const
{
    const float reach = std::max(std::abs(m_low), std::abs(m_high));
    const bool viridisMap = m_pictures.map == ColorMap::Viridis;
    if (m_pictures.scale == PlaneScale::Each)
        return {viridisMap ? tr("least") : tr("−largest"), viridisMap ? tr("largest") : tr("+largest")};
    return {valueText(viridisMap ? m_low : -reach), valueText(viridisMap ? m_high : reach)};
}

void PlaneGrid::paintScale(QPainter &painter, int top) const
{
    const bool viridisMap = m_pictures.map == ColorMap::Viridis;
    const auto [low, high] = scaleEnds();
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

std::optional<std::int64_t> PlaneGrid::planeAt(const QPoint &position) const
{
    const Geometry geometry = geometryFor(width());
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        if (QRect(geometry.origin(i), geometry.plane).contains(position))
            return std::int64_t(i);
    }
    return std::nullopt;
}

QString PlaneGrid::valueAt(const QPoint &position) const
{
    const auto index = planeAt(position);
    if (!index)
        return {};
    const Geometry geometry = geometryFor(width());
    const Planes &planes = m_pictures.planes;
    const QPoint inside = position - geometry.origin(std::size_t(*index));
    const QString caption = m_captions[int(*index)];
    if (geometry.flat) {
        const int value =
            inside.y() / geometry.valueSize * geometry.valuesPerLine + inside.x() / geometry.valueSize;
        return value < planes.width ? tr("%1, value %2: %3")
                                          .arg(caption)
                                          .arg(value)
                                          .arg(valueText(planes.plane(*index)[value], 6))
                                    : QString();
    }
    const auto row = inside.y() * planes.height / geometry.plane.height();
    const auto column = inside.x() * planes.width / geometry.plane.width();
    return tr("%1, row %2, column %3: %4")
        .arg(caption)
        .arg(row)
        .arg(column)
        .arg(valueText(planes.at(*index, row, column), 6));
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

void PlaneGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto plane = planeAt(event->position().toPoint()); plane && event->button() == Qt::LeftButton) {
        m_current = *plane;
        update();
        Q_EMIT planeChosen(*plane);
    }
}

void PlaneGrid::keyPressEvent(QKeyEvent *event)
{
    const std::int64_t columns = geometryFor(width()).columns;
    const std::int64_t step = event->key() == Qt::Key_Left    ? -1
                              : event->key() == Qt::Key_Right ? 1
                              : event->key() == Qt::Key_Up    ? -columns
                              : event->key() == Qt::Key_Down  ? columns
                                                              : 0;
    const std::int64_t wanted = m_current + step;
    const bool exists = wanted >= 0 && wanted < m_pictures.planes.count;
    if (step != 0 && exists) {
        m_current = wanted;
        update();
    } else if (exists && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        Q_EMIT planeChosen(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PlaneGrid::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void PlaneGrid::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
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
