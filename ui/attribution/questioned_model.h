#pragma once

#include "core/insight/explained_model.h"
#include "ui/checks/check_thread.h"

namespace workbench {

/// Keeps a copy of the trained model that can be asked, and makes it anew when the weights or the data
/// change. Making it takes moments and keeps runs and checks out meanwhile; asking it needs no such care.
/// GUI thread only.
class QuestionedModel : public QObject
{
    Q_OBJECT

public:
    explicit QuestionedModel(Workspace &workspace, QObject *parent = nullptr);

    /// Whether anybody looks; nothing is made before.
    void setWanted(bool wanted);
    /// Of the document's network, its data and the weights at hand; null when there is none.
    ExplainedModelPointer model() const { return m_model; }
    /// What to do before there is one; empty when there is.
    QString missing() const;
    /// Whether what is missing is a run that could be started now.
    bool needsTraining() const;

Q_SIGNALS:
    /// There is another model, or none, or something else is missing.
    void changed();

private:
    void refresh();
    std::optional<KnownWeights> usableWeights() const;
    void take(const Result<ExplainedModelPointer> &model);

    Workspace &m_workspace;
    CheckThread m_thread;
    bool m_wanted = false;
    std::shared_ptr<const TensorMap> m_weights; ///< of the model, or of the failure
    DataSetPointer m_data;                      ///< likewise
    ExplainedModelPointer m_model;
    std::optional<Error> m_error;
};

} // namespace workbench
