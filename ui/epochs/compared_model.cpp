#include "ui/epochs/compared_model.h"

#include "core/insight/explained_look.h"

namespace workbench {

ComparedModel::ComparedModel(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_thread(workspace),
      m_reading([this](const Read &read) { arrived(read); }, this),
      m_looking([this](const Looked &answer) { looked(answer); }, this)
{
    connect(&workspace, &Workspace::dataChanged, this, &ComparedModel::refresh);
    connect(&workspace.document(), &Document::networkChanged, this, &ComparedModel::refresh);
    connect(&workspace.session(), &TrainingSession::stateChanged, this, &ComparedModel::refresh);
    // Later: the signal also comes out of starting and ending one's own thread.
    connect(&workspace, &Workspace::checkingChanged, this, &ComparedModel::refresh, Qt::QueuedConnection);
}

void ComparedModel::choose(const QString &path, std::int64_t epoch)
{
    if (path == m_path && epoch == m_epoch && !m_error)
        return;
    m_path = path;
    m_epoch = epoch;
    m_trained.reset();
    m_model.reset();
    m_error.reset();
    m_observation.reset();
    m_looking.drop();
    m_reading.drop();
    if (!path.isEmpty())
        m_reading.ask([path] {
            return Read{path, loadTrainedModel(path).map([](TrainedModel &&model) {
                            return std::make_shared<const TrainedModel>(std::move(model));
                        })};
        });
    Q_EMIT changed();
}

void ComparedModel::arrived(const Read &read)
{
    if (read.path != m_path)
        return;
    if (read.model)
        m_trained = *read.model;
    else
        m_error = read.model.error();
    refresh();
}

void ComparedModel::refresh()
{
    const DataSetPointer data = m_workspace.data();
    const bool isSame =
        m_trained && isSameModel(m_trained->project.network, m_workspace.document().network());
    if (!isSame || data != m_data) {
        m_model.reset();
        m_observation.reset();
        m_data.reset();
    }
    const bool isIdle = m_workspace.session().state() == TrainingSession::State::Idle;
    if (isSame && data && !m_model && !m_error && isIdle && !m_workspace.isChecking() &&
        !m_thread.isRunning())
        make();
    Q_EMIT changed();
}

void ComparedModel::make()
{
    m_data = m_workspace.data();
    KnownWeights known{m_trained->project, std::make_shared<const TensorMap>(m_trained->weights), m_epoch};
    known.project.data.normalization = m_trained->normalization;
    m_thread.start([this, known, trained = m_trained, data = m_data, device = m_workspace.device()](
                       const std::stop_token &stop, const CheckThread::Post &post) {
        const auto made = ExplainedModel::make(known, data, device, stop);
        post([this, made, trained, data] {
            if (trained != m_trained || data != m_data)
                return;
            if (made)
                m_model = *made;
            else
                m_error = made.error();
            look();
            Q_EMIT changed();
        });
    });
}

void ComparedModel::setRequest(const ObservationRequest &request)
{
    if (request == m_request)
        return;
    m_request = request;
    look();
}

void ComparedModel::look()
{
    if (!m_model)
        return;
    m_looking.ask([model = m_model, data = m_data, request = m_request] {
        return Looked{model, request, lookAt(*model, *data, request)};
    });
}

void ComparedModel::looked(const Looked &answer)
{
    if (answer.model != m_model || answer.request != m_request)
        return;
    if (answer.observation)
        m_observation = *answer.observation;
    else
        m_error = answer.observation.error();
    Q_EMIT changed();
}

QString ComparedModel::missing() const
{
    if (m_path.isEmpty())
        return tr("No run of this project has kept weights yet. Train the network first.");
    if (m_error)
        return tr("⚠ %1").arg(m_error->message());
    if (m_observation)
        return {};
    if (m_trained && !isSameModel(m_trained->project.network, m_workspace.document().network()))
        return tr("⚠ That run is of another network than the one that is open: they cannot be compared.");
    if (!m_workspace.data())
        return tr("There is no data set yet.");
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return tr("A run is on. When it ends, past weights can be compared.");
    return tr("Being read…");
}

} // namespace workbench
