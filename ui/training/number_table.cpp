#include "ui/training/number_table.h"

#include "core/graph/parameters.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

QByteArray cellOf(const std::optional<double> &value)
{
    if (!value)
        return {};
    return std::isnan(*value) ? QByteArray("nan") : realText(*value).toLatin1(); // NaN's sign means nothing
}

QByteArray lineOf(const NumberTable &table, const NumberTable::Row &row, char separator)
{
    QByteArray line = QByteArray::number(qint64{table.epochOf(row)});
    if (table.hasBatches()) {
        const auto batch = table.batchOf(row);
        line += separator + (batch ? QByteArray::number(qint64{*batch}) : QByteArray());
    }
    for (const auto &column : table.columns())
        line += separator + cellOf(table.valueOf(row, column));
    return line + '\n';
}

} // namespace

NumberTable::NumberTable(RunNumbers numbers, std::vector<NumberColumn> columns)
    : m_numbers(std::move(numbers)), m_columns(std::move(columns))
{
    for (const auto &column : m_columns) {
        m_hasBatches = m_hasBatches || column.ofBatch;
        m_hasEpochs = m_hasEpochs || column.ofEpoch;
    }
}

std::size_t NumberTable::rowCount() const
{
    return (m_hasBatches ? m_numbers.batches().size() : 0) + (m_hasEpochs ? m_numbers.epochs().size() : 0);
}

NumberTable::Row NumberTable::row(std::size_t number) const
{
    if (!m_hasBatches || !m_hasEpochs)
        return {m_hasEpochs, number};
    // Epochs whose row comes before this one; the row of epoch i is batchesUntil(i) + i.
    std::size_t low = 0;
    for (std::size_t high = m_numbers.epochs().size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_numbers.batchesUntil(middle) + middle < number)
            low = middle + 1;
        else
            high = middle;
    }
    const bool isEpoch = low < m_numbers.epochs().size() && m_numbers.batchesUntil(low) + low == number;
    return {isEpoch, isEpoch ? low : number - low};
}

std::int64_t NumberTable::epochOf(const Row &row) const
{
    return row.isEpoch ? m_numbers.epochs()[row.index].epoch : m_numbers.batches()[row.index].epoch;
}

std::optional<std::int64_t> NumberTable::batchOf(const Row &row) const
{
    return row.isEpoch ? std::nullopt : std::optional(m_numbers.batches()[row.index].batch);
}

std::optional<double> NumberTable::valueOf(const Row &row, const NumberColumn &column) const
{
    if (row.isEpoch)
        return column.ofEpoch ? column.ofEpoch(m_numbers.epochs()[row.index]) : std::nullopt;
    return column.ofBatch ? column.ofBatch(m_numbers, row.index) : std::nullopt;
}

QByteArray textOf(const NumberTable &table, char separator, const std::vector<RowRange> &rows)
{
    QByteArray text = "epoch";
    if (table.hasBatches())
        text += separator + QByteArray("batch");
    for (const auto &column : table.columns())
        text += separator + column.name.toUtf8();
    text += '\n';
    for (const auto &[first, last] : rows) {
        for (std::size_t number = first; number <= last; ++number)
            text += lineOf(table, table.row(number), separator);
    }
    return text;
}

QByteArray csvOf(const NumberTable &table)
{
    const std::size_t rows = table.rowCount();
    return textOf(table, ',', rows == 0 ? std::vector<RowRange>() : std::vector<RowRange>{{0, rows - 1}});
}

} // namespace workbench
