#pragma once

#include "core/document/document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

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
    void tick();
    void apply(const std::vector<QString> &inputs);

    Document &m_document;
    QString m_id;
    QStringList m_choiceTexts; ///< as `m_choice` shows them
    QComboBox *m_choice;
    QListWidget *m_list;
    QLabel *m_refusal;
};

} // namespace workbench
