#include "ui/lessons/lesson_runner.h"

#include "core/lessons/apply_action.h"
#include "core/lessons/refused_line.h"
#include "ui/data/set_predictor.h"
#include "ui/lessons/pointer_frame.h"
#include "ui/lessons/view_finder.h"

#include <QApplication>
#include <QClipboard>
#include <QScopedValueRollback>
#include <QTimer>

namespace workbench {

using Kind = LessonAction::Kind;

LessonRunner::LessonRunner(Workspace &workspace, LessonStage stage, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_stage(std::move(stage)),
      m_predictor(SetPredictor::of(workspace))
{
    connect(&workspace, &Workspace::dataChanged, this, &LessonRunner::proceedLater);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &LessonRunner::proceedLater);
    connect(&workspace.session(), &TrainingSession::finished, this, &LessonRunner::runEnded);
    connect(&workspace.session(), &TrainingSession::failed, this, [this](const Error &error) {
        if (m_startedRun)
            end(error.message());
    });
    connect(&m_predictor, &SetPredictor::changed, this, &LessonRunner::proceedLater);
    connect(&workspace.document(), &Document::opened, this, [this] { m_ownEdits = -1; });
    connect(workspace.document().undoStack(), &QUndoStack::indexChanged, this, [this](int index) {
        if (!m_editing)
            m_ownEdits = std::min(m_ownEdits, index);
    });
}

void LessonRunner::forgetNumbers()
{
    m_runs.clear();
    m_lastRun.reset();
    m_runNumber.reset();
    m_refusedLine.reset();
}

void LessonRunner::run(const std::vector<LessonAction> &actions, const QString &source,
                       std::optional<std::int64_t> trainingsBefore)
{
    if (isRunning() || actions.empty())
        return;
    m_queue.assign(actions.begin(), actions.end());
    m_source = source;
    m_startedRun = false;
    m_runNumber = trainingsBefore;
    Q_EMIT runningChanged();
    proceed();
}

void LessonRunner::cancel()
{
    if (!isRunning())
        return;
    if (m_startedRun)
        m_workspace.session().stop();
    if (m_predictor.isRunning())
        m_predictor.cancel();
    m_queue.clear();
    Q_EMIT runningChanged();
}

LessonFacts LessonRunner::facts() const
{
    const Document &document = m_workspace.document();
    return {.project = document.project(),
            .analysis = document.analysis(),
            .selectedLayer = document.selectedLayer(),
            .data = m_workspace.data(),
            .runs = m_runs,
            .lastRun = m_lastRun,
            .predictions = m_predictor.isStale() ? nullptr : m_predictor.predictions(),
            .refusedLine = m_refusedLine};
}

void LessonRunner::proceedLater()
{
    if (!isRunning() || std::exchange(m_proceeding, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_proceeding = false;
        proceed();
    });
}

void LessonRunner::proceed()
{
    if (m_performing)
        return;
    const QScopedValueRollback performing(m_performing, true);
    while (isRunning()) {
        // A copy: a dialog may be up meanwhile, from which the lesson is left.
        const LessonAction action = m_queue.front();
        const auto progress = perform(action);
        if (!progress)
            return end(progress.error().message());
        if (*progress == Progress::Waiting || !isRunning())
            return;
        m_queue.pop_front();
    }
    Q_EMIT runningChanged();
    Q_EMIT finished();
}

void LessonRunner::end(const QString &fault)
{
    if (!isRunning())
        return;
    m_queue.clear();
    Q_EMIT runningChanged();
    Q_EMIT failed(fault);
}

Result<LessonRunner::Progress> LessonRunner::perform(const LessonAction &action)
{
    switch (action.kind) {
    case Kind::Open:
        return open(action);
    case Kind::Set:
    case Kind::Add:
    case Kind::Remove:
        return edit(action);
    case Kind::Select:
        return select(action);
    case Kind::Sample:
        return sample(action);
    case Kind::Train:
        return train(action);
    case Kind::Predict:
        return predict();
    case Kind::Copy:
        return copy();
    case Kind::Wait:
        return isBusy() ? Progress::Waiting : Progress::Done;
    case Kind::Stop:
        m_workspace.session().stop();
        return Progress::Done;
    case Kind::Undo:
        m_workspace.document().undoStack()->undo();
        return Progress::Done;
    case Kind::Show:
        show(action.target);
        return Progress::Done;
    case Kind::Perspective:
        if (!m_stage.showPerspective(action.target))
            Q_EMIT noted(tr("This window has no perspective “%1”.").arg(action.target));
        return Progress::Done;
    }
    return Progress::Done;
}

Result<LessonRunner::Progress> LessonRunner::open(const LessonAction &action)
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return failure(tr("a run is going on; stop it first"));
    if (!m_stage.open(action.target, !isAllOwn()))
        return failure(tr("your project stays open; save it, then press “Show me” again"));
    m_ownEdits = 0;
    return Progress::Done;
}

