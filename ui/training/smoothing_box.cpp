#include "ui/training/smoothing_box.h"

#include "ui/training/metrics_text.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

constexpr std::array stops{0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999};

} // namespace

SmoothingBox::SmoothingBox(QWidget *parent) : QDoubleSpinBox(parent)
{
    setLocale(QLocale::c());
    setDecimals(4);
    setRange(stops.front(), stops.back());
    setSpecialValueText(tr("off"));
    setKeyboardTracking(false);
}

void SmoothingBox::stepBy(int steps)
{
    const auto stop = steps > 0 ? std::upper_bound(stops.begin(), stops.end(), value())
                                : std::lower_bound(stops.begin(), stops.end(), value());
    const auto place = stop - stops.begin() + (steps > 0 ? steps - 1 : steps);
    setValue(stops[std::size_t(std::clamp<std::ptrdiff_t>(place, 0, std::ssize(stops) - 1))]);
    selectAll();
}

QString SmoothingBox::textFromValue(double value) const
{
    return smoothingText(value);
}

} // namespace workbench
