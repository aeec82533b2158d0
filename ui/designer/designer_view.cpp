#include "ui/designer/designer_view.h"

#include "core/layers/registry.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/card_selection.h"
#include "ui/designer/group_edits.h"
#include "ui/designer/layer_edits.h"
#include "ui/designer/layer_palette.h"
#include "ui/designer/name_editor.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr qreal narrowestColumn = 240;
constexpr qreal widestColumn = 900;
constexpr qreal smallestZoom = 0.3;
constexpr qreal largestZoom = 2.5;
constexpr int scrollEdge = 24;

} // namespace

DesignerView::DesignerView(Workspace &workspace, NetworkScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent), m_workspace(workspace), m_scene(scene),
      m_wire(workspace.document(), *scene)
{
    setObjectName(QStringLiteral("designerView"));
    setAccessibleName(tr("Network, from input to output"));
    setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(true);
    setMouseTracking(true);
    setRenderHint(QPainter::SmoothPixmapTransform, false);
}

void DesignerView::showCard(const QString &id)
{
    // At the first layer the input is in view too, whatever the view's size was when it was chosen.
    const auto place = m_workspace.document().network().indexOf(id);
    if (!place || *place == 0)
        verticalScrollBar()->setValue(0);
    else if (const auto *card = m_scene->card(id))
        ensureVisible(card->sceneBoundingRect(), 0, 12);
}

void DesignerView::editName(const QString &name, const QRectF &place,
                            const std::function<Result<void>(const QString &)> &rename)
{
    QRect area = mapFromScene(place).boundingRect().adjusted(-8, -4, 8, 4);
    area.setWidth(std::max(area.width(), 140));
    auto *editor = new NameEditor(name, rename, viewport());
    editor->setGeometry(area);
    editor->show();
    editor->setFocus(Qt::OtherFocusReason);
}

LayerCard *DesignerView::cardAt(const QPoint &position) const
{
    return m_scene->cardAt(mapToScene(position));
}

void DesignerView::fitColumn()
{
    const qreal room = std::floor(viewport()->width() / scale());
    // The column fills the view, so a bar below could only flicker.
    setHorizontalScrollBarPolicy(room < narrowestColumn ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_scene->setColumnWidth(std::clamp(room, narrowestColumn, widestColumn));
}

void DesignerView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    fitColumn();
    showCard(m_workspace.document().selectedLayer());
    Q_EMIT viewChanged();
}

void DesignerView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    Q_EMIT viewChanged();
}

void DesignerView::setZoom(qreal zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    setTransform(QTransform::fromScale(scale(), scale()));
    fitColumn();
    Q_EMIT viewChanged();
}

qreal DesignerView::scale() const
{
    return m_zoom * typeScale();
}

void DesignerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setZoom(m_zoom);
    QGraphicsView::changeEvent(event);
}

void DesignerView::fitNetwork()
{
    setZoom(std::min(1.0, viewport()->height() / (m_scene->sceneRect().height() * typeScale())));
    showCard(m_workspace.document().selectedLayer());
}

void DesignerView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(1.1, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QGraphicsView::wheelEvent(event);
}

void DesignerView::fold(bool folded)
{
    if (const auto group = selectedGroup(m_workspace.document()))
        foldGroup(m_workspace.document(), group->name, folded);
}

void DesignerView::keyPressEvent(QKeyEvent *event)
{
    Document &document = m_workspace.document();
    const int all = int(m_scene->cards().size());
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Up:
        walkCards(document, *m_scene, -1, extend);
        break;
    case Qt::Key_Down:
        walkCards(document, *m_scene, 1, extend);
        break;
    case Qt::Key_Left:
        fold(true);
        break;
    case Qt::Key_Right:
        fold(false);
        break;
    case Qt::Key_Home:
        walkCards(document, *m_scene, -all, false);
        break;
    case Qt::Key_End:
        walkCards(document, *m_scene, all, false);
        break;
    case Qt::Key_Escape:
        // With nothing to end, it is for the window.
        event->setAccepted(m_wire.isActive() || m_move || document.selectedLayers().size() > 1);
        endGestures();
        document.selectLayer(document.selectedLayer());
        break;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void DesignerView::mousePressEvent(QMouseEvent *event)
{
    m_pressPosition = event->position().toPoint();
    const LayerCard *card = cardAt(m_pressPosition);
    if (event->button() == Qt::MiddleButton) {
        m_pan = m_pressPosition;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton && m_wire.begin(mapToScene(m_pressPosition))) {
        viewport()->update();
    } else if (event->button() == Qt::LeftButton &&
               pressGroup(m_workspace.document(), *m_scene, mapToScene(m_pressPosition))) {
        viewport()->update();
    } else if (card) {
        const QString id = card->content().id;
        if (event->button() == Qt::LeftButton && id != inputId && event->modifiers() == Qt::NoModifier)
            m_move = CardMove{id, mapToScene(m_pressPosition) - card->pos(), {}};
        if (event->button() == Qt::LeftButton)
            selectCard(m_workspace.document(), *card, event->modifiers());
    } else {
        QGraphicsView::mousePressEvent(event);
        return;
    }
    event->accept();
}

void DesignerView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    m_mousePosition = position;
    const int distance = (position - m_pressPosition).manhattanLength();
    if (m_pan) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + m_pan->x() - position.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + m_pan->y() - position.y());
        m_pan = position;
    } else if (m_wire.isActive()) {
        m_wire.moveTo(mapToScene(position));
        QToolTip::showText(event->globalPosition().toPoint(), m_wire.refusal(), this);
        scrollNearEdge(position.y());
        viewport()->update();
    } else if (m_move && (!m_move->picture.isNull() || distance >= QApplication::startDragDistance())) {
        moveCard(position);
    } else {
        hover(position);
        QGraphicsView::mouseMoveEvent(event);
    }
}

