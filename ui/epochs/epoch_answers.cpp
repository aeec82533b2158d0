#include "ui/epochs/epoch_answers.h"

#include <algorithm>

namespace workbench {

namespace {

/// More epochs than a run keeps.
constexpr std::size_t mostAnswers = 80;

} // namespace

EpochAnswers::EpochAnswers(Workspace &workspace, std::function<bool()> isWanted, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_isWanted(std::move(isWanted)),
      m_travel(EpochTravel::of(workspace)), m_predictor(SetPredictor::of(workspace)),
      m_store(AnswerStore::of(workspace))
{
    const auto forget = [this] {
        m_follows = false;
        m_answered.clear();
    };
    connect(&workspace, &Workspace::runStarting, this, forget);
    connect(&workspace, &Workspace::dataChanged, this, forget);
    // Later: a run may be about to start, and nothing may be asked then.
    connect(&m_travel, &EpochTravel::changed, this, &EpochAnswers::update, Qt::QueuedConnection);
    connect(&m_store, &AnswerStore::changed, this, &EpochAnswers::update, Qt::QueuedConnection);
    m_travel.addFollower(this, [this] { return isBehind(); });
}

void EpochAnswers::update()
{
    remember();
    m_follows = m_follows || m_travel.position();
    const auto weights = m_workspace.session().weights();
    if (!isBehind()) {
        m_travel.lookAgain();
    } else if (m_predictor.isRunning()) {
        // What somebody else has asked for goes on.
        if (m_asked && m_asked != weights) {
            m_asked.reset();
            m_predictor.cancel();
        }
    } else if (const auto *answered = known(weights)) {
        m_predictor.take(*answered);
    } else if (!m_predictor.whyNot()) {
        m_asked = weights;
        m_predictor.start({DataPart::Validation});
    }
}

bool EpochAnswers::isBehind() const
{
    const auto weights = m_workspace.session().weights();
    const AnsweredPart *shown = m_store.find(DataPart::Validation);
    return (m_follows || m_travel.position()) && weights &&
           m_workspace.session().state() == TrainingSession::State::Idle && m_isWanted() &&
           !hasFailed(weights) && !(shown && shown->model.weights == weights);
}

bool EpochAnswers::hasFailed(const std::shared_ptr<const TensorMap> &weights) const
{
    // Or a person has cancelled it.
    return m_asked == weights && !m_predictor.isRunning() && !known(weights);
}

void EpochAnswers::remember()
{
    const AnsweredPart *shown = m_store.find(DataPart::Validation);
    if (!shown || !shown->model.weights || known(shown->model.weights))
        return;
    if (m_answered.size() == mostAnswers)
        m_answered.erase(m_answered.begin());
    m_answered.push_back(*shown);
}

const AnsweredPart *EpochAnswers::known(const std::shared_ptr<const TensorMap> &weights) const
{
    const auto found = std::find_if(m_answered.begin(), m_answered.end(),
                                    [&](const AnsweredPart &each) { return each.model.weights == weights; });
    return found == m_answered.end() ? nullptr : &*found;
}

} // namespace workbench
