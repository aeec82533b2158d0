#include "ui/explain/plane_fields.h"

namespace workbench {

NumberField planeField(const PlanesPointer &planes, std::int64_t plane)
{
    return plainField(planes->height, planes->width,
                      [planes, plane](Pixel cell) { return planes->at(plane, cell.row, cell.column); });
}

ColorScale planesScale(const Planes &planes, std::int64_t first, std::int64_t count)
{
    return scaleOf(planes.plane(first), std::size_t(count * planes.height * planes.width));
}

} // namespace workbench
