#pragma once

#include "core/insight/explained_model.h"
#include "ui/checks/check_thread.h"

#include <QPointer>
#include <QWidget>

namespace workbench {

/// Keeps a copy of the trained model that can be asked, and makes it anew when the weights or the data
/// change; while a run is on, a copy of that run's model when it is asked for or pauses. Making it takes
/// moments and keeps runs and checks out meanwhile; asking it needs no such care. One for a workspace, shared
/// by all views that ask. GUI thread only.
class QuestionedModel : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static QuestionedModel &of(Workspace &workspace);

    /// Whether a view looks; nothing is made before one does. A view that goes wants nothing any more.
    void setWanted(const QObject *viewer, bool wanted);
    /// Wanted by a panel from now on, while it is seen.
    void wantWhileSeen(QWidget *panel);
    /// Of the document's network, its data and the weights at hand; null when there is none.
    ExplainedModelPointer model() const { return m_model; }
    /// Whether one is being made.
    bool isComing() const { return m_thread.isRunning(); }
    /// While a run is on, has its model copied as it is now. Done without being asked for when it pauses.
    void askRun();
    /// Whether a run goes on that could be asked, which the model is older than.
    bool isBehindRun() const;
    /// Whether the model is of the run that is on.
    bool isOfRun() const { return m_isOfRun; }
    /// What to do before there is one; empty when there is.
    QString missing() const;
    /// What a button says that gets the model that is missing; empty where no button can.
    QString nextStep() const;
    /// Does what the button says.
    void takeNextStep();

Q_SIGNALS:
    /// There is another model, or none, or something else is missing.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit QuestionedModel(Workspace &workspace);
    bool isWanted() const;
    void refresh();
    bool isUsable(const std::optional<KnownWeights> &known) const;
    /// Whether a model of other weights than those at hand is there, or none yet.
    bool isBehind() const;
    void makeModel(const KnownWeights &known);
    void takeCopy(const ExplainedModelPointer &copy);
    std::optional<KnownWeights> usableWeights() const;
    void take(const Result<ExplainedModelPointer> &model);

    Workspace &m_workspace;
    CheckThread m_thread;
    QList<QPointer<const QObject>> m_viewers;
    std::shared_ptr<const TensorMap> m_weights; ///< of the model, or of the failure
    DataSetPointer m_data;                      ///< likewise
    ExplainedModelPointer m_model;
    std::optional<Error> m_error;
    bool m_isOfRun = false;    ///< the model is a copy of the model of the run that is on
    DataSetPointer m_runsData; ///< what that run has been started with
};

} // namespace workbench
