#pragma once

#include <QWidget>

namespace workbench {

class DesignerView;
class NetworkScene;

/// The whole column of cards as a thin strip beside the view, with the part in sight framed: click or drag to
/// go there. Hidden while everything is in sight anyway.
class OverviewMap : public QWidget
{
    Q_OBJECT

public:
    OverviewMap(DesignerView &view, NetworkScene &scene, QWidget *parent = nullptr);

    void refresh();
    QSize sizeHint() const override { return {44, 100}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    /// Map pixels for one unit of the scene's height.
    qreal scale() const;
    QRectF sceneInSight() const;

    DesignerView &m_view;
    NetworkScene &m_scene;
};

} // namespace workbench
