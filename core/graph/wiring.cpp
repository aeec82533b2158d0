#include "core/graph/wiring.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkEdits)
};

/// The layer and all it reads, directly or through others.
QSet<QString> withAncestors(const Network &network, const QString &id)
{
    QSet<QString> found{id};
    // Layers read only layers above, so one walk upwards meets every reader before what it reads.
    for (auto layer = network.layers.rbegin(); layer != network.layers.rend(); ++layer) {
        if (found.contains(layer->id))
            found.unite(QSet<QString>(layer->inputs.begin(), layer->inputs.end()));
    }
    return found;
}

/// Moves `id`, and what it needs, just above `below`; nothing else changes its order.
void moveUpWithAncestors(Network &network, const QString &id, const QString &below)
{
    const QSet<QString> needed = withAncestors(network, id);
    const auto first = network.layers.begin() + std::ptrdiff_t(*network.indexOf(below));
    std::stable_partition(first, network.layers.end(),
                          [&](const Layer &layer) { return needed.contains(layer.id); });
}

} // namespace

bool dependsOn(const Network &network, const QString &id, const QString &other)
{
    return id != other && withAncestors(network, id).contains(other);
}

std::vector<QString> possibleInputs(const Network &network, const QString &id)
{
    std::vector<QString> possible{inputId};
    QSet<QString> dependent{id};
    for (const auto &layer : network.layers) {
        const bool depends = std::any_of(layer.inputs.begin(), layer.inputs.end(),
                                         [&](const QString &input) { return dependent.contains(input); });
        if (depends)
            dependent << layer.id;
        else if (layer.id != id)
            possible.push_back(layer.id);
    }
    return possible;
}

Result<void> connectLayers(Network &network, const QString &from, const QString &to, WireMode mode)
{
    const auto target = network.indexOf(to);
    const auto source = network.indexOf(from);
    if (!target || (!source && from != inputId))
        return failure(Text::tr("there is no layer \"%1\"").arg(target ? from : to));
    const auto &inputs = network.layers[*target].inputs;
    if (std::find(inputs.begin(), inputs.end(), from) != inputs.end())
        return failure(Text::tr("\"%1\" reads \"%2\" already").arg(to, from), to);
    if (from == to || dependsOn(network, from, to))
        return failure(Text::tr("\"%1\" reads \"%2\": the wire would make a cycle").arg(from, to), to);
    if (source && *source > *target)
        moveUpWithAncestors(network, from, to);
    Layer &layer = *network.find(to);
    if (mode == WireMode::Add)
        layer.inputs.push_back(from);
    else
        layer.inputs = {from};
    return {};
}

Result<void> disconnectLayers(Network &network, const QString &from, const QString &to)
{
    Layer *layer = network.find(to);
    const auto wire = layer ? std::find(layer->inputs.begin(), layer->inputs.end(), from)
                            : std::vector<QString>::iterator();
    if (!layer || wire == layer->inputs.end())
        return failure(Text::tr("\"%1\" does not read \"%2\"").arg(to, from), to);
    if (layer->inputs.size() == 1)
        return failure(Text::tr("a layer needs an input"), to);
    layer->inputs.erase(wire);
    return {};
}

} // namespace workbench
