#include "tests/gui/why_desk.h"
#include "ui/attribution/method_text.h"
#include "ui/attribution/run_notice.h"

#include <QDockWidget>

using namespace workbench;
using namespace workbench::test;

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_why"), m_settings.path());
    }
    void init() { QSettings().clear(); }

    void saysTheNextStep();
    void saysWhatIsWrong();
    void showsAllMethods();
    void followsTheSample();
    void changesTheClass();
    void looksAtTheSelectedLayer();
    void choosesAMethod();
    void namesSources();
    void laysTheMapOver();
    void tellsCurves();
    void cancelsAndGoesOn();
    void remembersChoices();
    void asksTheRun();
    void standsInUnderstand();

private:
    QTemporaryDir m_settings;
};

void TestWhy::saysTheNextStep()
{
    WhyDesk desk(explainedProject(whyLayers), 0, false);
    QTRY_VERIFY(desk.emptyText().startsWith(QStringLiteral("There is no trained model yet.")));
    auto *train = desk.find<QPushButton>("emptyAction");
    QTRY_VERIFY(train->isVisible());
    desk.giveWeights();
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QTabWidget>("whyTabs")->isVisible(), longest);
    QVERIFY(desk.isAnswered(desk.predicted()));
}

void TestWhy::saysWhatIsWrong()
{
    Project faulty = explainedProject(whyLayers);
    faulty.network.layers.erase(faulty.network.layers.begin() + 2); // Linear on maps
    faulty.network.layers.back().inputs = {QStringLiteral("relu1")};
    WhyDesk desk(faulty, 0, false);
    QTRY_VERIFY(desk.emptyText().startsWith(QStringLiteral("The network has a fault")));
    QVERIFY(!desk.find<QPushButton>("emptyAction")->isVisible());
    // A model of another network.
    Project other = explainedProject(whyLayers);
    desk.workspace.document().open(other, {}, QStringLiteral("Untitled"));
    desk.giveWeights();
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QTabWidget>("whyTabs")->isVisible(), longest);
    desk.workspace.document().edit(QStringLiteral("wider"), [](Project &project) {
        project.network.layers[0].parameters[QStringLiteral("out_channels")] = std::int64_t{5};
    });
    QTRY_VERIFY(desk.emptyText().startsWith(QStringLiteral("The trained model is of another network.")));
    desk.workspace.document().undoStack()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QTabWidget>("whyTabs")->isVisible(), longest);
    desk.workspace.document().selectSample({SampleId::Part::Own, 3});
    QTRY_VERIFY(desk.emptyText().startsWith(QStringLiteral("Choose a sample")));
}

void TestWhy::showsAllMethods()
{
    WhyDesk desk;
    QVERIFY(desk.shows(desk.predicted()));
    QVERIFY(!desk.find<QPushButton>("whyCancel")->isVisible());
    QVERIFY(!desk.find<QLabel>("whyFault")->isVisible());
    const auto answer = *desk.model()->answer(desk.pixels());
    const auto predicted = desk.predicted();
    QVERIFY(desk.text("whyScore").contains(percentText(double(answer[std::size_t(predicted)]))));
}

void TestWhy::followsTheSample()
{
    WhyDesk desk;
    QVERIFY(desk.shows(desk.predicted()));
    const QImage before = desk.overlay()->composed();
    desk.workspace.document().selectSample({SampleId::Part::Train, 2});
    QTRY_VERIFY_WITH_TIMEOUT(desk.questions().pixels() && *desk.questions().pixels() == desk.pixels(),
                             longest);
    QVERIFY(desk.shows(desk.predicted()));
    QVERIFY(desk.overlay()->composed() != before);
}

void TestWhy::changesTheClass()
{
    WhyDesk desk;
    const auto predicted = desk.predicted();
    QVERIFY(desk.isAnswered(predicted));
    const auto other = 1 - predicted;
    desk.choose("whyTarget", int(other) + 1);
    QVERIFY(desk.shows(other));
    desk.choose("whyAgainst", int(predicted) + 1);
    QVERIFY(desk.shows(other, predicted));
    const QStringList names = desk.workspace.data()->classNames;
    QVERIFY(
        desk.text("whyScore")
            .contains(
                QStringLiteral("logit of %1 − logit of %2").arg(names[int(other)], names[int(predicted)])));
    // A class is not compared with itself.
    desk.choose("whyTarget", int(predicted) + 1);
    QVERIFY(desk.shows(predicted));
}

void TestWhy::looksAtTheSelectedLayer()
{
    WhyDesk desk;
    desk.strip()->setCurrent(AttributionMethod::GradCam);
    desk.workspace.document().selectLayer(QStringLiteral("relu1"));
    QVERIFY(desk.shows(desk.predicted()));
    QTRY_VERIFY(desk.text("whyNumbers").startsWith(QStringLiteral("Maps of conv1, 6 × 6, enlarged.")));
    desk.choose("whyLayer", 1);
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.text("whyNumbers").startsWith(QStringLiteral("Maps of relu1, 6 × 6, enlarged.")), longest);
    QVERIFY(desk.shows(desk.predicted(), {}, QStringLiteral("relu1")));
    desk.workspace.document().selectLayer(QStringLiteral("fc1")); // has none
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("whyNumbers").startsWith(QStringLiteral("Maps of conv1")), longest);
}

