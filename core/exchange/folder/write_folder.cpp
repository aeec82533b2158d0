#include "core/exchange/folder/write_folder.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

const QString pythonCache = QStringLiteral("__pycache__");

std::optional<QString> whyNotReplaceable(const QString &path, const QStringList &names)
{
    const QFileInfo there(path);
    if (!there.exists() && !there.isSymLink())
        return std::nullopt;
    if (!there.isDir() || there.isSymLink())
        return Text::tr("this is not a folder that can be replaced");
    const QStringList entries =
        QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const auto foreign = std::find_if(entries.begin(), entries.end(), [&](const QString &entry) {
        const QFileInfo found(QDir(path).filePath(entry));
        return entry != pythonCache && !(names.contains(entry) && found.isFile());
    });
    if (foreign == entries.end())
        return std::nullopt;
    return Text::tr("this folder holds something else, %1, and is not replaced: choose a new one")
        .arg(*foreign);
}

Result<void> fill(const QDir &folder, const std::map<QString, QByteArray> &files)
{
    for (const auto &[name, bytes] : files) {
        if (const auto written = writeWhole(folder.filePath(name), bytes); !written)
            return written;
    }
    return {};
}

/// Only its owner may look into a temporary folder.
void openToAll(const QString &path)
{
    QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadGroup | QFile::ExeGroup |
                                    QFile::ReadOther | QFile::ExeOther);
}

/// Puts `made` in the place of what is at `path`, which stays where that fails.
bool exchange(const QString &made, const QString &path, const QString &aside)
{
    const bool isThere = QFileInfo::exists(path);
    if (isThere && !QDir().rename(path, aside))
        return false;
    if (QDir().rename(made, path))
        return true;
    if (isThere)
        QDir().rename(aside, path);
    return false;
}

} // namespace

Result<void> writeFolder(const QString &given, const std::map<QString, QByteArray> &files,
                         const QStringList &names)
{
    const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    if (const auto reason = whyNotReplaceable(path, names))
        return failure(*reason, given);
    // Beside it: a folder is renamed within one file system only. What it still holds goes with it.
    const QTemporaryDir scratch(path + QStringLiteral(".XXXXXX"));
    const QString made = scratch.filePath(QStringLiteral("made"));
    if (!scratch.isValid() || !QDir().mkdir(made))
        return failure(Text::tr("the folder cannot be written: %1").arg(scratch.errorString()), given);
    if (const auto filled = fill(QDir(made), files); !filled)
        return filled;
    openToAll(made);
    if (!exchange(made, path, scratch.filePath(QStringLiteral("before"))))
        return failure(Text::tr("the folder cannot be put in its place"), given);
    return {};
}

} // namespace workbench
