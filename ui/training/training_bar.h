#pragma once

#include "ui/common/workspace.h"

#include "ui/training/run_progress.h"
#include <QWidget>

#include <QAction>
#include <QElapsedTimer>

class QComboBox;
class QProgressBar;
class QToolButton;

namespace workbench {

class StatusLine;

/// Starts, pauses, steps and stops the run, and tells where it stands. For the main tool bar; the Training
/// menu shows the same actions.
class TrainingBar : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingBar(Workspace &workspace, QWidget *parent = nullptr);

    /// Start, pause or resume, as the state has it.
    QAction *startAction() const { return m_start; }
    QAction *stepAction() const { return m_step; }
    QAction *stepEpochAction() const { return m_stepEpoch; }
    QAction *stopAction() const { return m_stop; }
    QAction *continueAction() const { return m_continue; }

private:
    void makeActions();
    void makeLayout();
    void fillDevices();
    void connectSession();

    void toggle();
    void askToContinue();
    void step();
    void stepEpoch();
    void metricsArrived();
    void evaluating(qint64 done, qint64 total);
    void showFinished(const TrainingOutcome &outcome);
    void updateActions();
    void showIdle(const std::optional<Error> &obstacle);
    void showProgress();

    Workspace &m_workspace;
    QAction *m_start;
    QAction *m_step;
    QAction *m_stepEpoch;
    QAction *m_stop;
    QAction *m_continue;
    QToolButton *m_startButton;
    QProgressBar *m_progressBar;
    StatusLine *m_status;
    QComboBox *m_devices;
    RunProgress m_progress;
    QElapsedTimer m_clock;
    std::size_t m_batchesSeen = 0;
    std::size_t m_epochsSeen = 0;
    bool m_endShown = false; ///< the last run's end stays in sight until something changes
};

} // namespace workbench
