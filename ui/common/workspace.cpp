#include "ui/common/workspace.h"

#include "core/data/fingerprint.h"
#include "core/data/image_file.h"
#include "core/data/split.h"
#include "core/train/epoch_history.h"
#include "ui/common/threads.h"

#include <QPointer>
#include <QSettings>
#include <algorithm>

namespace workbench {

namespace {

const QString planKey = QStringLiteral("plan");
/// Enough to tell how a layer's outputs are spread, few enough to be looked at between two batches.
constexpr std::size_t distributionImages = 64;

} // namespace

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    connect(&m_document, &Document::opened, this, [this] {
        loadData();
        updatePreview();
    });
    connect(&m_document, &Document::networkChanged, this, [this] {
        loadData();
        updatePreview();
    });
    connect(&m_loader, &DataLoader::finished, this, &Workspace::dataArrived);
    connect(&m_loader, &DataLoader::progressed, this, &Workspace::dataProgressed);
    connect(&m_images, &SampleImages::arrived, this, &Workspace::sampleImagesArrived);
    connect(&m_document, &Document::settingsChanged, this, [this] {
        loadData();
        updateSamples();
        updatePreview();
    });
    connect(&m_document, &Document::selectedLayerChanged, this, &Workspace::updateRequest);
    connect(&m_document, &Document::selectedSampleChanged, this, &Workspace::updateRequest);
    connect(&m_session, &TrainingSession::observed, this, [this](const ObservationPointer &observation) {
        m_observation = observation;
        Q_EMIT observed(observation);
    });
    const auto previewWhenIdle = [this](TrainingSession::State state) {
        if (state == TrainingSession::State::Idle)
            updatePreview();
    };
    connect(&m_session, &TrainingSession::stateChanged, this, previewWhenIdle);
}

Workspace::~Workspace() = default;

QString Workspace::className(SampleId sample) const
{
    return hasSample(sample) ? m_data->classNames.value(SampleSource{*m_data, m_own.get()}.label(sample))
                             : QString();
}

bool Workspace::hasSample(SampleId sample) const
{
    return m_data && SampleSource{*m_data, m_own.get()}.contains(sample);
}

void Workspace::addOwnSample(const QImage &picture, const QString &name)
{
    if (!m_data || picture.isNull())
        return;
    const std::int64_t index = std::ssize(m_ownPictures);
    m_ownPictures.emplace_back(name, picture);
    convertOwnSamples(index);
    m_document.selectSample({SampleId::Part::Own, index});
}

void Workspace::changeOwnSample(std::int64_t index, const QImage &picture)
{
    if (!m_data || index < 0 || index >= std::ssize(m_ownPictures))
        return;
    m_ownPictures[std::size_t(index)].second = picture;
    convertOwnSamples(index);
    m_document.selectSample({SampleId::Part::Own, index});
}

void Workspace::convertOwnSamples(std::optional<std::int64_t> changed)
{
    if (!m_data || m_ownPictures.empty())
        return;
    const auto parsed = parseDataSpec(m_data->spec);
    const std::int64_t size = m_data->imageShape.elements();
    std::vector<std::uint8_t> bytes(m_ownPictures.size() * std::size_t(size));
    auto own = std::make_shared<ImageSet>();
    for (std::int64_t i = 0; i < std::ssize(m_ownPictures); ++i) {
        const auto &[name, picture] = m_ownPictures[std::size_t(i)];
        auto *target = bytes.data() + i * size;
        // A drawing changes many times a second: the others stay as they are.
        if (!changed || i == *changed || !m_own || !m_own->pixels->read(i, target))
            convertImage(picture, m_data->imageShape, parsed ? resizeOf(*parsed) : Resize::Fit, target);
        own->names << name;
        own->labels.push_back(unknownLabel);
    }
    own->pixels = std::make_shared<MemoryPixels>(std::move(bytes), size);
    m_own = std::move(own);
    m_images.setSource(m_data, m_own);
    Q_EMIT ownSamplesChanged();
    updateRequest();
}

void Workspace::wantLayer(LayerWish wish)
{
    m_layerWish = wish;
    updateRequest();
}

void Workspace::wantWeights(WeightView view)
{
    m_weightView = view;
    updateRequest();
}

void Workspace::wantBatch(const std::vector<SampleId> &samples)
{
    m_batchSamples = samples;
    updateRequest();
}

void Workspace::wantThumbnails(const std::vector<QString> &layers)
{
    m_thumbnailLayers = layers;
    updateRequest();
}

void Workspace::wantPredictions(const std::vector<SampleId> &samples)
{
    m_predictionSamples = samples;
    updateRequest();
}

void Workspace::wantHealth(bool wanted)
{
    m_healthWanted = wanted;
    updateRequest();
}

