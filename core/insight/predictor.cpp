#include "core/insight/predictor.h"

#include "core/engine/runtime.h"
#include "core/insight/observe.h"
#include "core/train/evaluation.h"
#include "core/train/training.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct PredictorText
{
    Q_DECLARE_TR_FUNCTIONS(Predictor)
};

constexpr std::int64_t imagesAtOnce = 250;

} // namespace

Predictor::Predictor(const TrainedModel &trained, std::unique_ptr<Model> model)
    : m_trained(trained), m_model(std::move(model))
{}
Predictor::Predictor(Predictor &&) noexcept = default;
Predictor::~Predictor() = default;

Result<Predictor> Predictor::make(const TrainedModel &trained, const QString &device)
{
    prepareThread(defaultThreadCount());
    auto model = buildModel(
        {.project = trained.project, .data = nullptr, .device = device, .initialWeights = trained.weights});
    if (!model)
        return tl::unexpected(model.error());
    return Predictor(trained, std::move(*model));
}

Result<std::vector<std::vector<float>>> Predictor::predict(const std::vector<std::uint8_t> &pixels)
{
    const Shape &input = m_trained.project.network.input;
    const auto count = static_cast<std::int64_t>(pixels.size()) / input.elements();
    std::vector<std::vector<float>> answers;
    try {
        const EvaluationScope scope(*m_model);
        const torch::Tensor bytes =
            torch::from_blob(const_cast<std::uint8_t *>(pixels.data()),
                             {count, input.channels(), input.height(), input.width()}, torch::kByte);
        for (std::int64_t from = 0; from < count; from += imagesAtOnce) {
            const torch::Tensor batch =
                bytes.slice(0, from, std::min(from + imagesAtOnce, count)).to(m_model->device());
            const torch::Tensor output = m_model->forward(batch.to(torch::kFloat).div_(255));
            const torch::Tensor probabilities =
                probabilitiesOf(m_model->network(), output.flatten(1)).to(torch::kCPU).contiguous();
            const auto *values = probabilities.data_ptr<float>();
            for (std::int64_t i = 0; i < probabilities.size(0); ++i, values += probabilities.size(1))
                answers.emplace_back(values, values + probabilities.size(1));
        }
    } catch (const std::exception &exception) {
        return failure(PredictorText::tr("the model cannot be run: %1").arg(sentenceOf(exception)));
    }
    return answers;
}

Result<TestMetrics> Predictor::evaluate(DataSetPointer data, const ImageSet &part,
                                        const std::function<void(std::int64_t, std::int64_t)> &progress)
{
    if (const auto reason = whyNotTrainable(m_trained.project, *data))
        return tl::unexpected(*reason);
    if (part.count() == 0)
        return failure(PredictorText::tr("the data set has no test images"), data->spec);
    try {
        const BatchSource source(std::move(data), part, m_model->device());
        return *workbench::evaluate(*m_model, source, allPositions(source.count()),
                                    makeLoss(m_trained.project.training.loss), {}, progress);
    } catch (const std::exception &exception) {
        return failure(PredictorText::tr("the model cannot be run: %1").arg(sentenceOf(exception)));
    }
}

} // namespace workbench
