#pragma once

#include "core/graph/parameters.h"

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

} // namespace workbench
