#pragma once

#include "core/exchange/trained_model.h"
#include "core/insight/explained_model.h"
#include "ui/checks/check_thread.h"
#include "ui/common/newest_answer.h"

namespace workbench {

using TrainedPointer = std::shared_ptr<const TrainedModel>;

/// One of two models that are compared: reads its file, makes a model of it, and looks at what is asked for,
/// all beside the GUI thread. The session's own stays as it is. GUI thread only.
class ComparedModel : public QObject
{
    Q_OBJECT

public:
    explicit ComparedModel(Workspace &workspace, QObject *parent = nullptr);

    /// A file of weights, that of epoch `epoch`.
    void choose(const QString &path, std::int64_t epoch);
    void setRequest(const ObservationRequest &request);

    /// As read from the file; null while it is read, and where it cannot be compared.
    TrainedPointer trained() const { return m_trained; }
    std::int64_t epoch() const { return m_epoch; }
    /// Of the newest request; null until it is there.
    ObservationPointer observation() const { return m_observation; }
    /// Why there is nothing to see; empty where there is.
    QString missing() const;

Q_SIGNALS:
    void changed();

private:
    struct Read
    {
        QString path;
        Result<TrainedPointer> model;
    };
    struct Looked
    {
        ExplainedModelPointer model;
        ObservationRequest request;
        Result<ObservationPointer> observation;
    };

    void arrived(const Read &read);
    void refresh();
    void make();
    void look();
    void looked(const Looked &answer);

    Workspace &m_workspace;
    CheckThread m_thread;
    QString m_path;
    std::int64_t m_epoch = 0;
    TrainedPointer m_trained;
    DataSetPointer m_data; ///< the model is made for
    ExplainedModelPointer m_model;
    std::optional<Error> m_error;
    ObservationRequest m_request;
    ObservationPointer m_observation;
    NewestAnswer<Read> m_reading;
    NewestAnswer<Looked> m_looking;
};

} // namespace workbench
