#include "ui/properties/note_editor.h"

#include <QSignalBlocker>
#include <algorithm>

namespace workbench {

namespace {

constexpr int mostLines = 6;

} // namespace

NoteEditor::NoteEditor(Document &document, QWidget *parent) : QPlainTextEdit(parent), m_document(document)
{
    setObjectName(QStringLiteral("layerNote"));
    setAccessibleName(tr("Note on the layer"));
    setPlaceholderText(tr("A note that stands on the card"));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::apply);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::fitHeight);
    fitHeight();
}

void NoteEditor::showLayer(const Layer &layer)
{
    m_id = layer.id;
    // While someone types, spaces at the ends are theirs.
    if (toPlainText().trimmed() == layer.note)
        return;
    const QSignalBlocker blocker(this);
    setPlainText(layer.note);
    fitHeight();
}

void NoteEditor::apply()
{
    const QString note = toPlainText().trimmed();
    m_document.edit(
        tr("Note on %1").arg(m_id),
        [&](Project &project) {
            if (Layer *layer = project.network.find(m_id))
                layer->note = note;
        },
        QStringLiteral("note:%1").arg(m_id));
}

void NoteEditor::fitHeight()
{
    const int lines = std::clamp(int(document()->size().height()), 1, mostLines);
    setVerticalScrollBarPolicy(document()->size().height() > mostLines ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
    setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) +
                   2 * frameWidth() + 4);
}

} // namespace workbench
