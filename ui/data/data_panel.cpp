#include "ui/data/data_panel.h"

#include "ui/data/preparation_page.h"

namespace workbench {

DataPanel::DataPanel(Workspace &workspace, QWidget *parent) : QTabWidget(parent)
{
    setObjectName(QStringLiteral("dataPanel"));
    setAccessibleName(tr("Data"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *preparation = new PreparationPage(workspace, this);
    preparation->setContentsMargins(8, 0, 8, 8);
    addTab(preparation, tr("Preparation"));
}

void DataPanel::showPage(const QString &name)
{
    setCurrentWidget(findChild<QWidget *>(name));
}

} // namespace workbench
