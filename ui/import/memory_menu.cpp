#include "ui/import/memory_menu.h"

#include "core/layers/memory.h"

#include <QActionGroup>
#include <array>

namespace workbench {

MemoryMenu::MemoryMenu(Workspace &workspace, QWidget *parent)
    : QMenu(tr("&Memory for pictures"), parent), m_workspace(workspace)
{
    setToolTipsVisible(true);
    auto *choices = new QActionGroup(this);
    for (const double share : std::array{0.1, usualMemoryShare, 0.5, 0.75}) {
        QAction *action = addAction(tr("%1 % of this machine's memory: %2")
                                        .arg(qRound(100 * share))
                                        .arg(bytesText(pixelMemory(share))),
                                    this, [this, share] { choose(share); });
        action->setToolTip(tr("A data set with more is read from its files again and again while it trains: "
                              "slower, but any number of pictures will do."));
        action->setCheckable(true);
        action->setChecked(qFuzzyCompare(memoryShare(), share));
        choices->addAction(action);
    }
}

void MemoryMenu::choose(double share)
{
    setMemoryShare(share);
    m_workspace.reloadData();
}

} // namespace workbench
