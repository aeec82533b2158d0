#include "core/number_text.h"
#include "tests/gui/greys.h"
#include "ui/common/chosen_samples.h"
#include "ui/common/empty_page.h"
#include "ui/predictions/live_predictions.h"
#include "ui/predictions/sample_grid.h"
#include "ui/predictions/sample_order.h"
#include "ui/predictions/sample_sequence.h"
#include "ui/sample/neighbour_view.h"
#include "ui/sample/sample_picture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <set>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;
using Verdict = AnswerFilter::Verdict;

namespace {

/// The window in the perspective Train, its predictions or the sample in front.
struct PredictionsDesk : Desk
{
    explicit PredictionsDesk(std::int64_t epochs = 2, const char *front = "predictionsDock") : Desk()
    {
        workspace.offerData(greysData());
        document().open(greysProject(epochs), {}, QStringLiteral("Greys"));
        window.showPerspective(QStringLiteral("train"));
        find<QDockWidget>(front)->raise();
    }

    SampleSequence &sequence() { return SampleSequence::of(workspace); }
    SampleGrid &grid() { return *find<SampleGrid>("sampleGrid"); }
    QPushButton &ask()
    {
        return *find<QWidget>("sampleBar")->findChild<QPushButton *>(QStringLiteral("predictAll"));
    }
    QString caption() { return find<QLabel>("samplePage")->text(); }
    QString label(const char *name) { return find<QLabel>(name)->text(); }
    void choose(const char *name, int index)
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void train()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.whyNotTrainable(), longest);
        QSignalSpy finished(&workspace.session(), &TrainingSession::finished);
        workspace.startTraining();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QTRY_COMPARE(state(), State::Idle);
    }
    PartAnswersPointer answers()
    {
        const auto *answered = AnswerStore::of(workspace).find(DataPart::Validation);
        return answered ? answered->answers : nullptr;
    }
    std::vector<SampleId> expected(AnswerOrder order, const AnswerFilter &filter = {})
    {
        std::vector<SampleId> samples;
        for (const auto place : answersInOrder(*answers(), order, filter))
            samples.push_back({SampleId::Part::Train, answers()->positions[place]});
        return samples;
    }
    /// What the grid asks the network for.
    std::vector<SampleId> page()
    {
        const auto observation = workspace.observation();
        std::vector<SampleId> samples;
        for (std::size_t i = 0; observation && i < observation->predictions.size(); ++i)
            samples.push_back(observation->predictions[i].sample);
        return samples;
    }
    std::vector<SampleId> pageFrom(std::size_t first)
    {
        const auto &all = sequence().samples();
        const auto end = std::min(all.size(), first + std::size_t(grid().capacity()));
        return {all.begin() + std::ptrdiff_t(first), all.begin() + std::ptrdiff_t(end)};
    }
    const NeighbourFinder &finder() { return find<NeighbourView>("neighbourView")->finder(); }
    bool hasNeighbours()
    {
        return QTest::qWaitFor(
            [this] {
                return finder().areOf(document().selectedSample()) && !finder().neighbours().empty() &&
                       find<QListWidget>("neighbours")->count() == int(NeighbourFinder::count);
            },
            longest);
    }
};

} // namespace

class TestPredictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("test_predictions"), m_folder.path());
    }
    void init() { QSettings().clear(); }
    void pagesShowEverySampleOnce();
    void ordersAreThoseOfCore_data();
    void ordersAreThoseOfCore();
    void asksForAnswersThatAreMissing();
    void picturesStayWhileSomebodyLooks();
    void choicesAreRemembered();
    void chosenSamplesCanBeSeenAlone();
    void theTableCanBeCopied();
    void aSampleLeadsToItsMaps();
    void stepsFollowTheOrder();
    void panelsBehindTabsAskForNothing();
    void allClassesHaveABar();
    void neighboursAreThoseOfCore();
    void aDrawingHasNeighbours();

