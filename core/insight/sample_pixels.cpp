#include "core/insight/sample_pixels.h"

#include "core/data/image_file.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace workbench {

namespace {

struct SamplePixelsText
{
    Q_DECLARE_TR_FUNCTIONS(SamplePixels)
};

/// Weights from the middle outwards; all of them together sum to 1.
std::vector<double> gaussianHalf(double sigma)
{
    std::vector<double> weights{1};
    double sum = 1;
    for (int distance = 1; distance <= std::max(1, int(std::ceil(3 * sigma))); ++distance) {
        weights.push_back(std::exp(-0.5 * std::pow(distance / sigma, 2)));
        sum += 2 * weights.back();
    }
    for (auto &weight : weights)
        weight /= sum;
    return weights;
}

/// Along lines of `length` values that lie `stride` apart.
void blurLine(const float *source, float *target, std::int64_t length, std::int64_t stride,
              const std::vector<double> &half)
{
    const auto at = [&](std::int64_t place) {
        return double(source[std::clamp<std::int64_t>(place, 0, length - 1) * stride]);
    };
    for (std::int64_t place = 0; place < length; ++place) {
        double sum = half[0] * at(place);
        for (std::int64_t distance = 1; distance < std::ssize(half); ++distance)
            sum += half[std::size_t(distance)] * (at(place - distance) + at(place + distance));
        target[place * stride] = float(sum);
    }
}

} // namespace

Result<Planes> samplePixels(const SampleSource &source, SampleId sample)
{
    if (!source.contains(sample))
        return failure(SamplePixelsText::tr("there is no such sample"));
    const Shape &shape = source.data.imageShape;
    std::vector<std::uint8_t> bytes(std::size_t(shape.elements()));
    if (const auto read = source.partOf(sample).pixels->read(sample.index, bytes.data()); !read)
        return tl::unexpected(read.error());
    Planes pixels{shape.channels(), shape.height(), shape.width(), {}};
    pixels.values.reserve(bytes.size());
    // A division, as Preprocessing has it.
    std::transform(bytes.begin(), bytes.end(), std::back_inserter(pixels.values),
                   [](std::uint8_t byte) { return float(byte) / 255.0F; });
    return pixels;
}

QImage pictureOf(const Planes &pixels)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(pixels.values.size());
    for (const float value : pixels.values)
        bytes.push_back(std::uint8_t(std::lround(std::clamp(value, 0.0F, 1.0F) * 255)));
    return imageOf(bytes.data(), Shape::image(pixels.count, pixels.height, pixels.width));
}

std::vector<float> meanColor(const Planes &pixels)
{
    std::vector<float> means;
    const auto size = pixels.height * pixels.width;
    for (std::int64_t plane = 0; plane < pixels.count; ++plane) {
        const float *first = pixels.plane(plane);
        means.push_back(float(std::accumulate(first, first + size, 0.0) / double(size)));
    }
    return means;
}

Planes blurred(const Planes &pixels, double sigma)
{
    if (sigma <= 0)
        return pixels;
    const auto half = gaussianHalf(sigma);
    Planes rows = pixels;
    Planes result = pixels;
    for (std::int64_t line = 0; line < pixels.count * pixels.height; ++line)
        blurLine(pixels.values.data() + line * pixels.width, rows.values.data() + line * pixels.width,
                 pixels.width, 1, half);
    for (std::int64_t plane = 0; plane < pixels.count; ++plane) {
        for (std::int64_t column = 0; column < pixels.width; ++column) {
            const auto first = plane * pixels.height * pixels.width + column;
            blurLine(rows.values.data() + first, result.values.data() + first, pixels.height, pixels.width,
                     half);
        }
    }
    return result;
}

} // namespace workbench
