#pragma once

#include "ui/designer/card_content.h"

#include <QGraphicsObject>

namespace workbench {

/// One layer (or the input) as a card of the column.
class LayerCard : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit LayerCard(CardContent content);

    const CardContent &content() const { return m_content; }
    /// Repaints only when something is different. True when the height changed.
    bool setContent(const CardContent &content);
    void setWidth(qreal width);
    qreal height() const { return m_height; }
    void setSelectedLook(bool selected);
    void setPictures(std::vector<QImage> pictures);
    /// Where the id stands, for the editor that renames it.
    QRectF titleRect() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void updateHeight();
    QRectF textArea() const;
    void paintFrame(QPainter &painter) const;
    void paintHeading(QPainter &painter) const;
    void paintCost(QPainter &painter) const;
    /// Returns the left edge of the pictures.
    qreal paintPictures(QPainter &painter) const;
    void paintFault(QPainter &painter) const;
    QRectF faultTextRect() const;

    CardContent m_content;
    std::vector<QImage> m_pictures;
    qreal m_width = 300;
    qreal m_height = 0;
    bool m_selectedLook = false;
};

} // namespace workbench
