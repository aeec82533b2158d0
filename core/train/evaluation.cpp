#include "core/train/evaluation.h"

#include "core/insight/observe.h"

#include <numeric>

namespace workbench {

namespace {

/// No more than a usual training batch, so that validation needs no more memory than training.
constexpr std::int64_t evaluationBatch = 64;

} // namespace

std::optional<TestMetrics> evaluate(Model &model, const BatchSource &source,
                                    const std::vector<std::int64_t> &positions, const Loss &loss,
                                    std::stop_token stop, const EvaluationProgress &progress,
                                    const ProbabilityTaker &take)
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
        if (take)
            takeProbabilities(model.network(), output, take);
        done += batch.labels.size(0);
        if (progress)
            progress(done, total);
    }
    const auto count = static_cast<double>(total);
    return TestMetrics{lossSum / count, static_cast<double>(right) / count};
}

void takeProbabilities(const Network &network, const torch::Tensor &output, const ProbabilityTaker &take)
{
    const torch::Tensor probabilities =
        probabilitiesOf(network, output.flatten(1)).to(torch::kCPU, torch::kFloat).contiguous();
    const auto classes = static_cast<std::size_t>(probabilities.size(1));
    const auto *values = probabilities.data_ptr<float>();
    for (std::int64_t i = 0; i < probabilities.size(0); ++i, values += classes)
        take({values, classes});
}

std::vector<std::int64_t> allPositions(std::int64_t count)
{
    std::vector<std::int64_t> positions(static_cast<std::size_t>(count));
    std::iota(positions.begin(), positions.end(), 0);
    return positions;
}

} // namespace workbench
