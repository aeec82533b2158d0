#include "ui/embedding/embedding_picture.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EmbeddingPicture)
};

constexpr int margin = 12;
constexpr QSize plane(760, 620);
constexpr int legendWidth = 170;

/// From `top` downwards.
void drawLegend(QPainter &painter, const Scatter &scatter, const MarkerPainter &markers, QPointF top)
{
    const double line = QFontMetricsF(painter.font()).height() + 3;
    for (int label = 0; label < int(scatter.classNames.size()); ++label) {
        markers.drawShape(painter, top + QPointF(8, line / 2), label);
        painter.setPen(paperColors().text);
        painter.drawText(QRectF(top + QPointF(22, 0), QSizeF(legendWidth - 22, line)),
                         Qt::AlignLeft | Qt::AlignVCenter, scatter.classNames[label]);
        top += {0, line};
    }
    if (!scatter.marksWrong)
        return;
    painter.setPen(QPen(paperColors().bad, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(top + QPointF(8, line / 2), 6, 6);
    painter.setPen(paperColors().text);
    painter.drawText(QRectF(top + QPointF(22, 0), QSizeF(legendWidth - 22, line)),
                     Qt::AlignLeft | Qt::AlignVCenter, Text::tr("wrong answer"));
}

} // namespace

PlotPicture embeddingPicture(const Scatter &scatter, const QString &what, const QString &result)
{
    const ThemeColors &colors = paperColors();
    const MarkerPainter markers(colors);
    QPicture drawing;
    QPainter painter(&drawing);
    painter.setFont(numberFont());
    const int line = QFontMetrics(painter.font()).height() + 2;
    const int legend = (line + 1) * int(scatter.classNames.size() + 1);
    const QSize size(plane.width() + legendWidth + 3 * margin,
                     2 * line + 3 * margin + std::max(plane.height(), legend));
    painter.fillRect(QRect(QPoint(), size), colors.surface);
    painter.setPen(colors.text);
    painter.drawText(QRect(margin, margin, size.width() - 2 * margin, line), Qt::AlignLeft, what);
    painter.drawText(QRect(margin, margin + line, size.width() - 2 * margin, line), Qt::AlignLeft, result);
    const QRectF area(QPointF(margin, 2 * margin + 2 * line), plane);
    const auto places = ScatterPlaces::fitting(scatter.points, area);
    drawPoints(painter, scatter, places, colors,
               [&](QPointF at, int label) { markers.drawShape(painter, at, label); });
    drawClassNames(painter, scatter, places, colors);
    drawLegend(painter, scatter, markers, area.topRight() + QPointF(margin, 0));
    painter.end();
    return {drawing, size};
}

} // namespace workbench
