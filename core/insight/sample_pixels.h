#pragma once

#include "core/insight/planes.h"
#include "core/insight/samples.h"

#include <QImage>

namespace workbench {

/// A sample as planes of pixels in [0, 1], one a channel. Fails where there is none, or where its file cannot
/// be decoded. May read a file: not for the GUI thread.
Result<Planes> samplePixels(const SampleSource &source, SampleId sample);

/// Pixels in [0, 1], 1 or 3 planes, as a picture; they are rounded to bytes.
QImage pictureOf(const Planes &pixels);

/// The mean of each plane.
std::vector<float> meanColor(const Planes &pixels);

/// Convolved with a Gaussian of deviation `sigma` pixels, cut off at 3 deviations; beyond the border the
/// nearest pixel counts. 0: as it is.
Planes blurred(const Planes &pixels, double sigma);

} // namespace workbench
