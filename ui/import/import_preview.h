#pragma once

#include "core/data/load_data_set.h"

#include <QObject>
#include <stop_token>

namespace workbench {

/// What the import assistant shows of a source before all of it is read.
struct ImportPreview
{
    std::vector<ConvertedImage> images;
    QStringList columns; ///< of a CSV file
};

/// Looks into sources on a pool thread; a newer wish stops the one before. GUI thread only.
class ImportPreviewer : public QObject
{
    Q_OBJECT

public:
    explicit ImportPreviewer(QObject *parent = nullptr) : QObject(parent) {}
    ~ImportPreviewer() override { stop(); }

    void look(const DataSpec &spec);
    /// Finds out what a file or folder is.
    void guess(const QString &path);
    void stop();

Q_SIGNALS:
    /// Entries of the folder that were looked at so far.
    void guessProgressed(qint64 seen);
    void looked(const workbench::ImportPreview &preview);
    void guessed(const workbench::Result<workbench::DataSpec> &spec);

private:
    std::stop_source m_stop;
};

} // namespace workbench
