#include "ui/evaluation/class_header.h"

#include "ui/common/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTableView>
#include <algorithm>

namespace workbench {

namespace {

constexpr int gap = 6;

} // namespace

ClassHeader::ClassHeader(Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent)
{
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(1);
    setHighlightSections(false);
    setSectionsClickable(false);
}

void ClassHeader::paintEvent(QPaintEvent *event)
{
    // Names lie on the matrix's own ground.
    QPainter(viewport()).fillRect(event->rect(), themeColors().surface);
    QHeaderView::paintEvent(event);
}

int ClassHeader::currentSection() const
{
    const auto *table = qobject_cast<QTableView *>(parentWidget());
    const QModelIndex current = table ? table->currentIndex() : QModelIndex();
    return orientation() == Qt::Vertical ? current.row() : current.column();
}

QPoint ClassHeader::placeOf(const QRect &section) const
{
    // The names at both ends may be higher than their sections.
    const int half = fontMetrics().height() / 2;
    const QPoint center = section.center();
    return {std::max(half, std::min(center.x(), viewport()->width() - half)),
            std::max(half, std::min(center.y(), viewport()->height() - half))};
}

void ClassHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const int line = fontMetrics().height();
    const int step = (line + sectionSize(section) - 1) / std::max(1, sectionSize(section));
    const int current = currentSection();
    const bool isCurrent = section == current;
    const bool isCovered = current >= 0 && std::abs(section - current) < step; // by the current one's name
    if (!isCurrent && (section % step != 0 || isCovered))
        return;
    painter->save();
    painter->setPen(isCurrent ? themeColors().accent : themeColors().text);
    const QString name = model()->headerData(section, orientation()).toString();
    const int length = (orientation() == Qt::Vertical ? rect.width() : rect.height()) - 2 * gap;
    painter->translate(step > 1 ? placeOf(rect) : rect.center());
    if (orientation() == Qt::Horizontal)
        painter->rotate(-90);
    // On end, the beginning is at the matrix's upper edge; beside it, the end at its left one.
    painter->drawText(QRect(-length / 2, -line / 2, length, line),
                      Qt::AlignVCenter | (orientation() == Qt::Vertical ? Qt::AlignRight : Qt::AlignLeft),
                      fontMetrics().elidedText(name, Qt::ElideRight, length));
    painter->restore();
}

} // namespace workbench
