#pragma once

#include "ui/common/workspace.h"

#include <QTabWidget>

namespace workbench {

/// What the network learns from, in pages side by side.
class DataPanel : public QTabWidget
{
    Q_OBJECT

public:
    explicit DataPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Brings the page of that object name to the front.
    void showPage(const QString &name);
};

} // namespace workbench
