#pragma once

#include "core/lessons/lesson.h"
#include "ui/common/workspace.h"
#include "ui/lessons/lesson_stage.h"

#include <deque>

namespace workbench {

class SetPredictor;

/// Carries out a step's actions, through the document and the session as a person would, and knows the
/// numbers that questions ask about. GUI thread; waits by returning to the event loop.
class LessonRunner : public QObject
{
    Q_OBJECT

public:
    LessonRunner(Workspace &workspace, LessonStage stage, QObject *parent);

    /// Another lesson, or the same anew: what was trained before does not count for its questions.
    void forgetNumbers();
    /// `source`: what a Copy puts on the clipboard. `trainingsBefore`: how many runs the lesson starts before
    /// these; none where they do not count.
    void run(const std::vector<LessonAction> &actions, const QString &source = {},
             std::optional<std::int64_t> trainingsBefore = std::nullopt);
    /// Ends what is going on; a run it started is stopped.
    void cancel();
    bool isRunning() const { return !m_queue.empty(); }
    LessonFacts facts() const;

Q_SIGNALS:
    void runningChanged();
    /// All actions were done.
    void finished();
    /// One sentence: what could not be done. The rest of the actions is dropped.
    void failed(const QString &sentence);
    /// One sentence about something that was passed over.
    void noted(const QString &sentence);

private:
    enum class Progress { Done, Waiting };
    void proceedLater();
    void proceed();
    void end(const QString &fault);
    Result<Progress> perform(const LessonAction &action);
    Result<Progress> open(const LessonAction &action);
    Result<Progress> edit(const LessonAction &action);
    static QString editText(const LessonAction &action);
    Result<Progress> select(const LessonAction &action);
    Result<Progress> sample(const LessonAction &action);
    Result<Progress> train(const LessonAction &action);
    Result<Progress> predict();
    Result<Progress> copy();
    void show(const QString &view);
    bool isBusy() const;
    bool isAllOwn() const;
    void runEnded(const TrainingOutcome &outcome);

    Workspace &m_workspace;
    LessonStage m_stage;
    SetPredictor &m_predictor;
    std::deque<LessonAction> m_queue;
    QString m_source;
    std::map<std::int64_t, RunFacts> m_runs;
    std::optional<RunFacts> m_lastRun;
    std::optional<std::int64_t> m_runNumber; ///< of the run that is on, or the last
    std::optional<std::int64_t> m_refusedLine;
    bool m_proceeding = false; ///< the event loop will come back to it
    bool m_performing = false; ///< perhaps in a dialog, whose event loop must not begin the same anew
    bool m_startedRun = false;
    bool m_editing = false;
    /// Up to here the undo stack holds nothing but the lesson's own edits; -1: it is not the lesson's
    /// project.
    int m_ownEdits = -1;
};

} // namespace workbench
