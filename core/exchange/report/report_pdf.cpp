#include "core/exchange/report/report_pdf.h"

#include "core/exchange/report/pdf_drawings.h"
#include "core/exchange/report/pdf_formats.h"
#include "core/exchange/report/pdf_page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

constexpr qreal marginMillimetres = 16;
constexpr qreal footerPoints = 22;
constexpr qreal widestRow = 760; ///< of a figure, in its own units
constexpr QRgb lineColor = 0xffd5dbe6;
constexpr QRgb rightColor = 0xff2563eb;
constexpr QRgb wrongColor = 0xffd97706;
constexpr QRgb warningGround = 0xfffff6e5;

/// Fills a document with a report's content.
class Composer
{
public:
    Composer(QTextDocument &document, PdfDrawings &drawings, QPdfWriter &writer, qreal width)
        : m_cursor(&document), m_drawings(drawings), m_writer(writer), m_width(width)
    {}

    void compose(const ReportContent &content)
    {
        m_cursor.beginEditBlock(); // laid out once, at the end
        add(content.title, textFormat(20, true), spaced(0, 2));
        add(content.subtitle, textFormat(9, false, mutedColor), spaced(0, 6));
        for (const auto &warning : content.warnings)
            add(ReportText{warning, ReportText::Kind::Warning});
        addKeyNumbers(content.keyNumbers);
        for (const auto &section : content.sections) {
            add(section.title, textFormat(13, true), spaced(16, 4, true));
            for (const auto &block : section.blocks)
                std::visit([this](const auto &each) { add(each); }, block);
        }
        add(content.footer, textFormat(7.5, false, mutedColor), spaced(14, 0));
        m_cursor.endEditBlock();
    }

private:
    /// A paragraph of its own.
    void add(const QString &text, const QTextCharFormat &characters, const QTextBlockFormat &paragraph)
    {
        begin(paragraph);
        m_cursor.insertText(text, characters);
    }
    void begin(const QTextBlockFormat &paragraph)
    {
        m_cursor.movePosition(QTextCursor::End);
        if (m_cursor.block().length() == 1 && m_cursor.position() > 0) {
            // What follows a table by itself: it takes no room, and has none above it.
            m_cursor.setBlockFormat(spaced(0, 0));
            m_cursor.setBlockCharFormat(textFormat(1));
        }
        if (m_cursor.position() > 0)
            m_cursor.insertBlock();
        m_cursor.setBlockFormat(paragraph);
        m_cursor.setBlockCharFormat(textFormat(8.5));
    }

    void add(const ReportText &text)
    {
        if (text.kind == ReportText::Kind::Plain)
            add(text.text, textFormat(8.5), spaced(2, 4, true));
        else if (text.kind == ReportText::Kind::Remark)
            add(text.text, textFormat(7.5, false, mutedColor), spaced(1, 2));
        else {
            QTextBlockFormat paragraph = spaced(4, 6);
            paragraph.setBackground(QColor(warningGround));
            add(QStringLiteral("⚠ ") + text.text, textFormat(8.5), paragraph);
        }
    }

    QTextTable *insertTable(std::size_t rows, std::size_t columns, bool wide)
    {
        begin(spaced(0, 0));
        QTextTableFormat format;
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(0);
        if (wide)
            format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        return m_cursor.insertTable(int(rows), int(columns), format);
    }

    struct CellLook
    {
        QTextCharFormat characters;
        Qt::Alignment alignment = Qt::AlignLeft;
        QRgb lineBelow = lineColor;
        bool hasLine = true;
        QColor ground = {};
    };

    static void fill(QTextTable &table, int row, int column, const QString &text, const CellLook &look)
    {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format;
        format.merge(look.characters);
        format.setVerticalAlignment(QTextCharFormat::AlignMiddle); // fonts and languages differ in height
        format.setTopPadding(margin(1.8));
        format.setBottomPadding(margin(1.8));
        format.setRightPadding(margin(column + 1 < table.columns() ? 7 : 2));
        format.setLeftPadding(margin(look.ground.isValid() ? 4 : 1));
        if (look.hasLine) {
            format.setBottomBorder(margin(0.4));
            format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBottomBorderBrush(QColor(look.lineBelow));
        }
        if (look.ground.isValid())
            format.setBackground(look.ground);
        cell.setFormat(format);
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat paragraph;
        paragraph.setAlignment(look.alignment);
        cursor.setBlockFormat(paragraph);
        cursor.insertText(text, look.characters);
    }

