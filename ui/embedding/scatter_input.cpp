// What hand and keys do in the plane of points.
#include "ui/embedding/scatter_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <cmath>

namespace workbench {

namespace {

/// A pointer this near, in pixels, means the point.
constexpr double reach = 9;
constexpr double mostEnlarged = 64;
constexpr double zoomStep = 1.25;

/// Of an arrow key, in the plane.
std::optional<QPointF> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Up:
        return QPointF(0, 1);
    case Qt::Key_Down:
        return QPointF(0, -1);
    default:
        return std::nullopt;
    }
}

double squareOf(QPointF vector)
{
    return QPointF::dotProduct(vector, vector);
}

} // namespace

std::optional<std::size_t> ScatterView::pointAt(QPointF at) const
{
    const ScatterPlaces where = places();
    std::optional<std::size_t> nearest;
    double least = reach * reach;
    for (std::size_t i = 0; i < m_scatter.points.size(); ++i) {
        const double square = squareOf(where.toPicture(m_scatter.points[i].place) - at);
        if (square <= least && !m_scatter.isDimmed(m_scatter.points[i])) {
            least = square;
            nearest = i;
        }
    }
    return nearest;
}

void ScatterView::hover(QPointF at)
{
    const auto point = pointAt(at);
    if (point == m_hovered)
        return;
    m_hovered = point;
    setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ScatterView::zoom(double factor, QPointF around)
{
    const ScatterPlaces before = places();
    const double wanted = std::clamp((m_isMoved ? m_zoom : 1) * factor, 1 / mostEnlarged, mostEnlarged);
    const double change = wanted / (m_isMoved ? m_zoom : 1);
    const QPointF fixed = before.toPlane(around);
    m_center = fixed + (before.center() - fixed) / change;
    m_zoom = wanted;
    m_isMoved = true;
    redraw();
}

void ScatterView::move(QPointF by)
{
    const ScatterPlaces before = places();
    m_zoom = m_isMoved ? m_zoom : 1;
    m_center = before.center() + QPointF(-by.x(), by.y()) / before.scale();
    m_isMoved = true;
    redraw();
}

void ScatterView::mousePressEvent(QMouseEvent *event)
{
    m_last = event->position();
    if (event->button() == Qt::LeftButton)
        m_drag = Drag::Pressed;
    else if (event->button() == Qt::RightButton || event->button() == Qt::MiddleButton)
        m_drag = Drag::Moving;
    else
        return QWidget::mousePressEvent(event);
    m_lasso = {m_last};
    event->accept();
}

void ScatterView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::None)
        return hover(at);
    if (m_drag == Drag::Moving) {
        move(at - m_last);
        m_last = at;
        return;
    }
    if (m_drag == Drag::Pressed) {
        if ((at - m_last).manhattanLength() < QApplication::startDragDistance())
            return;
        m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Rectangle : Drag::Lasso;
        m_hovered.reset();
    }
    if (m_drag == Drag::Rectangle)
        m_lasso = QPolygonF(QRectF(m_last, at).normalized());
    else
        m_lasso << at;
    update();
}

void ScatterView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const bool adds = event->modifiers() & Qt::ControlModifier;
    if (drag == Drag::Lasso || drag == Drag::Rectangle)
        takeLasso(adds);
    else if (drag == Drag::Pressed) {
        if (const auto point = pointAt(event->position())) {
            const SampleId sample = m_scatter.points[*point].sample;
            Q_EMIT selected(sample);
            if (adds)
                toggleSelected();
        }
    }
    hover(event->position());
    update();
}

void ScatterView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered.reset();
    update();
}

void ScatterView::takeLasso(bool adds)
{
    const ScatterPlaces where = places();
    std::vector<SampleId> inside;
    for (const auto &point : m_scatter.points) {
        if (!m_scatter.isDimmed(point) &&
            m_lasso.containsPoint(where.toPicture(point.place), Qt::OddEvenFill))
            inside.push_back(point.sample);
    }
    choose(std::move(inside), adds);
}

void ScatterView::choose(std::vector<SampleId> samples, bool adds)
{
    if (adds && m_scatter.choice)
        samples.insert(samples.end(), m_scatter.choice->samples().begin(), m_scatter.choice->samples().end());
    Q_EMIT chosen(samples);
}

void ScatterView::chooseAll()
{
    std::vector<SampleId> all;
    for (const auto &point : m_scatter.points) {
        if (!m_scatter.isDimmed(point))
            all.push_back(point.sample);
    }
    choose(std::move(all), false);
}

void ScatterView::toggleSelected()
{
    if (!indexOf(m_selected))
        return;
    auto samples = m_scatter.choice ? m_scatter.choice->samples() : std::vector<SampleId>();
    if (std::erase(samples, *m_selected) == 0)
        samples.push_back(*m_selected);
    Q_EMIT chosen(samples);
}

/// To the nearest point that lies rather in that direction than in another; from nowhere to the first.
void ScatterView::walk(QPointF direction)
{
    const auto here = indexOf(m_selected);
    std::optional<std::size_t> nearest;
    double least = INFINITY;
    for (std::size_t i = 0; i < m_scatter.points.size(); ++i) {
        if (m_scatter.isDimmed(m_scatter.points[i]) || i == here)
            continue;
        const QPointF way =
            here ? m_scatter.points[i].place - m_scatter.points[*here].place : QPointF(double(i), 0);
        const double ahead = QPointF::dotProduct(way, direction);
        const double square = squareOf(way);
        const bool isAhead = !here || (ahead > 0 && 2 * ahead * ahead >= square);
        if (isAhead && square < least) {
            least = square;
            nearest = i;
        }
    }
    if (!nearest)
        return;
    const SampleId sample = m_scatter.points[*nearest].sample;
    m_hovered = nearest; // its picture is shown as when it is pointed at
    setAccessibleDescription(m_source.text(sample));
    Q_EMIT selected(sample);
}

void ScatterView::wheelEvent(QWheelEvent *event)
{
    const double notches = double(event->angleDelta().y()) / 120;
    zoom(std::pow(zoomStep, notches), event->position());
    event->accept();
}

bool ScatterView::event(QEvent *event)
{
    // Ctrl+A means samples here, layers elsewhere; Escape ends what is going on in the window otherwise.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::SelectAll) || (key->key() == Qt::Key_Escape && m_scatter.choice))
            event->accept();
    }
    return QWidget::event(event);
}

void ScatterView::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle = QRectF(rect()).center();
    if (const auto direction = directionOf(event->key()))
        walk(*direction);
    else if (event->matches(QKeySequence::SelectAll))
        chooseAll();
    else if (event->key() == Qt::Key_Space)
        toggleSelected();
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoom(zoomStep, middle);
    else if (event->key() == Qt::Key_Minus)
        zoom(1 / zoomStep, middle);
    else if (event->key() == Qt::Key_0)
        showAll();
    else if (event->key() == Qt::Key_Escape && m_scatter.choice)
        Q_EMIT chosen({});
    else
        QWidget::keyPressEvent(event);
}

} // namespace workbench
