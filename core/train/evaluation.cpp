#include "core/train/evaluation.h"

#include <numeric>

namespace workbench {

namespace {

/// No more than a usual training batch, so that validation needs no more memory than training.
constexpr std::int64_t evaluationBatch = 64;

} // namespace

std::optional<TestMetrics> evaluate(Model &model, const BatchSource &source,
                                    const std::vector<std::int64_t> &positions, const Loss &loss,
                                    std::stop_token stop, const EvaluationProgress &progress)
{
    const EvaluationScope scope(model);
    const torch::Tensor indices = torch::tensor(positions, torch::kLong);
    const auto total = static_cast<std::int64_t>(positions.size());
    double lossSum = 0;
    std::int64_t right = 0;
    std::int64_t done = 0;
    for (BatchFeed feed(source, indices, evaluationBatch); !feed.isAtEnd();) {
        if (stop.stop_requested())
            return std::nullopt;
        const Batch batch = feed.next();
        const torch::Tensor output = model.forward(batch.images);
        lossSum += loss(output, batch.labels).item<double>() * static_cast<double>(batch.labels.size(0));
        right += output.argmax(1).eq(batch.labels).sum().item<std::int64_t>();
        done += batch.labels.size(0);
        if (progress)
            progress(done, total);
    }
    const auto count = static_cast<double>(total);
    return TestMetrics{lossSum / count, static_cast<double>(right) / count};
}

std::vector<std::int64_t> allPositions(std::int64_t count)
{
    std::vector<std::int64_t> positions(static_cast<std::size_t>(count));
    std::iota(positions.begin(), positions.end(), 0);
    return positions;
}

} // namespace workbench
