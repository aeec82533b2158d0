#pragma once

#include "ui/common/refresh_later.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace workbench {

class SummaryModel;

/// The whole network in numbers: a table of its layers with their shares of the totals, or the list of its
/// tensors; to be copied or saved.
class SummaryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryPanel(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    QLayout *makeHeader();
    void refresh();
    void fillTensors();
    void followSelection();
    void rowChosen(const QModelIndex &index);
    void saveCsv();

    Workspace &m_workspace;
    RefreshLater m_later{[this] { refresh(); }};
    SummaryModel *m_model;
    QLabel *m_totals;
    QToolButton *m_tensorsButton;
    QStackedWidget *m_pages;
    QTableView *m_table;
    QListWidget *m_tensors;
};

} // namespace workbench
