#include "core/exchange/report/report_html.h"

#include "core/figure/picture_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

constexpr qreal widestRow = 1120;
constexpr qreal largestScale = 1.3;
constexpr qreal smallestScale = 0.75; ///< of a figure; where it does not fit it is scrolled
constexpr std::size_t longTable = 16; ///< rows

/// Text between tags or in an attribute, without the characters that XML has no place for.
QString escaped(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            kept += QStringView(text).mid(i++, 2);
        else if (!c.isSurrogate() && (c >= u' ' || c == u'\n' || c == u'\t') && c < QChar(0xfffe))
            kept += c;
    }
    return kept.toHtmlEscaped().replace(QLatin1Char('\''), QStringLiteral("&#39;"));
}

QString pngUri(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(buffer.data().toBase64());
}

/// Words take the room they were given here, whatever fonts the reader has.
QString withWidths(QString svg)
{
    static const QRegularExpression words(QStringLiteral(
        "<text [^>]*font-family=\"([^\"]*)\" font-size=\"([\\d.]+)\"[^>]*?(?<end>)\\s*>([^<]+)</text>"));
    for (auto match = words.match(svg); match.hasMatch(); match = words.match(svg, match.capturedEnd())) {
        QFont font(match.captured(1));
        font.setPixelSize(int(std::lround(match.captured(2).toDouble())));
        const QString text = QTextDocumentFragment::fromHtml(match.captured(4)).toPlainText();
        svg.insert(match.capturedStart(QStringLiteral("end")),
                   QStringLiteral(" textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\"")
                       .arg(QFontMetricsF(font).horizontalAdvance(text), 0, 'f', 1));
    }
    return svg;
}

/// What an SVG file draws, without its frame.
QString drawingOf(const ReportFigure &figure)
{
    const QString svg = QString::fromUtf8(svgPicture(figure.size, figure.paint));
    const auto start = svg.indexOf(QStringLiteral("</defs>")) + 7;
    return withWidths(svg.mid(start, svg.lastIndexOf(QStringLiteral("</svg>")) - start).trimmed());
}

class HtmlWriter
{
public:
    QByteArray write(const ReportContent &content)
    {
        line(QStringLiteral("<!DOCTYPE html>"));
        line(QStringLiteral("<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>")
                 .arg(escaped(content.language)));
        line(QStringLiteral("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"));
        line(QStringLiteral("<meta name=\"generator\" content=\"CNN Workbench\"/>"));
        line(QStringLiteral("<title>%1</title>").arg(escaped(content.title)));
        line(QStringLiteral("<style>%1</style>\n</head>\n<body>").arg(QString::fromUtf8(reportStyle())));
        writeHead(content);
        line(QStringLiteral("<main>"));
        for (const auto &section : content.sections)
            writeSection(section);
        line(QStringLiteral("</main>"));
        line(QStringLiteral("<footer>%1</footer>\n</body>\n</html>").arg(escaped(content.footer)));
        return m_html.toUtf8();
    }

private:
    void line(const QString &text)
    {
        m_html += text;
        m_html += QLatin1Char('\n');
    }

