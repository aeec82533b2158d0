#pragma once

#include <QByteArray>

namespace workbench {

/// Whether a picture file of these formats is as long as it has to be, which Qt's readers do not all ask: they
/// take a JPEG or BMP that breaks off for a whole one, grey or black where data is missing. Of other formats:
/// true.
///   JPEG: behind the headers (whose lengths are followed, for a small preview in them has an end of its own)
///   FF D9 stands nowhere but at the picture's end (ITU-T T.81, annex B).
///   PNG: the chunks, each with its length, end in IEND. libpng would notice, but tells the console.
///   BMP: an uncompressed picture needs its rows, each padded to 4 bytes.
bool hasPictureEnd(const QByteArray &format, const QByteArray &bytes);

} // namespace workbench
