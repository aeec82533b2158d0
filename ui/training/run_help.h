#pragma once

#include "ui/common/newest_answer.h"
#include "ui/common/workspace.h"

#include <QAction>

namespace workbench {

/// What a run tells beside its numbers: settings that changed on the way, and memory that did not suffice,
/// with the offer of a smaller batch. And the ways to begin a run with weights that are there: of an earlier
/// epoch, or those that are shown.
class RunHelp : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    RunHelp(Workspace &workspace, QWidget *window);

    /// Opens the dialog that asks from which epoch of the last run a new one begins, once its folder was
    /// looked through.
    void askToRestart();
    /// Starts a new run with the weights that are shown, wherever they came from.
    QAction *startFromWeightsAction() { return m_startFromWeights; }

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &text);

private:
    /// What weights of epochs a run has kept.
    struct KeptEpochs
    {
        QString runFolder;
        std::vector<std::int64_t> epochs;
    };
    void offerSmallerBatch(qint64 batchSize);
    void showRestart(const KeptEpochs &kept);
    void updateStartFromWeights();

    Workspace &m_workspace;
    QWidget *m_window;
    QAction *m_startFromWeights;
    NewestAnswer<KeptEpochs> m_kept;
};

} // namespace workbench
