#include "core/explain/training_step_setup.h"

#include "core/data/split.h"
#include "core/engine/runtime.h"
#include "core/insight/samples.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(TrainingStep)
};

bool isUsable(const DataSet &data, SampleId sample)
{
    const SampleSource source{data};
    return source.contains(sample) && source.label(sample) != unknownLabel;
}

std::optional<Error> batchFault(const TrainingStepRequest &request)
{
    if (request.batches.empty())
        return Error{StepText::tr("a step needs a batch of images"), {}};
    for (const auto &batch : request.batches) {
        if (batch.empty() || std::ssize(batch) > TrainingStepRequest::mostSamples)
            return Error{StepText::tr("a batch to be looked at has 1 to %1 images")
                             .arg(TrainingStepRequest::mostSamples),
                         {}};
        for (const auto sample : batch) {
            if (!isUsable(*request.job.data, sample))
                return Error{StepText::tr("an image of the batch has no class: the loss needs one"), {}};
        }
    }
    return std::nullopt;
}

} // namespace

Result<StepSetup> setUpStep(const TrainingStepRequest &request)
{
    TrainingJob job = request.job;
    if (request.loss) {
        job.project.training.loss = *request.loss;
        job.project.training.balancedClasses &= takesClassWeights(request.loss->type);
    }
    if (const auto reason = whyNotTrainable(job.project, *job.data))
        return tl::unexpected(*reason);
    if (const auto fault = batchFault(request))
        return tl::unexpected(*fault);
    // One thread, as the reference plan has it: sums of other threads round otherwise.
    prepareThread(1);
    auto model = buildModel(job);
    if (!model)
        return tl::unexpected(model.error());
    (*model)->setTraining(true);
    StepSetup setup{job.project, std::move(*model), {}, {}};
    setup.classWeights = classWeightsOf(
        job.project, *job.data, splitOf(job.data->train, job.project).training, setup.model->device());
    setup.loss = makeLoss(job.project.training.loss, setup.classWeights);
    return setup;
}

Batch stepBatch(const TrainingStepRequest &request, const Model &model, const std::vector<SampleId> &samples)
{
    const TrainingJob &job = request.job;
    const BatchSource train(job.data, job.data->train, model.preprocessing(), augmentationOf(job.project));
    const BatchSource test(job.data, job.data->test, model.preprocessing());
    std::vector<torch::Tensor> images;
    std::vector<torch::Tensor> labels;
    for (const auto sample : samples) {
        const bool isTest = sample.part == SampleId::Part::Test;
        const Batch one = (isTest ? test : train).take(torch::tensor({sample.index}, torch::kLong), 1);
        images.push_back(one.images);
        labels.push_back(one.labels);
    }
    return {torch::cat(images), torch::cat(labels)};
}

TensorData recordOf(const torch::Tensor &tensor)
{
    if (!tensor.defined())
        return {};
    return dataOf(tensor.is_floating_point() ? tensor.to(torch::kFloat) : tensor);
}

std::vector<std::vector<SampleId>> stepBatches(const Project &project, const DataSet &data, SampleId first,
                                               std::int64_t size, std::int64_t steps, bool same)
{
    const auto positions = splitOf(data.train, project).training;
    const torch::Tensor order = epochOrder(positions, project.training.shuffle, project.training.seed, 1);
    std::vector<SampleId> others;
    for (std::int64_t i = 0; i < order.size(0); ++i) {
        const SampleId sample{SampleId::Part::Train, order[i].item<std::int64_t>()};
        if (sample != first && isUsable(data, sample))
            others.push_back(sample);
        // No more are needed.
        if (std::ssize(others) >= size * (same ? 1 : steps))
            break;
    }
    std::size_t next = 0;
    const auto take = [&](std::vector<SampleId> batch) {
        // At most each other one once.
        for (std::size_t i = 0; i < others.size() && std::ssize(batch) < size; ++i)
            batch.push_back(others[next++ % others.size()]);
        return batch;
    };
    const auto last = take(isUsable(data, first) ? std::vector{first} : std::vector<SampleId>{});
    std::vector<std::vector<SampleId>> batches;
    for (std::int64_t step = 1; step < steps; ++step)
        batches.push_back(same ? last : take({}));
    batches.push_back(last);
    return batches;
}

} // namespace workbench
