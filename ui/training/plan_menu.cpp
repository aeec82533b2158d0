#include "ui/training/plan_menu.h"

#include <QActionGroup>
#include <QThread>

namespace workbench {

PlanMenu::PlanMenu(Workspace &workspace, QWidget *parent)
    : QMenu(tr("E&xecution plan"), parent), m_workspace(workspace), m_choices(new QActionGroup(this))
{
    setToolTipsVisible(true);
    addChoice(QStringLiteral("auto"), tr("Automatic: the fastest, found by a short trial"));
    addSeparator();
    using Kind = PlanChoice::Kind;
    const int threads = QThread::idealThreadCount();
    std::vector<PlanChoice> plans{{Kind::Lanes, threads}, {Kind::Plain, 1}, {Kind::Plain, 1, true}};
    if (threads > 1)
        plans.insert(plans.end(), {{Kind::Plain, threads}, {Kind::Replicas, threads}});
    for (const auto &plan : plans)
        addChoice(plan.text(), planDescription(plan));
}

void PlanMenu::addChoice(const QString &plan, const QString &text)
{
    QAction *action = addAction(text, this, [this, plan] { m_workspace.setPlan(plan); });
    action->setCheckable(true);
    action->setChecked(m_workspace.plan() == plan);
    m_choices->addAction(action);
}

QString planText(const TrainingPlan &plan)
{
    const QString words = planDescription(plan.plan);
    switch (plan.planOrigin) {
    case PlanOrigin::Asked:
        return PlanMenu::tr("%1 (chosen by you)").arg(words);
    case PlanOrigin::Reference:
        return words;
    case PlanOrigin::Remembered:
    case PlanOrigin::Timed:
        return PlanMenu::tr("%1 (the fastest here)").arg(words);
    }
    return words;
}

} // namespace workbench
