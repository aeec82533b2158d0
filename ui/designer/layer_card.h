#pragma once

#include "ui/designer/card_content.h"

#include <QGraphicsObject>

class QPainterPath;

namespace workbench {

/// One layer, the input or a folded group as a card of the column.
class LayerCard : public QGraphicsObject
{
    Q_OBJECT

public:
    /// Makes the words of a card when they are first needed.
    using TextSource = std::function<CardTexts(const CardContent &)>;

    LayerCard(CardContent content, TextSource texts);

    const CardContent &content() const { return m_content; }
    const CardTexts &texts() const;
    /// Repaints, with new words.
    void setContent(const CardContent &content);
    /// The layer's part of a whole that changed.
    void setShare(std::optional<double> share);
    void setWidth(qreal width);
    qreal height() const { return m_height; }
    QRectF cardRect() const { return {0, 0, m_width, m_height}; }
    /// How the card stands out: the selected one, and those selected with it.
    enum class Look { Plain, Marked, Selected };
    void setLook(Look look);
    /// Shows that an edit about to be made would change this layer's output.
    void setAffected(bool affected);
    void setPictures(std::vector<QImage> pictures);
    /// The category's colour; another for a fault and for the input.
    QColor stripColor() const;
    /// Where the id stands, for the editor that renames it.
    QRectF titleRect() const;
    /// Where a folded group is unfolded; empty for a layer.
    QRectF foldRect() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void updateHeight();
    /// With a mark where the output would change.
    QString shapeText() const;
    QRectF textArea() const;
    qreal costRowHeight() const;
    void paintFrame(QPainter &painter) const;
    void paintStrip(QPainter &painter, const QPainterPath &outline) const;
    void paintHeading(QPainter &painter) const;
    void paintCost(QPainter &painter) const;
    /// Returns the left edge of the pictures.
    qreal paintPictures(QPainter &painter) const;
    void paintFault(QPainter &painter) const;
    QRectF faultTextRect() const;
    QRectF noteRect() const;

    CardContent m_content;
    TextSource m_textSource;
    mutable std::optional<CardTexts> m_texts; ///< none until they are needed
    std::vector<QImage> m_pictures;
    qreal m_width = 300;
    qreal m_height = 0;
    Look m_look = Look::Plain;
    bool m_affected = false;
};

} // namespace workbench
