#pragma once

#include "core/insight/planes.h"

#include <QImage>
#include <QWidget>

class QPainter;

namespace workbench {

/// A picture in large with a map over it, as strong as is wanted. The mouse reads the map's numbers.
class OverlayView : public QWidget
{
    Q_OBJECT

public:
    explicit OverlayView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    /// `values`: one plane; `colors`: the same as a picture of its size; `place`: where it lies in the
    /// picture's pixels, perhaps beyond its borders.
    void setMap(const Planes &values, const QImage &colors, const QRectF &place);
    /// Over the whole picture.
    void setMap(const Planes &values, const QImage &colors) { setMap(values, colors, m_picture.rect()); }
    /// The picture alone.
    void clearMap() { setMap({}, {}, {}); }
    /// 0: the picture alone, 1: the map alone.
    void setStrength(double strength);
    double strength() const { return m_strength; }
    /// What is painted, at the picture's own size.
    QImage composed() const;
    /// "row 3, column 5: 0.012"; empty outside.
    QString textAt(const QPoint &place) const;
    QRect pictureRect() const;

    QSize sizeHint() const override { return {300, 300}; }
    QSize minimumSizeHint() const override { return {160, 160}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void paint(QPainter &painter, const QRectF &area) const;

    QImage m_picture;
    QImage m_grey;
    Planes m_values;
    QImage m_map;
    QRectF m_place;
    double m_strength = 0.6;
};

} // namespace workbench
