#include "core/files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

} // namespace

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    // QSaveFile would put a file in the place of a device.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return failure(Text::tr("this is not a file that can be replaced"), path);
    QSaveFile file(path);
    // Without flush() a full disk goes unnoticed: commit() does not look whether the last buffer was written.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.commit())
        return failure(Text::tr("the file cannot be written: %1").arg(file.errorString()), path);
    return {};
}

} // namespace workbench
