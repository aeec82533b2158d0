#include "core/exchange/evaluation_csv.h"
#include "core/number_text.h"
#include "tests/gui/greys.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/plot.h"
#include "ui/data/gallery_view.h"
#include "ui/data/test_looks.h"
#include "ui/evaluation/answer_store.h"
#include "ui/evaluation/class_scores_model.h"
#include "ui/evaluation/confusion_model.h"
#include "ui/evaluation/confusion_view.h"
#include "ui/evaluation/evaluation_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <set>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

/// The window in the perspective Test.
struct EvaluationDesk : Desk
{
    explicit EvaluationDesk(const DataSetPointer &data = greysData(), std::int64_t epochs = 2) : Desk()
    {
        workspace.offerData(data);
        document().open(greysProject(epochs), {}, QStringLiteral("Greys"));
        window.showPerspective(QStringLiteral("test"));
    }

    void train()
    {
        QSignalSpy finished(&workspace.session(), &TrainingSession::finished);
        workspace.startTraining();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QTRY_COMPARE(state(), State::Idle);
    }
    void choosePart(DataPart part)
    {
        auto *box = find<QComboBox>("evaluatedPart");
        box->setCurrentIndex(box->findData(int(part)));
    }
    QPushButton *evaluate()
    {
        return find<QWidget>("evaluationBar")->findChild<QPushButton *>(QStringLiteral("predictAll"));
    }
    QString status()
    {
        return find<QWidget>("evaluationBar")
            ->findChild<QLabel *>(QStringLiteral("predictionStatus"))
            ->text();
    }
    QString headline() { return find<QLabel>("evaluationHeadline")->text().replace(QChar(0x202F), ' '); }
    QString caveat() { return find<QLabel>("evaluationCaveat")->text(); }
    ConfusionView &matrix() { return *find<ConfusionView>("confusionMatrix"); }
    const ConfusionModel &model() { return *static_cast<ConfusionModel *>(matrix().model()); }
    GalleryView &gallery() { return *find<GalleryView>("galleryView"); }
    const AnsweredPart *answered(DataPart part) { return AnswerStore::of(workspace).find(part); }
    /// A cell beside the diagonal that is not 0.
    QModelIndex confusedCell()
    {
        const auto confused = mostConfused(model().matrix());
        return confused.empty() ? QModelIndex()
                                : model().index(int(confused[0].label), int(confused[0].predicted));
    }
    void click(const QModelIndex &cell)
    {
        QTest::mouseClick(matrix().viewport(), Qt::LeftButton, {}, matrix().visualRect(cell).center());
    }
    /// Whether the gallery shows the images that are counted in that cell, and no others.
    bool galleryShows(const QModelIndex &cell, std::int64_t count)
    {
        const auto predictions = SetPredictor::of(workspace).predictions();
        const auto answers = predictions ? predictions->answersTo(DataPart::Validation) : nullptr;
        if (!answers)
            return false;
        std::vector<SampleId> expected;
        for (std::size_t i = 0; i < answers->count(); ++i) {
            if (answers->labels[i] == cell.row() && answers->predicted[i] == cell.column())
                expected.push_back({SampleId::Part::Train, answers->positions[i]});
        }
        return std::ssize(expected) == count && gallery().samples() == expected &&
               find<QComboBox>("partFilter")->currentText() == QStringLiteral("Validation") &&
               find<QComboBox>("classFilter")->currentData().toInt() == cell.row() &&
               find<QComboBox>("predictedFilter")->currentData().toInt() == cell.column();
    }
    std::int64_t countIn(const QModelIndex &cell) { return model().matrix().at(cell.row(), cell.column()); }
};

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("test_evaluation"), m_folder.path());
    }
    void init() { QSettings().clear(); }

    void hasAPerspectiveOfItsOwn()
    {
        EvaluationDesk desk;
        auto *panel = desk.find<QWidget>("evaluationPanel");
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.window.showPerspective(QStringLiteral("design"));
        QTRY_VERIFY(panel->visibleRegion().isEmpty());
        QTest::keyClick(&desk.window, Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(!panel->visibleRegion().isEmpty());
        QTRY_VERIFY(!desk.find<QWidget>("galleryPage")->visibleRegion().isEmpty());
        QTRY_VERIFY(!desk.find<QWidget>("propertyPanel")->visibleRegion().isEmpty());
        QVERIFY(!desk.find<QDockWidget>("whyDock")->isHidden()); // behind it
        QVERIFY(!desk.find<QWidget>("designerPanel")->isVisible());
        QTRY_VERIFY(panel->width() > desk.window.width() / 2);
    }

    void followsARunEpochByEpoch()
    {
        EvaluationDesk desk(greysData(), 1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        QVERIFY(!desk.matrix().isVisible());
        desk.workspace.startTraining();
        std::set<QString> headlines;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                if (desk.matrix().isVisible() && desk.state() == State::Running)
                    headlines.insert(desk.headline().section(QStringLiteral("Weights"), 1));
                return headlines.size() >= 3;
            }(),
            longest);
        QVERIFY2(desk.status().startsWith(QStringLiteral("Live")), qPrintable(desk.status()));
        QVERIFY(!desk.evaluate()->isVisible());
        QVERIFY(desk.caveat().isEmpty());
        // A cell's images are those of the numbers that are shown, also while the run goes on.
        desk.workspace.session().pause();
        QTRY_COMPARE(desk.state(), State::Paused);
        QTRY_VERIFY(desk.answered(DataPart::Validation) && desk.confusedCell().isValid());
        const QModelIndex cell = desk.confusedCell();
        const auto count = desk.countIn(cell);
        desk.click(cell);
        QTRY_VERIFY(desk.galleryShows(cell, count));
        // At the end the numbers are those of the weights that are kept.
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.workspace.session().stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        const auto known = desk.workspace.session().knownWeights();
        QTRY_COMPARE(desk.answered(DataPart::Validation)->model.weights, known->weights);
        const QString epoch = groupedText(known->epoch).replace(QChar(0x202F), QLatin1Char(' '));
        QTRY_VERIFY2(desk.headline().endsWith(QStringLiteral("Weights of epoch %1.").arg(epoch)),
                     qPrintable(desk.headline()));
        QTRY_VERIFY2(desk.caveat().isEmpty(), qPrintable(desk.caveat()));
    }

    void testImagesAreLookedAtOnRequestOnly()
    {
        EvaluationDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        TestLooks &looks = TestLooks::of(desk.workspace);
        QCOMPARE(looks.count().total(), 0);
        desk.train();
        // The run has told the accuracy of its best weights at its end.
        QCOMPARE(looks.count().runEnds, 1);
        desk.choosePart(DataPart::Test);
        QVERIFY(!desk.answered(DataPart::Test));
        QVERIFY(!desk.matrix().isVisible());
        QVERIFY2(desk.status().contains(QStringLiteral("1 at the end of a run")), qPrintable(desk.status()));
        QTRY_VERIFY(desk.evaluate()->isVisible() && desk.evaluate()->isEnabled());
        QTest::mouseClick(desk.evaluate(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desk.matrix().isVisible(), longest);
        QCOMPARE(looks.count().asked, 1);
        QCOMPARE(desk.model().matrix().total(), std::int64_t{90});
        QVERIFY2(desk.status().contains(QStringLiteral("1 by asking")), qPrintable(desk.status()));
        // The same model would say the same again.
        QVERIFY(!desk.evaluate()->isVisible());
        // Validation and training were not asked along.
        QVERIFY(!SetPredictor::of(desk.workspace).predictions()->answersTo(DataPart::Training));
    }

    void looksAreKeptByProjectAndData()
    {
        QSettings().clear();
        Workspace workspace;
        workspace.offerData(greysData());
        workspace.document().open(greysProject(1), {}, QStringLiteral("Greys/1"));
        TestLooks &looks = TestLooks::of(workspace);
        QTRY_VERIFY(workspace.data());
        looks.addAsked();
        looks.addAsked();
        QCOMPARE(looks.count().asked, 2);
        workspace.offerData(greysData());
        workspace.document().open(greysProject(1), {}, QStringLiteral("Greys 2"));
        QCOMPARE(looks.count().total(), 0);
        workspace.document().open(greysProject(1), {}, QStringLiteral("Greys/1"));
        QCOMPARE(looks.count().asked, 2);
    }

    void aCellLeadsToItsImagesAndTheyToTheSample()
    {
        EvaluationDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        desk.train();
        QTRY_VERIFY(desk.matrix().isVisible());
        const QModelIndex cell = desk.confusedCell();
        QVERIFY(cell.isValid());
        desk.click(cell);
        QTRY_VERIFY(desk.galleryShows(cell, desk.countIn(cell)));
        GalleryView &gallery = desk.gallery();
        const SampleId sample = gallery.samples().back();
        QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {},
                          gallery.cellRect(gallery.samples().size() - 1).center());
        QCOMPARE(desk.document().selectedSample(), sample);
        // With the keyboard: one cell further, and Enter.
        desk.matrix().setFocus();
        QTest::keyClick(&desk.matrix(), cell.column() > 0 ? Qt::Key_Left : Qt::Key_Right);
        const QModelIndex beside = desk.matrix().currentIndex();
        QVERIFY(beside != cell && beside.row() == cell.row());
        QTest::keyClick(&desk.matrix(), Qt::Key_Return);
        QTRY_VERIFY(desk.galleryShows(beside, desk.countIn(beside)));
        // The list of what is most often confused leads there as well.
        auto *list = desk.find<QListWidget>("mostConfused");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QTRY_VERIFY(desk.galleryShows(cell, desk.countIn(cell)));
        QCOMPARE(desk.matrix().currentIndex(), cell);
    }

    void everyTabHasNumbers()
    {
        EvaluationDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        desk.train();
        QTRY_VERIFY(desk.matrix().isVisible());
        auto *tabs = desk.find<QTabBar>("evaluationTabs");
        const auto numbers = evaluateAnswers(desk.answered(DataPart::Validation)->answers);
        // Tables within have such an action of their own.
        const auto actions = desk.find<QToolButton>("exportEvaluation")->menu()->actions();
        auto *copy = *std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
            return action->objectName() == QStringLiteral("copyNumbers");
        });
        const QStringList names{QStringLiteral("dark"), QStringLiteral("grey"), QStringLiteral("bright")};
        const std::vector<QByteArray> expected{
            confusionCsv(numbers->confusion, names), classScoresCsv(numbers->report, names),
            calibrationCsv(calibrationOf(numbers->judged, 15)), thresholdsCsv(numbers->thresholds),
            rankingsCsv(*numbers->answers, {0, 1, 2}, names)};
        QCOMPARE(tabs->count(), int(expected.size()));
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QApplication::clipboard()->clear();
            QVERIFY(copy->isEnabled());
            copy->trigger();
            QTRY_COMPARE(QApplication::clipboard()->text().toUtf8(), expected[std::size_t(i)]);
        }
        auto *classes = desk.find<QTableView>("classScores");
        tabs->setCurrentIndex(1);
        QCOMPARE(classes->model()->rowCount(), 5);
        // Sorted, the means stay last.
        classes->sortByColumn(ClassScoresModel::Recall, Qt::DescendingOrder);
        const auto recall = [&](int row) {
            return classes->model()
                ->index(row, ClassScoresModel::Recall)
                .data(BarDelegate::shareRole)
                .toDouble();
        };
        QVERIFY(recall(0) >= recall(1) && recall(1) >= recall(2));
        QCOMPARE(recall(3), *numbers->report.macro.recall.value);
        classes->sortByColumn(ClassScoresModel::Class, Qt::DescendingOrder);
        QCOMPARE(classes->model()->index(0, 0).data().toString(), QStringLiteral("grey"));
        // A class leads to its images.
        QTest::mouseClick(classes->viewport(), Qt::LeftButton, {},
                          classes->visualRect(classes->model()->index(2, 0)).center());
        QTRY_COMPARE(desk.find<QComboBox>("classFilter")->currentText(), QStringLiteral("bright"));
        QTRY_COMPARE(desk.gallery().samples().size(), std::size_t(numbers->confusion.rowSum(2)));
        tabs->setCurrentIndex(2);
        desk.find<QSpinBox>("calibrationBins")->setValue(5);
        copy->trigger();
        const Calibration calibration = calibrationOf(numbers->judged, 5);
        QTRY_COMPARE(QApplication::clipboard()->text().toUtf8(), calibrationCsv(calibration));
        QVERIFY(desk.find<QLabel>("calibrationSummary")
                    ->text()
                    .contains(percentText(*calibration.expectedError)));
        tabs->setCurrentIndex(3);
        desk.find<QDoubleSpinBox>("threshold")->setValue(0);
        QVERIFY2(desk.find<QLabel>("thresholdSummary")->text().contains(QStringLiteral("180 of 180")),
                 qPrintable(desk.find<QLabel>("thresholdSummary")->text()));
        tabs->setCurrentIndex(4);
        QVERIFY(desk.find<Plot>("rocPlot")->isVisible());
        // The tab is remembered.
        MainWindow other(desk.workspace);
        QCOMPARE(other.findChild<QTabBar *>(QStringLiteral("evaluationTabs"))->currentIndex(), 4);
    }

    void anotherModelMakesNumbersOld()
    {
        EvaluationDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        desk.train();
        desk.choosePart(DataPart::Training);
        QTRY_VERIFY(desk.evaluate()->isVisible() && desk.evaluate()->isEnabled());
        QTest::mouseClick(desk.evaluate(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desk.matrix().isVisible(), longest);
        QCOMPARE(desk.model().matrix().total(), std::int64_t{720});
        QVERIFY(!desk.caveat().contains(QStringLiteral("another")));
        desk.train();
        QTRY_VERIFY2(desk.caveat().contains(QStringLiteral("The model is another now")),
                     qPrintable(desk.caveat()));
        QVERIFY(desk.evaluate()->isVisible());
        // Other settings split in another way.
        desk.document().edit(QStringLiteral("split"),
                             [](Project &project) { project.training.validationSplit = 0.3; });
        QTRY_VERIFY(desk.caveat().contains(QStringLiteral("splits its images in another way")));
    }

    void cancelAnswersAtOnce()
    {
        DataSet many = *greysData();
        many.train = greys(30'000, 3);
        EvaluationDesk desk(std::make_shared<const DataSet>(many), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        desk.train();
        desk.choosePart(DataPart::Training);
        QTRY_VERIFY(desk.evaluate()->isEnabled());
        QTest::mouseClick(desk.evaluate(), Qt::LeftButton);
        auto *cancel =
            desk.find<QWidget>("evaluationBar")->findChild<QPushButton *>(QStringLiteral("cancelPredicting"));
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!desk.workspace.isChecking());
        QVERIFY(!desk.answered(DataPart::Training));
        QVERIFY(desk.evaluate()->isVisible());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestEvaluation)
#include "test_evaluation.moc"
