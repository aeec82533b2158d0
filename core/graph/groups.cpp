#include "core/graph/groups.h"

#include "core/graph/edits.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkEdits)
};

using Layers = std::vector<Layer>;

Layers layersOf(const Network &network, const Group &group)
{
    const auto begin = network.layers.begin();
    return {begin + std::ptrdiff_t(group.first), begin + std::ptrdiff_t(group.last) + 1};
}

/// Copies of a group's layers, as members of `name`.
Layers copiesOf(const Network &network, const Group &group, const QString &name)
{
    Layers copies = layersOf(network, group);
    for (auto &copy : copies)
        copy.group = name;
    return copies;
}

} // namespace

bool isFolded(const Network &network, const QString &name)
{
    return std::find(network.folded.begin(), network.folded.end(), name) != network.folded.end();
}

std::vector<Group> groupsOf(const Network &network)
{
    std::vector<Group> runs;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const QString &name = network.layers[i].group;
        if (name.isEmpty())
            continue;
        if (!runs.empty() && runs.back().name == name && runs.back().last + 1 == i)
            runs.back().last = i;
        else
            runs.push_back({name, i, i, isFolded(network, name)});
    }
    return runs;
}

std::optional<Group> findGroup(const Network &network, const QString &name)
{
    for (const auto &group : groupsOf(network)) {
        if (group.name == name)
            return group;
    }
    return std::nullopt;
}

std::vector<QString> layerIdsOf(const Network &network, const Group &group)
{
    std::vector<QString> ids;
    for (const auto &layer : layersOf(network, group))
        ids.push_back(layer.id);
    return ids;
}

QString freeGroupName(const Network &network, const QString &stem)
{
    for (int number = 1;; ++number) {
        const QString name = stem + QString::number(number);
        if (!findGroup(network, name))
            return name;
    }
}

QString groupLayers(Network &network, const std::vector<QString> &ids, const QString &stem)
{
    std::vector<std::size_t> places;
    for (const auto &id : ids) {
        if (const auto place = network.indexOf(id))
            places.push_back(*place);
    }
    if (places.empty())
        return {};
    const QString name = freeGroupName(network, stem);
    const auto [first, last] = std::minmax_element(places.begin(), places.end());
    for (auto i = *first; i <= *last; ++i)
        network.layers[i].group = name;
    tidyGroups(network);
    return name;
}

void ungroup(Network &network, const QString &name)
{
    for (auto &layer : network.layers) {
        if (layer.group == name)
            layer.group.clear();
    }
    std::erase(network.folded, name);
}

Result<void> renameGroup(Network &network, const QString &name, const QString &newName)
{
    if (newName == name)
        return {};
    if (newName.isEmpty())
        return failure(Text::tr("a group needs a name"), name);
    if (findGroup(network, newName))
        return failure(Text::tr("another group is called \"%1\" already").arg(newName), name);
    for (auto &layer : network.layers) {
        if (layer.group == name)
            layer.group = newName;
    }
    std::replace(network.folded.begin(), network.folded.end(), name, newName);
    return {};
}

void setFolded(Network &network, const QString &name, bool folded)
{
    std::erase(network.folded, name);
    if (folded)
        network.folded.push_back(name);
    tidyGroups(network);
}

std::vector<QString> repeatGroup(Network &network, const QString &name, int times)
{
    std::vector<QString> names;
    auto group = findGroup(network, name);
    for (int i = 0; group && i < times; ++i) {
        const QString copyName = freeGroupName(network, stemOf(name));
        pasteAfter(network, network.layers[group->last].id, copiesOf(network, *group, copyName));
        if (group->folded)
            network.folded.push_back(copyName);
        names.push_back(copyName);
        group = findGroup(network, copyName);
    }
    tidyGroups(network);
    return names;
}

void moveGroupAfter(Network &network, const QString &name, const QString &after)
{
    const auto group = findGroup(network, name);
    const Layer *target = network.find(after);
    if (!group || (target && target->group == name))
        return;
    const Layers layers = layersOf(network, *group);
    // From below, so that the last one's readers come to read what the first one read.
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
        removeLayer(network, layer->id);
    pasteAfter(network, after, layers);
    tidyGroups(network);
}

void tidyGroups(Network &network)
{
    std::map<QString, Group> longest;
    const auto runs = groupsOf(network);
    for (const auto &run : runs) {
        const auto [place, isNew] = longest.emplace(run.name, run);
        if (!isNew && run.size() > place->second.size())
            place->second = run;
    }
    std::vector<QString> folded;
    for (const auto &run : runs) {
        if (longest.at(run.name) == run) {
            if (run.folded)
                folded.push_back(run.name);
            continue;
        }
        for (auto i = run.first; i <= run.last; ++i)
            network.layers[i].group.clear();
    }
    network.folded = std::move(folded);
}

std::vector<Layer> withWholeGroups(const Network &network, std::vector<Layer> layers)
{
    std::map<QString, std::size_t> sizes;
    for (const auto &layer : layers)
        ++sizes[layer.group];
    for (auto &layer : layers) {
        const auto group = findGroup(network, layer.group);
        if (!group || sizes[layer.group] != group->size())
            layer.group.clear();
    }
    return layers;
}

} // namespace workbench
