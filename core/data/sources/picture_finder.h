#pragma once

#include <QHash>
#include <QString>

namespace workbench {

/// Finds picture files by the names that a CSV file has for them. Lists each folder once: asking the disk for
/// every name is slow.
class PictureFinder
{
public:
    /// `csvFolder`: where names with folders in them are looked for as well.
    PictureFinder(QString folder, QString csvFolder)
        : m_folder(std::move(folder)), m_csvFolder(std::move(csvFolder))
    {}

    const QString &folder() const { return m_folder; }
    /// The path of the picture called `name`: a file's name, with folders or without, or an id, which is a
    /// picture file's name without its ending. Empty: there is none.
    QString find(const QString &name);

private:
    using Listing = QHash<QString, QString>; ///< file names and ids to file names
    QString findIn(const QString &folder, const QString &name);
    const Listing &listing(const QString &folder);

    QString m_folder;
    QString m_csvFolder;
    QHash<QString, Listing> m_listings;
};

} // namespace workbench
