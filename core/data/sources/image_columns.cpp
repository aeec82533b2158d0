#include "core/data/sources/image_columns.h"

#include "core/data/sources/csv_columns.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct ColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

using Column = std::optional<qsizetype>;

bool isNumber(const QString &text)
{
    bool yes = false;
    text.toDouble(&yes);
    return yes;
}

bool guessHeader(const QStringList &row, PictureFinder &pictures)
{
    if (guessFileColumn(row) || guessLabelColumn(row))
        return true;
    const bool isPicture = !row[0].isEmpty() && !pictures.find(row[0]).isEmpty();
    return !isPicture && !(row.size() > 1 && isNumber(row[1]));
}

tl::unexpected<Error> unclear(const QString &question, const CsvFile &csv)
{
    return failure(question.arg(csv.firstRow().join(QStringLiteral(", "))), csv.path());
}

/// The column that an option names; none where the option is not used.
Result<Column> namedColumn(const QString &option, const CsvFile &csv, const DataSpec &spec)
{
    if (!spec.options.contains(option))
        return Column();
    const Column column = findColumn(csv.firstRow(), spec.option(option));
    if (!column)
        return failure(ColumnsText::tr("there is no column \"%1\"; the columns are %2")
                           .arg(spec.option(option), csv.firstRow().join(QStringLiteral(", "))),
                       csv.path());
    return column;
}

/// Finds what is still open: by the columns' names, or because there are only two.
void complete(Column &file, Column &label, const QStringList &header)
{
    if (!label)
        label = guessLabelColumn(header);
    if (!file) {
        const Column guess = guessFileColumn(header);
        file = guess == label ? Column() : guess;
    }
    if (header.size() != 2)
        return;
    if (!file)
        file = label ? 1 - *label : 0;
    if (!label)
        label = 1 - *file;
}

qsizetype nameColumn(const QStringList &header, qsizetype file, Column label)
{
    const Column id = guessIdColumn(header);
    return id && id != label ? *id : file;
}

} // namespace

QString headerOf(const CsvFile &csv, const ImageColumns &columns, qsizetype column, const QString &otherwise)
{
    return columns.hasHeader ? csv.firstRow()[column] : otherwise;
}

Result<ImageColumns> columnsOfTraining(const CsvFile &csv, const DataSpec &spec, PictureFinder &pictures)
{
    const auto namedFile = namedColumn(QStringLiteral("file"), csv, spec);
    if (!namedFile)
        return tl::unexpected(namedFile.error());
    const auto namedLabel = namedColumn(QStringLiteral("label"), csv, spec);
    if (!namedLabel)
        return tl::unexpected(namedLabel.error());
    Column file = *namedFile;
    Column label = *namedLabel;
    const bool hasHeader = file || label || guessHeader(csv.firstRow(), pictures);
    if (hasHeader)
        complete(file, label, csv.firstRow());
    if (!hasHeader && csv.firstRow().size() > 1)
        label = 1;
    if (!hasHeader)
        file = 0;
    if (!file)
        return unclear(
            ColumnsText::tr("it is unclear which column names the pictures; say file=COLUMN with one of: %1"),
            csv);
    if (!label || label == file)
        return unclear(
            ColumnsText::tr("it is unclear which column has the labels; say label=COLUMN with one of: %1"),
            csv);
    return ImageColumns{hasHeader, *file, hasHeader ? nameColumn(csv.firstRow(), *file, label) : *file,
                        label};
}

ImageColumns columnsOfTest(const CsvFile &csv, const CsvFile &trainCsv, const ImageColumns &training,
                           PictureFinder &pictures)
{
    const QStringList &row = csv.firstRow();
    const auto like = [&](qsizetype column) {
        return training.hasHeader ? findColumn(row, trainCsv.firstRow()[column]) : Column();
    };
    Column file = like(training.file);
    Column label = like(*training.label);
    if (!file && !label && !guessHeader(row, pictures))
        return {false, 0, 0, row.size() > 1 ? Column(1) : Column()};
    if (!file)
        file = guessFileColumn(row).value_or(0);
    if (!label)
        label = guessLabelColumn(row);
    if (label == file)
        label = Column();
    return {true, *file, nameColumn(row, *file, label), label};
}

} // namespace workbench
