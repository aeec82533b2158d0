#include "ui/main_window.h"

#include "core/engine/runtime.h"
#include "ui/checks/check_actions.h"
#include "ui/common/menu_text.h"
#include "ui/common/theme.h"
#include "ui/designer/designer_panel.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/layer_actions.h"
#include "ui/epochs/epoch_bar.h"
#include "ui/file_actions.h"
#include "ui/import/data_actions.h"
#include "ui/import/memory_menu.h"
#include "ui/import_weights/model_opener.h"
#include "ui/lessons/lessons_panel.h"
#include "ui/scenes/presentation.h"
#include "ui/scenes/scene_actions.h"
#include "ui/training/fold_training.h"
#include "ui/training/plan_menu.h"
#include "ui/training/run_help.h"
#include "ui/training/training_bar.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace workbench {

MainWindow::MainWindow(Workspace &workspace)
    : m_workspace(workspace), m_files(new FileActions(workspace, this)),
      m_dataActions(new DataActions(workspace, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_trainingBar = new TrainingBar(workspace, this);
    m_runHelp = new RunHelp(workspace, this);
    buildDocks();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    connect(&workspace.document(), &Document::titleChanged, this, &MainWindow::updateTitle);
    connect(&workspace.document(), &Document::modifiedChanged, this, &MainWindow::setWindowModified);
    connect(m_files, &FileActions::quitRequested, this, &QWidget::close);
    connect(m_files, &FileActions::said, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_dataActions, &DataActions::said, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text, 15000); });
    connect(m_runHelp, &RunHelp::said, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text, 15000); });
    connect(&m_designer->layerActions(), &LayerActions::said, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text, 15000); });
    updateTitle();
    setWindowModified(workspace.document().isModified());
}

MainWindow::~MainWindow()
{
    // Docks tell that they hide while the window goes; its layout is gone by then.
    disconnect(dock("lessonsDock"), nullptr, this, nullptr);
    // It brings the type of widgets back, which need their models for that: before any of them goes.
    delete m_presentation;
}

void MainWindow::buildMenus()
{
    menuBar()->addMenu(m_files->menu());
    buildEditMenu();
    menuBar()->addMenu(tr("&Network"))->addActions(m_designer->actions());
    QMenu *dataMenu = menuBar()->addMenu(tr("&Data"));
    dataMenu->setToolTipsVisible(true);
    dataMenu->addActions(m_dataActions->actions());
    dataMenu->addSeparator();
    dataMenu->addMenu(new MemoryMenu(m_workspace, dataMenu));
    buildTrainingMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *lessons = menu->addAction(themeIcon(QStringLiteral("help-contents")), tr("&Lessons"), this,
                                       &MainWindow::showLessons);
    lessons->setObjectName(QStringLiteral("showLessons"));
    lessons->setShortcut(QKeySequence(Qt::Key_F1));
    menu->addAction(tr("&Folder of own lessons…"), this, [this] {
        m_lessons->chooseFolder();
        showLessons();
    });
    menu->addSeparator();
    menu->addAction(tr("&About CNN Workbench"), this, &MainWindow::showAbout);
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_workspace.document().undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(themeIcon(QStringLiteral("edit-undo")));
    undo->setObjectName(QStringLiteral("undo"));
    QAction *redo = m_workspace.document().undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setIcon(themeIcon(QStringLiteral("edit-redo")));
    redo->setObjectName(QStringLiteral("redo"));
    menu->addActions({undo, redo});
}

