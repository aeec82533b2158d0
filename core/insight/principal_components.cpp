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

/// `points`: [points, width], double, centred.
PrincipalComponents componentsOf(const torch::Tensor &points, std::int64_t dimensions)
{
    const bool isWide = points.size(1) > points.size(0);
    const torch::Tensor products = isWide ? points.mm(points.t()) : points.t().mm(points);
    const auto [ascending, vectors] = torch::linalg_eigh(products);
    const torch::Tensor variances = ascending.flip(0).clamp_min(0);
    const double total = products.trace().item<double>();
    const auto real = (variances > leastShare * variances[0]).sum().item<std::int64_t>();
    PrincipalComponents components;
    components.dimensions = std::min(dimensions, real);
    const auto kept = torch::indexing::Slice(0, components.dimensions);
    torch::Tensor directions = vectors.flip(1).t().index({kept});
    if (isWide)
        directions = directions.mm(points) / variances.index({kept}).sqrt().unsqueeze(1);
    directions = withSigns(directions);
    for (std::int64_t i = 0; i < components.dimensions; ++i)
        components.shares.push_back(variances[i].item<double>() / total);
    components.positions = floatsOf(points.mm(directions.t()));
    components.directions = floatsOf(directions);
    return components;
}

} // namespace

Result<PrincipalComponents> principalComponents(std::span<const float> values, std::int64_t width,
                                                std::int64_t dimensions)
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
        auto components = componentsOf(points, dimensions);
        if (components.dimensions == 0)
            return failure(PrincipalComponentsText::tr("all points are the same"));
        return components;
    } catch (const std::exception &exception) {
        return failure(PrincipalComponentsText::tr("the components cannot be worked out: %1")
                           .arg(sentenceOf(exception)));
    }
}

} // namespace workbench
