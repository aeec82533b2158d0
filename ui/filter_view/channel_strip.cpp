#include "ui/filter_view/channel_strip.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace workbench {

namespace {

constexpr int side = 34;
constexpr int gap = 5;
constexpr int step = side + gap;

} // namespace

ChannelStrip::ChannelStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("channelStrip"));
    setAccessibleName(tr("Channels, each with what excites it most"));
    setToolTip(tr("The channels, each with the part of a sample that excites it most"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChannelStrip::sizeHint() const
{
    return {8 * step, minimumSizeHint().height()};
}

QSize ChannelStrip::minimumSizeHint() const
{
    return {3 * step, side + QFontMetrics(numberFont(0.8)).height() + 4};
}

void ChannelStrip::setChannels(std::int64_t count, PictureOf pictureOf)
{
    m_count = count;
    m_pictureOf = std::move(pictureOf);
    update();
}

void ChannelStrip::setCurrent(std::int64_t channel)
{
    m_current = channel;
    setAccessibleDescription(tr("channel %1 of %2").arg(channel).arg(m_count));
    update();
}

std::int64_t ChannelStrip::fitting() const
{
    return std::max<std::int64_t>(1, (width() + gap) / step);
}

std::int64_t ChannelStrip::first() const
{
    return std::clamp<std::int64_t>(m_current - fitting() / 2, 0,
                                    std::max<std::int64_t>(0, m_count - fitting()));
}

QRect ChannelStrip::cellRect(std::int64_t channel) const
{
    const auto place = channel - first();
    if (place < 0 || place >= fitting() || channel >= m_count)
        return {};
    return {int(place) * step + 1, 1, side, side};
}

void ChannelStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(numberFont(0.8));
    for (auto channel = first(); channel < std::min(m_count, first() + fitting()); ++channel) {
        const QRect cell = cellRect(channel);
        const bool isCurrent = channel == m_current;
        const QImage picture = m_pictureOf ? m_pictureOf(channel) : QImage();
        painter.fillRect(cell, themeColors().track);
        if (!picture.isNull()) {
            const QSize size = picture.size().scaled(cell.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
            painter.drawImage(QRect(cell.center() - QPoint(size.width() - 1, size.height() - 1) / 2, size),
                              picture);
        }
        painter.setPen(isCurrent ? QPen(themeColors().accent, hasFocus() ? 3 : 2)
                                 : QPen(themeColors().border));
        painter.drawRect(cell.adjusted(0, 0, -1, -1));
        painter.setPen(isCurrent ? themeColors().text : themeColors().mutedText);
        painter.drawText(QRect(cell.left() - gap, cell.bottom() + 2, step + gap, height() - side - 2),
                         Qt::AlignHCenter | Qt::AlignTop, QString::number(channel));
    }
}

void ChannelStrip::mousePressEvent(QMouseEvent *event)
{
    const auto channel = first() + event->position().toPoint().x() / step;
    if (cellRect(channel).contains(event->position().toPoint()))
        Q_EMIT chosen(channel);
}

void ChannelStrip::keyPressEvent(QKeyEvent *event)
{
    const auto wanted = event->key() == Qt::Key_Left    ? m_current - 1
                        : event->key() == Qt::Key_Right ? m_current + 1
                        : event->key() == Qt::Key_Home  ? 0
                        : event->key() == Qt::Key_End   ? m_count - 1
                                                        : -1;
    if (wanted >= 0 && wanted < m_count)
        Q_EMIT chosen(wanted);
    else
        QWidget::keyPressEvent(event);
}

void ChannelStrip::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void ChannelStrip::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace workbench
