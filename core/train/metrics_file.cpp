#include "core/train/metrics_file.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QList>
#include <charconv>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MetricsFile)
};

const QByteArray headerLine = "event,epoch,batch,loss,lr,train_loss,train_accuracy,val_loss,val_accuracy,"
                              "images_per_second,seconds";
constexpr qsizetype columns = 11;
const QByteArray batchStart = "batch,";

/// The shortest form that reads back the same; "nan" and "inf" as words.
QByteArray numberText(double value)
{
    if (std::isnan(value))
        return "nan"; // a sign would mean nothing
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, static_cast<qsizetype>(end - buffer)};
}

QByteArray numberText(const std::optional<double> &value)
{
    return value ? numberText(*value) : QByteArray();
}

QByteArray lineOf(const BatchMetrics &metrics)
{
    const QByteArrayList cells{"batch", QByteArray::number(qint64{metrics.epoch}),
                               QByteArray::number(qint64{metrics.batch}), numberText(metrics.loss),
                               numberText(metrics.learningRate)};
    return cells.join(',') + ",,,,,,\n";
}

QByteArray lineOf(const EpochMetrics &metrics)
{
    const QByteArrayList cells{"epoch",
                               QByteArray::number(qint64{metrics.epoch}),
                               {},
                               {},
                               {},
                               numberText(metrics.trainLoss),
                               numberText(metrics.trainAccuracy),
                               numberText(metrics.validationLoss),
                               numberText(metrics.validationAccuracy),
                               numberText(metrics.imagesPerSecond),
                               numberText(metrics.seconds)};
    return cells.join(',') + '\n';
}

/// Each epoch's batches, then the epoch.
QByteArray linesOf(const RecordedMetrics &metrics)
{
    QByteArray lines;
    auto batch = metrics.batches.begin();
    for (const auto &epoch : metrics.epochs) {
        for (; batch != metrics.batches.end() && batch->epoch <= epoch.epoch; ++batch)
            lines += lineOf(*batch);
        lines += lineOf(epoch);
    }
    return lines;
}

/// Takes a line's cells one by one; `good` turns false at the first that is not what was asked for.
class Cells
{
public:
    explicit Cells(const QByteArray &line) : m_cells(line.split(',')) { good = m_cells.size() == columns; }

    QByteArray next() { return m_position < m_cells.size() ? m_cells[m_position++] : QByteArray(); }

    template<typename Number>
    Number number()
    {
        const QByteArray cell = next();
        Number value = 0;
        const auto [end, error] = std::from_chars(cell.begin(), cell.end(), value);
        good = good && error == std::errc() && end == cell.end();
        return value;
    }
    /// A count from 1.
    std::int64_t ordinal()
    {
        const auto value = number<std::int64_t>();
        good = good && value >= 1;
        return value;
    }
    std::optional<double> optionalNumber()
    {
        if (m_position >= m_cells.size() || !m_cells[m_position].isEmpty())
            return number<double>();
        ++m_position;
        return std::nullopt;
    }
    void empty(int count)
    {
        for (int i = 0; i < count; ++i)
            good = good && next().isEmpty();
    }

    bool good = true;

private:
    QByteArrayList m_cells;
    qsizetype m_position = 0;
};

/// False when the line is no line of metrics.
bool readLine(const QByteArray &line, RecordedMetrics &metrics)
{
    Cells cells(line);
    const QByteArray event = cells.next();
    if (event == "batch") {
        BatchMetrics batch{cells.ordinal(), cells.ordinal(), cells.number<double>(), cells.number<double>(),
                           0};
        cells.empty(6);
        metrics.batches.push_back(batch);
        return cells.good;
    }
    EpochMetrics epoch{.epoch = cells.ordinal()};
    cells.empty(3);
    epoch.trainLoss = cells.number<double>();
    epoch.trainAccuracy = cells.number<double>();
    epoch.validationLoss = cells.optionalNumber();
    epoch.validationAccuracy = cells.optionalNumber();
    epoch.imagesPerSecond = cells.number<double>();
    epoch.seconds = cells.number<double>();
    metrics.epochs.push_back(epoch);
    return cells.good && event == "epoch" &&
           epoch.validationLoss.has_value() == epoch.validationAccuracy.has_value();
}

/// Tells each batch how many its epoch has. The last epoch may not be whole: then as many as the one before.
void countBatches(std::vector<BatchMetrics> &batches, const std::vector<EpochMetrics> &epochs)
{
    const std::int64_t complete = epochs.empty() ? 0 : epochs.back().epoch;
    std::int64_t before = 0;
    for (auto from = batches.begin(); from != batches.end();) {
        const auto end = std::find_if(from, batches.end(),
                                      [&](const BatchMetrics &batch) { return batch.epoch != from->epoch; });
        const auto count = from->epoch > complete && before > 0 ? std::max(before, std::prev(end)->batch)
                           : from->epoch > complete             ? 0
                                                                : std::prev(end)->batch;
        for (; from != end; ++from)
            from->batchesInEpoch = count;
        before = count;
    }
}

Result<RecordedMetrics> readLines(const QString &path, bool withBatches)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Text::tr("the metrics cannot be read: %1").arg(file.errorString()), path);
    QByteArrayList lines = file.readAll().split('\n');
    // What follows the last line end was still being written when the run was killed: usually nothing.
    lines.removeLast();
    if (lines.isEmpty())
        return RecordedMetrics();
    if (lines.front() != headerLine)
        return failure(Text::tr("this is not a file of metrics: its first line must name the columns"), path);
    RecordedMetrics metrics;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!withBatches && lines[i].startsWith(batchStart))
            continue;
        if (!readLine(lines[i], metrics))
            return failure(Text::tr("line %1 is not a line of metrics").arg(i + 1), path);
    }
    countBatches(metrics.batches, metrics.epochs);
    return metrics;
}

} // namespace

Result<void> MetricsFile::open(const QString &path, const RecordedMetrics &earlier)
{
    m_file.setFileName(path);
    m_start = headerLine + '\n' + linesOf(earlier);
    m_unwritten.clear();
    return start();
}

Result<void> MetricsFile::start()
{
    if (const auto written = writeWhole(m_file.fileName(), m_start); !written)
        return written;
    // Unbuffered: what failed to be written must not come later by itself, too.
    const auto mode = QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered;
    return m_file.open(mode) ? Result<void>() : refusal();
}

Result<void> MetricsFile::append(const std::vector<BatchMetrics> &batches,
                                 const std::optional<EpochMetrics> &epoch)
{
    for (const auto &batch : batches)
        m_unwritten += lineOf(batch);
    if (epoch)
        m_unwritten += lineOf(*epoch);
    if (!m_file.isOpen()) {
        if (const auto started = start(); !started)
            return started;
    }
    const qint64 end = m_file.size();
    if (m_file.write(m_unwritten) == m_unwritten.size() && m_file.flush()) {
        m_unwritten.clear();
        return {};
    }
    const auto failed = refusal();
    // Half a line must not stand before the next try.
    m_file.resize(end);
    return failed;
}

Result<void> MetricsFile::refusal() const
{
    return failure(Text::tr("the metrics cannot be written: %1").arg(m_file.errorString()),
                   m_file.fileName());
}

Result<RecordedMetrics> readMetrics(const QString &path)
{
    return readLines(path, true);
}

Result<std::vector<EpochMetrics>> readEpochs(const QString &path)
{
    auto metrics = readLines(path, false);
    if (!metrics)
        return tl::unexpected(metrics.error());
    return std::move(metrics->epochs);
}

} // namespace workbench
