#include "ui/sample/sample_picture.h"

#include <QPainter>

namespace workbench {

SamplePicture::SamplePicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

void SamplePicture::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void SamplePicture::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    const QSize size = m_image.size().scaled(this->size(), Qt::KeepAspectRatio);
    // More pixels than there is room for are averaged.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, size.width() < m_image.width());
    painter.drawImage(QRect(QPoint((width() - size.width()) / 2, 0), size), m_image);
}

} // namespace workbench
