#include "ui/properties/shown_planes.h"

#include "ui/common/number_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct PlanesText
{
    Q_DECLARE_TR_FUNCTIONS(ShownPlanes)
};

} // namespace

Planes firstPlanes(const Planes &planes)
{
    if (planes.count <= mostPlanes)
        return planes;
    Planes first{mostPlanes, planes.height, planes.width, {}};
    first.values.assign(planes.values.begin(),
                        planes.values.begin() + mostPlanes * planes.height * planes.width);
    return first;
}

QString withCount(const QString &remark, const Planes &planes)
{
    if (planes.count <= mostPlanes)
        return remark;
    return PlanesText::tr("%1 — the first %2 of %3")
        .arg(remark, groupedText(mostPlanes), groupedText(planes.count));
}

QString momentText(const Observation &observation)
{
    if (observation.batch == 0)
        return PlanesText::tr("untrained");
    return PlanesText::tr("epoch %1, batch %2")
        .arg(groupedText(observation.epoch), groupedText(observation.batch));
}

} // namespace workbench
