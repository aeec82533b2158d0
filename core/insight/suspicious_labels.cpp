#include "core/insight/suspicious_labels.h"

#include <algorithm>
#include <limits>

namespace workbench {

namespace {

/// An image with a label and an answer.
using Judged = SuspiciousLabel;

std::vector<Judged> judgedImages(const SetPredictions &predictions)
{
    std::vector<Judged> judged;
    const auto add = [&](SampleId sample, DataPart part, std::int32_t label) {
        const auto *answer = predictions.find(sample);
        if (answer && label != unknownLabel)
            judged.push_back(
                {sample, part, label, answer->predicted, answer->labelProbability, answer->probability});
    };
    const DataSet &data = *predictions.data;
    const auto parts = partsOf(data.train, predictions.model.project);
    for (std::int64_t i = 0; i < data.train.count(); ++i)
        add({SampleId::Part::Train, i}, parts[static_cast<std::size_t>(i)], data.train.label(i));
    for (std::int64_t i = 0; i < data.test.count(); ++i)
        add({SampleId::Part::Test, i}, DataPart::Test, data.test.label(i));
    return judged;
}

/// For each class the average probability of the label among images labelled so; out of reach for a class
/// without images.
std::vector<double> selfConfidences(std::vector<Judged>::const_iterator begin,
                                    std::vector<Judged>::const_iterator end, std::size_t classes)
{
    std::vector<double> averages(classes, 0);
    std::vector<std::int64_t> counts(classes, 0);
    for (auto image = begin; image != end; ++image) {
        averages[static_cast<std::size_t>(image->label)] += static_cast<double>(image->labelProbability);
        ++counts[static_cast<std::size_t>(image->label)];
    }
    for (std::size_t i = 0; i < classes; ++i)
        averages[i] = counts[i] > 0 ? averages[i] / static_cast<double>(counts[i])
                                    : std::numeric_limits<double>::infinity();
    return averages;
}

} // namespace

std::vector<SuspiciousLabel> suspiciousLabels(const SetPredictions &predictions)
{
    auto judged = judgedImages(predictions);
    const auto unseen = std::stable_partition(
        judged.begin(), judged.end(), [](const Judged &image) { return image.part == DataPart::Training; });
    const auto classes = static_cast<std::size_t>(predictions.data->classNames.size());
    std::vector<SuspiciousLabel> suspicious;
    for (const auto &[begin, end] : {std::pair{judged.begin(), unseen}, std::pair{unseen, judged.end()}}) {
        const auto confidences = selfConfidences(begin, end, classes);
        std::copy_if(begin, end, std::back_inserter(suspicious), [&](const Judged &image) {
            return image.predicted != image.label &&
                   static_cast<double>(image.predictedProbability) >=
                       confidences[static_cast<std::size_t>(image.predicted)];
        });
    }
    std::stable_sort(
        suspicious.begin(), suspicious.end(),
        [](const SuspiciousLabel &one, const SuspiciousLabel &other) { return one.doubt() > other.doubt(); });
    return suspicious;
}

} // namespace workbench
