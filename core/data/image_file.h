#pragma once

#include "core/data/data_spec.h"
#include "core/graph/shape.h"
#include "core/result.h"

#include <QImage>
#include <vector>

namespace workbench {

/// What can be told of a picture file without decoding it.
struct ImageHeader
{
    QSize size;        ///< as it is shown: turned as its file says
    bool grey = false; ///< has no colour channels
    QString format;    ///< what it really is: "png", "jpeg"
};

/// Endings of the picture files that are read: png, jpg, jpeg, bmp, webp, tif, tiff, gif.
const QStringList &imageSuffixes();

/// Reads the header. Anything but a picture, or one of more than 100 million pixels, is refused with a
/// sentence.
Result<ImageHeader> readImageHeader(const QString &path);

/// Decodes a picture, turned as its file says. Truncated files are refused.
Result<QImage> decodeImage(const QString &path);

/// Brings a picture to `shape` (1 or 3 channels) as bytes, channels × height × width, at `target`. Grey is
/// 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), rounded as Pillow does; transparency becomes white.
void convertImage(const QImage &image, const Shape &shape, Resize resize, std::uint8_t *target);

/// Bytes as convertImage makes them (1 channel, or the first 3) as a picture.
QImage imageOf(const std::uint8_t *pixels, const Shape &shape);

} // namespace workbench
