#pragma once

#include "ui/common/workspace.h"

class QSpinBox;

namespace workbench {

class PropertyPanel;
class StepBar;
class StepTimeline;

/// The places looked at in the pages of the selected layer and in a training step taken apart: reads them,
/// and goes back to them as soon as there is something to go to.
class ScenePlaces : public QObject
{
    Q_OBJECT

public:
    /// `window` has the panels, made before.
    ScenePlaces(Workspace &workspace, QWidget &window, QObject *parent = nullptr);

    SceneView current() const;
    /// Of the selected layer. What is not there yet, for its numbers are being computed, is gone to when it
    /// comes, unless another layer is selected until then.
    void goTo(const SceneView &view);

private:
    void goOn();
    bool hasNumbers() const;
    StepBar *stepBar() const;
    QSpinBox *channelBox() const;

    Workspace &m_workspace;
    PropertyPanel *m_properties;
    StepTimeline *m_timeline;
    SceneView m_wanted; ///< what is still to be gone to
    QString m_layer;    ///< of `m_wanted`
};

} // namespace workbench
