#include "core/data/guess_source.h"

#include "core/data/image_file.h"
#include "core/data/source.h"
#include "core/data/sources/csv_columns.h"
#include "core/data/sources/csv_file.h"
#include "core/data/sources/csv_layout.h"
#include "core/data/sources/folder_entries.h"

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

/// Whether a CSV file holds pixels rather than names: pixels make many columns.
bool isOfPixels(const QString &csvPath, const LoadControl &control)
{
    constexpr qsizetype fewColumns = 32;
    const auto csv = CsvFile::open(csvPath, control);
    return csv && csv->firstRow().size() > fewColumns && !guessFileColumn(csv->firstRow());
}

DataSpec csvSpec(const QString &csvPath, const QString &location, const LoadControl &control)
{
    return specOf(isOfPixels(csvPath, control) ? "pixels" : "csv", location);
}

/// Whether some folder inside has a picture in it; looks at a bounded number of entries.
bool holdsPicturesInFolders(const QString &folder, const LoadControl &control)
{
    constexpr int mostEntries = 20'000;
    QDirIterator entries(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    for (int i = 0; i < mostEntries && !control.stop.stop_requested() && entries.hasNext(); ++i) {
        const QFileInfo file(entries.next());
        if (imageSuffixes().contains(file.suffix().toLower()) && file.path() != QDir::cleanPath(folder) &&
            file.isFile())
            return true;
    }
    return false;
}

bool isCifarFile(const QString &name)
{
    return name.startsWith(QLatin1String("data_batch_")) && name.endsWith(QLatin1String(".bin"));
}

bool isIdxFile(const QString &name)
{
    return name.endsWith(QLatin1String("-images-idx3-ubyte")) ||
           name.endsWith(QLatin1String("-images-idx3-ubyte.gz"));
}

/// Which binary files tell what the folder is: "idx", "cifar10", or nothing.
QString binarySourceIn(const QString &folder, const LoadControl &control)
{
    bool hasIdx = false;
    bool hasCifar = false;
    // Whether it was stopped is for the caller to ask.
    (void)forEachEntry(folder, control, [&](const QFileInfo &entry) {
        const QString name = entry.fileName();
        hasIdx = hasIdx || (isIdxFile(name) && entry.isFile());
        hasCifar = hasCifar || (isCifarFile(name) && entry.isFile());
    });
    return QString::fromLatin1(hasIdx ? "idx" : hasCifar ? "cifar10" : "");
}

std::optional<DataSpec> guessFolder(const QString &folder, const LoadControl &control)
{
    if (const QString source = binarySourceIn(folder, control); !source.isEmpty())
        return DataSpec{.source = source, .location = folder, .options = {}};
    if (const QString inner = QDir(folder).filePath(QStringLiteral("cifar-10-batches-bin"));
        binarySourceIn(inner, control) == QLatin1String("cifar10"))
        return specOf("cifar10", folder);
    if (const auto layout = findCsvFiles(specOf("csv", folder), control))
        return csvSpec(layout->train, folder, control);
    return holdsPicturesInFolders(folder, control) ? std::optional(specOf("folders", folder)) : std::nullopt;
}

Result<DataSpec> guess(const QString &path, const LoadControl &control)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(GuessText::tr("there is no such file or folder"), path);
    const QString name = info.fileName();
    if (info.isDir()) {
        if (const auto spec = guessFolder(info.filePath(), control))
            return *spec;
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
        return csvSpec(info.filePath(), info.filePath(), control);
    return failure(GuessText::tr("this file is no data set that is known: a CSV, IDX or CIFAR-10 file"),
                   path);
}

} // namespace

QStringList csvColumns(const DataSpec &spec, const LoadControl &control)
{
    if (spec.source != QLatin1String("csv") && spec.source != QLatin1String("pixels"))
        return {};
    const auto layout = findCsvFiles(spec, control);
    const auto csv = layout ? CsvFile::open(layout->train, control) : tl::unexpected(layout.error());
    return csv ? csv->firstRow() : QStringList();
}

Result<DataSpec> guessSource(const QString &path, const LoadControl &control)
{
    auto guessed = guess(path, control);
    if (control.stop.stop_requested())
        return tl::unexpected(loadStopped());
    return guessed;
}

} // namespace workbench
