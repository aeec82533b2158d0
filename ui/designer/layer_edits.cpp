#include "ui/designer/layer_edits.h"

#include "core/document/layer_text.h"
#include "core/exchange/text_import.h"
#include "core/graph/edits.h"
#include "core/graph/groups.h"
#include "core/graph/wiring.h"
#include "core/layers/registry.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LayerEdits)
};

} // namespace

void addLayerAfter(Document &document, const QString &after, const LayerDescriptor &descriptor)
{
    const Layer layer = newLayer(document.network(), descriptor);
    document.edit(Text::tr("Add %1").arg(layer.id),
                  [&](Project &project) { insertAfter(project.network, after, layer); });
    document.selectLayer(layer.id);
}

void deleteLayers(Document &document, const std::vector<QString> &ids)
{
    if (ids.empty())
        return;
    const QString text = ids.size() == 1 ? Text::tr("Delete %1").arg(ids.front())
                                         : Text::tr("Delete %n layer(s)", nullptr, int(ids.size()));
    document.edit(text, [&](Project &project) {
        for (const auto &id : ids)
            removeLayer(project.network, id);
    });
}

Result<Network> withWire(Network network, const QString &from, const QString &oldTo, const QString &newTo)
{
    const Layer *target = network.find(newTo);
    const LayerDescriptor *descriptor = target ? findLayerType(target->type) : nullptr;
    const bool isJoin = descriptor && descriptor->maximumInputs > 1;
    auto done = connectLayers(network, from, newTo, isJoin ? WireMode::Add : WireMode::Replace);
    if (done && !oldTo.isEmpty() && network.find(oldTo)->inputs.size() > 1)
        done = disconnectLayers(network, from, oldTo);
    if (!done)
        return tl::unexpected(done.error());
    return network;
}

Result<void> moveWire(Document &document, const QString &from, const QString &oldTo, const QString &newTo)
{
    const auto network = withWire(document.network(), from, oldTo, newTo);
    if (!network)
        return tl::unexpected(network.error());
    document.edit(Text::tr("Connect %1 to %2").arg(from, newTo),
                  [&](Project &project) { project.network = *network; });
    return {};
}

void duplicateLayers(Document &document)
{
    std::vector<Layer> layers;
    for (const auto &id : document.selectedLayers())
        layers.push_back(*document.network().find(id));
    layers = withWholeGroups(document.network(), std::move(layers));
    if (layers.empty())
        return;
    const QString text = layers.size() == 1 ? Text::tr("Duplicate %1").arg(layers.front().id)
                                            : Text::tr("Duplicate %n layer(s)", nullptr, int(layers.size()));
    document.selectLayers(document.selectedLayers(), layers.back().id);
    pasteLayers(document, layers, text);
}

void pasteLayers(Document &document, const std::vector<Layer> &layers, const QString &text)
{
    std::vector<QString> ids;
    document.edit(
        text, [&](Project &project) { ids = pasteAfter(project.network, document.selectedLayer(), layers); });
    if (!ids.empty())
        document.selectLayers(ids, ids.back());
}

Result<std::vector<Layer>> layersIn(const QString &text, const Shape &input)
{
    if (text.trimmed().startsWith(QLatin1Char('{')))
        return parseLayers(text.toUtf8());
    const auto network = networkFromText(text, input);
    if (!network)
        return tl::unexpected(network.error());
    return network->layers;
}

void moveLayerAfter(Document &document, const QString &id, const QString &after)
{
    document.edit(Text::tr("Move %1").arg(id),
                  [&](Project &project) { moveAfter(project.network, id, after); });
}

Result<void> renameLayerTo(Document &document, const QString &id, const QString &newId)
{
    Result<void> result;
    document.edit(Text::tr("Rename %1").arg(id),
                  [&](Project &project) { result = renameLayer(project.network, id, newId); });
    if (result)
        document.selectLayer(newId);
    return result;
}

} // namespace workbench
