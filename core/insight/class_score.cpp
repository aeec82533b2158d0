#include "core/insight/class_score.h"

#include "core/insight/logits_layer.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct ClassScoreText
{
    Q_DECLARE_TR_FUNCTIONS(ClassScore)
};

} // namespace

Result<void> asking(const std::function<void()> &work)
{
    try {
        work();
    } catch (const AskingStopped &) {
        return failure(ClassScoreText::tr("the question was cancelled"));
    } catch (const std::exception &exception) {
        return failure(ClassScoreText::tr("the network cannot be asked: %1").arg(sentenceOf(exception)));
    }
    return {};
}

std::optional<Error> pictureFault(const Network &network, const Planes &pixels)
{
    const Shape shape = Shape::image(pixels.count, pixels.height, pixels.width);
    if (network.input == shape && std::ssize(pixels.values) == shape.elements())
        return std::nullopt;
    return Error{ClassScoreText::tr("the network reads images of %1, but this picture is %2")
                     .arg(network.input.text(), shape.text()),
                 {}};
}

torch::Tensor inputOf(const Model &model, const Planes &pixels)
{
    const torch::Tensor images =
        torch::tensor(pixels.values).reshape({1, pixels.count, pixels.height, pixels.width});
    return model.preprocessing().normalized(images.to(model.device()));
}

torch::Tensor inputOfColor(const Model &model, const Planes &like, const std::vector<float> &color)
{
    const torch::Tensor images =
        torch::tensor(color).reshape({1, like.count, 1, 1}).expand({1, like.count, like.height, like.width});
    return model.preprocessing().normalized(images.clone().to(model.device()));
}

torch::Tensor logitsOf(Model &model, const torch::Tensor &batch, const Model::Tap &tap)
{
    const QString source = logitsLayer(model.network());
    torch::Tensor logits = batch; // what a single Softmax reads
    model.forward(batch, [&](const QString &id, const torch::Tensor &output) {
        if (tap)
            tap(id, output);
        if (id == source)
            logits = output;
    });
    return logits.flatten(1);
}

torch::Tensor ClassScore::operator()(const torch::Tensor &batch, const Model::Tap &tap) const
{
    const torch::Tensor logits =
        logitsOf(m_model, batch, [&](const QString &id, const torch::Tensor &output) {
            mayGoOn(m_stop);
            if (tap)
                tap(id, output);
        });
    const torch::Tensor target = logits.select(1, m_target);
    return m_against ? target - logits.select(1, *m_against) : target;
}

torch::Tensor ClassScore::gradient(const torch::Tensor &batch) const
{
    const torch::Tensor input = batch.detach().clone().requires_grad_(true);
    return gradientOf((*this)(input), input);
}

torch::Tensor gradientOf(const torch::Tensor &scores, const torch::Tensor &values)
{
    const torch::Tensor gradient =
        torch::autograd::grad({scores.sum()}, {values}, {}, c10::nullopt, false, /*allow_unused=*/true)[0];
    return gradient.defined() ? gradient : torch::zeros_like(values);
}

} // namespace workbench
