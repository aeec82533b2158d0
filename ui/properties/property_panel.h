#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace workbench {

class FormulaView;
class InputSection;
class InputsEditor;
class LayerTitle;
class MapsSection;
class MendButtons;
class NoteEditor;
class ParameterForm;
class WeightsSection;

/// Everything about the selected layer: its parameters, its arithmetic, its filters and its feature maps; or
/// the network's input.
class PropertyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user asks for other data, or what is wrong with this.
    void importWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectSignals();
    void refresh();
    void refreshSample();
    void showLayer(const Layer &layer);
    void editParameter(const QString &name, const ParameterValue &value);
    void clearParameter(const QString &name);
    /// The layers whose output another value of this parameter would change.
    QSet<QString> reachOfEdit(const QString &name) const;
    /// The selected layers that have such a parameter.
    std::vector<QString> editedTogether(const ParameterSpec &spec) const;
    QString togetherText() const;

    Workspace &m_workspace;
    QScrollArea *m_scroll;
    QLabel *m_inputTitle;
    InputSection *m_input;
    QWidget *m_layer; ///< all that is about a layer
    LayerTitle *m_title;
    QLabel *m_purpose;
    InputsEditor *m_inputs;
    QLabel *m_together; ///< says that several layers are edited
    ParameterForm *m_form;
    WeightsSection *m_weights;
    QLabel *m_fault;
    MendButtons *m_mends;
    NoteEditor *m_note;
    FormulaView *m_formula;
    MapsSection *m_maps;
};

} // namespace workbench
