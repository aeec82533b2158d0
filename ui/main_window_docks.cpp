// The docks and the panels in them.
#include "ui/main_window.h"

#include "ui/attribution/why_panel.h"
#include "ui/data/data_panel.h"
#include "ui/designer/designer_panel.h"
#include "ui/designer/layer_palette.h"
#include "ui/draw/draw_panel.h"
#include "ui/file_actions.h"
#include "ui/filter_view/filter_panel.h"
#include "ui/health/health_panel.h"
#include "ui/import/data_actions.h"
#include "ui/lessons/lessons_panel.h"
#include "ui/network/problems_panel.h"
#include "ui/network/source_panel.h"
#include "ui/network/summary_panel.h"
#include "ui/predictions/predictions_panel.h"
#include "ui/properties/property_panel.h"
#include "ui/runs/runs_panel.h"
#include "ui/sample/sample_panel.h"
#include "ui/step/step_panel.h"
#include "ui/training/curves_panel.h"
#include "ui/training/settings_panel.h"

#include <QDockWidget>
#include <QStatusBar>
#include <QUndoView>
#include <QVBoxLayout>

namespace workbench {

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *panel,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    // Behind another tab Qt moves a dock out of sight, and its panel would still count as visible, and ask for pictures.
    QSizePolicy policy = panel->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    panel->setSizePolicy(policy);
    connect(dock, &QDockWidget::visibilityChanged, panel, &QWidget::setVisible);
    addDockWidget(area, dock);
    dock->hide(); // until the docks are arranged: all together would need a wider window
    m_docks << dock;
    return dock;
}

void MainWindow::buildDocks()
{
    m_designer = new DesignerPanel(m_workspace, this);
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_designer);
    setCentralWidget(center);
    buildLessons();
    auto *layers = addDock(QStringLiteral("layersDock"), tr("Layers"), new LayerPalette(m_workspace, this),
                           Qt::LeftDockWidgetArea);
    auto *settingsPanel = new SettingsPanel(m_workspace, this);
    connect(settingsPanel, &SettingsPanel::preparationWanted, this, &MainWindow::showPreparation);
    auto *settings =
        addDock(QStringLiteral("settingsDock"), tr("Settings"), settingsPanel, Qt::LeftDockWidgetArea);
    tabifyDockWidget(layers, settings);
    auto *properties = new PropertyPanel(m_workspace, this);
    connect(properties, &PropertyPanel::importWanted, m_dataActions->importAction(), &QAction::trigger);
    addDock(QStringLiteral("propertiesDock"), tr("Selected layer"), properties, Qt::RightDockWidgetArea);
    buildSampleDocks();
    auto *draw = new DrawPanel(m_workspace, this);
    tabifyDockWidget(findChild<QDockWidget *>(QStringLiteral("predictionsDock")),
                     addDock(QStringLiteral("drawDock"), tr("Draw"), draw, Qt::RightDockWidgetArea));
    buildNetworkDocks();
    auto *curvesPanel = new CurvesPanel(m_workspace, this);
    auto *runs = new RunsPanel(m_workspace, this);
    const auto say = [this](const QString &text) { statusBar()->showMessage(text, 15000); };
    connect(draw, &DrawPanel::said, this, say);
    connect(curvesPanel, &CurvesPanel::said, this, say);
    connect(runs, &RunsPanel::said, this, say);
    auto *curves = addDock(QStringLiteral("curvesDock"), tr("Curves"), curvesPanel, Qt::BottomDockWidgetArea);
    tabifyDockWidget(curves, addDock(QStringLiteral("healthDock"), tr("Health"),
                                     new HealthPanel(m_workspace, this), Qt::BottomDockWidgetArea));
    tabifyDockWidget(curves, addDock(QStringLiteral("runsDock"), tr("Runs"), runs, Qt::BottomDockWidgetArea));
    auto *dataPanel = new DataPanel(m_workspace, this);
    connect(dataPanel, &DataPanel::said, this, say);
    addDock(QStringLiteral("dataDock"), tr("Data"), dataPanel, Qt::BottomDockWidgetArea);
    buildEvaluation();
    auto *step = new StepPanel(m_workspace, this);
    connect(step, &StepPanel::said, this, say);
    addDock(QStringLiteral("stepDock"), tr("One step"), step, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("whyDock"), tr("Why"), new WhyPanel(m_workspace, this), Qt::RightDockWidgetArea);
    auto *filter = new FilterPanel(m_workspace, this);
    connect(filter, &FilterPanel::said, this, say);
    addDock(QStringLiteral("filterDock"), tr("What it looks for"), filter, Qt::RightDockWidgetArea);
    buildScenes();
}

void MainWindow::buildSampleDocks()
{
    auto *predictions = new PredictionsPanel(m_workspace, this);
    auto *sample = new SamplePanel(m_workspace, this);
    const auto say = [this](const QString &text) { statusBar()->showMessage(text, 15000); };
    connect(predictions, &PredictionsPanel::said, this, say);
    connect(sample, &SamplePanel::said, this, say);
    tabifyDockWidget(
        addDock(QStringLiteral("predictionsDock"), tr("Predictions"), predictions, Qt::RightDockWidgetArea),
        addDock(QStringLiteral("sampleDock"), tr("Sample"), sample, Qt::RightDockWidgetArea));
}

void MainWindow::buildLessons()
{
    const LessonStage stage{
        .window = this,
        .open = [this](const QString &preset,
                       bool ask) { return ask ? m_files->openAfterAsking(preset) : m_files->open(preset); },
        .showPerspective =
            [this](const QString &name) {
                if (hasPerspective(name))
                    showPerspective(name);
                return hasPerspective(name);
            }};
    m_lessons = new LessonsPanel(m_workspace, stage, this);
    // First of all docks on the left: the others come below it.
    auto *lessons = addDock(QStringLiteral("lessonsDock"), tr("Lessons"), m_lessons, Qt::LeftDockWidgetArea);
    connect(lessons, &QDockWidget::visibilityChanged, this, &MainWindow::giveLessonsTheCorner);
    connect(lessons, &QDockWidget::topLevelChanged, this, &MainWindow::giveLessonsTheCorner);
}

void MainWindow::buildNetworkDocks()
{
    auto *summary = new SummaryPanel(m_workspace, this);
    auto *source = new SourcePanel(m_workspace, this);
    const auto say = [this](const QString &text) { statusBar()->showMessage(text, 8000); };
    connect(summary, &SummaryPanel::said, this, say);
    connect(source, &SourcePanel::said, this, say);
    auto *history = new QUndoView(m_workspace.document().undoStack(), this);
    history->setEmptyLabel(tr("As opened"));
    history->setAccessibleName(tr("Undo history"));
    auto *problems = addDock(QStringLiteral("problemsDock"), tr("Problems"),
                             new ProblemsPanel(m_workspace, this), Qt::BottomDockWidgetArea);
    tabifyDockWidget(
        problems, addDock(QStringLiteral("summaryDock"), tr("Summary"), summary, Qt::BottomDockWidgetArea));
    tabifyDockWidget(problems,
                     addDock(QStringLiteral("sourceDock"), tr("PyTorch"), source, Qt::BottomDockWidgetArea));
    tabifyDockWidget(
        problems, addDock(QStringLiteral("historyDock"), tr("History"), history, Qt::BottomDockWidgetArea));
}

} // namespace workbench
