#include "ui/designer/group_edits.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GroupEdits)
};

} // namespace

std::optional<Group> selectedGroup(const Document &document)
{
    const Layer *layer = document.network().find(document.selectedLayer());
    return layer && !layer->group.isEmpty() ? findGroup(document.network(), layer->group) : std::nullopt;
}

void selectGroup(Document &document, const QString &name)
{
    if (const auto group = findGroup(document.network(), name)) {
        const auto ids = layerIdsOf(document.network(), *group);
        document.selectLayers(ids, ids.back());
    }
}

QString groupSelected(Document &document)
{
    QString name;
    document.edit(Text::tr("Group layers"), [&](Project &project) {
        name = groupLayers(project.network, document.selectedLayers(),
                           Text::tr("block", "start of a group's name"));
    });
    selectGroup(document, name);
    return name;
}

void ungroupLayers(Document &document, const QString &name)
{
    document.edit(Text::tr("Ungroup %1").arg(name),
                  [&](Project &project) { ungroup(project.network, name); });
}

Result<void> renameGroupTo(Document &document, const QString &name, const QString &newName)
{
    Result<void> result;
    document.edit(Text::tr("Rename group %1").arg(name),
                  [&](Project &project) { result = renameGroup(project.network, name, newName.trimmed()); });
    return result;
}

void foldGroup(Document &document, const QString &name, bool folded)
{
    const QString text = folded ? Text::tr("Fold %1").arg(name) : Text::tr("Unfold %1").arg(name);
    document.edit(text, [&](Project &project) { setFolded(project.network, name, folded); });
}

void foldAllGroups(Document &document, bool folded)
{
    const QString text = folded ? Text::tr("Fold all groups") : Text::tr("Unfold all groups");
    document.edit(text, [&](Project &project) {
        for (const auto &group : groupsOf(project.network))
            setFolded(project.network, group.name, folded);
    });
}

void repeatGroupTimes(Document &document, const QString &name, int times)
{
    std::vector<QString> copies;
    document.edit(Text::tr("Repeat %1").arg(name),
                  [&](Project &project) { copies = repeatGroup(project.network, name, times); });
    if (!copies.empty())
        selectGroup(document, copies.back());
}

void moveGroupBelow(Document &document, const QString &name, const QString &after)
{
    document.edit(Text::tr("Move %1").arg(name),
                  [&](Project &project) { moveGroupAfter(project.network, name, after); });
}

} // namespace workbench
