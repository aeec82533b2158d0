#pragma once

#include "core/engine/plan/execution_plan.h"
#include "core/train/training.h"

namespace workbench {

/// A fresh model of a job that is trained a batch at a time outside of any run, as a run's batches are: the
/// same weights, order, loss, optimizer and clipping, but no schedule. Belongs to one thread; throws what
/// LibTorch throws. Private to core's torch sources.
class Trial
{
public:
    /// A batch has at most `mostImages`. Fails with the sentences train() fails with.
    static Result<std::unique_ptr<Trial>> begin(const TrainingJob &job, std::int64_t mostImages);

    /// The batches a run takes, one after another; after an epoch's last the next epoch's first.
    Batch nextBatch();
    std::int64_t batchSize() const { return m_batchSize; }
    /// The project's, without the limit.
    std::int64_t wantedBatchSize() const { return m_wantedBatchSize; }

    /// Of the forward pass, before the weights change.
    struct Step
    {
        double loss = 0; ///< mean over the batch
        std::int64_t right = 0;
        double gradientNorm = 0; ///< of all parameters together, before it is clipped
    };
    Step train(const Batch &batch);

    void setLearningRate(double rate);

private:
    Trial(const TrainingJob &job, std::unique_ptr<Model> model, std::int64_t mostImages);

    const TrainingSettings m_settings;
    std::unique_ptr<Model> m_model;
    BatchSource m_images;
    std::vector<std::int64_t> m_positions;
    std::int64_t m_wantedBatchSize;
    std::int64_t m_batchSize;
    Loss m_loss;
    std::unique_ptr<ExecutionPlan> m_plan; ///< the reference
    std::vector<torch::Tensor> m_parameters;
    std::unique_ptr<torch::optim::Optimizer> m_optimizer;
    torch::Tensor m_order; ///< the current epoch's
    std::int64_t m_epoch = 0;
    std::int64_t m_next = 0; ///< place in the order
};

} // namespace workbench
