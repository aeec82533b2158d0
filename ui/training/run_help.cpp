#include "ui/training/run_help.h"

#include "core/train/epoch_history.h"
#include "ui/training/restart_dialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace workbench {

RunHelp::RunHelp(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window),
      m_startFromWeights(new QAction(tr("Start from the &weights that are shown"), this)),
      m_kept([this](const KeptEpochs &kept) { showRestart(kept); }, this)
{
    m_startFromWeights->setObjectName(QStringLiteral("startFromWeights"));
    connect(m_startFromWeights, &QAction::triggered, &workspace, &Workspace::startFromWeights);
    connect(&workspace, &Workspace::observed, this, &RunHelp::updateStartFromWeights);
    connect(&workspace, &Workspace::dataChanged, this, &RunHelp::updateStartFromWeights);
    connect(&workspace, &Workspace::checkingChanged, this, &RunHelp::updateStartFromWeights);
    connect(&workspace.document(), &Document::networkChanged, this, &RunHelp::updateStartFromWeights);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &RunHelp::updateStartFromWeights);
    updateStartFromWeights();
    connect(&workspace.session(), &TrainingSession::settingChanged, this,
            [this](const SettingChange &change) {
                Q_EMIT said(tr("%1: %2 → %3 from batch %4 on")
                                .arg(change.setting, change.before, change.after)
                                .arg(change.batches + 1));
            });
    connect(&workspace.session(), &TrainingSession::outOfMemory, this, &RunHelp::offerSmallerBatch);
}

void RunHelp::updateStartFromWeights()
{
    const bool idle = m_workspace.session().state() == TrainingSession::State::Idle;
    const auto known = idle ? m_workspace.session().knownWeights() : std::nullopt;
    const bool isThere = known && isSameModel(known->project.network, m_workspace.document().network());
    m_startFromWeights->setEnabled(isThere && !m_workspace.whyNotStartable());
    if (!idle)
        return;
    m_startFromWeights->setToolTip(
        isThere ? tr("A new run that begins with the weights that are shown, of "
                     "an epoch or of a file, instead of new ones")
                : tr("Train the network, open a run or model, or import weights first"));
}

void RunHelp::offerSmallerBatch(qint64 batchSize)
{
    if (batchSize < 2)
        return;
    const qint64 smaller = batchSize / 2;
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Memory does not suffice"),
                        tr("There is not enough memory for batches of %n image(s). The weights of the best "
                           "epoch so far are kept.",
                           nullptr, int(batchSize)),
                        QMessageBox::Close, m_window);
    box->setObjectName(QStringLiteral("smallerBatchOffer"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *use = box->addButton(tr("&Use batches of %1").arg(smaller), QMessageBox::AcceptRole);
    box->setDefaultButton(use);
    connect(use, &QPushButton::clicked, this, [this, smaller] {
        m_workspace.document().edit(tr("Set %1 to %2").arg(QStringLiteral("batch_size")).arg(smaller),
                                    [smaller](Project &project) { project.training.batchSize = smaller; });
    });
    box->open();
}

void RunHelp::askToRestart()
{
    m_kept.ask([folder = m_workspace.lastRunFolder()] { return KeptEpochs{folder, keptEpochs(folder)}; });
}

void RunHelp::showRestart(const KeptEpochs &kept)
{
    if (kept.runFolder != m_workspace.lastRunFolder())
        return;
    if (kept.epochs.empty()) {
        Q_EMIT said(tr("The last run has no epoch whose weights were kept."));
        return;
    }
    auto *dialog = new RestartDialog(m_workspace.document().network(), kept.epochs,
                                     m_workspace.session().metrics().epochsFrom(0), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_workspace.restartFrom(dialog->epoch(), dialog->drawnAnew()); });
    dialog->open();
}

} // namespace workbench
