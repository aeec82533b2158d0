#pragma once

#include "core/document/sample_id.h"
#include "core/train/training.h"

namespace workbench {

/// One step of training that is to be taken apart.
struct TrainingStepRequest
{
    static constexpr std::int64_t mostSamples = 64;
    static constexpr std::int64_t usualMostBytes = std::int64_t(512) << 20;

    /// Project, data set and device. `initialWeights`: where the first step starts; none: drawn by the seed.
    TrainingJob job;
    /// One step each, one after another as a run takes them. The last is recorded.
    std::vector<std::vector<SampleId>> batches = {};
    bool leaveOutZeroGrad = false;             ///< gradients of all steps add up
    double rateFactor = 1;                     ///< of the learning rate
    std::optional<Choice> loss = std::nullopt; ///< another than the project's
    /// Of the tensors a record keeps; a step that would take more is refused.
    std::int64_t mostBytes = usualMostBytes;
};

/// A layer in a recorded step. A tensor without bytes stands for None.
struct RecordedLayer
{
    QString id;
    TensorData output;   ///< [samples, ...]
    TensorData gradient; ///< of the loss with respect to `output`; None where nothing trained lies above
};

/// A trainable tensor in a recorded step.
struct RecordedParameter
{
    QString name; ///< "conv1.weight"
    QString layer;
    bool frozen = false;
    TensorData before;
    TensorData gradientBefore; ///< of the steps before, as zero_grad finds it; None after no step
    TensorData gradient;       ///< after backward; None of a frozen one
    TensorData clipped;        ///< what the optimizer reads: the same unless gradients are clipped
    std::map<QString, TensorData> stateBefore; ///< the optimizer's, by PyTorch's names
    std::map<QString, TensorData> stateAfter;
    TensorData after;
    double gradientNorm = 0;
    double changeNorm = 0; ///< of `after` - `before`
};

/// What a step was in a few numbers.
struct StepSummary
{
    double loss = 0; ///< before the weights change
    std::int64_t right = 0;
    double gradientNorm = 0; ///< of all parameters together, before it is clipped
    double changeNorm = 0;   ///< of all weights together
    double learningRate = 0;
};

/// A step with all its tensors. Plain values, shared between threads, never changed.
struct RecordedStep
{
    Project project; ///< with the loss that was used
    std::vector<SampleId> samples;
    std::vector<std::int64_t> labels;
    TensorData images; ///< as the network reads them
    std::vector<RecordedLayer> layers;
    double loss = 0; ///< the mean of `sampleLosses`, weighted with `sampleWeights`
    std::vector<float> sampleLosses;
    std::vector<float> sampleWeights; ///< all 1 unless classes are balanced
    bool zeroed = true;               ///< zero_grad was called
    std::vector<RecordedParameter> parameters;
    double learningRate = 0;
    std::optional<double> momentum; ///< what the schedule sets; none: the optimizer's own
    double clipFactor = 1;          ///< gradients times this are `clipped`
    std::vector<StepSummary> steps; ///< all of them, the recorded one last
    /// Of the same batch, with the new weights and the same draws of Dropout.
    double lossAfter = 0;
    std::int64_t rightAfter = 0;
    /// All weights and buffers around the recorded step.
    TensorMap weightsBefore;
    TensorMap weightsAfter;
};

using RecordedStepPointer = std::shared_ptr<const RecordedStep>;

/// What keeping all tensors of a step takes, about.
std::int64_t recordedStepBytes(const Project &project, std::int64_t samples);

/// Takes the steps with a model of its own, as a run of the project does (loss, class weights, optimizer,
/// clipping, normalization, augmentation of the first epoch, the schedule's first rates; the reference plan),
/// and keeps every tensor of the last. Knows no Qt thread; answers `stop` between two layers.
Result<RecordedStepPointer> recordTrainingStep(const TrainingStepRequest &request, std::stop_token stop);

/// `steps` batches of `size` labelled samples: `first`, where it has a label, leads the last one; the others
/// follow in the order of the project's first epoch, from its beginning again where they run out. `same`: the
/// last batch again and again.
std::vector<std::vector<SampleId>> stepBatches(const Project &project, const DataSet &data, SampleId first,
                                               std::int64_t size, std::int64_t steps, bool same);

} // namespace workbench
