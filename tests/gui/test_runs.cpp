#include "core/train/metrics_file.h"
#include "core/train/run_catalog.h"
#include "tests/gui/desk.h"
#include "ui/common/plot.h"
#include "ui/common/qcustomplot.h"
#include "ui/runs/runs_model.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <cmath>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

/// A run as a program that trains would have left it: two batches in each of its epochs.
RecordedMetrics writeRun(const QString &name, const Project &project, const std::vector<double> &losses)
{
    const QString folder = runsFolder() + '/' + name;
    RunFile file{.project = project, .device = "cpu", .dataSpec = "fashion-mnist", .dataFingerprint = "x"};
    file.state = RunState::Finished;
    file.epochsDone = std::int64_t(losses.size());
    file.bestEpoch = file.epochsDone;
    RecordedMetrics metrics;
    for (const double loss : losses) {
        const auto epoch = std::int64_t(metrics.epochs.size()) + 1;
        metrics.batches.push_back({epoch, 1, loss + 0.25, 0.001});
        metrics.batches.push_back({epoch, 2, loss - 0.25, 0.001});
        metrics.epochs.push_back({epoch, loss, 1 - loss / 4, loss * 2, 1 - loss / 2, 100, 1});
    }
    MetricsFile csv;
    if (!writeRunFile(folder, file) || !csv.open(folder + "/metrics.csv", metrics))
        qFatal("the run cannot be written");
    return metrics;
}

QVector<QPointF> pointsOf(const QCPGraph &graph)
{
    QVector<QPointF> points;
    for (const auto &point : *graph.data())
        points << QPointF(point.key, point.value);
    return points;
}

/// What a run's curves must hold: each batch, then train and validation.
QVector<QVector<QPointF>> lossPoints(const RecordedMetrics &metrics)
{
    QVector<QVector<QPointF>> curves(3);
    for (const auto &batch : metrics.batches)
        curves[0] << QPointF(double(batch.epoch - 1) + double(batch.batch) / 2, batch.loss);
    for (const auto &epoch : metrics.epochs) {
        curves[1] << QPointF(double(epoch.epoch), epoch.trainLoss);
        curves[2] << QPointF(double(epoch.epoch), *epoch.validationLoss);
    }
    return curves;
}

/// The desk with the list of runs in front.
struct RunsDesk : Desk
{
    explicit RunsDesk(const Project &project = smallProject(1)) : Desk(project)
    {
        window.showPerspective(QStringLiteral("train"));
        find<QDockWidget>("runsDock")->raise();
        table = find<QTableView>("runsTable");
        plot = find<QWidget>("comparedLoss")->findChild<QCustomPlot *>();
    }

    QString cell(int row, int column) const { return table->model()->index(row, column).data().toString(); }
    /// Clicks the box of a row's first cell.
    void tick(int row)
    {
        const QModelIndex index = table->model()->index(row, RunsModel::Started);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(index).center() -
                              QPoint(table->visualRect(index).width() / 2 - 12, 0));
    }
    void select(int row) { table->selectRow(row); }
    QAction *action(const char *name) { return find<QAction>(name); }
    bool train()
    {
        QSignalSpy finished(&workspace.session(), &TrainingSession::finished);
        if (!QTest::qWaitFor([&] { return !workspace.whyNotTrainable(); }, longest))
            return false;
        press("startButton");
        return QTest::qWaitFor([&] { return finished.count() == 1; }, longest);
    }

    QTableView *table;
    QCustomPlot *plot;
};

