#include "ui/common/series_style.h"

#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

#include <array>

namespace workbench {

namespace {

// Contrasts of at least 3:1 on the panels; neighbours differ in lightness as well.
constexpr std::array<QRgb, 8> lightPalette{0x0072b2, 0xd55e00, 0x00845f, 0xb0528a,
                                           0x3f4654, 0x8a7a12, 0x7a3ff0, 0x2290c4};
constexpr std::array<QRgb, 8> darkPalette{0x5bb0f0, 0xff8a4c, 0x3cc79f, 0xf08bb8,
                                          0xd8dbe2, 0xd9cf5a, 0xb79bff, 0x9ad8ff};
constexpr std::array<QCPScatterStyle::ScatterShape, 8> shapes{QCPScatterStyle::ssDisc,
                                                              QCPScatterStyle::ssSquare,
                                                              QCPScatterStyle::ssTriangle,
                                                              QCPScatterStyle::ssDiamond,
                                                              QCPScatterStyle::ssTriangleInverted,
                                                              QCPScatterStyle::ssCross,
                                                              QCPScatterStyle::ssPlus,
                                                              QCPScatterStyle::ssStar};

constexpr double pointSize = 8;

QColor colorOf(int series, const ThemeColors &colors)
{
    const auto &palette = colors.dark ? darkPalette : lightPalette;
    return palette[std::size_t(series) % palette.size()];
}

/// Dashes change with each colour, and in another rhythm.
QPen linePen(int series)
{
    return {seriesColor(series), 2, Qt::PenStyle(Qt::SolidLine + series % 4)};
}

/// The second round of colours comes with other shapes.
QCPScatterStyle::ScatterShape shapeOf(int series)
{
    const auto place = std::size_t(series);
    return shapes[(place + place / shapes.size()) % shapes.size()];
}

/// As QCustomPlot draws it, somewhat smaller.
QPainterPath pathOf(QCPScatterStyle::ScatterShape shape)
{
    constexpr double reach = 3.2;
    QPainterPath path;
    const auto polygon = [&](const QPolygonF &points) {
        path.addPolygon(points);
        path.closeSubpath();
    };
    const auto line = [&](double x, double y) {
        path.moveTo(-x, -y);
        path.lineTo(x, y);
    };
    const bool isPlus = shape == QCPScatterStyle::ssPlus || shape == QCPScatterStyle::ssStar;
    const bool isCross = shape == QCPScatterStyle::ssCross || shape == QCPScatterStyle::ssStar;
    if (shape == QCPScatterStyle::ssDisc)
        path.addEllipse(QPointF(), reach, reach);
    else if (shape == QCPScatterStyle::ssSquare)
        path.addRect(QRectF(-reach, -reach, 2 * reach, 2 * reach));
    else if (shape == QCPScatterStyle::ssTriangle)
        polygon({{-reach, 0.755 * reach}, {reach, 0.755 * reach}, {0, -0.977 * reach}});
    else if (shape == QCPScatterStyle::ssTriangleInverted)
        polygon({{-reach, -0.755 * reach}, {reach, -0.755 * reach}, {0, 0.977 * reach}});
    else if (shape == QCPScatterStyle::ssDiamond)
        polygon({{-1.2 * reach, 0}, {0, -1.2 * reach}, {1.2 * reach, 0}, {0, 1.2 * reach}});
    if (isPlus) {
        line(reach, 0);
        line(0, reach);
    }
    if (isCross) {
        line(0.8 * reach, 0.8 * reach);
        line(0.8 * reach, -0.8 * reach);
    }
    return path;
}

QCPScatterStyle pointOf(int series, bool filled)
{
    const QColor color = seriesColor(series);
    const auto shape =
        shapeOf(series) == QCPScatterStyle::ssDisc && !filled ? QCPScatterStyle::ssCircle : shapeOf(series);
    return {shape, QPen(color, 1.5), QBrush(filled ? color : themeColors().surface), pointSize};
}

} // namespace

QColor seriesColor(int series)
{
    return colorOf(series, themeColors());
}

SeriesMarker seriesMarker(int series, const ThemeColors &colors)
{
    const auto shape = shapeOf(series);
    return {colorOf(series, colors), pathOf(shape),
            shape == QCPScatterStyle::ssCross || shape == QCPScatterStyle::ssPlus ||
                shape == QCPScatterStyle::ssStar};
}

QIcon seriesIcon(int series)
{
    constexpr int side = 16;
    constexpr int scale = 4; // stays sharp on a screen of high density
    QPixmap pixmap(side * scale, side * scale);
    pixmap.fill(Qt::transparent);
    QCPPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    const QCPScatterStyle point = pointOf(series, true);
    point.applyTo(&painter, QPen());
    point.drawShape(&painter, side / 2.0, side / 2.0);
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // else in a hue of the selection
    return icon;
}

QIcon lineIcon(int series)
{
    constexpr QSize size(24, 12);
    constexpr int scale = 4; // stays sharp on a screen of high density
    QPixmap pixmap(size * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(scale, scale);
    painter.setPen(linePen(series));
    painter.drawLine(0, size.height() / 2, size.width(), size.height() / 2);
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // else in a hue of the selection
    return icon;
}

void styleSeries(QCPGraph *graph, CurveRole role, int series)
{
    QColor color = seriesColor(series);
    if (role == CurveRole::Detail) {
        color.setAlpha(80);
        graph->setPen(QPen(color, 1));
        return;
    }
    if (role == CurveRole::Steps) {
        graph->setPen(linePen(series));
        return;
    }
    const bool training = role == CurveRole::Training;
    graph->setPen(QPen(color, training ? 1.5 : 2, training ? Qt::SolidLine : Qt::DashLine));
    graph->setScatterStyle(pointOf(series, training));
}

} // namespace workbench
