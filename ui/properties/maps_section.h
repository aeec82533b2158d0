#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

namespace workbench {

class PlaneGrid;
class SampleCard;
class Section;

/// Filters and feature maps of the selected layer, as the newest observation has them.
class MapsSection : public QWidget
{
    Q_OBJECT

public:
    explicit MapsSection(Workspace &workspace, QWidget *parent = nullptr);

    /// Takes the newest observation, or says why there is none of this layer.
    void refresh();

private:
    void showFilters(const Observation &observation);
    void showMaps(const Observation &observation);
    QString reasonForNothing() const;

    Workspace &m_workspace;
    Section *m_filterSection;
    PlaneGrid *m_filters;
    Section *m_mapSection;
    PlaneGrid *m_maps;
    SampleCard *m_sample;
};

} // namespace workbench
