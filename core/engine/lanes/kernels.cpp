// Compiled once for each instruction set (core/CMakeLists.txt sets WORKBENCH_LANES and WORKBENCH_LANE_TABLE).
// Nothing of the standard library here: an inline function of it, compiled for a newer processor, could be
// the one the linker keeps for all.
#include "core/engine/lanes/kernels.h"

namespace workbench {

namespace {

constexpr int lanes = WORKBENCH_LANES;
/// One value of each sample. May alias, since memory holds plain floats.
typedef float Vector __attribute__((vector_size(4 * WORKBENCH_LANES), may_alias));
typedef int Mask __attribute__((vector_size(4 * WORKBENCH_LANES), may_alias));

// Sums that stay in registers: 32 registers with 16 lanes, 16 with fewer.
constexpr bool manyRegisters = lanes == 16;
constexpr int mostOutputs = manyRegisters ? 8 : 4;
constexpr int mostGradientOutputs = manyRegisters ? 4 : 3;
constexpr int mostTaps = manyRegisters ? 6 : 3;

constexpr int pixelsFor(int outputs)
{
    if (!manyRegisters)
        return outputs > 3 ? 2 : 3;
    return outputs > 6 ? 3 : outputs > 4 ? 4 : outputs > 3 ? 6 : 8;
}

const Vector *vectors(const float *values)
{
    return reinterpret_cast<const Vector *>(values);
}

Vector *vectors(float *values)
{
    return reinterpret_cast<Vector *>(values);
}

float sumOf(Vector vector)
{
    float sum = 0;
    for (int lane = 0; lane < lanes; ++lane)
        sum += vector[lane];
    return sum;
}

double sumOfFirst(Vector vector, int count)
{
    double sum = 0;
    for (int lane = 0; lane < count; ++lane)
        sum += double(vector[lane]);
    return sum;
}

template<int number>
struct Number
{
    static constexpr int value = number;
};

/// Calls `work` with `count`, at most `most`, as a constant.
template<int most, typename Work>
inline void withConstant(int count, const Work &work)
{
    if constexpr (most > 0) {
        if (count == most)
            work(Number<most>());
        else
            withConstant<most - 1>(count, work);
    }
}

/// Cuts `total` into pieces of nearly equal size, none above `most`.
template<int most, typename Work>
inline void inPieces(int total, const Work &work)
{
    const int pieces = (total + most - 1) / most;
    for (int piece = 0; piece < pieces; ++piece) {
        const int from = total * piece / pieces;
        const int count = total * (piece + 1) / pieces - from;
        withConstant<most>(count, [&](auto constant) { work(from, constant); });
    }
}

void toLanes(const float *samples, int count, int values, float *target)
{
    if (count < lanes) {
        for (int i = 0; i < values * lanes; ++i)
            target[i] = 0;
    }
    for (int sample = 0; sample < count; ++sample) {
        for (int i = 0; i < values; ++i)
            target[i * lanes + sample] = samples[sample * values + i];
    }
}

void fromLanes(const float *source, int count, int values, float *samples)
{
    for (int sample = 0; sample < count; ++sample) {
        for (int i = 0; i < values; ++i)
            samples[sample * values + i] = source[i * lanes + sample];
    }
}

void place(const float *source, const Placement &placement, float *target)
{
    const Vector *from = vectors(source);
    for (int channel = 0; channel < placement.channels; ++channel) {
        for (int row = 0; row < placement.height; ++row) {
            Vector *to = vectors(target) + channel * placement.targetPlane + placement.target +
                         row * placement.rowStep;
            for (int column = 0; column < placement.width; ++column)
                to[column * placement.columnStep] = *from++;
        }
    }
}

void add(const float *source, int count, float *target)
{
    for (int i = 0; i < count; ++i)
        vectors(target)[i] += vectors(source)[i];
}

void copy(const float *source, int count, float *target)
{
    for (int i = 0; i < count; ++i)
        vectors(target)[i] = vectors(source)[i];
}

/// What a sum starts from: a bias, or what is there already.
struct Start
{
    const float *bias;
    bool fromTarget;
};

template<int outputs, int pixels>
inline void correlateTile(const Vector *source, const int *pixel, const Gather &gather, const float *weights,
                          int stride, Start start, Vector *target)
{
    Vector sums[outputs][pixels];
    const Vector *bases[pixels];
    for (int j = 0; j < pixels; ++j) {
        bases[j] = source + pixel[j];
        for (int o = 0; o < outputs; ++o)
            sums[o][j] = start.fromTarget ? target[o * gather.pixelCount + j]
                                          : Vector{} + (start.bias ? start.bias[o] : 0.0F);
    }
    for (int t = 0; t < gather.tapCount; ++t, weights += stride) {
        Vector values[pixels];
        for (int j = 0; j < pixels; ++j)
            values[j] = bases[j][gather.taps[t]];
        for (int o = 0; o < outputs; ++o) {
            for (int j = 0; j < pixels; ++j)
                sums[o][j] += values[j] * weights[o];
        }
    }
    for (int o = 0; o < outputs; ++o) {
        for (int j = 0; j < pixels; ++j)
            target[o * gather.pixelCount + j] = sums[o][j];
    }
}

/// The pixels from `from` on, as many as come in whole tiles; the number after the last one.
template<int outputs, int pixels>
inline int correlateTiles(const float *source, const Gather &gather, const float *weights, int stride,
                          Start start, float *target, int from, int end)
{
    for (; from + pixels <= end; from += pixels)
        correlateTile<outputs, pixels>(vectors(source), gather.pixels + from, gather, weights, stride, start,
                                       vectors(target) + from);
    return from;
}

void correlateFrom(const float *source, const Gather &gather, const float *weights, Start start, int outputs,
                   float *target)
{
    // A stretch of pixels for all outputs while its input is in the cache.
    constexpr int stretch = 48;
    for (int first = 0; first < gather.pixelCount; first += stretch) {
        const int end = first + stretch < gather.pixelCount ? first + stretch : gather.pixelCount;
        inPieces<mostOutputs>(outputs, [&](int output, auto constant) {
            constexpr int count = decltype(constant)::value;
            float *planes = target + output * gather.pixelCount * lanes;
            const Start own{start.bias ? start.bias + output : nullptr, start.fromTarget};
            const int done = correlateTiles<count, pixelsFor(count)>(source, gather, weights + output,
                                                                     outputs, own, planes, first, end);
            correlateTiles<count, 1>(source, gather, weights + output, outputs, own, planes, done, end);
        });
    }
}

void correlate(const float *source, const Gather &gather, const float *weights, const float *bias,
               int outputs, float *target)
{
    correlateFrom(source, gather, weights, {bias, false}, outputs, target);
}

void addCorrelation(const float *source, const Gather &gather, const float *weights, int outputs,
                    float *target)
{
    correlateFrom(source, gather, weights, {nullptr, true}, outputs, target);
}

template<int outputs, int taps>
inline void gradientTile(const Vector *source, const Gather &gather, const int *tap, const Vector *gradient,
                         float *result)
{
    Vector sums[outputs][taps] = {};
    for (int p = 0; p < gather.pixelCount; ++p) {
        const Vector *base = source + gather.pixels[p];
        Vector values[taps];
        for (int t = 0; t < taps; ++t)
            values[t] = base[tap[t]];
        for (int o = 0; o < outputs; ++o) {
            const Vector factor = gradient[o * gather.pixelCount + p];
            for (int t = 0; t < taps; ++t)
                sums[o][t] += values[t] * factor;
        }
    }
    for (int o = 0; o < outputs; ++o) {
        for (int t = 0; t < taps; ++t)
            result[o * gather.tapCount + t] = sumOf(sums[o][t]);
    }
}

void correlateGradient(const float *source, const Gather &gather, const float *gradient, int outputs,
                       float *result)
{
    inPieces<mostGradientOutputs>(outputs, [&](int output, auto outputCount) {
        inPieces<mostTaps>(gather.tapCount, [&](int tap, auto tapCount) {
            gradientTile<decltype(outputCount)::value, decltype(tapCount)::value>(
                vectors(source), gather, gather.taps + tap, vectors(gradient) + output * gather.pixelCount,
                result + output * gather.tapCount + tap);
        });
    });
}

void planeSums(const float *planes, int channels, int plane, float *sums)
{
    const Vector *values = vectors(planes);
    for (int channel = 0; channel < channels; ++channel) {
        Vector sum{};
        for (int i = 0; i < plane; ++i)
            sum += *values++;
        sums[channel] = sumOf(sum);
    }
}

void rectify(float *values, int count, float slope, float cap)
{
    for (int i = 0; i < count; ++i) {
        const Vector value = vectors(values)[i];
        const Vector positive = value < 0 ? value * slope : value;
        vectors(values)[i] = positive > cap ? Vector{} + cap : positive;
    }
}

void rectifyGradient(const float *values, int count, float slope, float cap, float *gradient)
{
    for (int i = 0; i < count; ++i) {
        const Vector value = vectors(values)[i];
        const Vector whole = vectors(gradient)[i];
        const Vector part = value <= 0 ? whole * slope : whole;
        vectors(gradient)[i] = value >= cap ? Vector{} : part;
    }
}

void maxima(const float *source, int channels, int plane, const WindowTable &windows, float *target)
{
    Vector *to = vectors(target);
    for (int channel = 0; channel < channels; ++channel) {
        const Vector *from = vectors(source) + channel * plane;
        for (int p = 0; p < windows.count; ++p) {
            Vector largest = from[windows.offsets[windows.begins[p]]];
            for (int i = windows.begins[p] + 1; i < windows.begins[p + 1]; ++i) {
                const Vector value = from[windows.offsets[i]];
                // A value that is no number is the largest, as in PyTorch.
                largest = value > largest ? value : value != value ? value : largest;
            }
            *to++ = largest;
        }
    }
}

void maximaGradient(const float *source, int channels, int plane, const WindowTable &windows,
                    const float *target, const float *targetGradient, float *sourceGradient)
{
    const Vector *largest = vectors(target);
    const Vector *gradient = vectors(targetGradient);
    for (int channel = 0; channel < channels; ++channel) {
        const Vector *from = vectors(source) + channel * plane;
        Vector *to = vectors(sourceGradient) + channel * plane;
        for (int p = 0; p < windows.count; ++p, ++largest, ++gradient) {
            Vector left = *gradient;
            for (int i = windows.begins[p]; i < windows.begins[p + 1]; ++i) {
                const int offset = windows.offsets[i];
                const Mask here = from[offset] == *largest;
                to[offset] += here ? left : Vector{};
                left = here ? Vector{} : left;
            }
        }
    }
}

void means(const float *source, int channels, int plane, const WindowTable &windows, float *target)
{
    Vector *to = vectors(target);
    for (int channel = 0; channel < channels; ++channel) {
        const Vector *from = vectors(source) + channel * plane;
        for (int p = 0; p < windows.count; ++p) {
            Vector sum{};
            for (int i = windows.begins[p]; i < windows.begins[p + 1]; ++i)
                sum += from[windows.offsets[i]];
            *to++ = sum / windows.divisors[p];
        }
    }
}

void meansGradient(int channels, int plane, const WindowTable &windows, const float *targetGradient,
                   float *sourceGradient)
{
    const Vector *gradient = vectors(targetGradient);
    for (int channel = 0; channel < channels; ++channel) {
        Vector *to = vectors(sourceGradient) + channel * plane;
        for (int p = 0; p < windows.count; ++p) {
            const Vector part = *gradient++ / windows.divisors[p];
            for (int i = windows.begins[p]; i < windows.begins[p + 1]; ++i)
                to[windows.offsets[i]] += part;
        }
    }
}

void moments(const float *planes, int channels, int plane, int count, double *means, double *squares)
{
    for (int channel = 0; channel < channels; ++channel) {
        const Vector *values = vectors(planes) + channel * plane;
        Vector sum{};
        for (int i = 0; i < plane; ++i)
            sum += values[i];
        means[channel] = sumOfFirst(sum, count) / (double(plane) * count);
        const float mean = float(means[channel]);
        Vector square{};
        Vector rest{};
        for (int i = 0; i < plane; ++i) {
            const Vector distance = values[i] - mean;
            square += distance * distance;
            rest += distance;
        }
        // The mean as a float is not quite the mean: its square is taken back.
        const double shift = sumOfFirst(rest, count) / (double(plane) * count);
        means[channel] = double(mean) + shift;
        squares[channel] = sumOfFirst(square, count) - shift * shift * double(plane) * count;
    }
}

void scaleAndShift(const float *source, int channels, int plane, const float *scale, const float *shift,
                   float *target)
{
    const Vector *from = vectors(source);
    Vector *to = vectors(target);
    for (int channel = 0; channel < channels; ++channel) {
        for (int i = 0; i < plane; ++i)
            *to++ = *from++ * scale[channel] + shift[channel];
    }
}

void momentsGradient(const float *gradient, const float *source, const float *means, int channels, int plane,
                     double *sums, double *products)
{
    const Vector *from = vectors(gradient);
    const Vector *value = vectors(source);
    for (int channel = 0; channel < channels; ++channel) {
        Vector sum{};
        Vector product{};
        for (int i = 0; i < plane; ++i, ++from, ++value) {
            sum += *from;
            product += *from * (*value - means[channel]);
        }
        sums[channel] = sumOfFirst(sum, lanes);
        products[channel] = sumOfFirst(product, lanes);
    }
}

void normalisedGradient(const float *gradient, const float *source, const float *means, const float *scale,
                        const float *slope, const float *shift, int channels, int plane, int count, bool add,
                        float *target)
{
    Vector present{};
    for (int lane = 0; lane < count; ++lane)
        present[lane] = 1;
    const Vector *from = vectors(gradient);
    const Vector *value = vectors(source);
    Vector *to = vectors(target);
    for (int channel = 0; channel < channels; ++channel) {
        for (int i = 0; i < plane; ++i, ++from, ++value, ++to) {
            const Vector whole =
                *from * scale[channel] + (*value - means[channel]) * slope[channel] + shift[channel];
            *to = (add ? *to : Vector{}) + whole * present;
        }
    }
}

} // namespace

extern const LaneKernels WORKBENCH_LANE_TABLE;
const LaneKernels WORKBENCH_LANE_TABLE{
    .lanes = lanes,
    .toLanes = toLanes,
    .fromLanes = fromLanes,
    .place = place,
    .add = add,
    .copy = copy,
    .correlate = correlate,
    .addCorrelation = addCorrelation,
    .correlateGradient = correlateGradient,
    .planeSums = planeSums,
    .rectify = rectify,
    .rectifyGradient = rectifyGradient,
    .maxima = maxima,
    .maximaGradient = maximaGradient,
    .means = means,
    .meansGradient = meansGradient,
    .moments = moments,
    .scaleAndShift = scaleAndShift,
    .momentsGradient = momentsGradient,
    .normalisedGradient = normalisedGradient,
};

} // namespace workbench
