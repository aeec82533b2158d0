#pragma once

#include "core/insight/attribution.h"

#include <QImage>
#include <QWidget>

namespace workbench {

/// A picture in large with a map over it, as strong as is wanted. The mouse reads the map's numbers.
class OverlayView : public QWidget
{
    Q_OBJECT

public:
    explicit OverlayView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    /// None: the picture alone.
    void setMap(const std::optional<Attribution> &attribution);
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
    QImage m_picture;
    QImage m_grey;
    std::optional<Attribution> m_attribution;
    QImage m_map;
    double m_strength = 0.6;
};

} // namespace workbench
