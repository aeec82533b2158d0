#pragma once

#include "core/exchange/pytorch_source.h"
#include "ui/common/refresh_later.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QPlainTextEdit;

namespace workbench {

/// The PyTorch source of the network as it stands, with the lines of the selected layer marked. A click on a
/// line selects its layer.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void markSelected();
    void save();

    Workspace &m_workspace;
    RefreshLater m_later{[this] { refresh(); }};
    std::vector<SourceLine> m_lines;
    QPlainTextEdit *m_text;
};

} // namespace workbench
