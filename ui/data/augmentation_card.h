#pragma once

#include "core/document/project.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace workbench {

class ParameterForm;

/// One step of the augmentation: its name to be dragged by, its parameters, what is wrong with them. Knows no
/// document: it tells what is wanted.
class AugmentationCard : public QWidget
{
    Q_OBJECT

public:
    explicit AugmentationCard(QWidget *parent = nullptr);

    /// `place`, from 0, among `count` steps on images of that size.
    void showStep(const Choice &step, int place, int count, const Shape &image);

Q_SIGNALS:
    void valueEdited(const QString &name, const workbench::ParameterValue &value);
    void removeWanted();
    /// The card is being dragged, with the mouse here.
    void dragged(const QPoint &globalPosition);
    void dropped();
    void dragCancelled();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QLayout *makeHeader();
    void endDrag();

    QLabel *m_handle;
    QLabel *m_title;
    QToolButton *m_remove;
    ParameterForm *m_form;
    QLabel *m_fault;
    std::optional<QPoint> m_pressed; ///< where the mouse went down, until it moves far enough
    bool m_dragging = false;
};

} // namespace workbench
