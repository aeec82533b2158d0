#include "core/data/normalization.h"
#include "core/engine/initialization.h"
#include "core/engine/runtime.h"
#include "core/train/training.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct BuildModelText
{
    Q_DECLARE_TR_FUNCTIONS(Training)
};

} // namespace

Result<std::unique_ptr<Model>> buildModel(const TrainingJob &job, const std::stop_token &stop)
{
    const auto device = resolveDevice(job.device);
    if (!device)
        return tl::unexpected(device.error());
    const TrainingSettings &training = job.project.training;
    if (training.bfloat16 && !hasBfloat16(*device))
        return failure(
            BuildModelText::tr("this device has no arithmetic for bfloat16: turn mixed precision off"),
            *device);
    const auto normalization = resolvedNormalization(job.data, job.project, stop);
    if (!normalization)
        return tl::unexpected(normalization.error());
    auto model = Model::build(job.project.network, *device, training.seed);
    if (!model)
        return model;
    initialiseWeights(**model, training.initialization);
    (*model)->setBfloat16(training.bfloat16);
    (*model)->setNormalization(*normalization);
    if (!job.initialWeights)
        return model;
    TensorMap weights = *job.initialWeights;
    const TensorMap drawn = (*model)->weights();
    for (const auto &layer : job.drawnAnew) {
        for (const auto &[name, tensor] : drawn) {
            if (name.section(QLatin1Char('.'), 0, 0) == layer)
                weights[name] = tensor;
        }
    }
    if (const auto set = (*model)->setWeights(weights); !set)
        return tl::unexpected(set.error());
    return model;
}

} // namespace workbench
