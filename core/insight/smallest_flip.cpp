#include "core/insight/smallest_flip.h"

#include "core/engine/runtime.h"
#include "core/insight/class_score.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct SmallestFlipText
{
    Q_DECLARE_TR_FUNCTIONS(SmallestFlip)
};

constexpr double firstEpsilon = 1.0 / 2550;
constexpr double growth = 13.0 / 12;

std::int64_t classOf(const std::vector<float> &probabilities)
{
    return std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin();
}

/// -1, 0 or 1 for each pixel: which way the loss of `label` grows.
Planes lossDirection(const ExplainedModel &model, const Planes &pixels, std::int64_t label,
                     const std::stop_token &stop)
{
    Model &trained = model.model(AskedWeights::Trained);
    const torch::Tensor input = inputOf(trained, pixels).requires_grad_(true);
    const torch::Tensor logits =
        logitsOf(trained, input, [&](const QString &, const torch::Tensor &) { mayGoOn(stop); });
    const torch::Tensor loss = -logits.log_softmax(1).select(1, label);
    // Normalization divides by positive numbers: the sign is that of the pixels' own gradient.
    const torch::Tensor sign = gradientOf(loss, input).sign().to(torch::kCPU).contiguous();
    Planes direction = pixels;
    direction.values.assign(sign.data_ptr<float>(), sign.data_ptr<float>() + sign.numel());
    return direction;
}

/// The picture moved by epsilon, held in [0, 1].
Planes moved(const Planes &pixels, const Planes &direction, double epsilon)
{
    Planes picture = pixels;
    for (std::size_t i = 0; i < picture.values.size(); ++i)
        picture.values[i] =
            std::clamp(float(double(pixels.values[i]) + epsilon * double(direction.values[i])), 0.0F, 1.0F);
    return picture;
}

/// Looks for the smallest epsilon along one direction. Lives for one call.
class FlipSearch
{
public:
    FlipSearch(const ExplainedModel &model, const Planes &pixels, std::vector<float> before,
               const Planes &direction, const std::stop_token &stop)
        : m_model(model), m_pixels(pixels), m_direction(direction), m_stop(stop)
    {
        m_best.from = classOf(before);
        m_best.before = std::move(before);
    }

    Result<std::optional<SmallestFlip>> run()
    {
        double low = 0;
        for (double epsilon = firstEpsilon; low < 1; epsilon *= growth) {
            const double high = std::min(1.0, epsilon);
            const auto flips = flipsAt(high);
            if (!flips)
                return tl::unexpected(flips.error());
            if (*flips)
                return narrowed(low, high);
            low = high;
        }
        return std::optional<SmallestFlip>();
    }

private:
    /// Whether the answer is another; keeps it then.
    Result<bool> flipsAt(double epsilon)
    {
        Planes picture = moved(m_pixels, m_direction, epsilon);
        auto answer = m_model.answer(picture, m_stop);
        if (!answer)
            return tl::unexpected(answer.error());
        const auto to = classOf(*answer);
        if (to == m_best.from)
            return false;
        m_best.epsilon = epsilon;
        m_best.picture = std::move(picture);
        m_best.to = to;
        m_best.after = std::move(*answer);
        return true;
    }

    /// `low` does not flip, `high` does.
    Result<std::optional<SmallestFlip>> narrowed(double low, double high)
    {
        while (high - low > flipPrecision / 2 * high) {
            const double middle = (low + high) / 2;
            const auto flips = flipsAt(middle);
            if (!flips)
                return tl::unexpected(flips.error());
            (*flips ? high : low) = middle;
        }
        return std::optional(std::move(m_best));
    }

    const ExplainedModel &m_model;
    const Planes &m_pixels;
    const Planes &m_direction;
    const std::stop_token &m_stop;
    SmallestFlip m_best;
};

} // namespace

Result<std::optional<SmallestFlip>> smallestFlip(const ExplainedModel &model, const Planes &pixels,
                                                 const std::stop_token &stop)
{
    prepareThread(1);
    auto before = model.answer(pixels, stop);
    if (!before)
        return tl::unexpected(before.error());
    Planes direction;
    const auto asked = asking([&] { direction = lossDirection(model, pixels, classOf(*before), stop); });
    if (!asked)
        return tl::unexpected(asked.error());
    if (std::all_of(direction.values.begin(), direction.values.end(), [](float sign) { return sign == 0; }))
        return failure(SmallestFlipText::tr("the gradient is 0 at every pixel: no direction leads away"));
    return FlipSearch(model, pixels, std::move(*before), direction, stop).run();
}

} // namespace workbench
