#pragma once

#include <QPointer>
#include <QWidget>

class QVariantAnimation;

namespace workbench {

/// A frame around a widget that a lesson points at. It fades after some seconds or at the next click, lets
/// everything through, and deletes itself.
class PointerFrame : public QWidget
{
    Q_OBJECT

public:
    /// Points at `target`, and at nothing else any more.
    static void pointAt(QWidget *target);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PointerFrame(QWidget *target, QWidget *window);
    void follow();
    void fade();

    QPointer<QWidget> m_target;
    QVariantAnimation *m_fading;
    qreal m_strength = 1;
};

} // namespace workbench
