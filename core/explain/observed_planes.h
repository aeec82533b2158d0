#pragma once

#include "core/insight/observation.h"
#include "core/result.h"

#include <memory>

namespace workbench {

/// Numbers of one sample, shared and never changed.
using PlanesPointer = std::shared_ptr<const Planes>;

/// A part of an observation, which is kept alive by it.
template<typename Part>
std::shared_ptr<const Part> partOf(const ObservationPointer &observation, const Part &part)
{
    return {observation, &part};
}

/// The shape of one channel a plane; a flat output is one plane of height 1.
inline Shape shapeOf(const Planes &planes)
{
    return Shape::image(planes.count, planes.height, planes.width);
}

bool fits(const Planes &planes, const Shape &shape);

/// The failure of who is given numbers that do not belong to its layer type, or to one another.
tl::unexpected<Error> otherLayersNumbers();

/// The values of a layer of one of these types with at least one input, all inputs there; null otherwise.
const LayerValues *observedLayer(const ObservationPointer &observation, const QStringList &types);

} // namespace workbench
