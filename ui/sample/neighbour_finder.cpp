#include "ui/sample/neighbour_finder.h"

#include "core/data/split.h"
#include "ui/predictions/sample_order.h"

namespace workbench {

namespace {

std::vector<SampleId> trainingSamples(const DataSet &data, const Project &project)
{
    std::vector<SampleId> samples;
    for (const auto index : splitOf(data.train, project).training)
        samples.push_back({SampleId::Part::Train, index});
    return mixedOrder(std::move(samples));
}

} // namespace

NeighbourFinder::NeighbourFinder(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_model(QuestionedModel::of(workspace)),
      m_answers(
          [this](const Found &found) {
              m_found = found;
              Q_EMIT changed();
          },
          this)
{
    connect(&m_task, &DataTask::progressed, this, &NeighbourFinder::progressed);
    connect(&m_task, &DataTask::changed, this, &NeighbourFinder::changed);
    connect(&m_model, &QuestionedModel::changed, this, &NeighbourFinder::refresh);
    connect(&workspace.document(), &Document::selectedSampleChanged, this, &NeighbourFinder::refresh);
    connect(&workspace, &Workspace::ownSamplesChanged, this, &NeighbourFinder::find);
}

void NeighbourFinder::setWanted(bool wanted)
{
    m_wanted = wanted;
    m_model.setWanted(this, wanted);
    if (wanted)
        refresh();
    else
        m_answers.drop();
}

void NeighbourFinder::setLayer(const QString &layer)
{
    m_layer = layer;
    refresh();
}

void NeighbourFinder::setDistance(FeatureDistance distance)
{
    m_distance = distance;
    refresh();
}

QString NeighbourFinder::layer() const
{
    const Network &network = m_workspace.document().network();
    if (network.find(m_layer) || network.layers.empty())
        return m_layer;
    return layerBeforeOutput(network);
}

QString NeighbourFinder::missing() const
{
    if (const QString missing = m_model.missing(); !missing.isEmpty())
        return missing;
    const auto error = m_error ? m_error : m_found.error;
    return error ? tr("There are no neighbours: %1.").arg(error->message()) : QString();
}

void NeighbourFinder::refresh()
{
    const auto model = m_model.model();
    if (model != m_spaceModel || layer() != m_spaceLayer) {
        m_task.drop();
        m_answers.drop();
        m_space = {};
        m_found = {};
        m_error.reset();
        m_cancelled = false;
        m_spaceModel.reset();
        m_spaceLayer.clear();
    }
    if (m_wanted && model && !m_spaceModel)
        measure();
    else
        find();
    Q_EMIT changed();
}

void NeighbourFinder::measure()
{
    m_spaceModel = m_model.model();
    m_spaceLayer = layer();
    m_task.start(
        [this, model = m_spaceModel, layer = m_spaceLayer, data = m_workspace.data(),
         project = m_workspace.document().project()](const LoadControl &control, const DataTask::Post &post) {
            auto samples = trainingSamples(*data, project);
            const std::int64_t of = std::ssize(samples);
            samples.resize(std::min(samples.size(), mostCompared));
            const auto space =
                layerFeatures(*model, SampleSource{*data}, layer, samples, control)
                    .map([&](LayerFeatures features) {
                        return Space{std::make_shared<const LayerFeatures>(std::move(features)), of};
                    });
            post([this, space, model] { measured(space, model); });
        });
}

void NeighbourFinder::measured(const Result<Space> &space, const ExplainedModelPointer &model)
{
    if (model != m_spaceModel || m_cancelled)
        return;
    if (space)
        m_space = *space;
    else
        m_error = space.error();
    find();
    Q_EMIT changed();
}

void NeighbourFinder::cancel()
{
    m_cancelled = true;
    m_task.cancel();
    Q_EMIT changed();
}

void NeighbourFinder::start()
{
    m_spaceModel.reset();
    m_cancelled = false;
    m_error.reset();
    refresh();
}

void NeighbourFinder::find()
{
    const SampleId sample = m_workspace.document().selectedSample();
    if (!m_wanted || !m_space.features || !m_workspace.hasSample(sample))
        return;
    m_answers.ask([features = m_space.features, model = m_spaceModel, sample, data = m_workspace.data(),
                   own = m_workspace.ownSamples(),
                   distance = m_distance](const std::stop_token &stop) -> Found {
        LoadControl control;
        control.stop = stop;
        const auto asked =
            layerFeatures(*model, SampleSource{*data, own.get()}, features->layer, {sample}, control);
        if (!asked)
            return {sample, {}, asked.error()};
        return {sample, nearestNeighbours(*features, sample, asked->row(0), count, distance), {}};
    });
}

} // namespace workbench
