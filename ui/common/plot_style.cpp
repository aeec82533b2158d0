#include "ui/common/plot_style.h"

#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

namespace workbench {

void styleAxis(QCPAxis *axis, const ThemeColors &colors)
{
    const bool labelled = axis->axisType() == QCPAxis::atLeft || axis->axisType() == QCPAxis::atBottom;
    axis->setBasePen(labelled ? QPen(colors.border) : QPen(Qt::NoPen));
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(colors.mutedText);
    axis->setLabelColor(colors.mutedText);
    axis->setTickLabelFont(numberFont(0.85));
    axis->setLabelFont(numberFont(0.85));
    axis->setLabelPadding(2);
    axis->grid()->setPen(QPen(colors.track, 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

void setScale(QCPAxis *axis, bool logarithmic)
{
    axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
}

void styleGraph(QCPGraph *graph, CurveRole role, const ThemeColors &colors)
{
    QColor color = role == CurveRole::Validation || role == CurveRole::Dashed ? colors.validationCurve
                                                                              : colors.trainCurve;
    if (role == CurveRole::Detail) {
        color.setAlpha(110);
        graph->setPen(QPen(color, 1));
        return;
    }
    if (role == CurveRole::Smoothed || role == CurveRole::Steps) {
        graph->setPen(role == CurveRole::Smoothed ? QPen(colors.text, 1.5) : QPen(color, 2));
        return;
    }
    if (role == CurveRole::Dashed) {
        graph->setPen(QPen(color, 2, Qt::DashLine));
        return;
    }
    const bool training = role == CurveRole::Training;
    graph->setPen(QPen(color, 2, training ? Qt::SolidLine : Qt::DashLine));
    graph->setScatterStyle(QCPScatterStyle(training ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssSquare,
                                           QPen(color, 1.5), QBrush(training ? color : colors.surface), 7));
}

void styleLegend(QCPLegend *legend, const ThemeColors &colors, const QColor &ground)
{
    legend->setBrush(ground);
    legend->setBorderPen(Qt::NoPen);
    legend->setTextColor(colors.text);
    legend->setFont(numberFont(0.85));
    legend->setRowSpacing(0);
}

} // namespace workbench
