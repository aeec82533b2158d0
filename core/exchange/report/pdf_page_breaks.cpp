#include "core/exchange/report/pdf_page_breaks.h"

#include "core/exchange/report/pdf_formats.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

class PageBreaks
{
public:
    explicit PageBreaks(QTextDocument &document) : m_document(document) {}

    void set()
    {
        QTextFrame *root = m_document.rootFrame();
        for (auto each = root->begin(); !each.atEnd(); ++each) {
            if (const auto *table = qobject_cast<QTextTable *>(each.currentFrame()))
                keepRows(*table);
            else if (each.currentBlock().blockFormat().hasProperty(keepsNextProperty))
                keepTitle(each.currentBlock());
        }
    }

private:
    QRectF placeOf(const QTextBlock &block) const
    {
        return m_document.documentLayout()->blockBoundingRect(block);
    }
    int pageAt(qreal y) const { return int(std::floor(y / m_document.pageSize().height())); }
    int firstPageOf(const QTextBlock &block) const { return pageAt(placeOf(block).top()); }
    int lastPageOf(const QTextBlock &block) const { return pageAt(placeOf(block).bottom() - 1); }

    // Cells of a row may be on different pages.
    int firstPageOf(const QTextTable &table, int row) const
    {
        int page = firstPageOf(firstBlock(table, row, 0));
        for (int column = 1; column < table.columns(); ++column)
            page = std::min(page, firstPageOf(firstBlock(table, row, column)));
        return page;
    }
    int lastPageOf(const QTextTable &table, int row) const
    {
        int page = 0;
        for (int column = 0; column < table.columns(); ++column)
            page = std::max(page, lastPageOf(table.cellAt(row, column).lastCursorPosition().block()));
        return page;
    }
    static QTextBlock firstBlock(const QTextTable &table, int row, int column)
    {
        return table.cellAt(row, column).firstCursorPosition().block();
    }

    /// The empty paragraph that every table has before and behind it.
    static bool isBesideTable(const QTextBlock &block)
    {
        return block.length() == 1 && !QTextCursor(block).currentTable();
    }

    static void breakBefore(const QTextBlock &block)
    {
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
    }

    /// With the first row below a table's titles, or the next paragraph.
    void keepTitle(const QTextBlock &title)
    {
        QTextBlock next = title;
        while (next.isValid() && (next.blockFormat().hasProperty(keepsNextProperty) || isBesideTable(next)))
            next = next.next();
        if (!next.isValid() || title.position() == 0)
            return;
        const QTextTable *table = QTextCursor(next).currentTable();
        const int page = table ? lastPageOf(*table, table->format().headerRowCount()) : lastPageOf(next);
        if (page != firstPageOf(title))
            breakBefore(title);
    }

    void keepRows(const QTextTable &table)
    {
        for (int row = 1; row < table.rows(); ++row) {
            if (firstPageOf(table, row) != lastPageOf(table, row))
                stretch(table, row - 1, roomBelow(table, row));
            if (firstPageOf(table, row - 1) != firstPageOf(table, row))
                raise(table, row - 1);
        }
    }
    /// From where the row begins to the end of the page.
    qreal roomBelow(const QTextTable &table, int row) const
    {
        qreal top = placeOf(firstBlock(table, row, 0)).top();
        for (int column = 1; column < table.columns(); ++column)
            top = std::min(top, placeOf(firstBlock(table, row, column)).top());
        return (pageAt(top) + 1) * m_document.pageSize().height() - top;
    }
    /// Leaves no room for the next row on this page: a break inside its cells would break it twice.
    static void stretch(const QTextTable &table, int row, qreal room)
    {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setBottomPadding(format.bottomPadding() + margin(room / fromPoints(1) - 1));
            cell.setFormat(format);
        }
    }
    /// The last row on a page reaches down to its end; what is in it stays where it was.
    static void raise(const QTextTable &table, int row)
    {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextCharFormat format = cell.format();
            format.setVerticalAlignment(QTextCharFormat::AlignTop);
            cell.setFormat(format);
        }
    }

    QTextDocument &m_document;
};

} // namespace

void setPageBreaks(QTextDocument &document)
{
    PageBreaks(document).set();
}

} // namespace workbench
