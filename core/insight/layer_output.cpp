#include "core/insight/layer_output.h"

#include "core/engine/runtime.h"
#include "core/engine/workers.h"
#include "core/insight/class_score.h"
#include "core/insight/observe.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct LayerOutputText
{
    Q_DECLARE_TR_FUNCTIONS(LayerOutput)
};

/// Thrown to leave the network behind the layer that is wanted.
struct LayerReached
{};

/// In one pass: few, so that a stop is answered soon and all threads have work.
constexpr std::size_t batchSize = 32;

} // namespace

Error missingLayer(const QString &layer)
{
    return {LayerOutputText::tr("the trained network has no such layer"), layer};
}

std::optional<Error> layerFault(const Network &network, const DataSet &data, const QString &layer)
{
    if (layer != inputId && !network.contains(layer))
        return missingLayer(layer);
    if (network.input != data.imageShape)
        return Error{LayerOutputText::tr("the network reads images of %1, but these are %2")
                         .arg(network.input.text(), data.imageShape.text()),
                     data.title};
    return std::nullopt;
}

torch::Tensor outputOf(Model &model, const QString &layer, const torch::Tensor &batch,
                       const std::stop_token &stop)
{
    torch::Tensor wanted;
    mayGoOn(stop);
    if (layer == inputId)
        return batch;
    try {
        model.forward(batch, [&](const QString &id, const torch::Tensor &output) {
            mayGoOn(stop);
            if (id != layer)
                return;
            wanted = output;
            throw LayerReached();
        });
    } catch (const LayerReached &) {
    }
    return wanted;
}

torch::Tensor channelsOf(const torch::Tensor &output)
{
    return output.dim() == 2 ? output.unsqueeze(2) : output.flatten(2);
}

void forEachBatch(const Model &model, const SampleSource &source, const std::vector<SampleId> &samples,
                  const std::stop_token &stop,
                  const std::function<void(const torch::Tensor &batch, std::size_t first)> &take)
{
    prepareThread(1);
    const auto batches = (samples.size() + batchSize - 1) / batchSize;
    Workers workers(std::clamp(int(std::thread::hardware_concurrency()), 1, std::max(1, int(batches))));
    workers.share(int(batches), [&](int batch, int) {
        mayGoOn(stop);
        const torch::NoGradGuard guard;
        const std::size_t first = std::size_t(batch) * batchSize;
        const std::size_t end = std::min(first + batchSize, samples.size());
        take(batchOf(source, {samples.begin() + std::ptrdiff_t(first), samples.begin() + std::ptrdiff_t(end)},
                     model),
             first);
    });
}

} // namespace workbench