private:
    QTemporaryDir m_folder;
};

void TestPredictions::pagesShowEverySampleOnce()
{
    PredictionsDesk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.sequence().samples().size(), std::size_t{180}, longest);
    QCOMPARE(desk.sequence().samples(), mixedOrder(desk.workspace.validationSamples()));
    QVERIFY(!desk.find<QToolButton>("previousSamples")->isEnabled());
    const auto capacity = std::size_t(desk.grid().capacity());
    for (std::size_t first = 0; first < 180; first += capacity) {
        QTRY_COMPARE(desk.page(), desk.pageFrom(first));
        QCOMPARE(desk.caption(), QStringLiteral("%1–%2 of 180 · validation")
                                     .arg(first + 1)
                                     .arg(std::min<std::size_t>(180, first + capacity)));
        desk.press("nextSamples");
    }
    QVERIFY(!desk.find<QToolButton>("nextSamples")->isEnabled());
    QTest::keyClick(&desk.grid(), Qt::Key_PageUp);
    QTest::keyClick(&desk.grid(), Qt::Key_PageDown);
    QVERIFY(!desk.find<QToolButton>("nextSamples")->isEnabled());
    // One class alone.
    desk.choose("sampleClass", 2);
    auto expected = desk.workspace.validationSamples();
    std::erase_if(expected, [&](SampleId sample) { return desk.workspace.className(sample) != u"grey"; });
    QVERIFY(!expected.empty());
    QTRY_COMPARE(desk.sequence().samples(), mixedOrder(expected));
    QVERIFY(desk.caption().startsWith(QStringLiteral("1–")));
}

void TestPredictions::ordersAreThoseOfCore_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("label"); // -1: every
    QTest::newRow("most wrong") << 1 << 0 << -1;
    QTest::newRow("least sure, right") << 2 << 1 << -1;
    QTest::newRow("near the boundary, wrong, of a class") << 3 << 2 << 1;
}

void TestPredictions::ordersAreThoseOfCore()
{
    QFETCH(int, order);
    QFETCH(int, verdict);
    QFETCH(int, label);
    PredictionsDesk desk;
    desk.train();
    desk.choose("sampleOrder", order);
    desk.choose("sampleVerdict", verdict);
    desk.choose("sampleClass", label + 1);
    AnswerFilter filter{Verdict(verdict)};
    if (label >= 0)
        filter.label = label;
    const auto expected = desk.expected(AnswerOrder(order), filter);
    QVERIFY(!expected.empty());
    QTRY_COMPARE(desk.sequence().samples(), expected);
    QTRY_COMPARE(desk.page(), desk.pageFrom(0));
    const char *words = verdict == 1   ? " right · validation"
                        : verdict == 2 ? " wrong · validation"
                                       : " · validation";
    QCOMPARE(desk.caption().section(QStringLiteral(" of "), 1),
             QString::number(expected.size()) + QString::fromUtf8(words));
    QVERIFY(!desk.ask().isVisible());
}

