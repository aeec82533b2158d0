#include "ui/checks/check_actions.h"

#include "ui/checks/overfit_dialog.h"
#include "ui/checks/range_test_dialog.h"
#include "ui/common/theme.h"

namespace workbench {

CheckActions::CheckActions(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
    add<RangeTestDialog>(QStringLiteral("findLearningRate"), tr("&Find a learning rate…"),
                         QStringLiteral("office-chart-line"),
                         tr("Raise the learning rate with each batch and see where the loss falls fastest"));
    add<OverfitDialog>(
        QStringLiteral("overfitOneBatch"), tr("Can it o&verfit one batch?…"),
        QStringLiteral("media-playlist-repeat"),
        tr("Train a fresh model on one batch only: what cannot learn that learns nothing else"));
    connect(&workspace, &Workspace::dataChanged, this, &CheckActions::update);
    connect(&workspace, &Workspace::checkingChanged, this, &CheckActions::update);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &CheckActions::update);
    connect(&workspace.document(), &Document::networkChanged, this, &CheckActions::update);
    connect(&workspace.document(), &Document::settingsChanged, this, &CheckActions::update);
    connect(&workspace.document(), &Document::opened, this, &CheckActions::update);
    update();
}

template<class Dialog>
void CheckActions::add(const QString &name, const QString &text, const QString &icon, const QString &help)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(name);
    const std::size_t place = m_checks.size();
    m_checks.push_back({action, help, {}});
    connect(action, &QAction::triggered, this, [this, place] {
        QPointer<CheckDialog> &dialog = m_checks[place].dialog;
        if (!dialog) {
            dialog = new Dialog(m_workspace, m_window);
            // Queued: while a widget goes, pointers to it are not yet null.
            connect(dialog, &QObject::destroyed, this, &CheckActions::update, Qt::QueuedConnection);
            dialog->show();
            dialog->run();
        }
        dialog->raise();
        dialog->activateWindow();
    });
}

QList<QAction *> CheckActions::actions() const
{
    QList<QAction *> actions;
    for (const auto &check : m_checks)
        actions << check.action;
    return actions;
}

void CheckActions::update()
{
    const bool training = m_workspace.session().state() != TrainingSession::State::Idle;
    const auto obstacle = training
                              ? Error{tr("Not while training is going on: wait for its end, or stop it"), {}}
                              : m_workspace.whyNotStartable();
    for (auto &check : m_checks) {
        // A dialog that is there can always be brought to the front.
        check.action->setEnabled(check.dialog || !obstacle);
        check.action->setToolTip(check.action->isEnabled() ? check.help : obstacle->message());
    }
}

} // namespace workbench
