#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace workbench {

/// What the network learns from, in pages side by side.
class DataPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DataPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Brings the page of that object name to the front.
    void showPage(const QString &name);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    /// `page` has an object name: the one that was seen last is shown again.
    void addPage(QWidget *page, const QString &title);
    void showLastPage();

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace workbench
