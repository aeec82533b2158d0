#include "core/insight/layer_features.h"

#include "core/insight/class_score.h"
#include "core/insight/layer_output.h"
#include "core/insight/logits_layer.h"
#include "core/insight/observe.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct LayerFeaturesText
{
    Q_DECLARE_TR_FUNCTIONS(LayerFeatures)
};

constexpr std::int64_t mostBytes = std::int64_t(1) << 30;

std::optional<Error> featuresFault(const Network &network, const SampleSource &source, const QString &layer,
                                   const std::vector<SampleId> &samples)
{
    if (auto fault = layerFault(network, source.data, layer))
        return fault;
    const auto exists = [&](SampleId sample) { return source.contains(sample); };
    if (!std::all_of(samples.begin(), samples.end(), exists))
        return Error{LayerFeaturesText::tr("one of the pictures is no longer there"), {}};
    return std::nullopt;
}

bool isTooWide(const Shape &output)
{
    return output.isImage() && output.elements() > mostFeatures;
}

/// Runs batches, and writes what the layer makes of them into the rows of `features`.
class FeaturePass
{
public:
    FeaturePass(const ExplainedModel &model, const SampleSource &source, const LoadControl &control,
                LayerFeatures &features)
        : m_model(model.model(AskedWeights::Trained)), m_source(source), m_control(control),
          m_features(features)
    {}

    /// Throws what fails.
    void run()
    {
        const auto total = std::ssize(m_features.samples);
        forEachBatch(m_model, m_source, m_features.samples, m_control.stop,
                     [&](const torch::Tensor &batch, std::size_t first) {
                         takeBatch(batch, std::int64_t(first));
                         const std::lock_guard lock(m_mutex);
                         m_done += batch.size(0);
                         if (m_control.progress)
                             m_control.progress(m_done, total);
                     });
    }

private:
    void takeBatch(const torch::Tensor &batch, std::int64_t first)
    {
        torch::Tensor kept = batch;
        const torch::Tensor output =
            m_model.forward(batch, [&](const QString &id, const torch::Tensor &value) {
                mayGoOn(m_control.stop);
                if (id == m_features.layer)
                    kept = value;
            });
        keep(kept, output, first);
    }

    void keep(const torch::Tensor &value, const torch::Tensor &output, std::int64_t first)
    {
        const torch::Tensor rows =
            (m_features.averaged ? value.mean({2, 3}) : value.flatten(1)).to(torch::kCPU).contiguous();
        if (!rows.isfinite().all().item<bool>())
            throw std::runtime_error(LayerFeaturesText::tr("the layer's output is not finite").toStdString());
        std::copy_n(rows.data_ptr<float>(), rows.numel(),
                    m_features.values.begin() + first * m_features.width);
        const torch::Tensor classes = output.flatten(1).argmax(1).to(torch::kInt).to(torch::kCPU);
        std::copy_n(classes.data_ptr<std::int32_t>(), classes.numel(), m_features.predicted.begin() + first);
    }

    Model &m_model;
    const SampleSource &m_source;
    const LoadControl &m_control;
    LayerFeatures &m_features;
    std::mutex m_mutex;
    std::int64_t m_done = 0;
};

} // namespace

Result<LayerFeatures> layerFeatures(const ExplainedModel &model, const SampleSource &source,
                                    const QString &layer, const std::vector<SampleId> &samples,
                                    const LoadControl &control)
{
    if (const auto fault = featuresFault(model.network(), source, layer, samples))
        return tl::unexpected(*fault);
    const Shape output = *analyse(model.network()).outputOf(layer);
    LayerFeatures features{.layer = layer, .samples = samples};
    features.averaged = isTooWide(output);
    features.width = features.averaged ? output.channels() : output.elements();
    const auto count = std::ssize(samples);
    if (count * features.width > mostBytes / std::int64_t(sizeof(float)))
        return failure(
            LayerFeaturesText::tr("%1 pictures with %2 numbers each are more than fit: take fewer, "
                                  "or a later layer")
                .arg(count)
                .arg(features.width),
            layer);
    features.values.resize(std::size_t(count * features.width));
    features.predicted.resize(samples.size());
    const auto asked = asking([&] { FeaturePass(model, source, control, features).run(); });
    if (!asked)
        return tl::unexpected(asked.error());
    return features;
}

QString layerBeforeOutput(const Network &network)
{
    const QString layer = logitsLayer(network);
    const auto index = network.indexOf(layer);
    return index ? network.layers[*index].inputs.front() : layer;
}

} // namespace workbench
