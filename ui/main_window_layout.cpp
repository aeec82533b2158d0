// Perspectives: which docks are seen, where, and how large; and how that is remembered.
#include "ui/data/data_panel.h"
#include "ui/designer/designer_panel.h"
#include "ui/lessons/lessons_panel.h"
#include "ui/main_window.h"
#include "ui/properties/property_panel.h"
#include "ui/scenes/panels.h"
#include "ui/scenes/presentation.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QSettings>
#include <QToolBar>
#include <algorithm>

namespace workbench {

namespace {

const QString designPerspective = QStringLiteral("design");
const QString trainPerspective = QStringLiteral("train");
const QString dataPerspective = QStringLiteral("data");
const QString understandPerspective = QStringLiteral("understand");
const QString testPerspective = QStringLiteral("test");
/// Raised when docks come or go: an older saved layout would not fit.
constexpr int layoutVersion = 9;

/// The docks a perspective shows before anything is moved, and those in front of others.
struct Arrangement
{
    std::vector<const char *> shown;
    std::vector<const char *> raised;
};

Arrangement arrangementOf(const QString &perspective)
{
    if (perspective == dataPerspective)
        return {{"dataDock", "propertiesDock"}, {}};
    if (perspective == understandPerspective)
        return {{"propertiesDock", "stepDock", "whyDock", "filterDock", "sampleDock"}, {"propertiesDock"}};
    if (perspective == testPerspective)
        return {{"evaluationDock", "embeddingDock", "dataDock", "propertiesDock", "whyDock", "sampleDock"},
                {"evaluationDock", "propertiesDock"}};
    if (perspective == trainPerspective)
        return {{"layersDock", "settingsDock", "propertiesDock", "curvesDock", "healthDock", "runsDock",
                 "dataDock", "predictionsDock", "sampleDock", "drawDock"},
                {"settingsDock", "curvesDock", "predictionsDock"}};
    return {{"layersDock", "settingsDock", "propertiesDock", "problemsDock", "summaryDock", "sourceDock",
             "historyDock", "dataDock"},
            {"layersDock", "problemsDock"}};
}

} // namespace

void MainWindow::showPerspective(const QString &name)
{
    if (!m_perspective.isEmpty())
        saveLayout();
    arrange(name);
}

bool MainWindow::hasPerspective(const QString &name) const
{
    const auto actions = m_perspectives->actions();
    return std::any_of(actions.begin(), actions.end(),
                       [&](const QAction *action) { return action->data() == name; });
}

void MainWindow::arrange(const QString &perspective)
{
    // Lessons and scenes lead from one perspective to another, and stay.
    const bool keepsGuides = !m_perspective.isEmpty();
    const bool lessonsSeen = !dock("lessonsDock")->isHidden();
    const bool scenesSeen = !dock("scenesDock")->isHidden();
    setPerspective(perspective);
    const auto saved = QSettings().value(QStringLiteral("layout/") + perspective).toByteArray();
    if (saved.isEmpty() || !restoreState(saved, layoutVersion))
        arrangeAnew();
    if (keepsGuides) {
        dock("lessonsDock")->setVisible(lessonsSeen);
        dock("scenesDock")->setVisible(scenesSeen);
    }
    m_showsScene = false;
    m_presentation->narrow();
    giveLessonsTheCorner();
}

void MainWindow::setPerspective(const QString &perspective)
{
    m_perspective = perspective;
    for (auto *action : m_perspectives->actions())
        action->setChecked(action->data() == perspective);
    // The centre stays, with no height: without one, Qt gives docks other sizes at each change of a label.
    const bool withoutDesigner = perspective == dataPerspective || perspective == testPerspective;
    m_designer->setVisible(!withoutDesigner);
    centralWidget()->setMaximumHeight(withoutDesigner ? 0 : QWIDGETSIZE_MAX);
}

void MainWindow::arrangeScene(const Scene &scene)
{
    setUpdatesEnabled(false);
    showPerspective(scene.perspective);
    showPanels(sceneDocks(), scene.panels, scene.raised);
    m_showsScene = true;
    m_presentation->narrow();
    setUpdatesEnabled(true);
}

std::function<void()> MainWindow::rememberDocks()
{
    return [this, perspective = m_perspective, docks = saveState(layoutVersion), isScene = m_showsScene] {
        setPerspective(perspective);
        restoreState(docks, layoutVersion);
        m_showsScene = isScene;
        giveLessonsTheCorner();
    };
}

QDockWidget *MainWindow::dock(const char *name) const
{
    return findChild<QDockWidget *>(QString::fromLatin1(name));
}

void MainWindow::arrangeAnew()
{
    const auto [shown, raised] = arrangementOf(m_perspective);
    // Hidden first: all of them at once, if only for a moment, would make a small window wider.
    for (auto *each : m_docks)
        each->hide();
    placeSharedDocks();
    const auto bars = findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *bar : bars)
        bar->show();
    for (const auto *name : shown)
        dock(name)->show();
    for (const auto *name : raised)
        dock(name)->raise();
    if (m_perspective == understandPerspective)
        findChild<PropertyPanel *>()->showTab(1);
    resizeDocksAnew();
}

