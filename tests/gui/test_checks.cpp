#include "core/train/range_test.h"
#include "core/train/training_rate.h"
#include "tests/gui/desk.h"
#include "ui/checks/check_dialog.h"
#include "ui/common/plot.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

/// The window with a check in it.
struct CheckDesk : Desk
{
    explicit CheckDesk(const Project &project = smallProject(1)) : Desk(project) {}

    CheckDialog *dialog() { return window.findChild<CheckDialog *>(); }
    bool isReady() { return !workspace.whyNotStartable(); }
    QAction *finder() { return find<QAction>("findLearningRate"); }
    QAction *overfit() { return find<QAction>("overfitOneBatch"); }
    double rate() { return trainingRate(document().project().training); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QLineEdit *chosen() { return find<QLineEdit>("parameter:rate"); }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    /// The widget of a plot that takes the mouse.
    QWidget *canvas() { return find<Plot>("rangePlot")->findChild<QWidget *>(); }

    void setOption(const char *name, const char *text)
    {
        auto *field = dialog()->findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY(field);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QString::fromLatin1(text));
    }
};

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_checks"), m_settings.path());
    }
    void init() { QSettings().clear(); }

    void findsAndTakesOverARate();
    void choosesByMouseAndKeyboard();
    void setsTheRateOfOneCycle();
    void remembersTheOptions();
    void cancels_data();
    void cancels();
    void closesWithTheProject();
    void isOffWhileTraining();
    void keepsRunsOut();
    void saysWhetherOneBatchIsLearnt();
    void saysWhyNot();

private:
    QTemporaryDir m_settings;
};

void TestChecks::findsAndTakesOverARate()
{
    CheckDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    QVERIFY(desk.finder()->isEnabled());
    const Project before = desk.document().project();
    desk.finder()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    // The very answer of the test, worked out anew.
    const auto expected = rangeTest(
        {.project = before, .data = desk.workspace.data(), .device = QStringLiteral("cpu")}, {}, {});
    QVERIFY(expected && expected->suggestion.rate);
    const double rate = *expected->suggestion.rate;
    QCOMPARE(desk.text("suggestion"), expected->suggestion.reason);
    QCOMPARE(desk.chosen()->text(), realText(rate));
    QCOMPARE(desk.button("useRate")->text(), QStringLiteral("&Use ") + realText(rate));
    QVERIFY(desk.document().project() == before);
    QVERIFY(!desk.workspace.session().weights());

    desk.click("useRate");
    QCOMPARE(desk.rate(), rate);
    QCOMPARE(desk.document().undoStack()->count(), 1);
    QVERIFY(!desk.button("useRate")->isEnabled());
    QVERIFY(desk.text("currentRate").contains("uses it"));
    // The test's answer does not depend on the rate.
    QVERIFY(!desk.find<QLabel>("outdated")->isVisible());
    desk.document().undoStack()->undo();
    QVERIFY(desk.document().project() == before);
    QVERIFY(desk.button("useRate")->isEnabled());
    desk.document().edit(QStringLiteral("Other batches"),
                         [](Project &project) { project.training.batchSize = 7; });
    QVERIFY(desk.find<QLabel>("outdated")->isVisible());
}

void TestChecks::choosesByMouseAndKeyboard()
{
    CheckDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.finder()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    QTRY_VERIFY(desk.canvas()->isVisible());
    QSignalSpy clicked(desk.find<Plot>("rangePlot"), &Plot::clicked);
    const QPoint place(desk.canvas()->width() / 3, desk.canvas()->height() / 2);
    QTest::mouseClick(desk.canvas(), Qt::LeftButton, {}, place);
    QCOMPARE(clicked.count(), 1);
    const double there = clicked[0][0].toDouble();
    QVERIFY(there > 1e-6 && there < 1e-3);
    QCOMPARE(desk.chosen()->text().toDouble(), roundedRate(there));
    // A drag moves the view and chooses nothing.
    QTest::mousePress(desk.canvas(), Qt::LeftButton, {}, place);
    QTest::mouseMove(desk.canvas(), place + QPoint(60, 0));
    QTest::mouseRelease(desk.canvas(), Qt::LeftButton, {}, place + QPoint(60, 0));
    QCOMPARE(clicked.count(), 1);

    desk.setOption("parameter:rate", "0.001");
    QCOMPARE(desk.button("useRate")->text(), QStringLiteral("&Use 0.001"));
    for (const auto *next : {"0.0011", "0.0012", "0.0013"}) {
        QTest::keyClick(desk.chosen(), Qt::Key_Up);
        QCOMPARE(desk.chosen()->text(), QString::fromLatin1(next));
    }
    auto *plot = desk.find<Plot>("rangePlot");
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Left);
    QCOMPARE(desk.chosen()->text(), QStringLiteral("0.0012"));
    QTest::keyClick(plot, Qt::Key_Return);
    QCOMPARE(desk.rate(), 0.0012);
}

