// How points are shown; what hand and keys do is in scatter_input.cpp.
#include "ui/embedding/scatter_view.h"

#include <QPaintEvent>
#include <cmath>

namespace workbench {

namespace {

constexpr double selectedRadius = 9;
constexpr double hoveredRadius = 8;
constexpr int cardPicture = 96;
constexpr int cardMargin = 6;
constexpr int cardDistance = 14;

} // namespace

ScatterView::ScatterView(Source source, QWidget *parent) : QWidget(parent), m_source(std::move(source))
{
    setObjectName(QStringLiteral("scatterView"));
    setAccessibleName(tr("Samples in a plane"));
    setAccessibleDescription(tr("Arrow keys walk to the nearest point, Space picks it, Ctrl+A picks all, "
                                "Escape none, + and − zoom, 0 shows all"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScatterView::setPoints(std::vector<ScatterPoint> points, const QStringList &classNames)
{
    const auto sample = hovered();
    m_scatter.points = std::move(points);
    m_scatter.classNames = classNames;
    m_hovered = indexOf(sample); // while a picture is forming
    redraw();
}

void ScatterView::setDimmed(const std::vector<bool> &classes)
{
    m_scatter.dimmed = classes;
    m_hovered.reset();
    redraw();
}

void ScatterView::setChoice(const SampleChoicePointer &choice)
{
    m_scatter.choice = choice;
    redraw();
}

void ScatterView::setMarksWrong(bool marks)
{
    m_scatter.marksWrong = marks;
    redraw();
}

void ScatterView::setSelected(SampleId sample)
{
    m_selected = sample;
    update();
}

void ScatterView::showAll()
{
    m_zoom = 1;
    m_isMoved = false;
    redraw();
}

std::optional<QPointF> ScatterView::positionOf(SampleId sample) const
{
    const auto point = indexOf(sample);
    return point ? std::optional(places().toPicture(m_scatter.points[*point].place)) : std::nullopt;
}

std::optional<SampleId> ScatterView::hovered() const
{
    return m_hovered ? std::optional(m_scatter.points[*m_hovered].sample) : std::nullopt;
}

ScatterPlaces ScatterView::places() const
{
    const auto fitting = ScatterPlaces::fitting(m_scatter.points, rect());
    return m_isMoved ? ScatterPlaces(m_center, fitting.scale() * m_zoom, rect()) : fitting;
}

std::optional<std::size_t> ScatterView::indexOf(std::optional<SampleId> sample) const
{
    for (std::size_t i = 0; sample && i < m_scatter.points.size(); ++i) {
        if (m_scatter.points[i].sample == *sample)
            return i;
    }
    return std::nullopt;
}

void ScatterView::redraw()
{
    m_layer = QPixmap();
    update();
}

void ScatterView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange) {
        m_markers = MarkerPainter(themeColors());
        redraw();
    }
    QWidget::changeEvent(event);
}

void ScatterView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    redraw();
}

void ScatterView::drawLayer()
{
    const double ratio = devicePixelRatioF();
    m_layer = QPixmap(size() * ratio);
    m_layer.setDevicePixelRatio(ratio);
    m_layer.fill(themeColors().surface);
    QPainter painter(&m_layer);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const ScatterPlaces where = places();
    drawPoints(painter, m_scatter, where, themeColors(), [&](QPointF at, int label) {
        m_markers.drawCopy(painter, at, label, where.markerScale(), ratio);
    });
    drawClassNames(painter, m_scatter, where, themeColors());
}

void ScatterView::drawRing(QPainter &painter, std::optional<std::size_t> point, const QPen &pen) const
{
    if (!point)
        return;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double radius = m_hovered == point ? hoveredRadius : selectedRadius;
    painter.drawEllipse(places().toPicture(m_scatter.points[*point].place), radius, radius);
}

void ScatterView::paintEvent(QPaintEvent *)
{
    if (m_layer.isNull())
        drawLayer();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_layer);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = themeColors();
    drawRing(painter, indexOf(m_selected), QPen(colors.text, 2));
    drawRing(painter, m_hovered, QPen(colors.accent, 2));
    if (m_drag == Drag::Lasso || m_drag == Drag::Rectangle) {
        painter.setPen(QPen(colors.accent, 1.5, Qt::DashLine));
        QColor ground = colors.accent;
        ground.setAlphaF(0.12F);
        painter.setBrush(ground);
        painter.drawPolygon(m_lasso);
    } else if (m_hovered) {
        drawCard(painter);
    }
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

/// The picture with its name, beside the pointer.
void ScatterView::drawCard(QPainter &painter) const
{
    const ScatterPoint &point = m_scatter.points[*m_hovered];
    const QString text = m_source.text(point.sample);
    const QImage picture = m_source.picture(point.sample);
    const QFontMetrics metrics(font());
    const int textWidth = std::clamp(metrics.horizontalAdvance(text), cardPicture, 260);
    const QRect textBox = metrics.boundingRect(QRect(0, 0, textWidth, 1000), Qt::TextWordWrap, text);
    const QSize size(std::max(cardPicture, textBox.width()) + 2 * cardMargin,
                     cardPicture + textBox.height() + 3 * cardMargin);
    const QPointF at = places().toPicture(point.place);
    QPointF corner = at + QPointF(cardDistance, cardDistance);
    if (corner.x() + size.width() > width())
        corner.setX(at.x() - cardDistance - size.width());
    if (corner.y() + size.height() > height())
        corner.setY(at.y() - cardDistance - size.height());
    corner = {std::max(0.0, corner.x()), std::max(0.0, corner.y())};
    const QRectF box(corner, size);
    painter.setPen(themeColors().border);
    painter.setBrush(themeColors().raised);
    painter.drawRoundedRect(box, 4, 4);
    if (!picture.isNull()) {
        const QSizeF scaled = QSizeF(picture.size()).scaled(cardPicture, cardPicture, Qt::KeepAspectRatio);
        painter.drawImage(QRectF(corner + QPointF((size.width() - scaled.width()) / 2, cardMargin), scaled),
                          picture);
    }
    painter.setPen(themeColors().text);
    painter.drawText(QRectF(corner + QPointF(cardMargin, cardPicture + 2 * cardMargin),
                            QSizeF(size.width() - 2 * cardMargin, textBox.height())),
                     Qt::AlignHCenter | Qt::TextWordWrap, text);
}

} // namespace workbench
