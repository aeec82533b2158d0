#pragma once

#include "core/explain/observed_planes.h"
#include "ui/explain/number_field.h"

namespace workbench {

/// One plane without padding.
NumberField planeField(const PlanesPointer &planes, std::int64_t plane);
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

} // namespace workbench
