#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

namespace workbench {

/// What the network learns from, in pages side by side.
class DataPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DataPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);
};

} // namespace workbench