/// Whether nothing would be lost but what the lesson did itself.
bool LessonRunner::isAllOwn() const
{
    const Document &document = m_workspace.document();
    return document.path().isEmpty() && m_ownEdits == const_cast<Document &>(document).undoStack()->index();
}

Result<LessonRunner::Progress> LessonRunner::edit(const LessonAction &action)
{
    Document &document = m_workspace.document();
    Project changed = document.project();
    if (const auto applied = applyAction(changed, action); !applied)
        return tl::unexpected(applied.error());
    const bool wasAllOwn = m_ownEdits == document.undoStack()->index();
    const QScopedValueRollback editing(m_editing, true);
    document.edit(editText(action), [&](Project &project) { project = changed; });
    if (wasAllOwn)
        m_ownEdits = document.undoStack()->index();
    if (action.kind == Kind::Set && document.network().contains(action.target))
        document.selectLayer(action.target);
    return Progress::Done;
}

QString LessonRunner::editText(const LessonAction &action)
{
    switch (action.kind) {
    case Kind::Set:
        return tr("Lesson: set %1.%2 to %3").arg(action.target, action.name, action.value);
    case Kind::Add:
        return tr("Lesson: add %1").arg(action.value);
    case Kind::Remove:
        return tr("Lesson: delete %1").arg(action.target);
    default:
        return tr("Lesson: epochs and number of images");
    }
}

Result<LessonRunner::Progress> LessonRunner::select(const LessonAction &action)
{
    Document &document = m_workspace.document();
    if (action.target != inputId && !document.network().contains(action.target))
        return failure(tr("the network has no layer %1; the lesson's network is opened by an earlier step")
                           .arg(action.target));
    document.selectLayer(action.target);
    return Progress::Done;
}

Result<LessonRunner::Progress> LessonRunner::sample(const LessonAction &action)
{
    if (m_workspace.isDataLoading())
        return Progress::Waiting;
    const SampleId sample{
        action.target == QLatin1String("test") ? SampleId::Part::Test : SampleId::Part::Train, action.number};
    if (!m_workspace.hasSample(sample))
        return failure(tr("the data set has no such picture"));
    m_workspace.document().selectSample(sample);
    return Progress::Done;
}

Result<LessonRunner::Progress> LessonRunner::train(const LessonAction &action)
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return failure(tr("a run is going on; stop it first"));
    if (m_workspace.isDataLoading())
        return Progress::Waiting;
    if (const auto edited = edit(action); !edited)
        return edited;
    if (const auto obstacle = m_workspace.whyNotStartable())
        return tl::unexpected(*obstacle);
    m_startedRun = true;
    if (m_runNumber)
        ++*m_runNumber;
    m_workspace.startTraining();
    return Progress::Done;
}

Result<LessonRunner::Progress> LessonRunner::predict()
{
    if (const auto obstacle = m_predictor.whyNot())
        return tl::unexpected(*obstacle);
    m_predictor.start();
    return Progress::Done;
}

Result<LessonRunner::Progress> LessonRunner::copy()
{
    QApplication::clipboard()->setText(m_source);
    m_refusedLine = refusedLine(m_source, m_workspace.document().network().input);
    return Progress::Done;
}

void LessonRunner::show(const QString &view)
{
    const LessonView *place = findLessonView(view);
    QWidget *target = place ? bringToFront(m_stage.window, *place) : nullptr;
    if (target)
        PointerFrame::pointAt(target);
    else
        Q_EMIT noted(tr("The view “%1” is not there now.").arg(view));
}

bool LessonRunner::isBusy() const
{
    return m_workspace.session().state() != TrainingSession::State::Idle || m_predictor.isRunning();
}

void LessonRunner::runEnded(const TrainingOutcome &outcome)
{
    const MetricsLog &metrics = m_workspace.session().metrics();
    m_lastRun = RunFacts{metrics.batchesFrom(0), metrics.epochsFrom(0), outcome.test};
    if (m_startedRun && m_runNumber)
        m_runs[*m_runNumber] = *m_lastRun;
    m_startedRun = false;
}

} // namespace workbench