void TestPredictions::asksForAnswersThatAreMissing()
{
    TensorMap weights;
    {
        PredictionsDesk desk;
        desk.train();
        weights = *desk.workspace.session().weights();
    }
    PredictionsDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    desk.choose("sampleOrder", 1);
    auto *empty = desk.find<QWidget>("predictionsPanel")->findChild<EmptyPage *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains(QStringLiteral("each epoch of a run")), qPrintable(empty->text()));
    QVERIFY(!desk.ask().isEnabled()); // there is no trained model
    desk.workspace.session().setWeights(
        {desk.document().project(), std::make_shared<const TensorMap>(weights), 2, 8}, desk.workspace.data());
    QTRY_VERIFY_WITH_TIMEOUT(desk.ask().isEnabled(), longest);
    QTest::mouseClick(&desk.ask(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(desk.answers(), longest);
    QTRY_COMPARE(desk.sequence().samples(), desk.expected(AnswerOrder::MostWrong));
    QTRY_VERIFY(desk.grid().isVisible());
    QVERIFY(!desk.ask().isVisible());
}

void TestPredictions::picturesStayWhileSomebodyLooks()
{
    PredictionsDesk desk(1'000'000);
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
    desk.choose("sampleOrder", 1);
    desk.workspace.startTraining();
    const auto orderOf = [&] {
        return desk.sequence().answers() ? desk.sequence().answers()->answers : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(desk.grid().isVisible() && orderOf(), longest);
    const auto early = orderOf();
    QTRY_VERIFY_WITH_TIMEOUT(orderOf() != early, longest); // nobody looks: it follows
    desk.grid().setFocus();
    QTRY_VERIFY(desk.grid().hasFocus() && !desk.sequence().isSorting());
    const auto held = orderOf();
    const auto page = desk.pageFrom(0);
    std::set<PartAnswersPointer> epochs;
    QTRY_VERIFY_WITH_TIMEOUT((epochs.insert(desk.answers()), epochs.size() >= 4), longest);
    QCOMPARE(orderOf(), held);
    QCOMPARE(desk.pageFrom(0), page);
    auto *anew = desk.find<QPushButton>("sortAnew");
    QVERIFY(anew->isVisible());
    desk.workspace.session().pause();
    QTRY_COMPARE(desk.state(), State::Paused);
    // The last epoch's answers may come behind the pause: then there are newer ones once more.
    const auto isSortedAnew = [&] {
        if (anew->isVisible())
            QTest::mouseClick(anew, Qt::LeftButton);
        return orderOf() == desk.answers() && !anew->isVisible();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSortedAnew(), longest);
    QCOMPARE(desk.sequence().samples(), desk.expected(AnswerOrder::MostWrong));
}

void TestPredictions::choicesAreRemembered()
{
    {
        PredictionsDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
        desk.choose("sampleOrder", 3);
        desk.choose("sampleVerdict", 2);
    }
    PredictionsDesk desk;
    QCOMPARE(desk.find<QComboBox>("sampleOrder")->currentIndex(), 3);
    QCOMPARE(desk.find<QComboBox>("sampleVerdict")->currentIndex(), 2);
}

void TestPredictions::chosenSamplesCanBeSeenAlone()
{
    PredictionsDesk desk;
    desk.train();
    desk.choose("sampleOrder", 1);
    QTRY_COMPARE(desk.sequence().samples(), desk.expected(AnswerOrder::MostWrong));
    auto *only = desk.find<QToolButton>("onlyChosen");
    QVERIFY(only->isHidden());
    const auto all = desk.sequence().samples();
    const std::vector<SampleId> some{all[3], all[40], all[100]}; // in the order that they have now
    auto &chosen = ChosenSamples::of(desk.workspace);
    chosen.choose({all[100], all[3], {SampleId::Part::Test, 0}, all[40]}, ChoiceOrigin::Embedding);
    QVERIFY(only->isVisible());
    QCOMPARE(desk.sequence().samples(), all);
    desk.press("onlyChosen");
    QTRY_COMPARE(desk.sequence().samples(), some);
    chosen.clear();
    QTRY_COMPARE(desk.sequence().samples(), all);
    QVERIFY(only->isHidden());
}

void TestPredictions::theTableCanBeCopied()
{
    PredictionsDesk desk;
    desk.train();
    desk.choose("sampleOrder", 1);
    QTRY_COMPARE(desk.sequence().samples(), desk.expected(AnswerOrder::MostWrong));
    QGuiApplication::clipboard()->clear();
    desk.find<QWidget>("predictionsPanel")->findChild<QAction *>(QStringLiteral("copyNumbers"))->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 181);
    const QStringList first =
        QGuiApplication::clipboard()->text().section(QLatin1Char('\n'), 1, 1).split(u',');
    QCOMPARE(first[0], QString::number(desk.sequence().samples()[0].index));
    QVERIFY(first[1] != first[2]); // wrong
}

void TestPredictions::aSampleLeadsToItsMaps()
{
    PredictionsDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pageFrom(0).empty() && desk.page() == desk.pageFrom(0), longest);
    const SampleId third = desk.pageFrom(0)[2];
    desk.grid().setFocus();
    desk.document().selectSample(desk.pageFrom(0)[1]);
    QTest::keyClick(&desk.grid(), Qt::Key_Right);
    QCOMPARE(desk.document().selectedSample(), third);
    QTRY_VERIFY(desk.workspace.observation()->request.sample == third &&
                desk.workspace.observation()->samplePrediction);
    desk.find<QDockWidget>("sampleDock")->raise();
    QTRY_COMPARE(desk.find<SamplePicture>("samplePicture")->image(), desk.workspace.sampleImage(third));
    QTRY_COMPARE(desk.label("sampleName"), QStringLiteral("%1 · validation").arg(third.index));
    QCOMPARE(desk.label("samplePlace"), QStringLiteral("3 of 180"));
}

