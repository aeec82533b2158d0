#pragma once

#include "core/document/document.h"

#include <QWidget>

class QLabel;

namespace workbench {

/// The layer's arithmetic written out: symbols, the layer's own numbers, the result; its tensors, its
/// receptive field, and the PyTorch line that makes it.
class FormulaView : public QWidget
{
    Q_OBJECT

public:
    explicit FormulaView(QWidget *parent = nullptr);

    void showLayer(const Document &document, const QString &id);

private:
    QLabel *m_formulas;
    QLabel *m_facts;
    QWidget *m_pythonRow;
    QLabel *m_python;
};

} // namespace workbench
