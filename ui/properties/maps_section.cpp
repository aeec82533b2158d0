#include "ui/properties/maps_section.h"

#include "ui/common/number_text.h"
#include "ui/common/plane_grid.h"
#include "ui/properties/sample_card.h"
#include "ui/properties/section.h"

namespace workbench {

namespace {

/// A layer may have a quarter of a million filter planes; a panel of a window shows this many, and says so.
constexpr std::int64_t mostPlanes = 256;

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
    return MapsSection::tr("%1 — the first %2 of %3")
        .arg(remark, groupedText(mostPlanes), groupedText(planes.count));
}

QString momentText(const Observation &observation)
{
    if (observation.batch == 0)
        return MapsSection::tr("untrained");
    return MapsSection::tr("epoch %1, batch %2")
        .arg(groupedText(observation.epoch), groupedText(observation.batch));
}

} // namespace

MapsSection::MapsSection(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_filterSection(new Section(tr("Filters"), this)),
      m_filters(new PlaneGrid(m_filterSection)), m_mapSection(new Section(tr("Feature maps"), this)),
      m_maps(new PlaneGrid(m_mapSection)), m_sample(new SampleCard(workspace, 2, this))
{
    m_filters->setObjectName(QStringLiteral("filterGrid"));
    m_filters->setAccessibleName(tr("Filters of the selected layer"));
    m_maps->setObjectName(QStringLiteral("mapGrid"));
    m_maps->setAccessibleName(tr("Feature maps of the selected layer"));
    m_filterSection->add(m_filters);
    m_mapSection->add(m_sample);
    m_mapSection->add(m_maps);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_filterSection);
    column->addWidget(m_mapSection);
}

void MapsSection::refresh()
{
    m_sample->refresh();
    const auto observation = m_workspace.observation();
    const Document &document = m_workspace.document();
    const bool known = observation && observation->request.layer == document.selectedLayer() &&
                       observation->request.sample == document.selectedSample() &&
                       observation->maps.count > 0;
    m_filterSection->setVisible(known && observation->filters.count > 0);
    m_maps->setVisible(known);
    if (!known) {
        m_mapSection->setRemark(reasonForNothing());
        return;
    }
    showFilters(*observation);
    showMaps(*observation);
}

void MapsSection::showFilters(const Observation &observation)
{
    if (observation.filters.count == 0)
        return;
    const auto perOutput = std::max<std::int64_t>(1, observation.filtersPerOutput);
    m_filters->setPlanes(
        firstPlanes(observation.filters), ColorMap::Diverging, [perOutput](std::int64_t index) {
            return perOutput == 1 ? tr("kernel %1").arg(index)
                                  : tr("kernel %1, input %2").arg(index / perOutput).arg(index % perOutput);
        });
    m_filterSection->setRemark(withCount(
        tr("weights, one scale, 0 is white, %1").arg(momentText(observation)), observation.filters));
}

void MapsSection::showMaps(const Observation &observation)
{
    const bool flat = observation.maps.count == 1 && observation.maps.height == 1;
    m_maps->setPlanes(firstPlanes(observation.maps), ColorMap::Viridis, [flat](std::int64_t index) {
        return flat ? tr("all values, in order") : tr("channel %1").arg(index);
    });
    m_mapSection->setRemark(
        withCount(tr("of the selected sample, live, %1").arg(momentText(observation)), observation.maps));
}

QString MapsSection::reasonForNothing() const
{
    if (m_workspace.isDataLoading())
        return tr("none yet: the data set is being loaded");
    if (!m_workspace.data())
        return tr("none: there is no data set");
    if (!m_workspace.document().analysis().faults.empty())
        return tr("none: the network has a fault");
    return tr("being computed");
}

} // namespace workbench