void TestPredictions::stepsFollowTheOrder()
{
    PredictionsDesk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.sequence().samples().size(), std::size_t{180}, longest);
    const auto &all = desk.sequence().samples();
    const auto capacity = std::size_t(desk.grid().capacity());
    desk.document().selectSample(all[capacity - 1]);
    desk.find<QToolButton>("nextSample")->click();
    QCOMPARE(desk.document().selectedSample(), all[capacity]);
    QTRY_COMPARE(desk.page(), desk.pageFrom(capacity)); // the grid turned the page
    desk.find<QToolButton>("previousSample")->click();
    QCOMPARE(desk.document().selectedSample(), all[capacity - 1]);
    desk.document().selectSample({SampleId::Part::Test, 0}); // of no page
    desk.find<QToolButton>("nextSample")->click();
    QCOMPARE(desk.document().selectedSample(), all[0]);
}

void TestPredictions::panelsBehindTabsAskForNothing()
{
    PredictionsDesk desk;
    QTRY_COMPARE_WITH_TIMEOUT(desk.sequence().samples().size(), std::size_t{180}, longest);
    auto *predictions = desk.find<QWidget>("predictionsPanel");
    auto *sample = desk.find<QWidget>("samplePanel");
    QVERIFY(predictions->isVisible() && !sample->isVisible());
    QTRY_COMPARE(desk.page(), desk.pageFrom(0));
    const QSize size = desk.find<QDockWidget>("predictionsDock")->size();
    desk.find<QDockWidget>("sampleDock")->raise();
    QTRY_VERIFY(!predictions->isVisible() && sample->isVisible());
    QTRY_COMPARE(desk.page(), std::vector{desk.document().selectedSample()});
    QCOMPARE(desk.find<QDockWidget>("sampleDock")->size(), size);
    desk.find<QDockWidget>("predictionsDock")->raise();
    QTRY_VERIFY(predictions->isVisible() && !sample->isVisible());
    QTRY_COMPARE(desk.page(), desk.pageFrom(0));
}

