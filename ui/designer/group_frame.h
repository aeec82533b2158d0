#pragma once

#include <QGraphicsItem>

namespace workbench {

constexpr qreal foldMarkSide = 18;

/// The triangle that folds or unfolds, in `area`.
void paintFoldMark(QPainter &painter, const QRectF &area, bool folded);

/// The frame around the cards of an unfolded group, with a line above them: its name and what is in it.
class GroupFrame : public QGraphicsItem
{
public:
    static constexpr qreal headerHeight = 24;

    GroupFrame(QString name, QString title);

    const QString &name() const { return m_name; }
    /// Around the cards and the header, in the scene.
    void setFrame(const QRectF &frame);
    /// In the scene: the line above the cards, the place that folds, and where the name stands.
    QRectF headerRect() const;
    QRectF foldRect() const;
    QRectF titleRect() const;

    QRectF boundingRect() const override { return m_frame.adjusted(-1, -1, 1, 1); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QString m_name;
    QString m_title;
    QRectF m_frame;
};

} // namespace workbench
