#include "core/data/sources/csv_layout.h"

#include "core/data/sources/folder_entries.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace workbench {

namespace {

struct LayoutText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

const QString csvEnding = QStringLiteral(".csv");

bool isSubmission(const QString &fileName)
{
    return fileName.toLower().remove(QLatin1Char('_')).startsWith(QLatin1String("samplesubmission"));
}

/// What a folder holds that may matter.
struct Listing
{
    QDir folder;
    QStringList csvFiles; ///< by name
    QStringList folders;
};

Result<Listing> listingOf(const QString &folder, const LoadControl &control)
{
    Listing listing{QDir(folder), {}, {}};
    const auto listed = forEachEntry(folder, control, [&](const QFileInfo &entry) {
        if (entry.isHidden())
            return;
        if (entry.isDir())
            listing.folders << entry.fileName();
        else if (entry.fileName().endsWith(csvEnding, Qt::CaseInsensitive) && entry.isFile())
            listing.csvFiles << entry.fileName();
    });
    if (!listed)
        return tl::unexpected(listed.error());
    listing.csvFiles.sort();
    return listing;
}

/// "NAME.csv" in the folder, or in its only folder "NAME..." that has one.
QString findPart(const Listing &listing, const QString &name)
{
    if (listing.csvFiles.contains(name + csvEnding))
        return listing.folder.filePath(name + csvEnding);
    QStringList found;
    for (const auto &child : listing.folders) {
        const QString path = listing.folder.filePath(QStringLiteral("%1/%2%3").arg(child, name, csvEnding));
        if (child.startsWith(name, Qt::CaseInsensitive) && QFileInfo::exists(path))
            found << path;
    }
    return found.size() == 1 ? found.first() : QString();
}

QString findSubmission(const Listing &listing)
{
    for (const auto &file : listing.csvFiles) {
        if (isSubmission(file))
            return listing.folder.filePath(file);
    }
    return {};
}

/// The only CSV file of a folder that can hold training data.
QString findOnlyCsv(const Listing &listing)
{
    QStringList files = listing.csvFiles;
    files.removeIf([](const QString &file) {
        return isSubmission(file) || file.compare(QLatin1String("test.csv"), Qt::CaseInsensitive) == 0;
    });
    return files.size() == 1 ? listing.folder.filePath(files.first()) : QString();
}

Result<CsvLayout> layoutOfFolder(const QString &folder, const LoadControl &control)
{
    const auto listing = listingOf(folder, control);
    if (!listing)
        return tl::unexpected(listing.error());
    CsvLayout layout;
    layout.title = QDir(QDir(folder).absolutePath()).dirName();
    layout.train = findPart(*listing, QStringLiteral("train"));
    if (layout.train.isEmpty())
        layout.train = findOnlyCsv(*listing);
    if (layout.train.isEmpty())
        return failure(LayoutText::tr("there is no file train.csv in the folder"), folder);
    layout.test = findPart(*listing, QStringLiteral("test"));
    layout.submission = findSubmission(*listing);
    return layout;
}

Result<CsvLayout> layoutOfFile(const QString &path, const LoadControl &control)
{
    const QFileInfo file(path);
    const auto beside = listingOf(file.path(), control);
    if (!beside)
        return tl::unexpected(beside.error());
    const bool isTrain = file.fileName().compare(QLatin1String("train.csv"), Qt::CaseInsensitive) == 0;
    CsvLayout layout;
    layout.title = isTrain ? file.absoluteDir().dirName() : file.completeBaseName();
    layout.train = path;
    if (const QString test = file.dir().filePath(QStringLiteral("test.csv"));
        isTrain && QFileInfo::exists(test))
        layout.test = test;
    layout.submission = findSubmission(*beside);
    return layout;
}

} // namespace

Result<CsvLayout> findCsvFiles(const DataSpec &spec, const LoadControl &control)
{
    const QFileInfo location(spec.location);
    if (!location.exists())
        return failure(LayoutText::tr("there is no such file or folder"), spec.location);
    auto layout =
        location.isDir() ? layoutOfFolder(spec.location, control) : layoutOfFile(spec.location, control);
    if (layout && spec.options.contains(QStringLiteral("test")))
        layout->test = resolvePath(spec.option(QStringLiteral("test")), layout->train);
    return layout;
}

QString resolvePath(const QString &path, const QString &csvFile)
{
    const QString beside = QFileInfo(csvFile).dir().filePath(path);
    return QFileInfo::exists(beside) || !QFileInfo::exists(path) ? beside : path;
}

std::optional<Submission> readSubmissionColumns(const QString &path, const LoadControl &control,
                                                Findings &findings)
{
    if (path.isEmpty())
        return std::nullopt;
    const auto file = CsvFile::open(path, control);
    if (file && file->firstRow().size() >= 2)
        return Submission{file->firstRow()[0], file->firstRow()[1]};
    findings.note(LayoutText::tr("the sample submission is left alone: %1")
                      .arg(file ? LayoutText::tr("it needs two columns") : file.error().what),
                  path);
    return std::nullopt;
}

} // namespace workbench
