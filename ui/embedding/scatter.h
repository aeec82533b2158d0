#pragma once

#include "ui/common/chosen_samples.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPixmap>
#include <QStringList>
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace workbench {

/// A sample somewhere in a plane.
struct ScatterPoint
{
    SampleId sample = {};
    QPointF place = {};
    std::int32_t label = -1; ///< a position in the class names; -1: nobody knows
    bool isWrong = false;    ///< the network answers another class
};

/// Points and how they are shown.
struct Scatter
{
    std::vector<ScatterPoint> points = {};
    QStringList classNames = {};
    std::vector<bool> dimmed = {};   ///< classes that step back
    SampleChoicePointer choice = {}; ///< where there is one, all others step back
    bool marksWrong = true;

    bool isDimmed(const ScatterPoint &point) const
    {
        return point.label >= 0 && std::size_t(point.label) < dimmed.size() &&
               dimmed[std::size_t(point.label)];
    }
    bool stepsBack(const ScatterPoint &point) const
    {
        return isDimmed(point) || (choice && !choice->contains(point.sample));
    }
};

/// From the plane into a picture: both axes alike, y upwards.
class ScatterPlaces
{
public:
    ScatterPlaces(QPointF center, double scale, QRectF area) : m_center(center), m_scale(scale), m_area(area)
    {}
    /// All points in sight.
    static ScatterPlaces fitting(const std::vector<ScatterPoint> &points, const QRectF &area);

    QPointF center() const { return m_center; }
    double scale() const { return m_scale; }
    /// Of the markers: in a small picture they are small.
    double markerScale() const
    {
        return std::clamp(std::min(m_area.width(), m_area.height()) / 480, 0.55, 1.0);
    }
    QPointF toPicture(QPointF place) const
    {
        return m_area.center() +
               QPointF((place.x() - m_center.x()) * m_scale, (m_center.y() - place.y()) * m_scale);
    }
    QPointF toPlane(QPointF at) const
    {
        return m_center +
               QPointF((at.x() - m_area.center().x()) / m_scale, (m_area.center().y() - at.y()) / m_scale);
    }

private:
    QPointF m_center;
    double m_scale;
    QRectF m_area;
};

/// Draws the points' markers. On a screen each is painted once and then copied.
class MarkerPainter
{
public:
    explicit MarkerPainter(ThemeColors colors) : m_colors(std::move(colors)) {}

    /// As shapes, for paper.
    void drawShape(QPainter &painter, QPointF at, int label, double scale = 1) const;
    /// The same from a picture that is kept.
    void drawCopy(QPainter &painter, QPointF at, int label, double scale, double pixelRatio);

private:
    ThemeColors m_colors;
    std::map<int, QPixmap> m_pictures;
    double m_scale = 1; ///< of those pictures
};

/// What is drawn of a point that steps back.
inline constexpr double faintOpacity = 0.16;

/// The rings around wrong answers, and the markers by `drawMarker`; those that step back first.
void drawPoints(QPainter &painter, const Scatter &scatter, const ScatterPlaces &places,
                const ThemeColors &colors, const std::function<void(QPointF at, int label)> &drawMarker);
/// Each class's name at the median of its points.
void drawClassNames(QPainter &painter, const Scatter &scatter, const ScatterPlaces &places,
                    const ThemeColors &colors);
/// Per class; none of few points.
std::vector<std::optional<QPointF>> mediansOf(const Scatter &scatter);

} // namespace workbench