void TestChecks::setsTheRateOfOneCycle()
{
    Project project = smallProject(1);
    project.training.schedule = {"OneCycleLR", {{"max_lr", 0.5}}};
    CheckDesk desk(project);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.finder()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    QVERIFY(desk.text("currentRate").contains("max_lr is 0.5"));
    QVERIFY(desk.text("currentRate").contains("OneCycleLR"));
    desk.setOption("parameter:rate", "0.02");
    desk.click("useRate");
    const TrainingSettings &settings = desk.document().project().training;
    QVERIFY((settings.schedule.parameters == Parameters{{"max_lr", 0.02}}));
    QVERIFY(settings.optimizer == project.training.optimizer);
    QCOMPARE(desk.document().undoStack()->count(), 1);
    QVERIFY(desk.document().undoStack()->undoText().contains("max_lr"));
}

void TestChecks::remembersTheOptions()
{
    for (const bool again : {false, true}) {
        CheckDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.finder()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        auto *batches = desk.find<QSpinBox>("parameter:batches");
        if (again) {
            QCOMPARE(batches->value(), 30);
            QCOMPARE(desk.find<QProgressBar>("checkProgress")->maximum(), 30);
            return;
        }
        QCOMPARE(batches->value(), 150);
        desk.setOption("parameter:batches", "30");
        QTest::keyClick(batches, Qt::Key_Return);
        QVERIFY(!desk.isReady());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY2(desk.text("checkStatus").startsWith("All 30 batches"), qPrintable(desk.text("checkStatus")));
    }
}

void TestChecks::cancels_data()
{
    QTest::addColumn<QString>("way");
    for (const auto *way : {"button", "escape", "close button", "window"})
        QTest::addRow("%s", way) << QString::fromLatin1(way);
}

void TestChecks::cancels()
{
    QFETCH(QString, way);
    QSettings().setValue(QStringLiteral("rangeTest/batches"), QStringLiteral("5000"));
    CheckDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.finder()->trigger();
    QPointer<CheckDialog> dialog = desk.dialog();
    auto *bar = desk.find<QProgressBar>("checkProgress");
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 2, longest);
    QCOMPARE(bar->maximum(), 5000);
    QVERIFY2(desk.text("checkStatus").contains(" left"), qPrintable(desk.text("checkStatus")));
    QCOMPARE(desk.button("runCheck")->text(), QStringLiteral("&Cancel"));
    if (way == QLatin1String("button"))
        desk.click("runCheck");
    else if (way == QLatin1String("escape"))
        QTest::keyClick(dialog, Qt::Key_Escape);
    else if (way == QLatin1String("close button"))
        desk.click("closeCheck");
    else
        dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    if (way == QLatin1String("button") || way == QLatin1String("escape")) {
        QVERIFY2(desk.text("checkStatus").startsWith("Cancelled after "),
                 qPrintable(desk.text("checkStatus")));
        QCOMPARE(desk.button("runCheck")->text(), QStringLiteral("&Run again"));
        // The second Escape closes.
        QTest::keyClick(dialog, Qt::Key_Escape);
    }
    QTRY_VERIFY(!dialog);
    QVERIFY(desk.document().undoStack()->isClean());
    QVERIFY(desk.finder()->isEnabled());
}

