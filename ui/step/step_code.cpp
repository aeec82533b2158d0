#include "ui/step/step_code.h"

#include "ui/common/theme.h"
#include "ui/network/python_highlighter.h"

#include <QTextBlock>

namespace workbench {

StepCode::StepCode(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("stepCode"));
    setAccessibleName(tr("The step in PyTorch"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(formulaFont());
    setLineWrapMode(NoWrap);
    setMinimumHeight(fontMetrics().height() * 3);
    new PythonHighlighter(document());
}

void StepCode::setStep(const RecordedStepPointer &step)
{
    m_lines = step ? stepSource(*step) : std::vector<StepCodeLine>{};
    QStringList texts;
    for (const auto &line : m_lines)
        texts << line.text;
    const QString text = texts.join(QLatin1Char('\n'));
    if (text != toPlainText())
        setPlainText(text);
}

void StepCode::mark(const StepStage &stage)
{
    m_stage = stage;
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [&](const StepCodeLine &each) { return isAt(stage, each); });
    if (line == m_lines.end())
        return setExtraSelections({});
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document()->findBlockByNumber(int(line - m_lines.begin())));
    mark.format.setBackground(themeColors().accentSoft);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    setExtraSelections({mark});
    setTextCursor(mark.cursor);
    ensureCursorVisible();
    setAccessibleDescription(line->text.trimmed());
}

void StepCode::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        mark(m_stage);
    QPlainTextEdit::changeEvent(event);
}

} // namespace workbench