void TestPredictions::allClassesHaveABar()
{
    PredictionsDesk desk(2, "sampleDock");
    desk.train();
    QTRY_COMPARE(desk.sequence().samples().size(), std::size_t{180});
    const SampleId sample = desk.sequence().samples()[5];
    desk.document().selectSample(sample);
    const auto answer = [&] { return LivePredictions::find(desk.workspace.observation(), sample); };
    QTRY_VERIFY_WITH_TIMEOUT(answer(), longest);
    auto *table = desk.find<QTableView>("classProbabilities");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const std::vector<float> probabilities = answer()->probabilities;
    double before = 1;
    for (int row = 0; row < 3; ++row) { // the most probable first
        const double share = table->model()->index(row, 1).data(Qt::UserRole).toDouble();
        QVERIFY(share <= before);
        QVERIFY(std::count(probabilities.begin(), probabilities.end(), float(share)) > 0);
        QCOMPARE(table->model()->index(row, 1).data().toString(), percentText(share, 2));
        before = share;
    }
    QGuiApplication::clipboard()->clear();
    table->findChild<QAction *>(QStringLiteral("copyNumbers"))->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 4);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Class,Probability\n")));
    table->sortByColumn(-1, Qt::AscendingOrder);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(table->model()->index(row, 1).data(Qt::UserRole).toFloat(), probabilities[std::size_t(row)]);
    const bool right = answer()->predicted == answer()->label;
    QVERIFY2(desk.label("sampleVerdict").startsWith(right ? QStringLiteral("✓") : QStringLiteral("✗")),
             qPrintable(desk.label("sampleVerdict")));
}

void TestPredictions::neighboursAreThoseOfCore()
{
    PredictionsDesk desk(2, "sampleDock");
    desk.train();
    QTRY_COMPARE(desk.sequence().samples().size(), std::size_t{180});
    desk.document().selectSample(desk.sequence().samples()[0]);
    QVERIFY(desk.hasNeighbours());
    const auto features = desk.finder().features();
    QCOMPARE(features->layer, layerBeforeOutput(desk.document().network()));
    QCOMPARE(features->samples.size(), std::size_t{720}); // the training part, all of it
    const auto model = QuestionedModel::of(desk.workspace).model();
    const SampleId asked = desk.document().selectedSample();
    const auto own = layerFeatures(*model, {*desk.workspace.data()}, features->layer, {asked});
    QVERIFY(own);
    QCOMPARE(desk.finder().neighbours(),
             nearestNeighbours(*features, asked, own->row(0), NeighbourFinder::count));
    QVERIFY2(desk.label("neighbourStatus").contains(QStringLiteral("among all 720 training images")),
             qPrintable(desk.label("neighbourStatus")));
    auto *list = desk.find<QListWidget>("neighbours");
    const auto label = desk.workspace.data()->train.label(asked.index);
    for (int i = 0; i < list->count(); ++i) {
        const auto other =
            desk.workspace.data()->train.label(desk.finder().neighbours()[std::size_t(i)].sample.index);
        QVERIFY(list->item(i)->text().startsWith(label == other ? QStringLiteral("✓") : QStringLiteral("✗")));
    }
    // A click selects it, and the next one is answered from what is known.
    const SampleId nearest = desk.finder().neighbours()[0].sample;
    list->scrollToItem(list->item(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QCOMPARE(desk.document().selectedSample(), nearest);
    QVERIFY(desk.hasNeighbours());
    QCOMPARE(desk.finder().features(), features);
    for (const auto &each : desk.finder().neighbours())
        QVERIFY(each.sample != nearest);
    QTRY_VERIFY(desk.label("sampleName").endsWith(QStringLiteral("training")));
}

void TestPredictions::aDrawingHasNeighbours()
{
    PredictionsDesk desk(2, "sampleDock");
    desk.train();
    QImage picture(8, 8, QImage::Format_Grayscale8);
    picture.fill(140);
    desk.workspace.addOwnSample(picture, QStringLiteral("mine"));
    QVERIFY(desk.hasNeighbours());
    QCOMPARE(desk.label("sampleName"), QStringLiteral("mine · own picture"));
    QTRY_VERIFY(desk.label("sampleVerdict").contains(QStringLiteral("no label")));
    QTRY_VERIFY(desk.label("neighbourStatus").contains(QStringLiteral("of the predicted class")));
    const auto before = desk.finder().neighbours();
    picture.fill(20);
    desk.workspace.changeOwnSample(0, picture);
    QTRY_VERIFY(desk.finder().neighbours() != before);
}

QTEST_MAIN(TestPredictions)
#include "test_predictions.moc"
