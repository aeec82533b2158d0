#include "core/number_text.h"
#include "core/train/fold_summary.h"
#include "tests/gui/desk.h"
#include "ui/training/fold_training.h"

#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

Project foldedProject(std::int64_t epochs)
{
    Project project = smallProject(epochs);
    project.data.limit = 96;
    project.data.split.folds = 3;
    project.data.split.fold = 2;
    return project;
}

struct FoldsDesk : Desk
{
    explicit FoldsDesk(const Project &project) : Desk(project)
    {
        window.showPerspective(QStringLiteral("train"));
        find<QDockWidget>("runsDock")->raise();
    }
    ~FoldsDesk()
    {
        workspace.session().stop();
        (void)QTest::qWaitFor([this] { return state() == State::Idle; }, longest);
        for (const auto &folder : runs())
            QDir(folder).removeRecursively();
    }
    FoldTraining &folds() { return FoldTraining::of(workspace); }
    QAction *action() { return find<QAction>("trainFolds"); }
    QString summary() { return find<QLabel>("foldSummary")->text(); }
    std::int64_t fold() { return document().project().data.split.fold; }
    static QStringList runs() { return runFoldersIn(runsFolder()); }
};

} // namespace

class TestFolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_folds"), m_settings.path());
    }
    void init()
    {
        QSettings().clear();
        QDir(runsFolder()).removeRecursively();
    }

    void trainsEveryFoldInTurn()
    {
        FoldsDesk desk(foldedProject(1));
        const Project before = desk.document().project();
        QTRY_VERIFY_WITH_TIMEOUT(desk.action()->isEnabled(), longest);
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.action()->trigger();
        QVERIFY(desk.folds().isRunning());
        QCOMPARE(desk.fold(), 1);
        QVERIFY(!desk.action()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.folds().isRunning(), longest);
        QCOMPARE(finished.count(), 3);
        QCOMPARE(desk.fold(), 3); // the views show the run of that fold
        QVERIFY(areAlikeButForFold(desk.document().project(), before));
        std::vector<double> accuracies;
        QList<std::int64_t> trained;
        QTRY_COMPARE(desk.runs().size(), 3);
        for (const auto &folder : desk.runs()) {
            const auto run = readSummary(folder);
            const auto fold = run->file->project.data.split.fold;
            trained << fold;
            accuracies.push_back(*run->best->validationAccuracy);
            QTRY_COMPARE(readSummary(folder)->note, QStringLiteral("fold %1 of 3").arg(fold));
        }
        std::sort(trained.begin(), trained.end());
        QCOMPARE(trained, (QList<std::int64_t>{1, 2, 3}));
        const FoldSummary all = foldSummary(3, accuracies);
        const QString wanted = QStringLiteral("k-fold: best validation accuracy of all 3 folds %1 ± %2")
                                   .arg(percentText(all.mean, 2), percentText(*all.deviation, 2));
        QTRY_VERIFY2_WITH_TIMEOUT(desk.summary().startsWith(wanted), qPrintable(desk.summary()), longest);
    }

    void stopsAllAtOnce()
    {
        FoldsDesk desk(foldedProject(1000));
        QTRY_VERIFY_WITH_TIMEOUT(desk.action()->isEnabled(), longest);
        desk.action()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 0, longest);
        desk.press("stopButton");
        QTRY_VERIFY_WITH_TIMEOUT(!desk.folds().isRunning(), longest);
        QCOMPARE(desk.state(), State::Idle);
        QTRY_VERIFY(desk.action()->isEnabled());
        QCOMPARE(desk.runs().size(), 1);
    }

    /// Runs of other settings are no folds of one validation.
    void aChangedProjectEndsIt()
    {
        FoldsDesk desk(foldedProject(3));
        QTRY_VERIFY_WITH_TIMEOUT(desk.action()->isEnabled(), longest);
        desk.action()->trigger();
        desk.document().edit(QStringLiteral("other"), [](Project &project) { project.training.seed = 77; });
        QTRY_VERIFY_WITH_TIMEOUT(!desk.folds().isRunning(), longest);
        QCOMPARE(desk.runs().size(), 1);
    }

    void saysWhyItCannotStart()
    {
        Project project = foldedProject(1);
        project.data.split = {};
        FoldsDesk desk(project);
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
        QVERIFY(!desk.action()->isEnabled());
        QVERIFY(desk.action()->toolTip().contains(QStringLiteral("Preparation")));
        QVERIFY(!desk.find<QToolButton>("trainAllFolds")->isVisibleTo(&desk.window));
        QVERIFY(desk.summary().isEmpty());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestFolds)
#include "test_folds.moc"
