#include "ui/data/data_panel.h"

#include "ui/data/classes_page.h"
#include "ui/data/duplicates_page.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace workbench {

DataPanel::DataPanel(Workspace &workspace, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("dataPanel"));
    setAccessibleName(tr("Data"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("dataTabs"));
    auto *duplicates = new DuplicatesPage(workspace, this);
    connect(duplicates, &DuplicatesPage::said, this, &DataPanel::said);
    tabs->addTab(new ClassesPage(workspace, this), tr("Classes"));
    tabs->addTab(duplicates, tr("Duplicates"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->addWidget(tabs);
}

} // namespace workbench
