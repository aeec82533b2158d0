#pragma once

#include "core/insight/test_predictions.h"
#include "ui/checks/check_progress.h"
#include "ui/predictions/prediction_source.h"

namespace workbench {

/// What a file of predictions that was written holds.
struct SavedPredictions
{
    QString path;
    QStringList classNames;
    std::vector<std::int64_t> perClass; ///< how many images each class was the answer to
    std::int64_t rows = 0;
    std::optional<TestScore> score; ///< none without labels
    QString proof;                  ///< how the file was checked, in a sentence
};

/// Predicts the test images of its source beside the GUI thread: the first of them as soon as it can, so that
/// they may be looked at, and all of them into a file, which is written whole or not at all. GUI thread only.
class TestPredictor : public QObject
{
    Q_OBJECT

public:
    explicit TestPredictor(Workspace &workspace, QObject *parent = nullptr);

    PredictionSource &source() { return m_source; }
    const PredictionSource &source() const { return m_source; }
    /// The first answers; null until they are there.
    std::shared_ptr<const PredictionTable> firstAnswers() const { return m_first; }

    /// The sentence that tells why it cannot start; none when it can or will soon.
    std::optional<Error> whyNot() const;
    /// Whether `start` does something.
    bool isReady() const;
    void start(const QString &path, bool withProbabilities);
    void cancel() { m_thread.cancel(); }
    /// All of them, not only the first.
    bool isPredicting() const { return m_predicting && m_thread.isRunning(); }
    bool isCancelling() const { return m_thread.isCancelling(); }
    const CheckProgress &progress() const { return m_progress; }

    /// How the last start with this model and these images ended; neither: there was none, or it was
    /// cancelled.
    const std::optional<SavedPredictions> &saved() const { return m_saved; }
    const std::optional<Error> &error() const { return m_error; }
    bool wasCancelled() const { return m_cancelled; }

Q_SIGNALS:
    /// Whatever the above functions return, but for progress.
    void changed();
    void progressed();

private:
    void update();
    void forgetLast();
    void predictFirst();
    void takeFirst(const Result<PredictionTable> &first);
    void finish(const Result<SavedPredictions> &saved);
    std::optional<Error> whyNotNow() const;

    Workspace &m_workspace;
    PredictionSource m_source;
    CheckThread m_thread;
    CheckProgress m_progress;
    std::shared_ptr<const TrainedModel> m_model; ///< what `m_first` is of, or is being made of
    DataSetPointer m_data;
    std::shared_ptr<const PredictionTable> m_first;
    std::optional<Error> m_firstError;
    std::optional<SavedPredictions> m_saved;
    std::optional<Error> m_error;
    bool m_predicting = false;
    bool m_cancelled = false;
};

} // namespace workbench
