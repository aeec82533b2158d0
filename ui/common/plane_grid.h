#pragma once

#include "core/insight/observation.h"
#include "ui/common/color_maps.h"

#include <QWidget>
#include <functional>

namespace workbench {

/// A row-wrapped grid of small pictures made of numbers: filters or feature maps, on one common scale.
/// Hovering reads the value under the mouse (`describe`), a scale bar names the ends. Height follows width.
class PlaneGrid : public QWidget
{
    Q_OBJECT

public:
    explicit PlaneGrid(QWidget *parent = nullptr);

    /// `captionOf(i)` names plane i ("channel 3").
    void setPlanes(const Planes &planes, ColorMap map, const std::function<QString(std::int64_t)> &captionOf);
    void clear();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Geometry;
    Geometry geometryFor(int width) const;
    /// What the hover says; empty between the planes.
    QString valueAt(const QPoint &position) const;
    void paintScale(QPainter &painter, int top) const;

    Planes m_planes;
    ColorMap m_map = ColorMap::Viridis;
    float m_low = 0;
    float m_high = 0;
    std::vector<QImage> m_images;
    QStringList m_captions;
};

} // namespace workbench
