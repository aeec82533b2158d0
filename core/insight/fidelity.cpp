#include "core/insight/fidelity.h"

#include "core/engine/runtime.h"
#include "core/insight/class_score.h"
#include "core/insight/sample_pixels.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace workbench {

namespace {

struct FidelityText
{
    Q_DECLARE_TR_FUNCTIONS(Fidelity)
};

constexpr double blurShare = 0.1; ///< of the longer side

/// Places of the map's values, the greatest first.
std::vector<std::int64_t> descendingOrder(const Planes &map)
{
    std::vector<std::int64_t> order(map.values.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::int64_t one, std::int64_t other) {
        return map.values[std::size_t(one)] > map.values[std::size_t(other)];
    });
    return order;
}

/// `from`, and it again and again with more of its pixels those of `to`: as many as `counts` says.
std::vector<Planes> exchanged(const Planes &from, const Planes &to, const std::vector<std::int64_t> &order,
                              const std::vector<std::int64_t> &counts)
{
    const std::int64_t size = from.height * from.width;
    std::vector<Planes> pictures;
    Planes picture = from;
    std::int64_t done = 0;
    for (const auto count : counts) {
        for (; done < count; ++done) {
            for (std::int64_t plane = 0; plane < from.count; ++plane) {
                const auto place = std::size_t(plane * size + order[std::size_t(done)]);
                picture.values[place] = to.values[place];
            }
        }
        pictures.push_back(picture);
    }
    return pictures;
}

Planes plainPicture(const Planes &like)
{
    Planes plain = like;
    const auto color = meanColor(like);
    const auto size = like.height * like.width;
    for (std::int64_t plane = 0; plane < like.count; ++plane)
        std::fill_n(plain.values.begin() + plane * size, size, color[std::size_t(plane)]);
    return plain;
}

double areaUnder(const std::vector<float> &curve, const std::vector<double> &shares)
{
    double area = 0;
    for (std::size_t i = 1; i < curve.size(); ++i)
        area += (shares[i] - shares[i - 1]) * (double(curve[i]) + double(curve[i - 1])) / 2;
    return area;
}

} // namespace

Result<FidelityCurves> fidelityOf(const ExplainedModel &model, const Planes &pixels, std::int64_t target,
                                  const Planes &map, const std::stop_token &stop)
{
    const std::int64_t size = pixels.height * pixels.width;
    if (target < 0 || target >= model.classes() || std::ssize(map.values) != size)
        return failure(FidelityText::tr("the map does not fit the picture"));
    prepareThread(1);
    const std::int64_t steps = std::min(fidelitySteps, size);
    std::vector<std::int64_t> counts;
    FidelityCurves curves;
    for (std::int64_t step = 0; step <= steps; ++step) {
        counts.push_back(size * step / steps);
        curves.shares.push_back(double(counts.back()) / double(size));
    }
    const auto order = descendingOrder(map);
    const auto follow = [&](const Planes &from, const Planes &to, std::vector<float> &curve) -> Result<void> {
        const auto answers = model.answers(exchanged(from, to, order, counts), stop);
        if (!answers)
            return tl::unexpected(answers.error());
        for (const auto &answer : *answers)
            curve.push_back(answer[std::size_t(target)]);
        return {};
    };
    if (const auto done = follow(pixels, plainPicture(pixels), curves.deletion); !done)
        return tl::unexpected(done.error());
    const Planes blurry = blurred(pixels, blurShare * double(std::max(pixels.height, pixels.width)));
    if (const auto done = follow(blurry, pixels, curves.insertion); !done)
        return tl::unexpected(done.error());
    curves.deletionArea = areaUnder(curves.deletion, curves.shares);
    curves.insertionArea = areaUnder(curves.insertion, curves.shares);
    return curves;
}

} // namespace workbench
