#pragma once

#include "ui/epochs/epoch_travel.h"
#include "ui/evaluation/answer_store.h"

namespace workbench {

/// While somebody looks at past epochs: lets each answer to the validation images, so that what is shown of
/// the answers follows. The answers of epochs seen before are kept. GUI thread only.
class EpochAnswers : public QObject
{
    Q_OBJECT

public:
    /// `isWanted`: whether anybody sees the answers.
    EpochAnswers(Workspace &workspace, std::function<bool()> isWanted, QObject *parent);

    /// Asks for what is missing; call when somebody may have begun to look.
    void update();
    /// Whether answers of the epoch that is looked at are still to come.
    bool isBehind() const;

private:
    void remember();
    /// What is there of the weights at hand; null: nothing.
    const AnsweredPart *known(const std::shared_ptr<const TensorMap> &weights) const;
    bool hasFailed(const std::shared_ptr<const TensorMap> &weights) const;

    Workspace &m_workspace;
    std::function<bool()> m_isWanted;
    EpochTravel &m_travel;
    SetPredictor &m_predictor;
    AnswerStore &m_store;
    bool m_follows = false;                   ///< a past epoch was looked at since the last run
    std::shared_ptr<const TensorMap> m_asked; ///< by this object, last
    std::vector<AnsweredPart> m_answered;     ///< the newest last
};

} // namespace workbench
