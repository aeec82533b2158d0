#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

namespace workbench {

/// A picture in large to paint on, pixel by pixel: with the mouse (the right button erases), or with the
/// arrow keys, Space and Delete. Places are in pixels of the picture, from its upper left corner. It only
/// tells of strokes; whoever listens shows another picture.
class PaintView : public QWidget
{
    Q_OBJECT

public:
    explicit PaintView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }
    /// Radius of the brush, in pixels of the picture: drawn around the mouse.
    void setRadius(double radius);
    QRect pictureRect() const;

    QSize sizeHint() const override { return {320, 320}; }
    QSize minimumSizeHint() const override { return {160, 160}; }

Q_SIGNALS:
    /// A stroke begins; the next `painted` belong to it.
    void strokeBegan();
    void painted(const QPointF &from, const QPointF &to, bool erase);
    void undoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// The window's own undo must not take the key of this view's.
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QPointF placeOf(const QPointF &position) const;
    void moveCursor(int columns, int rows);
    void stamp(bool erase);

    QImage m_picture;
    double m_radius = 1;
    QPointF m_last;                 ///< of the stroke
    std::optional<QPointF> m_mouse; ///< in pixels of the picture
    QPoint m_cursor;                ///< the pixel of the keyboard
};

} // namespace workbench
