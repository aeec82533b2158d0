#pragma once

#include "core/result.h"

#include <QLineEdit>
#include <functional>

namespace workbench {

/// A line edit over a layer's id: Enter takes the new name, Escape or leaving gives up. Deletes itself.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    NameEditor(const QString &name, const std::function<Result<void>(const QString &)> &rename,
               QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void tryName();

    std::function<Result<void>(const QString &)> m_rename;
};

} // namespace workbench
