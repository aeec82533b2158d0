#pragma once

#include <QColor>
#include <QPolygonF>
#include <QWidget>
#include <vector>

namespace workbench {

/// A square to draw on with mouse, pen or finger. Strokes are in shares of its side.
class DrawPad : public QWidget
{
    Q_OBJECT

public:
    explicit DrawPad(QWidget *parent = nullptr);

    const std::vector<QPolygonF> &strokes() const { return m_strokes; }
    void clear();
    void undoStroke();
    /// How it is painted: `width` is a share of the side.
    void setPen(const QColor &ink, const QColor &ground, double width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect square() const;
    QPointF placeOf(QPointF point) const;

    std::vector<QPolygonF> m_strokes;
    QColor m_ink = Qt::white;
    QColor m_ground = Qt::black;
    double m_width = 0.08;
};

} // namespace workbench
