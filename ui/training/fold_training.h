#pragma once

#include "ui/common/workspace.h"

class QAction;

namespace workbench {

/// Trains the project once for each fold, one run after the other; the document says which fold validates, so
/// that every view is about the run that is on, or was the last. A run that is stopped or fails ends them
/// all, and so does a change of the project. One for a workspace, so that it outlives the window. GUI thread
/// only.
class FoldTraining : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static FoldTraining &of(Workspace &workspace);

    bool isRunning() const { return m_fold > 0; }
    /// The sentence that tells why it cannot start now; none when it can.
    std::optional<Error> whyNot() const;
    void start();
    /// An action that starts it, and tells why it cannot.
    QAction *makeAction(QObject *parent);

Q_SIGNALS:
    /// Whatever the above functions return.
    void changed();
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    explicit FoldTraining(Workspace &workspace);
    void runEnded(const TrainingOutcome &outcome);
    void next();
    void end(const QString &sentence);

    Workspace &m_workspace;
    Project m_project;       ///< as it was at the start
    std::int64_t m_fold = 0; ///< whose run is on; 0: none is
};

} // namespace workbench
