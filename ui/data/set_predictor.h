#pragma once

#include "core/insight/suspicious_labels.h"
#include "ui/checks/check_progress.h"
#include "ui/common/newest_answer.h"

namespace workbench {

/// Lets the trained model answer to every image of the data set, beside the GUI thread, and keeps the
/// answers. One for a workspace, so that they outlive the window. GUI thread only.
class SetPredictor : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static SetPredictor &of(Workspace &workspace);

    /// The last answers for the data set at hand, to all of its parts or to some; null: none.
    SetPredictionsPointer predictions() const { return m_predictions; }
    /// Labels that those answers make doubtful, the most doubtful first.
    const std::vector<SuspiciousLabel> &doubtful() const { return m_doubtful; }
    /// Whether the answers are those of another model than the one at hand.
    bool isStale() const { return m_stale; }

    /// The sentence that tells why it cannot start now; none when it can.
    std::optional<Error> whyNot() const;
    /// Asks for the images of these parts; none named: of all. The answers of the same model to other parts
    /// stay.
    void start(const std::vector<DataPart> &parts = {});
    /// Takes over what somebody else has worked out; `predictionsChanged` follows.
    void take(const AnsweredPart &answered);
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }
    bool isCancelling() const { return m_thread.isCancelling(); }
    std::int64_t done() const { return m_progress.done(); }
    std::int64_t total() const { return m_progress.total(); }
    /// None before the first images.
    std::optional<double> secondsLeft() const;
    /// Why the last try failed; none when it did not.
    std::optional<Error> error() const { return m_error; }

Q_SIGNALS:
    /// Whatever the above functions return, but for progress.
    void changed();
    /// There are other answers, or none.
    void predictionsChanged();
    void progressed();

private:
    struct Answer
    {
        SetPredictionsPointer predictions;
        std::vector<SuspiciousLabel> doubtful;
    };

    explicit SetPredictor(Workspace &workspace);
    void finish(const Result<Answer> &result, bool withTest);
    void setPredictions(SetPredictionsPointer predictions, std::vector<SuspiciousLabel> doubtful);
    void dataChanged();
    void modelMayHaveChanged();
    bool areOfThisModel(const SetPredictions &predictions) const;

    Workspace &m_workspace;
    CheckThread m_thread;
    CheckProgress m_progress;
    SetPredictionsPointer m_predictions;
    std::vector<SuspiciousLabel> m_doubtful;
    std::optional<Error> m_error;
    std::shared_ptr<const TensorMap> m_weights; ///< as they were last seen
    bool m_stale = false;
    NewestAnswer<Answer> m_taken;
};

} // namespace workbench
