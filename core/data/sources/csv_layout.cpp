#include "core/data/sources/csv_layout.h"

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

QStringList csvFiles(const QString &folder)
{
    return QDir(folder).entryList({QLatin1Char('*') + csvEnding}, QDir::Files, QDir::Name);
}

/// "NAME.csv" in the folder, or in its only folder "NAME..." that has one.
QString findPart(const QString &folder, const QString &name)
{
    const QDir here(folder);
    if (here.exists(name + csvEnding))
        return here.filePath(name + csvEnding);
    QStringList found;
    for (const auto &child : here.entryList({name + QLatin1Char('*')}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = here.filePath(QStringLiteral("%1/%2%3").arg(child, name, csvEnding));
        if (QFileInfo::exists(path))
            found << path;
    }
    return found.size() == 1 ? found.first() : QString();
}

QString findSubmission(const QString &folder)
{
    for (const auto &file : csvFiles(folder)) {
        if (isSubmission(file))
            return QDir(folder).filePath(file);
    }
    return {};
}

/// The only CSV file of a folder that can hold training data.
QString findOnlyCsv(const QString &folder)
{
    QStringList files = csvFiles(folder);
    files.removeIf([](const QString &file) {
        return isSubmission(file) || file.compare(QLatin1String("test.csv"), Qt::CaseInsensitive) == 0;
    });
    return files.size() == 1 ? QDir(folder).filePath(files.first()) : QString();
}

Result<CsvLayout> layoutOfFolder(const QString &folder)
{
    CsvLayout layout;
    layout.title = QDir(QDir(folder).absolutePath()).dirName();
    layout.train = findPart(folder, QStringLiteral("train"));
    if (layout.train.isEmpty())
        layout.train = findOnlyCsv(folder);
    if (layout.train.isEmpty())
        return failure(LayoutText::tr("there is no file train.csv in the folder"), folder);
    layout.test = findPart(folder, QStringLiteral("test"));
    layout.submission = findSubmission(folder);
    return layout;
}

CsvLayout layoutOfFile(const QString &path)
{
    const QFileInfo file(path);
    const bool isTrain = file.fileName().compare(QLatin1String("train.csv"), Qt::CaseInsensitive) == 0;
    CsvLayout layout;
    layout.title = isTrain ? file.absoluteDir().dirName() : file.completeBaseName();
    layout.train = path;
    if (const QString test = file.dir().filePath(QStringLiteral("test.csv"));
        isTrain && QFileInfo::exists(test))
        layout.test = test;
    layout.submission = findSubmission(file.path());
    return layout;
}

} // namespace

Result<CsvLayout> findCsvFiles(const DataSpec &spec)
{
    const QFileInfo location(spec.location);
    if (!location.exists())
        return failure(LayoutText::tr("there is no such file or folder"), spec.location);
    auto layout = location.isDir() ? layoutOfFolder(spec.location) : layoutOfFile(spec.location);
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
