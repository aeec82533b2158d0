#include "core/graph/edits.h"

#include "core/graph/groups.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkEdits)
};

/// Reads `to` in place of `from`. A join that would then read the same layer twice keeps both: its meaning
/// (x + x) stays what the user built.
void redirect(Layer &layer, const QString &from, const QString &to)
{
    std::replace(layer.inputs.begin(), layer.inputs.end(), from, to);
}

void redirect(Network &network, const QString &from, const QString &to)
{
    for (auto &layer : network.layers)
        redirect(layer, from, to);
}

/// The group of a layer put between these two: theirs, or else its own where it stays beside that.
QString groupBetween(const Network &network, std::size_t position, const QString &own)
{
    const QString above = position > 0 ? network.layers[position - 1].group : QString();
    const QString below = position < network.layers.size() ? network.layers[position].group : QString();
    return above == below || above == own ? above : below == own ? below : QString();
}

/// Gives layers about to be pasted at `position` the groups they get there.
void placeGroups(const Network &network, std::size_t position, std::vector<Layer> &layers)
{
    const QString inside = groupBetween(network, position, {});
    std::map<QString, QString> names{{QString(), QString()}};
    Network taken = network;
    for (auto &layer : layers) {
        if (!names.contains(layer.group)) {
            const bool isFree = !findGroup(network, layer.group);
            names[layer.group] = isFree ? layer.group : freeGroupName(taken, stemOf(layer.group));
            taken.layers.push_back({.id = {}, .type = {}, .inputs = {}, .group = names[layer.group]});
        }
        layer.group = inside.isEmpty() ? names[layer.group] : inside;
    }
}

/// What a pasted layer reads in place of `input`, its input number `number`. `entry` is what the first one
/// read.
QString pastedInput(const Network &network, const QString &after, const std::map<QString, QString> &renamed,
                    const QString &entry, const QString &input, std::size_t number)
{
    if (const auto pasted = renamed.find(input); pasted != renamed.end())
        return pasted->second;
    const auto index = network.indexOf(input);
    const auto end = network.indexOf(after);
    const bool isAbove = input == inputId || (index && end && *index <= *end);
    return number > 0 && isAbove && input != entry ? input : after;
}

} // namespace

QString stemOf(const QString &name)
{
    QString stem = name;
    while (!stem.isEmpty() && stem.back() >= u'0' && stem.back() <= u'9')
        stem.chop(1);
    return stem;
}

void insertAfter(Network &network, const QString &after, Layer layer)
{
    const auto above = network.indexOf(after);
    const std::size_t position = above ? *above + 1 : 0;
    redirect(network, after, layer.id);
    layer.inputs = {above ? after : inputId};
    layer.group = groupBetween(network, position, layer.group);
    network.layers.insert(network.layers.begin() + static_cast<std::ptrdiff_t>(position), std::move(layer));
}

void removeLayer(Network &network, const QString &id)
{
    const auto index = network.indexOf(id);
    if (!index)
        return;
    redirect(network, id, network.layers[*index].inputs.front());
    network.layers.erase(network.layers.begin() + static_cast<std::ptrdiff_t>(*index));
}

Result<void> renameLayer(Network &network, const QString &id, const QString &newId)
{
    if (id == newId)
        return {};
    if (!isValidId(newId))
        return failure(
            Text::tr(
                "\"%1\" is not a usable name: letters, digits and _ only, no digit first, and not \"input\"")
                .arg(newId),
            id);
    if (network.contains(newId))
        return failure(Text::tr("another layer is called \"%1\" already").arg(newId), id);
    Layer *layer = network.find(id);
    if (!layer)
        return failure(Text::tr("there is no layer \"%1\"").arg(id));
    layer->id = newId;
    redirect(network, id, newId);
    return {};
}

void moveAfter(Network &network, const QString &id, const QString &after)
{
    const Layer *found = network.find(id);
    if (!found || id == after)
        return;
    const Layer layer = *found;
    removeLayer(network, id);
    // A join's further inputs stay where they still lie above its new place.
    insertAfter(network, after, layer);
    Layer *moved = network.find(id);
    const std::size_t position = *network.indexOf(id);
    for (std::size_t i = 1; i < layer.inputs.size(); ++i) {
        const auto index = network.indexOf(layer.inputs[i]);
        if (layer.inputs[i] == inputId || (index && *index < position))
            moved->inputs.push_back(layer.inputs[i]);
    }
}

Result<void> setInputs(Network &network, const QString &id, const std::vector<QString> &inputs)
{
    const auto position = network.indexOf(id);
    if (!position)
        return failure(Text::tr("there is no layer \"%1\"").arg(id));
    if (inputs.empty())
        return failure(Text::tr("a layer needs an input"), id);
    for (const auto &input : inputs) {
        const auto index = network.indexOf(input);
        if (input != inputId && (!index || *index >= *position))
            return failure(Text::tr("\"%1\" is not a layer above \"%2\"").arg(input, id), id);
    }
    network.layers[*position].inputs = inputs;
    return {};
}

std::vector<QString> pasteAfter(Network &network, const QString &after, const std::vector<Layer> &layers)
{
    std::vector<QString> newIds;
    if (layers.empty())
        return newIds;
    const auto above = network.indexOf(after);
    const QString source = above ? after : inputId;
    std::size_t position = above ? *above + 1 : 0;
    const Network before = network;
    const QString entry = layers.front().inputs.front();
    std::vector<Layer> copies = layers;
    placeGroups(before, position, copies);
    std::map<QString, QString> renamed;
    for (auto &copy : copies) {
        const QString oldId = copy.id;
        if (network.contains(oldId))
            copy.id = freeId(network, stemOf(oldId));
        for (std::size_t i = 0; i < copy.inputs.size(); ++i)
            copy.inputs[i] = pastedInput(before, source, renamed, entry, copy.inputs[i], i);
        renamed[oldId] = copy.id;
        newIds.push_back(copy.id);
        network.layers.insert(network.layers.begin() + static_cast<std::ptrdiff_t>(position++),
                              std::move(copy));
    }
    for (auto i = position; i < network.layers.size(); ++i)
        redirect(network.layers[i], source, newIds.back());
    return newIds;
}

} // namespace workbench
