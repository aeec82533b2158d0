#include "core/exchange/report/pdf_formats.h"

#include <QGuiApplication>
#include <QScreen>
#include <cmath>

namespace workbench {

namespace {

constexpr qreal pointsPerInch = 72;

} // namespace

qreal fromPoints(qreal points)
{
    return points * dotsPerInch / pointsPerInch;
}

qreal margin(qreal points)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return points * (screen ? screen->logicalDotsPerInchY() : 96) / pointsPerInch;
}

QFont textFont(qreal points)
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
    font.setPointSizeF(points);
    return font;
}

QTextCharFormat textFormat(qreal points, bool bold, QRgb color)
{
    QTextCharFormat format;
    format.setFont(textFont(points));
    format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    format.setForeground(QColor(color));
    return format;
}

QTextCharFormat numberFormat(qreal points, bool bold)
{
    QTextCharFormat format = textFormat(points * 0.92, bold);
    format.setFontFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
    return format;
}

QTextCharFormat codeFormat(qreal points)
{
    QTextCharFormat format = textFormat(points);
    format.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans CJK SC")});
    return format;
}

QTextBlockFormat spaced(qreal above, qreal below, bool keeps)
{
    QTextBlockFormat format;
    format.setTopMargin(margin(above));
    format.setBottomMargin(margin(below));
    if (keeps)
        format.setProperty(keepsNextProperty, true);
    return format;
}

QColor onWhite(QRgb color, double share)
{
    const auto mixed = [share](int part) { return int(std::lround(255 + (part - 255) * share)); };
    return {mixed(qRed(color)), mixed(qGreen(color)), mixed(qBlue(color))};
}

} // namespace workbench
