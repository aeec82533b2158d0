#pragma once

#include "ui/common/workspace.h"

#include <QMenu>

class QActionGroup;

namespace workbench {

/// Chooses how training is computed on this machine: the fastest plan by itself, or a named one.
class PlanMenu : public QMenu
{
    Q_OBJECT

public:
    explicit PlanMenu(Workspace &workspace, QWidget *parent = nullptr);

private:
    void addChoice(const QString &plan, const QString &text);

    Workspace &m_workspace;
    QActionGroup *m_choices;
};

/// "own kernels, batch shared by 2 threads · timed", for the status bar.
QString planText(const TrainingPlan &plan);

} // namespace workbench
