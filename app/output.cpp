#include "app/output.h"

#include "core/text_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace workbench {

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
    std::fputs(textTable(rows, rightAligned).toUtf8().constData(), stdout);
    std::fflush(stdout);
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