void Workspace::updateRequest()
{
    const bool layerWanted = m_layerWish != LayerWish::Nothing;
    ObservationRequest request{layerWanted ? m_document.selectedLayer() : QString(),
                               m_document.selectedSample(), m_thumbnailLayers, m_predictionSamples};
    request.values = m_layerWish == LayerWish::Values;
    request.weights = m_weightView;
    if (request.values &&
        std::find(m_batchSamples.begin(), m_batchSamples.end(), request.sample) != m_batchSamples.end())
        request.batch = m_batchSamples;
    request.updates = m_healthWanted;
    request.own = m_own;
    if (m_healthWanted) {
        const auto count = std::min(distributionImages, m_validationSamples.size());
        request.distributions.assign(m_validationSamples.begin(),
                                     m_validationSamples.begin() + std::ptrdiff_t(count));
    }
    if (request == m_request)
        return;
    m_request = std::move(request);
    m_session.setRequest(m_request);
}

void Workspace::updatePreview()
{
    if (m_session.state() == TrainingSession::State::Idle)
        m_session.setPreview(m_document.project(), m_data);
}

void Workspace::startTraining(bool paused)
{
    if (m_session.state() == TrainingSession::State::Idle && !whyNotStartable())
        startNewRun({}, {}, paused);
}

void Workspace::startNewRun(std::optional<TensorMap> weights, const std::vector<QString> &drawnAnew,
                            bool paused)
{
    setLastRunFolder(newRunFolder(m_document.title()));
    Q_EMIT runStarting();
    TrainingJob job = newJob();
    job.initialWeights = std::move(weights);
    job.drawnAnew = drawnAnew;
    m_session.start(job, paused);
}

void Workspace::startFromWeights()
{
    const auto known = m_session.knownWeights();
    if (known && isSameModel(known->project.network, m_document.network()) &&
        m_session.state() == TrainingSession::State::Idle && !whyNotStartable())
        startNewRun(*known->weights, {}, false);
}

TrainingJob Workspace::newJob() const
{
    return {.project = m_document.project(),
            .data = m_data,
            .device = m_device,
            .plan = plan(),
            .runFolder = m_lastRunFolder};
}

void Workspace::restartFrom(std::int64_t epoch, const std::vector<QString> &drawnAnew)
{
    if (m_session.state() != TrainingSession::State::Idle || whyNotStartable())
        return;
    onPool([self = QPointer<Workspace>(this), path = epochPath(m_lastRunFolder, epoch), drawnAnew] {
        auto model = loadTrainedModel(path);
        onGui([self, model, drawnAnew] {
            if (self)
                self->startWith(model, drawnAnew);
        });
    });
}

void Workspace::startWith(const Result<TrainedModel> &model, const std::vector<QString> &drawnAnew)
{
    if (m_session.state() != TrainingSession::State::Idle || whyNotStartable())
        return;
    if (!model) {
        Q_EMIT continueFailed(model.error());
        return;
    }
    startNewRun(model->weights, drawnAnew, false);
}

void Workspace::continueTraining(std::int64_t moreEpochs)
{
    if (m_session.state() != TrainingSession::State::Idle || whyNotStartable())
        return;
    onPool([self = QPointer<Workspace>(this), folder = m_lastRunFolder, moreEpochs] {
        auto point = loadResumePoint(folder);
        onGui([self, point, moreEpochs] {
            if (self)
                self->goOnFrom(point, moreEpochs);
        });
    });
}

void Workspace::goOnFrom(const Result<ResumePoint> &point, std::int64_t moreEpochs)
{
    if (m_session.state() != TrainingSession::State::Idle || whyNotStartable())
        return;
    if (!point) {
        Q_EMIT continueFailed(point.error());
        return;
    }
    Q_EMIT runStarting();
    TrainingJob job = newJob();
    job.resume = std::make_shared<const ResumePoint>(*point);
    job.project.training.epochs = point->run.epochsDone + moreEpochs;
    m_session.start(job);
}

std::optional<Error> Workspace::whyNotTrainable() const
{
    if (isDataLoading())
        return Error{tr("the data set is being loaded"), {}};
    if (m_dataError)
        return m_dataError;
    if (!m_data)
        return Error{tr("there is no data set"), {}};
    return workbench::whyNotTrainable(m_document.project(), m_document.analysis(), *m_data);
}

QString Workspace::plan() const
{
    return QSettings().value(planKey, QStringLiteral("auto")).toString();
}

void Workspace::setPlan(const QString &plan)
{
    QSettings().setValue(planKey, plan);
}

std::optional<Error> Workspace::whyNotStartable() const
{
    return m_checking ? Error{tr("a check is going on, or all images are being predicted"), {}}
                      : whyNotTrainable();
}

