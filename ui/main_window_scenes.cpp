// Scenes and presenting: what the window gives to them.
#include "ui/common/theme.h"
#include "ui/designer/designer_panel.h"
#include "ui/main_window.h"
#include "ui/scenes/panels.h"
#include "ui/scenes/presentation_dialog.h"
#include "ui/scenes/scene_actions.h"
#include "ui/scenes/scene_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QKeyEvent>
#include <QStatusBar>

namespace workbench {

void MainWindow::buildScenes()
{
    const SceneStage stage{.window = this,
                           .look =
                               [this](Scene &scene) {
                                   scene.perspective = m_perspective;
                                   scene.panels = seenPanels(sceneDocks());
                                   scene.raised = raisedPanels(sceneDocks());
                               },
                           .arrange = [this](const Scene &scene) { arrangeScene(scene); }};
    auto *scenes = new Scenes(m_workspace, stage, this);
    connect(scenes, &Scenes::said, this,
            [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    m_presentation = new Presentation({.window = this,
                                       .docks = [this] { return m_docks; },
                                       .rememberDocks = [this] { return rememberDocks(); }},
                                      this);
    m_sceneActions = new SceneActions(*scenes, *m_presentation, this);
    connect(m_sceneActions, &SceneActions::settingsWanted, this, &MainWindow::choosePresentation);
    auto *panel = new ScenePanel(*scenes, m_sceneActions->addAction(), m_sceneActions->presentAction(), this);
    auto *list = addDock(QStringLiteral("scenesDock"), tr("Scenes"), panel, Qt::LeftDockWidgetArea);
    tabifyDockWidget(dock("lessonsDock"), list);
    connect(list->toggleViewAction(), &QAction::triggered, list, &QWidget::raise);
}

QList<QDockWidget *> MainWindow::sceneDocks() const
{
    QList<QDockWidget *> docks = m_docks;
    docks.removeOne(dock("scenesDock"));
    return docks;
}

void MainWindow::choosePresentation()
{
    std::vector<PresentationDialog::Panel> panels{{networkPanel, tr("Network")}};
    for (const auto *each : m_docks)
        panels.push_back({panelName(*each), each->windowTitle()});
    PresentationDialog dialog(presentationSettings(), panels, this);
    if (dialog.exec() == QDialog::Accepted)
        savePresentationSettings(dialog.settings());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Comes here where nothing else had a use for it.
    if (event->key() == Qt::Key_Escape && m_presentation->isOn())
        return m_presentation->leave();
    QMainWindow::keyPressEvent(event);
}

} // namespace workbench