void MainWindow::buildTrainingMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Training"));
    menu->setToolTipsVisible(true);
    menu->addActions({m_trainingBar->startAction(), m_trainingBar->stepAction(),
                      m_trainingBar->stepEpochAction(), m_trainingBar->stopAction()});
    menu->addSeparator();
    menu->addAction(m_trainingBar->continueAction());
    QAction *restart =
        menu->addAction(tr("Start from an &earlier epoch…"), m_runHelp, &RunHelp::askToRestart);
    restart->setObjectName(QStringLiteral("restartRun"));
    const auto update = [this, restart] {
        restart->setEnabled(m_trainingBar->continueAction()->isEnabled());
    };
    connect(m_trainingBar->continueAction(), &QAction::enabledChanged, restart, update);
    update();
    menu->addAction(m_runHelp->startFromWeightsAction());
    FoldTraining &folds = FoldTraining::of(m_workspace);
    menu->addAction(folds.makeAction(menu));
    connect(&folds, &FoldTraining::said, statusBar(),
            [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    auto *epochs = new EpochBar(m_workspace, this);
    addToolBar(Qt::BottomToolBarArea, epochs);
    menu->addMenu(epochs->makeMenu(menu));
    connect(epochs, &EpochBar::said, statusBar(),
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 15000); });
    menu->addSeparator();
    menu->addAction(tr("One step, s&lowly"), this, &MainWindow::showStep)
        ->setObjectName(QStringLiteral("showStep"));
    menu->addActions((new CheckActions(m_workspace, this))->actions());
    menu->addSeparator();
    menu->addMenu(new PlanMenu(m_workspace, menu));
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_perspectives = new QActionGroup(this);
    const auto addPerspective = [&](const QString &name, const QString &text, const QKeySequence &shortcut) {
        QAction *action = menu->addAction(text, this, [this, name] { showPerspective(name); });
        action->setIconText(withoutMnemonic(text));
        action->setShortcut(shortcut);
        action->setCheckable(true);
        action->setData(name);
        m_perspectives->addAction(action);
    };
    addPerspective(QStringLiteral("design"), tr("&Design"), Qt::CTRL | Qt::Key_1);
    addPerspective(QStringLiteral("train"), tr("&Train"), Qt::CTRL | Qt::Key_2);
    addPerspective(QStringLiteral("data"), tr("D&ata"), Qt::CTRL | Qt::Key_3);
    addPerspective(QStringLiteral("understand"), tr("&Understand"), Qt::CTRL | Qt::Key_4);
    addPerspective(QStringLiteral("test"), tr("T&est"), Qt::CTRL | Qt::Key_5);
    menu->addAction(tr("&Reset layout"), this, [this] {
        QSettings().remove(QStringLiteral("layout/") + m_perspective);
        arrange(m_perspective);
    });
    menu->addSeparator();
    const auto addZoom = [&](const QString &text, const char *icon, const QKeySequence &shortcut,
                             void (DesignerView::*zoom)()) {
        QAction *action = menu->addAction(themeIcon(QString::fromLatin1(icon)), text, this,
                                          [this, zoom] { (m_designer->view().*zoom)(); });
        action->setShortcut(shortcut);
    };
    addZoom(tr("Zoom &in"), "zoom-in", QKeySequence::ZoomIn, &DesignerView::zoomIn);
    addZoom(tr("Zoom &out"), "zoom-out", QKeySequence::ZoomOut, &DesignerView::zoomOut);
    addZoom(tr("&Fit network"), "zoom-fit-best", Qt::CTRL | Qt::Key_0, &DesignerView::fitNetwork);
    addZoom(tr("Actual &size"), "zoom-original", Qt::CTRL | Qt::Key_9, &DesignerView::resetZoom);
    menu->addSeparator();
    m_sceneActions->fill(menu->addMenu(tr("&Presentation and scenes")));
    menu->addSeparator();
    for (auto *dock : m_docks)
        menu->addAction(dock->toggleViewAction());
    menu->addAction(findChild<EpochBar *>()->toggleViewAction());
    menu->addSeparator();
    buildAppearance(menu);
}

void MainWindow::buildAppearance(QMenu *view)
{
    const auto addChoices = [this](QMenu *menu, const QString &key, const QString &fallback,
                                   const std::vector<std::pair<QString, QString>> &choices) {
        auto *group = new QActionGroup(menu);
        const QString current = QSettings().value(key, fallback).toString();
        for (const auto &[value, text] : choices) {
            QAction *action = menu->addAction(text, this, [this, key, value = value] {
                m_presentation->leave();
                saveLayout();
                QSettings().setValue(key, value);
                // Later: this window goes away with the menu that is still open.
                QTimer::singleShot(0, this, &MainWindow::appearanceChanged);
            });
            action->setCheckable(true);
            action->setChecked(value == current);
            group->addAction(action);
        }
    };
    const QString system = QStringLiteral("system");
    addChoices(view->addMenu(tr("&Colours")), QStringLiteral("theme"), system,
               {{system, tr("As the system")},
                {QStringLiteral("light"), tr("Light")},
                {QStringLiteral("dark"), tr("Dark")}});
    // A language is named in itself, so that it is found by those who read no other.
    addChoices(view->addMenu(tr("&Language")), QStringLiteral("language"), system,
               {{system, tr("As the system")},
                {QStringLiteral("en"), QStringLiteral("English")},
                {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}});
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main tool bar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->addActions({m_files->openAction(), m_files->saveAction()});
    bar->addActions(
        {findChild<QAction *>(QStringLiteral("undo")), findChild<QAction *>(QStringLiteral("redo"))});
    bar->addSeparator();
    bar->addWidget(m_trainingBar);
    bar->addSeparator();
    auto *perspectives = new QWidget(bar);
    auto *row = new QHBoxLayout(perspectives);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (auto *action : m_perspectives->actions()) {
        auto *button = new QToolButton(perspectives);
        button->setDefaultAction(action);
        button->setProperty("segmented", true);
        row->addWidget(button);
    }
    bar->addWidget(perspectives);
}

