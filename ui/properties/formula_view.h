#pragma once

#include "core/document/document.h"

#include <QWidget>

class QLabel;

namespace workbench {

class UnusedPixelsView;

/// The layer's arithmetic written out: symbols, the layer's own numbers, the result; its tensors, its
/// receptive field, the pixels it never reads, and the PyTorch line that makes it. A number under the mouse
/// says where it came from.
class FormulaView : public QWidget
{
    Q_OBJECT

public:
    explicit FormulaView(QWidget *parent = nullptr);

    void showLayer(const Document &document, const QString &id);

Q_SIGNALS:
    /// A number was clicked that comes from this parameter.
    void parameterChosen(const QString &name);

private:
    QWidget *makePythonRow();
    QWidget *makeFormulaRow();
    void showSource(const QString &link);
    void copyLines(QString (*write)(const FormulaLine &)) const;

    std::vector<FormulaLine> m_lines;
    QLabel *m_formulas;
    QLabel *m_facts;
    UnusedPixelsView *m_unused;
    QWidget *m_formulaRow;
    QWidget *m_pythonRow;
    QLabel *m_python;
};

} // namespace workbench
