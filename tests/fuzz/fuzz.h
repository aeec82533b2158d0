#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What the fuzz targets share. Each defines LLVMFuzzerTestOneInput, which libFuzzer calls with one input
// after another: https://llvm.org/docs/LibFuzzer.html

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace workbench::fuzz {

/// Between the files of an input that is several: ASCII's record separator.
constexpr char partMark = '\x1e';

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// The process's own folder, gone when it ends; run.sh puts it into memory.
inline QDir folder()
{
    static const QTemporaryDir directory;
    return QDir(directory.path());
}

inline void write(const QString &name, const QByteArray &bytes)
{
    QFile file(folder().filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
        std::exit(2);
    }
}

/// Writes an input's parts to files of these names; those without a part are removed. All of the rest belongs
/// to the last name.
inline void writeParts(const QByteArray &bytes, const QStringList &names)
{
    qsizetype start = 0;
    for (const auto &name : names) {
        if (start > bytes.size()) {
            QFile::remove(folder().filePath(name));
            continue;
        }
        const qsizetype mark = name == names.last() ? -1 : bytes.indexOf(partMark, start);
        const qsizetype end = mark < 0 ? bytes.size() : mark;
        write(name, bytes.mid(start, end - start));
        start = end + 1;
    }
}

/// What holds for everything a parser hands over; where it does not, libFuzzer keeps the input.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace workbench::fuzz
