#include "core/insight/set_predictions.h"

#include "core/insight/predictor.h"
#include "core/train/known_model.h"

#include <algorithm>
#include <map>

namespace workbench {

namespace {

bool contains(const std::vector<DataPart> &parts, DataPart part)
{
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

ImagePrediction predictionOf(const PartAnswers &answers, std::size_t image)
{
    if (answers.predicted[image] == unknownLabel)
        return {};
    const auto label = answers.labels[image];
    return {answers.predicted[image], answers.confidence(image),
            label == unknownLabel ? 0 : answers.probabilitiesOf(image)[static_cast<std::size_t>(label)]};
}

/// Takes the answers of a part into the lists by image, in the place of others.
void enter(const PartAnswersPointer &answers, SetPredictions &predictions)
{
    const bool isTest = answers->part == DataPart::Test;
    auto &list = isTest ? predictions.test : predictions.train;
    list.resize((isTest ? predictions.data->test : predictions.data->train).labels.size());
    for (std::size_t i = 0; i < answers->count(); ++i)
        list[static_cast<std::size_t>(answers->positions[i])] = predictionOf(*answers, i);
    auto &parts = predictions.parts;
    std::erase_if(parts, [&](const PartAnswersPointer &each) { return each->part == answers->part; });
    parts.push_back(answers);
    std::sort(parts.begin(), parts.end(), [](const PartAnswersPointer &one, const PartAnswersPointer &other) {
        return one->part < other->part;
    });
}

/// What a prediction works through: images of the training or of the test part, each with what it belongs to.
class Pass
{
public:
    Pass(const ImageSet &images, const std::vector<DataPart> &partOf, const std::vector<DataPart> &wanted)
        : m_images(images), m_partOf(partOf)
    {
        for (std::int64_t i = 0; i < images.count(); ++i) {
            if (contains(wanted, part(i)))
                m_positions.push_back(i);
        }
    }

    const ImageSet &images() const { return m_images; }
    const std::vector<std::int64_t> &positions() const { return m_positions; }

    void take(std::span<const float> probabilities)
    {
        const auto position = m_positions[m_taken++];
        auto &answers = m_answers[part(position)];
        if (!answers)
            answers = std::make_shared<PartAnswers>(PartAnswers{.part = part(position)});
        answers->add(position, m_images.label(position), probabilities);
    }

    void enterAll(SetPredictions &predictions) const
    {
        for (const auto &[part, answers] : m_answers)
            enter(answers, predictions);
    }

private:
    DataPart part(std::int64_t position) const { return m_partOf[static_cast<std::size_t>(position)]; }

    const ImageSet &m_images;
    std::vector<DataPart> m_partOf;
    std::vector<std::int64_t> m_positions;
    std::size_t m_taken = 0;
    std::map<DataPart, std::shared_ptr<PartAnswers>> m_answers;
};

} // namespace

const ImagePrediction *SetPredictions::find(SampleId sample) const
{
    if (sample.part == SampleId::Part::Own)
        return nullptr;
    const auto &answers = sample.part == SampleId::Part::Train ? train : test;
    const auto place = static_cast<std::size_t>(sample.index);
    return place < answers.size() && answers[place].predicted != unknownLabel ? &answers[place] : nullptr;
}

PartAnswersPointer SetPredictions::answersTo(DataPart part) const
{
    const auto found = std::find_if(parts.begin(), parts.end(), [part](const PartAnswersPointer &answers) {
        return answers->part == part;
    });
    return found == parts.end() ? nullptr : *found;
}

std::optional<Error> whyNotPredictable(const KnownWeights &model, const DataSet &data)
{
    return whyNotTrainable(model.project, data);
}

std::vector<DataPart> partsIn(const DataSet &data, const Project &project)
{
    const auto split = partsOf(data.train, project);
    std::vector<DataPart> parts;
    for (const auto part : {DataPart::Training, DataPart::Validation, DataPart::Unused}) {
        if (contains(split, part))
            parts.push_back(part);
    }
    if (data.test.count() > 0)
        parts.push_back(DataPart::Test);
    return parts;
}

std::int64_t countIn(const DataSet &data, const Project &project, const std::vector<DataPart> &parts)
{
    const auto split = partsOf(data.train, project);
    const auto count =
        std::count_if(split.begin(), split.end(), [&](DataPart part) { return contains(parts, part); });
    return count + (contains(parts, DataPart::Test) ? data.test.count() : 0);
}

std::vector<SampleId> samplesIn(const DataSet &data, const Project &project, DataPart part,
                                std::optional<std::int32_t> label)
{
    const bool isTest = part == DataPart::Test;
    const ImageSet &images = isTest ? data.test : data.train;
    const auto parts =
        isTest ? std::vector(images.labels.size(), DataPart::Test) : partsOf(data.train, project);
    std::vector<SampleId> samples;
    for (std::int64_t i = 0; i < images.count(); ++i) {
        if (parts[std::size_t(i)] == part && (!label || images.label(i) == *label))
            samples.push_back({isTest ? SampleId::Part::Test : SampleId::Part::Train, i});
    }
    return samples;
}

Result<SetPredictionsPointer>
predictSet(const KnownWeights &model, const DataSetPointer &data, const QString &device,
           const std::stop_token &stop,
           const std::function<void(std::int64_t done, std::int64_t total)> &progress,
           const std::vector<DataPart> &parts)
{
    if (const auto obstacle = whyNotPredictable(model, *data))
        return tl::unexpected(*obstacle);
    const auto trained = trainedModelOf(model, data, stop);
    if (!trained)
        return tl::unexpected(trained.error());
    auto predictor = Predictor::make(*trained, device);
    if (!predictor)
        return tl::unexpected(predictor.error());
    const auto wanted = parts.empty() ? partsIn(*data, model.project) : parts;
    Pass train(data->train, partsOf(data->train, model.project), wanted);
    Pass test(data->test, std::vector(data->test.labels.size(), DataPart::Test), wanted);
    const auto total = std::ssize(train.positions()) + std::ssize(test.positions());
    std::int64_t before = 0;
    auto predictions = std::make_shared<SetPredictions>(SetPredictions{data, model, {}, {}});
    for (Pass *pass : {&train, &test}) {
        if (pass->positions().empty())
            continue;
        const auto answered = predictor->answer(
            data, pass->images(), pass->positions(),
            [pass](std::span<const float> probabilities) { pass->take(probabilities); }, stop,
            [&](std::int64_t done, std::int64_t) {
                if (progress)
                    progress(before + done, total);
            });
        if (!answered)
            return tl::unexpected(answered.error());
        before += std::ssize(pass->positions());
        pass->enterAll(*predictions);
    }
    return predictions;
}

SetPredictionsPointer predictionsOf(const DataSetPointer &data, const KnownWeights &model,
                                    const PartAnswersPointer &answers)
{
    auto predictions = std::make_shared<SetPredictions>(SetPredictions{data, model, {}, {}});
    enter(answers, *predictions);
    return predictions;
}

SetPredictionsPointer joined(const SetPredictions &older, const SetPredictions &newer)
{
    auto both = std::make_shared<SetPredictions>(older);
    both->model = newer.model;
    for (const auto &answers : newer.parts)
        enter(answers, *both);
    return both;
}

} // namespace workbench
