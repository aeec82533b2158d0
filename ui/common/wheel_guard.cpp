#include "ui/common/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace workbench {

namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void guardWheel(QWidget *editor)
{
    editor->setFocusPolicy(Qt::StrongFocus); // not by the wheel itself
    editor->installEventFilter(new WheelGuard(editor));
}

} // namespace workbench
