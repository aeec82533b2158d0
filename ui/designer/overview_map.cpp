#include "ui/designer/overview_map.h"

#include "ui/common/theme.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/network_scene.h"

#include <QMouseEvent>
#include <QPainter>

namespace workbench {

namespace {

constexpr qreal margin = 4;
/// The map is worth its room once the network is this many times as high as the view.
constexpr qreal worthwhile = 1.6;

} // namespace

OverviewMap::OverviewMap(DesignerView &view, NetworkScene &scene, QWidget *parent)
    : QWidget(parent), m_view(view), m_scene(scene)
{
    setObjectName(QStringLiteral("overviewMap"));
    setAccessibleName(tr("Overview of the network"));
    setToolTip(tr("The whole network; click or drag to go there"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&view, &DesignerView::viewChanged, this, &OverviewMap::refresh);
    connect(&scene, &QGraphicsScene::sceneRectChanged, this, &OverviewMap::refresh);
    refresh();
}

void OverviewMap::refresh()
{
    setVisible(m_scene.sceneRect().height() > worthwhile * sceneInSight().height());
    update();
}

QRectF OverviewMap::sceneInSight() const
{
    return m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
}

qreal OverviewMap::scale() const
{
    return (height() - 2 * margin) / std::max(1.0, m_scene.sceneRect().height());
}

void OverviewMap::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    painter.setPen(Qt::NoPen);
    for (const auto *card : m_scene.cards()) {
        const QRectF bar(margin, margin + card->y() * scale(), width() - 2 * margin,
                         std::max(1.0, card->height() * scale() - 0.5));
        painter.setBrush(card->stripColor());
        // A fault reaches over the whole width, so that it is seen without its colour too.
        painter.drawRect(card->content().fault.isEmpty() ? bar.adjusted(6, 0, -6, 0) : bar);
    }
    const QRectF sight = sceneInSight();
    QColor ground = colors.accent;
    ground.setAlphaF(0.15F);
    painter.setBrush(ground);
    painter.setPen(QPen(colors.accent, 1.5));
    painter.drawRect(QRectF(1, margin + sight.top() * scale(), width() - 2, sight.height() * scale()));
}

void OverviewMap::mousePressEvent(QMouseEvent *event)
{
    m_view.centerOn(m_view.sceneRect().center().x(), (event->position().y() - margin) / scale());
}

void OverviewMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        mousePressEvent(event);
}

} // namespace workbench
