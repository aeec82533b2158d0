#include "core/train/range_test.h"

#include "core/train/trial.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct RangeTestText
{
    Q_DECLARE_TR_FUNCTIONS(RangeTest)
};

/// A smoothed loss above its smallest by this factor has diverged.
constexpr double divergence = 4;

std::optional<Error> optionsFault(const RangeTestOptions &options)
{
    if (!(options.lowest > 0) || !std::isfinite(options.highest))
        return Error{RangeTestText::tr("a learning rate must be above 0"), {}};
    if (options.highest <= options.lowest)
        return Error{RangeTestText::tr("the highest learning rate must be above the lowest"), {}};
    if (options.batches < 2)
        return Error{RangeTestText::tr("a range test needs at least two batches"), {}};
    return std::nullopt;
}

RangeTestResult sweep(Trial &trial, const std::vector<double> &rates, const std::stop_token &stop,
                      const RangeTestProgress &progress)
{
    RangeTestResult result{.images = trial.batchSize(), .batchSize = trial.wantedBatchSize()};
    SmoothedLoss smoothed;
    double smallest = std::numeric_limits<double>::infinity();
    for (const double rate : rates) {
        if (stop.stop_requested()) {
            result.end = RangeTestResult::End::Cancelled;
            return result;
        }
        trial.setLearningRate(rate);
        const double loss = trial.train(trial.nextBatch()).loss;
        const RangePoint point{rate, loss, smoothed.add(loss)};
        result.points.push_back(point);
        if (progress)
            progress(point);
        smallest = std::min(smallest, point.smoothed);
        // A loss may be negative (NLLLoss without LogSoftmax), where a multiple of the smallest says nothing.
        if (!std::isfinite(loss) || (smallest > 0 && point.smoothed > divergence * smallest)) {
            result.end = RangeTestResult::End::Diverged;
            break;
        }
    }
    result.suggestion = suggestRate(result.points);
    return result;
}

} // namespace

std::vector<double> rangeTestRates(const RangeTestOptions &options)
{
    std::vector<double> rates;
    for (std::int64_t i = 0; i < options.batches; ++i)
        rates.push_back(options.lowest *
                        std::pow(options.highest / options.lowest, double(i) / double(options.batches - 1)));
    return rates;
}

Result<RangeTestResult> rangeTest(const TrainingJob &job, const RangeTestOptions &options,
                                  std::stop_token stop, const RangeTestProgress &progress)
{
    if (const auto fault = optionsFault(options))
        return tl::unexpected(*fault);
    try {
        const auto trial = Trial::begin(job, RangeTestOptions::mostImages);
        if (!trial)
            return tl::unexpected(trial.error());
        return sweep(**trial, rangeTestRates(options), stop, progress);
    } catch (const std::exception &exception) {
        return failure(RangeTestText::tr("the range test failed: %1").arg(sentenceOf(exception)));
    }
}

} // namespace workbench
