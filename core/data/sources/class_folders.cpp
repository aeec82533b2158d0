#include "core/data/image_file.h"
#include "core/data/source.h"
#include "core/data/sources/folder_entries.h"
#include "core/data/sources/label_table.h"
#include "core/data/sources/natural_order.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QSet>
#include <algorithm>

namespace workbench {

namespace {

struct FoldersText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

/// Files that are left out for one reason.
struct LeftOut
{
    int count = 0;
    QString first;

    void add(const QString &path)
    {
        if (count++ == 0)
            first = path;
    }
};

bool isPicture(const QString &fileName)
{
    return !fileName.startsWith(QLatin1Char('.')) &&
           imageSuffixes().contains(QFileInfo(fileName).suffix().toLower());
}

bool isHidden(const QString &folderName)
{
    return folderName.startsWith(QLatin1Char('.')) || folderName == QLatin1String("__MACOSX");
}

/// The subfolder of one of these names, in whatever case.
QString findFolder(const QStringList &folders, const QStringList &names)
{
    for (const auto &folder : folders) {
        if (names.contains(folder.toLower()))
            return folder;
    }
    return {};
}

class ClassFolders
{
public:
    ClassFolders(const DataSpec &spec, const LoadControl &control) : m_root(spec.location), m_control(control)
    {}

    Result<SourceContent> read()
    {
        if (!QFileInfo(m_root).isDir())
            return failure(FoldersText::tr("there is no such folder"), m_root);
        m_content.title = QDir(QDir(m_root).absolutePath()).dirName();
        if (auto read = readParts(); !read)
            return tl::unexpected(read.error());
        tellLeftOut();
        return std::move(m_content);
    }

private:
    Result<void> readParts()
    {
        const auto folders = foldersIn(m_root, m_hidden);
        if (!folders)
            return tl::unexpected(folders.error());
        const QString train = findFolder(*folders, {QStringLiteral("train"), QStringLiteral("training")});
        LeftOut hidden;
        const auto classes =
            train.isEmpty() ? Result<QStringList>() : foldersIn(pathOf(m_root, train), hidden);
        if (!classes)
            return tl::unexpected(classes.error());
        return classes->isEmpty() ? readTraining(m_root, *folders) : readTrainAndTest(*folders, train);
    }

    Result<void> readTrainAndTest(const QStringList &folders, const QString &train)
    {
        const QString test = testAmong(folders);
        for (const auto &folder : folders) {
            if (folder != train && folder != test)
                m_content.findings.note(
                    FoldersText::tr("this folder is left alone: only train and test are read"),
                    pathOf(m_root, folder));
        }
        if (auto noted = noteLoosePictures(m_root); !noted)
            return noted;
        const QString path = pathOf(m_root, train);
        const auto classes = foldersIn(path, m_hidden);
        if (!classes)
            return tl::unexpected(classes.error());
        auto read = readTraining(path, *classes);
        return read && !test.isEmpty() ? readTest(pathOf(m_root, test)) : read;
    }

    /// Many data sets have a validation folder instead.
    QString testAmong(const QStringList &folders)
    {
        const QString test = findFolder(folders, {QStringLiteral("test"), QStringLiteral("testing")});
        if (!test.isEmpty())
            return test;
        const QString validation = findFolder(
            folders, {QStringLiteral("val"), QStringLiteral("valid"), QStringLiteral("validation")});
        if (!validation.isEmpty())
            m_content.findings.note(FoldersText::tr("this folder is the test part: there is none named test"),
                                    pathOf(m_root, validation));
        return validation;
    }

    Result<void> readTraining(const QString &folder, const QStringList &classes)
    {
        if (classes.isEmpty())
            return failure(FoldersText::tr("there are no folders of classes in this folder"), folder);
        if (classes.size() > LabelTable::mostClasses)
            return failure(FoldersText::tr("there are more than %1 folders: are these classes?")
                               .arg(LabelTable::mostClasses),
                           folder);
        m_content.classNames = classes;
        if (auto noted = noteLoosePictures(folder); !noted)
            return noted;
        for (std::int32_t label = 0; label < classes.size(); ++label) {
            if (auto read = readClass(folder, classes[label], label, m_content.train.files); !read)
                return read;
        }
        return {};
    }

    /// In class folders, or without any: pictures to predict.
    Result<void> readTest(const QString &folder)
    {
        const auto folders = foldersIn(folder, m_hidden);
        if (!folders)
            return tl::unexpected(folders.error());
        if (folders->isEmpty())
            return readClass(folder, QStringLiteral("."), unknownLabel, m_content.test.files);
        if (auto noted = noteLoosePictures(folder); !noted)
            return noted;
        const ClassPositions classes(m_content.classNames);
        for (const auto &name : *folders) {
            if (const auto label = classes.find(name)) {
                if (auto read = readClass(folder, name, *label, m_content.test.files); !read)
                    return read;
            } else if (auto told = refuseClass(folder, name); !told) {
                return told;
            }
        }
        return {};
    }

