#include "core/insight/responses.h"

#include "core/insight/class_score.h"
#include "core/insight/layer_output.h"
#include "core/insight/observe.h"
#include "core/insight/set_predictions.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <mutex>

namespace workbench {

namespace {

struct ResponsesText
{
    Q_DECLARE_TR_FUNCTIONS(Responses)
};

constexpr std::int64_t mostChannels = 4096;
constexpr std::int64_t mostCounts = std::int64_t(1) << 25;

/// Takes batches in, in any order. Lives for one pass; any thread.
class ResponseCollector
{
public:
    ResponseCollector(const SampleSource &source, const std::vector<SampleId> &samples,
                      LayerResponses &result)
        : m_source(source), m_samples(samples), m_classes(std::size_t(source.data.classNames.size())),
          m_result(result)
    {}

    /// `output`: [samples, channels, places], of the samples from `first` on.
    void take(const torch::Tensor &output, std::size_t first)
    {
        const torch::Tensor maps = output.to(torch::kCPU).contiguous();
        const torch::Tensor most = maps.amax(2).contiguous();
        const torch::Tensor means = maps.mean(2).contiguous();
        const std::lock_guard lock(m_mutex);
        prepare(maps);
        for (std::int64_t sample = 0; sample < maps.size(0); ++sample)
            takeSample(m_samples[first + std::size_t(sample)], maps[sample], most[sample], means[sample]);
        m_result.images += maps.size(0);
    }

private:
    void prepare(const torch::Tensor &maps)
    {
        if (!m_result.channels.empty())
            return;
        m_result.channelCount = maps.size(1);
        m_result.places = maps.size(2);
        const auto count = channelsLookedAt(maps.size(1), std::int64_t(m_classes));
        m_result.channels.resize(std::size_t(count), {.histogram = GrowingHistogram(m_classes + 1)});
    }

    void takeSample(SampleId sample, const torch::Tensor &maps, const torch::Tensor &most,
                    const torch::Tensor &means)
    {
        const auto label = m_source.label(sample);
        const std::size_t row = label == unknownLabel ? m_classes : std::size_t(label);
        const std::size_t places = std::size_t(maps.size(1));
        for (std::size_t i = 0; i < m_result.channels.size(); ++i) {
            ChannelResponses &channel = m_result.channels[i];
            const ExcitingSample found{sample, label, most.data_ptr<float>()[i], 0,
                                       means.data_ptr<float>()[i]};
            if (!std::isfinite(found.response)) {
                ++channel.notFinite;
                continue;
            }
            channel.histogram.add(row, double(found.response));
            keepStrongest(channel.strongest, found, {maps.data_ptr<float>() + i * places, places});
        }
    }

    /// The place is looked for only where the sample is kept.
    static void keepStrongest(std::vector<ExcitingSample> &strongest, ExcitingSample found,
                              std::span<const float> map)
    {
        const auto isStronger = [](const ExcitingSample &one, const ExcitingSample &other) {
            return one.response != other.response ? one.response > other.response
                                                  : one.sample.index < other.sample.index;
        };
        const bool isFull = strongest.size() == ChannelResponses::mostKept;
        if (isFull && !isStronger(found, strongest.back()))
            return;
        found.position = std::max_element(map.begin(), map.end()) - map.begin();
        strongest.insert(std::upper_bound(strongest.begin(), strongest.end(), found, isStronger), found);
        if (isFull)
            strongest.pop_back();
    }

    const SampleSource &m_source;
    const std::vector<SampleId> &m_samples;
    const std::size_t m_classes;
    LayerResponses &m_result;
    std::mutex m_mutex; ///< guards the result
};

/// What both passes share: refuses, and tells how far it is.
class LookThrough
{
public:
    LookThrough(const ExplainedModel &model, const DataSet &data, const QString &layer, std::stop_token stop,
                const LookProgress &progress)
        : m_model(model), m_source{data}, m_layer(layer), m_stop(std::move(stop)), m_progress(progress)
    {}

    const SampleSource &source() const { return m_source; }

    /// `take` is called on several threads at once.
    Result<void> run(const std::vector<SampleId> &samples,
                     const std::function<void(const torch::Tensor &output, std::size_t first)> &take)
    {
        if (const auto fault = faultOf(samples))
            return tl::unexpected(*fault);
        Model &trained = m_model.model(AskedWeights::Trained);
        return asking([&] {
            forEachBatch(trained, m_source, samples, m_stop,
                         [&](const torch::Tensor &batch, std::size_t first) {
                             take(outputOf(trained, m_layer, batch, m_stop), first);
                             const std::lock_guard lock(m_mutex);
                             m_done += batch.size(0);
                             if (m_progress)
                                 m_progress(m_done, std::ssize(samples));
                         });
        });
    }

private:
    std::optional<Error> faultOf(const std::vector<SampleId> &samples) const
    {
        if (samples.empty())
            return Error{ResponsesText::tr("there are no such images"), {}};
        return layerFault(m_model.network(), m_source.data, m_layer);
    }

    const ExplainedModel &m_model;
    const SampleSource m_source;
    const QString &m_layer;
    const std::stop_token m_stop;
    const LookProgress &m_progress;
    std::mutex m_mutex; ///< guards what follows, and calls of the progress
    std::int64_t m_done = 0;
};

} // namespace

std::int64_t channelsLookedAt(std::int64_t channels, std::int64_t classes)
{
    const auto counts = (classes + 1) * GrowingHistogram::binCount;
    return std::min({channels, mostChannels, std::max<std::int64_t>(1, mostCounts / counts)});
}

Result<LayerResponsesPointer> responsesTo(const ExplainedModel &model, const DataSetPointer &data,
                                          const Project &project, DataPart part, const QString &layer,
                                          const std::stop_token &stop, const LookProgress &progress)
{
    auto result = std::make_shared<LayerResponses>(LayerResponses{.layer = layer, .part = part});
    const auto samples = samplesIn(*data, project, part);
    LookThrough look(model, *data, layer, stop, progress);
    ResponseCollector collector(look.source(), samples, *result);
    const auto looked = look.run(samples, [&](const torch::Tensor &output, std::size_t first) {
        collector.take(channelsOf(output), first);
    });
    if (!looked)
        return tl::unexpected(looked.error());
    return result;
}

Result<MeanOutput> meanOverClass(const ExplainedModel &model, const DataSetPointer &data,
                                 const Project &project, DataPart part, const QString &layer,
                                 std::int32_t label, const std::stop_token &stop,
                                 const LookProgress &progress)
{
    const auto samples = samplesIn(*data, project, part, label);
    torch::Tensor sum;
    std::mutex mutex;
    const auto looked = LookThrough(model, *data, layer, stop, progress)
                            .run(samples, [&](const torch::Tensor &output, std::size_t) {
                                const torch::Tensor more = output.to(torch::kDouble).sum(0, true);
                                const std::lock_guard lock(mutex);
                                sum = sum.defined() ? sum + more : more;
                            });
    if (!looked)
        return tl::unexpected(looked.error());
    const torch::Tensor mean = (sum / double(samples.size())).to(torch::kFloat);
    return MeanOutput{mapsOf(mean, mean.size(1)), std::ssize(samples)};
}

} // namespace workbench
