#include "core/insight/set_predictions.h"

#include "core/insight/predictor.h"
#include "core/train/known_model.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

ImagePrediction predictionOf(std::span<const float> probabilities, std::int32_t label)
{
    if (!std::all_of(probabilities.begin(), probabilities.end(), [](float p) { return std::isfinite(p); }))
        return {};
    const auto best = std::max_element(probabilities.begin(), probabilities.end());
    return {static_cast<std::int32_t>(best - probabilities.begin()), *best,
            label == unknownLabel ? 0 : probabilities[static_cast<std::size_t>(label)]};
}

} // namespace

const ImagePrediction *SetPredictions::find(SampleId sample) const
{
    if (sample.part == SampleId::Part::Own)
        return nullptr;
    const auto &answers = sample.part == SampleId::Part::Train ? train : test;
    const auto place = static_cast<std::size_t>(sample.index);
    return place < answers.size() && answers[place].predicted != unknownLabel ? &answers[place] : nullptr;
}

std::optional<Error> whyNotPredictable(const KnownWeights &model, const DataSet &data)
{
    return whyNotTrainable(model.project, data);
}

Result<SetPredictionsPointer>
predictSet(const KnownWeights &model, const DataSetPointer &data, const QString &device,
           const std::stop_token &stop,
           const std::function<void(std::int64_t done, std::int64_t total)> &progress)
{
    if (const auto obstacle = whyNotPredictable(model, *data))
        return tl::unexpected(*obstacle);
    const auto trained = trainedModelOf(model, data, stop);
    if (!trained)
        return tl::unexpected(trained.error());
    auto predictor = Predictor::make(*trained, device);
    if (!predictor)
        return tl::unexpected(predictor.error());
    auto predictions = std::make_shared<SetPredictions>(SetPredictions{data, model, {}, {}});
    const std::int64_t total = data->train.count() + data->test.count();
    std::int64_t before = 0;
    const auto answerPart = [&](const ImageSet &part, std::vector<ImagePrediction> &answers) {
        answers.reserve(part.labels.size());
        const auto take = [&](std::span<const float> probabilities) {
            answers.push_back(predictionOf(probabilities, part.label(std::ssize(answers))));
        };
        const auto tell = [&](std::int64_t done, std::int64_t) {
            if (progress)
                progress(before + done, total);
        };
        auto answered = predictor->answer(data, part, take, stop, tell);
        before += part.count();
        return answered;
    };
    for (auto [part, answers] :
         {std::pair{&data->train, &predictions->train}, std::pair{&data->test, &predictions->test}}) {
        if (part->count() == 0)
            continue;
        if (const auto answered = answerPart(*part, *answers); !answered)
            return tl::unexpected(answered.error());
    }
    return predictions;
}

} // namespace workbench
