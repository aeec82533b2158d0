#pragma once

#include "core/document/scene.h"

namespace workbench {

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

/// What a project file holds. Runs and models carry no scenes: these belong to who shows the project.
struct Project
{
    Network network = {};
    TrainingSettings training = {};
    DataSettings data = {};
    QList<Scene> scenes = {}; ///< a list that copies share: projects are copied at every edit
    bool operator==(const Project &) const = default;
};

Project withoutScenes(Project project);

} // namespace workbench
