#pragma once

#include <QByteArray>

namespace workbench {

/// Whether a JPEG file has its end marker: after the headers (whose lengths are followed, for a small preview
/// in them has an end of its own) FF D9 stands nowhere but at the picture's end. ITU-T T.81, annex B.
bool hasJpegEnd(const QByteArray &bytes);

} // namespace workbench
