#include "ui/explain/number_field.h"

#include "core/number_text.h"

#include <QString>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr QRgb notFiniteColor = 0xff808080;

QString magnitudeText(double magnitude)
{
    if (magnitude == 0 || !std::isfinite(magnitude))
        return valueText(magnitude);
    if (magnitude < 0.00095 || magnitude >= 99'999.5)
        return QString::number(magnitude, 'e', 0)
            .replace(QLatin1String("e-0"), QLatin1String("e-"))
            .replace(QLatin1String("e+0"), QLatin1String("e"))
            .replace(QLatin1String("e+"), QLatin1String("e"));
    const int decimals = magnitude < 0.0995 ? 3 : magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0;
    return QString::number(magnitude, 'f', decimals);
}

} // namespace

QRgb ColorScale::colorOf(float value) const
{
    if (!std::isfinite(value))
        return notFiniteColor;
    if (map == ColorMap::Viridis)
        return viridis(high > low ? double((value - low) / (high - low)) : 0);
    const float reach = std::max(std::abs(low), std::abs(high));
    return diverging(reach > 0 ? double(value / reach) : 0);
}

ColorScale scaleOf(const float *values, std::size_t count)
{
    const auto [low, high] = valueRange(values, count);
    return {low < 0 ? ColorMap::Diverging : ColorMap::Viridis, low, high};
}

ColorScale divergingScale(float reach)
{
    return {ColorMap::Diverging, -reach, reach};
}

ColorScale divergingScaleOf(std::span<const float> values)
{
    const auto [low, high] = valueRange(values.data(), values.size());
    return divergingScale(std::max(std::abs(low), std::abs(high)));
}

std::vector<CellMark> litMarks(const std::vector<Pixel> &pixels)
{
    std::vector<CellMark> marks;
    for (const auto &pixel : pixels)
        marks.push_back({CellMark::Kind::Lit, pixel});
    return marks;
}

QString cellText(float value)
{
    const QString text = magnitudeText(std::abs(double(value)));
    return value < 0 ? QStringLiteral("−") + text : text;
}

} // namespace workbench
