#include "ui/designer/group_actions.h"

#include "ui/designer/designer_action.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/group_edits.h"
#include "ui/designer/name_editor.h"
#include "ui/designer/network_scene.h"

#include <QInputDialog>

namespace workbench {

GroupActions::GroupActions(Document &document, NetworkScene &scene, DesignerView &view, QObject *parent)
    : QObject(parent), m_document(document), m_scene(scene), m_view(view)
{
    const auto group = [this] { return selectedGroup(m_document).value_or(Group()); };
    m_group = add(QStringLiteral("groupLayers"), QStringLiteral("object-group"), tr("&Group layers"),
                  Qt::CTRL | Qt::Key_G, [this] { groupSelected(m_document); });
    m_forGroup << add(QStringLiteral("ungroupLayers"), QStringLiteral("object-ungroup"), tr("U&ngroup"),
                      Qt::CTRL | Qt::SHIFT | Qt::Key_G,
                      [this, group] { ungroupLayers(m_document, group().name); });
    m_fold = add(QStringLiteral("foldGroup"), QStringLiteral("view-list-tree"), tr("&Fold group"),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                 [this, group] { foldGroup(m_document, group().name, !group().folded); });
    m_forGroup << m_fold;
    m_forGroup << add(QStringLiteral("renameGroup"), QStringLiteral("edit-rename"), tr("Rena&me group"),
                      Qt::SHIFT | Qt::Key_F2, [this] { rename(); });
    m_forGroup << add(QStringLiteral("repeatGroup"), QStringLiteral("edit-duplicate"), tr("Rep&eat group…"),
                      Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { askRepeat(); });
    add(QStringLiteral("foldAllGroups"), {}, tr("Fold a&ll groups"), {},
        [this] { foldAllGroups(m_document, true); });
    add(QStringLiteral("unfoldAllGroups"), {}, tr("Unfold all grou&ps"), {},
        [this] { foldAllGroups(m_document, false); });
}

QAction *GroupActions::add(const QString &name, const QString &icon, const QString &text,
                           const QKeySequence &shortcut, const std::function<void()> &run)
{
    auto *action = designerAction(name, icon, text, shortcut, this);
    connect(action, &QAction::triggered, this, run);
    m_all << action;
    return action;
}

void GroupActions::update()
{
    const auto group = selectedGroup(m_document);
    m_group->setEnabled(m_document.selectedLayer() != inputId);
    m_fold->setText(group && group->folded ? tr("Un&fold group") : tr("&Fold group"));
    for (auto *action : m_forGroup)
        action->setEnabled(group.has_value());
    for (auto *action : m_all.last(2))
        action->setEnabled(!groupsOf(m_document.network()).empty());
}

void GroupActions::rename()
{
    const auto group = selectedGroup(m_document);
    if (!group)
        return;
    m_view.showCard(m_document.network().layers[group->first].id);
    const LayerCard *card = m_scene.card(m_document.selectedLayer());
    const GroupFrame *frame = m_scene.frame(group->name);
    m_view.editName(group->name, frame ? frame->titleRect() : card->mapRectToScene(card->titleRect()),
                    [this, name = group->name](const QString &newName) {
                        return renameGroupTo(m_document, name, newName);
                    });
}

void GroupActions::askRepeat()
{
    const auto group = selectedGroup(m_document);
    if (!group)
        return;
    bool accepted = false;
    const int times = QInputDialog::getInt(m_view.window(), tr("Repeat %1").arg(group->name),
                                           tr("How many copies below it?"), 1, 1, 100, 1, &accepted);
    if (accepted)
        repeatGroupTimes(m_document, group->name, times);
}

} // namespace workbench
