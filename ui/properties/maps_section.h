#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QComboBox;

namespace workbench {

class FiltersSection;
class PlaneGrid;
class PlaneWindow;
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
    void showMaps(const Observation &observation);
    QString reasonForNothing() const;

    Workspace &m_workspace;
    FiltersSection *m_filters;
    Section *m_mapSection;
    QComboBox *m_order;
    PlaneGrid *m_maps;
    PlaneWindow *m_window;
    SampleCard *m_sample;
};

} // namespace workbench
