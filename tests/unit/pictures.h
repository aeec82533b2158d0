#pragma once

#include "core/data/augmentation.h"
#include "core/document/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <random>

// Pictures for tests, and what is to be told about them.

namespace workbench::test {

using Bytes = std::vector<std::uint8_t>;

inline Choice choice(const char *type, const std::map<const char *, ParameterValue> &parameters = {})
{
    Choice made{QString::fromLatin1(type)};
    for (const auto &[name, value] : parameters)
        made.parameters[QString::fromLatin1(name)] = value;
    return made;
}

/// Every type, so that it changes images.
inline std::vector<Choice> everything()
{
    std::vector<Choice> steps;
    for (const auto &type : augmentationTypes()) {
        Choice made{type.type};
        for (const auto &spec : type.parameters) {
            if (spec.suggested)
                made.parameters[spec.name] = *spec.suggested;
        }
        steps.push_back(made);
    }
    return steps;
}

inline Bytes noisyPicture(std::int64_t bytes, unsigned seed = 1)
{
    std::mt19937 generator(seed);
    Bytes picture(static_cast<std::size_t>(bytes));
    for (auto &byte : picture)
        byte = static_cast<std::uint8_t>(generator());
    return picture;
}

inline Bytes changed(const Augmentation &augmentation, const Bytes &source, std::int64_t index,
                     std::int64_t epoch = 1)
{
    Bytes target(source.size(), 77);
    augmentation.apply(source.data(), target.data(), epoch, index);
    return target;
}

inline std::uint64_t fingerprint(const Bytes &bytes, std::uint64_t hash = 0xCBF29CE484222325ULL)
{
    for (const auto byte : bytes)
        hash = (hash ^ byte) * 0x100000001B3ULL;
    return hash;
}

/// One plane, by the textbook.
inline Bytes reference(const Bytes &source, const Mapping &mapping, int height, int width)
{
    const auto pixel = [&](double x, double y) {
        const bool inside = x >= 0 && x < width && y >= 0 && y < height;
        return inside ? double(source[std::size_t(y) * std::size_t(width) + std::size_t(x)]) : 0.0;
    };
    Bytes target;
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const double x = mapping.xx * column + mapping.xy * row + mapping.atX;
            const double y = mapping.yx * column + mapping.yy * row + mapping.atY;
            const double left = std::floor(x);
            const double top = std::floor(y);
            const double right = x - left;
            const double down = y - top;
            const double upper = pixel(left, top) * (1 - right) + pixel(left + 1, top) * right;
            const double lower = pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right;
            target.push_back(static_cast<std::uint8_t>(std::lround(upper * (1 - down) + lower * down)));
        }
    }
    return target;
}

inline int largestDifference(const Bytes &first, const Bytes &second)
{
    int largest = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        largest = std::max(largest, std::abs(int(first[i]) - int(second[i])));
    return largest;
}

struct Moments
{
    double mean = 0;
    double deviation = 0;
    double kurtosis = 0;
};

inline Moments momentsOf(const std::vector<double> &values)
{
    const auto count = static_cast<double>(values.size());
    Moments moments;
    moments.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    double fourths = 0;
    for (const double value : values) {
        const double square = (value - moments.mean) * (value - moments.mean);
        squares += square;
        fourths += square * square;
    }
    moments.deviation = std::sqrt(squares / count);
    moments.kurtosis = fourths / count / std::pow(squares / count, 2);
    return moments;
}

} // namespace workbench::test
