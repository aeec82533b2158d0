#include "core/data/sources/csv_file.h"

#include "core/data/sources/line_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <cstring>
#include <csv.h>
#include <string>

namespace workbench {

namespace {

struct CsvText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

constexpr const char *chineseEncoding = "GB18030";
constexpr std::size_t mostFields = 4'000'000;

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QString fromChinese(std::string_view text)
{
    // To open one takes longer than to decode a field with it.
    static thread_local QStringDecoder decoder(chineseEncoding);
    decoder.resetState();
    return decoder.isValid() ? QString(decoder(bytesOf(text))) : QString(QChar::ReplacementCharacter);
}

bool isUtf8(std::string_view line)
{
    return bytesOf(line).isValidUtf8();
}

bool isChinese(std::string_view line)
{
    const bool plain = std::all_of(line.begin(), line.end(), [](char byte) { return (byte & 0x80) == 0; });
    return plain || !fromChinese(line).contains(QChar::ReplacementCharacter);
}

bool hasZero(std::string_view line)
{
    return std::memchr(line.data(), 0, line.size()) != nullptr;
}

/// A line that is not what it should be; 0: all are.
struct OddLine
{
    std::int64_t number = 0;
    bool binary = false;
};

Result<OddLine> findOddLine(const QString &path, bool (*isText)(std::string_view), const LoadControl &control)
{
    const LoadControl quiet{control.stop};
    LineReader reader(path, CsvFile::longestRow, quiet);
    for (;;) {
        const auto line = reader.next();
        if (!line)
            return tl::unexpected(line.error());
        if (line->empty())
            return OddLine{};
        const bool binary = hasZero(*line);
        if (binary || !isText(*line))
            return OddLine{reader.lineNumber(), binary};
    }
}

/// What stands most often in the line outside of quotation marks.
char separatorOf(std::string_view line)
{
    constexpr std::array<char, 3> separators{',', ';', '\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const char byte : line) {
        quoted ^= byte == '"';
        for (std::size_t i = 0; i < separators.size() && !quoted; ++i)
            counts[i] += byte == separators[i];
    }
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                               counts.begin())];
}

/// libcsv's parser, fed a line at a time, and what it has said of the row at hand.
class RowParser
{
public:
    explicit RowParser(char separator)
    {
        csv_init(&m_parser, 0);
        // It grows by blocks: small ones would take for ever over a field of megabytes.
        csv_set_blk_size(&m_parser, 1 << 20);
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    ~RowParser() { csv_free(&m_parser); }
    RowParser(const RowParser &) = delete;
    RowParser &operator=(const RowParser &) = delete;

    /// False when memory is short.
    bool feed(std::string_view line)
    {
        return csv_parse(&m_parser, line.data(), line.size(), takeField, takeEnd, this) == line.size();
    }
    bool hasRow() const { return m_ended; }
    bool hasTooManyFields() const { return m_ends.size() > mostFields; }
    void moveTo(CsvRow &row) const
    {
        row.fields.clear();
        std::size_t begin = 0;
        for (const std::size_t end : m_ends) {
            row.fields.emplace_back(m_bytes.data() + begin, end - begin);
            begin = end;
        }
    }
    void startRow()
    {
        m_bytes.clear();
        m_ends.clear();
        m_ended = false;
    }

private:
    static void takeField(void *bytes, std::size_t size, void *self)
    {
        auto *parser = static_cast<RowParser *>(self);
        if (parser->hasTooManyFields())
            return;
        parser->m_bytes.append(static_cast<const char *>(bytes), size);
        parser->m_ends.push_back(parser->m_bytes.size());
    }
    static void takeEnd(int, void *self) { static_cast<RowParser *>(self)->m_ended = true; }

    csv_parser m_parser{};
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
    bool m_ended = false;
};

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Rows one after another.
class RowReader
{
public:
    RowReader(const CsvFile &file, char separator, const LoadControl &control)
        : m_file(file), m_lines(file.path(), CsvFile::longestRow, control), m_parser(separator)
    {}

