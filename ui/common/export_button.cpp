#include "ui/common/export_button.h"

#include "ui/common/plot_exports.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>

namespace workbench {

QToolButton *makeExportButton(const PlotExports &exports, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(QStringLiteral("document-export")));
    button->setAutoRaise(true);
    button->setToolTip(QCoreApplication::translate("ExportButton", "Save or copy what is shown"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->addActions(exports.actions());
    button->setMenu(menu);
    return button;
}

} // namespace workbench
