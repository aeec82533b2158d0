#include "core/exchange/report/curve_figure.h"

#include "core/number_text.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr QSizeF plotSize(680, 250);
constexpr qreal left = 58;
constexpr qreal right = 14;
constexpr qreal top = 30;
constexpr qreal bottom = 42;
constexpr int textPixels = 11;
constexpr QRgb textColor = 0xff171d2b;
constexpr QRgb mutedColor = 0xff5b6579;
constexpr QRgb gridColor = 0xffd5dbe6;

bool isDrawn(const QPointF &point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// One axis: from `low` to `high` in steps.
struct Scale
{
    double low = 0;
    double high = 1;
    double step = 1;

    int steps() const { return int(std::lround((high - low) / step)); }
    double at(int index) const { return low + index * step; }
    double unit(double value) const { return (value - low) / (high - low); }
};

Scale scaleOf(double low, double high, int most)
{
    if (!(high > low)) {
        const double room = low == 0 ? 1 : std::abs(low) * 0.1;
        low -= room;
        high += room;
    }
    const double step = tickStep(high - low, most);
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

class CurvePainter
{
public:
    CurvePainter(QPainter &painter, const CurvePlot &plot) : m_painter(painter), m_plot(plot)
    {
        double low = plot.isFromZero ? 0 : HUGE_VAL;
        double high = -HUGE_VAL;
        double end = 0;
        for (const auto &curve : plot.curves) {
            for (const auto &point : curve.points) {
                if (!isDrawn(point))
                    continue;
                low = std::min(low, point.y());
                high = std::max(high, point.y());
                end = std::max(end, point.x());
            }
        }
        m_up = low <= high ? scaleOf(low, high, 6) : Scale();
        m_across = {0, std::max(end, 1.0), std::max(1.0, tickStep(std::max(end, 1.0), 10))};
    }

    void paint()
    {
        QFont font;
        font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
        font.setPixelSize(textPixels);
        m_painter.setFont(font);
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintAxes();
        paintMark();
        for (const bool faint : {true, false}) {
            for (const auto &curve : m_plot.curves) {
                if (curve.isFaint == faint)
                    paintCurve(curve);
            }
        }
        paintLegend();
    }

private:
    QRectF area() const
    {
        return {left, top, plotSize.width() - left - right, plotSize.height() - top - bottom};
    }
    /// Hundredths are fine enough, and short in a file.
    QPointF placeOf(const QPointF &point) const
    {
        const auto rounded = [](double value) { return std::round(value * 100) / 100; };
        return {rounded(area().left() + m_across.unit(point.x()) * area().width()),
                rounded(area().bottom() - m_up.unit(point.y()) * area().height())};
    }
    QString upText(double value) const
    {
        if (std::abs(value) < m_up.step * 1e-6)
            value = 0;
        return m_plot.isShare ? percentText(value, m_up.step < 0.01 ? 1 : 0) : valueText(value, 4);
    }

    void paintAxes()
    {
        const QRectF plane = area();
        for (int i = 0; i <= m_up.steps(); ++i) {
            const qreal y = placeOf({0, m_up.at(i)}).y();
            m_painter.setPen(QPen(QColor(gridColor), 1));
            m_painter.drawLine(QPointF(plane.left(), y), QPointF(plane.right(), y));
            m_painter.setPen(QColor(mutedColor));
            m_painter.drawText(QRectF(0, y - 8, left - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                               upText(m_up.at(i)));
        }
        for (double value = 0; value <= m_across.high * (1 + 1e-9); value += m_across.step) {
            const qreal x = placeOf({value, m_up.low}).x();
            m_painter.setPen(QPen(QColor(mutedColor), 1));
            m_painter.drawLine(QPointF(x, plane.bottom()), QPointF(x, plane.bottom() + 4));
            m_painter.drawText(QRectF(x - 40, plane.bottom() + 5, 80, 16), Qt::AlignCenter,
                               QString::number(std::llround(value)));
        }
        m_painter.drawText(QRectF(plane.left(), plane.bottom() + 22, plane.width(), 16), Qt::AlignCenter,
                           m_plot.across);
        m_painter.drawText(QRectF(8, 6, left + 140, 16), Qt::AlignLeft | Qt::AlignVCenter, m_plot.up);
    }

    void paintMark()
    {
        if (!m_plot.mark)
            return;
        const QPointF foot = placeOf({*m_plot.mark, m_up.low});
        m_painter.setPen(QPen(QColor(mutedColor), 1, Qt::DotLine));
        m_painter.drawLine(QPointF(foot.x(), top), foot);
    }

    QPen penOf(const ReportCurve &curve) const
    {
        QPen pen(QColor(curve.color), curve.isFaint ? 0.7 : 1.8);
        pen.setJoinStyle(Qt::RoundJoin);
        if (curve.isDashed)
            pen.setDashPattern({5, 3});
        return pen;
    }

    void paintLine(const QPolygonF &line, const ReportCurve &curve)
    {
        m_painter.setPen(penOf(curve));
        m_painter.setBrush(Qt::NoBrush);
        if (line.size() > 1)
            m_painter.drawPolyline(line);
        if (curve.isFaint)
            return;
        constexpr qsizetype mostMarks = 60;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(curve.color));
        for (const auto &place : line) {
            if (line.size() <= mostMarks)
                m_painter.drawEllipse(place, 2.4, 2.4);
        }
    }

    void paintCurve(const ReportCurve &curve)
    {
        QPolygonF line;
        for (const auto &point : curve.points) {
            if (isDrawn(point)) {
                line << placeOf(point);
                continue;
            }
            paintLine(thinned(line), curve);
            line.clear();
        }
        paintLine(thinned(line), curve);
    }

    /// What looks the same: of the points in each quarter of a pixel the first, lowest, highest and last.
    static QPolygonF thinned(const QPolygonF &line)
    {
        QPolygonF kept;
        for (qsizetype from = 0; from < line.size();) {
            const auto column = std::llround(line[from].x() * 4);
            qsizetype to = from;
            while (to < line.size() && std::llround(line[to].x() * 4) == column)
                ++to;
            const auto lower = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
            const auto [low, high] = std::minmax_element(line.begin() + from, line.begin() + to, lower);
            std::vector<qsizetype> places{from, low - line.begin(), high - line.begin(), to - 1};
            std::sort(places.begin(), places.end());
            places.erase(std::unique(places.begin(), places.end()), places.end());
            for (const auto place : places)
                kept << line[place];
            from = to;
        }
        return kept;
    }

    void paintLegend()
    {
        const QFontMetricsF metrics(m_painter.font());
        qreal x = plotSize.width() - right;
        const auto entry = [&](const QString &name, const QPen &pen) {
            x -= metrics.horizontalAdvance(name);
            m_painter.setPen(QColor(textColor));
            m_painter.drawText(QPointF(x, 18), name);
            x -= 28;
            m_painter.setPen(pen);
            m_painter.drawLine(QPointF(x, 14), QPointF(x + 22, 14));
            x -= 18;
        };
        if (m_plot.mark)
            entry(m_plot.markName, QPen(QColor(mutedColor), 1, Qt::DotLine));
        for (auto curve = m_plot.curves.rbegin(); curve != m_plot.curves.rend(); ++curve)
            entry(curve->name, penOf(*curve));
    }

    QPainter &m_painter;
    const CurvePlot &m_plot;
    Scale m_up;
    Scale m_across;
};

} // namespace

ReportFigure curveFigure(const CurvePlot &plot)
{
    return {plot.label, plotSize, [plot](QPainter &painter) { CurvePainter(painter, plot).paint(); }};
}

double tickStep(double span, int most)
{
    const double least = span / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace workbench
