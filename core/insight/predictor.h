#pragma once

#include "core/data/data_set.h"
#include "core/exchange/trained_model.h"
#include "core/train/metrics.h"

#include <functional>
#include <memory>
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

    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

    /// Class probabilities of each image of a part of a data set, whose images have the network's input size.
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
