#include "core/exchange/predictions_file.h"

#include "core/files.h"

#include <QCoreApplication>
#include <csv.h>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PredictionsFile)
};

/// What libcsv finds, field by field.
class ReadTable
{
public:
    /// Fails where that is no CSV.
    static std::optional<std::vector<QStringList>> of(const QByteArray &csv)
    {
        ReadTable table;
        csv_parser parser;
        csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
        const bool isRead = csv_parse(&parser, csv.data(), std::size_t(csv.size()), takeField, takeEnd,
                                      &table) == std::size_t(csv.size()) &&
                            csv_fini(&parser, takeField, takeEnd, &table) == 0;
        csv_free(&parser);
        if (!isRead)
            return std::nullopt;
        return std::move(table.m_rows);
    }

private:
    static void takeField(void *bytes, std::size_t size, void *self)
    {
        static_cast<ReadTable *>(self)->m_row
            << QString::fromUtf8(static_cast<const char *>(bytes), qsizetype(size));
    }
    static void takeEnd(int, void *self)
    {
        auto *table = static_cast<ReadTable *>(self);
        table->m_rows.push_back(std::exchange(table->m_row, {}));
    }

    std::vector<QStringList> m_rows;
    QStringList m_row;
};

/// Whether the row of an image has its name and its class.
bool agrees(const QStringList &row, const PredictionTable &table, std::size_t image, bool isSubmission)
{
    return row.size() >= 2 && row[0] == table.names[qsizetype(image)] &&
           row[isSubmission ? 1 : 2] == table.className(table.best(image));
}

bool holds(const QByteArray &csv, const PredictionTable &table, bool isSubmission)
{
    const auto rows = ReadTable::of(csv);
    bool same = rows && rows->size() == table.probabilities.size() + 1; // the first has the titles
    for (std::size_t image = 0; same && image < table.probabilities.size(); ++image)
        same = agrees((*rows)[image + 1], table, image, isSubmission);
    return same;
}

} // namespace

Result<QString> writePredictions(const PredictionTable &table, const std::optional<Submission> &submission,
                                 bool withProbabilities, const QString &path)
{
    const QByteArray csv = predictionsCsv(table, submission, withProbabilities);
    if (!holds(csv, table, submission.has_value()))
        return failure(Text::tr("the file is not handed over: libcsv finds other answers in it"), path);
    if (const auto written = writeWhole(path, csv); !written)
        return tl::unexpected(written.error());
    return Text::tr("libcsv reads the same answers for all %1 images.").arg(table.probabilities.size());
}

} // namespace workbench
