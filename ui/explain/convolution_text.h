#pragma once

#include "core/explain/worked_convolution.h"

#include <QString>

namespace workbench {

/// The products added up, from the window's first to its last: "0.61·−0.25 + 0.45·0 + … ", of many only some,
/// saying how many are left out.
QString productsText(const WorkedWindow &window);

/// The whole sum of one output pixel as rich text: over the window, over input channels, bias, and whether
/// LibTorch says the same.
QString sumHtml(const Convolution &convolution, std::int64_t outputChannel, std::int64_t channelInGroup,
                Pixel pixel);

/// "= output[2, 4, 5] 0.044 ✓ equals LibTorch", or by how much it differs.
QString resultHtml(const WorkedOutput &worked, std::int64_t outputChannel, Pixel pixel);

/// The output's size, with the numbers put in; one line for each direction where they differ.
QString sizeFormula(const Convolution &convolution);

/// How many input pixels no window reads; empty when all are read.
QString unreadText(const ConvolutionGeometry &geometry);

} // namespace workbench
