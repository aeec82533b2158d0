#include "ui/explain/plane_fields.h"

namespace workbench {

NumberField planeField(const PlanesPointer &planes, std::int64_t plane)
{
    return plainField(planes->height, planes->width,
                      [planes, plane](Pixel cell) { return planes->at(plane, cell.row, cell.column); });
}

NumberField paddedField(const Shape &plane, IntegerPair before, IntegerPair after,
                        std::function<float(Pixel)> valueAt, const UnreadPixels &unread)
{
    NumberField field = plainField(plane.height(), plane.width(), std::move(valueAt));
    field.first = {-before.height, -before.width};
    field.rows += before.height + after.height;
    field.columns += before.width + after.width;
    if (unread.count() > 0)
        field.isHatched = [unread, height = field.height, width = field.width](Pixel cell) {
            return cell.row >= 0 && cell.row < height && cell.column >= 0 && cell.column < width &&
                   unread.contains(cell);
        };
    return field;
}

ColorScale planesScale(const Planes &planes, std::int64_t first, std::int64_t count)
{
    return scaleOf(planes.plane(first), std::size_t(count * planes.height * planes.width));
}

ColorScale networkScale(const NetworkReach &network)
{
    return {network.low < 0 ? ColorMap::Diverging : ColorMap::Viridis, network.low, network.high};
}

ColorScale scaleAsChosen(const Planes &planes, std::int64_t plane, ScaleReach reach,
                         const NetworkReach &network)
{
    if (reach == ScaleReach::Network)
        return networkScale(network);
    return reach == ScaleReach::Layer ? planesScale(planes, 0, planes.count) : planesScale(planes, plane, 1);
}

} // namespace workbench
