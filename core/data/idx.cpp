#include "core/data/idx.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <zlib.h>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Idx)
};

constexpr std::uint8_t unsignedBytes = 0x08;
constexpr int mostDimensions = 8;

struct Closer
{
    void operator()(gzFile file) const { gzclose_r(file); }
};
using GzipFile = std::unique_ptr<gzFile_s, Closer>;

tl::unexpected<Error> incomplete(const QString &path)
{
    return failure(Text::tr("the file is cut short"), path);
}

/// Fills the buffer, or less at the end of the file; an error on damaged compression.
Result<std::size_t> read(gzFile file, std::uint8_t *to, std::size_t count, const QString &path)
{
    const int got = gzread(file, to, static_cast<unsigned>(count));
    int status = Z_OK;
    gzerror(file, &status);
    // A gzip stream without its end is told as Z_BUF_ERROR, beside the bytes that could be saved.
    if (status == Z_BUF_ERROR)
        return incomplete(path);
    if (got < 0)
        return failure(Text::tr("the compressed data is damaged"), path);
    return static_cast<std::size_t>(got);
}

Result<std::vector<std::int64_t>> readSizes(gzFile file, const QString &path)
{
    std::array<std::uint8_t, 4> magic{};
    const auto got = read(file, magic.data(), magic.size(), path);
    if (!got)
        return tl::unexpected(got.error());
    if (*got < magic.size() || magic[0] != 0 || magic[1] != 0)
        return failure(Text::tr("this is not an IDX file"), path);
    if (magic[2] != unsignedBytes)
        return failure(
            Text::tr("the IDX file holds values of type 0x%1, but only unsigned bytes (0x08) can be read")
                .arg(magic[2], 2, 16, QLatin1Char('0')),
            path);
    if (magic[3] == 0 || magic[3] > mostDimensions)
        return failure(Text::tr("the IDX file has %1 dimensions, but 1 to %2 are possible")
                           .arg(magic[3])
                           .arg(mostDimensions),
                       path);
    std::vector<std::int64_t> sizes;
    for (int i = 0; i < magic[3]; ++i) {
        std::array<std::uint8_t, 4> bytes{};
        const auto more = read(file, bytes.data(), bytes.size(), path);
        if (!more)
            return tl::unexpected(more.error());
        if (*more < bytes.size())
            return incomplete(path);
        sizes.push_back((std::int64_t{bytes[0]} << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]);
    }
    return sizes;
}

Result<std::int64_t> totalOf(const std::vector<std::int64_t> &sizes, std::int64_t maximum,
                             const QString &path)
{
    std::int64_t total = 1;
    for (const std::int64_t size : sizes) {
        if (size > 0 && total > maximum / size)
            return failure(Text::tr("the IDX file says it holds more than %1 bytes").arg(maximum), path);
        total *= size;
    }
    return total;
}

Result<std::vector<std::uint8_t>> readBytes(gzFile file, std::int64_t total, const QString &path)
{
    // Memory grows with what really comes: a small file may claim a large size.
    constexpr std::int64_t trusted = 64 << 20;
    constexpr std::int64_t piece = 1 << 20;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(std::min(total, trusted)));
    while (std::ssize(bytes) < total) {
        const auto have = bytes.size();
        const auto wanted = static_cast<std::size_t>(std::min(piece, total - std::ssize(bytes)));
        bytes.resize(have + wanted);
        const auto got = read(file, bytes.data() + have, wanted, path);
        if (!got)
            return tl::unexpected(got.error());
        if (*got < wanted)
            return incomplete(path);
    }
    std::uint8_t surplus = 0;
    const auto more = read(file, &surplus, 1, path); // also checks the gzip stream's end
    if (!more)
        return tl::unexpected(more.error());
    if (*more > 0)
        return failure(Text::tr("the file holds more data than its dimensions say"), path);
    return bytes;
}

} // namespace

Result<IdxFile> readIdx(const QString &path, std::int64_t maximumBytes)
{
    if (!QFileInfo::exists(path))
        return failure(Text::tr("there is no such file"), path);
    const GzipFile file(QFileInfo(path).isFile() ? gzopen(QFile::encodeName(path).constData(), "rb")
                                                 : nullptr);
    if (!file)
        return failure(Text::tr("the file cannot be opened"), path);
    // A small file needs no large buffers.
    constexpr qint64 largestBuffer = 256 << 10;
    constexpr qint64 smallestBuffer = 8 << 10;
    gzbuffer(file.get(),
             static_cast<unsigned>(std::clamp(QFileInfo(path).size(), smallestBuffer, largestBuffer)));
    auto sizes = readSizes(file.get(), path);
    if (!sizes)
        return tl::unexpected(sizes.error());
    const auto total = totalOf(*sizes, maximumBytes, path);
    if (!total)
        return tl::unexpected(total.error());
    try {
        auto bytes = readBytes(file.get(), *total, path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return IdxFile{std::move(*sizes), std::move(*bytes)};
    } catch (const std::bad_alloc &) {
        return failure(Text::tr("there is not enough memory for the file"), path);
    }
}

} // namespace workbench