void DesignerView::hover(const QPoint &position)
{
    const LayerCard *card = m_scene->cardNear(mapToScene(position), 8);
    const QString id = card ? card->content().id : QString();
    const bool atWire = (card && WireGesture::isAtPort(*card, mapToScene(position))) ||
                        m_scene->arrowAt(mapToScene(position)).has_value();
    viewport()->setCursor(atWire ? Qt::CrossCursor : card ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (id == m_hovered)
        return;
    m_hovered = id;
    viewport()->update();
}

void DesignerView::moveCard(const QPoint &position)
{
    const LayerCard *card = m_scene->card(m_move->id);
    if (!card)
        return endGestures();
    if (m_move->picture.isNull())
        m_move->picture = viewport()->grab(mapFromScene(card->sceneBoundingRect()).boundingRect());
    scrollNearEdge(position.y());
    showTarget(position);
    viewport()->update();
}

void DesignerView::dropCard(const QPoint &position)
{
    const CardMove move = *std::exchange(m_move, std::nullopt);
    m_scene->showInsertionMark(std::nullopt);
    viewport()->update();
    const QString after = m_scene->dropTarget(mapToScene(position).y());
    const LayerCard *card = m_scene->card(move.id);
    if (move.picture.isNull() || after == move.id || !card)
        return;
    if (card->content().group.isEmpty())
        moveLayerAfter(m_workspace.document(), move.id, after);
    else
        moveGroupBelow(m_workspace.document(), card->content().group, after);
}

void DesignerView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && m_pan) {
        m_pan.reset();
        hover(event->position().toPoint());
    } else if (m_wire.isActive()) {
        m_wire.finish();
        QToolTip::hideText();
        viewport()->update();
    } else if (m_move) {
        dropCard(event->position().toPoint());
    }
    QGraphicsView::mouseReleaseEvent(event);
}

void DesignerView::endGestures()
{
    m_wire.cancel();
    m_move.reset();
    m_scene->showInsertionMark(std::nullopt);
    viewport()->update();
}

void DesignerView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const LayerCard *card = cardAt(position);
    if (card && !card->content().group.isEmpty())
        foldGroup(m_workspace.document(), card->content().group, false);
    else if (card && card->content().id != inputId)
        Q_EMIT renameRequested();
    else if (!card && m_scene->headerAt(mapToScene(position)))
        Q_EMIT groupRenameRequested();
}

void DesignerView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    Document &document = m_workspace.document();
    const LayerCard *card = byMouse ? cardAt(event->pos()) : m_scene->card(document.selectedLayer());
    if (!card)
        return;
    const QString id = card->content().id;
    const auto selected = document.selectedLayers();
    // A click on one of several selected layers is about all of them.
    if (std::find(selected.begin(), selected.end(), id) == selected.end())
        selectCard(document, *card, Qt::NoModifier);
    const QPoint middle = mapFromScene(card->sceneBoundingRect().center());
    Q_EMIT menuRequested(byMouse ? event->globalPos() : viewport()->mapToGlobal(middle));
}

void DesignerView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(layerTypeMime))
        event->acceptProposedAction();
}

void DesignerView::showTarget(const QPoint &position)
{
    m_scene->showInsertionMark(m_scene->dropTarget(mapToScene(position).y()));
}

void DesignerView::scrollNearEdge(int y)
{
    auto *bar = verticalScrollBar();
    if (y < scrollEdge)
        bar->setValue(bar->value() - bar->singleStep());
    else if (y > viewport()->height() - scrollEdge)
        bar->setValue(bar->value() + bar->singleStep());
}

void DesignerView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!event->mimeData()->hasFormat(layerTypeMime))
        return;
    scrollNearEdge(event->position().toPoint().y());
    showTarget(event->position().toPoint());
    event->acceptProposedAction();
}

void DesignerView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_scene->showInsertionMark(std::nullopt);
}

void DesignerView::dropEvent(QDropEvent *event)
{
    m_scene->showInsertionMark(std::nullopt);
    const QString after = m_scene->dropTarget(mapToScene(event->position().toPoint()).y());
    const QString type = QString::fromUtf8(event->mimeData()->data(layerTypeMime));
    const auto *descriptor = findLayerType(type);
    if (!descriptor)
        return;
    addLayerAfter(m_workspace.document(), after, *descriptor);
    setFocus(Qt::MouseFocusReason);
    event->acceptProposedAction();
}

void DesignerView::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setRenderHint(QPainter::Antialiasing);
    // Keyboard users see which card the arrow keys start from.
    const auto *card = m_scene->card(m_workspace.document().selectedLayer());
    if (hasFocus() && card) {
        painter->setPen(QPen(themeColors().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card->mapRectToScene(card->cardRect()).adjusted(-2, -2, 2, 2), 8, 8);
    }
    drawHover(*painter);
    m_wire.paint(*painter);
    if (m_move && !m_move->picture.isNull()) {
        const QSizeF size = m_move->picture.deviceIndependentSize() / scale();
        painter->setOpacity(0.85);
        painter->drawPixmap(QRectF(mapToScene(m_mousePosition) - m_move->grip, size), m_move->picture,
                            m_move->picture.rect());
        painter->setOpacity(1);
    }
}

void DesignerView::drawHover(QPainter &painter) const
{
    const auto *card = m_scene->card(m_hovered);
    if (!card || m_move)
        return;
    painter.setPen(QPen(themeColors().accent, 1.5));
    painter.setBrush(themeColors().surface);
    painter.drawEllipse(WireGesture::portOf(*card), 5, 5);
}

void DesignerView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void DesignerView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

} // namespace workbench
