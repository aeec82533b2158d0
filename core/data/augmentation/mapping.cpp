#include "core/data/augmentation/mapping.h"

#include <cmath>
#include <numbers>

namespace workbench {

namespace {

struct Direction
{
    double cosine;
    double sine;
};

/// By Taylor's series of an eighth of the angle, doubled three times: libraries' sines differ in the last
/// bit. Exact at 0, else to about 1e-15, for angles of up to a turn.
Direction directionOf(double degrees)
{
    const double angle = degrees * (std::numbers::pi / 180) / 8;
    Direction direction{1, 0};
    double term = 1;
    for (int power = 1; power <= 16; ++power) {
        term = term * angle / power;
        const double signedTerm = power % 4 < 2 ? term : -term;
        (power % 2 == 0 ? direction.cosine : direction.sine) += signedTerm;
    }
    for (int doubling = 0; doubling < 3; ++doubling) {
        const auto [cosine, sine] = direction;
        direction = {cosine * cosine - sine * sine, 2 * cosine * sine};
    }
    return direction;
}

/// A linear change that leaves the centre where it is.
Mapping aroundCentre(double xx, double xy, double yx, double yy, double width, double height)
{
    const double x = (width - 1) / 2;
    const double y = (height - 1) / 2;
    return {xx, xy, yx, yy, x - xx * x - xy * y, y - yx * x - yy * y};
}

bool isWholeNumber(double value)
{
    return std::floor(value) == value;
}

} // namespace

Mapping Mapping::then(const Mapping &other) const
{
    return {xx * other.xx + xy * other.yx,         xx * other.xy + xy * other.yy,
            yx * other.xx + yy * other.yx,         yx * other.xy + yy * other.yy,
            xx * other.atX + xy * other.atY + atX, yx * other.atX + yy * other.atY + atY};
}

bool Mapping::isWhole() const
{
    return std::abs(xx) == 1 && std::abs(yy) == 1 && xy == 0 && yx == 0 && isWholeNumber(atX) &&
           isWholeNumber(atY);
}

Mapping horizontalFlip(double width)
{
    return {.xx = -1, .atX = width - 1};
}

Mapping verticalFlip(double height)
{
    return {.yy = -1, .atY = height - 1};
}

Mapping shift(double x, double y)
{
    return {.atX = -x, .atY = -y};
}

Mapping rotation(double degrees, double width, double height)
{
    const auto [cosine, sine] = directionOf(degrees);
    return aroundCentre(cosine, -sine, sine, cosine, width, height);
}

Mapping zoom(double factor, double width, double height)
{
    return aroundCentre(1 / factor, 0, 0, 1 / factor, width, height);
}

} // namespace workbench
