#pragma once

#include "ui/embedding/scatter.h"

#include <QWidget>

namespace workbench {

/// Samples as points of a plane, to be pointed at, walked through and picked out. A drag draws a lasso, with
/// Shift a rectangle; Ctrl adds to what is picked out already. The wheel zooms, the right or middle button
/// moves the plane. Arrow keys walk to the nearest point, Space picks it, Ctrl+A picks all, Escape none.
/// Points that were dimmed are not picked or pointed at.
class ScatterView : public QWidget
{
    Q_OBJECT

public:
    struct Source
    {
        std::function<QImage(SampleId)> picture; ///< null: not there yet
        std::function<QString(SampleId)> text;
    };

    explicit ScatterView(Source source, QWidget *parent = nullptr);

    /// The zoom stays.
    void setPoints(std::vector<ScatterPoint> points, const QStringList &classNames);
    void setDimmed(const std::vector<bool> &classes);
    void setChoice(const SampleChoicePointer &choice);
    void setMarksWrong(bool marks);
    void setSelected(SampleId sample);
    void showAll();

    const Scatter &scatter() const { return m_scatter; }
    /// Where that point is in the widget; none where there is no such point.
    std::optional<QPointF> positionOf(SampleId sample) const;
    /// The sample under the pointer.
    std::optional<SampleId> hovered() const;

    QSize minimumSizeHint() const override { return {160, 120}; }
    QSize sizeHint() const override { return {520, 400}; }

Q_SIGNALS:
    /// Clicked, or walked to.
    void selected(workbench::SampleId sample);
    void chosen(const std::vector<workbench::SampleId> &samples);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag { None, Pressed, Lasso, Rectangle, Moving };

    ScatterPlaces places() const;
    std::optional<std::size_t> pointAt(QPointF at) const;
    std::optional<std::size_t> indexOf(std::optional<SampleId> sample) const;
    void hover(QPointF at);
    void zoom(double factor, QPointF around);
    void move(QPointF by);
    void takeLasso(bool adds);
    void choose(std::vector<SampleId> samples, bool adds);
    void walk(QPointF direction);
    void chooseAll();
    void toggleSelected();
    void redraw();
    void drawLayer();
    void drawRing(QPainter &painter, std::optional<std::size_t> point, const QPen &pen) const;
    void drawCard(QPainter &painter) const;

    Source m_source;
    Scatter m_scatter;
    MarkerPainter m_markers{themeColors()};
    QPixmap m_layer; ///< all points; null: to be drawn anew
    std::optional<SampleId> m_selected;
    std::optional<std::size_t> m_hovered;
    double m_zoom = 1;
    QPointF m_center; ///< of the plane, while it is zoomed or moved
    bool m_isMoved = false;
    Drag m_drag = Drag::None;
    QPolygonF m_lasso;
    QPointF m_last;
};

} // namespace workbench