void TestChecks::closesWithTheProject()
{
    CheckDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.overfit()->trigger();
    QVERIFY(desk.dialog());
    desk.document().open(smallProject(2), {}, QStringLiteral("Other"));
    QTRY_VERIFY(!desk.dialog());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
}

void TestChecks::isOffWhileTraining()
{
    CheckDesk desk(smallProject(100'000));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.overfit()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.press("startButton");
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Running, longest);
    QVERIFY(!desk.finder()->isEnabled());
    QVERIFY2(desk.finder()->toolTip().contains("training is going on"), qPrintable(desk.finder()->toolTip()));
    QVERIFY(desk.overfit()->isEnabled()); // brings its dialog to the front
    QVERIFY(!desk.button("runCheck")->isEnabled());
    QVERIFY(desk.button("runCheck")->toolTip().contains("training is going on"));
    desk.press("stopButton");
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Idle, longest);
    QVERIFY(desk.finder()->isEnabled());
    QVERIFY(desk.button("runCheck")->isEnabled());
}

void TestChecks::keepsRunsOut()
{
    QSettings().setValue(QStringLiteral("overfitCheck/steps"), QStringLiteral("10000"));
    Project project = smallProject(1);
    project.training.optimizer.parameters = {{QStringLiteral("lr"), 1e-12}};
    CheckDesk desk(project);
    auto *start = desk.find<QToolButton>("startButton");
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), longest);
    desk.overfit()->trigger();
    QVERIFY(!start->isEnabled());
    QVERIFY(start->toolTip().contains("a check is going on"));
    QVERIFY(!desk.finder()->isEnabled());
    desk.workspace.startTraining();
    QCOMPARE(desk.state(), State::Idle);
    desk.click("runCheck");
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), longest);
    QVERIFY(desk.finder()->isEnabled());
    QVERIFY(desk.text("verdict").startsWith("Cancelled"));
}

void TestChecks::saysWhetherOneBatchIsLearnt()
{
    CheckDesk desk;
    desk.document().edit(QStringLiteral("Faster"), [](Project &project) {
        project.training.optimizer.parameters = {{QStringLiteral("lr"), 0.005}};
    });
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.overfit()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    QVERIFY2(desk.text("verdict").startsWith("Yes: after "), qPrintable(desk.text("verdict")));
    QVERIFY(desk.text("verdict").contains("all 64 images are right"));
    QVERIFY(desk.text("checkStatus").contains("64 images"));
    QVERIFY(!desk.find<QLabel>("hints")->isVisible());
    desk.document().edit(QStringLiteral("Too slow"), [](Project &project) {
        project.training.optimizer.parameters = {{QStringLiteral("lr"), 1e-12}};
    });
    QVERIFY(desk.find<QLabel>("outdated")->isVisible());
    desk.click("runCheck");
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    QVERIFY2(desk.text("verdict").startsWith("No: after 200 "), qPrintable(desk.text("verdict")));
    QVERIFY2(desk.text("hints").contains("higher learning rate than 1e-12"), qPrintable(desk.text("hints")));
    QVERIFY(!desk.find<QLabel>("outdated")->isVisible());
}

void TestChecks::saysWhyNot()
{
    QSettings().setValue(QStringLiteral("rangeTest/lowest"), QStringLiteral("0.1"));
    QSettings().setValue(QStringLiteral("rangeTest/highest"), QStringLiteral("0.01"));
    CheckDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    desk.finder()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    QVERIFY2(desk.text("checkStatus").contains("above the lowest"), qPrintable(desk.text("checkStatus")));
    desk.document().edit(QStringLiteral("Break it"),
                         [](Project &project) { project.network.layers.pop_back(); });
    QVERIFY(!desk.button("runCheck")->isEnabled());
    QVERIFY(desk.button("runCheck")->toolTip().contains("10 classes"));
    desk.click("closeCheck");
    QTRY_VERIFY(!desk.dialog());
    QTRY_VERIFY(!desk.finder()->isEnabled());
    QVERIFY(desk.finder()->toolTip().contains("10 classes"));
}

QTEST_MAIN(TestChecks)
#include "test_checks.moc"
