#include "core/lessons/apply_action.h"

#include "core/graph/edits.h"
#include "core/layers/registry.h"
#include "core/lessons/settings.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

using Kind = LessonAction::Kind;

Error noLayer(const QString &id)
{
    return {Text::tr("the network has no layer %1").arg(id), {}};
}

Result<void> setLayerParameter(Network &network, const LessonAction &action)
{
    Layer *layer = network.find(action.target);
    if (!layer)
        return tl::unexpected(noLayer(action.target));
    const LayerDescriptor *type = findLayerType(layer->type);
    const ParameterSpec *spec = type ? findSpec(type->parameters, action.name) : nullptr;
    if (!spec)
        return failure(Text::tr("%1 has no parameter %2").arg(layer->id, action.name));
    return setFromText(layer->parameters, *spec, action.value);
}

Result<void> add(Network &network, const LessonAction &action)
{
    if (action.target != inputId && !network.contains(action.target))
        return tl::unexpected(noLayer(action.target));
    if (network.contains(action.name))
        return {}; // the step is shown again
    Layer layer = newLayer(network, *findLayerType(action.value));
    if (!action.name.isEmpty())
        layer.id = action.name;
    insertAfter(network, action.target, layer);
    return {};
}

} // namespace

bool isEdit(const LessonAction &action)
{
    return action.kind == Kind::Set || action.kind == Kind::Add || action.kind == Kind::Remove ||
           action.kind == Kind::Train;
}

Result<void> applyAction(Project &project, const LessonAction &action)
{
    switch (action.kind) {
    case Kind::Set:
        return action.target == QLatin1String("training") ? setSetting(project, action.name, action.value)
                                                          : setLayerParameter(project.network, action);
    case Kind::Add:
        return add(project.network, action);
    case Kind::Remove:
        removeLayer(project.network, action.target);
        return {};
    case Kind::Train:
        project.training.epochs = action.number;
        project.data.limit = action.limit;
        return {};
    default:
        return {};
    }
}

} // namespace workbench