    void writeHead(const ReportContent &content)
    {
        line(QStringLiteral("<header>\n<h1>%1</h1>").arg(escaped(content.title)));
        line(QStringLiteral("<p class=\"sub\">%1</p>").arg(escaped(content.subtitle)));
        for (const auto &warning : content.warnings)
            write(ReportText{warning, ReportText::Kind::Warning});
        line(QStringLiteral("<dl class=\"numbers\">"));
        for (const auto &[value, name] : content.keyNumbers)
            line(QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>").arg(escaped(name), escaped(value)));
        line(QStringLiteral("</dl>\n<nav aria-label=\"%1\"><ul>").arg(escaped(Text::tr("Contents"))));
        for (std::size_t i = 0; i < content.sections.size(); ++i)
            line(QStringLiteral("<li><a href=\"#s%1\">%2</a></li>")
                     .arg(i + 1)
                     .arg(escaped(content.sections[i].title)));
        line(QStringLiteral("</ul></nav>\n</header>"));
    }

    void writeSection(const ReportSection &section)
    {
        const QString id = QStringLiteral("s%1").arg(++m_sections);
        line(QStringLiteral("<section aria-labelledby=\"%1\">\n<h2 id=\"%1\">%2</h2>")
                 .arg(id, escaped(section.title)));
        for (const auto &block : section.blocks)
            std::visit([this](const auto &each) { write(each); }, block);
        line(QStringLiteral("</section>"));
    }

    void write(const ReportText &text)
    {
        if (text.kind == ReportText::Kind::Warning)
            line(QStringLiteral("<p class=\"warning\">⚠ %1</p>").arg(escaped(text.text)));
        else if (text.kind == ReportText::Kind::Remark)
            line(QStringLiteral("<p class=\"remark\">%1</p>").arg(escaped(text.text)));
        else
            line(QStringLiteral("<p>%1</p>").arg(escaped(text.text)));
    }

    static bool isMatrix(const ReportTable &table) { return !table.corner.isEmpty(); }

    void write(const ReportTable &table)
    {
        const QString kind = isMatrix(table)  ? QStringLiteral(" class=\"matrix\"")
                             : table.isNarrow ? QStringLiteral(" class=\"narrow\"")
                                              : QString();
        const QString label = escaped(table.label);
        line(QStringLiteral("<div class=\"scroll%2\" role=\"region\" aria-label=\"%1\" tabindex=\"0\">")
                 .arg(label,
                      table.rows.size() > longTable && table.isNarrow ? QStringLiteral(" long") : QString()));
        line(QStringLiteral("<table%1>\n<caption>%2</caption>").arg(kind, label));
        writeTitles(table);
        line(QStringLiteral("<tbody>"));
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            writeRow(table, i);
        line(QStringLiteral("</tbody>\n</table>\n</div>"));
        for (const auto &remark : table.remarks)
            write(ReportText{remark, ReportText::Kind::Remark});
    }

    void writeTitles(const ReportTable &table)
    {
        QString cells;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ReportColumn &column = table.columns[i];
            const QString title = i == 0 && isMatrix(table) ? table.corner : column.title;
            cells += QStringLiteral("<th scope=\"col\"%1><span>%2</span></th>")
                         .arg(column.isNumber ? QStringLiteral(" class=\"n\"") : QString(), escaped(title));
        }
        line(QStringLiteral("<thead><tr>%1</tr></thead>").arg(cells));
    }

