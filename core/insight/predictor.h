#pragma once

#include "core/data/data_set.h"
#include "core/exchange/trained_model.h"
#include "core/train/metrics.h"

#include <functional>
#include <memory>

namespace workbench {

class Model;

/// A trained model that answers: for the command line and exports' checks. Belongs to one thread at a time.
class Predictor
{
public:
    static Result<Predictor> make(const TrainedModel &trained, const QString &device = QStringLiteral("cpu"));
    Predictor(Predictor &&) noexcept;
    ~Predictor();

    /// Class probabilities of each image: `pixels` holds images of the network's input size, one after another.
    Result<std::vector<std::vector<float>>> predict(const std::vector<std::uint8_t> &pixels);

    /// Loss (the model's own) and accuracy on a part of a data set.
    Result<TestMetrics> evaluate(DataSetPointer data, const ImageSet &part,
                                 const std::function<void(std::int64_t done, std::int64_t total)> &progress = {});

private:
    Predictor(const TrainedModel &trained, std::unique_ptr<Model> model);

    TrainedModel m_trained;
    std::unique_ptr<Model> m_model;
};

/// Reads a picture as bytes of this size: greyscale for one channel, RGB for three, scaled smoothly. The pixel count is
/// checked before anything is decoded.
Result<std::vector<std::uint8_t>> readImage(const QString &path, const Shape &size);

} // namespace workbench
