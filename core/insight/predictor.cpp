#include "core/insight/predictor.h"

#include "core/engine/runtime.h"
#include "core/train/evaluation.h"
#include "core/train/known_model.h"
#include "core/train/training.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct PredictorText
{
    Q_DECLARE_TR_FUNCTIONS(Predictor)
};

} // namespace

Predictor::Predictor(const TrainedModel &trained, std::unique_ptr<Model> model)
    : m_trained(trained), m_model(std::move(model))
{}
Predictor::Predictor(Predictor &&) noexcept = default;
Predictor::~Predictor() = default;

Result<Predictor> Predictor::make(const TrainedModel &trained, const QString &device)
{
    prepareThread(defaultThreadCount());
    auto model = buildModel(askingJob(trained, device));
    if (!model)
        return tl::unexpected(model.error());
    return Predictor(trained, std::move(*model));
}

Result<void> Predictor::answer(DataSetPointer data, const ImageSet &part, const Taker &take,
                               const std::stop_token &stop, const Progress &progress)
{
    return answer(std::move(data), part, allPositions(part.count()), take, stop, progress);
}

Result<void> Predictor::answer(DataSetPointer data, const ImageSet &part,
                               const std::vector<std::int64_t> &positions, const Taker &take,
                               const std::stop_token &stop, const Progress &progress)
{
    const Shape &input = m_trained.project.network.input;
    if (data->imageShape != input)
        return failure(PredictorText::tr("the model takes images of %1, but those of %2 are %3")
                           .arg(input.text(), data->title, data->imageShape.text()),
                       data->spec);
    try {
        const EvaluationScope scope(*m_model);
        const BatchSource source(std::move(data), part, m_model->preprocessing());
        const auto total = static_cast<std::int64_t>(positions.size());
        std::int64_t done = 0;
        for (BatchFeed feed(source, torch::tensor(positions, torch::kLong), imagesAtOnce); !feed.isAtEnd();) {
            if (stop.stop_requested())
                return failure(PredictorText::tr("predicting was stopped"));
            const torch::Tensor output = m_model->forward(feed.next().images);
            takeProbabilities(m_model->network(), output, take);
            done += output.size(0);
            if (progress)
                progress(done, total);
        }
    } catch (const std::exception &exception) {
        return failure(PredictorText::tr("the model cannot be run: %1").arg(sentenceOf(exception)));
    }
    return {};
}

Result<std::vector<std::vector<float>>> Predictor::predict(DataSetPointer data, const ImageSet &part,
                                                           const std::stop_token &stop,
                                                           const Progress &progress)
{
    std::vector<std::vector<float>> answers;
    const auto keep = [&](std::span<const float> probabilities) {
        answers.emplace_back(probabilities.begin(), probabilities.end());
    };
    if (const auto answered = answer(std::move(data), part, keep, stop, progress); !answered)
        return tl::unexpected(answered.error());
    return answers;
}

Result<TestMetrics> Predictor::evaluate(DataSetPointer data, const ImageSet &part, const Progress &progress)
{
    if (const auto reason = whyNotTrainable(m_trained.project, *data))
        return tl::unexpected(*reason);
    if (part.count() == 0)
        return failure(PredictorText::tr("the data set has no test images"), data->spec);
    if (!part.isLabelled())
        return failure(PredictorText::tr("the test images have no labels to compare the answers with"),
                       data->spec);
    try {
        const BatchSource source(std::move(data), part, m_model->preprocessing());
        return *workbench::evaluate(*m_model, source, allPositions(source.count()),
                                    makeLoss(m_trained.project.training.loss), {}, progress);
    } catch (const std::exception &exception) {
        return failure(PredictorText::tr("the model cannot be run: %1").arg(sentenceOf(exception)));
    }
}

} // namespace workbench
