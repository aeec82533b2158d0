#include "ui/training/status_line.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace workbench {

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    setFont(numberFont(0.85));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusLine::setText(const QString &text, Mood mood)
{
    if (text == m_text && mood == m_mood)
        return;
    m_text = text;
    m_mood = mood;
    setToolTip(text);
    setAccessibleName(text);
    update();
}

QSize StatusLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QLatin1Char('0')) * 50, fontMetrics().height() + 2};
}

QSize StatusLine::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    QRect area = rect();
    if (m_mood != Mood::Neutral) {
        const int side = fontMetrics().height();
        const QString name =
            m_mood == Mood::Bad ? QStringLiteral("dialog-error") : QStringLiteral("dialog-ok-apply");
        themeIcon(name).paint(&painter, area.left(), area.center().y() - side / 2, side, side);
        area.setLeft(area.left() + side + 4);
    }
    painter.setPen(m_mood == Mood::Bad ? colors.bad : m_mood == Mood::Good ? colors.good : colors.mutedText);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

} // namespace workbench
