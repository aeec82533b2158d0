#pragma once

#include "core/insight/explained_model.h"

#include <array>
#include <optional>

namespace workbench {

/// Ways to tell which pixels a class's score depends on.
enum class AttributionMethod {
    Saliency,            ///< Simonyan, Vedaldi, Zisserman 2014
    SmoothGrad,          ///< Smilkov, Thorat, Kim, Viégas, Wattenberg 2017
    IntegratedGradients, ///< Sundararajan, Taly, Yan 2017
    GradCam,             ///< Selvaraju, Cogswell, Das, Vedantam, Parikh, Batra 2017
    GradCamPlusPlus,     ///< Chattopadhay, Sarkar, Howlader, Balasubramanian 2018
    Occlusion            ///< Zeiler, Fergus 2014
};

inline constexpr std::array attributionMethods{
    AttributionMethod::Saliency, AttributionMethod::SmoothGrad,      AttributionMethod::IntegratedGradients,
    AttributionMethod::GradCam,  AttributionMethod::GradCamPlusPlus, AttributionMethod::Occlusion};

/// Grad-CAM and its kin, which look at a layer's maps.
bool looksAtLayer(AttributionMethod method);

/// What is asked: why is this picture of class `target`, or of it rather than of `against`. The score that is
/// explained is the target's logit, or how far it is above the other's; of a network that ends in Softmax or
/// LogSoftmax, the logits are what that layer reads.
struct AttributionQuestion
{
    Planes pixels; ///< channels × height × width in [0, 1]
    std::int64_t target = 0;
    std::optional<std::int64_t> against = std::nullopt;
    QString layer = {}; ///< of Grad-CAM; empty: the last convolution

    std::int64_t noisyCopies = 32; ///< of SmoothGrad
    double noise = 0.15;           ///< of SmoothGrad: deviation, as a share of the input's range
    std::uint64_t noiseSeed = 0;
    std::int64_t integrationSteps = 64; ///< of integrated gradients
};

/// Integrated gradients sum to the score's difference between the picture and the black one, but for the gap
/// that comes of adding up finitely many steps.
struct Completeness
{
    double sum = 0;        ///< of all attributions
    double difference = 0; ///< f(picture) − f(black picture)
    double gap() const { return sum - difference; }
};

/// What a method says of a picture: one number a pixel.
struct Attribution
{
    AttributionMethod method = AttributionMethod::Saliency;
    Planes map = {};                                         ///< one plane of the input's height and width
    bool isSigned = false;                                   ///< below 0: speaks against the class
    std::optional<Completeness> completeness = std::nullopt; ///< of integrated gradients
    /// Of Grad-CAM: whose maps, and their size before they were enlarged; of occlusion: the square's size.
    QString layer = {};
    std::int64_t height = 0;
    std::int64_t width = 0;
};

/// Works one map out. All gradients are with respect to the network's input, after its normalization.
/// Saliency and SmoothGrad: the largest magnitude among the channels; integrated gradients (from black, by
/// the midpoint rule): their sum over the channels; Grad-CAM++ with the exponential of the score left out,
/// which scales the whole map; occlusion: the mean loss of score over the squares of the picture's mean
/// colour that cover a pixel. Any thread; `stop` is answered between two layers.
Result<Attribution> attribute(const ExplainedModel &model, AttributionMethod method,
                              const AttributionQuestion &question,
                              AskedWeights weights = AskedWeights::Trained, const std::stop_token &stop = {});

/// Whether the layer's output are maps, so that Grad-CAM can look at it.
bool hasMaps(const NetworkAnalysis &analysis, const QString &layer);
/// The last convolution with maps; none where there is none. `analysis` is the network's.
std::optional<QString> lastConvolution(const Network &network, const NetworkAnalysis &analysis);

} // namespace workbench
