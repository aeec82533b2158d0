#include "ui/embedding/embedding_maker.h"

#include "core/insight/set_predictions.h"
#include "core/number_text.h"
#include "ui/training/run_progress.h"

namespace workbench {

namespace {

/// Milliseconds between two pictures of one that is forming: drawing them takes time from working them out.
constexpr qint64 picturePeriod = 80;

} // namespace

EmbeddingMaker::EmbeddingMaker(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    for (auto *task : {&m_reading, &m_laying}) {
        connect(task, &DataTask::changed, this, &EmbeddingMaker::changed);
        connect(task, &DataTask::progressed, this, &EmbeddingMaker::progressed);
    }
}

void EmbeddingMaker::want(const ExplainedModelPointer &model, const EmbeddingOrder &order)
{
    if (model == m_model && order == m_order && m_data == m_workspace.data())
        return;
    const bool sameSamples =
        order.part == m_order.part && order.count == m_order.count && m_data == m_workspace.data();
    if (model != m_model || order.wish.layer != m_order.wish.layer || !sameSamples)
        m_read = {};
    if (!sameSamples)
        m_shown = {};
    m_model = model;
    m_order = order;
    m_data = m_workspace.data();
    m_project = m_workspace.session().weightsProject().value_or(m_workspace.document().project());
    start(m_shown.embedding);
}

void EmbeddingMaker::again()
{
    start({});
}

void EmbeddingMaker::cancel()
{
    m_laying.cancel();
    if (!m_reading.isRunning())
        return;
    m_reading.drop();
    fail({tr("it was cancelled"), {}});
    Q_EMIT changed();
}

void EmbeddingMaker::clear()
{
    m_reading.drop();
    m_laying.drop();
    m_model.reset();
    m_data.reset();
    m_read = {};
    m_error.reset();
    if (!std::exchange(m_shown, {}).embedding)
        return;
    Q_EMIT pictureChanged();
}

void EmbeddingMaker::start(const EmbeddingPointer &before)
{
    m_error.reset();
    m_reading.drop();
    m_laying.drop();
    if (m_read.features)
        lay(before);
    else
        read(before);
}

void EmbeddingMaker::read(const EmbeddingPointer &before)
{
    m_reading.start([this, model = m_model, order = m_order, data = m_data, project = m_project,
                     before](const LoadControl &control, const DataTask::Post &post) {
        const auto samples = drawnSamples(*data, project, order.part, order.count);
        if (samples.empty())
            return post([this] { fail({tr("there are no images of this part"), {}}); });
        auto features = layerFeatures(*model, {*data}, order.wish.layer, samples, control);
        const auto all = countIn(*data, project, {order.part});
        if (!features)
            return post([this, error = features.error()] { fail(error); });
        const auto shared = std::make_shared<const LayerFeatures>(std::move(*features));
        post([this, shared, all, before] {
            m_read = {shared, all};
            lay(before);
        });
    });
}

void EmbeddingMaker::lay(const EmbeddingPointer &before)
{
    m_laying.start([this, features = m_read.features, wish = m_order.wish,
                    before](const LoadControl &control, const DataTask::Post &post) {
        const auto show = [&](const Embedding &embedding) { post([this, embedding] { take(embedding); }); };
        QElapsedTimer sinceShown;
        sinceShown.start();
        const auto showForming = [&](const Embedding &embedding) {
            if (sinceShown.elapsed() < picturePeriod)
                return;
            sinceShown.restart();
            show(embedding);
        };
        if (const auto embedding = embed(features, wish, before, control, showForming))
            show(*embedding);
        else
            post([this, error = embedding.error()] { fail(error); });
    });
}

void EmbeddingMaker::take(const Embedding &embedding)
{
    m_shown = {std::make_shared<const Embedding>(embedding), m_order, m_data, m_read.all};
    Q_EMIT pictureChanged();
}

void EmbeddingMaker::fail(const Error &error)
{
    m_error = error;
    m_shown = {};
    Q_EMIT pictureChanged();
}

double EmbeddingMaker::progress() const
{
    const DataTask &task = m_laying.isRunning() ? m_laying : m_reading;
    return task.total() > 0 ? double(task.done()) / double(task.total()) : 0;
}

QString EmbeddingMaker::progressText() const
{
    const DataTask &task = m_laying.isRunning() ? m_laying : m_reading;
    if (task.isCancelling())
        return tr("Stopping…");
    if (task.total() == 0)
        return m_laying.isRunning() ? tr("The samples are being laid out…")
                                    : tr("The network is being asked…");
    const QString done = groupedText(task.done());
    const QString total = groupedText(task.total());
    const QString text = m_laying.isRunning() ? tr("t-SNE: step %1 of %2").arg(done, total)
                                              : tr("Images through the network: %1 of %2").arg(done, total);
    return withTimeLeft(text, task.secondsLeft());
}

} // namespace workbench
