#pragma once

#include "core/figure/color_maps.h"
#include "core/insight/observation.h"

#include <QWidget>
#include <functional>

namespace workbench {

/// How far the colours of a grid reach.
enum class PlaneScale {
    Common, ///< over all its planes
    Each,   ///< each plane over its own
    Given,  ///< as far from 0 as a number from outside
    Between ///< from one such number to another
};

/// What a grid shows.
struct PlanePictures
{
    Planes planes;
    ColorMap map = ColorMap::Viridis;
    PlaneScale scale = PlaneScale::Common;
    float reach = 0;   ///< for PlaneScale::Given
    bool wide = false; ///< as large as the width allows, for a single plane
    float low = 0;     ///< for PlaneScale::Between
    float high = 0;    ///< likewise
};

/// A row-wrapped grid of small pictures made of numbers: filters or feature maps. Hovering reads the value
/// under the mouse, a scale bar names the ends; a click chooses a plane, and where the grid takes the focus,
/// arrows and Return do. Height follows width.
class PlaneGrid : public QWidget
{
    Q_OBJECT

public:
    explicit PlaneGrid(QWidget *parent = nullptr);

    /// `captionOf(i)` names plane i ("channel 3").
    void setPictures(const PlanePictures &pictures, const std::function<QString(std::int64_t)> &captionOf);
    void clear();
    const PlanePictures &pictures() const { return m_pictures; }
    const QStringList &captions() const { return m_captions; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void planeChosen(std::int64_t index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Geometry;
    /// Of the widest. Layouts ask for it many times for one change.
    int captionWidth() const;
    Geometry geometryFor(int width) const;
    /// The plane at a place of the widget; none between them.
    std::optional<std::int64_t> planeAt(const QPoint &position) const;
    /// What the hover says; empty between the planes.
    QString valueAt(const QPoint &position) const;
    void paintPlane(QPainter &painter, const Geometry &geometry, std::size_t index) const;
    void paintScale(QPainter &painter, int top) const;
    std::pair<QString, QString> scaleEnds() const;

    PlanePictures m_pictures;
    float m_low = 0;
    float m_high = 0;
    std::vector<QImage> m_images;
    QStringList m_captions;
    mutable int m_captionWidth = 0;
    mutable int m_captionPixels = 0; ///< the font's height that it was measured with; 0: not measured
    std::int64_t m_current = 0;      ///< of the keyboard
};

} // namespace workbench
