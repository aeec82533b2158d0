#include "tests/fuzz/source_content.h"

using namespace workbench;

namespace {

/// Pictures for the lines to name: what sources look at is their names.
void writePictures()
{
    for (const auto *subfolder : {"train", "test"}) {
        fuzz::folder().mkpath(QLatin1String(subfolder));
        for (const auto *name : {"1.png", "2.jpg", "2.png", "a b.bmp"})
            fuzz::write(QStringLiteral("%1/%2").arg(QLatin1String(subfolder), QLatin1String(name)),
                        "picture");
    }
}

DataSpec specOf(const QString &source)
{
    return {.source = source, .location = fuzz::folder().path(), .options = {}};
}

} // namespace

/// An input is a train.csv and, behind part marks, a test.csv and a sample submission; both readers of CSV
/// get it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool hasPictures = (writePictures(), true);
    Q_UNUSED(hasPictures)
    fuzz::writeParts(fuzz::bytesOf(data, size), {QStringLiteral("train.csv"), QStringLiteral("test.csv"),
                                                 QStringLiteral("sample_submission.csv")});
    fuzz::requireWhole(readCsvWithImages(specOf(QStringLiteral("csv")), {}));
    fuzz::requireWhole(readPixelCsv(specOf(QStringLiteral("pixels")), {}));
    return 0;
}
