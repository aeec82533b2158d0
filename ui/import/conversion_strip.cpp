#include "ui/import/conversion_strip.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace workbench {

namespace {

constexpr int side = 72;
constexpr int gap = 8;

/// Small pictures are enlarged by whole factors, so that their pixels are seen.
QRect placeIn(const QRect &box, const QSize &image)
{
    QSize size = image.scaled(box.size(), Qt::KeepAspectRatio);
    const int factor = std::min(box.width() / image.width(), box.height() / image.height());
    if (factor >= 1)
        size = image * factor;
    QRect place(QPoint(), size.expandedTo({1, 1}));
    place.moveCenter(box.center());
    return place;
}

} // namespace

ConversionStrip::ConversionStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("conversionStrip"));
    setAccessibleName(tr("Images before and after conversion"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConversionStrip::setImages(std::vector<ConvertedImage> images)
{
    m_images = std::move(images);
    QStringList sizes;
    for (const auto &image : m_images)
        sizes << tr("%1, class %2: %3 × %4 becomes %5 × %6")
                     .arg(image.name, image.className)
                     .arg(image.before.height())
                     .arg(image.before.width())
                     .arg(image.after.height())
                     .arg(image.after.width());
    setAccessibleDescription(sizes.join(QStringLiteral("; ")));
    update();
}

QSize ConversionStrip::sizeHint() const
{
    return {8 * (side + gap), 2 * side + gap + 3 * fontMetrics().height()};
}

QSize ConversionStrip::minimumSizeHint() const
{
    return {3 * (side + gap), sizeHint().height()};
}

void ConversionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = fontMetrics().height();
    painter.setPen(themeColors().mutedText);
    painter.drawText(0, fontMetrics().ascent(),
                     m_images.empty() ? QString() : tr("Before, and as the network reads it"));
    int x = 0;
    for (const auto &image : m_images) {
        if (x + side > width())
            break;
        const QRect before(x, line + 2, side, side);
        const QRect after = before.translated(0, side + gap);
        painter.setRenderHint(QPainter::SmoothPixmapTransform,
                              image.before.width() > side || image.before.height() > side);
        painter.drawImage(placeIn(before, image.before.size()), image.before);
        painter.setRenderHint(QPainter::SmoothPixmapTransform,
                              image.after.width() > side || image.after.height() > side);
        painter.drawImage(placeIn(after, image.after.size()), image.after);
        painter.setPen(themeColors().border);
        painter.drawRect(after.adjusted(0, 0, -1, -1));
        painter.setPen(themeColors().text);
        painter.drawText(QRect(x, after.bottom() + 3, side, line), Qt::AlignHCenter,
                         fontMetrics().elidedText(image.className, Qt::ElideRight, side));
        x += side + gap;
    }
}

} // namespace workbench
