#include "ui/training/number_view.h"

#include "ui/common/threads.h"
#include "ui/training/number_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace workbench {

NumberView::NumberView(NumberModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("numberTable"));
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
}

void NumberView::goToNewest()
{
    const QModelIndex newest = m_model.index(m_model.rowCount() - 1, 0);
    selectionModel()->setCurrentIndex(newest, QItemSelectionModel::NoUpdate);
    scrollToBottom();
}

void NumberView::copy()
{
    std::vector<RowRange> rows;
    for (const auto &range : selectionModel()->selection())
        rows.emplace_back(range.top(), range.bottom());
    if (rows.empty() && m_model.rowCount() > 0)
        rows.emplace_back(0, m_model.rowCount() - 1);
    std::sort(rows.begin(), rows.end());
    // A million rows take a while to write.
    onPool([table = m_model.table(), rows] {
        const QString text = QString::fromUtf8(textOf(table, '\t', rows));
        onGui([text] { QApplication::clipboard()->setText(text); });
    });
}

bool NumberView::event(QEvent *event)
{
    // Or the window would copy layers.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        event->accept();
    return QTableView::event(event);
}

void NumberView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void NumberView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const bool atNewest = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QTableView::rowsInserted(parent, start, end);
    if (atNewest)
        scrollToBottom();
}

} // namespace workbench
