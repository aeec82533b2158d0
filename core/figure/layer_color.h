#pragma once

#include "core/layers/descriptor.h"

#include <QRgb>

namespace workbench {

/// What layers of that kind are marked with, on a light or a dark ground.
QRgb layerColor(LayerCategory category, bool dark);

} // namespace workbench
