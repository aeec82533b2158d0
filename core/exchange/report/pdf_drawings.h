#pragma once

#include <QObject>
#include <QPainter>
#include <QTextObjectInterface>
#include <functional>
#include <vector>

namespace workbench {

/// Drawings that stand in a text like letters. Private to the report's PDF.
class PdfDrawings : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;

    /// The format of a letter that is this drawing: `paint` draws it as large as `size`, and it is shown
    /// `scale` times as large, in units of the page.
    QTextCharFormat add(const QSizeF &size, qreal scale, std::function<void(QPainter &)> paint);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    struct Drawing
    {
        QSizeF size;
        qreal scale;
        std::function<void(QPainter &)> paint;
    };
    const Drawing &drawingOf(const QTextFormat &format) const;

    std::vector<Drawing> m_drawings;
};

} // namespace workbench
