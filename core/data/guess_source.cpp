#include "core/data/guess_source.h"

#include "core/data/image_file.h"
#include "core/data/source.h"
#include "core/data/sources/csv_columns.h"
#include "core/data/sources/csv_file.h"
#include "core/data/sources/csv_layout.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

namespace workbench {

namespace {

struct GuessText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

DataSpec specOf(const char *source, const QString &location)
{
    return {.source = QString::fromLatin1(source), .location = location, .options = {}};
}

bool holds(const QDir &folder, const QStringList &patterns)
{
    return !folder.entryList(patterns, QDir::Files).isEmpty();
}

/// Whether a CSV file holds pixels rather than names: pixels make many columns.
bool isOfPixels(const QString &csvPath)
{
    constexpr qsizetype fewColumns = 32;
    const auto csv = CsvFile::open(csvPath, {});
    return csv && csv->firstRow().size() > fewColumns && !guessFileColumn(csv->firstRow());
}

DataSpec csvSpec(const QString &csvPath, const QString &location)
{
    return specOf(isOfPixels(csvPath) ? "pixels" : "csv", location);
}

/// Whether some folder inside has a picture in it; looks at a bounded number of entries.
bool holdsPicturesInFolders(const QString &folder, const std::stop_token &stop)
{
    constexpr int mostEntries = 20'000;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    for (int i = 0; i < mostEntries && !stop.stop_requested() && entries.hasNext(); ++i) {
        const QFileInfo file(entries.next());
        if (imageSuffixes().contains(file.suffix().toLower()) && file.path() != QDir::cleanPath(folder))
            return true;
    }
    return false;
}

std::optional<DataSpec> guessFolder(const QString &folder, const std::stop_token &stop)
{
    const QDir inside(folder);
    if (holds(inside, {QStringLiteral("*-images-idx3-ubyte"), QStringLiteral("*-images-idx3-ubyte.gz")}))
        return specOf("idx", folder);
    for (const auto *name : {".", "cifar-10-batches-bin"}) {
        if (holds(QDir(inside.filePath(QLatin1String(name))), {QStringLiteral("data_batch_*.bin")}))
            return specOf("cifar10", folder);
    }
    if (const auto layout = findCsvFiles(specOf("csv", folder)); layout && !layout->train.isEmpty())
        return csvSpec(layout->train, folder);
    return holdsPicturesInFolders(folder, stop) ? std::optional(specOf("folders", folder)) : std::nullopt;
}

} // namespace

QStringList csvColumns(const DataSpec &spec)
{
    if (spec.source != QLatin1String("csv") && spec.source != QLatin1String("pixels"))
        return {};
    const auto layout = findCsvFiles(spec);
    const auto csv = layout ? CsvFile::open(layout->train, {}) : tl::unexpected(layout.error());
    return csv ? csv->firstRow() : QStringList();
}

Result<DataSpec> guessSource(const QString &path, const std::stop_token &stop)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(GuessText::tr("there is no such file or folder"), path);
    const QString name = info.fileName();
    if (info.isDir()) {
        if (const auto spec = guessFolder(info.filePath(), stop))
            return *spec;
        if (stop.stop_requested())
            return tl::unexpected(loadStopped());
        return failure(
            GuessText::tr("this folder holds no data set that is known: IDX files, CIFAR-10 batches, "
                          "a CSV file, or folders with pictures"),
            path);
    }
    if (name.contains(QLatin1String("-idx3-ubyte")) || name.contains(QLatin1String("-idx1-ubyte")))
        return specOf("idx", info.path());
    if (name.startsWith(QLatin1String("data_batch_")) || name == QLatin1String("test_batch.bin"))
        return specOf("cifar10", info.path());
    if (QStringList{"csv", "tsv", "txt"}.contains(info.suffix().toLower()))
        return csvSpec(info.filePath(), info.filePath());
    return failure(GuessText::tr("this file is no data set that is known: a CSV, IDX or CIFAR-10 file"),
                   path);
}

} // namespace workbench
