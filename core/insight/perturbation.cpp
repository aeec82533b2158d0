#include "core/insight/perturbation.h"

#include "core/insight/sample_pixels.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace workbench {

namespace {

/// The mean of a plane's outermost pixels.
float borderMean(const Planes &pixels, std::int64_t plane)
{
    double sum = 0;
    std::int64_t count = 0;
    for (std::int64_t row = 0; row < pixels.height; ++row) {
        const bool isEdge = row == 0 || row == pixels.height - 1;
        for (std::int64_t column = 0; column < pixels.width; ++column) {
            if (!isEdge && column != 0 && column != pixels.width - 1)
                continue;
            sum += double(pixels.at(plane, row, column));
            ++count;
        }
    }
    return float(sum / double(count));
}

/// A plane between its pixels; `outside` beyond them.
float interpolated(const Planes &pixels, std::int64_t plane, double y, double x, float outside)
{
    const auto at = [&](std::int64_t row, std::int64_t column) {
        const bool inside = row >= 0 && row < pixels.height && column >= 0 && column < pixels.width;
        return double(inside ? pixels.at(plane, row, column) : outside);
    };
    const auto top = std::int64_t(std::floor(y));
    const auto left = std::int64_t(std::floor(x));
    const double down = y - double(top);
    const double right = x - double(left);
    const double upper = at(top, left) * (1 - right) + at(top, left + 1) * right;
    const double lower = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right;
    return float(upper * (1 - down) + lower * down);
}

Planes moved(const Planes &pixels, const Perturbation &perturbation)
{
    if (perturbation.shiftX == 0 && perturbation.shiftY == 0 && perturbation.rotation == 0)
        return pixels;
    const double angle = perturbation.rotation * std::numbers::pi / 180;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double middleY = double(pixels.height - 1) / 2;
    const double middleX = double(pixels.width - 1) / 2;
    Planes result = pixels;
    auto *target = result.values.data();
    for (std::int64_t plane = 0; plane < pixels.count; ++plane) {
        const float outside = borderMean(pixels, plane);
        for (std::int64_t row = 0; row < pixels.height; ++row) {
            for (std::int64_t column = 0; column < pixels.width; ++column) {
                // Where this pixel comes from: back by the shift, then back by the turn.
                const double x = double(column) - perturbation.shiftX - middleX;
                const double y = double(row) - perturbation.shiftY - middleY;
                *target++ = interpolated(pixels, plane, middleY - sine * x + cosine * y,
                                         middleX + cosine * x + sine * y, outside);
            }
        }
    }
    return result;
}

void paintOver(Planes &pixels, const Paint &paint)
{
    const auto size = std::size_t(pixels.height * pixels.width);
    if (paint.values.size() != size)
        return;
    for (std::size_t i = 0; i < pixels.values.size(); ++i) {
        if (const float value = paint.values[i % size]; value >= 0)
            pixels.values[i] = value;
    }
}

void addNoise(Planes &pixels, double deviation, std::uint64_t seed)
{
    if (deviation <= 0)
        return;
    std::mt19937_64 random(seed);
    // In (0, 1]: its logarithm is finite.
    const auto uniform = [&] { return (double(random() >> 11) + 1) * 0x1p-53; };
    // Box and Muller, 1958; std::normal_distribution differs from one library to another.
    for (auto &value : pixels.values) {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        value += float(deviation * radius * std::cos(2 * std::numbers::pi * uniform()));
    }
}

} // namespace

bool Paint::isEmpty() const
{
    return std::all_of(values.begin(), values.end(), [](float value) { return value < 0; });
}

void paintDot(Paint &paint, double x, double y, double radius, float value)
{
    const auto first = [&](double place) {
        return std::max<std::int64_t>(0, std::int64_t(std::floor(place - radius)) - 1);
    };
    const auto end = [&](double place, std::int64_t side) {
        return std::min(side, std::int64_t(std::ceil(place + radius)) + 1);
    };
    for (std::int64_t row = first(y); row < end(y, paint.height); ++row) {
        for (std::int64_t column = first(x); column < end(x, paint.width); ++column) {
            const bool isNearest =
                row == std::int64_t(std::floor(y)) && column == std::int64_t(std::floor(x));
            if (isNearest || std::hypot(double(column) + 0.5 - x, double(row) + 0.5 - y) <= radius)
                paint.values[std::size_t(row * paint.width + column)] = value;
        }
    }
}

void paintLine(Paint &paint, double fromX, double fromY, double toX, double toY, double radius, float value)
{
    const double length = std::hypot(toX - fromX, toY - fromY);
    const int dots = std::max(1, int(std::ceil(2 * length)));
    for (int dot = 0; dot <= dots; ++dot) {
        const double share = double(dot) / dots;
        paintDot(paint, fromX + share * (toX - fromX), fromY + share * (toY - fromY), radius, value);
    }
}

Planes perturbed(const Planes &pixels, const Perturbation &perturbation, const Paint &paint)
{
    Planes result = blurred(moved(pixels, perturbation), perturbation.blur);
    paintOver(result, paint);
    addNoise(result, perturbation.noise, perturbation.noiseSeed);
    for (auto &value : result.values)
        value = std::clamp(value, 0.0F, 1.0F);
    return result;
}

} // namespace workbench
