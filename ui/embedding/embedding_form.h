#pragma once

#include "ui/embedding/embedding_maker.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace workbench {

/// Where a person says what is to be laid out, and how. Remembered.
class EmbeddingForm : public QWidget
{
    Q_OBJECT

public:
    explicit EmbeddingForm(Document &document, QWidget *parent = nullptr);

    /// With the layer's name resolved: before the output, or the one that is selected.
    EmbeddingOrder order() const;
    /// Where there is room in its last row.
    void addInLastRow(QWidget *widget);

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(const char *name, const QString &accessibleName);
    void makeLayers();
    void makeMethods();
    void makeParts();
    void restore();
    void keep();
    void fillLayers();
    void showPerplexity();
    QString layer() const;

    Document &m_document;
    QComboBox *m_layer;
    QComboBox *m_method;
    QComboBox *m_part;
    QComboBox *m_count;
    QHBoxLayout *m_lastRow = nullptr;
    QLabel *m_perplexityLabel;
    QSpinBox *m_perplexity;
};

} // namespace workbench
