#include "ui/properties/maps_section.h"

#include "ui/common/channel_cursor.h"
#include "ui/common/plane_grid.h"
#include "ui/common/wheel_guard.h"
#include "ui/properties/filters_section.h"
#include "ui/properties/mean_maps.h"
#include "ui/properties/plane_window.h"
#include "ui/properties/sample_card.h"
#include "ui/properties/section.h"
#include "ui/properties/shown_planes.h"

#include <QComboBox>

namespace workbench {

MapsSection::MapsSection(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_filters(new FiltersSection(workspace, this)),
      m_mapSection(new Section(tr("Feature maps"), this)), m_mean(new MeanMaps(workspace, m_mapSection)),
      m_order(new QComboBox(m_mapSection)), m_maps(new PlaneGrid(m_mapSection)),
      m_window(new PlaneWindow(tr("Feature map"), this)), m_sample(new SampleCard(workspace, 2, this))
{
    m_order->setObjectName(QStringLiteral("mapOrder"));
    m_order->setAccessibleName(tr("Order of the feature maps"));
    m_order->addItems({tr("in order"), tr("strongest first")});
    guardWheel(m_order);
    m_order->setToolTip(tr("Strength: the mean absolute value of a map"));
    m_maps->setObjectName(QStringLiteral("mapGrid"));
    m_maps->setAccessibleName(tr("Feature maps of the selected layer"));
    m_maps->setFocusPolicy(Qt::StrongFocus);
    // The page stays where it is while others are worked out.
    QSizePolicy policy = m_maps->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_maps->setSizePolicy(policy);
    m_mapSection->add(m_mean);
    m_mapSection->add(m_sample);
    auto *row = new QHBoxLayout;
    row->addWidget(m_order);
    row->addStretch();
    m_mapSection->addRow(row);
    m_mapSection->add(m_maps);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_filters);
    column->addWidget(m_mapSection);
    connect(m_order, &QComboBox::currentIndexChanged, this, &MapsSection::refresh);
    connect(m_mean, &MeanMaps::changed, this, &MapsSection::refresh);
    connect(m_maps, &PlaneGrid::planeChosen, this, &MapsSection::choose);
}

void MapsSection::choose(std::int64_t index)
{
    const Planes &planes = m_maps->pictures().planes;
    if (planes.count > 1 || planes.height > 1) // a flat output is one plane
        ChannelCursor::of(m_workspace)
            .setChannel(m_shownOrder.empty() ? index : m_shownOrder[std::size_t(index)]);
    showPicture();
    m_window->open(*m_maps, index);
}

void MapsSection::refresh()
{
    m_sample->refresh();
    const auto observation = m_workspace.observation();
    const Document &document = m_workspace.document();
    const bool known = observation && observation->request.layer == document.selectedLayer() &&
                       observation->request.sample == document.selectedSample() &&
                       observation->maps.count > 0;
    m_filters->show(known ? observation : nullptr);
    const bool isMean = m_mean->isWanted();
    if (isMean)
        m_sample->hide();
    const Planes none;
    const Planes &maps = isMean  ? (m_mean->found() ? m_mean->found()->maps : none)
                         : known ? observation->maps
                                 : none;
    m_maps->setVisible(maps.count > 0);
    m_order->setVisible(maps.count > 1);
    const QString remark = isMean  ? m_mean->remark()
                           : known ? tr("of the selected sample, live, %1").arg(momentText(*observation))
                                   : reasonForNothing();
    if (maps.count > 0)
        showMaps(maps, remark);
    else
        m_mapSection->setRemark(remark);
}

void MapsSection::showMaps(const Planes &all, const QString &remark)
{
    const bool flat = all.count == 1 && all.height == 1;
    const auto strengths = strengthsOf(all);
    m_shownOrder.clear();
    if (m_order->currentIndex() == 1)
        m_shownOrder = largestFirst(strengths);
    const Planes maps = m_shownOrder.empty() ? all : inOrder(all, 1, m_shownOrder);
    m_maps->setPictures({firstPlanes(maps), ColorMap::Viridis}, [&](std::int64_t index) {
        const auto channel = m_shownOrder.empty() ? index : m_shownOrder[std::size_t(index)];
        if (flat)
            return tr("all values, in order");
        // Not dead for certain: another sample may wake it. Health tells of many samples.
        return strengths[std::size_t(channel)] == 0 ? tr("%1: all 0").arg(channel)
                                                    : tr("channel %1").arg(channel);
    });
    m_mapSection->setRemark(withCount(remark, all));
    showPicture();
    m_window->follow(*m_maps);
}

void MapsSection::showPicture()
{
    const Document &document = m_workspace.document();
    const LayerAnalysis *layer = document.analysis().find(document.selectedLayer());
    const auto place = layer && !m_mean->isWanted() ? mapPlace(*layer) : std::nullopt;
    m_window->setPicture(place ? m_workspace.sampleImage(document.selectedSample()) : QImage(),
                         place.value_or(QRectF()));
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