    void addKeyNumbers(const std::vector<ReportKeyNumber> &numbers)
    {
        QTextTable *table = insertTable(2, numbers.size(), true);
        QTextTableFormat format = table->format();
        format.setTopMargin(margin(10));
        table->setFormat(format);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            fill(*table, 0, int(i), numbers[i].value, {.characters = textFormat(13, true), .hasLine = false});
            fill(*table, 1, int(i), numbers[i].name,
                 {.characters = textFormat(7.5, false, mutedColor), .hasLine = false});
        }
    }

    void add(const ReportTable &content)
    {
        const bool matrix = !content.corner.isEmpty();
        add(content.label, textFormat(9, true), spaced(8, 3, true));
        QTextTable *table =
            insertTable(content.rows.size() + 1, content.columns.size(), !content.isNarrow && !matrix);
        QTextTableFormat format = table->format();
        format.setHeaderRowCount(1);
        table->setFormat(format);
        for (std::size_t i = 0; i < content.columns.size(); ++i)
            fill(*table, 0, int(i), titleOf(content, i),
                 {textFormat(7.5, false, mutedColor), alignmentOf(content.columns[i]), mutedColor});
        for (std::size_t row = 0; row < content.rows.size(); ++row)
            fillRow(*table, content, row);
        for (const auto &remark : content.remarks)
            add(ReportText{remark, ReportText::Kind::Remark});
    }

    static QString titleOf(const ReportTable &table, std::size_t column)
    {
        const QString &brief = table.columns[column].shortTitle;
        if (column == 0 && !table.corner.isEmpty())
            return table.corner;
        return brief.isEmpty() ? table.columns[column].title : brief;
    }
    static Qt::Alignment alignmentOf(const ReportColumn &column)
    {
        return column.isNumber ? Qt::AlignRight : Qt::AlignLeft;
    }

    static void fillRow(QTextTable &table, const ReportTable &content, std::size_t row)
    {
        const auto &cells = content.rows[row];
        const bool total = row + content.totals >= content.rows.size();
        for (std::size_t i = 0; i < content.columns.size() && i < cells.size(); ++i) {
            const ReportColumn &column = content.columns[i];
            CellLook look{.characters = column.isNumber    ? numberFormat(8, total)
                                        : column.isFormula ? codeFormat(6.3)
                                                           : textFormat(8, total),
                          .alignment = alignmentOf(column)};
            if (content.isNarrow && i == 0)
                look.characters.setForeground(QColor(mutedColor));
            if (cells[i].shade != 0)
                look.ground =
                    onWhite(cells[i].shade > 0 ? rightColor : wrongColor, std::abs(cells[i].shade) * 0.5);
            fill(table, int(row) + 1, int(i), cells[i].text, look);
        }
    }

    void add(const ReportFigure &figure)
    {
        const auto rows = rowsOf(figure, widestRow);
        qreal widest = 0;
        for (const auto &[from, to] : rows)
            widest = std::max(widest, to - from);
        const qreal scale = std::min(m_width / widest, fromPoints(0.75));
        for (const auto &[from, to] : rows) {
            begin(spaced(2, 0, to == rows.back().second)); // the last one stays with its label
            insert({to - from, figure.size.height()}, scale,
                   [paint = figure.paint, start = from](QPainter &painter) {
                       painter.translate(-start, 0);
                       paint(painter);
                   });
        }
        add(ReportText{figure.label, ReportText::Kind::Remark});
    }

    void insert(const QSizeF &size, qreal scale, std::function<void(QPainter &)> paint)
    {
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                            m_drawings.add(size, scale, std::move(paint)));
    }

    /// Enlarged here: what shows the file would blur its pixels.
    static QTextCharFormat formatOf(const QImage &image, int side, PdfDrawings &drawings)
    {
        constexpr int sharp = 8;
        const QSize size = image.size() * zoomOf(image.size(), side);
        const QImage enlarged = image.scaled(image.size() * sharp);
        return drawings.add(QSizeF(size), fromPoints(0.66), [enlarged, size](QPainter &painter) {
            painter.drawImage(QRectF(QPointF(), QSizeF(size)), enlarged);
        });
    }

    void add(const ReportPictures &content)
    {
        add(content.label, textFormat(9, true), spaced(8, 3, true));
        const bool plain = content.pictures.empty() || content.pictures.front().lines.isEmpty();
        if (plain)
            addRow(content);
        else
            addGrid(content);
    }

    /// Pictures alone, like words of a text.
    void addRow(const ReportPictures &content)
    {
        begin(spaced(0, 4));
        for (const auto &picture : content.pictures) {
            m_cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                                formatOf(picture.image, content.side, m_drawings));
            m_cursor.insertText(QStringLiteral(" "), textFormat(8.5));
        }
    }

    void addGrid(const ReportPictures &content)
    {
        constexpr std::size_t columns = 6;
        const auto rows = (content.pictures.size() + columns - 1) / columns;
        QTextTable *table = insertTable(rows, columns, true);
        QTextTableFormat format = table->format();
        format.setColumnWidthConstraints(
            QVector<QTextLength>(columns, QTextLength(QTextLength::PercentageLength, 100.0 / columns)));
        table->setFormat(format);
        for (std::size_t i = 0; i < content.pictures.size(); ++i) {
            const ReportPicture &picture = content.pictures[i];
            const int row = int(i / columns);
            const int column = int(i % columns);
            fill(*table, row, column, {}, {.characters = textFormat(7), .hasLine = false});
            QTextCursor cursor = table->cellAt(row, column).firstCursorPosition();
            cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                              formatOf(picture.image, content.side, m_drawings));
            for (qsizetype line = 0; line < picture.lines.size(); ++line) {
                cursor.insertBlock();
                cursor.insertText(picture.lines[line],
                                  line == 0 ? textFormat(7, true) : textFormat(7, false, mutedColor));
            }
        }
    }

    void add(const ReportCommands &commands)
    {
        for (const auto &command : commands.text.split(QLatin1Char('\n')))
            add(command, codeFormat(7), spaced(1, 3));
    }

    void add(const ReportFile &file)
    {
        m_writer.addFileAttachment(file.name, file.content, QStringLiteral("application/octet-stream"));
        add(ReportText{Text::tr("%1 is attached to this PDF.").arg(file.name)});
    }

    QTextCursor m_cursor;
    PdfDrawings &m_drawings;
    QPdfWriter &m_writer;
    qreal m_width;
};