void TestWhy::choosesAMethod()
{
    WhyDesk desk;
    const auto predicted = desk.predicted();
    QVERIFY(desk.isAnswered(predicted));
    const auto place = desk.strip()->tileRect(AttributionMethod::IntegratedGradients, AskedWeights::Trained);
    QTest::mouseClick(desk.strip(), Qt::LeftButton, {}, place.center());
    QCOMPARE(desk.strip()->current(), AttributionMethod::IntegratedGradients);
    const auto map = desk.expected(AttributionMethod::IntegratedGradients, predicted);
    QVERIFY(desk.text("whyNumbers").contains(valueText(map->completeness->sum)));
    QVERIFY(desk.text("whyNumbers").contains(valueText(map->completeness->difference)));
    QTest::keyClick(desk.strip(), Qt::Key_Right);
    QCOMPARE(desk.strip()->current(), AttributionMethod::GradCam);
    QTest::keyClick(desk.strip(), Qt::Key_Left);
    QTest::keyClick(desk.strip(), Qt::Key_Left);
    QCOMPARE(desk.strip()->current(), AttributionMethod::SmoothGrad);
    // The number under the mouse is the map's.
    const QRect area = desk.overlay()->pictureRect();
    const auto smooth = desk.expected(AttributionMethod::SmoothGrad, predicted);
    QCOMPARE(desk.overlay()->textAt(area.topLeft() + QPoint(area.width() * 5 / 16, area.height() * 3 / 16)),
             QStringLiteral("row 1, column 2: %1").arg(valueText(double(smooth->map.at(0, 1, 2)), 5)));
}

void TestWhy::namesSources()
{
    WhyDesk desk;
    QVERIFY(desk.isAnswered(desk.predicted()));
    const std::vector<std::pair<AttributionMethod, QString>> years{
        {AttributionMethod::Saliency, QStringLiteral("Simonyan")},
        {AttributionMethod::SmoothGrad, QStringLiteral("Smilkov")},
        {AttributionMethod::IntegratedGradients, QStringLiteral("Sundararajan")},
        {AttributionMethod::GradCam, QStringLiteral("Selvaraju")},
        {AttributionMethod::GradCamPlusPlus, QStringLiteral("Chattopadhay")},
        {AttributionMethod::Occlusion, QStringLiteral("Zeiler")}};
    for (const auto &[method, author] : years) {
        QTest::mouseClick(desk.strip(), Qt::LeftButton, {},
                          desk.strip()->tileRect(method, AskedWeights::Random).center());
        QVERIFY(desk.text("whyMethod").contains(author));
        QCOMPARE(methodOfKey(methodKey(method)), method);
    }
    QVERIFY(desk.find<QLabel>("whyNumbers")->toolTip().contains(QStringLiteral("Adebayo")));
    QVERIFY(desk.find<QLabel>("fidelityAreas")->toolTip().contains(QStringLiteral("Petsiuk")));
}

void TestWhy::laysTheMapOver()
{
    WhyDesk desk;
    const auto predicted = desk.predicted();
    QVERIFY(desk.isAnswered(predicted));
    auto *strength = desk.find<QSlider>("whyStrength");
    const QImage picture = pictureOf(desk.pixels()).convertToFormat(QImage::Format_RGB32);
    const QImage map = attributionImage(*desk.expected(AttributionMethod::Saliency, predicted));
    strength->setValue(0);
    QCOMPARE(desk.overlay()->composed(), picture);
    strength->setValue(100);
    QCOMPARE(desk.overlay()->composed(), map);
    strength->setValue(50);
    const QRgb mixed = desk.overlay()->composed().pixel(3, 4);
    const auto middle = [](int one, int other) { return (one + other) / 2; };
    QVERIFY(std::abs(qRed(mixed) - middle(qRed(picture.pixel(3, 4)), qRed(map.pixel(3, 4)))) <= 2);
    QVERIFY(std::abs(qBlue(mixed) - middle(qBlue(picture.pixel(3, 4)), qBlue(map.pixel(3, 4)))) <= 2);
}

void TestWhy::tellsCurves()
{
    WhyDesk desk;
    const auto predicted = desk.predicted();
    QVERIFY(desk.isAnswered(predicted));
    const auto map = desk.expected(AttributionMethod::Saliency, predicted);
    const auto curves = fidelityOf(*desk.model(), desk.pixels(), predicted, map->map);
    const auto chance = fidelityOf(*desk.model(), desk.pixels(), predicted, randomOrder(8, 8, 0));
    for (const double area :
         {curves->deletionArea, curves->insertionArea, chance->deletionArea, chance->insertionArea})
        QVERIFY(desk.text("fidelityAreas").contains(QString::number(area, 'f', 3)));
    const auto random = desk.expected(AttributionMethod::Saliency, predicted, {}, {}, AskedWeights::Random);
    QVERIFY(desk.text("whyNumbers").contains(valueText(*rankCorrelation(map->map, random->map), 2)));
}

