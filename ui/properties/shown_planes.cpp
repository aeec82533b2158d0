#include "ui/properties/shown_planes.h"

#include "core/number_text.h"

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

std::optional<QRectF> mapPlace(const LayerAnalysis &layer)
{
    if (!layer.output || !layer.output->isImage())
        return std::nullopt;
    const auto first = [](double start, std::int64_t field, double jump) {
        return start + double(field) / 2 - jump / 2;
    };
    const auto [down, across] = layer.jump;
    return QRectF(first(layer.start.second, layer.receptiveField.width, across),
                  first(layer.start.first, layer.receptiveField.height, down),
                  across * double(layer.output->width()), down * double(layer.output->height()));
}

QString momentText(const Observation &observation)
{
    if (observation.batch == 0)
        return PlanesText::tr("untrained");
    return PlanesText::tr("epoch %1, batch %2")
        .arg(groupedText(observation.epoch), groupedText(observation.batch));
}

} // namespace workbench
