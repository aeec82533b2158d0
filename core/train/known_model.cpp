#include "core/train/known_model.h"

#include "core/data/normalization.h"
#include "core/layers/analysis.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct KnownModelText
{
    Q_DECLARE_TR_FUNCTIONS(KnownModel)
};

} // namespace

Result<TrainedModel> trainedModelOf(const KnownWeights &known, const DataSetPointer &data,
                                    const std::stop_token &stop)
{
    const NetworkAnalysis analysis = analyse(known.project.network);
    const std::int64_t values = analysis.layers.back().output->elements();
    if (values != data->classNames.size())
        return failure(KnownModelText::tr("the trained network knows %1 classes, but %2 has %3; train it on "
                                          "this data first")
                           .arg(values)
                           .arg(data->title)
                           .arg(data->classNames.size()),
                       data->spec);
    const auto normalization = resolvedNormalization(data, known.project, stop);
    if (!normalization)
        return tl::unexpected(normalization.error());
    TrainedModel trained{known.project, data->classNames, *known.weights};
    trained.normalization = *normalization;
    return trained;
}

TrainingJob askingJob(const TrainedModel &trained, const QString &device)
{
    TrainingJob job{
        .project = trained.project, .data = nullptr, .device = device, .initialWeights = trained.weights};
    job.project.data.normalization = trained.normalization;
    job.project.training.bfloat16 = false; // concerns training only, and not every device knows it
    return job;
}

} // namespace workbench
