#include "core/data/sources/line_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <cstring>

namespace workbench {

namespace {

struct LineReaderText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

constexpr std::size_t piece = 1 << 20;
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

} // namespace

LineReader::LineReader(const QString &path, std::int64_t longestLine, const LoadControl &control)
    : m_control(control), m_file(path), m_longestLine(static_cast<std::size_t>(longestLine))
{}

Result<std::string_view> LineReader::next()
{
    for (;;) {
        if (m_control.stop.stop_requested())
            return tl::unexpected(loadStopped());
        if (const std::size_t length = lineLength(); length > 0 || m_ended) {
            const std::string_view line(m_buffer.data() + m_begin, length);
            m_begin += length;
            m_lineNumber += length > 0 ? 1 : 0;
            return line;
        }
        if (m_end - m_begin > m_longestLine)
            return failure(
                LineReaderText::tr("the line is longer than %1 MB").arg(m_longestLine >> 20),
                QStringLiteral("%1:%2").arg(QFileInfo(m_file.fileName()).fileName()).arg(m_lineNumber + 1));
        if (auto filled = fill(); !filled)
            return tl::unexpected(filled.error());
    }
}

/// Of the line at the front of the buffer; 0 where its end has not been read yet.
std::size_t LineReader::lineLength() const
{
    const std::size_t have = m_end - m_begin;
    if (have == 0)
        return 0;
    const char *begin = m_buffer.data() + m_begin;
    const auto *feed = static_cast<const char *>(std::memchr(begin, '\n', have));
    const std::size_t upToFeed = feed ? static_cast<std::size_t>(feed - begin) + 1 : have;
    if (const auto *back = static_cast<const char *>(std::memchr(begin, '\r', upToFeed))) {
        const auto upToBack = static_cast<std::size_t>(back - begin) + 1;
        if (upToBack < have)
            return begin[upToBack] == '\n' ? upToBack + 1 : upToBack;
        return m_ended ? have : 0; // a line feed may follow
    }
    return feed || m_ended ? upToFeed : 0;
}

Result<void> LineReader::fill()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(LineReaderText::tr("the file cannot be opened: %1").arg(m_file.errorString()),
                       m_file.fileName());
    const bool atStart = m_file.pos() == 0;
    const std::size_t have = m_end - m_begin;
    if (have > 0)
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, have);
    // A small file needs no large buffer; one byte more finds the end, or what has been added since.
    const qint64 left = std::max<qint64>(m_file.size() - m_file.pos(), 0) + 1;
    const std::size_t wanted = std::min(piece, static_cast<std::size_t>(left));
    if (m_buffer.size() < have + wanted)
        m_buffer.resize(have + wanted);
    const qint64 got = m_file.read(m_buffer.data() + have, static_cast<qint64>(wanted));
    if (got < 0)
        return failure(LineReaderText::tr("the file cannot be read: %1").arg(m_file.errorString()),
                       m_file.fileName());
    m_begin = 0;
    m_end = have + static_cast<std::size_t>(got);
    m_ended = got == 0;
    if (atStart && std::string_view(m_buffer.data(), m_end).starts_with(byteOrderMark))
        m_begin = byteOrderMark.size();
    if (m_control.progress)
        m_control.progress(m_file.pos(), m_file.size());
    return {};
}

} // namespace workbench
