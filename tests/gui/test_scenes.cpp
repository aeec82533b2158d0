#include "tests/gui/desk.h"

#include "core/document/perspectives.h"
#include "ui/explain/step_bar.h"
#include "ui/properties/property_panel.h"
#include "ui/scenes/scenes.h"
#include "ui/step/step_timeline.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTreeView>

using namespace workbench;
using namespace workbench::test;

namespace {

/// The window with data, its layer's numbers and its scenes.
struct SceneDesk : Desk
{
    SceneDesk() : Desk(smallProject(1))
    {
        scenes = window.findChild<Scenes *>();
        window.activateWindow(); // for its keys
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        window.showPerspective(QStringLiteral("understand"));
        document().selectLayer(QStringLiteral("conv1"));
    }

    /// Waits until the explorer shows the selected layer as the document has it.
    bool seesNumbers()
    {
        return QTest::qWaitFor(
            [&] {
                const auto seen = workspace.observation();
                const Layer *layer = document().network().find(document().selectedLayer());
                return layer && seen && seen->values && seen->values->layer == *layer && bar();
            },
            longest);
    }
    StepBar *bar()
    {
        for (auto *each : window.findChild<PropertyPanel *>()->findChildren<StepBar *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void setPadding(std::int64_t padding)
    {
        document().edit(QStringLiteral("Set padding"), [padding](Project &project) {
            project.network.find(QStringLiteral("conv1"))->parameters[QStringLiteral("padding")] =
                IntegerPair{padding, padding};
        });
    }
    std::int64_t steps() { return document().undoStack()->index(); }
    QTreeView *list() { return find<QTreeView>("sceneList"); }
    QStringList titles()
    {
        QStringList all;
        for (const auto &scene : scenes->all())
            all << scene.title;
        return all;
    }

    Scenes *scenes;
};

} // namespace

class TestScenes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_scenes"), m_settings.path());
    }

    void init() { QSettings().clear(); }

    void comeBackToWhatWasSeen();
    void bringParametersInOneUndoStep();
    void leaveTheNetworkAloneWhereUnticked();
    void leaveTheNetworkAloneWhileARunIsOn();
    void goToTheStageOfAStep();
    void passOverWhatIsGone();
    void surviveTheFile();
    void doNotBecomeTheUsersLayout();
    void knowEveryPerspective();
    void areAddedByKeyAndNamedInTheList();
    void areOrderedInTheList();
    void areCameToByNumber();

private:
    QTemporaryDir m_settings;
};