void paintPages(QTextDocument &document, QPdfWriter &writer, const QString &title)
{
    QPainter painter(&writer);
    const QSizeF page = document.pageSize();
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        document.drawContents(&painter, QRectF(QPointF(0, i * page.height()), page));
        painter.restore();
        painter.setFont(textFont(7));
        painter.setPen(QColor(mutedColor));
        const QRectF foot(0, page.height(), page.width(), fromPoints(footerPoints));
        const QString number = Text::tr("page %1 of %2").arg(i + 1).arg(pages);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
        painter.drawText(foot.adjusted(0, 0, -fromPoints(80), 0), Qt::AlignLeft | Qt::AlignBottom,
                         QFontMetricsF(painter.font(), &writer)
                             .elidedText(title, Qt::ElideRight, foot.width() - fromPoints(80)));
    }
}

} // namespace

QByteArray reportPdf(const ReportContent &content)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres * 0.75),
        QPageLayout::Millimeter);
    writer.setTitle(content.title);
    writer.setCreator(QStringLiteral("CNN Workbench"));
    const qreal width = writer.width();
    QTextDocument document;
    PdfDrawings drawings;
    document.setUseDesignMetrics(true);
    document.setDocumentMargin(0);
    document.setDefaultFont(textFont(8.5));
    document.documentLayout()->setPaintDevice(&writer);
    document.documentLayout()->registerHandler(PdfDrawings::type, &drawings);
    document.setPageSize({width, writer.height() - fromPoints(footerPoints)});
    Composer(document, drawings, writer, width).compose(content);
    setPageBreaks(document);
    paintPages(document, writer, content.title);
    return buffer.data();
}

} // namespace workbench
