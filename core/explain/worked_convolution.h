#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/convolution_geometry.h"
#include "core/explain/observed_planes.h"

namespace workbench {

/// A Conv2d with all its numbers for one sample. The large ones are shared and never change.
struct Convolution
{
    ConvolutionGeometry geometry;
    Parameters parameters;
    std::shared_ptr<const Planes> input;
    std::shared_ptr<const std::vector<float>> weight; ///< out × in / groups × kernel, as PyTorch has it
    std::vector<float> bias;                          ///< empty: none
    std::shared_ptr<const Planes> output;             ///< as LibTorch computed it

    /// `inputChannel` counts within the group.
    float weightAt(std::int64_t outputChannel, std::int64_t inputChannel, Pixel kernel) const;
    double biasOf(std::int64_t outputChannel) const;
};

/// The observed layer; fails where it is no Conv2d, or its numbers do not fit one another.
Result<Convolution> convolutionOf(const ObservationPointer &observation);

/// One kernel plane over one window.
struct WorkedWindow
{
    std::vector<float> values;    ///< what lies under the window
    std::vector<float> kernel;    ///< row by row, as `values`
    std::vector<double> products; ///< of the two
    double sum = 0;
};

/// `inputChannel` counts within the group of the output channel.
WorkedWindow workWindow(const Convolution &convolution, std::int64_t outputChannel, std::int64_t inputChannel,
                        Pixel outputPixel);

/// One output pixel, added up in double precision.
struct WorkedOutput : CheckedResult
{
    std::vector<double> channelSums; ///< of each input channel of the group
    double bias = 0;
};

WorkedOutput workOutput(const Convolution &convolution, std::int64_t outputChannel, Pixel outputPixel);

} // namespace workbench
