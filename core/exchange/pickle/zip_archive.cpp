#include "core/exchange/pickle/zip_archive.h"

#include <QCoreApplication>
#include <zip.h>

namespace workbench {

namespace {

struct ZipArchiveText
{
    Q_DECLARE_TR_FUNCTIONS(ZipArchive)
};

/// More entries no state dict has: one for each tensor.
constexpr zip_int64_t mostEntries = 1 << 17;

} // namespace

Result<ZipArchive> ZipArchive::open(const QByteArray &bytes, const QString &where)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!archive)
        return failure(
            ZipArchiveText::tr("this is no file that PyTorch 1.6 or newer has saved, or it is damaged"),
            where);
    ZipArchive opened(bytes, where, archive);
    if (zip_get_num_entries(archive, 0) > mostEntries)
        return failure(ZipArchiveText::tr("it has more than %1 parts").arg(mostEntries), where);
    return opened;
}

ZipArchive::ZipArchive(const QByteArray &bytes, const QString &where, zip *archive)
    : m_bytes(bytes), m_where(where), m_archive(archive)
{}

ZipArchive::ZipArchive(ZipArchive &&other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_where(std::move(other.m_where)),
      m_archive(std::exchange(other.m_archive, nullptr))
{}

ZipArchive::~ZipArchive()
{
    if (m_archive)
        zip_discard(m_archive);
}

QStringList ZipArchive::names() const
{
    QStringList names;
    for (zip_int64_t i = 0; i < zip_get_num_entries(m_archive, 0); ++i)
        names << QString::fromUtf8(zip_get_name(m_archive, zip_uint64_t(i), 0));
    return names;
}

Result<QByteArray> ZipArchive::read(const QString &name) const
{
    const auto damaged = [&] {
        return failure(ZipArchiveText::tr("the part \"%1\" is missing or damaged").arg(name), m_where);
    };
    zip_stat_t about;
    if (zip_stat(m_archive, name.toUtf8().constData(), 0, &about) != 0)
        return damaged();
    if (about.comp_method != ZIP_CM_STORE || about.size > zip_uint64_t(m_bytes.size()))
        return failure(
            ZipArchiveText::tr("the part \"%1\" is compressed, which PyTorch never does").arg(name), m_where);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_archive, about.index, 0),
                                                                  zip_fclose);
    QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
    if (!file || zip_fread(file.get(), bytes.data(), about.size) != zip_int64_t(about.size))
        return damaged();
    return bytes;
}

} // namespace workbench
