#include "ui/data/set_predictor.h"

namespace workbench {

SetPredictor &SetPredictor::of(Workspace &workspace)
{
    auto *predictor = workspace.findChild<SetPredictor *>({}, Qt::FindDirectChildrenOnly);
    return predictor ? *predictor : *new SetPredictor(workspace);
}

SetPredictor::SetPredictor(Workspace &workspace)
    : QObject(&workspace), m_workspace(workspace), m_thread(workspace)
{
    const auto tell = [this] { Q_EMIT changed(); };
    connect(&m_thread, &CheckThread::changed, this, tell);
    connect(&m_progress, &CheckProgress::progressed, this, &SetPredictor::progressed);
    connect(&workspace, &Workspace::checkingChanged, this, tell);
    connect(&workspace, &Workspace::dataChanged, this, &SetPredictor::dataChanged);
    connect(&workspace, &Workspace::observed, this, &SetPredictor::modelMayHaveChanged);
    const auto look = [this] {
        modelMayHaveChanged();
        Q_EMIT changed();
    };
    connect(&workspace.session(), &TrainingSession::stateChanged, this, look);
    const Document &document = workspace.document();
    connect(&document, &Document::settingsChanged, this, tell);
    connect(&document, &Document::opened, this, look);
    connect(&document, &Document::networkChanged, this, look);
}

std::optional<Error> SetPredictor::whyNot() const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return Error{tr("training is going on; wait for its end, or stop it"), {}};
    if (m_workspace.isChecking())
        return Error{tr("a check is going on; wait for its end, or stop it"), {}};
    const DataSetPointer data = m_workspace.data();
    if (!data)
        return Error{tr("there is no data set yet"), {}};
    const auto known = m_workspace.session().knownWeights();
    if (!known)
        return Error{tr("there is no trained model; train the network, or restore a run"), {}};
    if (!isSameModel(known->project.network, m_workspace.document().network()))
        return Error{tr("the trained model is of another network; train this one"), {}};
    return whyNotPredictable(*known, *data);
}

void SetPredictor::start()
{
    if (m_thread.isRunning() || whyNot())
        return;
    const DataSetPointer data = m_workspace.data();
    m_error.reset();
    m_progress.begin(data->train.count() + data->test.count());
    m_thread.start([this, progress = &m_progress, known = *m_workspace.session().knownWeights(), data,
                    device = m_workspace.device()](std::stop_token stop, const CheckThread::Post &post) {
        const auto result = predictSet(known, data, device, stop, CheckProgress::teller(progress, post));
        auto doubtful = result ? suspiciousLabels(**result) : std::vector<SuspiciousLabel>();
        if (!stop.stop_requested())
            post([this, result, doubtful = std::move(doubtful)] { finish(result, doubtful); });
    });
}

std::optional<double> SetPredictor::secondsLeft() const
{
    return isRunning() ? m_progress.secondsLeft() : std::nullopt;
}

void SetPredictor::finish(const Result<SetPredictionsPointer> &result, std::vector<SuspiciousLabel> doubtful)
{
    // Cancelled after the last batch, or for another data set.
    if (isCancelling())
        return;
    if (result) {
        setPredictions(*result, std::move(doubtful));
    } else {
        m_error = result.error();
        Q_EMIT changed();
    }
}

void SetPredictor::setPredictions(SetPredictionsPointer predictions, std::vector<SuspiciousLabel> doubtful)
{
    m_predictions = std::move(predictions);
    m_doubtful = std::move(doubtful);
    m_stale = m_predictions && !areOfThisModel(*m_predictions);
    Q_EMIT predictionsChanged();
    Q_EMIT changed();
}

void SetPredictor::dataChanged()
{
    const DataSetPointer data = m_workspace.data();
    m_thread.cancel();
    m_error.reset();
    if (m_predictions && m_predictions->data != data)
        setPredictions(nullptr, {});
    else
        Q_EMIT changed();
}

void SetPredictor::modelMayHaveChanged()
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return;
    const auto weights = m_workspace.session().weights();
    const bool stale = m_predictions && !areOfThisModel(*m_predictions);
    if (weights == m_weights && stale == m_stale)
        return;
    m_weights = weights;
    m_stale = stale;
    Q_EMIT changed();
}

bool SetPredictor::areOfThisModel(const SetPredictions &predictions) const
{
    return predictions.model.weights == m_workspace.session().weights() &&
           isSameModel(predictions.model.project.network, m_workspace.document().network());
}

} // namespace workbench
