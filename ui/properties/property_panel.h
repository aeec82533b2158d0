#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabBar;

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

/// Everything about the selected layer: its parameters, its size, its filters and its feature maps (Numbers),
/// and the pages that explain what it computes; or the network's input. Only the tab that is seen asks for
/// numbers.
class PropertyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// 0 is Numbers. A tab that does not exist for the selected layer is come back to when it does.
    void showTab(int tab);
    /// The one that is seen.
    int tab() const;

Q_SIGNALS:
    /// The user asks for other data, or what is wrong with this.
    void importWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeTabs();
    void makeNumbers();
    void connectSignals();
    void refresh();
    void refreshTabs();
    /// What the tab that is seen needs of the selected layer.
    void updateWish();
    void seeNumbers();
    bool areNumbersSeen() const;
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
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    int m_wantedTab = 0; ///< the user's choice
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
