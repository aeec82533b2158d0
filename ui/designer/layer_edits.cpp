#include "ui/designer/layer_edits.h"

#include "core/graph/edits.h"
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

void deleteLayer(Document &document, const QString &id)
{
    if (document.network().contains(id))
        document.edit(Text::tr("Delete %1").arg(id),
                      [&](Project &project) { removeLayer(project.network, id); });
}

void duplicateLayer(Document &document, const QString &id)
{
    const Layer *original = document.network().find(id);
    if (!original)
        return;
    const LayerDescriptor *descriptor = findLayerType(original->type);
    Layer copy = *original;
    copy.id = freeId(document.network(), descriptor ? descriptor->idStem : original->id);
    document.edit(Text::tr("Duplicate %1").arg(id), [&](Project &project) {
        const auto inputs = copy.inputs;
        insertAfter(project.network, id, copy);
        // The copy reads the original, and what else the original reads beside the main line.
        auto &inserted = *project.network.find(copy.id);
        inserted.inputs.insert(inserted.inputs.end(), inputs.begin() + 1, inputs.end());
    });
    document.selectLayer(copy.id);
}

void moveLayerAfter(Document &document, const QString &id, const QString &after)
{
    document.edit(Text::tr("Move %1").arg(id),
                  [&](Project &project) { moveAfter(project.network, id, after); });
}

std::optional<QString> targetAbove(const Network &network, const QString &id)
{
    const auto index = network.indexOf(id);
    if (!index || *index == 0)
        return std::nullopt;
    return *index == 1 ? inputId : network.layers[*index - 2].id;
}

std::optional<QString> targetBelow(const Network &network, const QString &id)
{
    const auto index = network.indexOf(id);
    if (!index || *index + 1 >= network.layers.size())
        return std::nullopt;
    return network.layers[*index + 1].id;
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
