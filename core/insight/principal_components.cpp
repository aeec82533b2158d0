#include "core/insight/principal_components.h"

#include "core/engine/model.h"
#include "core/engine/runtime.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct PrincipalComponentsText
{
    Q_DECLARE_TR_FUNCTIONS(PrincipalComponents)
};

/// Below that share of the largest variance a direction is rounding.
constexpr double leastShare = 1e-12;

std::vector<float> floatsOf(const torch::Tensor &tensor)
{
    const torch::Tensor plain = tensor.to(torch::kFloat).contiguous();
    return {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()};
}

/// Each row has its largest number, by magnitude, above 0.
torch::Tensor withSigns(const torch::Tensor &directions)
{
    const torch::Tensor largest = directions.abs().argmax(1, true);
    return directions * directions.gather(1, largest).sign();
}

/// Variances, not divided by the number of points, from the largest on, and the vectors they belong to, a
/// column each.
struct Spectrum
{
    torch::Tensor variances;
    torch::Tensor vectors;
};

Spectrum spectrumOf(const torch::Tensor &products)
{
    const auto [ascending, vectors] = torch::linalg_eigh(products);
    return {ascending.flip(0).clamp_min(0), vectors.flip(1)};
}

/// The first ones of `side` times its transpose, for a `side` with too many rows for all of them: within a
/// space that a few multiplications of drawn vectors span.
Spectrum leadingSpectrum(const torch::Tensor &side, std::int64_t dimensions, const std::stop_token &stop)
{
    constexpr int rounds = 8;
    const auto count = std::max(dimensions, std::int64_t(20)) + 10;
    auto generator = at::detail::createCPUGenerator(1);
    torch::Tensor block = torch::randn({side.size(0), count}, generator, torch::kDouble);
    std::vector<torch::Tensor> blocks;
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        block = std::get<0>(torch::linalg_qr(side.mm(side.t().mm(block))));
        blocks.push_back(block);
    }
    if (stop.stop_requested())
        return {};
    const torch::Tensor basis = std::get<0>(torch::linalg_qr(torch::cat(blocks, 1)));
    const torch::Tensor inside = side.t().mm(basis);
    const Spectrum spectrum = spectrumOf(inside.t().mm(inside));
    return {spectrum.variances, basis.mm(spectrum.vectors)};
}

/// `points`: [points, width], double, centred. Without dimensions: stopped, or all points are the same.
PrincipalComponents componentsOf(const torch::Tensor &points, std::int64_t dimensions,
                                 const std::stop_token &stop)
{
    const bool isWide = points.size(1) > points.size(0);
    const torch::Tensor side = isWide ? points : points.t();
    const auto [variances, vectors] = side.size(0) > mostExactComponents
                                          ? leadingSpectrum(side, dimensions, stop)
                                          : spectrumOf(side.mm(side.t()));
    PrincipalComponents components;
    if (!variances.defined())
        return components;
    const auto real = (variances > leastShare * variances[0]).sum().item<std::int64_t>();
    components.dimensions = std::min(dimensions, real);
    const auto kept = torch::indexing::Slice(0, components.dimensions);
    torch::Tensor directions = vectors.t().index({kept});
    if (isWide)
        directions = directions.mm(points) / variances.index({kept}).sqrt().unsqueeze(1);
    directions = withSigns(directions);
    const double total = points.square().sum().item<double>();
    for (std::int64_t i = 0; i < components.dimensions; ++i)
        components.shares.push_back(variances[i].item<double>() / total);
    components.positions = floatsOf(points.mm(directions.t()));
    components.directions = floatsOf(directions);
    return components;
}

} // namespace

Result<PrincipalComponents> principalComponents(std::span<const float> values, std::int64_t width,
                                                std::int64_t dimensions, const std::stop_token &stop)
{
    const auto count = width > 0 ? std::ssize(values) / width : 0;
    if (count < 2)
        return failure(PrincipalComponentsText::tr("it takes two points to tell how they differ"));
    try {
        prepareThread(1);
        const torch::NoGradGuard guard;
        // LibTorch only reads them.
        torch::Tensor points =
            torch::from_blob(const_cast<float *>(values.data()), {count, width}, torch::kFloat)
                .to(torch::kDouble);
        points -= points.mean(0, true);
        auto components = componentsOf(points, dimensions, stop);
        if (stop.stop_requested())
            return failure(PrincipalComponentsText::tr("it was cancelled"));
        if (components.dimensions == 0)
            return failure(PrincipalComponentsText::tr("all points are the same"));
        return components;
    } catch (const std::exception &exception) {
        return failure(PrincipalComponentsText::tr("the components cannot be worked out: %1")
                           .arg(sentenceOf(exception)));
    }
}

} // namespace workbench
