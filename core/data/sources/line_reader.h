#pragma once

#include "core/data/source.h"

#include <QFile>
#include <string_view>
#include <vector>

namespace workbench {

/// The lines of a text file one after another, each with its end (LF, CR LF or CR), without a byte order
/// mark. Holds little more than the longest line, and none longer than it is told.
class LineReader
{
public:
    LineReader(const QString &path, std::int64_t longestLine, const LoadControl &control);

    /// The next line, valid until the one after it is asked for; empty at the end of the file.
    Result<std::string_view> next();
    /// The number of the line `next` gave, from 1.
    std::int64_t lineNumber() const { return m_lineNumber; }

private:
    std::size_t lineLength() const;
    Result<void> fill();

    const LoadControl &m_control;
    QFile m_file;
    std::size_t m_longestLine;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_ended = false;
    std::int64_t m_lineNumber = 0;
};

} // namespace workbench
