#pragma once

#include "core/data/source.h"

#include <functional>
#include <string_view>
#include <vector>

namespace workbench {

/// One row of a CSV file. The fields are bytes as the file has them, and are gone with the next row.
struct CsvRow
{
    std::int64_t line = 0; ///< the line it begins in, from 1
    std::vector<std::string_view> fields = {};
};

/// A CSV file: fields between commas, semicolons or tabs, some in quotation marks; UTF-8 or, as Chinese
/// spreadsheets write it, GB18030. Never held in memory as a whole.
class CsvFile
{
public:
    /// Neither a line nor a row may be longer.
    static constexpr std::int64_t longestRow = 16 << 20;

    /// Looks through the file once for its encoding, its separator and its first row.
    static Result<CsvFile> open(const QString &path, const LoadControl &control);

    const QString &path() const { return m_path; }
    QString fileName() const;
    std::int64_t size() const { return m_size; }
    /// "train.csv:12"
    QString place(std::int64_t line) const;
    const QStringList &firstRow() const { return m_firstRow; }
    const Findings &notes() const { return m_notes; }

    QString text(std::string_view field) const;

    using TakeRow = std::function<Result<void>(const CsvRow &)>;
    /// Hands over every row, the first too, until `take` fails. Empty lines are skipped; rows of another
    /// length than the first become faults.
    Result<void> read(const TakeRow &take, Findings &findings, const LoadControl &control) const;

private:
    CsvFile() = default;
    Result<void> findEncoding(const LoadControl &control);
    Result<void> readFirstRow(const LoadControl &control);

    QString m_path;
    std::int64_t m_size = 0;
    bool m_utf8 = true;
    char m_separator = ',';
    QStringList m_firstRow;
    Findings m_notes;
};

} // namespace workbench
