#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace workbench {

/// One thing the palette can do.
struct Command
{
    QString text;   ///< "Add Conv2d below conv1"
    QString detail; ///< what it does or is; searched as well
    std::function<void()> run;
};

/// A field with a list below it, over the window: type, walk with the arrow keys, Enter does it, Escape or a
/// click elsewhere closes it. Deletes itself.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const QString &hint, std::vector<Command> commands, QWidget *window);

    void popUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();

    std::vector<Command> m_commands;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace workbench
