#include "ui/data/set_predictor.h"

#include "ui/data/test_looks.h"

#include <algorithm>

namespace workbench {

namespace {

bool contains(const std::vector<DataPart> &parts, DataPart part)
{
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

/// With the answers of before that are of the same model.
SetPredictionsPointer joinedWith(const SetPredictionsPointer &before, const SetPredictionsPointer &now)
{
    const bool same = before && before->data == now->data && before->model.weights &&
                      before->model.weights == now->model.weights;
    return same ? joined(*before, *now) : now;
}

} // namespace

SetPredictor &SetPredictor::of(Workspace &workspace)
{
    auto *predictor = workspace.findChild<SetPredictor *>({}, Qt::FindDirectChildrenOnly);
    return predictor ? *predictor : *new SetPredictor(workspace);
}

SetPredictor::SetPredictor(Workspace &workspace)
    : QObject(&workspace), m_workspace(workspace), m_thread(workspace),
      m_taken([this](const Answer &answer) { setPredictions(answer.predictions, answer.doubtful); }, this)
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

void SetPredictor::start(const std::vector<DataPart> &parts)
{
    if (m_thread.isRunning() || whyNot())
        return;
    const DataSetPointer data = m_workspace.data();
    const KnownWeights known = *m_workspace.session().knownWeights();
    const bool withTest = (parts.empty() || contains(parts, DataPart::Test)) && data->test.count() > 0;
    m_error.reset();
    m_taken.drop();
    m_progress.begin(parts.empty() ? data->train.count() + data->test.count()
                                   : countIn(*data, known.project, parts));
    m_thread.start([this, progress = &m_progress, known, data, device = m_workspace.device(), parts, withTest,
                    before = m_predictions](std::stop_token stop, const CheckThread::Post &post) {
        const auto tell = CheckProgress::teller(progress, post);
        const auto answer = predictSet(known, data, device, stop, tell, parts)
                                .map([&](const SetPredictionsPointer &predictions) {
                                    auto all = joinedWith(before, predictions);
                                    return Answer{all, suspiciousLabels(*all)};
                                });
        if (!stop.stop_requested())
            post([this, answer, withTest] { finish(answer, withTest); });
    });
}

void SetPredictor::take(const AnsweredPart &answered)
{
    if (m_thread.isRunning())
        return;
    m_taken.ask([answered, before = m_predictions] {
        auto all = joinedWith(before, predictionsOf(answered.data, answered.model, answered.answers));
        return Answer{all, suspiciousLabels(*all)};
    });
}

std::optional<double> SetPredictor::secondsLeft() const
{
    return isRunning() ? m_progress.secondsLeft() : std::nullopt;
}

void SetPredictor::finish(const Result<Answer> &result, bool withTest)
{
    // Cancelled after the last batch, or for another data set.
    if (isCancelling())
        return;
    if (result) {
        // Only labels tell how good answers are.
        if (withTest && m_workspace.data()->test.isLabelled())
            TestLooks::of(m_workspace).addAsked();
        setPredictions(result->predictions, result->doubtful);
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
    m_taken.drop();
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
    // What a run says on the way is of the model that it is training.
    if (!predictions.model.weights)
        return m_workspace.session().state() != TrainingSession::State::Idle;
    return predictions.model.weights == m_workspace.session().weights() &&
           isSameModel(predictions.model.project.network, m_workspace.document().network());
}

} // namespace workbench
