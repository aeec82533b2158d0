#include "ui/designer/name_editor.h"

#include <QKeyEvent>
#include <QStyle>
#include <QToolTip>

namespace workbench {

NameEditor::NameEditor(const QString &name, const std::function<Result<void>(const QString &)> &rename,
                       QWidget *parent)
    : QLineEdit(name, parent), m_rename(rename)
{
    setObjectName(QStringLiteral("nameEditor"));
    setAccessibleName(tr("New name of %1").arg(name));
    selectAll();
}

void NameEditor::tryName()
{
    const Result<void> result = m_rename(text().trimmed());
    if (result) {
        parentWidget()->setFocus();
        deleteLater();
        return;
    }
    setProperty("invalid", true);
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleDescription(result.error().what);
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), result.error().what, this);
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        tryName();
        break;
    case Qt::Key_Escape:
        parentWidget()->setFocus();
        deleteLater();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void NameEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // The editor's own context menu takes the focus only for a while.
    if (event->reason() != Qt::PopupFocusReason)
        deleteLater();
}

} // namespace workbench
