#pragma once

#include "ui/common/workspace.h"
#include "ui/data/set_predictor.h"

#include <map>

namespace workbench {

/// The newest answers to each part of the data set at hand: what was asked for, and, while a run goes on,
/// what its last epoch said of the validation images. One for a workspace, so that they outlive the window.
/// GUI thread only.
class AnswerStore : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static AnswerStore &of(Workspace &workspace);

    /// Null where there are none.
    const AnsweredPart *find(DataPart part) const;
    /// Whether they are of another model than the one at hand.
    bool isStale(const AnsweredPart &answered) const;

Q_SIGNALS:
    /// There are other answers, or other ones are stale.
    void changed();

private:
    explicit AnswerStore(Workspace &workspace);
    void takePredictions();
    void dropOthers();

    Workspace &m_workspace;
    SetPredictor &m_predictor;
    std::map<DataPart, AnsweredPart> m_parts;
    SetPredictionsPointer m_seen; ///< of the predictor
};

} // namespace workbench
