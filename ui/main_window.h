#pragma once

#include "ui/common/workspace.h"

#include <QMainWindow>
#include <functional>

class QActionGroup;
class QLabel;

namespace workbench {

class DesignerPanel;
class DataActions;
class FileActions;
class LessonsPanel;
class Presentation;
class RunHelp;
class SceneActions;
struct Scene;
class TrainingBar;

/// The window: docks, menus, tool bar, perspectives. Made anew when language or theme change; the workspace
/// stays.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workspace &workspace);
    ~MainWindow() override;

    FileActions &files() { return *m_files; }
    /// "design", "train", "data", "understand" or "test": a saved arrangement of the docks.
    void showPerspective(const QString &name);
    bool hasPerspective(const QString &name) const;

Q_SIGNALS:
    /// The user chose another language or theme (already in the settings): make the window anew.
    void appearanceChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void buildDocks();
    void buildNetworkDocks();
    void buildEvaluation();
    void buildLessons();
    void buildSampleDocks();
    void buildScenes();
    void buildMenus();
    void buildEditMenu();
    void buildTrainingMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void buildAppearance(QMenu *view);
    void buildToolBar();
    void buildStatusBar();
    QDockWidget *dock(const char *name) const;
    void arrange(const QString &perspective);
    void setPerspective(const QString &perspective);
    /// Perspective and panels of a scene; not remembered as the user's own layout.
    void arrangeScene(const Scene &scene);
    /// The docks a scene may move: all but the list of scenes itself.
    QList<QDockWidget *> sceneDocks() const;
    /// What it returns arranges the docks as they are now.
    std::function<void()> rememberDocks();
    void choosePresentation();
    /// As the perspective is before anything is moved.
    void arrangeAnew();
    void placeSharedDocks();
    void resizeDocksAnew();
    void placeTestDocks();
    void resizeTestDocks();
    void showPreparation();
    void showStep();
    void showLessons();
    /// The column of lessons reaches down to the status bar while it is seen.
    void giveLessonsTheCorner();
    void saveLayout();
    void updateTitle();
    void updateStatus();
    void showAbout();

    Workspace &m_workspace;
    FileActions *m_files;
    DataActions *m_dataActions;
    TrainingBar *m_trainingBar = nullptr;
    RunHelp *m_runHelp = nullptr;
    LessonsPanel *m_lessons = nullptr;
    Presentation *m_presentation = nullptr;
    SceneActions *m_sceneActions = nullptr;
    DesignerPanel *m_designer = nullptr;
    QActionGroup *m_perspectives = nullptr;
    QString m_perspective;
    bool m_showsScene = false; ///< the docks are as a scene has them
    QList<QDockWidget *> m_docks;
    QLabel *m_dataStatus = nullptr;
    QLabel *m_planStatus = nullptr;
    QLabel *m_budgetStatus = nullptr;
};

} // namespace workbench
