#include "core/data/image_file.h"
#include "core/data/picture_end.h"
#include "tests/fuzz/fuzz.h"

using namespace workbench;

/// Qt's readers are not instrumented: this is about what stands before them. `hasPictureEnd` gets the input
/// as every format it knows.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    for (const auto *format : {"jpeg", "png", "bmp"})
        hasPictureEnd(format, bytes);
    const QString name = QStringLiteral("picture");
    fuzz::write(name, bytes);
    const QString path = fuzz::folder().filePath(name);
    const auto header = readImageHeader(path);
    const auto image = decodeImage(path);
    if (!image)
        return 0;
    fuzz::require(!image->isNull(), "a decoded picture has pixels");
    fuzz::require(header && header->size == image->size(), "the header tells the picture's size");
    return 0;
}
