#pragma once

#include "core/graph/network.h"
#include "core/result.h"

namespace workbench {

// A group is a named run of layers that stand one below the other: a block. It says nothing about what is
// computed.

struct Group
{
    QString name;
    std::size_t first = 0; ///< positions in the network's order
    std::size_t last = 0;
    bool folded = false;

    std::size_t size() const { return last - first + 1; }
    bool operator==(const Group &) const = default;
};

/// True for a group that is shown as one card.
bool isFolded(const Network &network, const QString &name);
/// All groups, from top to bottom; until `tidyGroups` one that fell apart stands there with each of its parts.
std::vector<Group> groupsOf(const Network &network);
std::optional<Group> findGroup(const Network &network, const QString &name);
std::vector<QString> layerIdsOf(const Network &network, const Group &group);
/// "block1", "block2", ...: the first free name made of `stem` and a number.
QString freeGroupName(const Network &network, const QString &stem);

/// Makes a group of the layers from the first of `ids` to the last, those between them included. Layers leave
/// the group they were in. Returns its name.
QString groupLayers(Network &network, const std::vector<QString> &ids, const QString &stem);
void ungroup(Network &network, const QString &name);
/// Fails, changing nothing, on a name that is empty or taken.
Result<void> renameGroup(Network &network, const QString &name, const QString &newName);
void setFolded(Network &network, const QString &name, bool folded);

/// Puts `times` copies of the group below it, each reading the one before; what read the group reads the last
/// copy. Returns the copies' names.
std::vector<QString> repeatGroup(Network &network, const QString &name, int times);
/// Moves the group below the layer `after` (`inputId`: to the top), its inner wires as they are.
void moveGroupAfter(Network &network, const QString &name, const QString &after);

/// Makes groups hold again after an edit that moved layers: of a group that fell apart the longest part
/// stays, and what is folded is a group.
void tidyGroups(Network &network);

/// Takes layers out of groups that are not whole among them, so that a copy of half a block is not a block.
std::vector<Layer> withWholeGroups(const Network &network, std::vector<Layer> layers);

} // namespace workbench
