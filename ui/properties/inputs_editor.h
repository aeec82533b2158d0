#pragma once

#include "core/document/document.h"
#include "core/graph/wiring.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;

namespace workbench {

/// Which layers feed the layer: a list to tick for a join, one choice for the others.
class InputsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit InputsEditor(Document &document, QWidget *parent = nullptr);

    void showLayer(const QString &id);

private:
    void fillList(const Layer &layer, const QStringList &candidates);
    void fillChoice(const Layer &layer, const QStringList &candidates);
    QStringList describe(const QStringList &candidates) const;
    void tick(const QListWidgetItem *item);
    void read(const QString &from, WireMode mode);
    void leave(const QString &from);
    /// Takes the trial as an edit, or says why it failed.
    void apply(const Network &trial, const Result<void> &done);

    Document &m_document;
    QString m_id;
    QStringList m_choiceTexts; ///< as `m_choice` shows them
    QComboBox *m_choice;
    QListWidget *m_list;
    QLabel *m_refusal;
};

} // namespace workbench
