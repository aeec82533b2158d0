#pragma once

#include <QString>
#include <nlohmann/json.hpp>
#include <vector>

namespace workbench {

using Json = nlohmann::ordered_json;

/// Prints UTF-8 and a line end, and flushes: a reader at the other end of a pipe sees each line at once.
void printLine(const QString &text);
void printJson(const Json &json);

/// A number as JSON can hold it: "nan" and "inf" as words.
Json numberJson(double value);

/// Columns side by side, numbers to the right. The first row is the heading.
void printTable(const std::vector<QStringList> &rows, const std::vector<bool> &rightAligned);

/// Redraws one line on a terminal; prints nothing elsewhere.
class ProgressLine
{
public:
    ProgressLine();
    void show(double share, const QString &text);
    /// Ends the line, so that other output starts below it.
    void clear();

private:
    bool m_isTerminal;
};

} // namespace workbench
