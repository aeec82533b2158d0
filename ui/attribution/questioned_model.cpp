#include "ui/attribution/questioned_model.h"

#include "ui/epochs/epoch_travel.h"

#include <QEvent>
#include <QTimer>
#include <algorithm>

namespace workbench {

QuestionedModel &QuestionedModel::of(Workspace &workspace)
{
    auto *model = workspace.findChild<QuestionedModel *>({}, Qt::FindDirectChildrenOnly);
    return model ? *model : *new QuestionedModel(workspace);
}

QuestionedModel::QuestionedModel(Workspace &workspace)
    : QObject(&workspace), m_workspace(workspace), m_thread(workspace)
{
    const Document &document = workspace.document();
    connect(&document, &Document::networkChanged, this, &QuestionedModel::refresh);
    connect(&document, &Document::opened, this, &QuestionedModel::refresh);
    connect(&workspace, &Workspace::dataChanged, this, &QuestionedModel::refresh);
    // Later: the signal also comes out of starting and ending one's own thread.
    connect(&workspace, &Workspace::checkingChanged, this, &QuestionedModel::refresh, Qt::QueuedConnection);
    connect(&workspace, &Workspace::observed, this, [this](const ObservationPointer &observation) {
        if (m_workspace.session().weights() != m_weights)
            refresh();
        if (observation && isWanted() && m_workspace.session().state() == TrainingSession::State::Paused &&
            !(m_isOfRun && m_model->moment().batches == observation->batch))
            askRun();
    });
    connect(&workspace.session(), &TrainingSession::modelCopied, this, &QuestionedModel::takeCopy);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &QuestionedModel::refresh);
    EpochTravel &travel = EpochTravel::of(workspace);
    travel.addFollower(this, [this] { return isBehind(); });
    connect(this, &QuestionedModel::changed, &travel, &EpochTravel::lookAgain);
}

void QuestionedModel::setWanted(const QObject *viewer, bool wanted)
{
    m_viewers.removeAll(viewer);
    if (!wanted)
        return;
    m_viewers << viewer;
    refresh();
}

void QuestionedModel::wantWhileSeen(QWidget *panel)
{
    panel->installEventFilter(this);
}

bool QuestionedModel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide) {
        setWanted(watched, false);
    } else if (event->type() == QEvent::Show) {
        // Docks come to the front for a moment while others are arranged; making a model would hold up a run.
        QTimer::singleShot(0, watched, [this, panel = static_cast<QWidget *>(watched)] {
            if (panel->isVisible())
                setWanted(panel, true);
        });
    }
    return QObject::eventFilter(watched, event);
}

bool QuestionedModel::isWanted() const
{
    return std::ranges::any_of(m_viewers, [](const auto &viewer) { return !viewer.isNull(); });
}

std::optional<KnownWeights> QuestionedModel::usableWeights() const
{
    const auto known = m_workspace.session().knownWeights();
    const bool usable = known && known->weights && m_workspace.data() &&
                        isSameModel(known->project.network, m_workspace.document().network());
    return usable ? known : std::nullopt;
}

bool QuestionedModel::isUsable(const std::optional<KnownWeights> &known) const
{
    if (m_workspace.data() != m_data)
        return false;
    if (m_workspace.session().state() == TrainingSession::State::Idle)
        return known && known->weights == m_weights;
    return m_isOfRun ? isSameModel(m_model->network(), m_workspace.document().network()) : known.has_value();
}

bool QuestionedModel::isBehind() const
{
    const auto known = usableWeights();
    return isWanted() && known && m_workspace.session().state() == TrainingSession::State::Idle &&
           !((m_model || m_error) && m_weights == known->weights);
}

void QuestionedModel::refresh()
{
    const bool isIdle = m_workspace.session().state() == TrainingSession::State::Idle;
    if (isIdle)
        m_runsData = m_workspace.data();
    const auto known = usableWeights();
    if (!isUsable(known)) {
        m_model.reset();
        m_error.reset();
        m_weights.reset();
        m_data.reset();
        m_isOfRun = false;
    }
    const bool isMade = m_model || m_error;
    if (isWanted() && known && !isMade && isIdle && !m_workspace.isChecking() && !m_thread.isRunning())
        makeModel(*known);
    Q_EMIT changed();
}

void QuestionedModel::makeModel(const KnownWeights &known)
{
    m_weights = known.weights;
    m_data = m_workspace.data();
    m_thread.start([this, known, data = m_data, device = m_workspace.device()](
                       const std::stop_token &stop, const CheckThread::Post &post) {
        const auto model = ExplainedModel::make(known, data, device, stop);
        post([this, model, weights = known.weights, data] {
            if (weights == m_weights && data == m_data)
                take(model);
        });
    });
}

void QuestionedModel::take(const Result<ExplainedModelPointer> &model)
{
    m_model = model.value_or(nullptr);
    m_error = model ? std::nullopt : std::optional(model.error());
    Q_EMIT changed();
}

void QuestionedModel::askRun()
{
    m_workspace.session().copyModel();
}

void QuestionedModel::takeCopy(const ExplainedModelPointer &copy)
{
    const bool isOver = m_workspace.session().state() == TrainingSession::State::Idle;
    if (isOver || m_workspace.data() != m_runsData ||
        !isSameModel(copy->network(), m_workspace.document().network()))
        return;
    m_data = m_runsData;
    m_weights.reset();
    m_isOfRun = true;
    take(copy);
}

bool QuestionedModel::isBehindRun() const
{
    const auto state = m_workspace.session().state();
    return state == TrainingSession::State::Running ||
           (state == TrainingSession::State::Paused && !m_isOfRun);
}

QString QuestionedModel::nextStep() const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return isBehindRun() ? tr("Ask it &now") : QString();
    return usableWeights() || m_workspace.whyNotStartable() ? QString() : tr("&Train it now");
}

void QuestionedModel::takeNextStep()
{
    if (isBehindRun())
        askRun();
    else
        m_workspace.startTraining();
}

QString QuestionedModel::missing() const
{
    if (m_model)
        return {};
    if (const auto &faults = m_workspace.document().analysis().faults; !faults.empty())
        return tr("The network has a fault, %1. Mend it and train the network; then it can be asked.")
            .arg(Error{faults.front().message, faults.front().layer}.message());
    if (m_workspace.isDataLoading())
        return tr("The data set is being loaded.");
    if (const auto error = m_workspace.dataError())
        return tr("Without pictures there is nothing to ask about: %1").arg(error->message());
    if (m_error)
        return tr("The model cannot be asked: %1.").arg(m_error->message());
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return tr("A run is on. Its network can be asked as it is now, or when the run ends.");
    if (usableWeights())
        return tr("The trained model is being copied, so that it can be asked.");
    if (m_workspace.session().knownWeights())
        return tr("The trained model is of another network. Train this one, or undo the change; then it can "
                  "be asked.");
    return tr("There is no trained model yet. Train the network, or restore a run; then it can be asked why "
              "it answers as it does.");
}

} // namespace workbench
