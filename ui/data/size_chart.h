#pragma once

#include "core/data/picture_sizes.h"

#include <QWidget>

namespace workbench {

/// How large the pictures of a data set are: width to the right, height upwards, on one scale; the area of a
/// mark is how many pictures there are. Discs have colour, squares are grey. A cross marks the size that all
/// are brought to.
class SizeChart : public QWidget
{
    Q_OBJECT

public:
    explicit SizeChart(QWidget *parent = nullptr);

    /// `points`: the most frequent first.
    void setPoints(std::vector<SizePoint> points, int height, int width);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the axes meet is its lower left corner; a square.
    QRectF field() const;
    QPointF placeOf(double height, double width) const;
    double radiusOf(const SizePoint &point) const;
    QString helpAt(const QPoint &place) const;
    void paintAxes(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;
    void paintTarget(QPainter &painter) const;

    std::vector<SizePoint> m_points;
    int m_height = 0; ///< that all are brought to
    int m_width = 0;
    double m_longest = 1; ///< side at the ends of the axes
};

} // namespace workbench
