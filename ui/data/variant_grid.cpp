#include "ui/data/variant_grid.h"

#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr int gap = 6;
constexpr int usualSide = 84;
constexpr int leastSide = 28;
constexpr int largestSide = 200; ///< a single picture need not fill the page

/// The largest size within a square; whole multiples, so that every pixel is as large as the next.
QSizeF shownSize(const QSize &image, int side)
{
    double factor = double(side) / std::max({1, image.width(), image.height()});
    if (factor >= 2)
        factor = std::floor(factor);
    return QSizeF(image) * factor;
}

} // namespace

VariantGrid::VariantGrid(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    QFont small = font();
    small.setPixelSize(numberFont(0.85).pixelSize());
    setFont(small);
}

void VariantGrid::setPictures(std::vector<Picture> pictures)
{
    m_pictures = std::move(pictures);
    update();
}

QSize VariantGrid::sizeHint() const
{
    return {4 * (usualSide + gap), 3 * (usualSide + captionHeight() + gap)};
}

QSize VariantGrid::minimumSizeHint() const
{
    return {4 * (leastSide + gap), leastSide + captionHeight() + gap};
}

int VariantGrid::captionHeight() const
{
    return fontMetrics().height() + 2;
}

int VariantGrid::sideFor(int columns) const
{
    const int rows = (int(m_pictures.size()) + columns - 1) / columns;
    return std::min({width() / columns - gap, height() / rows - captionHeight() - gap, largestSide});
}

int VariantGrid::columns() const
{
    int best = 1;
    for (int columns = 2; columns <= int(m_pictures.size()); ++columns) {
        if (sideFor(columns) > sideFor(best))
            best = columns;
    }
    return best;
}

QRect VariantGrid::cellRect(int index) const
{
    const int columns = this->columns();
    const int side = sideFor(columns);
    return {index % columns * (width() / columns), index / columns * (side + captionHeight() + gap), side,
            side + captionHeight()};
}

void VariantGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < int(m_pictures.size()); ++i)
        paintCell(painter, i);
}

QString VariantGrid::captionFor(const Picture &picture, int width) const
{
    return fontMetrics().horizontalAdvance(picture.caption) <= width ? picture.caption : picture.shortCaption;
}

void VariantGrid::paintCell(QPainter &painter, int index) const
{
    const Picture &picture = m_pictures[std::size_t(index)];
    const QRect cell = cellRect(index);
    const QRectF place(cell.topLeft() + QPoint(1, 1), shownSize(picture.image.size(), cell.width()));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, place.width() < 2 * picture.image.width());
    painter.drawImage(place, picture.image);
    painter.setPen(index == 0 ? themeColors().accent : themeColors().border);
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setPen(index == 0 ? themeColors().text : themeColors().mutedText);
    const QRectF caption(place.left(), place.bottom() + 1, cell.width() + gap, captionHeight());
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, captionFor(picture, cell.width() + gap - 2));
}

bool VariantGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int i = 0; i < int(m_pictures.size()); ++i) {
        if (cellRect(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(), m_pictures[std::size_t(i)].caption, this);
    }
    return true;
}

} // namespace workbench