void TestScenes::comeBackToWhatWasSeen()
{
    SceneDesk desk;
    QVERIFY(desk.seesNumbers());
    QVERIFY(desk.workspace.validationSamples().size() > 5);
    const SampleId sample = desk.workspace.validationSamples()[5];
    desk.document().selectSample(sample);
    QVERIFY(desk.seesNumbers());
    desk.find<QSpinBox>("outputChannel")->setValue(2);
    desk.bar()->goTo(37);
    desk.scenes->add();
    QCOMPARE(desk.scenes->count(), 1);
    const Scene scene = desk.scenes->all()[0];
    QCOMPARE(scene.perspective, QStringLiteral("understand"));
    QVERIFY(scene.panels.contains(QStringLiteral("properties")));
    QVERIFY(scene.panels.contains(QStringLiteral("step")));
    QVERIFY(!scene.panels.contains(QStringLiteral("curves")));
    QCOMPARE(scene.raised, QStringList{"properties"});
    QCOMPARE(scene.layer, QStringLiteral("conv1"));
    QVERIFY(scene.sample == sample);
    QVERIFY((scene.view == SceneView{QStringLiteral("arithmetic"), 2, 37, {}}));

    desk.bar()->goTo(3);
    desk.document().selectSample(desk.workspace.validationSamples()[1]);
    desk.document().selectLayer(QStringLiteral("fc1"));
    desk.window.showPerspective(QStringLiteral("train"));
    desk.scenes->recall(0);
    QCOMPARE(desk.document().selectedLayer(), QStringLiteral("conv1"));
    QVERIFY(desk.document().selectedSample() == sample);
    QVERIFY(desk.find<QDockWidget>("stepDock")->isVisible());
    QVERIFY(!desk.find<QDockWidget>("curvesDock")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(desk.bar() && desk.bar()->position() == 37, longest);
    QCOMPARE(desk.find<QSpinBox>("outputChannel")->value(), 2);
    // Nothing but the addition can be undone: the network was the same.
    QCOMPARE(desk.steps(), std::int64_t(1));
}

void TestScenes::bringParametersInOneUndoStep()
{
    SceneDesk desk;
    desk.scenes->add();
    desk.setPadding(2);
    desk.document().edit(QStringLiteral("Set rate"),
                         [](Project &project) { project.training.batchSize = 8; });
    desk.scenes->add();
    const Project padded = desk.document().project();
    const auto before = desk.steps();
    desk.scenes->recall(0);
    QCOMPARE(desk.steps(), before + 1);
    QVERIFY(desk.document().network() == smallProject(1).network);
    QCOMPARE(desk.document().project().training.batchSize, smallProject(1).training.batchSize);
    QCOMPARE(desk.scenes->count(), 2);
    desk.document().undoStack()->undo();
    QVERIFY(desk.document().project() == padded);
    desk.scenes->recall(1);
    QVERIFY(desk.document().project() == padded);
    QCOMPARE(desk.steps(), before);
}

void TestScenes::leaveTheNetworkAloneWhereUnticked()
{
    SceneDesk desk;
    desk.scenes->add();
    desk.scenes->setHoldsState(0, false);
    QVERIFY(!desk.scenes->all()[0].state);
    desk.setPadding(2);
    const auto before = desk.steps();
    desk.scenes->recall(0);
    QCOMPARE(desk.steps(), before);
    desk.scenes->setHoldsState(0, true);
    QVERIFY(desk.scenes->all()[0].state->network == desk.document().network());
    // Replaced, it holds no more than it held.
    desk.scenes->setHoldsState(0, false);
    desk.scenes->replace(0);
    QVERIFY(!desk.scenes->all()[0].state);
}

void TestScenes::leaveTheNetworkAloneWhileARunIsOn()
{
    SceneDesk desk;
    QVERIFY(desk.seesNumbers());
    desk.scenes->add();
    desk.setPadding(2);
    const auto before = desk.steps();
    desk.workspace.startTraining(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.state() == TrainingSession::State::Paused, longest);
    desk.document().selectLayer(QStringLiteral("fc1"));
    desk.scenes->recall(0);
    QCOMPARE(desk.steps(), before);
    QCOMPARE(desk.document().selectedLayer(), QStringLiteral("conv1"));
    QVERIFY(desk.window.statusBar()->currentMessage().contains(QStringLiteral("as they are")));
    desk.workspace.session().stop();
    QTRY_VERIFY_WITH_TIMEOUT(desk.state() == TrainingSession::State::Idle, longest);
    desk.scenes->recall(0);
    QCOMPARE(desk.steps(), before + 1);
}

void TestScenes::goToTheStageOfAStep()
{
    SceneDesk desk;
    QVERIFY(desk.seesNumbers());
    auto *timeline = desk.window.findChild<StepTimeline *>();
    desk.find<QDockWidget>("stepDock")->raise();
    auto *take = desk.find<QPushButton>("recordStep");
    take->click();
    QTRY_VERIFY_WITH_TIMEOUT(timeline->count() > 6, longest);
    QTRY_VERIFY(timeline->isVisible());
    timeline->goTo(4);
    const QString layer = desk.document().selectedLayer();
    desk.scenes->add();
    QCOMPARE(desk.scenes->all()[0].view.stage, std::optional<std::int64_t>(4));
    timeline->goTo(1);
    desk.window.showPerspective(QStringLiteral("design"));
    desk.scenes->recall(0);
    QCOMPARE(timeline->currentRow(), 4);
    QCOMPARE(desk.document().selectedLayer(), layer);
}

void TestScenes::passOverWhatIsGone()
{
    SceneDesk desk;
    Scene odd{.title = QStringLiteral("odd"), .perspective = QStringLiteral("design")};
    odd.panels = {QStringLiteral("nowhere"), QStringLiteral("summary")};
    odd.layer = QStringLiteral("gone");
    odd.sample = SampleId{SampleId::Part::Test, 999'999'999};
    odd.view = {QStringLiteral("im2col"), 99, 99'999, 99};
    desk.document().edit(QStringLiteral("Add"), [&](Project &project) { project.scenes = {odd}; });
    QVERIFY(desk.seesNumbers());
    const SampleId sample = desk.document().selectedSample();
    desk.scenes->recall(0);
    QCOMPARE(desk.document().selectedLayer(), QStringLiteral("conv1"));
    QVERIFY(desk.document().selectedSample() == sample);
    QVERIFY(desk.find<QDockWidget>("summaryDock")->isVisible());
    QVERIFY(desk.window.statusBar()->currentMessage().contains(QStringLiteral("gone")));
}

void TestScenes::surviveTheFile()
{
    SceneDesk desk;
    desk.scenes->add();
    desk.setPadding(1);
    desk.scenes->add();
    const auto again = parseProject(projectText(desk.document().project()), QStringLiteral("again"));
    QVERIFY(again.has_value());
    QVERIFY(again->scenes == desk.document().project().scenes);
    desk.document().open(*again, {}, QStringLiteral("Again"));
    QCOMPARE(desk.scenes->current(), -1);
    desk.scenes->next();
    QCOMPARE(desk.scenes->current(), 0);
    QVERIFY(desk.document().network() == smallProject(1).network);
}

void TestScenes::doNotBecomeTheUsersLayout()
{
    SceneDesk desk;
    desk.find<QDockWidget>("stepDock")->hide();
    desk.scenes->add();
    desk.find<QDockWidget>("stepDock")->show();
    desk.window.showPerspective(QStringLiteral("train"));
    desk.scenes->recall(0);
    QVERIFY(!desk.find<QDockWidget>("stepDock")->isVisible());
    desk.window.showPerspective(QStringLiteral("train"));
    desk.window.showPerspective(QStringLiteral("understand"));
    QVERIFY(!desk.find<QDockWidget>("stepDock")->isHidden());
}

void TestScenes::knowEveryPerspective()
{
    SceneDesk desk;
    desk.scenes->add();
    for (const auto &name : perspectiveWords()) {
        desk.window.showPerspective(name);
        desk.scenes->replace(0);
        QCOMPARE(desk.scenes->all()[0].perspective, name);
        QVERIFY(parseProject(projectText(desk.document().project()), name).has_value());
    }
}

void TestScenes::areAddedByKeyAndNamedInTheList()
{
    SceneDesk desk;
    auto *dock = desk.find<QDockWidget>("scenesDock");
    QVERIFY(!dock->isVisible());
    dock->show();
    dock->raise();
    QTRY_VERIFY(dock->isVisible());
    QTest::keyClick(&desk.window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.titles(), QStringList{"conv1"});
    auto *editor = desk.list()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, QStringLiteral("12 filters"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk.titles(), QStringList{"12 filters"});
    QCOMPARE(desk.list()->model()->index(0, 0).data().toInt(), 1);
    QCOMPARE(desk.list()->model()->index(0, 1).data().toString(), QStringLiteral("12 filters"));
    desk.document().undoStack()->undo();
    QCOMPARE(desk.titles(), QStringList{"conv1"});
    desk.document().undoStack()->undo();
    QCOMPARE(desk.scenes->count(), 0);
    // The list stays where it is from one perspective, and scene, to the next.
    desk.window.showPerspective(QStringLiteral("train"));
    QVERIFY(!dock->isHidden());
}

void TestScenes::areOrderedInTheList()
{
    SceneDesk desk;
    desk.find<QDockWidget>("scenesDock")->show();
    for (int i = 0; i < 3; ++i)
        desk.scenes->add();
    QCOMPARE(desk.titles(), (QStringList{"conv1", "conv1 (2)", "conv1 (3)"}));
    QCOMPARE(desk.scenes->current(), 2);
    const auto choose = [&](int row) { desk.list()->setCurrentIndex(desk.list()->model()->index(row, 1)); };
    choose(2);
    desk.find<QAction>("sceneUp")->trigger();
    QCOMPARE(desk.titles(), (QStringList{"conv1", "conv1 (3)", "conv1 (2)"}));
    QCOMPARE(desk.scenes->current(), 1);
    QVERIFY(!desk.find<QAction>("sceneDown")->isEnabled() || desk.list()->currentIndex().row() == 1);
    // Dragged before the first.
    const std::unique_ptr<QMimeData> dragged(
        desk.list()->model()->mimeData({desk.list()->model()->index(2, 1)}));
    desk.list()->model()->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
    QCOMPARE(desk.titles(), (QStringList{"conv1 (2)", "conv1", "conv1 (3)"}));
    QCOMPARE(desk.scenes->current(), 2);
    choose(0);
    desk.find<QAction>("deleteScene")->trigger();
    QCOMPARE(desk.titles(), (QStringList{"conv1", "conv1 (3)"}));
    QCOMPARE(desk.scenes->current(), 1);
    desk.document().undoStack()->undo();
    QCOMPARE(desk.scenes->count(), 3);
}

void TestScenes::areCameToByNumber()
{
    SceneDesk desk;
    desk.scenes->add();
    desk.document().selectLayer(QStringLiteral("fc1"));
    desk.scenes->add();
    QTest::keyClick(&desk.window, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(desk.document().selectedLayer(), QStringLiteral("conv1"));
    QTest::keyClick(&desk.window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(desk.document().selectedLayer(), QStringLiteral("fc1"));
    QTest::keyClick(&desk.window, Qt::Key_3, Qt::AltModifier);
    QCOMPARE(desk.scenes->current(), 1);
    // Alone, a digit is for who types.
    QTest::keyClick(&desk.window, Qt::Key_1);
    QCOMPARE(desk.scenes->current(), 1);
    QTest::keyClick(&desk.window, Qt::Key_PageUp, Qt::AltModifier);
    QCOMPARE(desk.scenes->current(), 0);
    QTest::keyClick(&desk.window, Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(desk.scenes->current(), 1);
}

QTEST_MAIN(TestScenes)
#include "test_scenes.moc"
