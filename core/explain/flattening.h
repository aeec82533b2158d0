#pragma once

#include "core/explain/convolution_geometry.h"
#include "core/explain/observed_planes.h"

namespace workbench {

/// A Flatten with its numbers for one sample. None changes, nor does their order: only the shape does.
struct Flattening
{
    PlanesPointer input;
    PlanesPointer output;               ///< all numbers in one row
    Shape outputShape = Shape::flat(1); ///< as the next layer sees it

    std::int64_t size() const { return input->count * input->height * input->width; }
};

/// The observed layer; fails where it is no Flatten, or its numbers do not fit one another.
Result<Flattening> flatteningOf(const ObservationPointer &observation);

/// A number's place before it was laid out.
struct FlattenedPlace
{
    std::int64_t channel = 0;
    Pixel pixel;
    bool operator==(const FlattenedPlace &) const = default;
};

/// channel·H·W + row·W + column.
std::int64_t flatIndex(const Planes &input, const FlattenedPlace &place);
FlattenedPlace placeOf(const Planes &input, std::int64_t index);
/// A number's indices in a tensor of that shape.
std::vector<std::int64_t> indicesIn(const Shape &shape, std::int64_t index);

} // namespace workbench
