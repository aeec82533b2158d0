#include "core/train/epoch_history.h"
#include "tests/gui/desk.h"
#include "ui/training/restart_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

Project lenetFor(std::int64_t epochs)
{
    auto project = *loadPreset(QStringLiteral("lenet5"));
    project.data.limit = 320;
    project.training.epochs = epochs;
    project.training.batchSize = 32;
    return project;
}

/// The desk with data there and ready to train.
void waitForStart(Desk &desk)
{
    desk.window.showPerspective(QStringLiteral("train"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QToolButton>("startButton")->isEnabled(), longest);
}

template<class Widget>
Widget *shown(const char *name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return qobject_cast<Widget *>(widget);
    }
    return nullptr;
}

} // namespace

class TestRunControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_run_controls"), m_settings.path());
    }
    void init() { QSettings().clear(); }

    void settingsAreAppliedToTheRun()
    {
        Desk desk(lenetFor(50));
        waitForStart(desk);
        auto *apply = desk.find<QPushButton>("applyToRun");
        QVERIFY(!apply->isVisibleTo(&desk.window));
        desk.press("stepButton");
        QTRY_COMPARE_WITH_TIMEOUT(desk.batches(), std::size_t{1}, longest);
        QVERIFY(!apply->isVisibleTo(&desk.window));
        desk.document().edit(QStringLiteral("Faster"), [](Project &project) {
            project.training.optimizer.parameters[QStringLiteral("lr")] = 0.25;
        });
        QVERIFY(apply->isVisibleTo(&desk.window));
        QTest::mouseClick(apply, Qt::LeftButton);
        desk.press("stepButton");
        QTRY_COMPARE_WITH_TIMEOUT(desk.batches(), std::size_t{2}, longest);
        QTRY_VERIFY(!apply->isVisibleTo(&desk.window));
        const auto batches = desk.workspace.session().metrics().batchesFrom(0);
        QCOMPARE(batches[0].learningRate, 0.001);
        QCOMPARE(batches[1].learningRate, 0.25);
    }

    void stepsOneEpochFromTheMenu()
    {
        Desk desk(lenetFor(5));
        waitForStart(desk);
        desk.find<QAction>("stepEpoch")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Paused, longest);
        QCOMPARE(desk.workspace.session().metrics().epochsFrom(0).size(), std::size_t{1});
    }

    void startsFromAnEarlierEpoch()
    {
        Desk desk(lenetFor(3));
        waitForStart(desk);
        QVERIFY(!desk.find<QAction>("restartRun")->isEnabled());
        desk.press("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.state() == State::Idle && desk.batches() > 0, longest);
        const QString first = desk.workspace.lastRunFolder();
        QCOMPARE(keptEpochs(first), (std::vector<std::int64_t>{1, 2, 3}));
        const auto kept = loadTrainedModel(epochPath(first, 1));
        QVERIFY(kept);
        // What the new run begins with stays when nothing is learnt.
        desk.document().edit(QStringLiteral("Stand still"), [](Project &project) {
            project.training.optimizer.parameters[QStringLiteral("lr")] = 0.0;
            project.training.epochs = 1;
        });
        QAction *restart = desk.find<QAction>("restartRun");
        QTRY_VERIFY(restart->isEnabled());
        restart->trigger();
        RestartDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = shown<RestartDialog>("restartDialog")));
        const auto lists = dialog->findChildren<QListWidget *>();
        QCOMPARE(lists.size(), 2);
        QCOMPARE(lists[0]->count(), 3);
        lists[0]->setCurrentRow(2); // the newest comes first
        QCOMPARE(dialog->epoch(), 1);
        lists[1]->item(0)->setCheckState(Qt::Checked);
        const QString anew = lists[1]->item(0)->text();
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.lastRunFolder() != first && desk.state() == State::Idle &&
                                     desk.batches() > 0,
                                 longest);
        const auto weights = desk.workspace.session().weights();
        QVERIFY(weights);
        for (const auto &[name, tensor] : *weights)
            QCOMPARE(tensor == kept->weights.at(name), !name.startsWith(anew + QLatin1Char('.')));
        QDir(first).removeRecursively();
    }

    void offersASmallerBatch()
    {
        Desk desk(lenetFor(1));
        Q_EMIT desk.workspace.session().outOfMemory(64);
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = shown<QMessageBox>("smallerBatchOffer")));
        QTest::mouseClick(box->defaultButton(), Qt::LeftButton);
        QCOMPARE(desk.document().project().training.batchSize, 32);
        desk.document().undoStack()->undo();
        desk.document().edit(QStringLiteral("x"), [](Project &project) { project.training.batchSize = 64; });
        Q_EMIT desk.workspace.session().outOfMemory(1);
        QCoreApplication::processEvents();
        QVERIFY(!shown<QMessageBox>("smallerBatchOffer"));
    }

    void theChosenPlanIsUsedAndRemembered()
    {
        Desk desk(lenetFor(1));
        waitForStart(desk);
        desk.workspace.setPlan(QStringLiteral("lanes:1"));
        desk.press("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.state() == State::Idle && desk.batches() > 0, longest);
        QCOMPARE(desk.workspace.session().plan()->plan.text(), QStringLiteral("lanes:1"));
        QCOMPARE(desk.workspace.session().plan()->planOrigin, PlanOrigin::Asked);
        QCOMPARE(Workspace().plan(), QStringLiteral("lanes:1"));
    }

    void layersAreFrozenAndBeginDifferently()
    {
        Desk desk(lenetFor(1));
        desk.document().selectLayer(QStringLiteral("conv1"));
        auto *section = desk.find<QWidget>("weightsSection");
        QVERIFY(section->isVisibleTo(&desk.window));
        auto *frozen = section->findChild<QCheckBox *>();
        QVERIFY(frozen);
        frozen->click();
        QVERIFY(desk.document().network().find(QStringLiteral("conv1"))->frozen);
        auto *first = section->findChild<QComboBox *>();
        QVERIFY(first);
        first->setCurrentIndex(first->findText(QStringLiteral("kaiming_normal")));
        Q_EMIT first->activated(first->currentIndex());
        QCOMPARE(desk.document().network().find(QStringLiteral("conv1"))->initialization,
                 QStringLiteral("kaiming_normal"));
        desk.document().undoStack()->undo();
        desk.document().undoStack()->undo();
        QVERIFY(desk.document().project() == lenetFor(1));
        desk.document().selectLayer(QStringLiteral("relu1"));
        QVERIFY(!section->isVisibleTo(&desk.window));
    }

    void oneHotTargetsAreExplained()
    {
        Desk desk(lenetFor(1));
        auto *note = desk.find<QLabel>("lossNote");
        QVERIFY(note->isHidden());
        desk.document().edit(QStringLiteral("x"), [](Project &project) {
            project.training.loss.type = QStringLiteral("MSELoss");
        });
        QVERIFY(!note->isHidden());
        QVERIFY(note->text().contains(QLatin1String("MSELoss")));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestRunControls)
#include "test_run_controls.moc"
