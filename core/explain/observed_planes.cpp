#include "core/explain/observed_planes.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct ExplainText
{
    Q_DECLARE_TR_FUNCTIONS(WorkedConvolution)
};

} // namespace

bool fits(const Planes &planes, const Shape &shape)
{
    return planes.count == shape.channels() && planes.height == shape.height() &&
           planes.width == shape.width();
}

tl::unexpected<Error> otherLayersNumbers()
{
    return failure(ExplainText::tr("the numbers at hand are of another layer"));
}

const LayerValues *observedLayer(const ObservationPointer &observation, const QStringList &types)
{
    if (!observation || !observation->values || !types.contains(observation->values->layer.type))
        return nullptr;
    const LayerValues &values = *observation->values;
    const bool complete = std::all_of(values.inputs.begin(), values.inputs.end(),
                                      [](const Planes &planes) { return planes.count > 0; });
    return !values.inputs.empty() && complete ? &values : nullptr;
}

} // namespace workbench