void MainWindow::buildStatusBar()
{
    m_dataStatus = new QLabel(this);
    m_planStatus = new QLabel(this);
    m_planStatus->setToolTip(tr("How training is computed; Training > Execution plan chooses another way"));
    m_budgetStatus = new QLabel(this);
    m_budgetStatus->setToolTip(tr("Share of training time spent on pictures for the views; at most 3 %"));
    statusBar()->addWidget(m_dataStatus, 1);
    // The bar itself forgets to hide it for a message that comes before the window is shown.
    connect(statusBar(), &QStatusBar::messageChanged, m_dataStatus,
            [this](const QString &message) { m_dataStatus->setVisible(message.isEmpty()); });
    statusBar()->addPermanentWidget(m_planStatus);
    statusBar()->addPermanentWidget(m_budgetStatus);
    connect(&m_workspace.session(), &TrainingSession::planned, this,
            [this](const TrainingPlan &plan) { m_planStatus->setText(tr("Plan: %1").arg(planText(plan))); });
    connect(&m_workspace, &Workspace::dataChanged, this, &MainWindow::updateStatus);
    connect(&m_workspace.session(), &TrainingSession::metricsArrived, this, &MainWindow::updateStatus);
    connect(&m_workspace.session(), &TrainingSession::stateChanged, this, &MainWindow::updateStatus);
    connect(&m_workspace.session(), &TrainingSession::warned, this,
            [this](const Error &error) { statusBar()->showMessage(error.message(), 15000); });
    updateStatus();
}

void MainWindow::updateStatus()
{
    QString text;
    if (const DataSetPointer loaded = m_workspace.data())
        text = tr("%1: %2 training and %3 test images")
                   .arg(loaded->title)
                   .arg(loaded->train.count())
                   .arg(loaded->test.count());
    else if (m_workspace.isDataLoading())
        text = tr("Loading the data set…");
    else if (const auto error = m_workspace.dataError())
        text = error->message();
    m_dataStatus->setText(text);
    const auto share = m_workspace.session().observationShare();
    m_budgetStatus->setText(share ? tr("Views take %1 % of training time").arg(100 * *share, 0, 'f', 1)
                                  : QString());
}

void MainWindow::showStep()
{
    QDockWidget *step = dock("stepDock");
    // Where it was left; at first in front of the selected layer, whose tensors it shows.
    if (!step->isVisible() && !step->isFloating() && dock("propertiesDock")->isVisible())
        tabifyDockWidget(dock("propertiesDock"), step);
    step->show();
    step->raise();
}

void MainWindow::updateTitle()
{
    setWindowTitle(QStringLiteral("%1[*] — CNN Workbench").arg(m_workspace.document().title()));
    setWindowFilePath(m_workspace.document().path());
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About CNN Workbench"),
        tr("CNN Workbench %1 shows how a convolutional network works: build, train, look inside, take it "
           "away.\n\n"
           "LibTorch %2, Qt %3. Free software under the GNU General Public License, version 3 or later.")
            .arg(QStringLiteral(WORKBENCH_VERSION), torchVersion(), QString::fromLatin1(qVersion())));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    m_presentation->leave();
    saveLayout();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *dropped = event->mimeData();
    if (dropped->hasImage() || (dropped->urls().size() == 1 && dropped->urls().front().isLocalFile()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    // A project or a trained model is opened, weights are looked into; a picture becomes a sample of one's
    // own, anything else is looked into as data.
    const auto urls = event->mimeData()->urls();
    const QString path = urls.isEmpty() ? QString() : urls.front().toLocalFile();
    if (path.endsWith(QLatin1String(".cnnwb")) || ModelOpener::isModel(path))
        m_files->openAfterAsking(path);
    else if (ModelOpener::isWeights(path))
        m_files->models().importWeights(path);
    else
        m_dataActions->take(*event->mimeData());
}

} // namespace workbench
