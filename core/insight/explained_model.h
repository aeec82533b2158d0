#pragma once

#include "core/data/data_set.h"
#include "core/insight/planes.h"
#include "core/train/session.h"

#include <memory>
#include <stop_token>

namespace workbench {

class ExplainedModel;
using ExplainedModelPointer = std::shared_ptr<const ExplainedModel>;

/// A moment of a run.
struct TrainingMoment
{
    std::int64_t epoch = 0;   ///< the one under way; where none is, the last complete one
    std::int64_t batches = 0; ///< trained on since the start of the run
    bool operator==(const TrainingMoment &) const = default;
};

/// Which of an explained model's two sets of weights answers.
enum class AskedWeights {
    Trained,
    Random ///< drawn anew as before any training: what does not change with them explains nothing
};

/// A copy of a trained model that is asked why it answers as it does, and a twin with random weights. In
/// evaluation mode, its weights without gradients; never changed after it is made, so that any number of
/// threads may ask it at once, and asking draws nothing from LibTorch's random numbers.
class ExplainedModel
{
public:
    /// Fails where the weights do not fit the data. Draws from LibTorch's random numbers and may measure the
    /// training images: for a thread of its own, while nothing trains. `device`: as in TrainingJob.
    static Result<ExplainedModelPointer> make(const KnownWeights &known, const DataSetPointer &data,
                                              const QString &device, const std::stop_token &stop = {});
    /// The same of a model that is being trained, as it is now; `moment`: when that is. LibTorch's random
    /// numbers stay as they were. For the thread that trains, between two batches.
    static Result<ExplainedModelPointer> copyOf(const Model &model, const Project &project,
                                                std::int64_t classes, const TrainingMoment &moment);
    ~ExplainedModel();

    const Network &network() const;
    std::int64_t classes() const { return m_classes; }
    /// Of the trained weights.
    const TrainingMoment &moment() const { return m_moment; }
    /// How pixels in [0, 1] become what the network reads, in numbers: None or Given.
    const Normalization &normalization() const;

    /// The class probabilities of a picture: planes in [0, 1] of the network's input shape. Fails where they
    /// are no numbers.
    Result<std::vector<float>> answer(const Planes &pixels, const std::stop_token &stop = {}) const;
    /// The same for many at once, which must be of one shape.
    Result<std::vector<std::vector<float>>> answers(const std::vector<Planes> &pixels,
                                                    const std::stop_token &stop = {}) const;

    /// For core's torch sources.
    Model &model(AskedWeights weights) const;

private:
    ExplainedModel(std::unique_ptr<Model> trained, std::unique_ptr<Model> random, std::int64_t classes,
                   const TrainingMoment &moment);
    /// `job`: as `askingJob` makes it.
    static Result<ExplainedModelPointer> build(TrainingJob job, std::int64_t classes,
                                               const TrainingMoment &moment);

    std::unique_ptr<Model> m_trained;
    std::unique_ptr<Model> m_random;
    std::int64_t m_classes;
    TrainingMoment m_moment;
};

} // namespace workbench
