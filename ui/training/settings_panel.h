#pragma once

#include "core/document/vocabulary.h"
#include "ui/common/workspace.h"

#include "ui/properties/parameter_form.h"
#include <QWidget>

class QPushButton;

namespace workbench {

/// How the network is trained: optimizer, loss, schedule, and the run. Every change is an undoable edit.
class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The page where the data is prepared is to be shown.
    void preparationWanted();

private:
    /// A form with a heading for one of the project's choices.
    void addChoiceForm(const QString &heading, const QString &name, const std::vector<ChoiceType> &types,
                       Choice TrainingSettings::*member);
    void addRunForm(const QString &heading, const QString &name, ParameterFields (*fields)());
    void addPreparation();
    void addHeading(const QString &heading);
    ParameterForm *addForm(const QString &heading, const QString &name);

    void refresh();
    QWidget *makeRunNote();
    void showRunNote();
    void editChoice(const std::vector<ChoiceType> &types, Choice TrainingSettings::*member,
                    const QString &name, const ParameterValue &value);
    void editRun(const QString &name, const ParameterValue &value);

    Workspace &m_workspace;
    QWidget *m_runNote;
    QLabel *m_note;
    QPushButton *m_apply;
    QLabel *m_lossNote;
    QWidget *m_content;
    std::vector<std::function<void()>> m_refreshers;
};

} // namespace workbench
