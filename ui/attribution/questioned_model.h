#pragma once

#include "core/insight/explained_model.h"
#include "ui/checks/check_thread.h"

#include <QPointer>

namespace workbench {

/// Keeps a copy of the trained model that can be asked, and makes it anew when the weights or the data
/// change. Making it takes moments and keeps runs and checks out meanwhile; asking it needs no such care.
/// One for a workspace, shared by all views that ask. GUI thread only.
class QuestionedModel : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static QuestionedModel &of(Workspace &workspace);

    /// Whether a view looks; nothing is made before one does. A view that goes wants nothing any more.
    void setWanted(const QObject *viewer, bool wanted);
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
    explicit QuestionedModel(Workspace &workspace);
    bool isWanted() const;
    void refresh();
    std::optional<KnownWeights> usableWeights() const;
    void take(const Result<ExplainedModelPointer> &model);

    Workspace &m_workspace;
    CheckThread m_thread;
    QList<QPointer<const QObject>> m_viewers;
    std::shared_ptr<const TensorMap> m_weights; ///< of the model, or of the failure
    DataSetPointer m_data;                      ///< likewise
    ExplainedModelPointer m_model;
    std::optional<Error> m_error;
};

} // namespace workbench
