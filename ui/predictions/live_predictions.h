#pragma once

#include "ui/common/workspace.h"

#include <map>

namespace workbench {

/// What several views want to know of the network's answers, said to the workspace at once. One for a
/// workspace. GUI thread only.
class LivePredictions : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static LivePredictions &of(Workspace &workspace);

    /// The samples that this view shows answers to; none: it is hidden. A view that goes wants nothing.
    void want(const QObject *viewer, const std::vector<SampleId> &samples);

    /// The answer to a sample among those of an observation; null: none, or no number.
    static const Prediction *find(const ObservationPointer &observation, SampleId sample);

private:
    explicit LivePredictions(Workspace &workspace);
    void tell();

    Workspace &m_workspace;
    std::map<const QObject *, std::vector<SampleId>> m_wanted;
};

} // namespace workbench
