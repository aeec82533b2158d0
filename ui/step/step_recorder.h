#pragma once

#include "core/explain/gradient_check.h"
#include "ui/checks/check_thread.h"

namespace workbench {

/// Which batches a step is taken with.
struct StepWish
{
    std::int64_t batchSize = 16;
    std::int64_t stepsBefore = 0; ///< taken before the one that is shown
    bool sameBatch = false;       ///< with the same batch, not with others
    bool operator==(const StepWish &) const = default;
};

/// What is done otherwise than the project has it.
struct StepChange
{
    enum class Kind { LeaveOutZeroGrad, OtherRate, OtherLoss };
    Kind kind = Kind::LeaveOutZeroGrad;
    double rateFactor = 10;
    Choice loss = {};
};

/// Has steps recorded beside the GUI thread, from the weights the session knows where they fit the network,
/// otherwise from fresh ones. GUI thread only.
class StepRecorder : public QObject
{
    Q_OBJECT

public:
    explicit StepRecorder(Workspace &workspace, QObject *parent = nullptr);

    void setWish(const StepWish &wish) { m_wish = wish; }
    /// As the project has it. Ignored while there is an obstacle.
    void record();
    /// That, and the same with a change. Gradients need a step before to add up: without one, three are
    /// taken.
    void compare(const StepChange &change);
    /// Of a recorded step, at the weights before it.
    void checkGradient(const RecordedStep &step, const QString &parameter, std::int64_t element);
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }
    bool isCancelling() const { return m_thread.isCancelling(); }

    /// As the project has it, and changed; null before there is one.
    RecordedStepPointer usual() const { return m_usual; }
    RecordedStepPointer changed() const { return m_changed; }
    /// The data set it was taken with.
    DataSetPointer data() const { return m_origin.data; }
    void forget();

    /// Why no step can be taken now.
    std::optional<Error> obstacle() const;
    /// Where the recorded step started: "From fresh weights, drawn by seed 0."
    QString weightsText() const;
    /// The project, its data or the known weights are others than those of the recorded step.
    bool isOutdated() const;
    /// The session goes on with the weights after a recorded step. None when that was done.
    std::optional<Error> apply(const RecordedStep &step);

Q_SIGNALS:
    /// Started, cancelled or ended.
    void stateChanged();
    void recorded();
    void compared();
    void gradientChecked(const workbench::GradientCheck &check);
    void failed(const workbench::Error &error);

private:
    /// What a step was taken from.
    struct Origin
    {
        Project project;
        DataSetPointer data;
        std::shared_ptr<const TensorMap> weights; ///< null: fresh ones
        std::int64_t epoch = 0;
        std::int64_t batches = 0;
    };
    Origin originNow() const;
    void start(const StepWish &wish, const std::optional<StepChange> &change);
    void take(const Origin &origin, const Result<RecordedStepPointer> &usual,
              const std::optional<Result<RecordedStepPointer>> &changed);

    Workspace &m_workspace;
    CheckThread m_thread;
    StepWish m_wish;
    Origin m_origin; ///< of what was recorded
    RecordedStepPointer m_usual;
    RecordedStepPointer m_changed;
};

} // namespace workbench
