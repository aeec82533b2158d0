#include "ui/epochs/epoch_slider.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <algorithm>

namespace workbench {

namespace {

constexpr int tickLength = 4;
constexpr int narrowest = 160;

} // namespace

EpochSlider::EpochSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setPageStep(5);
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        if (std::size_t(value) < m_epochs.size())
            Q_EMIT epochChosen(m_epochs[std::size_t(value)]);
    });
}

void EpochSlider::show(const std::vector<std::int64_t> &epochs, std::optional<std::int64_t> best,
                       std::int64_t shown)
{
    const QSignalBlocker silent(this);
    m_epochs = epochs;
    m_best = best;
    setRange(0, std::max(0, int(epochs.size()) - 1));
    const auto after = std::upper_bound(epochs.begin(), epochs.end(), shown);
    setValue(int(after - epochs.begin()) - 1);
    update();
}

QSize EpochSlider::sizeHint() const
{
    return {narrowest * 2, QSlider::sizeHint().height() + 4 * tickLength};
}

QSize EpochSlider::minimumSizeHint() const
{
    return {narrowest, sizeHint().height()};
}

int EpochSlider::placeOf(int value) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    option.sliderPosition = value;
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).left() +
           handle.width() / 2;
}

void EpochSlider::paintEvent(QPaintEvent *event)
{
    QSlider::paintEvent(event);
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.setPen(isEnabled() ? colors.text : colors.mutedText);
    painter.setFont(numberFont(0.8));
    const int side = painter.fontMetrics().height();
    for (std::size_t i = 0; i < m_epochs.size(); ++i) {
        const int place = placeOf(int(i));
        if (m_epochs[i] == m_best)
            painter.drawText(QRect(place - side, height() - side + 2, 2 * side, side), Qt::AlignCenter,
                             QStringLiteral("★"));
        else
            painter.drawLine(place, height() - tickLength, place, height() - 1);
    }
}

} // namespace workbench
