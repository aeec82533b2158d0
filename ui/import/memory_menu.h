#pragma once

#include "ui/common/workspace.h"

#include <QMenu>

namespace workbench {

/// Chooses how much of the machine's memory the pictures of a data set may take. Larger sets are read from
/// their files again and again.
class MemoryMenu : public QMenu
{
    Q_OBJECT

public:
    explicit MemoryMenu(Workspace &workspace, QWidget *parent = nullptr);

private:
    void choose(double share);

    Workspace &m_workspace;
};

} // namespace workbench
