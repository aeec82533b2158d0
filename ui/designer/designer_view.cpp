#include "ui/designer/designer_view.h"

#include "core/layers/registry.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/designer/layer_edits.h"
#include "ui/designer/layer_palette.h"
#include "ui/designer/network_scene.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// A layer of this network being dragged to another place; the data is its id in UTF-8.
const QString layerIdMime = QStringLiteral("application/x-cnn-workbench-layer-id");

constexpr qreal narrowestColumn = 280;
constexpr int scrollEdge = 24;

bool isWelcome(const QMimeData *data)
{
    return data->hasFormat(layerTypeMime) || data->hasFormat(layerIdMime);
}

} // namespace

DesignerView::DesignerView(Workspace &workspace, NetworkScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent), m_workspace(workspace), m_scene(scene)
{
    setObjectName(QStringLiteral("designerView"));
    setAccessibleName(tr("Network, from input to output"));
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(true);
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

QString DesignerView::idAt(const QPoint &position) const
{
    const auto *card = m_scene->cardAt(mapToScene(position));
    return card ? card->content().id : QString();
}

void DesignerView::fitColumn()
{
    const qreal room = std::floor(viewport()->width() / m_zoom);
    // The column fills the view, so a bar below could only flicker.
    setHorizontalScrollBarPolicy(room < narrowestColumn ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_scene->setColumnWidth(std::max(narrowestColumn, room));
}

void DesignerView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    fitColumn();
    showCard(m_workspace.document().selectedLayer());
}

void DesignerView::setZoom(qreal zoom)
{
    m_zoom = std::clamp(zoom, 0.5, 2.5);
    setTransform(QTransform::fromScale(m_zoom, m_zoom));
    fitColumn();
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

void DesignerView::walk(int steps)
{
    Document &document = m_workspace.document();
    const auto index = document.network().indexOf(document.selectedLayer());
    const int last = int(document.network().layers.size());
    const int place = std::clamp((index ? int(*index) + 1 : 0) + steps, 0, last);
    document.selectLayer(place == 0 ? inputId : document.network().layers[std::size_t(place) - 1].id);
}

void DesignerView::keyPressEvent(QKeyEvent *event)
{
    const int all = int(m_workspace.document().network().layers.size());
    switch (event->key()) {
    case Qt::Key_Up:
        walk(-1);
        break;
    case Qt::Key_Down:
        walk(1);
        break;
    case Qt::Key_Home:
        walk(-all);
        break;
    case Qt::Key_End:
        walk(all);
        break;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void DesignerView::mousePressEvent(QMouseEvent *event)
{
    const QString id = idAt(event->position().toPoint());
    m_pressedId.clear();
    if (id.isEmpty() || event->button() == Qt::MiddleButton) {
        QGraphicsView::mousePressEvent(event);
        return;
    }
    if (event->button() == Qt::LeftButton && id != inputId)
        m_pressedId = id;
    m_pressPosition = event->position().toPoint();
    m_workspace.document().selectLayer(id);
    event->accept();
}

void DesignerView::mouseMoveEvent(QMouseEvent *event)
{
    const int distance = (event->position().toPoint() - m_pressPosition).manhattanLength();
    if (!m_pressedId.isEmpty() && (event->buttons() & Qt::LeftButton) &&
        distance >= QApplication::startDragDistance())
        startDrag();
    else
        QGraphicsView::mouseMoveEvent(event);
}

void DesignerView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressedId.clear();
    QGraphicsView::mouseReleaseEvent(event);
}

void DesignerView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto *card = m_scene->cardAt(mapToScene(event->position().toPoint()));
    if (card && card->content().id != inputId)
        Q_EMIT renameRequested();
}

void DesignerView::startDrag()
{
    const QString id = std::exchange(m_pressedId, QString());
    const auto *card = m_scene->card(id);
    if (!card)
        return;
    auto *drag = new QDrag(this);
    auto *mime = new QMimeData;
    mime->setData(layerIdMime, id.toUtf8());
    drag->setMimeData(mime);
    const QRect area = mapFromScene(card->sceneBoundingRect()).boundingRect();
    drag->setPixmap(viewport()->grab(area));
    drag->setHotSpot(m_pressPosition - area.topLeft());
    drag->exec(Qt::MoveAction);
}

void DesignerView::contextMenuEvent(QContextMenuEvent *event)
{
    const QString id = event->reason() == QContextMenuEvent::Mouse ? idAt(event->pos())
                                                                   : m_workspace.document().selectedLayer();
    if (id.isEmpty())
        return;
    m_workspace.document().selectLayer(id);
    const auto *card = m_scene->card(id);
    const QPoint position = event->reason() == QContextMenuEvent::Mouse
                                ? event->globalPos()
                                : viewport()->mapToGlobal(mapFromScene(card->sceneBoundingRect().center()));
    Q_EMIT menuRequested(position);
}

void DesignerView::dragEnterEvent(QDragEnterEvent *event)
{
    if (isWelcome(event->mimeData()))
        event->acceptProposedAction();
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
    if (!isWelcome(event->mimeData()))
        return;
    scrollNearEdge(event->position().toPoint().y());
    m_scene->showInsertionMark(m_scene->dropTarget(mapToScene(event->position().toPoint()).y()));
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
    const QMimeData *mime = event->mimeData();
    Document &document = m_workspace.document();
    if (mime->hasFormat(layerTypeMime)) {
        if (const auto *descriptor = findLayerType(QString::fromUtf8(mime->data(layerTypeMime))))
            addLayerAfter(document, after, *descriptor);
    } else if (mime->hasFormat(layerIdMime)) {
        moveLayerAfter(document, QString::fromUtf8(mime->data(layerIdMime)), after);
    } else {
        return;
    }
    setFocus(Qt::MouseFocusReason);
    event->acceptProposedAction();
}

void DesignerView::drawForeground(QPainter *painter, const QRectF &)
{
    // Keyboard users see which card the arrow keys start from.
    const auto *card = m_scene->card(m_workspace.document().selectedLayer());
    if (!hasFocus() || !card)
        return;
    const QRectF frame(card->pos(), QSizeF(card->boundingRect().width() - 6, card->height()));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeColors().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(frame.adjusted(-2, -2, 2, 2), 8, 8);
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
