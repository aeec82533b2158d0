#include "ui/network/python_highlighter.h"

#include "ui/common/theme.h"

#include <QRegularExpression>

namespace workbench {

void PythonHighlighter::highlightBlock(const QString &text)
{
    const ThemeColors &colors = themeColors();
    const auto paint = [&](const QRegularExpression &what, const QColor &color) {
        for (auto matches = what.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), color);
        }
    };
    static const QRegularExpression keywords(
        QStringLiteral("\\b(import|from|class|def|return|self|super|True|False|None)\\b"));
    static const QRegularExpression numbers(QStringLiteral("\\b\\d+(\\.\\d+)?(e-?\\d+)?\\b"));
    static const QRegularExpression strings(QStringLiteral("'[^']*'|\"[^\"]*\""));
    static const QRegularExpression comments(QStringLiteral("#.*"));
    // Readable on the ground of the selected layer's lines, too.
    paint(keywords, colors.dark ? colors.accent : colors.accent.darker(115));
    paint(numbers, colors.warning);
    paint(strings, colors.good);
    paint(comments, colors.mutedText);
}

} // namespace workbench
