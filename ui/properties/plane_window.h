#pragma once

#include "ui/common/plane_grid.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QSlider;
class QToolButton;

namespace workbench {

class GridView;
class OverlayView;

/// One plane of a grid in large, with its numbers where they fit, in a window of its own; follows what the
/// grid shows, and hides with its parent. Page Up and Page Down go to its neighbours. Where there is a
/// picture that the plane is made of, it can be laid over it.
class PlaneWindow : public QDialog
{
    Q_OBJECT

public:
    PlaneWindow(const QString &title, QWidget *parent);

    /// Shows what `grid` shows now: the plane of the same caption as before.
    void follow(const PlaneGrid &grid);
    /// What the planes can be laid over, and where in its pixels; null: nothing.
    void setPicture(const QImage &picture, const QRectF &place);
    /// Shows this plane of `grid`.
    void open(const PlaneGrid &grid, std::int64_t index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *stepButton(const QString &icon, const QString &text, int step);
    void choose(std::int64_t index);
    void refresh();
    QLayout *makeOverlay();
    bool isOver() const;
    void showOverlay(const Planes &plane, float low, float high);

    PlanePictures m_pictures;
    QStringList m_captions;
    std::int64_t m_index = 0;
    QImage m_picture;
    QRectF m_place;
    GridView *m_grid;
    OverlayView *m_overlay;
    QCheckBox *m_over;
    QSlider *m_strength;
    QLabel *m_range;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace workbench
