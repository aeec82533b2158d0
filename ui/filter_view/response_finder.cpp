#include "ui/filter_view/response_finder.h"

#include "core/insight/set_predictions.h"

namespace workbench {

namespace {

/// Multiply-adds and images that take about a second on one core.
constexpr std::int64_t fewMacs = 4'000'000'000;
constexpr std::int64_t fewImages = 12'000;

} // namespace

ResponseFinder::ResponseFinder(QObject *parent) : QObject(parent)
{
    connect(&m_task, &DataTask::changed, this, &ResponseFinder::changed);
    connect(&m_task, &DataTask::progressed, this, &ResponseFinder::progressed);
}

void ResponseFinder::setWish(const LookWish &wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    m_found.reset();
    m_error.reset();
    m_images = wish.model ? countIn(*wish.data, *wish.project, {wish.part}) : 0;
    m_task.drop();
    if (isMomentsWork())
        start();
    Q_EMIT changed();
}

bool ResponseFinder::isMomentsWork() const
{
    if (m_images == 0 || m_images > fewImages || m_wish.part == DataPart::Test)
        return false;
    const auto macs = analyse(m_wish.model->network()).totalMacs;
    return m_wish.data->train.pixels->inMemory() && macs && *macs <= fewMacs / m_images;
}

void ResponseFinder::start()
{
    if (!m_wish.model || m_images == 0)
        return;
    m_error.reset();
    if (m_wish.part == DataPart::Test)
        Q_EMIT testAsked();
    m_task.start([this, wish = m_wish](const LoadControl &control, const DataTask::Post &post) {
        const auto found = responsesTo(*wish.model, wish.data, *wish.project, wish.part, wish.layer,
                                       control.stop, control.progress);
        post([this, found] { take(found); });
    });
}

void ResponseFinder::take(const Result<LayerResponsesPointer> &found)
{
    if (found)
        m_found = *found;
    else if (!m_task.isCancelling())
        m_error = found.error();
    Q_EMIT changed();
}

} // namespace workbench