void TestWhy::cancelsAndGoesOn()
{
    WhyDesk desk;
    bool cancelled = false;
    QObject::connect(&desk.questions(), &WhyQuestions::changed, &desk.workspace, [&] {
        if (desk.questions().isRunning() && desk.questions().done() == 3 && !std::exchange(cancelled, true))
            desk.click("whyCancel");
    });
    QTRY_VERIFY_WITH_TIMEOUT(cancelled, longest);
    QVERIFY(!desk.questions().isRunning());
    QVERIFY(desk.questions().isCancelled());
    QVERIFY(desk.text("whyStatus").startsWith(QStringLiteral("Cancelled")));
    QVERIFY(!desk.strip()->picture(AttributionMethod::SmoothGrad, AskedWeights::Trained).isNull());
    QVERIFY(desk.strip()->picture(AttributionMethod::Occlusion, AskedWeights::Trained).isNull());
    desk.click("whyCancel"); // by now it goes on
    QVERIFY(desk.shows(desk.predicted()));
}

void TestWhy::remembersChoices()
{
    {
        WhyDesk desk;
        QVERIFY(desk.isAnswered(desk.predicted()));
        QTest::mouseClick(
            desk.strip(), Qt::LeftButton, {},
            desk.strip()->tileRect(AttributionMethod::Occlusion, AskedWeights::Trained).center());
        desk.find<QSlider>("whyStrength")->setValue(33);
        desk.choose("whyLayer", 1);
    }
    WhyDesk desk;
    QCOMPARE(desk.strip()->current(), AttributionMethod::Occlusion);
    QCOMPARE(desk.find<QSlider>("whyStrength")->value(), 33);
    QCOMPARE(desk.find<QComboBox>("whyLayer")->currentIndex(), 1);
}

void TestWhy::asksTheRun()
{
    Project project = explainedProject(whyLayers);
    project.training.epochs = 1'000'000;
    WhyDesk desk(project);
    QVERIFY(desk.isAnswered(desk.predicted()));
    TrainingSession &session = desk.workspace.session();
    const QuestionedModel &asked = QuestionedModel::of(desk.workspace);
    auto *notice = desk.find<RunNotice>("runNotice");
    QVERIFY(!notice->isVisible());
    const ExplainedModelPointer before = asked.model();
    desk.workspace.startTraining(true);
    QVERIFY(notice->isVisible());
    QVERIFY(desk.text("runNoticeText").endsWith(QStringLiteral("the network\u2019s before it.")));
    QCOMPARE(asked.model(), before);
    // A run that pauses is asked without a click.
    QTRY_VERIFY_WITH_TIMEOUT(asked.isOfRun() && asked.model()->moment() == (TrainingMoment{1, 0}), longest);
    QVERIFY(!notice->isVisible());
    session.stepBatch();
    QTRY_COMPARE_WITH_TIMEOUT(asked.model()->moment().batches, 1, longest);
    const ExplainedModelPointer paused = asked.model();
    session.resume();
    QVERIFY(notice->isVisible());
    QVERIFY(desk.text("runNoticeText").endsWith(QStringLiteral("at epoch 2, batch 1.")));
    desk.click("askRun");
    QTRY_VERIFY_WITH_TIMEOUT(asked.model() != paused, longest);
    QVERIFY(asked.isOfRun());
    // The view's maps are those of the copy.
    QTRY_VERIFY_WITH_TIMEOUT(desk.questions().wish().model == asked.model() && !desk.questions().isRunning(),
                             longest);
    const QString folder = desk.workspace.lastRunFolder();
    session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), TrainingSession::State::Idle, longest);
    QTRY_VERIFY_WITH_TIMEOUT(asked.model() && !asked.isOfRun(), longest);
    QDir(folder).removeRecursively();
}

void TestWhy::standsInUnderstand()
{
    Desk desk(smallProject(1));
    desk.window.showPerspective(QStringLiteral("understand"));
    auto *dock = desk.find<QDockWidget>("whyDock");
    QVERIFY(!dock->isHidden());
    dock->raise();
    QTRY_VERIFY(desk.find<WhyPanel>("whyPanel")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<WhyPanel>("whyPanel")
                                 ->findChild<EmptyPage *>()
                                 ->text()
                                 .startsWith(QStringLiteral("There is no trained model yet.")),
                             longest);
    desk.window.resize(1100, 700);
    QTRY_COMPARE(desk.window.width(), 1100);
}

QTEST_MAIN(TestWhy)
#include "test_why.moc"
