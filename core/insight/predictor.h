#pragma once

#include "core/data/data_set.h"
#include "core/exchange/trained_model.h"
#include "core/train/metrics.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace workbench {

class Model;

/// A trained model that answers: for the command line and exports' checks. Belongs to one thread at a time.
class Predictor
{
public:
    static Result<Predictor> make(const TrainedModel &trained, const QString &device = QStringLiteral("cpu"));
    Predictor(Predictor &&) noexcept;
    ~Predictor();

    /// The size of a batch.
    static constexpr std::int64_t imagesAtOnce = 64;

    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;
    /// Given one image's class probabilities; in the order of the images.
    using Taker = std::function<void(std::span<const float> probabilities)>;

    /// Works out the answers for a part of a data set, whose images have the network's input size, and keeps
    /// none of them. Stopping is answered within a batch.
    Result<void> answer(DataSetPointer data, const ImageSet &part, const Taker &take,
                        const std::stop_token &stop = {}, const Progress &progress = {});

    /// The same for some of its images: `positions` in it.
    Result<void> answer(DataSetPointer data, const ImageSet &part, const std::vector<std::int64_t> &positions,
                        const Taker &take, const std::stop_token &stop = {}, const Progress &progress = {});

    /// The same answers, kept.
    Result<std::vector<std::vector<float>>> predict(DataSetPointer data, const ImageSet &part,
                                                    const std::stop_token &stop = {},
                                                    const Progress &progress = {});

    /// Loss (the model's own) and accuracy on a part of a data set.
    Result<TestMetrics> evaluate(DataSetPointer data, const ImageSet &part, const Progress &progress = {});

private:
    Predictor(const TrainedModel &trained, std::unique_ptr<Model> model);

    TrainedModel m_trained;
    std::unique_ptr<Model> m_model;
};

} // namespace workbench
