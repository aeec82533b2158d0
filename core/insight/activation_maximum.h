#pragma once

#include "core/insight/explained_model.h"

#include <functional>

namespace workbench {

/// What is climbed.
enum class ActivationGoal {
    MeanOfMap, ///< the mean of the channel's map
    CentreUnit ///< the number in the middle of the map
};

/// What keeps the picture from being noise that excites and shows nothing. All of it off: plain ascent.
struct Regularisers
{
    /// L2 decay: by this share every pixel goes back to grey after a step. Simonyan, Vedaldi, Zisserman 2014;
    /// Yosinski and others 2015.
    double decay = 0.005;
    /// Against differences between neighbours, as a share of the step. Mahendran, Vedaldi 2015.
    double totalVariation = 0.2;
    /// Before each step the picture is moved by up to so many pixels, and back after it. Mordvintsev and
    /// others 2015; Olah, Mordvintsev, Schubert 2017.
    std::int64_t jitter = 1;
    /// Deviation of a Gaussian in pixels, which the picture is blurred with after every `blurEvery` steps; 0:
    /// never. Yosinski and others 2015.
    double blur = 0.5;
    std::int64_t blurEvery = 8;
    bool operator==(const Regularisers &) const = default;
};

struct ActivationQuestion
{
    QString layer;            ///< with a flat output: one unit, and the goal does not matter
    std::int64_t channel = 0; ///< or unit, or class
    ActivationGoal goal = ActivationGoal::MeanOfMap;
    Regularisers regularisers = {};
    std::int64_t steps = 256;
    double stepSize = 0.02; ///< root mean square of a step's change, in units of the range from 0 to 1
    std::uint64_t seed = 0; ///< of the noise at the start and of the jitter
    bool operator==(const ActivationQuestion &) const = default;
};

/// A picture on the way.
struct ActivationMoment
{
    std::int64_t step = 0;
    double score = 0; ///< what the goal is for this very picture
    Planes picture;   ///< in [0, 1]
};

/// Looks for a picture that excites a channel most: gradient ascent from noise about grey, each step of one
/// length, held in [0, 1] and taken through the model's normalization. Erhan, Bengio, Courville, Vincent,
/// "Visualizing Higher-Layer Features of a Deep Network" (2009), with the regularisers above. Of a Softmax or
/// LogSoftmax at the end the class's logit is climbed, as Simonyan and others do. The noise is drawn stronger
/// where the channel's gradient is 0 everywhere (a ReLU that stays shut); fails where it is so even then.
/// `tell` gets the first picture, one every few steps and the last. The same question and model give the same
/// picture. Any thread; `stop` is answered between two layers.
Result<ActivationMoment> maximiseActivation(const ExplainedModel &model, const ActivationQuestion &question,
                                            const std::function<void(const ActivationMoment &)> &tell = {},
                                            const std::stop_token &stop = {});

} // namespace workbench
