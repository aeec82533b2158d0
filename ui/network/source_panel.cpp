#include "ui/network/source_panel.h"

#include "core/files.h"
#include "ui/common/save_as.h"
#include "ui/common/theme.h"
#include "ui/network/python_highlighter.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {

SourcePanel::SourcePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("sourcePanel"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("sourceText"));
    m_text->setAccessibleName(tr("PyTorch source of the network"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(formulaFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->viewport()->installEventFilter(this);
    new PythonHighlighter(m_text->document());
    auto *buttons = new QVBoxLayout;
    const auto addButton = [&](const char *icon, const QString &text, auto run) {
        auto *button = new QToolButton(this);
        button->setIcon(themeIcon(QString::fromLatin1(icon)));
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, run);
        buttons->addWidget(button);
        return button;
    };
    addButton("edit-copy", tr("Copy the source"), [this] {
        QApplication::clipboard()->setText(m_text->toPlainText());
    })->setObjectName(QStringLiteral("copySource"));
    addButton("document-save", tr("Save the source…"), [this] { save(); });
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 6);
    row->addWidget(m_text, 1);
    row->addLayout(buttons);
    Document &document = workspace.document();
    connect(&document, &Document::networkChanged, this, [this] { m_later.request(); });
    connect(&document, &Document::opened, this, [this] { m_later.request(); });
    connect(&document, &Document::selectedLayerChanged, this, &SourcePanel::markSelected);
}

void SourcePanel::refresh()
{
    if (!isVisible())
        return;
    const Document &document = m_workspace.document();
    m_lines = pytorchSource(document.network(), document.analysis());
    QStringList texts;
    for (const auto &line : m_lines)
        texts << line.text;
    if (const QString text = texts.join(QLatin1Char('\n')) + QLatin1Char('\n'); text != m_text->toPlainText())
        m_text->setPlainText(text);
    markSelected();
}

void SourcePanel::markSelected()
{
    if (!isVisible())
        return;
    const QString id = m_workspace.document().selectedLayer();
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].layer != id)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(int(i)));
        mark.format.setBackground(themeColors().accentSoft);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    // A layer chosen here is in sight already: the text stays where it was clicked.
    const std::size_t line = std::size_t(m_text->textCursor().blockNumber());
    if (line < m_lines.size() && m_lines[line].layer == id)
        return;
    m_text->setTextCursor(marks.front().cursor);
    m_text->ensureCursorVisible();
}

void SourcePanel::save()
{
    if (const auto sentence =
            saveAs(this, tr("Save the source"), QStringLiteral("model.py"), tr("Python (*.py)"),
                   [this](const QString &path) { return writeWhole(path, m_text->toPlainText().toUtf8()); }))
        Q_EMIT said(*sentence);
}

bool SourcePanel::eventFilter(QObject *watched, QEvent *event)
{
    // After the release, so that text can still be selected with the mouse.
    if (watched == m_text->viewport() && event->type() == QEvent::MouseButtonRelease &&
        !m_text->textCursor().hasSelection()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton)
            return false;
        const int line = m_text->cursorForPosition(mouse->position().toPoint()).blockNumber();
        if (std::size_t(line) < m_lines.size() && !m_lines[std::size_t(line)].layer.isEmpty())
            m_workspace.document().selectLayer(m_lines[std::size_t(line)].layer);
    }
    return QWidget::eventFilter(watched, event);
}

void SourcePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SourcePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        markSelected();
    QWidget::changeEvent(event);
}

} // namespace workbench
