#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/convolution_geometry.h"
#include "core/explain/observed_planes.h"

namespace workbench {

/// A ConvTranspose2d with its numbers for one sample: each input pixel stamps its kernel, times its value,
/// into the output, where stamps that overlap add up.
struct TransposedConvolution
{
    Shape output = Shape::image(1, 1, 1);
    IntegerPair kernel{1, 1};
    IntegerPair stride{1, 1};
    IntegerPair padding{0, 0}; ///< cut off the output
    IntegerPair dilation{1, 1};
    std::int64_t groups = 1;
    PlanesPointer input;
    std::shared_ptr<const std::vector<float>> weight; ///< in × out / groups × kernel, as PyTorch has it
    std::vector<float> bias;                          ///< empty: none
    PlanesPointer reference;                          ///< the output, as LibTorch computed it

    std::int64_t channelsPerGroup() const { return input->count / groups; }
    std::int64_t outputsPerGroup() const { return output.channels() / groups; }
    /// The first input channel that an output channel is made of.
    std::int64_t firstInputChannel(std::int64_t outputChannel) const
    {
        return outputChannel / outputsPerGroup() * channelsPerGroup();
    }
    /// `inputChannel` counts all of them.
    float weightAt(std::int64_t inputChannel, std::int64_t outputChannel, Pixel kernelPlace) const;
    double biasOf(std::int64_t outputChannel) const;
    /// The output place, perhaps cut off, of the first element of an input pixel's stamp.
    Pixel stampStart(Pixel inputPixel) const;
    /// Pixels from a stamp's first element to its last.
    IntegerPair stampExtent() const;
};

/// The observed layer; fails where it is no ConvTranspose2d, or its numbers do not fit one another.
Result<TransposedConvolution> transposedConvolutionOf(const ObservationPointer &observation);

/// One input pixel that reaches an output pixel, and the element of its stamp that lies there.
struct StampPart
{
    Pixel source;
    Pixel kernel;
    float value = 0;
    float weight = 0;
    double product = 0;
};

/// The stamps of one input channel at one output pixel, row by row of the input.
std::vector<StampPart> stampsAt(const TransposedConvolution &convolution, std::int64_t inputChannel,
                                std::int64_t outputChannel, Pixel outputPixel);

/// One output pixel, added up in double precision.
struct WorkedStamps : CheckedResult
{
    std::vector<double> channelSums; ///< of each input channel of the group
    double bias = 0;
};

WorkedStamps workStamps(const TransposedConvolution &convolution, std::int64_t outputChannel,
                        Pixel outputPixel);

/// What one input pixel puts into the output: its value times the kernel, row by row.
std::vector<float> stampOf(const TransposedConvolution &convolution, std::int64_t inputChannel,
                           std::int64_t outputChannel, Pixel inputPixel);

} // namespace workbench
