#include "core/text_table.h"

#include <algorithm>
#include <numeric>

namespace workbench {

namespace {

/// Cells of a text: Chinese characters take two.
qsizetype cells(const QString &text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype{0}, [](qsizetype sum, QChar c) {
        return sum + (c.unicode() >= 0x2E80 && c.unicode() < 0xFFE0 ? 2 : 1);
    });
}

QString padded(const QString &text, qsizetype width, bool right)
{
    const QString space(std::max<qsizetype>(0, width - cells(text)), QLatin1Char(' '));
    return right ? space + text : text + space;
}

std::vector<qsizetype> widthsOf(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), std::size_t(row.size())), 0);
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], cells(row[i]));
    }
    return widths;
}

} // namespace

QString textTable(const std::vector<QStringList> &rows, const std::vector<bool> &rightAligned)
{
    const auto widths = widthsOf(rows);
    QString table;
    for (const auto &row : rows) {
        QStringList texts;
        for (std::size_t i = 0; i < std::size_t(row.size()); ++i)
            texts << padded(row[qsizetype(i)], widths[i], i < rightAligned.size() && rightAligned[i]);
        QString line = texts.join(QStringLiteral("  "));
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        table += line + QLatin1Char('\n');
    }
    return table;
}

} // namespace workbench
