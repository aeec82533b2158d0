#include "ui/properties/section.h"

#include "ui/common/reading_label.h"
#include "ui/common/theme.h"

namespace workbench {

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(title), m_heading(new ReadingLabel(this)), m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_heading);
    setRemark({});
}

void Section::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    setRemark(m_remark);
}

void Section::setRemark(const QString &remark)
{
    m_remark = remark;
    m_heading->setText(
        QStringLiteral("<b>%1</b> &nbsp;<span style='color:%2'>%3</span>")
            .arg(m_title.toHtmlEscaped(), themeColors().mutedText.name(), remark.toHtmlEscaped()));
}

QLabel *readingLabel(QWidget *parent)
{
    auto *label = new ReadingLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void showFault(QLabel *label, const QString &sentence)
{
    label->setVisible(!sentence.isEmpty());
    label->setTextFormat(Qt::RichText);
    label->setText(QStringLiteral("<span style='color:%1'>⚠ %2</span>")
                       .arg(themeColors().bad.name(), sentence.toHtmlEscaped()));
    label->setAccessibleName(sentence);
}

} // namespace workbench
