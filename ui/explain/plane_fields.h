#pragma once

#include "core/explain/observed_planes.h"
#include "ui/explain/number_field.h"
#include "ui/explain/view_options.h"

namespace workbench {

/// One plane without padding.
NumberField planeField(const PlanesPointer &planes, std::int64_t plane);
/// One plane with its padding, as `valueAt` has it in and around it; what no window reads is hatched.
NumberField paddedField(const Shape &plane, IntegerPair before, IntegerPair after,
                        std::function<float(Pixel)> valueAt, const UnreadPixels &unread);
/// Numbers row by row, kept by the field.
template<typename Number>
NumberField kernelField(IntegerPair size, const std::vector<Number> &values)
{
    return plainField(size.height, size.width, [values, width = size.width](Pixel cell) {
        return float(values[std::size_t(cell.row * width + cell.column)]);
    });
}

/// The scale of `count` planes from `first` on.
ColorScale planesScale(const Planes &planes, std::int64_t first, std::int64_t count);
/// Of one plane, of all, or of all layers' outputs.
ColorScale scaleAsChosen(const Planes &planes, std::int64_t plane, ScaleReach reach,
                         const NetworkReach &network);
/// Of all layers' outputs.
ColorScale networkScale(const NetworkReach &network);

} // namespace workbench
