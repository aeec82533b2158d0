#include "core/data/sources/picture_finder.h"

#include "core/data/image_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace workbench {

namespace {

/// Where an ending stands among those of pictures; behind them all: it is none.
qsizetype rankOf(const QString &fileName)
{
    const qsizetype rank = imageSuffixes().indexOf(fileName.section(QLatin1Char('.'), -1).toLower());
    return rank < 0 ? imageSuffixes().size() : rank;
}

} // namespace

QString PictureFinder::find(const QString &name)
{
    QString path = name;
    path.replace(QLatin1Char('\\'), QLatin1Char('/')); // as Windows writes them
    const QString found = findIn(m_folder, path);
    return found.isEmpty() && path.contains(QLatin1Char('/')) ? findIn(m_csvFolder, path) : found;
}

QString PictureFinder::findIn(const QString &folder, const QString &name)
{
    if (!name.contains(QLatin1Char('/'))) {
        const QString found = listing(folder).value(name);
        return found.isEmpty() ? QString() : QDir(folder).filePath(found);
    }
    const QFileInfo file(QDir::cleanPath(QDir(folder).filePath(name)));
    const QString found = listing(file.path()).value(file.fileName());
    return found.isEmpty() ? QString() : file.dir().filePath(found);
}

const PictureFinder::Listing &PictureFinder::listing(const QString &folder)
{
    if (const auto known = m_listings.constFind(folder); known != m_listings.cend())
        return *known;
    Listing names;
    QStringList files;
    for (QDirIterator entries(folder, QDir::Files | QDir::Hidden); entries.hasNext();) {
        entries.next();
        files << entries.fileName();
    }
    for (const auto &file : std::as_const(files)) {
        if (rankOf(file) == imageSuffixes().size())
            continue;
        QString &best = names[file.section(QLatin1Char('.'), 0, -2)];
        if (best.isEmpty() || rankOf(file) < rankOf(best))
            best = file;
    }
    for (const auto &file : std::as_const(files))
        names.insert(file, file);
    return *m_listings.insert(folder, names);
}

} // namespace workbench
