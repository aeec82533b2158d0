#include "ui/step/step_recorder.h"

#include "core/number_text.h"

namespace workbench {

namespace {

/// Enough to see gradients add up.
constexpr std::int64_t stepsThatAddUp = 3;

TrainingStepRequest requestFor(const TrainingJob &job, SampleId sample, const StepWish &wish)
{
    TrainingStepRequest request{.job = job};
    request.batches =
        stepBatches(job.project, *job.data, sample, wish.batchSize, wish.stepsBefore + 1, wish.sameBatch);
    return request;
}

void change(TrainingStepRequest &request, const StepChange &change)
{
    if (change.kind == StepChange::Kind::LeaveOutZeroGrad)
        request.leaveOutZeroGrad = true;
    else if (change.kind == StepChange::Kind::OtherRate)
        request.rateFactor = change.rateFactor;
    else
        request.loss = change.loss;
}

/// What a step does not depend on is left out.
Project whatMatters(Project project)
{
    project.training.earlyStopping = {};
    project.training.timeLimit = {};
    project.scenes.clear();
    project.network.folded.clear();
    for (auto &layer : project.network.layers) {
        layer.group.clear();
        layer.note.clear();
    }
    return project;
}

} // namespace

StepRecorder::StepRecorder(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_thread(workspace)
{
    connect(&m_thread, &CheckThread::changed, this, &StepRecorder::stateChanged);
}

void StepRecorder::forget()
{
    m_usual.reset();
    m_changed.reset();
}

std::optional<Error> StepRecorder::obstacle() const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on: wait for its end, or stop it"), {}};
    return m_thread.isRunning() ? std::nullopt : m_workspace.whyNotStartable();
}

StepRecorder::Origin StepRecorder::originNow() const
{
    Origin origin{m_workspace.document().project(), m_workspace.data(), nullptr};
    const auto known = m_workspace.session().knownWeights();
    if (known && known->weights && isSameModel(known->project.network, origin.project.network)) {
        origin.weights = known->weights;
        origin.epoch = known->epoch;
        origin.batches = known->batches;
    }
    return origin;
}

bool StepRecorder::isOutdated() const
{
    if (!m_usual)
        return false;
    const Origin now = originNow();
    return now.weights != m_origin.weights || now.data != m_origin.data ||
           whatMatters(now.project) != whatMatters(m_origin.project);
}

QString StepRecorder::weightsText() const
{
    const QString from =
        m_origin.weights ? tr("From the trained weights: epoch %1, %2 batches.")
                               .arg(groupedText(m_origin.epoch), groupedText(m_origin.batches))
                         : tr("From fresh weights, drawn by seed %1.").arg(m_origin.project.training.seed);
    const auto steps = m_usual ? std::ssize(m_usual->steps) : 1;
    return steps == 1 ? from : tr("%1 This is step %2.").arg(from, groupedText(steps));
}

void StepRecorder::record()
{
    start(m_wish, std::nullopt);
}

void StepRecorder::compare(const StepChange &change)
{
    StepWish wish = m_wish;
    if (change.kind == StepChange::Kind::LeaveOutZeroGrad && wish.stepsBefore == 0)
        wish.stepsBefore = stepsThatAddUp;
    start(wish, change);
}

void StepRecorder::start(const StepWish &wish, const std::optional<StepChange> &wanted)
{
    if (m_thread.isRunning() || obstacle())
        return;
    const Origin origin = originNow();
    TrainingJob job{.project = origin.project, .data = origin.data, .device = m_workspace.device()};
    if (origin.weights)
        job.initialWeights = *origin.weights;
    const SampleId sample = m_workspace.document().selectedSample();
    m_thread.start([this, job, origin, sample, wish, wanted](const std::stop_token &stop,
                                                             const CheckThread::Post &post) {
        TrainingStepRequest request = requestFor(job, sample, wish);
        const auto usual = recordTrainingStep(request, stop);
        std::optional<Result<RecordedStepPointer>> other;
        if (wanted && usual) {
            change(request, *wanted);
            other = recordTrainingStep(request, stop);
        }
        post([this, origin, usual, other] { take(origin, usual, other); });
    });
}

void StepRecorder::take(const Origin &origin, const Result<RecordedStepPointer> &usual,
                        const std::optional<Result<RecordedStepPointer>> &changed)
{
    const auto failure = !usual                 ? std::optional(usual.error())
                         : changed && !*changed ? std::optional(changed->error())
                                                : std::nullopt;
    // Cancelled: what was there stays.
    if (m_thread.isCancelling())
        return;
    if (failure) {
        Q_EMIT failed(*failure);
        return;
    }
    m_origin = origin;
    m_usual = *usual;
    m_changed = changed ? **changed : nullptr;
    Q_EMIT recorded();
    if (m_changed)
        Q_EMIT compared();
}

void StepRecorder::checkGradient(const RecordedStep &step, const QString &parameter, std::int64_t element)
{
    if (m_thread.isRunning() || obstacle())
        return;
    TrainingStepRequest request{.job = {.project = step.project,
                                        .data = m_origin.data,
                                        .device = m_workspace.device(),
                                        .initialWeights = step.weightsBefore},
                                .batches = {step.samples}};
    m_thread.start(
        [this, request, parameter, element](const std::stop_token &stop, const CheckThread::Post &post) {
            const auto check = workbench::checkGradient(request, parameter, element, stop);
            post([this, check] {
                if (m_thread.isCancelling())
                    return;
                if (check)
                    Q_EMIT gradientChecked(*check);
                else
                    Q_EMIT failed(check.error());
            });
        });
}

std::optional<Error> StepRecorder::apply(const RecordedStep &step)
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on: wait for its end, or stop it"), {}};
    if (!isSameModel(step.project.network, m_workspace.document().network()))
        return Error{tr("the network is another by now: take a step of it first"), {}};
    m_workspace.session().setWeights({m_origin.project, std::make_shared<const TensorMap>(step.weightsAfter),
                                      m_origin.epoch, m_origin.batches + std::ssize(step.steps)},
                                     m_workspace.data());
    return std::nullopt;
}

} // namespace workbench
