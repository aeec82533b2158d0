#include "core/lessons/lesson_files.h"

#include "core/lessons/lesson_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

constexpr qint64 largestFile = 1 << 20;
constexpr qsizetype mostFiles = 200;

Result<Lesson> loadLesson(const QString &path, const QString &id)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Text::tr("the lesson cannot be read: %1").arg(file.errorString()), name);
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(Text::tr("the file is too large for a lesson"), name);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError())
        return failure(Text::tr("the file is not UTF-8 text"), name);
    return parseLesson(text, id, name);
}

std::vector<LessonFile> lessonsIn(const QString &folder, const QString &idStart)
{
    std::vector<LessonFile> files;
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files | QDir::Readable, QDir::Name);
    for (const auto &name : names.mid(0, mostFiles)) {
        const QString path = QDir(folder).filePath(name);
        files.push_back({path, loadLesson(path, idStart + QFileInfo(name).completeBaseName())});
    }
    return files;
}

} // namespace

std::vector<LessonFile> builtInLessons(const QString &language)
{
    return lessonsIn(QStringLiteral(":/lessons/") + language, QStringLiteral("built-in/"));
}

std::vector<LessonFile> lessonsIn(const QString &folder)
{
    return lessonsIn(folder, folder + QLatin1Char('/'));
}

} // namespace workbench
