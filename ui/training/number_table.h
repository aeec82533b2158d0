#pragma once

#include "core/number_text.h"
#include "ui/training/run_numbers.h"

#include <functional>

namespace workbench {

/// A column of a plot's numbers; what it does not know of a batch or of an epoch is empty.
struct NumberColumn
{
    QString title = {}; ///< for people
    QString name = {};  ///< in files: as in a run's metrics.csv, where it is there
    std::function<std::optional<double>(const RunNumbers &, std::size_t batch)> ofBatch = {};
    std::function<std::optional<double>(const EpochMetrics &)> ofEpoch = {};
    std::function<QString(double)> text = [](double value) { return valueText(value, 6); };
};

/// The numbers that a plot shows: a row for each batch, each epoch, or an epoch's batches and then the epoch,
/// as the columns know of both or of one. A value that can be read on any thread.
class NumberTable
{
public:
    NumberTable() = default;
    NumberTable(RunNumbers numbers, std::vector<NumberColumn> columns);

    struct Row
    {
        bool isEpoch = false;
        std::size_t index = 0; ///< among the run's batches or epochs
    };

    std::size_t rowCount() const;
    Row row(std::size_t number) const;
    std::int64_t epochOf(const Row &row) const;
    /// Within the epoch; none for a whole epoch.
    std::optional<std::int64_t> batchOf(const Row &row) const;
    std::optional<double> valueOf(const Row &row, const NumberColumn &column) const;

    const std::vector<NumberColumn> &columns() const { return m_columns; }
    bool hasBatches() const { return m_hasBatches; }
    bool hasEpochs() const { return m_hasEpochs; }

private:
    RunNumbers m_numbers;
    std::vector<NumberColumn> m_columns;
    bool m_hasBatches = false;
    bool m_hasEpochs = false;
};

/// First and last row of a piece of a table.
using RowRange = std::pair<std::size_t, std::size_t>;

/// A line of names, then a line for each row: epoch, batch where there are any, columns. Numbers are in the
/// shortest form that reads back the same, "nan" and "inf" as words, in every language the same.
QByteArray textOf(const NumberTable &table, char separator, const std::vector<RowRange> &rows);
QByteArray csvOf(const NumberTable &table);

} // namespace workbench
