#pragma once

#include "core/graph/network.h"

namespace workbench {

/// A named, parameterised choice: an optimizer, a loss, a schedule. Specs: core/document/vocabulary.h.
struct Choice
{
    QString type;
    Parameters parameters = {};
    bool operator==(const Choice &) const = default;
};

/// Ends a run when a metric has not improved for so many epochs.
struct EarlyStopping
{
    enum class Metric { ValidationLoss, ValidationAccuracy, TrainingLoss };
    Metric metric = Metric::ValidationLoss;
    std::int64_t patience = 0; ///< 0: never

    bool operator==(const EarlyStopping &) const = default;
};

struct TrainingSettings
{
    Choice optimizer{QStringLiteral("Adam"), {}};
    Choice loss{QStringLiteral("CrossEntropyLoss"), {}};
    Choice schedule{QStringLiteral("None"), {}};
    std::int64_t epochs = 5;
    std::int64_t batchSize = 64; ///< 0: the whole training set in one step
    bool shuffle = true;
    double validationSplit = 0.1; ///< share of the training images kept for validation, in [0, 1)
    std::int64_t seed = 0;
    double clipGradientNorm = 0; ///< longest gradient of all parameters together; 0: any
    EarlyStopping earlyStopping = {};
    QString initialization = QStringLiteral("default"); ///< of layers that name none of their own
    bool balancedClasses = false;                       ///< rare classes count for more in the training loss
    std::int64_t timeLimit = 0;                         ///< seconds of training; 0: none
    bool bfloat16 = false;                              ///< automatic mixed precision (autocast)
    bool operator==(const TrainingSettings &) const = default;
};

/// How pixels in [0, 1] become what the network reads, channel by channel: (pixel - mean) / deviation.
struct Normalization
{
    enum class Kind {
        None,
        Standard, ///< with mean and deviation of the training images
        Given     ///< with these numbers
    };
    Kind kind = Kind::None;
    std::vector<double> mean = {};      ///< one a channel; of Given only
    std::vector<double> deviation = {}; ///< above 0
    bool operator==(const Normalization &) const = default;
};

/// Which training images validate, beside `TrainingSettings::validationSplit`.
struct SplitSettings
{
    bool stratified = false;                         ///< every class in its share
    std::optional<std::int64_t> seed = std::nullopt; ///< none: the training's
    std::int64_t folds = 0; ///< so many parts, of which one validates; 0: a share does
    std::int64_t fold = 1;  ///< the one, from 1 to `folds`
    bool operator==(const SplitSettings &) const = default;
};

struct DataSettings
{
    QString source = QStringLiteral("fashion-mnist"); ///< a data SPEC (core/data/data_spec.h)
    std::optional<std::int64_t> limit = std::nullopt; ///< the first N training images only
    SplitSettings split = {};
    Normalization normalization = {};
    std::vector<Choice> augmentation = {}; ///< what happens to training images, in this order
    bool operator==(const DataSettings &) const = default;
};

/// What a project file holds.
struct Project
{
    Network network = {};
    TrainingSettings training = {};
    DataSettings data = {};
    bool operator==(const Project &) const = default;
};

} // namespace workbench
