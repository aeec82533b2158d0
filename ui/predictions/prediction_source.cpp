#include "ui/predictions/prediction_source.h"

#include "core/data/guess_source.h"
#include "core/insight/test_predictions.h"
#include "core/train/known_model.h"

namespace workbench {

namespace {

Result<std::shared_ptr<const TrainedModel>> shared(Result<TrainedModel> model)
{
    if (!model)
        return tl::unexpected(model.error());
    return std::make_shared<const TrainedModel>(std::move(*model));
}

/// Rather than the path of a file or folder: it may still have a fault that its reading tells.
bool isSpec(const QString &text)
{
    return dataSources().contains(text.section(QLatin1Char(':'), 0, 0)) || parseDataSpec(text);
}

} // namespace

PredictionSource::PredictionSource(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_reader([this](const ModelAnswer &answer) { modelArrived(answer); }, this),
      m_guesser([this](const Result<DataSpec> &spec) { guessed(spec); }, this)
{
    connect(&m_loader, &DataLoader::finished, this, [this](const Result<DataSetPointer> &data) {
        m_data = data.value_or(nullptr);
        m_dataError = data ? std::nullopt : std::optional(data.error());
        Q_EMIT changed();
    });
    connect(&m_loader, &DataLoader::progressed, this, [this](std::int64_t done, std::int64_t total) {
        m_done = done;
        m_total = total;
        Q_EMIT progressed();
    });
    connect(&workspace, &Workspace::dataChanged, this, [this] {
        sessionMayHaveChanged();
        readData();
    });
    connect(&workspace, &Workspace::observed, this, &PredictionSource::sessionMayHaveChanged);
    connect(&workspace.session(), &TrainingSession::stateChanged, this,
            &PredictionSource::sessionMayHaveChanged);
    readModel();
}

void PredictionSource::setModelPath(const QString &path)
{
    m_modelPath = path;
    readModel();
}

void PredictionSource::setData(const QString &text)
{
    m_guesser.drop();
    m_refusal.reset();
    m_dataSpec = text;
    m_data.reset();
    m_guessing = !text.isEmpty() && !isSpec(text);
    if (m_guessing)
        m_guesser.ask([text](const std::stop_token &stop) { return guessSource(text, {.stop = stop}); });
    readData();
}

void PredictionSource::guessed(const Result<DataSpec> &spec)
{
    m_guessing = false;
    if (spec)
        m_dataSpec = spec->text();
    else
        m_refusal = spec.error();
    readData();
}

void PredictionSource::sessionMayHaveChanged()
{
    if (!m_modelPath.isEmpty() || m_workspace.session().state() != TrainingSession::State::Idle)
        return;
    if (m_workspace.session().weights() != m_weights || m_workspace.data() != m_weightsData)
        readModel();
}

void PredictionSource::readModel()
{
    m_model.reset();
    m_modelError.reset();
    m_reader.drop();
    const auto known = m_workspace.session().knownWeights();
    m_weights = known ? known->weights : nullptr;
    m_weightsData = m_workspace.data();
    m_readingModel = !m_modelPath.isEmpty() || (known && m_weightsData);
    if (!m_modelPath.isEmpty())
        m_reader.ask([path = m_modelPath] { return shared(loadTrainedModel(path)); });
    else if (m_readingModel)
        m_reader.ask([known = *known, data = m_weightsData] { return shared(trainedModelOf(known, data)); });
    readData();
}

void PredictionSource::modelArrived(const ModelAnswer &answer)
{
    m_readingModel = false;
    if (answer)
        m_model = *answer;
    else
        m_modelError = answer.error();
    readData();
}

QString PredictionSource::wantedSpec() const
{
    const QString &source = m_dataSpec.isEmpty() ? m_workspace.document().project().data.source : m_dataSpec;
    return specFor(source, m_model->project.network.input);
}

bool PredictionSource::isOfProject() const
{
    const Project &project = m_workspace.document().project();
    return m_dataSpec.isEmpty() && wantedSpec() == specFor(project.data.source, project.network.input);
}

void PredictionSource::readData()
{
    m_loader.stop();
    m_dataError.reset();
    if (!m_model || m_guessing || m_refusal)
        m_data.reset();
    else if (const auto loaded = m_workspace.data(); loaded && loaded->spec == wantedSpec())
        m_data = loaded;
    else if (isOfProject()) {
        // The workspace reads it, or has failed to.
        m_data.reset();
        m_dataError = m_workspace.dataError();
    } else if (!m_data || m_data->spec != wantedSpec()) {
        m_data.reset();
        m_done = 0;
        m_total = 0;
        m_loader.load(wantedSpec());
    }
    Q_EMIT changed();
}

bool PredictionSource::isReadingData() const
{
    return m_guessing || m_loader.isLoading() || (!m_data && m_workspace.isDataLoading());
}

std::optional<Error> PredictionSource::whyNot() const
{
    if (m_modelPath.isEmpty() && !m_weights)
        return Error{
            tr("there is no trained model yet; train the network, open a run, or choose a model's file"), {}};
    if (m_modelError)
        return m_modelError;
    if (m_refusal || m_dataError)
        return m_refusal ? m_refusal : m_dataError;
    if (m_modelPath.isEmpty() && !m_readingModel && m_workspace.dataError())
        return m_workspace.dataError();
    if (!m_model || !m_data)
        return std::nullopt;
    return whyNotPredictable(*m_model, *m_data);
}

} // namespace workbench
