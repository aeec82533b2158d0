#include "tests/gui/desk.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_main_window"), m_settings.path());
    }

    void init() { QSettings().clear(); }

    void trainsWhatWasBuilt()
    {
        Desk desk;
        QVERIFY(desk.buildSmallNetwork());
        desk.document().edit(QStringLiteral("Train briefly"), [](Project &project) {
            project.data.limit = 640;
            project.training.epochs = 2;
        });
        desk.document().selectLayer(desk.document().network().layers.front().id);
        desk.window.showPerspective(QStringLiteral("train"));
        auto *start = desk.find<QToolButton>("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), longest);
        const auto complete = [&] {
            const auto seen = desk.workspace.observation();
            return seen && seen->weights && !seen->weights->tensor.values.empty() && !seen->predictions.empty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(complete(), longest);
        const auto before = desk.workspace.observation();
        auto *grid = desk.find<QWidget>("filterGrid");
        QTRY_VERIFY(grid->isVisible());
        const QImage gridBefore = grid->grab().toImage();

        auto *plot = desk.find<QWidget>("lossPlot");
        const QImage emptyPlot = plot->grab().toImage();
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.press("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 0, longest);
        QTRY_VERIFY(plot->isVisible());
        QTRY_VERIFY(plot->grab().toImage() != emptyPlot);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QCOMPARE(finished[0][0].value<TrainingOutcome>().epochsDone, std::int64_t(2));
        QCOMPARE(desk.workspace.session().metrics().epochsFrom(0).size(), std::size_t(2));
        QTRY_VERIFY_WITH_TIMEOUT(complete() && desk.workspace.observation()->batch > 0, longest);
        const auto after = desk.workspace.observation();
        QVERIFY(after->weights->tensor.values != before->weights->tensor.values);
        QCOMPARE(after->predictions.size(), before->predictions.size());
        QVERIFY(after->predictions[0].probabilities != before->predictions[0].probabilities);
        QTRY_VERIFY(grid->grab().toImage() != gridBefore);
        QTRY_COMPARE(desk.state(), State::Idle);
    }

    void followsTheSelectedCard()
    {
        Desk desk(smallProject(1));
        auto *name = desk.find<QLineEdit>("layerName");
        for (const auto &id : {QStringLiteral("flatten1"), QStringLiteral("conv1")}) {
            desk.clickCard(id);
            QTRY_COMPARE(name->text(), id);
            QTRY_VERIFY_WITH_TIMEOUT(
                desk.workspace.observation() && desk.workspace.observation()->request.layer == id, longest);
        }
    }

    void pausesStepsAndStops()
    {
        Desk desk(smallProject(100'000));
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QToolButton>("stepButton")->isEnabled(), longest);
        for (std::size_t steps = 1; steps <= 3; ++steps) {
            desk.press("stepButton");
            QTRY_VERIFY_WITH_TIMEOUT(desk.batches() == steps && desk.state() == State::Paused, longest);
        }
        desk.press("startButton");
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 3, longest);
        QCOMPARE(desk.state(), State::Running);
        desk.press("startButton");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Paused, longest);
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.press("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QVERIFY(finished[0][0].value<TrainingOutcome>().stopped);
        QCOMPARE(desk.state(), State::Idle);
    }

    void continuesTheLastRun()
    {
        Desk desk(smallProject(1));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        auto *more = desk.find<QAction>("continueRun");
        QVERIFY(!more->isEnabled());
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.press("startButton");
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        const auto first = desk.workspace.session().metrics().batchesFrom(0);
        QVERIFY(more->isEnabled());
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->setIntValue(2);
            dialog->accept();
        });
        more->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, longest);
        const auto outcome = finished[1][0].value<TrainingOutcome>();
        QCOMPARE(outcome.epochsDone, 3);
        QCOMPARE(outcome.runFolder, finished[0][0].value<TrainingOutcome>().runFolder);
        // The curves show the whole run.
        const auto all = desk.workspace.session().metrics().batchesFrom(0);
        QCOMPARE(all.size(), 3 * first.size());
        QCOMPARE(all[0].loss, first[0].loss);
        // The settings are still the document's own.
        QCOMPARE(desk.document().project().training.epochs, 1);
    }

    void speaksChinese()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/cnn-workbench_zh_CN.qm")));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        {
            Desk desk;
            for (const auto *action : desk.window.menuBar()->actions())
                QVERIFY2(hasChinese(action->text()), qPrintable(action->text()));
        }
        QCoreApplication::removeTranslator(&translator);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
