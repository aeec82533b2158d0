#include "ui/evaluation/confusion_colors.h"

#include <array>
#include <cmath>

namespace workbench {

namespace {

// The ground itself comes before these.
constexpr std::array<QRgb, 2> lightBlues{0x9ecae1, 0x08519c};
constexpr std::array<QRgb, 2> lightOranges{0xfdae6b, 0xa63603};
constexpr std::array<QRgb, 2> darkBlues{0x2a6ca3, 0x9ecae1};
constexpr std::array<QRgb, 2> darkOranges{0xa3501a, 0xfdbe85};

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

/// The relative luminance of WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor confusionColor(bool diagonal, double strength, const ThemeColors &colors)
{
    const auto &stops =
        colors.dark ? (diagonal ? darkBlues : darkOranges) : (diagonal ? lightBlues : lightOranges);
    const QColor middle = QColor::fromRgb(stops[0]);
    return strength < 0.5 ? mixed(colors.surface, middle, 2 * strength)
                          : mixed(middle, QColor::fromRgb(stops[1]), 2 * strength - 1);
}

QColor readableOn(const QColor &ground)
{
    const double light = luminance(ground) + 0.05;
    return light / 0.05 > 1.05 / light ? Qt::black : Qt::white;
}

} // namespace workbench
