#include "ui/common/theme.h"

#include "core/figure/layer_color.h"
#include "ui/common/fusion_style.h"
#include "ui/common/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <QStandardPaths>
#include <cmath>

namespace workbench {

namespace {

constexpr int textPixels = 13;

ThemeColors lightColors()
{
    return {.dark = false,
            .window = 0xf3f5f9,
            .surface = 0xffffff,
            .raised = 0xffffff,
            .border = 0xd5dbe6,
            .text = 0x171d2b,
            .mutedText = 0x5b6579,
            .accent = 0x2563eb,
            .accentText = 0xffffff,
            .accentSoft = 0xe4edfe,
            .good = 0x0b7a52,
            .bad = 0xb91c1c,
            .warning = 0x9a5b00,
            .track = 0xe6eaf1,
            .trainCurve = 0x2563eb,
            .validationCurve = 0xd97706};
}

ThemeColors darkColors()
{
    return {.dark = true,
            .window = 0x14171d,
            .surface = 0x1c2028,
            .raised = 0x262b35,
            .border = 0x363d4a,
            .text = 0xe6e9ef,
            .mutedText = 0xa0a9b8,
            .accent = 0x7aa7ff,
            .accentText = 0x0d1526,
            .accentSoft = 0x253454,
            .good = 0x4fcf9c,
            .bad = 0xff8f8a,
            .warning = 0xf2b84b,
            .track = 0x323946,
            .trainCurve = 0x7aa7ff,
            .validationCurve = 0xf2a64b};
}

ThemeColors &currentColors()
{
    static ThemeColors colors = lightColors();
    return colors;
}

/// What the desktop had asked for before this program set a palette of its own.
bool isSystemDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128 ||
                             qgetenv("GTK_THEME").toLower().contains("dark");
    return dark;
}

QPalette paletteOf(const ThemeColors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.surface);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.raised);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.mutedText);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.bad);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Mid, colors.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = colors.mutedText;
        faded.setAlphaF(0.65F);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

qreal &currentTypeScale()
{
    static qreal scale = 1;
    return scale;
}

int pixelsOf(qreal scale)
{
    return std::max(8, int(std::lround(textPixels * scale)));
}

bool hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01)
            return false;
    }
    return true;
}

/// The first family whose digits are all of one width; asked once, because it measures fonts.
const QString &tabularFamily()
{
    static const QString family = [] {
        QFont font = drawingFont();
        const QStringList installed = QFontDatabase::families();
        for (const char *name : {"Inter", "Liberation Sans", "Noto Sans", "DejaVu Sans"}) {
            font.setFamily(QLatin1String(name));
            if (installed.contains(QLatin1String(name)) && hasTabularDigits(font))
                return QString::fromLatin1(name);
        }
        return QStringLiteral("DejaVu Sans");
    }();
    return family;
}

/// Where icon themes lie; without a desktop Qt does not look there by itself.
QStringList iconFolders()
{
    QStringList folders = QIcon::themeSearchPaths();
    folders << QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("icons"),
                                         QStandardPaths::LocateDirectory);
    folders.removeDuplicates();
    return folders;
}

QFont numbersAt(qreal scale)
{
    QFont font = drawingFont();
    QStringList families = font.families();
    families.prepend(tabularFamily());
    families.removeDuplicates();
    font.setFamilies(families);
    // DejaVu is drawn larger than the interface's font at the same size.
    const qreal match = tabularFamily() == QLatin1String("DejaVu Sans") ? 0.9 : 1.0;
    font.setPixelSize(pixelsOf(scale * match));
    return font;
}

/// After the style sheet, which would else take the fonts of classes away.
void applyFonts()
{
    QFont font = drawingFont();
    font.setPixelSize(pixelsOf(typeScale()));
    QApplication::setFont(font);
    font.setWeight(QFont::DemiBold);
    QApplication::setFont(font, "QDockWidget");
}

} // namespace

void applyTheme(ThemeMode mode)
{
    const bool systemDark = isSystemDark();
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemDark);
    currentColors() = dark ? darkColors() : lightColors();
    QIcon::setThemeSearchPaths(iconFolders());
    QIcon::setThemeName(dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    QApplication::setStyle(new FusionStyle); // owned by the application
    QApplication::setPalette(paletteOf(currentColors()));
    qApp->setStyleSheet(styleSheetFor(currentColors()));
    applyFonts();
}

qreal typeScale()
{
    return currentTypeScale();
}

void setTypeScale(qreal scale)
{
    currentTypeScale() = scale;
    applyFonts();
}

const ThemeColors &themeColors()
{
    return currentColors();
}

const ThemeColors &paperColors()
{
    static const ThemeColors colors = lightColors();
    return colors;
}

QColor categoryColor(LayerCategory category)
{
    return layerColor(category, currentColors().dark);
}

QIcon themeIcon(const QString &name)
{
    return QIcon::fromTheme(name);
}

QIcon themeIcon(const QString &name, const QColor &color)
{
    constexpr int side = 64; // drawn smaller, also on a screen of high density
    QPixmap pixmap = themeIcon(name).pixmap(side, side);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    return pixmap;
}

QFont numberFont(qreal scale)
{
    return numbersAt(scale * typeScale());
}

QFont drawingFont()
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(textPixels);
    return font;
}

QFont drawingNumberFont()
{
    return numbersAt(1);
}

QFont formulaFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), font.family(), QStringLiteral("Noto Sans CJK SC")});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(pixelsOf(typeScale()) - 1);
    return font;
}

} // namespace workbench