/// Answers the next question by clicking the button of that text; tells its words.
void answerNext(const QString &button, QString *words = nullptr)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [=] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        timer->deleteLater();
        if (words)
            *words = box->text() + '\n' + box->informativeText();
        for (auto *each : box->buttons()) {
            if (each->text().remove('&').contains(button))
                return QTest::mouseClick(each, Qt::LeftButton);
        }
        box->reject();
        QFAIL("there is no such button");
    });
    timer->start(0);
}

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_runs"), m_settings.path());
    }

    void init()
    {
        QSettings().clear();
        QDir(runsFolder()).removeRecursively();
    }

    void cleanupTestCase() { QDir(runsFolder()).removeRecursively(); }

    void listsRunsOfTheProject()
    {
        writeRun("Untitled 2026-01-31 14-05-09", smallProject(3), {0.5, 0.25});
        writeRun("LeNet-5 2026-01-30 10-00-00", smallProject(2), {0.75});
        QVERIFY(QDir().mkpath(runsFolder() + "/Untitled 2026-01-29 09-00-00"));
        QFile(runsFolder() + "/Untitled 2026-01-29 09-00-00/run.json").open(QIODevice::WriteOnly);
        RunsDesk desk;
        QTRY_COMPARE(desk.table->model()->rowCount(), 2);
        QCOMPARE(desk.cell(0, RunsModel::Started), "2026-01-31 14:05:09");
        QCOMPARE(desk.cell(0, RunsModel::Epochs), "2 of 3");
        QCOMPARE(desk.cell(0, RunsModel::ValidationAccuracy), QString("87.5%1%").arg(QChar(0x202f)));
        QCOMPARE(desk.cell(0, RunsModel::ValidationLoss), "0.5");
        QCOMPARE(desk.cell(0, RunsModel::Optimizer), "Adam");
        QCOMPARE(desk.cell(0, RunsModel::LearningRate), "0.001");
        QCOMPARE(desk.cell(0, RunsModel::BatchSize), "64");
        // What cannot be read is there, with its sentence, and nothing is made up.
        QCOMPARE(desk.cell(1, RunsModel::Started), "2026-01-29 09:00:00");
        QVERIFY(desk.cell(1, RunsModel::Status).contains("damaged"));
        QCOMPARE(desk.cell(1, RunsModel::Epochs), QString(u'–'));
        desk.select(1);
        QVERIFY(desk.find<QLabel>("runTrouble")->text().contains("run.json"));
        QVERIFY(!desk.action("restoreRun")->isEnabled());

        desk.find<QComboBox>("runScope")->setCurrentIndex(1);
        QCOMPARE(desk.table->model()->rowCount(), 3);
        // Best first; what is unknown comes last whichever way.
        desk.table->sortByColumn(RunsModel::ValidationLoss, Qt::AscendingOrder);
        QCOMPARE(desk.cell(0, RunsModel::ValidationLoss), "0.5");
        QCOMPARE(desk.cell(1, RunsModel::ValidationLoss), "1.5");
        QCOMPARE(desk.cell(2, RunsModel::Started), "2026-01-29 09:00:00");
        desk.table->sortByColumn(RunsModel::ValidationLoss, Qt::DescendingOrder);
        QCOMPARE(desk.cell(0, RunsModel::ValidationLoss), "1.5");
        QCOMPARE(desk.cell(2, RunsModel::Started), "2026-01-29 09:00:00");
        // Another project, other runs.
        desk.find<QComboBox>("runScope")->setCurrentIndex(0);
        desk.document().open(smallProject(1), {}, "LeNet-5");
        QCOMPARE(desk.table->model()->rowCount(), 1);
        QCOMPARE(desk.cell(0, RunsModel::Title), "LeNet-5");
        desk.document().open(smallProject(1), {}, "Another");
        QVERIFY(desk.find<QLabel>("noRuns")->isVisible());
        QVERIFY(desk.find<QLabel>("noRuns")->text().contains("Another"));
    }

    void overlaysExactlyTheTickedRuns()
    {
        const auto older = writeRun("Untitled 2026-01-30 10-00-00", smallProject(2), {1.5, 1.25});
        auto project = smallProject(2);
        project.training.batchSize = 32;
        const auto newer = writeRun("Untitled 2026-01-31 10-00-00", project, {1, 0.5, std::nan("")});
        RunsDesk desk;
        QTRY_COMPARE(desk.table->model()->rowCount(), 2);
        QCOMPARE(desk.plot->graphCount(), 0);
        desk.tick(1);
        QTRY_COMPARE(desk.plot->graphCount(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pointsOf(*desk.plot->graph(i)), lossPoints(older)[i]);
        desk.tick(0);
        QTRY_COMPARE(desk.plot->graphCount(), 6);
        // Batches lie behind all epochs: first those of both runs, then train and validation of each.
        QCOMPARE(pointsOf(*desk.plot->graph(0)), lossPoints(older)[0]);
        QCOMPARE(pointsOf(*desk.plot->graph(2)), lossPoints(older)[1]);
        QCOMPARE(pointsOf(*desk.plot->graph(3)), lossPoints(older)[2]);
        const auto expected = lossPoints(newer);
        for (const auto &[graph, curve] : {std::pair(1, 0), std::pair(4, 1), std::pair(5, 2)}) {
            const auto points = pointsOf(*desk.plot->graph(graph));
            QCOMPARE(points.size(), expected[curve].size());
            // A loss that is no number leaves a gap.
            for (int i = 0; i < points.size(); ++i)
                QVERIFY(points[i] == expected[curve][i] ||
                        (std::isnan(points[i].y()) && std::isnan(expected[curve][i].y())));
        }
        // Told apart by colour and by shape, the lines of one run by their style.
        QVERIFY(desk.plot->graph(2)->pen().color() != desk.plot->graph(4)->pen().color());
        QVERIFY(desk.plot->graph(2)->scatterStyle().shape() != desk.plot->graph(4)->scatterStyle().shape());
        QCOMPARE(desk.plot->graph(2)->pen().style(), Qt::SolidLine);
        QCOMPARE(desk.plot->graph(3)->pen().style(), Qt::DashLine);
        QCOMPARE(desk.plot->legend->itemCount(), 2);

        auto *table = desk.find<QTableWidget>("differencesTable");
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), "batch size");
        QCOMPARE(table->item(0, 1)->text(), "64");
        QCOMPARE(table->item(0, 2)->text(), "32");

        // The mark of a run stays while another is unticked.
        const QColor color = desk.plot->graph(4)->pen().color();
        desk.tick(1);
        QTRY_COMPARE(desk.plot->graphCount(), 3);
        QCOMPARE(desk.plot->graph(1)->pen().color(), color);
        desk.action("untickRuns")->trigger();
        QTRY_COMPARE(desk.plot->graphCount(), 0);
    }

    void remembersTicks()
    {
        writeRun("Untitled 2026-01-30 10-00-00", smallProject(2), {1.5, 1.25});
        {
            RunsDesk desk;
            QTRY_COMPARE(desk.table->model()->rowCount(), 1);
            desk.select(0);
            QTest::keyClick(desk.table, Qt::Key_Space);
            QTRY_COMPARE(desk.plot->graphCount(), 3);
        }
        RunsDesk desk;
        QTRY_COMPARE(desk.plot->graphCount(), 3);
    }

    void keepsNotes()
    {
        const QString name = "Untitled 2026-01-30 10-00-00";
        writeRun(name, smallProject(2), {1.5});
        RunsDesk desk;
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
        const QModelIndex index = desk.table->model()->index(0, RunsModel::Note);
        desk.table->setCurrentIndex(index);
        desk.table->edit(index);
        auto *editor = desk.table->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, "too ");
        // News of the run leaves alone what is being typed.
        auto *runs = desk.find<QWidget>("runsPanel")->findChild<RunsModel *>();
        auto changed = std::make_shared<RunSummary>(*runs->run(0));
        changed->seconds = 60;
        runs->take({changed});
        QTest::keyClicks(editor, "fast");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.cell(0, RunsModel::Note), "too fast");
        const auto note = [&] { return readSummary(runsFolder() + '/' + name)->note; };
        QTRY_COMPARE(note(), "too fast");
        // Settings are not asked for: only the note can be typed.
        QVERIFY(!(desk.table->model()->index(0, RunsModel::Epochs).flags() & Qt::ItemIsEditable));
    }

    void restoresInOneStep()
    {
        RunsDesk desk;
        QVERIFY(desk.train());
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
        QTRY_VERIFY(desk.cell(0, RunsModel::Status).contains("finished"));
        const QString folder = desk.workspace.lastRunFolder();
        const auto run = loadRun(folder);
        QVERIFY(run);
        // Another network is trained, then the first is wanted back.
        desk.document().edit("Another", [](Project &project) {
            project.network.layers[0].parameters["out_channels"] = std::int64_t{2};
            project.training.seed = 5;
        });
        QVERIFY(desk.train());
        QTRY_COMPARE(desk.table->model()->rowCount(), 2);
        const Project second = desk.document().project();
        const int steps = desk.document().undoStack()->count();
        QVERIFY(*desk.workspace.session().weights() != run->weights);
        for (int row = 0; row < 2; ++row) {
            if (desk.table->model()->index(row, 0).data(Qt::ToolTipRole).toString() == folder)
                desk.select(row);
        }
        QVERIFY(desk.action("restoreRun")->isEnabled());
        desk.action("restoreRun")->trigger();
        QTRY_VERIFY(desk.document().project() == run->project);
        QCOMPARE(desk.document().undoStack()->count(), steps + 1);
        QCOMPARE(*desk.workspace.session().weights(), run->weights);
        QCOMPARE(desk.workspace.session().metrics().batchesFrom(0).size(), run->batches.size());
        QCOMPARE(desk.workspace.session().metrics().batchesFrom(0)[0].loss, run->batches[0].loss);
        QCOMPARE(desk.workspace.lastRunFolder(), folder);
        const auto shown = [&] {
            const auto seen = desk.workspace.observation();
            return seen && seen->epoch == 1 && !seen->predictions.empty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), longest);
        desk.document().undoStack()->undo();
        QVERIFY(desk.document().project() == second);
        desk.document().undoStack()->redo();
        QVERIFY(desk.document().project() == run->project);
    }

    void protectsTheRunThatIsOn()
    {
        const QString other = "Untitled 2026-01-30 10-00-00";
        writeRun(other, smallProject(2), {1.5});
        RunsDesk desk(smallProject(100'000));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
        desk.press("startButton");
        // It comes by itself, newest first, and its curves grow.
        QTRY_COMPARE_WITH_TIMEOUT(desk.table->model()->rowCount(), 2, longest);
        QTRY_VERIFY_WITH_TIMEOUT(desk.cell(0, RunsModel::Status).contains("running"), longest);
        QTRY_VERIFY_WITH_TIMEOUT(desk.plot->graphCount() == 3 && pointsOf(*desk.plot->graph(1)).size() > 1,
                                 longest);
        desk.select(0);
        QVERIFY(!desk.action("restoreRun")->isEnabled());
        QVERIFY(!desk.action("deleteRuns")->isEnabled());
        QTest::keyClick(desk.table, Qt::Key_Delete);
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(QFileInfo::exists(desk.workspace.lastRunFolder()));
        // Also not among others.
        desk.table->selectAll();
        QVERIFY(!desk.action("deleteRuns")->isEnabled());
        desk.select(1);
        QVERIFY(desk.action("deleteRuns")->isEnabled());
        QVERIFY(!desk.action("restoreRun")->isEnabled());
        desk.press("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Idle, longest);
        desk.select(0);
        QTRY_VERIFY(desk.action("restoreRun")->isEnabled() && desk.action("deleteRuns")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(0, RunsModel::Status), "stopped", longest);
    }

    void deletesAfterAQuestion()
    {
        RunsDesk desk;
        QVERIFY(desk.train());
        const QString folder = desk.workspace.lastRunFolder();
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
        const QString started = desk.cell(0, RunsModel::Started);
        desk.select(0);
        const auto pressDelete = [&desk] {
            // Offscreen nobody gives a window its focus back when a dialog closes.
            desk.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&desk.window));
            desk.table->setFocus();
            QTest::keyClick(desk.table, Qt::Key_Delete);
        };
        QString words;
        answerNext("Cancel", &words);
        pressDelete();
        QVERIFY2(words.contains(started) && words.contains("Untitled"), qPrintable(words));
        QVERIFY(QFileInfo::exists(folder));
        QVERIFY(desk.find<QAction>("continueRun")->isEnabled());
        answerNext("trash");
        pressDelete();
        QTRY_COMPARE(desk.table->model()->rowCount(), 0);
        QVERIFY(!QFileInfo::exists(folder));
        // What is gone cannot be continued.
        QVERIFY(!desk.find<QAction>("continueRun")->isEnabled());
    }

    void copiesTheList()
    {
        writeRun("Untitled 2026-01-30 10-00-00", smallProject(2), {1.5});
        RunsDesk desk;
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
        desk.action("copyRuns")->trigger();
        const QStringList lines = QApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("Started\tVal. accuracy\tVal. loss\tState\tNote\t"));
        QVERIFY(lines[1].startsWith("2026-01-30 10:00:00\t"));
        QCOMPARE(lines[1].count('\t'), lines[0].count('\t'));
    }

    void seesWhatOtherProgramsDo()
    {
        writeRun("Untitled 2026-01-30 10-00-00", smallProject(2), {1.5});
        RunsDesk desk;
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
        writeRun("Untitled 2026-01-31 10-00-00", smallProject(2), {1.5});
        QTRY_COMPARE(desk.table->model()->rowCount(), 2);
        QVERIFY(QDir(runsFolder() + "/Untitled 2026-01-30 10-00-00").removeRecursively());
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestRuns)
#include "test_runs.moc"
