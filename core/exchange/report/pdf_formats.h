#pragma once

#include <QTextCharFormat>

namespace workbench {

// How the report's PDF looks. Private to it.

inline constexpr int dotsPerInch = 600;
inline constexpr QRgb mutedColor = 0xff5b6579;
/// Of paragraphs that stay on a page with what follows them.
inline constexpr int keepsNextProperty = QTextFormat::UserProperty + 2;

/// In dots of the page.
qreal fromPoints(qreal points);
/// For margins, paddings and borders of a text: these are pixels of a screen, which its layout enlarges.
qreal margin(qreal points);

QFont textFont(qreal points);
QTextCharFormat textFormat(qreal points, bool bold = false, QRgb color = 0xff171d2b);
/// Figures of one width, so that columns of numbers are straight.
QTextCharFormat numberFormat(qreal points, bool bold);
QTextCharFormat codeFormat(qreal points);
/// A paragraph with so much room above and below.
QTextBlockFormat spaced(qreal above, qreal below, bool keeps = false);
/// A colour thinned with white: `share` of it.
QColor onWhite(QRgb color, double share);

} // namespace workbench
