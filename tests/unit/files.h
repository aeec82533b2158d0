#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <csignal>
#include <cstdint>
#include <sys/resource.h>
#include <vector>
#include <zlib.h>

// Small helpers to make files for tests.

namespace workbench::test {

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

/// An IDX file of unsigned bytes.
inline QByteArray idxBytes(const std::vector<std::uint32_t> &sizes, const QByteArray &values)
{
    QByteArray bytes("\0\0\x08", 3);
    bytes.append(static_cast<char>(sizes.size()));
    for (const std::uint32_t size : sizes) {
        const quint32 stored = qToBigEndian(size);
        bytes.append(reinterpret_cast<const char *>(&stored), sizeof stored);
    }
    return bytes + values;
}

/// `count` images of 2 × 3 pixels with these labels, as MNIST names the files.
inline void writeIdxPart(const QString &folder, const QString &part, const QByteArray &labels)
{
    const auto count = static_cast<std::uint32_t>(labels.size());
    QByteArray pixels;
    for (std::uint32_t i = 0; i < count * 6; ++i)
        pixels.append(static_cast<char>(i));
    writeFile(QStringLiteral("%1/%2-images-idx3-ubyte").arg(folder, part), idxBytes({count, 2, 3}, pixels));
    writeFile(QStringLiteral("%1/%2-labels-idx1-ubyte").arg(folder, part), idxBytes({count}, labels));
}

/// As long as it lives, this process can write no file beyond `bytes`: what a full disk looks like.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // writing fails instead
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
};

} // namespace workbench::test

/// Fails unless `result` is an error whose message names `part`.
#define COMPARE_ERROR(result, part)                                                                          \
    do {                                                                                                     \
        const auto &given = (result);                                                                        \
        QVERIFY2(!given, "an error was expected");                                                           \
        QVERIFY2(given.error().message().contains(part), qPrintable(given.error().message()));               \
    } while (false)

/// Fails, telling the error, unless `result` holds a value.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto &given = (result);                                                                        \
        QVERIFY2(given.has_value(), given ? "" : qPrintable(given.error().message()));                       \
    } while (false)
