#include "ui/evaluation/answer_store.h"

namespace workbench {

AnswerStore &AnswerStore::of(Workspace &workspace)
{
    auto *store = workspace.findChild<AnswerStore *>({}, Qt::FindDirectChildrenOnly);
    return store ? *store : *new AnswerStore(workspace);
}

AnswerStore::AnswerStore(Workspace &workspace)
    : QObject(&workspace), m_workspace(workspace), m_predictor(SetPredictor::of(workspace))
{
    connect(&workspace.session(), &TrainingSession::validated, this, [this](const AnsweredPart &answered) {
        // Another project may have been opened while the run went on.
        if (answered.data != m_workspace.data())
            return;
        m_parts[DataPart::Validation] = answered;
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::dataChanged, this, &AnswerStore::dropOthers);
    connect(&workspace, &Workspace::runStarting, this, [this] {
        // What a run said on the way belongs to no model that is left.
        std::erase_if(m_parts, [](const auto &each) { return !each.second.model.weights; });
        Q_EMIT changed();
    });
    connect(&m_predictor, &SetPredictor::predictionsChanged, this, &AnswerStore::takePredictions);
    connect(&m_predictor, &SetPredictor::changed, this, &AnswerStore::changed);
    takePredictions();
}

const AnsweredPart *AnswerStore::find(DataPart part) const
{
    const auto found = m_parts.find(part);
    return found == m_parts.end() ? nullptr : &found->second;
}

bool AnswerStore::isStale(const AnsweredPart &answered) const
{
    auto &session = m_workspace.session();
    if (session.state() != TrainingSession::State::Idle)
        return answered.model.weights != nullptr;
    return answered.model.weights != session.weights() ||
           !isSameModel(answered.model.project.network, m_workspace.document().network());
}

void AnswerStore::takePredictions()
{
    const auto predictions = m_predictor.predictions();
    if (!predictions)
        return;
    for (const auto &answers : predictions->parts) {
        // What has no weights was handed over from here; a run may have said something newer since.
        if (predictions->model.weights && (!m_seen || m_seen->answersTo(answers->part) != answers))
            m_parts[answers->part] = {predictions->data, predictions->model, answers};
    }
    m_seen = predictions;
    Q_EMIT changed();
}

void AnswerStore::dropOthers()
{
    const DataSetPointer data = m_workspace.data();
    if (std::erase_if(m_parts, [&](const auto &each) { return each.second.data != data; }) > 0)
        Q_EMIT changed();
}

} // namespace workbench
