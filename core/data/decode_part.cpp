#include "core/data/decode_part.h"

#include "core/data/image_file.h"
#include "core/data/parallel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <mutex>

namespace workbench {

namespace {

struct DecodeText
{
    Q_DECLARE_TR_FUNCTIONS(DataSet)
};

/// Calls work(i) for every file, on several threads, and tells the progress. Fails when it is stopped.
Result<void> forEachFile(std::size_t count, const LoadControl &control,
                         const std::function<void(std::size_t)> &work)
{
    std::mutex mutex;
    std::int64_t done = 0;
    constexpr std::int64_t step = 64;
    forEachInParallel(std::int64_t(count), [&](std::int64_t i) {
        if (control.stop.stop_requested())
            return;
        work(std::size_t(i));
        const std::lock_guard lock(mutex);
        if (++done % step == 0 && control.progress)
            control.progress(done, std::int64_t(count));
    });
    if (control.stop.stop_requested())
        return tl::unexpected(loadStopped());
    return {};
}

/// "train.csv:12: PATH" where a line names the file.
QString placeOf(const ImageFile &file)
{
    return file.where.isEmpty() ? file.path : QStringLiteral("%1: %2").arg(file.where, file.path);
}

QString formatOfSuffix(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("jpg"))
        return QStringLiteral("jpeg");
    return suffix == QLatin1String("tif") ? QStringLiteral("tiff") : suffix;
}

void noteDisguise(const ImageFile &file, const ImageHeader &header, Findings &findings)
{
    if (imageSuffixes().contains(QFileInfo(file.path).suffix().toLower()) &&
        formatOfSuffix(file.path) != header.format)
        findings.note(
            DecodeText::tr("the file is not what its name says: it is %1").arg(header.format.toUpper()),
            placeOf(file));
}

void removeFaulty(std::vector<ImageFile> &files, const std::vector<Error> &errors, std::int64_t imageBytes,
                  std::vector<std::uint8_t> &bytes)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!errors[i].what.isEmpty())
            continue;
        if (kept != i) {
            files[kept] = std::move(files[i]);
            if (!bytes.empty())
                std::copy_n(bytes.begin() + std::ptrdiff_t(i) * imageBytes, imageBytes,
                            bytes.begin() + std::ptrdiff_t(kept) * imageBytes);
        }
        ++kept;
    }
    files.resize(kept);
    if (!bytes.empty())
        bytes.resize(kept * std::size_t(imageBytes));
}

} // namespace

Result<void> readHeaders(std::vector<ImageFile> &files, const LoadControl &control, Findings &findings)
{
    std::vector<ImageHeader> headers(files.size());
    std::vector<Error> errors(files.size());
    const auto done = forEachFile(files.size(), control, [&](std::size_t i) {
        if (const auto header = readImageHeader(files[i].path))
            headers[i] = *header;
        else
            errors[i] = header.error();
    });
    if (!done)
        return done;
    for (std::size_t i = 0; i < files.size(); ++i) {
        files[i].size = headers[i].size;
        files[i].grey = headers[i].grey;
        if (errors[i].what.isEmpty())
            noteDisguise(files[i], headers[i], findings);
        else
            findings.fault(errors[i].what, placeOf(files[i]));
    }
    std::vector<std::uint8_t> noBytes;
    removeFaulty(files, errors, 0, noBytes);
    return {};
}

Result<std::vector<std::uint8_t>> decodeFiles(std::vector<ImageFile> &files, const Shape &shape,
                                              Resize resize, bool keep, const LoadControl &control,
                                              Findings &findings)
{
    const std::int64_t imageBytes = shape.elements();
    std::vector<std::uint8_t> bytes;
    if (keep)
        bytes.resize(files.size() * std::size_t(imageBytes));
    std::vector<Error> errors(files.size());
    const auto done = forEachFile(files.size(), control, [&](std::size_t i) {
        const auto image = decodeImage(files[i].path);
        if (!image)
            errors[i] = image.error();
        else if (keep)
            convertImage(*image, shape, resize, bytes.data() + std::int64_t(i) * imageBytes);
    });
    if (!done)
        return tl::unexpected(done.error());
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!errors[i].what.isEmpty())
            findings.fault(errors[i].what, placeOf(files[i]));
    }
    removeFaulty(files, errors, imageBytes, bytes);
    return bytes;
}

} // namespace workbench
