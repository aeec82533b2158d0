#include "core/exchange/report/pdf_drawings.h"

#include <QTextFormat>

namespace workbench {

namespace {

constexpr int numberProperty = QTextFormat::UserProperty + 1;

} // namespace

QTextCharFormat PdfDrawings::add(const QSizeF &size, qreal scale, std::function<void(QPainter &)> paint)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(numberProperty, int(m_drawings.size()));
    m_drawings.push_back({size, scale, std::move(paint)});
    return format;
}

const PdfDrawings::Drawing &PdfDrawings::drawingOf(const QTextFormat &format) const
{
    return m_drawings[std::size_t(format.property(numberProperty).toInt())];
}

QSizeF PdfDrawings::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const Drawing &drawing = drawingOf(format);
    return drawing.size * drawing.scale;
}

void PdfDrawings::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                             const QTextFormat &format)
{
    const Drawing &drawing = drawingOf(format);
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(drawing.scale, drawing.scale);
    painter->setClipRect(QRectF(QPointF(), drawing.size), Qt::IntersectClip);
    drawing.paint(*painter);
    painter->restore();
}

} // namespace workbench
