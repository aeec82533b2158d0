#include "core/exchange/report/run_report.h"

#include "core/data/fingerprint.h"
#include "core/exchange/trained_model.h"
#include "core/figure/color_maps.h"
#include "core/insight/answer_order.h"
#include "core/insight/layer_weights.h"
#include "core/insight/sample_pixels.h"
#include "core/insight/set_predictions.h"

#include <QCoreApplication>
#include <QDir>
#include <cmath>
#include <cstring>

namespace workbench {

namespace {

constexpr std::size_t mostSamples = 12;
constexpr std::int64_t mostFilterPlanes = 256; // as the window shows
constexpr int calibrationBins = 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

/// What lies in the folder but the weights.
Result<RunReport> readRun(const QString &folder)
{
    const RunPointer summary = readSummary(folder);
    if (!summary)
        return failure(Text::tr("there is no run in this folder"), folder);
    if (summary->fault)
        return tl::unexpected(*summary->fault);
    if (summary->file->bestEpoch == 0)
        return failure(Text::tr("there is nothing to report: the run has finished no epoch"), folder);
    auto metrics = readMetrics(QDir(folder).filePath(QStringLiteral("metrics.csv")));
    if (!metrics)
        return tl::unexpected(metrics.error());
    RunReport report;
    report.run = *summary;
    report.metrics = std::move(*metrics);
    report.analysis = analyse(report.project().network);
    report.made = QDateTime::currentDateTime();
    return report;
}

/// The run's project with the weights of its best epoch, which read images as they did in training, whatever
/// the data set at hand.
KnownWeights bestWeights(const RunReport &report, const TrainedModel &best)
{
    KnownWeights known{.project = report.project(),
                       .weights = std::make_shared<const TensorMap>(best.weights),
                       .epoch = report.file().bestEpoch};
    known.project.data.normalization = best.normalization;
    return known;
}

void describeData(RunReport &report, const DataSet &data)
{
    report.dataTitle = data.title;
    report.dataFingerprint = fingerprint(data);
    report.imageShape = data.imageShape;
    report.classNames = data.classNames;
    for (const auto part : partsIn(data, report.project()))
        report.images.emplace_back(part, countIn(data, report.project(), {part}));
}

/// The part whose answers say most: of images that had no part in training.
std::optional<DataPart> judgedPart(const RunReport &report, const DataSet &data)
{
    if (data.test.count() > 0 && data.test.isLabelled())
        return DataPart::Test;
    for (const auto &[part, count] : report.images) {
        if (part == DataPart::Validation && count > 0)
            return part;
    }
    return std::nullopt;
}

Result<ReportedSample> sampleOf(const PartAnswers &answers, std::size_t place, const DataSet &data)
{
    const SampleId id{answers.part == DataPart::Test ? SampleId::Part::Test : SampleId::Part::Train,
                      answers.positions[place]};
    const auto pixels = samplePixels({data}, id);
    if (!pixels)
        return tl::unexpected(pixels.error());
    const auto label = answers.labels[place];
    return ReportedSample{.sample = id,
                          .name = SampleSource{data}.partOf(id).nameOf(id.index),
                          .picture = pictureOf(*pixels),
                          .label = label,
                          .predicted = answers.predicted[place],
                          .probability = answers.confidence(place),
                          .labelProbability = answers.probabilitiesOf(place)[std::size_t(label)]};
}

/// The most wrong answers, and of each of the first classes the surest right one.
std::pair<std::vector<std::size_t>, std::vector<std::size_t>> tellingAnswers(const PartAnswers &answers)
{
    auto worst = answersInOrder(answers, AnswerOrder::MostWrong, {.verdict = AnswerFilter::Verdict::Wrong});
    worst.resize(std::min(worst.size(), mostSamples));
    std::vector<std::size_t> surest;
    const auto classes = std::int32_t(std::min<std::int64_t>(answers.classes, mostSamples));
    for (std::int32_t label = 0; label < classes; ++label) {
        const auto right =
            answersInOrder(answers, AnswerOrder::LeastSure, {AnswerFilter::Verdict::Right, label});
        if (!right.empty())
            surest.push_back(right.back());
    }
    return {worst, surest};
}

Result<void> addSamples(RunReport &report, const DataSet &data)
{
    const PartAnswers &answers = *report.evaluation->answers;
    const auto [worst, surest] = tellingAnswers(answers);
    const auto add = [&](const std::vector<std::size_t> &places,
                         std::vector<ReportedSample> &samples) -> Result<void> {
        for (const auto place : places) {
            auto sample = sampleOf(answers, place, data);
            if (!sample)
                return tl::unexpected(sample.error());
            samples.push_back(std::move(*sample));
        }
        return {};
    };
    if (const auto added = add(worst, report.worst); !added)
        return added;
    return add(surest, report.surest);
}

Result<void> judge(RunReport &report, const KnownWeights &model, const DataSetPointer &data,
                   const ReportProgress &progress, const std::stop_token &stop)
{
    const auto part = judgedPart(report, *data);
    if (!part)
        return {};
    const auto predictions = predictSet(model, data, QStringLiteral("cpu"), stop, progress, {*part});
    if (!predictions)
        return tl::unexpected(predictions.error());
    report.evaluation = evaluateAnswers((*predictions)->answersTo(*part), stop);
    if (!report.evaluation)
        return failure(Text::tr("the report was stopped"));
    report.calibration = calibrationOf(report.evaluation->judged, calibrationBins);
    return addSamples(report, *data);
}

/// The numbers of a tensor of 32-bit numbers.
TensorValues valuesOf(const TensorData &tensor)
{
    TensorValues values{tensor.sizes, std::vector<float>(std::size_t(tensor.bytes.size()) / sizeof(float))};
    std::memcpy(values.values.data(), tensor.bytes.constData(), values.values.size() * sizeof(float));
    return values;
}

std::optional<ReportedFilters> filtersOf(const Network &network, const TensorMap &weights)
{
    const auto layer = std::find_if(network.layers.begin(), network.layers.end(),
                                    [](const Layer &each) { return each.type == QLatin1String("Conv2d"); });
    if (layer == network.layers.end())
        return std::nullopt;
    const auto weight = weights.find(layer->id + QStringLiteral(".weight"));
    if (weight == weights.end() || weight->second.dtype != QLatin1String("F32"))
        return std::nullopt;
    auto [planes, perKernel, isMatrix] = picturesOf(valuesOf(weight->second));
    const auto [low, high] = valueRange(planes.values.data(), planes.values.size());
    ReportedFilters filters{
        layer->id, {}, perKernel, planes.count / perKernel, std::max(std::abs(low), std::abs(high))};
    planes.count =
        perKernel * std::min(filters.allKernels, std::max<std::int64_t>(1, mostFilterPlanes / perKernel));
    planes.values.resize(std::size_t(planes.count * planes.height * planes.width));
    filters.planes = std::move(planes);
    return filters;
}

} // namespace

Result<RunReport> makeRunReport(const QString &folder, const DataSetPointer &data,
                                const ReportProgress &progress, const std::stop_token &stop)
{
    auto report = readRun(folder);
    if (!report)
        return report;
    const auto best = loadTrainedModel(QDir(folder).filePath(QStringLiteral("best.safetensors")));
    if (!best)
        return tl::unexpected(best.error());
    const KnownWeights model = bestWeights(*report, *best);
    if (const auto obstacle = whyNotPredictable(model, *data))
        return tl::unexpected(*obstacle);
    describeData(*report, *data);
    report->filters = filtersOf(report->project().network, best->weights);
    if (const auto judged = judge(*report, model, data, progress, stop); !judged)
        return tl::unexpected(judged.error());
    if (stop.stop_requested())
        return failure(Text::tr("the report was stopped"));
    return report;
}

} // namespace workbench
