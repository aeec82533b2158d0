#include "ui/data/size_chart.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr int usualSide = 200;
constexpr int smallestSide = 110;
constexpr double largestRadius = 14;
constexpr double smallestRadius = 2.5;
constexpr double crossArm = 6;

} // namespace

SizeChart::SizeChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sizeChart"));
    setAccessibleName(tr("Sizes of the pictures"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void SizeChart::setPoints(std::vector<SizePoint> points, int height, int width)
{
    m_points = std::move(points);
    m_height = height;
    m_width = width;
    m_longest = std::max(height, width);
    for (const auto &point : m_points)
        m_longest = std::max({m_longest, point.height, point.width});
    update();
}

QSize SizeChart::sizeHint() const
{
    return {usualSide, usualSide};
}

QSize SizeChart::minimumSizeHint() const
{
    return {smallestSide, smallestSide};
}

QRectF SizeChart::field() const
{
    const double label = fontMetrics().height() + 2;
    const double extent = std::min(width(), height()) - label - largestRadius;
    return {label, height() - label - extent, extent, extent};
}

QPointF SizeChart::placeOf(double height, double width) const
{
    const QRectF area = field();
    return {area.left() + area.width() * width / m_longest,
            area.bottom() - area.height() * height / m_longest};
}

double SizeChart::radiusOf(const SizePoint &point) const
{
    const double share = double(point.images) / double(m_points.front().images);
    return std::max(smallestRadius, largestRadius * std::sqrt(share));
}

bool SizeChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = helpAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

QString SizeChart::helpAt(const QPoint &place) const
{
    // The rare ones lie above.
    for (auto point = m_points.rbegin(); point != m_points.rend(); ++point) {
        const QPointF apart = placeOf(point->height, point->width) - place;
        if (std::hypot(apart.x(), apart.y()) > radiusOf(*point) + 1)
            continue;
        const QString color = point->grey ? tr("grey") : tr("colour");
        const auto images = int(point->images);
        const QString size =
            QStringLiteral("%1 × %2").arg(std::lround(point->height)).arg(std::lround(point->width));
        return point->sizes == 1 ? tr("%1 (%2): %n picture(s)", nullptr, images).arg(size, color)
                                 : tr("about %1 (%2): %n picture(s) of %3 sizes", nullptr, images)
                                       .arg(size, color, groupedText(point->sizes));
    }
    return {};
}

void SizeChart::paintEvent(QPaintEvent *)
{
    if (m_points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    paintPoints(painter);
    paintTarget(painter);
}

void SizeChart::paintAxes(QPainter &painter) const
{
    const QRectF area = field();
    painter.setPen(QPen(themeColors().border, 1));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(themeColors().border, 1, Qt::DashLine)); // square pictures lie on it
    painter.drawLine(area.bottomLeft(), area.topRight());
    painter.setPen(themeColors().mutedText);
    painter.setFont(numberFont(0.85));
    const int line = painter.fontMetrics().height();
    const QString longest = QString::number(std::lround(m_longest));
    const QRectF below(area.left(), area.bottom() + 1, area.width(), line);
    painter.drawText(below, Qt::AlignLeft, tr("width"));
    painter.drawText(below, Qt::AlignRight, longest);
    painter.translate(area.left() - line - 1, area.bottom());
    painter.rotate(-90);
    const QRectF beside(0, 0, area.height(), line);
    painter.drawText(beside, Qt::AlignLeft, tr("height"));
    painter.drawText(beside, Qt::AlignRight, longest);
    painter.resetTransform();
}

void SizeChart::paintPoints(QPainter &painter) const
{
    for (const auto &point : m_points) {
        const QColor color = point.grey ? themeColors().mutedText : themeColors().accent;
        QColor inside = color;
        inside.setAlphaF(0.45F);
        painter.setPen(QPen(color, 1));
        painter.setBrush(inside);
        const QPointF middle = placeOf(point.height, point.width);
        const double radius = radiusOf(point);
        const double half = radius * std::sqrt(M_PI) / 2; // a square of the disc's area
        if (point.grey)
            painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half));
        else
            painter.drawEllipse(middle, radius, radius);
    }
}

void SizeChart::paintTarget(QPainter &painter) const
{
    const QPointF middle = placeOf(m_height, m_width);
    painter.setPen(QPen(themeColors().text, 1.5));
    painter.drawLine(middle - QPointF(crossArm, 0), middle + QPointF(crossArm, 0));
    painter.drawLine(middle - QPointF(0, crossArm), middle + QPointF(0, crossArm));
}

} // namespace workbench
