#include "ui/explain/norm_batch.h"

#include "core/data/split.h"
#include "core/explain/training_step.h"
#include "ui/common/newest_answer.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr std::int64_t mostImages = 256;
/// About a second on one core: the batch is seen again with every selection.
constexpr std::int64_t mostMacs = 8'000'000'000;

/// The images of a run's first batch, the sample in the first place.
std::vector<SampleId> batchAround(const Project &project, const DataSet &data, SampleId sample,
                                  std::int64_t size)
{
    auto samples = stepBatches(project, data, sample, size, 1, true).front();
    // One without a class leads no step of training, but can be normalised.
    if (samples.empty() || samples.front() != sample) {
        samples.insert(samples.begin(), sample);
        samples.resize(std::size_t(std::min(size, std::ssize(samples))));
    }
    return samples;
}

} // namespace

NormBatchSize normBatchSize(const Document &document, const DataSet &data)
{
    const auto wanted = document.project().training.batchSize;
    const auto all = std::max<std::int64_t>(1, data.train.count());
    const auto ofRun = wanted == 0 ? all : std::min(wanted, all);
    const auto macs = std::max<std::int64_t>(1, document.analysis().totalMacs.value_or(1));
    return {ofRun, std::min({ofRun, mostImages, std::max<std::int64_t>(2, mostMacs / macs)})};
}

NormBatch::NormBatch(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_choosing(new NewestAnswer<std::vector<SampleId>>(
          [this](const std::vector<SampleId> &samples) { m_workspace.wantBatch(samples); }, this))
{}

NormBatch::~NormBatch() = default;

void NormBatch::want()
{
    const Document &document = m_workspace.document();
    Origin origin{document.project(), m_workspace.data(), document.selectedSample()};
    if (!origin.data || origin == m_origin)
        return;
    const auto size = normBatchSize(document, *origin.data).seen;
    m_choosing->ask(
        [origin, size] { return batchAround(origin.project, *origin.data, origin.sample, size); });
    m_origin = std::move(origin);
}

void NormBatch::drop()
{
    m_choosing->drop();
    m_origin.reset();
    m_workspace.wantBatch({});
}

} // namespace workbench
