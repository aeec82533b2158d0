#pragma once

#include "core/layers/mends.h"
#include "ui/common/refresh_later.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace workbench {

/// Every fault of the network with what would mend it, warnings, and why it cannot be trained. A click on a
/// problem selects its layer.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { Good, Warning, Problem };

    void refresh();
    void addFaults();
    void addObstacle();
    void addRow(Kind kind, const QString &layer, const QString &sentence, const std::vector<Mend> &mends);

    Workspace &m_workspace;
    RefreshLater m_later{[this] { refresh(); }};
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace workbench
