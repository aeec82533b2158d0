#pragma once

#include "core/document/document.h"

#include <QPlainTextEdit>

namespace workbench {

/// A person's words about the selected layer, which its card shows.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(Document &document, QWidget *parent = nullptr);

    void showLayer(const Layer &layer);

private:
    void apply();
    void fitHeight();

    Document &m_document;
    QString m_id;
};

} // namespace workbench
