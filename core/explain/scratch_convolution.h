#pragma once

#include "core/explain/worked_convolution.h"

#include <map>

namespace workbench {

/// What stands in the input channel that is looked at; the other channels are 0 unless it is the layer's own
/// input.
enum class InputPicture { Own, Empty, HotPixel, Edges };

/// What every kernel of the output channel that is looked at is, divided by their number so that the result
/// is the mean over input channels; or the layer's own kernels. Those of 3 × 3 lie in the middle of a larger
/// one.
enum class KernelPicture { Own, Identity, Blur, Sharpen, SobelHorizontal, SobelVertical };

/// Whether a kernel of that size has room for it.
bool fitsKernel(KernelPicture picture, IntegerPair kernelSize);

/// One plane of the picture, row by row.
std::vector<float> inputPlane(InputPicture picture, std::int64_t height, std::int64_t width);
/// One kernel of the picture, row by row; Own has none.
std::vector<float> kernelPlane(KernelPicture picture, IntegerPair kernelSize);

/// What is changed of a convolution to try it out. A plain value.
struct ScratchConvolution
{
    Parameters parameters = {}; ///< in place of the layer's own: stride, padding, dilation, groups, bias, …
    InputPicture input = InputPicture::Own;
    KernelPicture kernel = KernelPicture::Own;
    std::map<std::pair<std::int64_t, Pixel>, float> inputValues =
        {}; ///< typed or drawn, by channel and place
    /// Typed, by output channel, input channel (of all) and place in the kernel.
    std::map<std::tuple<std::int64_t, std::int64_t, Pixel>, float> kernelValues = {};

    bool operator==(const ScratchConvolution &) const = default;
};

/// The layer with these changes, its output not computed yet; fails as such a layer would. With other groups,
/// a kernel stays where its channels still meet and is 0 where the layer has none. `inputChannel` of all,
/// and `outputChannel`: those that are looked at.
Result<Convolution> withChanges(const Convolution &own, const ScratchConvolution &scratch,
                                std::int64_t inputChannel, std::int64_t outputChannel);

} // namespace workbench
