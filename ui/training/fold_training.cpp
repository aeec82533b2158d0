#include "ui/training/fold_training.h"

#include "core/train/fold_summary.h"
#include "ui/common/theme.h"
#include "ui/common/threads.h"

#include <QAction>

namespace workbench {

FoldTraining &FoldTraining::of(Workspace &workspace)
{
    auto *training = workspace.findChild<FoldTraining *>({}, Qt::FindDirectChildrenOnly);
    return training ? *training : *new FoldTraining(workspace);
}

FoldTraining::FoldTraining(Workspace &workspace) : QObject(&workspace), m_workspace(workspace)
{
    const auto tell = [this] { Q_EMIT changed(); };
    const TrainingSession &session = workspace.session();
    connect(&session, &TrainingSession::finished, this, &FoldTraining::runEnded);
    connect(&session, &TrainingSession::failed, this, [this](const Error &error) {
        if (isRunning())
            end(tr("The run of fold %1 failed: %2").arg(m_fold).arg(error.message()));
    });
    connect(&session, &TrainingSession::stateChanged, this, tell);
    connect(&workspace, &Workspace::checkingChanged, this, tell);
    connect(&workspace, &Workspace::dataChanged, this, tell);
    connect(&workspace.document(), &Document::settingsChanged, this, tell);
    connect(&workspace.document(), &Document::networkChanged, this, tell);
    connect(&workspace.document(), &Document::opened, this, tell);
}

std::optional<Error> FoldTraining::whyNot() const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle || isRunning())
        return Error{tr("training is going on"), {}};
    if (m_workspace.document().project().data.split.folds == 0)
        return Error{tr("the split has no folds: set them on the page Preparation of the Data dock"), {}};
    return m_workspace.whyNotStartable();
}

void FoldTraining::start()
{
    if (whyNot())
        return;
    m_project = m_workspace.document().project();
    next();
}

void FoldTraining::runEnded(const TrainingOutcome &outcome)
{
    if (!isRunning())
        return;
    if (outcome.stopped)
        end(tr("Stopped: the folds that are left are not trained."));
    else // once everybody has heard of the end
        QMetaObject::invokeMethod(this, &FoldTraining::next, Qt::QueuedConnection);
}

void FoldTraining::next()
{
    const std::int64_t folds = m_project.data.split.folds;
    if (m_fold == folds) {
        end(tr("All folds are trained; the Runs dock tells their mean and deviation."));
        return;
    }
    const bool isSame = areAlikeButForFold(m_workspace.document().project(), m_project);
    const bool isIdle = m_workspace.session().state() == TrainingSession::State::Idle;
    if (!isSame || !isIdle || m_workspace.whyNotStartable()) {
        end(tr("The project has changed: the folds that are left are not trained."));
        return;
    }
    ++m_fold;
    m_workspace.document().edit(tr("Let fold %1 validate").arg(m_fold),
                                [this](Project &project) { project.data.split.fold = m_fold; });
    m_workspace.startTraining();
    const QString words = tr("fold %1 of %2").arg(m_fold).arg(folds);
    // Where it cannot be written the run warns of its own files.
    onPool([folder = m_workspace.lastRunFolder(), words] { (void)saveNote(folder, words); });
    Q_EMIT said(tr("Training fold %1 of %2").arg(m_fold).arg(folds));
    Q_EMIT changed();
}

void FoldTraining::end(const QString &sentence)
{
    m_fold = 0;
    Q_EMIT said(sentence);
    Q_EMIT changed();
}

QAction *FoldTraining::makeAction(QObject *parent)
{
    auto *action =
        new QAction(themeIcon(QStringLiteral("media-playlist-repeat")), tr("Train a&ll folds"), parent);
    action->setObjectName(QStringLiteral("trainFolds"));
    const auto update = [this, action] {
        const auto reason = whyNot();
        action->setEnabled(!reason);
        action->setToolTip(reason
                               ? tr("Not now: %1").arg(reason->message())
                               : tr("One run for each fold, in turn; the Runs dock tells mean and deviation "
                                    "of their validation accuracies"));
    };
    connect(action, &QAction::triggered, this, &FoldTraining::start);
    connect(this, &FoldTraining::changed, action, update);
    update();
    return action;
}

} // namespace workbench