    Result<void> refuseClass(const QString &folder, const QString &name)
    {
        std::vector<ImageFile> files;
        if (auto read = readClass(folder, name, unknownLabel, files); !read)
            return read;
        for (const auto &file : files)
            m_content.findings.fault(
                FoldersText::tr("the class \"%1\" does not occur in the training part").arg(name), file.path);
        return {};
    }

    /// All pictures in the folder of a class and the folders within it, sorted.
    Result<void> readClass(const QString &part, const QString &name, std::int32_t label,
                           std::vector<ImageFile> &files)
    {
        const QString folder = QDir::cleanPath(pathOf(part, name));
        QStringList paths;
        QSet<QString> visited;
        if (auto walked = walk(folder, paths, visited); !walked)
            return walked;
        if (paths.isEmpty())
            m_content.findings.note(FoldersText::tr("there are no pictures in this folder"), folder);
        std::sort(paths.begin(), paths.end(), naturallyBefore);
        const QDir base(part);
        for (const auto &path : std::as_const(paths))
            files.push_back({path, label, base.relativeFilePath(path), {}});
        return {};
    }

    /// Follows links to folders, but goes into none twice.
    Result<void> walk(const QString &start, QStringList &paths, QSet<QString> &visited)
    {
        QStringList open{start};
        while (!open.isEmpty()) {
            const QString folder = open.takeLast();
            const QString canonical = QFileInfo(folder).canonicalFilePath();
            if (visited.contains(canonical)) {
                m_content.findings.note(FoldersText::tr("this link leads to a folder that was read already"),
                                        folder);
                continue;
            }
            visited.insert(canonical);
            if (!QFileInfo(folder).isReadable()) {
                m_content.findings.note(FoldersText::tr("this folder cannot be read"), folder);
                continue;
            }
            const auto inside = foldersIn(folder, m_hidden);
            if (!inside)
                return tl::unexpected(inside.error());
            for (const auto &name : *inside)
                open << pathOf(folder, name);
            if (auto listed = listFiles(folder, paths); !listed)
                return listed;
        }
        return {};
    }

    Result<void> listFiles(const QString &folder, QStringList &paths)
    {
        for (QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System); entries.hasNext();) {
            if (m_control.stop.stop_requested())
                return tl::unexpected(loadStopped());
            const QString path = entries.next();
            // A pipe would keep its reader waiting; a link that leads nowhere is told of when it is read.
            const bool isOther = !entries.fileInfo().isFile() && entries.fileInfo().exists();
            if (isOther || !isPicture(entries.fileName())) {
                m_noPictures.add(path);
                continue;
            }
            paths << path;
            if (++m_seen % 1000 == 0 && m_control.progress)
                m_control.progress(m_seen, 0);
        }
        return {};
    }

    /// Files that lie beside the folders of classes.
    Result<void> noteLoosePictures(const QString &folder)
    {
        LeftOut loose;
        const auto listed = forEachEntry(folder, {.stop = m_control.stop}, [&](const QFileInfo &entry) {
            if (!entry.isDir())
                (isPicture(entry.fileName()) ? loose : m_noPictures).add(pathOf(folder, entry.fileName()));
        });
        if (loose.count > 0)
            m_content.findings.note(
                FoldersText::tr("%n picture(s) in no folder of a class are left out", nullptr, loose.count),
                folder);
        return listed;
    }

    void tellLeftOut()
    {
        if (m_noPictures.count > 0)
            m_content.findings.note(
                FoldersText::tr("%n file(s) that are no pictures are left out", nullptr, m_noPictures.count),
                m_noPictures.first);
        if (m_hidden.count > 0)
            m_content.findings.note(
                FoldersText::tr("%n hidden folder(s) are left out", nullptr, m_hidden.count), m_hidden.first);
    }

    /// The subfolders of a folder, sorted; those that are hidden go to `leftOut`.
    Result<QStringList> foldersIn(const QString &folder, LeftOut &leftOut) const
    {
        QStringList folders;
        const auto listed = forEachEntry(folder, {.stop = m_control.stop}, [&](const QFileInfo &entry) {
            if (!entry.isDir())
                return;
            if (isHidden(entry.fileName()))
                leftOut.add(pathOf(folder, entry.fileName()));
            else
                folders << entry.fileName();
        });
        if (!listed)
            return tl::unexpected(listed.error());
        std::sort(folders.begin(), folders.end(), naturallyBefore);
        return folders;
    }

    static QString pathOf(const QString &folder, const QString &name) { return QDir(folder).filePath(name); }

    QString m_root;
    const LoadControl &m_control;
    SourceContent m_content;
    LeftOut m_noPictures;
    LeftOut m_hidden;
    std::int64_t m_seen = 0;
};

} // namespace

Result<SourceContent> readClassFolders(const DataSpec &spec, const LoadControl &control)
{
    return ClassFolders(spec, control).read();
}

} // namespace workbench