    void writeRow(const ReportTable &table, std::size_t index)
    {
        const auto &row = table.rows[index];
        QString cells;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ReportCell cell = i < row.size() ? row[i] : ReportCell();
            cells += i == 0 ? QStringLiteral("<th scope=\"row\">%1</th>").arg(escaped(cell.text))
                            : cellText(cell, table.columns[i], isMatrix(table));
        }
        const bool total = index + table.totals >= table.rows.size();
        line(QStringLiteral("<tr%1>%2</tr>")
                 .arg(total ? QStringLiteral(" class=\"total\"") : QString(), cells));
    }

    static QString cellText(const ReportCell &cell, const ReportColumn &column, bool inMatrix)
    {
        QString attributes = column.isNumber    ? QStringLiteral(" class=\"n\"")
                             : column.isFormula ? QStringLiteral(" class=\"f\"")
                                                : QString();
        if (inMatrix && cell.shade == 0)
            attributes = QStringLiteral(" class=\"zero\"");
        else if (inMatrix)
            attributes = QStringLiteral(" style=\"background:rgba(var(--%1),%2)\"")
                             .arg(cell.shade > 0 ? QStringLiteral("right") : QStringLiteral("wrong"),
                                  QString::number(std::abs(cell.shade) * deepest, 'f', 3));
        return QStringLiteral("<td%1>%2</td>").arg(attributes, escaped(cell.text));
    }

    void write(const ReportFigure &figure)
    {
        const QString label = escaped(figure.label);
        const auto rows = rowsOf(figure, widestRow);
        qreal width = 0;
        for (const auto &[from, to] : rows)
            width = std::max(width, to - from);
        const qreal height = figure.size.height();
        line(QStringLiteral(
                 "<figure class=\"wide\">\n<svg role=\"img\" aria-label=\"%1\" viewBox=\"0 0 %2 %3\" "
                 "style=\"max-width:%4px;min-width:%5px\">")
                 .arg(label)
                 .arg(width)
                 .arg(height * double(rows.size()))
                 .arg(std::ceil(width * largestScale))
                 .arg(std::floor(width * smallestScale)));
        if (rows.size() == 1)
            line(drawingOf(figure));
        else
            writeRows(figure, rows);
        line(QStringLiteral("</svg>\n<figcaption>%1</figcaption>\n</figure>").arg(label));
    }

    /// The drawing once, and a window on it for each row.
    void writeRows(const ReportFigure &figure, const std::vector<std::pair<qreal, qreal>> &rows)
    {
        const QString id = QStringLiteral("d%1").arg(++m_drawings);
        line(QStringLiteral("<defs><g id=\"%1\">%2</g></defs>").arg(id, drawingOf(figure)));
        qreal y = 0;
        for (const auto &[from, to] : rows) {
            line(QStringLiteral("<svg x=\"0\" y=\"%1\" width=\"%2\" height=\"%3\" viewBox=\"%4 0 %2 %3\">"
                                "<use href=\"#%5\"/></svg>")
                     .arg(y)
                     .arg(to - from)
                     .arg(figure.size.height())
                     .arg(from)
                     .arg(id));
            y += figure.size.height();
        }
    }

    void write(const ReportPictures &pictures)
    {
        line(QStringLiteral("<figure>\n<figcaption>%1</figcaption>").arg(escaped(pictures.label)));
        const bool hasLines = !pictures.pictures.empty() && !pictures.pictures.front().lines.isEmpty();
        line(QStringLiteral(
                 "<ul class=\"pictures\" style=\"grid-template-columns:repeat(auto-fill,minmax(%1px,1fr))\">")
                 .arg(hasLines ? std::max(pictures.side, 120) : pictures.side));
        for (const auto &picture : pictures.pictures) {
            const int zoom = zoomOf(picture.image.size(), pictures.side);
            QString text;
            for (const auto &each : picture.lines)
                text += QStringLiteral("<span>%1</span>").arg(escaped(each));
            line(QStringLiteral("<li><img src=\"%1\" width=\"%2\" height=\"%3\" alt=\"%4\"/>%5</li>")
                     .arg(pngUri(picture.image))
                     .arg(picture.image.width() * zoom)
                     .arg(picture.image.height() * zoom)
                     .arg(escaped(picture.label), text));
        }
        line(QStringLiteral("</ul>\n</figure>"));
    }

    void write(const ReportCommands &commands)
    {
        line(QStringLiteral("<pre class=\"commands\">%1</pre>").arg(escaped(commands.text)));
    }

    void write(const ReportFile &file)
    {
        const QString name = escaped(file.name);
        line(QStringLiteral("<p class=\"download\"><a download=\"%1\" "
                            "href=\"data:application/octet-stream;base64,%2\">%3</a></p>")
                 .arg(name, QString::fromLatin1(file.content.toBase64()),
                      escaped(Text::tr("Save %1").arg(file.name))));
        line(QStringLiteral("<details><summary>%1</summary>\n<pre>%2</pre></details>")
                 .arg(name, escaped(QString::fromUtf8(file.content))));
    }

    /// How much of its colour a cell's ground has at most: text stays readable on it.
    static constexpr double deepest = 0.5;

    QString m_html;
    int m_sections = 0;
    int m_drawings = 0;
};

} // namespace

QByteArray reportHtml(const ReportContent &content)
{
    return HtmlWriter().write(content);
}

} // namespace workbench
