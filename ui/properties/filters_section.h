#pragma once

#include "ui/common/workspace.h"
#include "ui/properties/section.h"

class QCheckBox;
class QComboBox;

namespace workbench {

class PlaneGrid;
class PlaneWindow;

/// The weights of the selected layer as pictures or as a matrix: themselves, the gradient of the last batch,
/// or what training has changed.
class FiltersSection : public Section
{
    Q_OBJECT

public:
    explicit FiltersSection(Workspace &workspace, QWidget *parent = nullptr);

    /// Of an observation of the selected layer; hidden for a layer without weights.
    void show(const ObservationPointer &observation);

private:
    QComboBox *choice(const char *name, const QString &title, const QStringList &texts);
    QComboBox *settingChoice(const char *name, const QString &title, const QStringList &texts);
    void makeChoices();
    void refresh();
    void showWeights(const LayerWeights &weights);
    QString remark(const LayerWeights &weights) const;
    QString reasonForNothing(WeightView view) const;

    Workspace &m_workspace;
    ObservationPointer m_observation;
    QComboBox *m_view = nullptr;
    QComboBox *m_scale = nullptr;
    QComboBox *m_order = nullptr;
    QCheckBox *m_asMaps = nullptr;
    PlaneGrid *m_grid;
    PlaneWindow *m_window;
};

} // namespace workbench
