#pragma once

#include "ui/properties/parameter_editor.h"

class QGridLayout;

namespace workbench {

using ParameterFields = std::vector<ParameterField>;

/// Fields without further words, for a layer's parameters.
ParameterFields fieldsOf(const ParameterSpecs &specs);

/// What something new starts with, where that is not PyTorch's default.
Parameters suggestedValues(const ParameterSpecs &specs);

/// Editors made from parameter specs, in two columns where there is room. What differs from PyTorch's default
/// has a bold label; label and editor explain themselves in a tooltip.
class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(QWidget *parent = nullptr);

    /// Makes the editors anew, unless they are of these very fields already, and shows the values.
    void show(const ParameterFields &fields, const Parameters &values);
    /// Moves the keyboard to a parameter's editor, where there is one.
    void focusOn(const QString &name);

Q_SIGNALS:
    void valueEdited(const QString &name, const workbench::ParameterValue &value);
    /// The parameter follows another one again.
    void valueCleared(const QString &name);
    /// The keyboard came to the parameter's editor, or left it.
    void focusChanged(const QString &name, bool focused);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QLabel *label;
        ParameterEditor *editor;
    };
    bool hasFields(const ParameterFields &fields) const;
    void rebuild(const ParameterFields &fields);
    int columnsThatFit() const;
    void arrange();

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    int m_columns = 0;
};

} // namespace workbench
