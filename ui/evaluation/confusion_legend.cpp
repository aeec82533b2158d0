#include "ui/evaluation/confusion_legend.h"

#include "ui/evaluation/confusion_colors.h"
#include "ui/evaluation/confusion_model.h"

#include <QPainter>

namespace workbench {

namespace {

constexpr int gap = 6;
constexpr int stripHeight = 10;

QLinearGradient gradientOf(bool diagonal, const QRect &strip, const ThemeColors &colors)
{
    QLinearGradient gradient(strip.topLeft(), strip.topRight());
    for (const double place : {0.0, 0.5, 1.0})
        gradient.setColorAt(place, confusionColor(diagonal, place, colors));
    return gradient;
}

} // namespace

ConfusionLegend::ConfusionLegend(const ConfusionModel &model, QWidget *parent)
    : QWidget(parent), m_model(model)
{
    setFont(numberFont(0.85));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConfusionLegend::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ConfusionLegend::refresh);
    refresh();
}

void ConfusionLegend::refresh()
{
    const QString text = tr("Blue: right, up to %1. Orange: wrong, up to %2. Each scale begins at 0.")
                             .arg(m_model.strongest(true), m_model.strongest(false));
    setToolTip(text);
    setAccessibleName(text);
    update();
}

QSize ConfusionLegend::sizeHint() const
{
    return {300, fontMetrics().height() + 2};
}

QSize ConfusionLegend::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

void ConfusionLegend::draw(QPainter &painter, const QRect &area, const ConfusionModel &model,
                           const ThemeColors &colors)
{
    const QFontMetrics metrics = painter.fontMetrics();
    int left = area.left();
    for (const bool diagonal : {true, false}) {
        const QString before = diagonal ? tr("right  0") : tr("wrong  0");
        const QString after = model.strongest(diagonal);
        const int end = area.left() + (diagonal ? area.width() / 2 - gap : area.width());
        painter.setPen(colors.mutedText);
        painter.drawText(QRect(left, area.top(), area.width(), area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, before);
        const int from = left + metrics.horizontalAdvance(before) + gap;
        const QRect strip(from, area.center().y() - stripHeight / 2,
                          end - metrics.horizontalAdvance(after) - gap - from, stripHeight);
        if (strip.width() > 0) {
            painter.fillRect(strip, gradientOf(diagonal, strip, colors));
            painter.setPen(colors.border);
            painter.drawRect(strip);
        }
        painter.setPen(colors.mutedText);
        painter.drawText(QRect(left, area.top(), end - left, area.height()),
                         Qt::AlignRight | Qt::AlignVCenter, after);
        left = area.left() + area.width() / 2 + gap;
    }
}

void ConfusionLegend::paintEvent(QPaintEvent *)
{
    // Half a legend says nothing; its tool tip does.
    if (width() < 200)
        return;
    QPainter painter(this);
    draw(painter, rect(), m_model, themeColors());
}

} // namespace workbench
