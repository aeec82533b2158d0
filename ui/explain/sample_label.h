#pragma once

#include "ui/common/workspace.h"

#include <QLabel>

namespace workbench {

/// Which sample the numbers are of, as much of it as there is room for; says where they are of a model with
/// other parameters than the network has by now.
class SampleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SampleLabel(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString fullText() const;

    Workspace &m_workspace;
};

} // namespace workbench
