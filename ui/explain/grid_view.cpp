#include "ui/explain/grid_view.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_text.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr int barWidth = 72;
constexpr int gap = 6;

} // namespace

ScaleLegend::ScaleLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScaleLegend::setScale(const ColorScale &scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    const float reach = std::max(std::abs(scale.low), std::abs(scale.high));
    const bool diverging = scale.map == ColorMap::Diverging;
    setAccessibleName(tr("Colours from %1 to %2")
                          .arg(valueText(double(diverging ? -reach : scale.low), 3),
                               valueText(double(diverging ? reach : scale.high), 3)));
    update();
}

void ScaleLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(numberFont(0.78));
    const float reach = std::max(std::abs(m_scale.low), std::abs(m_scale.high));
    const float low = m_scale.map == ColorMap::Diverging ? -reach : m_scale.low;
    const float high = m_scale.map == ColorMap::Diverging ? reach : m_scale.high;
    const QString lowText = valueText(double(low), 3);
    const int left = painter.fontMetrics().horizontalAdvance(lowText) + gap;
    const QString highText = valueText(double(high), 3);
    const int right = painter.fontMetrics().horizontalAdvance(highText) + gap;
    const QRect bar(left, 4, std::clamp(width() - left - right, 12, barWidth), height() - 8);
    for (int x = 0; x < bar.width(); ++x)
        painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(),
                         QColor(m_scale.colorOf(low + (high - low) * float(x) / float(bar.width() - 1))));
    painter.setPen(themeColors().border);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    painter.setPen(themeColors().mutedText);
    painter.drawText(QRect(0, 0, left, height()), Qt::AlignVCenter | Qt::AlignLeft, lowText);
    painter.drawText(QRect(bar.right() + gap, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft,
                     highText);
}

GridView::GridView(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_grid(new NumberGrid(name, this)),
      m_legend(new ScaleLegend(this)), m_caption(new ArithmeticText(this))
{
    m_title->setWordWrap(true);
    m_title->setProperty("muted", true);
    m_caption->setFont(numberFont(0.85));
    m_caption->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_grid);
    column->addWidget(m_legend);
    column->addWidget(m_caption);
    column->addStretch();
    connect(m_grid, &NumberGrid::shownPartChanged, this, &GridView::updateCaption);
}

void GridView::setTitle(const QString &title)
{
    m_title->setText(title);
}

void GridView::setRemark(const QString &remark)
{
    m_remark = remark;
    updateCaption();
}

void GridView::setField(const NumberField &field, const ColorScale &scale)
{
    m_grid->setField(field, scale);
    m_legend->setScale(scale);
    updateCaption();
}

void GridView::setLegendVisible(bool visible)
{
    m_legend->setVisible(visible);
}

void GridView::updateCaption()
{
    QStringList parts;
    if (const QString shown = m_grid->shownText(); !shown.isEmpty())
        parts << tr("shown: %1").arg(shown);
    if (!m_remark.isEmpty())
        parts << m_remark;
    m_caption->setHtml(
        QStringLiteral("<span style='color:%1'>%2</span>")
            .arg(themeColors().mutedText.name(), parts.join(QStringLiteral(" · ")).toHtmlEscaped()));
    m_caption->setVisible(!parts.isEmpty());
}

QLabel *signLabel(const QString &sign, QWidget *parent)
{
    auto *label = new QLabel(sign, parent);
    label->setFont(numberFont(1.5));
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace workbench
