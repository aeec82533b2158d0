#pragma once

#include "ui/common/workspace.h"

#include <QWidget>
#include <vector>

class QComboBox;

namespace workbench {

class FiltersSection;
class MeanMaps;
class PlaneGrid;
class PlaneWindow;
class SampleCard;
class Section;

/// Filters and feature maps of the selected layer, as the newest observation has them; or, of the maps, the
/// mean over a class.
class MapsSection : public QWidget
{
    Q_OBJECT

public:
    explicit MapsSection(Workspace &workspace, QWidget *parent = nullptr);

    /// Takes the newest observation, or says why there is none of this layer.
    void refresh();

private:
    /// `remark`: what they are of.
    void showMaps(const Planes &maps, const QString &remark);
    /// For the enlarged map: the sample, and where the layer's maps lie in it.
    void showPicture();
    void choose(std::int64_t index);
    QString reasonForNothing() const;

    Workspace &m_workspace;
    FiltersSection *m_filters;
    Section *m_mapSection;
    MeanMaps *m_mean;
    QComboBox *m_order;
    PlaneGrid *m_maps;
    PlaneWindow *m_window;
    SampleCard *m_sample;
    std::vector<std::int64_t> m_shownOrder; ///< the channel of each map; empty: in order
};

} // namespace workbench
