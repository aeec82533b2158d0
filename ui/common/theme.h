#pragma once

#include "core/layers/descriptor.h"

#include <QColor>
#include <QFont>
#include <QIcon>

namespace workbench {

enum class ThemeMode { System, Light, Dark };

/// The program's colours; one accent, text contrasts of at least 4.5:1 on their ground.
struct ThemeColors
{
    bool dark = false;
    QColor window;  ///< behind the panels
    QColor surface; ///< panels, cards
    QColor raised;  ///< buttons, editors
    QColor border;
    QColor text;
    QColor mutedText;
    QColor accent;
    QColor accentText; ///< text on accent
    QColor accentSoft; ///< ground of a selected thing
    QColor good;       ///< right prediction; always beside a sign or word
    QColor bad;        ///< wrong prediction, fault
    QColor warning;
    QColor track;           ///< empty part of a bar
    QColor trainCurve;      ///< colour-blind safe pair (solid line)
    QColor validationCurve; ///< (dashed line)
};

/// The size of all type against the usual one: 1.4 for a projector. Everything that is open follows
/// (ui/common/type_scale.h).
qreal typeScale();
void setTypeScale(qreal scale);
/// Style, palette, style sheet, fonts and icon theme of the whole application.
void applyTheme(ThemeMode mode);
const ThemeColors &themeColors();
/// For pictures that leave the program: dark on white, whatever the theme.
const ThemeColors &paperColors();
/// The thin strip of a layer's card and its mark in the palette.
QColor categoryColor(LayerCategory category);
/// An icon of the breeze theme in the theme's colour: "document-open".
QIcon themeIcon(const QString &name);
/// The same in a colour of its own, for a button with a coloured ground.
QIcon themeIcon(const QString &name, const QColor &color);
/// The interface's font with tabular figures.
QFont numberFont(qreal scale = 1.0);
/// For formulas and source.
QFont formulaFont();
/// Of drawings that are enlarged as a whole: the interface's font and its numbers, at their usual size.
QFont drawingFont();
QFont drawingNumberFont();

} // namespace workbench