    /// False at the end of the file.
    Result<bool> next(CsvRow &row)
    {
        m_parser.startRow();
        std::int64_t length = 0;
        while (!m_parser.hasRow()) {
            const auto line = m_lines.next();
            if (!line)
                return tl::unexpected(line.error());
            if (line->empty())
                return length > 0 ? finish(row) : Result<bool>(false);
            if (length == 0 && isBlank(*line))
                continue;
            if (length == 0)
                row.line = m_lines.lineNumber();
            length += std::ssize(*line);
            if (length > CsvFile::longestRow)
                return unclosed(row);
            if (!m_parser.feed(*line))
                return failure(CsvText::tr("there is not enough memory for the file"), m_file.path());
        }
        return hand(row);
    }

private:
    /// The file's last line may have no end; only an open quotation mark keeps the row open then.
    Result<bool> finish(CsvRow &row)
    {
        m_parser.feed("\n");
        return m_parser.hasRow() ? hand(row) : Result<bool>(unclosed(row));
    }
    Result<bool> hand(CsvRow &row) const
    {
        if (m_parser.hasTooManyFields())
            return failure(CsvText::tr("the line has more than %1 fields").arg(mostFields),
                           m_file.place(row.line));
        m_parser.moveTo(row);
        return true;
    }
    tl::unexpected<Error> unclosed(const CsvRow &row) const
    {
        return failure(CsvText::tr("a quotation mark that is opened here is not closed"),
                       m_file.place(row.line));
    }

    const CsvFile &m_file;
    LineReader m_lines;
    RowParser m_parser;
};

} // namespace

Result<CsvFile> CsvFile::open(const QString &path, const LoadControl &control)
{
    const QFileInfo there(path);
    if (!there.exists())
        return failure(CsvText::tr("there is no such file"), path);
    if (!there.isFile())
        return failure(CsvText::tr("this is not a file"), path);
    CsvFile file;
    file.m_path = path;
    file.m_size = there.size();
    if (auto found = file.findEncoding(control); !found)
        return tl::unexpected(found.error());
    if (auto read = file.readFirstRow(control); !read)
        return tl::unexpected(read.error());
    return file;
}

QString CsvFile::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString CsvFile::place(std::int64_t line) const
{
    return QStringLiteral("%1:%2").arg(fileName()).arg(line);
}

Result<void> CsvFile::findEncoding(const LoadControl &control)
{
    const auto odd = findOddLine(m_path, isUtf8, control);
    if (!odd)
        return tl::unexpected(odd.error());
    if (odd->number == 0)
        return {};
    const auto stillOdd = odd->binary ? odd : findOddLine(m_path, isChinese, control);
    if (!stillOdd)
        return tl::unexpected(stillOdd.error());
    if (stillOdd->binary)
        return failure(CsvText::tr("this is not a text file, or one in UTF-16: save it as CSV in UTF-8"),
                       place(stillOdd->number));
    if (stillOdd->number > 0)
        return failure(CsvText::tr("the text is neither UTF-8 nor GB18030: save it as CSV in UTF-8"),
                       place(stillOdd->number));
    m_utf8 = false;
    m_notes.note(CsvText::tr("the text is not UTF-8, and was read as GB18030"), place(odd->number));
    return {};
}

Result<void> CsvFile::readFirstRow(const LoadControl &control)
{
    const LoadControl quiet{control.stop};
    LineReader lines(m_path, longestRow, quiet);
    auto line = lines.next();
    while (line && !line->empty() && isBlank(*line))
        line = lines.next();
    if (!line)
        return tl::unexpected(line.error());
    if (line->empty())
        return failure(CsvText::tr("the file is empty"), m_path);
    m_separator = separatorOf(*line);
    CsvRow row;
    RowReader rows(*this, m_separator, quiet);
    const auto read = rows.next(row);
    if (!read)
        return tl::unexpected(read.error());
    for (const auto &field : row.fields)
        m_firstRow << text(field);
    return {};
}

QString CsvFile::text(std::string_view field) const
{
    return m_utf8 ? QString::fromUtf8(bytesOf(field)).trimmed() : fromChinese(field).trimmed();
}

Result<void> CsvFile::read(const TakeRow &take, Findings &findings, const LoadControl &control) const
{
    RowReader rows(*this, m_separator, control);
    CsvRow row;
    for (;;) {
        const auto more = rows.next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        if (std::ssize(row.fields) != m_firstRow.size()) {
            findings.fault(CsvText::tr("the line has %n field(s), but the first one has %1", nullptr,
                                       static_cast<int>(row.fields.size()))
                               .arg(m_firstRow.size()),
                           place(row.line));
            continue;
        }
        if (auto taken = take(row); !taken)
            return taken;
    }
}

} // namespace workbench
