#include "ui/explain/arithmetic_text.h"

#include "ui/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QResizeEvent>
#include <cmath>

namespace workbench {

ArithmeticText::ArithmeticText(QWidget *parent) : QWidget(parent)
{
    m_document.setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ArithmeticText::setHtml(const QString &html)
{
    m_document.setDefaultFont(font());
    m_document.setHtml(html);
    m_document.setTextWidth(width());
    setAccessibleName(m_document.toPlainText());
    updateHeight();
    update();
}

void ArithmeticText::updateHeight()
{
    const int height = int(std::ceil(m_document.size().height()));
    if (height <= m_height)
        return;
    m_height = height;
    updateGeometry();
}

int ArithmeticText::heightForWidth(int) const
{
    return m_height;
}

void ArithmeticText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    m_height = 0;
    m_document.setTextWidth(width());
    updateHeight();
}

void ArithmeticText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, themeColors().text);
    m_document.documentLayout()->draw(&painter, context);
}

} // namespace workbench
