#pragma once

namespace workbench {

/// The pixels an operation reads: output p reads, for each tap t, the vector `pixels[p] + taps[t]`.
struct Gather
{
    const int *pixels;
    int pixelCount;
    const int *taps;
    int tapCount;
};

/// Windows of a pooling: output p reads the vectors `offsets[begins[p]]` to `offsets[begins[p + 1] - 1]` of a
/// plane; a mean divides by `divisors[p]`.
struct WindowTable
{
    const int *begins;
    const int *offsets;
    const float *divisors;
    int count;
};

/// A copy of planes into larger ones: the pixel (row, column) goes to `target + row * rowStep + column *
/// columnStep`.
struct Placement
{
    int channels;
    int height;
    int width;
    int target;
    int rowStep;
    int columnStep;
    int targetPlane; ///< vectors in a plane of the larger image
};

/// Arithmetic on images that lie side by side in a vector: each float of a SIMD register is another sample,
/// so that a convolution of any kernel is multiply-adds of whole registers. An image of a group of `lanes`
/// samples is [channels][height][width][lanes]. Pointers are aligned to 64 bytes and counts are in vectors
/// unless said otherwise. Compiled once for each instruction set, from one source.
struct LaneKernels
{
    int lanes;

    /// [count][values] to [values][lanes], zeros where samples are missing, and back. `step`: floats from one
    /// sample to the next.
    void (*toLanes)(const float *samples, int count, int values, float *lanes);
    void (*fromLanes)(const float *lanes, int count, int values, float *samples);

    void (*place)(const float *source, const Placement &placement, float *target);
    void (*add)(const float *source, int count, float *target);
    void (*copy)(const float *source, int count, float *target);

    /// `target[o][p] = bias[o] + sum over t of weights[t][o] * source[p, t]`; no bias where it is null.
    void (*correlate)(const float *source, const Gather &gather, const float *weights, const float *bias,
                      int outputs, float *target);
    /// The same without a bias, added to what `target` holds.
    void (*addCorrelation)(const float *source, const Gather &gather, const float *weights, int outputs,
                           float *target);
    /// `result[o][t] = sum over p and lanes of gradient[o][p] * source[p, t]`.
    void (*correlateGradient)(const float *source, const Gather &gather, const float *gradient, int outputs,
                              float *result);
    /// `sums[c]`: of a plane and its lanes.
    void (*planeSums)(const float *planes, int channels, int plane, float *sums);

    /// ReLU and its kin, in place: below 0 times `slope`, at most `cap`.
    void (*rectify)(float *values, int count, float slope, float cap);
    void (*rectifyGradient)(const float *values, int count, float slope, float cap, float *gradient);

    void (*maxima)(const float *source, int channels, int plane, const WindowTable &windows, float *target);
    /// Adds to `sourceGradient`: the first largest value of a window gets all of it.
    void (*maximaGradient)(const float *source, int channels, int plane, const WindowTable &windows,
                           const float *target, const float *targetGradient, float *sourceGradient);
    void (*means)(const float *source, int channels, int plane, const WindowTable &windows, float *target);
    void (*meansGradient)(int channels, int plane, const WindowTable &windows, const float *targetGradient,
                          float *sourceGradient);

    /// Of the first `count` lanes: mean and sum of squared distances from it.
    void (*moments)(const float *planes, int channels, int plane, int count, double *means, double *squares);
    /// `target = source * scale[c] + shift[c]`.
    void (*scaleAndShift)(const float *source, int channels, int plane, const float *scale,
                          const float *shift, float *target);
    /// Sums of the gradient, and of the gradient times the distance from the mean.
    void (*momentsGradient)(const float *gradient, const float *source, const float *means, int channels,
                            int plane, double *sums, double *products);
    /// Adds or writes `gradient * scale[c] + (source - means[c]) * slope[c] + shift[c]` in the first `count`
    /// lanes, 0 in the others.
    void (*normalisedGradient)(const float *gradient, const float *source, const float *means,
                               const float *scale, const float *slope, const float *shift, int channels,
                               int plane, int count, bool add, float *target);
};

/// The fastest this processor can run.
const LaneKernels &laneKernels();

} // namespace workbench