/// Those that stand elsewhere from one perspective to the next.
void MainWindow::placeSharedDocks()
{
    addDockWidget(Qt::RightDockWidgetArea, dock("propertiesDock"));
    addDockWidget(Qt::RightDockWidgetArea, dock("predictionsDock"));
    tabifyDockWidget(dock("predictionsDock"), dock("sampleDock"));
    tabifyDockWidget(dock("predictionsDock"), dock("drawDock"));
    tabifyDockWidget(dock(m_perspective == designPerspective ? "historyDock" : "runsDock"), dock("dataDock"));
    tabifyDockWidget(dock("dataDock"), dock("evaluationDock"));
    tabifyDockWidget(dock("dataDock"), dock("embeddingDock"));
    if (m_perspective == understandPerspective) {
        tabifyDockWidget(dock("propertiesDock"), dock("stepDock"));
        tabifyDockWidget(dock("propertiesDock"), dock("whyDock"));
        tabifyDockWidget(dock("propertiesDock"), dock("filterDock"));
        tabifyDockWidget(dock("propertiesDock"), dock("sampleDock"));
    }
    if (m_perspective == dataPerspective) {
        addDockWidget(Qt::BottomDockWidgetArea, dock("dataDock"));
        splitDockWidget(dock("dataDock"), dock("propertiesDock"), Qt::Horizontal);
    }
    if (m_perspective == testPerspective)
        placeTestDocks();
}

void MainWindow::resizeDocksAnew()
{
    const int wide = std::max(width(), minimumSizeHint().width());
    if (m_perspective == dataPerspective) {
        resizeDocks({dock("dataDock"), dock("propertiesDock")}, {wide * 68 / 100, wide * 32 / 100},
                    Qt::Horizontal);
        return;
    }
    if (m_perspective == testPerspective)
        return resizeTestDocks();
    if (m_perspective == understandPerspective)
        return resizeDocks({dock("propertiesDock")}, {wide * 74 / 100}, Qt::Horizontal);
    resizeDocks({dock("layersDock"), dock("propertiesDock")},
                {std::max(260, wide * 18 / 100), wide * 44 / 100}, Qt::Horizontal);
    if (m_perspective == designPerspective)
        return resizeDocks({dock("problemsDock")}, {height() * 25 / 100}, Qt::Vertical);
    resizeDocks({dock("propertiesDock"), dock("predictionsDock")}, {height() * 60 / 100, height() * 28 / 100},
                Qt::Vertical);
    resizeDocks({dock("curvesDock")}, {height() * 32 / 100}, Qt::Vertical);
    dock("curvesDock")->raise();
}

void MainWindow::showPreparation()
{
    dock("dataDock")->show();
    dock("dataDock")->raise();
    findChild<DataPanel *>()->showPage(QStringLiteral("preparationPage"));
}

void MainWindow::showLessons()
{
    QDockWidget *lessons = dock("lessonsDock");
    const bool wasHidden = lessons->isHidden();
    lessons->show();
    lessons->raise();
    if (wasHidden && !lessons->isFloating()) {
        resizeDocks({lessons}, {std::clamp(width() * 24 / 100, 300, 400)}, Qt::Horizontal);
        if (QDockWidget *below = dock("layersDock"); !below->isHidden())
            resizeDocks({lessons, below}, {height() * 62 / 100, height() * 28 / 100}, Qt::Vertical);
    }
    m_lessons->takeFocus();
}

void MainWindow::giveLessonsTheCorner()
{
    QDockWidget *lessons = dock("lessonsDock");
    const bool isColumn =
        !lessons->isHidden() && !lessons->isFloating() && dockWidgetArea(lessons) == Qt::LeftDockWidgetArea;
    setCorner(Qt::BottomLeftCorner, isColumn ? Qt::LeftDockWidgetArea : Qt::BottomDockWidgetArea);
}

void MainWindow::saveLayout()
{
    if (m_presentation->isOn())
        return;
    QSettings settings;
    if (!m_showsScene)
        settings.setValue(QStringLiteral("layout/") + m_perspective, saveState(layoutVersion));
    settings.setValue(QStringLiteral("perspective"), m_perspective);
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
}

} // namespace workbench
