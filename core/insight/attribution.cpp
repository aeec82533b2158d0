#include "core/insight/attribution.h"

#include "core/engine/runtime.h"
#include "core/insight/class_score.h"
#include "core/insight/observe.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct AttributionText
{
    Q_DECLARE_TR_FUNCTIONS(Attribution)
};

/// Calls `add` with the first place and the number of each chunk of `count` pictures.
void inChunks(std::int64_t count, const std::function<void(std::int64_t first, std::int64_t size)> &add)
{
    for (std::int64_t first = 0; first < count; first += picturesAtOnce)
        add(first, std::min(picturesAtOnce, count - first));
}

/// Over the channels: [1, channels, height, width] -> [1, height, width].
torch::Tensor largestMagnitude(const torch::Tensor &gradient)
{
    return gradient.abs().amax(1);
}

torch::Tensor smoothGradient(const ClassScore &score, const torch::Tensor &input,
                             const AttributionQuestion &question)
{
    auto generator = at::detail::createCPUGenerator(question.noiseSeed);
    const torch::Tensor deviation = question.noise * (input.max() - input.min());
    torch::Tensor sum = torch::zeros_like(input);
    inChunks(question.noisyCopies, [&](std::int64_t, std::int64_t size) {
        auto sizes = input.sizes().vec();
        sizes[0] = size;
        const torch::Tensor noise = torch::randn(sizes, generator, torch::kFloat).to(input.device());
        sum += score.gradient(input + deviation * noise).sum(0, true);
    });
    return sum / double(question.noisyCopies);
}

torch::Tensor integratedGradients(const ClassScore &score, const torch::Tensor &input,
                                  const AttributionQuestion &question, Attribution &attribution)
{
    const auto steps = question.integrationSteps;
    const torch::Tensor black =
        inputOfColor(score.model(), question.pixels, std::vector<float>(std::size_t(question.pixels.count)));
    torch::Tensor sum = torch::zeros_like(input);
    inChunks(steps, [&](std::int64_t first, std::int64_t size) {
        const torch::Tensor shares =
            ((torch::arange(first, first + size, torch::kFloat) + 0.5) / double(steps))
                .reshape({-1, 1, 1, 1})
                .to(input.device());
        sum += score.gradient(black + shares * (input - black)).sum(0, true);
    });
    const torch::Tensor result = (input - black) * sum / double(steps);
    const torch::NoGradGuard guard;
    const torch::Tensor scores = score(torch::cat({input, black})).to(torch::kDouble);
    attribution.completeness =
        Completeness{result.to(torch::kDouble).sum().item<double>(), (scores[0] - scores[1]).item<double>()};
    return result.sum(1);
}

torch::Tensor mapOf(const ClassScore &score, const AttributionQuestion &question, Attribution &attribution)
{
    const torch::Tensor input = inputOf(score.model(), question.pixels);
    switch (attribution.method) {
    case AttributionMethod::Saliency:
        return largestMagnitude(score.gradient(input));
    case AttributionMethod::SmoothGrad:
        return largestMagnitude(smoothGradient(score, input, question));
    case AttributionMethod::IntegratedGradients:
        return integratedGradients(score, input, question, attribution);
    case AttributionMethod::GradCam:
    case AttributionMethod::GradCamPlusPlus:
        return classActivation(score, input, attribution.method, attribution);
    case AttributionMethod::Occlusion:
        break;
    }
    return occlusionMap(score, input, question.pixels, attribution);
}

std::optional<Error> questionFault(const ExplainedModel &model, const AttributionQuestion &question)
{
    const auto exists = [&](std::int64_t index) { return index >= 0 && index < model.classes(); };
    if (!exists(question.target) || (question.against && !exists(*question.against)))
        return Error{AttributionText::tr("there is no such class"), {}};
    if (question.against == question.target)
        return Error{AttributionText::tr("a class cannot be compared with itself"), {}};
    return pictureFault(model.network(), question.pixels);
}

/// The layer that Grad-CAM looks at.
Result<QString> layerOf(const Network &network, const QString &wish)
{
    const NetworkAnalysis analysis = analyse(network);
    if (wish.isEmpty()) {
        if (const auto last = lastConvolution(network, analysis))
            return *last;
        return failure(
            AttributionText::tr("the network has no convolution: select a layer whose output are maps"));
    }
    if (!hasMaps(analysis, wish))
        return failure(AttributionText::tr("the output of this layer is not made of maps"), wish);
    return wish;
}

} // namespace

bool looksAtLayer(AttributionMethod method)
{
    return method == AttributionMethod::GradCam || method == AttributionMethod::GradCamPlusPlus;
}

bool hasMaps(const NetworkAnalysis &analysis, const QString &layer)
{
    const auto output = analysis.outputOf(layer);
    return layer != inputId && output && output->isImage();
}

std::optional<QString> lastConvolution(const Network &network, const NetworkAnalysis &analysis)
{
    for (auto layer = network.layers.rbegin(); layer != network.layers.rend(); ++layer) {
        const bool isConvolution =
            layer->type == QLatin1String("Conv2d") || layer->type == QLatin1String("ConvTranspose2d");
        if (isConvolution && hasMaps(analysis, layer->id))
            return layer->id;
    }
    return std::nullopt;
}

Result<Attribution> attribute(const ExplainedModel &model, AttributionMethod method,
                              const AttributionQuestion &question, AskedWeights weights,
                              const std::stop_token &stop)
{
    if (const auto fault = questionFault(model, question))
        return tl::unexpected(*fault);
    Attribution attribution{.method = method};
    if (looksAtLayer(method)) {
        const auto layer = layerOf(model.network(), question.layer);
        if (!layer)
            return tl::unexpected(layer.error());
        attribution.layer = *layer;
    }
    attribution.isSigned =
        method == AttributionMethod::IntegratedGradients || method == AttributionMethod::Occlusion;
    const auto asked = asking([&] {
        prepareThread(1);
        mayGoOn(stop);
        const ClassScore score(model.model(weights), question.target, question.against, stop);
        attribution.map = planesOf(mapOf(score, question, attribution).detach(), 1);
    });
    if (!asked)
        return tl::unexpected(asked.error());
    return attribution;
}

} // namespace workbench
