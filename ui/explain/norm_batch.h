#pragma once

#include "ui/common/workspace.h"

namespace workbench {

template<typename Answer>
class NewestAnswer;

/// Has the selected layer observed with a batch of a run as well, the selected sample among it, as long as
/// that is wanted. GUI thread only.
class NormBatch : public QObject
{
public:
    NormBatch(Workspace &workspace, QObject *parent);
    ~NormBatch() override;

    /// Of the document and sample as they are now.
    void want();
    void drop();

private:
    /// What a batch follows from.
    struct Origin
    {
        Project project;
        DataSetPointer data;
        SampleId sample;
        bool operator==(const Origin &) const = default;
    };

    Workspace &m_workspace;
    std::optional<Origin> m_origin;
    NewestAnswer<std::vector<SampleId>> *m_choosing;
};

/// How many images a run's batches have, and how many of them are looked at: a batch that would take long is
/// cut.
struct NormBatchSize
{
    std::int64_t ofRun = 0;
    std::int64_t seen = 0;
};

NormBatchSize normBatchSize(const Document &document, const DataSet &data);

} // namespace workbench
