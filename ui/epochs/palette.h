#pragma once

#include <QImage>

namespace workbench {

/// The picture with at most `most` (256) colours of its own, as Format_Indexed8: unchanged where it has no
/// more, else by median cut (P. Heckbert: Color image quantization for frame buffer display, 1982).
QImage withPalette(const QImage &picture, int most = 256);

} // namespace workbench
