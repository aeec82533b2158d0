#pragma once

#include "ui/data/sample_filter.h"

#include <QString>

namespace workbench {

/// "training": what the image is used for, in the user's language.
QString partText(DataPart part);

/// "7.png · test · Sneaker, predicted Sandal (87.2 %)": all there is to be said of an image.
QString sampleText(const SampleSet &set, SampleId sample);

} // namespace workbench