void Workspace::setChecking(bool checking)
{
    if (checking == m_checking)
        return;
    m_checking = checking;
    Q_EMIT checkingChanged(checking);
}

void Workspace::setDevice(const QString &device)
{
    if (device == m_device)
        return;
    m_device = device;
    Q_EMIT deviceChanged(device);
}

void Workspace::showRun(const Run &run, const QString &folder)
{
    setLastRunFolder(folder);
    Q_EMIT runStarting();
    TrainingPlan plan{.epochs = run.project.training.epochs};
    for (const auto &batch : run.batches)
        plan.batchesPerEpoch = std::max(plan.batchesPerEpoch, batch.batch);
    m_session.setMetrics(plan, run.batches, run.epochs);
    const auto batches =
        std::count_if(run.batches.begin(), run.batches.end(),
                      [&](const BatchMetrics &batch) { return batch.epoch <= run.bestEpoch; });
    if (!run.weights.empty())
        m_shownWeights =
            KnownWeights{run.project, std::make_shared<const TensorMap>(run.weights), run.bestEpoch, batches};
    m_shownFingerprint = run.dataFingerprint;
    m_shownSpec = run.dataSpec;
    if (m_data)
        showWeights();
    compareData();
}

void Workspace::showModel(const KnownWeights &known)
{
    if (m_session.state() != TrainingSession::State::Idle)
        return;
    setLastRunFolder({});
    Q_EMIT runStarting();
    m_session.setMetrics({}, {}, {});
    m_shownWeights = known;
    m_shownFingerprint.clear();
    if (m_data)
        showWeights();
}

QString Workspace::activeRunFolder() const
{
    return m_session.state() == TrainingSession::State::Idle ? QString() : m_lastRunFolder;
}

void Workspace::forgetRun(const QString &folder)
{
    if (folder == m_lastRunFolder && activeRunFolder().isEmpty())
        setLastRunFolder({});
}

void Workspace::setLastRunFolder(const QString &folder)
{
    if (folder == m_lastRunFolder)
        return;
    m_lastRunFolder = folder;
    Q_EMIT lastRunChanged();
}

void Workspace::showWeights()
{
    if (!m_shownWeights)
        return;
    m_session.setWeights(*m_shownWeights, m_data);
    m_shownWeights.reset();
}

void Workspace::loadData()
{
    const QString spec = specFor(m_document.project().data.source, m_document.network().input);
    if (spec != m_dataSpec) {
        m_dataSpec = spec;
        reloadData();
    }
}

void Workspace::reloadData()
{
    m_data.reset();
    m_dataError.reset();
    m_images.setSource(nullptr, nullptr);
    if (const auto offered = std::exchange(m_offered, nullptr); offered && offered->spec == m_dataSpec) {
        m_loader.stop();
        dataArrived(offered);
        return;
    }
    m_loader.load(m_dataSpec);
    Q_EMIT dataChanged();
    updateSamples();
}

void Workspace::dataArrived(const Result<DataSetPointer> &data)
{
    if (data)
        m_data = *data;
    else
        m_dataError = data.error();
    m_images.setSource(m_data, m_own);
    convertOwnSamples();
    Q_EMIT dataChanged();
    updateSamples();
    if (m_shownWeights)
        showWeights();
    else
        updatePreview();
    compareData();
}

void Workspace::compareData()
{
    if (!m_data || m_shownFingerprint.isEmpty())
        return;
    const auto compare = [self = QPointer<Workspace>(this), data = m_data,
                          wanted = std::exchange(m_shownFingerprint, {}), spec = m_shownSpec] {
        if (fingerprint(*data) == wanted)
            return;
        onGui([self, spec] {
            if (self)
                Q_EMIT self->runHasOtherData(spec);
        });
    };
    onPool(compare);
}

void Workspace::updateSamples()
{
    const Project settings = splitSettings(m_document.project());
    if (m_data && m_data == m_splitOf && settings == m_split)
        return;
    m_splitOf = m_data;
    m_split = settings;
    std::vector<SampleId> samples;
    if (m_data) {
        const Split split = splitOf(m_data->train, m_document.project());
        for (const auto index : split.validation)
            samples.push_back({SampleId::Part::Train, index});
        for (std::int64_t i = 0; split.validation.empty() && i < m_data->test.count(); ++i)
            samples.push_back({SampleId::Part::Test, i});
    }
    if (samples == m_validationSamples)
        return;
    m_validationSamples = std::move(samples);
    Q_EMIT validationSamplesChanged();
    updateRequest();
    if (!m_validationSamples.empty())
        m_document.selectSample(m_validationSamples.front());
}

} // namespace workbench
