#pragma once

#include "core/explain/training_step_stages.h"

#include <QListWidget>
#include <QTimer>

class QAction;

namespace workbench {

/// The stages of a recorded step, one after another, and the actions that go through them.
class StepTimeline : public QListWidget
{
    Q_OBJECT

public:
    explicit StepTimeline(QWidget *parent = nullptr);

    /// Stays at the same place where the stages are the same.
    void setStep(const RecordedStepPointer &step);
    const std::vector<StepStage> &stages() const { return m_stages; }
    /// None without a step.
    std::optional<StepStage> current() const;
    void goTo(int stage);
    /// To the stage of that layer in the current phase, else to its forward stage.
    void goToLayer(const QString &layer);

    /// First, previous, play, next, last.
    QList<QAction *> stageActions() const { return {m_first, m_previous, m_play, m_next, m_last}; }

Q_SIGNALS:
    void stageChanged();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QAction *makeAction(const char *name, const QString &icon, const QString &text,
                        const QKeySequence &shortcut);
    void setPlaying(bool playing);
    void play();
    void updateActions();

    RecordedStepPointer m_step;
    std::vector<StepStage> m_stages;
    QTimer m_clock;
    QAction *m_first;
    QAction *m_previous;
    QAction *m_play;
    QAction *m_next;
    QAction *m_last;
};

} // namespace workbench
