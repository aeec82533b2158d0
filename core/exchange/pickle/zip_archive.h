#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>
#include <memory>

struct zip;

namespace workbench {

/// A ZIP archive in memory, of entries that are stored as they are, which is what PyTorch writes.
class ZipArchive
{
public:
    /// `bytes` stay shared with the archive. `where` names it in errors.
    static Result<ZipArchive> open(const QByteArray &bytes, const QString &where);
    ZipArchive(ZipArchive &&) noexcept;
    ~ZipArchive();

    QStringList names() const;
    /// Fails where there is no such entry, or where it is compressed: a small file could then fill the
    /// memory.
    Result<QByteArray> read(const QString &name) const;

private:
    ZipArchive(const QByteArray &bytes, const QString &where, zip *archive);

    QByteArray m_bytes;
    QString m_where;
    zip *m_archive;
};

} // namespace workbench
