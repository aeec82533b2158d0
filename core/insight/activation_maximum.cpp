#include "core/insight/activation_maximum.h"

#include "core/engine/runtime.h"
#include "core/insight/class_score.h"
#include "core/insight/layer_output.h"
#include "core/insight/logits_layer.h"
#include "core/insight/observe.h"
#include "core/insight/sample_pixels.h"

#include <QCoreApplication>
#include <array>
#include <random>

namespace workbench {

namespace {

struct ActivationText
{
    Q_DECLARE_TR_FUNCTIONS(ActivationMaximum)
};

constexpr double grey = 0.5;
/// Of the noise at the start, tried one after another.
constexpr std::array deviations{0.05, 0.15, 0.3, 0.6};
constexpr std::int64_t tellEvery = 4;
/// Keeps the slope of a difference of 0 finite.
constexpr double smallestDifference = 1e-3;

/// The layer whose numbers are climbed: of the output, the logits.
QString climbedLayer(const Network &network, const QString &layer)
{
    return layer == network.layers.back().id ? logitsLayer(network) : layer;
}

/// How rough a picture is: the lengths of the differences to the pixels on the right and below, summed.
torch::Tensor totalVariation(const torch::Tensor &picture)
{
    const torch::Tensor across = picture.diff(1, 3, {}, picture.slice(3, -1));
    const torch::Tensor down = picture.diff(1, 2, {}, picture.slice(2, -1));
    return (across * across + down * down + smallestDifference * smallestDifference).sqrt().sum();
}

torch::Tensor rootMeanSquare(const torch::Tensor &values)
{
    return (values * values).mean().sqrt();
}

/// Climbs for one question. Lives for one call; its functions throw.
class Ascent
{
public:
    Ascent(const ExplainedModel &model, const ActivationQuestion &question, std::stop_token stop)
        : m_model(model.model(AskedWeights::Trained)), m_question(question),
          m_layer(climbedLayer(model.network(), question.layer)), m_stop(std::move(stop)),
          m_random(question.seed)
    {}

    /// False where no noise has a gradient.
    bool start()
    {
        const Shape &shape = m_model.network().input;
        auto generator = at::detail::createCPUGenerator(m_question.seed);
        for (const double deviation : deviations) {
            const torch::Tensor noise =
                torch::randn({1, shape.channels(), shape.height(), shape.width()}, generator, torch::kFloat);
            m_picture = (grey + deviation * noise).clamp(0, 1).to(m_model.device());
            if (rootMeanSquare(gradient(m_picture)).item<float>() > 0)
                return true;
        }
        return false;
    }

    void step(std::int64_t number)
    {
        const Regularisers &by = m_question.regularisers;
        const auto down = drawnShift();
        const auto right = drawnShift();
        const torch::Tensor moved = m_picture.roll({down, right}, {2, 3});
        const torch::Tensor slope = gradient(moved).roll({-down, -right}, {2, 3});
        const float length = rootMeanSquare(slope).item<float>();
        torch::Tensor direction = length > 0 ? slope / length : slope;
        if (by.totalVariation > 0)
            direction = direction - by.totalVariation * roughness();
        m_picture = m_picture + m_question.stepSize * direction;
        m_picture = (grey + (1 - by.decay) * (m_picture - grey)).clamp(0, 1);
        if (by.blur > 0 && by.blurEvery > 0 && number % by.blurEvery == 0)
            blur(by.blur);
    }

    ActivationMoment moment(std::int64_t step)
    {
        const torch::NoGradGuard guard;
        return {step, score(m_picture).item<double>(), planesOf(m_picture[0], m_picture.size(1))};
    }

private:
    /// Of a picture in [0, 1].
    torch::Tensor score(const torch::Tensor &picture)
    {
        const torch::Tensor input = m_model.preprocessing().normalized(picture.clone());
        const torch::Tensor map = outputOf(m_model, m_layer, input, m_stop).select(1, m_question.channel);
        if (m_question.goal == ActivationGoal::MeanOfMap || map.dim() < 3)
            return map.mean();
        return map.select(1, map.size(1) / 2).select(1, map.size(2) / 2).mean();
    }

    torch::Tensor gradient(const torch::Tensor &at)
    {
        const torch::Tensor picture = at.detach().clone().requires_grad_(true);
        return gradientOf(score(picture), picture);
    }

    torch::Tensor roughness() const
    {
        const torch::Tensor picture = m_picture.detach().clone().requires_grad_(true);
        return gradientOf(totalVariation(picture), picture);
    }

    void blur(double deviation)
    {
        const Planes planes = blurred(planesOf(m_picture[0], m_picture.size(1)), deviation);
        m_picture = torch::tensor(planes.values).reshape(m_picture.sizes()).to(m_model.device());
    }

    std::int64_t drawnShift()
    {
        // Not a distribution of the standard library: those differ from one to the next.
        const auto reach = std::uint64_t(m_question.regularisers.jitter);
        return std::int64_t(m_random() % (2 * reach + 1)) - std::int64_t(reach);
    }

    Model &m_model;
    const ActivationQuestion &m_question;
    const QString m_layer;
    const std::stop_token m_stop;
    std::mt19937_64 m_random;
    torch::Tensor m_picture;
};

std::optional<Error> questionFault(const ExplainedModel &model, const ActivationQuestion &question)
{
    const auto output = model.network().find(question.layer)
                            ? analyse(model.network()).outputOf(question.layer)
                            : std::nullopt;
    if (!output)
        return missingLayer(question.layer);
    if (question.channel < 0 || question.channel >= output->channels())
        return Error{ActivationText::tr("the layer has no channel %1").arg(question.channel), question.layer};
    return std::nullopt;
}

} // namespace

Result<ActivationMoment> maximiseActivation(const ExplainedModel &model, const ActivationQuestion &question,
                                            const std::function<void(const ActivationMoment &)> &tell,
                                            const std::stop_token &stop)
{
    if (const auto fault = questionFault(model, question))
        return tl::unexpected(*fault);
    prepareThread(1);
    ActivationMoment last;
    bool hasStart = true;
    const auto asked = asking([&] {
        Ascent ascent(model, question, stop);
        hasStart = ascent.start();
        for (std::int64_t step = 0; hasStart && step <= question.steps; ++step) {
            if (step > 0)
                ascent.step(step);
            if (step != question.steps && step % tellEvery != 0)
                continue;
            last = ascent.moment(step);
            if (tell)
                tell(last);
        }
    });
    if (!asked)
        return tl::unexpected(asked.error());
    if (!hasStart)
        return failure(
            ActivationText::tr("channel %1 does not answer to any noise: its gradient is 0 everywhere")
                .arg(question.channel),
            question.layer);
    return last;
}

} // namespace workbench
