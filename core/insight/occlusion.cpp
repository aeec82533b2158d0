// Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks" (ECCV 2014), section 4.2.
#include "core/insight/class_score.h"
#include "core/insight/sample_pixels.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// Squares that would lie side by side along the longer side; neighbours overlap by half.
constexpr double squaresPerSide = 7;

/// First places of the squares, the last one at the border.
std::vector<std::int64_t> placesOf(std::int64_t side, std::int64_t square)
{
    const std::int64_t stride = std::max<std::int64_t>(1, square / 2);
    std::vector<std::int64_t> places;
    for (std::int64_t place = 0; place + square < side; place += stride)
        places.push_back(place);
    places.push_back(side - square);
    return places;
}

struct Square
{
    std::int64_t row;
    std::int64_t column;
};

} // namespace

torch::Tensor occlusionMap(const ClassScore &score, const torch::Tensor &input, const Planes &pixels,
                           Attribution &attribution)
{
    const torch::NoGradGuard guard;
    const auto longer = double(std::max(pixels.height, pixels.width));
    const auto side = std::max<std::int64_t>(1, std::llround(longer / squaresPerSide));
    attribution.height = std::min(side, pixels.height);
    attribution.width = std::min(side, pixels.width);
    std::vector<Square> squares;
    for (const auto row : placesOf(pixels.height, attribution.height)) {
        for (const auto column : placesOf(pixels.width, attribution.width))
            squares.push_back({row, column});
    }
    const auto cut = [&](const torch::Tensor &image, Square square) {
        return image.narrow(-2, square.row, attribution.height).narrow(-1, square.column, attribution.width);
    };
    const torch::Tensor mean = inputOfColor(score.model(), pixels, meanColor(pixels));
    const auto whole = score(input).item<double>();
    torch::Tensor sum = torch::zeros({1, pixels.height, pixels.width}, torch::kDouble);
    torch::Tensor covers = torch::zeros_like(sum);
    for (std::size_t first = 0; first < squares.size(); first += picturesAtOnce) {
        const auto size = std::min<std::int64_t>(picturesAtOnce, std::ssize(squares) - std::int64_t(first));
        torch::Tensor batch = input.repeat({size, 1, 1, 1});
        for (std::int64_t i = 0; i < size; ++i) {
            const Square square = squares[first + std::size_t(i)];
            cut(batch[i], square).copy_(cut(mean[0], square));
        }
        const torch::Tensor scores = score(batch).to(torch::kDouble).to(torch::kCPU);
        for (std::int64_t i = 0; i < size; ++i) {
            cut(sum, squares[first + std::size_t(i)]) += whole - scores[i].item<double>();
            cut(covers, squares[first + std::size_t(i)]) += 1;
        }
    }
    return sum / covers;
}

} // namespace workbench
