#include "ui/common/reading_label.h"

#include <QEvent>

namespace workbench {

namespace {

constexpr int usualCharacters = 32; ///< a width that is pleasant to read, where the layout leaves the choice

} // namespace

ReadingLabel::ReadingLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
}

QSize ReadingLabel::sizeHint() const
{
    // Layouts ask for the height at the width they give.
    return {usualCharacters * fontMetrics().averageCharWidth(), minimumSizeHint().height()};
}

QSize ReadingLabel::minimumSizeHint() const
{
    return {0, text().isEmpty() ? 0 : fontMetrics().lineSpacing()};
}

int ReadingLabel::heightForWidth(int width) const
{
    if (text() != m_measured) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

void ReadingLabel::changeEvent(QEvent *event)
{
    m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace workbench
