#include "core/insight/test_predictions.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct TestPredictionsText
{
    Q_DECLARE_TR_FUNCTIONS(TestPredictions)
};

Result<PredictionTable> predictPart(const TrainedModel &model, const DataSetPointer &data,
                                    const ImageSet &part, const QString &device, const std::stop_token &stop,
                                    const Predictor::Progress &progress)
{
    if (const auto obstacle = whyNotPredictable(model, *data))
        return tl::unexpected(*obstacle);
    auto predictor = Predictor::make(model, device);
    if (!predictor)
        return tl::unexpected(predictor.error());
    auto probabilities = predictor->predict(data, part, stop, progress);
    if (!probabilities)
        return tl::unexpected(probabilities.error());
    PredictionTable table{{}, model.classNames, std::move(*probabilities)};
    for (std::int64_t i = 0; i < part.count(); ++i)
        table.names << part.nameOf(i);
    return table;
}

ImageSet firstOf(const ImageSet &part, std::int64_t count)
{
    const auto end = part.labels.begin() + std::min(count, part.count());
    return {part.pixels, {part.labels.begin(), end}, part.names.mid(0, count)};
}

} // namespace

std::optional<Error> whyNotPredictable(const TrainedModel &model, const DataSet &data)
{
    if (data.test.count() == 0)
        return Error{TestPredictionsText::tr("the data set has no test images; choose one that has some"),
                     data.spec};
    const Shape &input = model.project.network.input;
    if (input != data.imageShape)
        return Error{
            TestPredictionsText::tr("the model takes images of %1, but those of %2 are %3; choose another "
                                    "model or other data")
                .arg(input.text(), data.title, data.imageShape.text()),
            data.spec};
    if (!data.classNames.isEmpty() && data.classNames.size() != model.classNames.size())
        return Error{TestPredictionsText::tr("the model knows %1 classes, but %2 has %3; choose another "
                                             "model or other data")
                         .arg(model.classNames.size())
                         .arg(data.title)
                         .arg(data.classNames.size()),
                     data.spec};
    return std::nullopt;
}

Result<PredictionTable> predictTestImages(const TrainedModel &model, const DataSetPointer &data,
                                          const QString &device, const std::stop_token &stop,
                                          const Predictor::Progress &progress)
{
    return predictPart(model, data, data->test, device, stop, progress);
}

Result<PredictionTable> predictFirstTestImages(const TrainedModel &model, const DataSetPointer &data,
                                               const QString &device)
{
    // A whole batch: another size may round the last bit of an answer another way.
    return predictPart(model, data, firstOf(data->test, Predictor::imagesAtOnce), device, {}, {});
}

std::optional<TestScore> scoreOf(const PredictionTable &table, const DataSet &data)
{
    if (data.test.count() == 0 || !data.test.isLabelled())
        return std::nullopt;
    std::vector<qsizetype> inModel; // the model's number of each of the data set's classes
    for (const auto &name : data.classNames)
        inModel.push_back(table.classNames.indexOf(name));
    TestScore score{0, data.test.count()};
    for (std::int64_t i = 0; i < score.images; ++i) {
        const auto wanted = inModel[std::size_t(data.test.label(i))];
        if (wanted < 0)
            return std::nullopt;
        score.right += table.best(std::size_t(i)) == std::size_t(wanted);
    }
    return score;
}

std::vector<std::int64_t> answersPerClass(const PredictionTable &table)
{
    std::vector<std::int64_t> counts(std::size_t(table.classNames.size()), 0);
    for (std::size_t i = 0; i < table.probabilities.size(); ++i)
        ++counts[table.best(i)];
    return counts;
}

std::int64_t imageWithoutAnswer(const PredictionTable &table)
{
    const auto isNoNumber = [](const std::vector<float> &values) {
        return std::any_of(values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
    };
    const auto found = std::find_if(table.probabilities.begin(), table.probabilities.end(), isNoNumber);
    return found == table.probabilities.end() ? -1 : found - table.probabilities.begin();
}

} // namespace workbench
