#include "app/output.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <unistd.h>

namespace workbench {

namespace {

/// Terminal cells of a text: Chinese characters take two.
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

} // namespace

void printLine(const QString &text)
{
    std::fputs((text + QLatin1Char('\n')).toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void printJson(const Json &json)
{
    printLine(QString::fromStdString(json.dump()));
}

Json numberJson(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

void printTable(const std::vector<QStringList> &rows, const std::vector<bool> &rightAligned)
{
    std::vector<qsizetype> widths(rightAligned.size(), 0);
    for (const auto &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], cells(row[i]));
    }
    for (const auto &row : rows) {
        QStringList texts;
        for (qsizetype i = 0; i < row.size(); ++i)
            texts << padded(row[i], widths[std::size_t(i)], rightAligned[std::size_t(i)]);
        QString line = texts.join(QStringLiteral("  "));
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        printLine(line);
    }
}

ProgressLine::ProgressLine() : m_isTerminal(isatty(STDOUT_FILENO) != 0) {}

void ProgressLine::show(double share, const QString &text)
{
    if (!m_isTerminal)
        return;
    constexpr int width = 30;
    const int full = int(std::lround(std::clamp(share, 0.0, 1.0) * width));
    const QString bar = QString(full, QChar(0x2588)) + QString(width - full, QChar(0x2591));
    std::fputs(QStringLiteral("\r%1 %2\033[K").arg(bar, text).toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void ProgressLine::clear()
{
    if (m_isTerminal)
        std::fputs("\r\033[K", stdout);
}

} // namespace workbench
