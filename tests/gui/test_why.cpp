#include "core/insight/perturbation.h"
#include "tests/gui/explain_desk.h"
#include "tests/unit/explained_models.h"
#include "ui/attribution/class_choice.h"
#include "ui/attribution/flip_view.h"
#include "ui/attribution/maps_page.h"
#include "ui/attribution/method_strip.h"
#include "ui/attribution/method_text.h"
#include "ui/attribution/overlay_view.h"
#include "ui/attribution/paint_view.h"
#include "ui/attribution/perturb_page.h"
#include "ui/attribution/why_panel.h"
#include "ui/common/empty_page.h"
#include "ui/common/number_text.h"

#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>

using namespace workbench;
using namespace workbench::test;

namespace {

const char *const layers = R"([
    {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
    {"id":"relu1","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
    {"id":"fc1","type":"Linear","params":{"out_features":2}}])";

TensorMap someWeights(std::uint64_t seed = 1)
{
    const auto zeros = [](const std::vector<std::int64_t> &sizes, std::size_t count) {
        return tensorOfFloats(sizes, std::vector<float>(count));
    };
    return drawnWeights({{"conv1.weight", zeros({3, 1, 3, 3}, 27)},
                         {"conv1.bias", zeros({3}, 3)},
                         {"fc1.weight", zeros({2, 108}, 216)},
                         {"fc1.bias", zeros({2}, 2)}},
                        seed, 0.3F);
}

/// The panel on a workspace whose data and weights are given.
struct WhyDesk
{
    Workspace workspace;
    std::unique_ptr<WhyPanel> panel;

    explicit WhyDesk(const Project &project = explainedProject(layers), int tab = 0, bool trained = true)
    {
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.offerData(explainedPictures());
        workspace.document().open(project, {}, QStringLiteral("Untitled"));
        workspace.document().selectSample({SampleId::Part::Train, 0});
        if (trained)
            giveWeights();
        panel = std::make_unique<WhyPanel>(workspace);
        panel->resize(1000, 800);
        panel->show();
        find<QTabWidget>("whyTabs")->setCurrentIndex(tab);
    }
    ~WhyDesk() { workspace.session().stop(); }

    void giveWeights() { workspace.session().setWeights(known(), workspace.data()); }
    KnownWeights known() { return knownOf(workspace.document().project(), someWeights()); }
    /// The model, as whoever asks core for it gets it.
    ExplainedModelPointer model()
    {
        return ExplainedModel::make(known(), workspace.data(), QStringLiteral("cpu")).value_or(nullptr);
    }
    Planes pixels() { return *samplePixels({*workspace.data()}, workspace.document().selectedSample()); }

    template<class Widget>
    Widget *find(const char *name)
    {
        return panel->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QString emptyText() { return panel->findChild<EmptyPage *>()->text(); }
    void click(const char *button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    const WhyQuestions &questions() { return find<MapsPage>("whyMaps")->questions(); }
    MethodStrip *strip() { return find<MethodStrip>("methodStrip"); }
    OverlayView *overlay() { return find<OverlayView>("overlayView"); }
    QString bars() { return find<QWidget>("perturbedAnswer")->accessibleDescription(); }

    /// All questions about this class are answered.
    bool isAnswered(std::int64_t target, std::optional<std::int64_t> against = {})
    {
        return QTest::qWaitFor(
            [&] {
                return questions().pixels() && !questions().isRunning() && !questions().isCancelled() &&
                       questions().target() == target && questions().against() == against;
            },
            longest);
    }
    std::int64_t predicted()
    {
        const auto answer = *model()->answer(pixels());
        return answer[1] > answer[0] ? 1 : 0;
    }
    /// What core makes of the sample that is selected.
    Result<Attribution> expected(AttributionMethod method, std::int64_t target,
                                 std::optional<std::int64_t> against = {}, const QString &layer = {},
                                 AskedWeights weights = AskedWeights::Trained)
    {
        return attribute(*model(), method,
                         {.pixels = pixels(), .target = target, .against = against, .layer = layer}, weights);
    }
    bool shows(std::int64_t target, std::optional<std::int64_t> against = {}, const QString &layer = {})
    {
        if (!isAnswered(target, against))
            return false;
        return std::all_of(attributionMethods.begin(), attributionMethods.end(), [&](auto method) {
            const auto map = expected(method, target, against, layer);
            const auto random = expected(method, target, against, layer, AskedWeights::Random);
            return strip()->picture(method, AskedWeights::Trained) == attributionImage(*map) &&
                   strip()->picture(method, AskedWeights::Random) == attributionImage(*random);
        });
    }
    void choose(const char *name, int index)
    {
        auto *choice = find<QComboBox>(name);
        choice->setFocus();
        choice->setCurrentIndex(index);
        Q_EMIT choice->activated(index);
    }
    /// As the bars describe the network's answer to a picture.
    QString described(const Planes &picture)
    {
        const auto answer = *model()->answer(picture);
        const int first = answer[1] > answer[0] ? 1 : 0;
        QStringList words;
        for (const int index : {first, 1 - first})
            words << QStringLiteral("%1 %2").arg(workspace.data()->classNames[index],
                                                 percentText(double(answer[std::size_t(index)])));
        return words.join(QStringLiteral(", "));
    }
};

} // namespace

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
    void perturbs();
    void paints();
    void paintsByKeyboard();
    void findsTheSmallestFlip();
    void keepsItsMapsDuringARun();
    void standsInUnderstand();

private:
    QTemporaryDir m_settings;
};

void TestWhy::saysTheNextStep()
{
    WhyDesk desk(explainedProject(layers), 0, false);
    QTRY_VERIFY(desk.emptyText().startsWith(QStringLiteral("There is no trained model yet.")));
    auto *train = desk.find<QPushButton>("emptyAction");
    QTRY_VERIFY(train->isVisible());
    desk.giveWeights();
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QTabWidget>("whyTabs")->isVisible(), longest);
    QVERIFY(desk.isAnswered(desk.predicted()));
}

void TestWhy::saysWhatIsWrong()
{
    Project faulty = explainedProject(layers);
    faulty.network.layers.erase(faulty.network.layers.begin() + 2); // Linear on maps
    faulty.network.layers.back().inputs = {QStringLiteral("relu1")};
    WhyDesk desk(faulty, 0, false);
    QTRY_VERIFY(desk.emptyText().startsWith(QStringLiteral("The network has a fault")));
    QVERIFY(!desk.find<QPushButton>("emptyAction")->isVisible());
    // A model of another network.
    Project other = explainedProject(layers);
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
    QTRY_VERIFY_WITH_TIMEOUT(desk.questions().isRunning(), longest);
    desk.click("whyCancel");
    QVERIFY(!desk.questions().isRunning());
    QVERIFY(desk.questions().isCancelled());
    QVERIFY(desk.text("whyStatus").startsWith(QStringLiteral("Cancelled")));
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

void TestWhy::perturbs()
{
    WhyDesk desk(explainedProject(layers), 1);
    const Planes pixels = desk.pixels();
    QTRY_COMPARE_WITH_TIMEOUT(desk.bars(), desk.described(pixels), longest);
    QVERIFY(desk.text("perturbChange").startsWith(QStringLiteral("The sample as it is")));
    QCOMPARE(desk.find<PaintView>("paintView")->picture(), pictureOf(pixels));
    desk.find<QSlider>("perturbShiftX")->setValue(2);
    desk.find<QSlider>("perturbRotation")->setValue(-30);
    desk.find<QSlider>("perturbBlur")->setValue(12);
    desk.find<QSlider>("perturbNoise")->setValue(20);
    Perturbation wanted{.shiftX = 2, .rotation = -30, .blur = 12 * 0.1, .noise = 20 * 0.01};
    QTRY_COMPARE_WITH_TIMEOUT(desk.bars(), desk.described(perturbed(pixels, wanted)), longest);
    QCOMPARE(desk.find<PaintView>("paintView")->picture(), pictureOf(perturbed(pixels, wanted)));
    desk.click("otherNoise");
    wanted.noiseSeed = 1;
    QTRY_COMPARE_WITH_TIMEOUT(desk.bars(), desk.described(perturbed(pixels, wanted)), longest);
    // Another sample is changed in the same way.
    desk.workspace.document().selectSample({SampleId::Part::Train, 1});
    QTRY_COMPARE_WITH_TIMEOUT(desk.bars(), desk.described(perturbed(desk.pixels(), wanted)), longest);
    desk.click("resetPerturbation");
    QTRY_COMPARE_WITH_TIMEOUT(desk.bars(), desk.described(desk.pixels()), longest);
    QCOMPARE(desk.find<QSlider>("perturbBlur")->value(), 0);
}

void TestWhy::paints()
{
    WhyDesk desk(explainedProject(layers), 1);
    auto *view = desk.find<PaintView>("paintView");
    QTRY_VERIFY_WITH_TIMEOUT(!view->picture().isNull(), longest);
    desk.find<QSlider>("perturbBrush")->setValue(1);
    const QRect area = view->pictureRect();
    const auto pixelAt = [&](int column, int row) {
        return QPoint((2 * column + 1) * area.width() / 16, (2 * row + 1) * area.height() / 16);
    };
    Planes painted = desk.pixels();
    QTest::mousePress(view, Qt::LeftButton, {}, pixelAt(1, 2));
    QTest::mouseMove(view, pixelAt(4, 2));
    QMouseEvent move(QEvent::MouseMove, pixelAt(4, 2), view->mapToGlobal(pixelAt(4, 2)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &move);
    QTest::mouseRelease(view, Qt::LeftButton, {}, pixelAt(4, 2));
    for (std::size_t column = 1; column <= 4; ++column)
        painted.values[16 + column] = 1;
    QTRY_COMPARE_WITH_TIMEOUT(view->picture(), pictureOf(painted), longest);
    QTRY_COMPARE(desk.bars(), desk.described(painted));
    QTest::mouseClick(view, Qt::RightButton, {}, pixelAt(3, 2)); // erases
    painted.values[16 + 3] = desk.pixels().values[16 + 3];
    QTRY_COMPARE_WITH_TIMEOUT(view->picture(), pictureOf(painted), longest);
    desk.click("undoPaint");
    desk.click("undoPaint");
    QTRY_COMPARE_WITH_TIMEOUT(view->picture(), pictureOf(desk.pixels()), longest);
    QVERIFY(!desk.find<QPushButton>("undoPaint")->isEnabled());
    QVERIFY(!desk.workspace.document().isModified()); // the sample itself stays
}

void TestWhy::paintsByKeyboard()
{
    WhyDesk desk(explainedProject(layers), 1);
    auto *view = desk.find<PaintView>("paintView");
    QTRY_VERIFY_WITH_TIMEOUT(!view->picture().isNull(), longest);
    desk.find<QSlider>("perturbBrush")->setValue(1);
    desk.choose("perturbInk", 2); // black
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Space);
    Planes painted = desk.pixels();
    painted.values[3 * 8 + 3] = 0;
    QTRY_COMPARE_WITH_TIMEOUT(view->picture(), pictureOf(painted), longest);
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(view->picture(), pictureOf(desk.pixels()), longest);
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(view->picture(), pictureOf(painted), longest);
}

void TestWhy::findsTheSmallestFlip()
{
    WhyDesk desk(explainedProject(layers), 1);
    auto *find = desk.find<QPushButton>("findFlip");
    QTRY_VERIFY_WITH_TIMEOUT(find->isEnabled(), longest);
    desk.click("findFlip");
    const auto expected = smallestFlip(*desk.model(), desk.pixels());
    QVERIFY(expected && *expected);
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("flipText").contains(valueText((*expected)->epsilon, 3)), longest);
    const QStringList names = desk.workspace.data()->classNames;
    QVERIFY(desk.text("flipText").contains(valueText(255 * (*expected)->epsilon, 3)));
    QVERIFY(desk.find<QLabel>("flipPicture2")->isVisible());
    // A result of another picture goes.
    desk.find<QSlider>("perturbShiftX")->setValue(1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("flipText").isEmpty(), longest);
    QVERIFY(!desk.find<QLabel>("flipPicture2")->isVisible());
}

void TestWhy::keepsItsMapsDuringARun()
{
    WhyDesk desk;
    QVERIFY(desk.isAnswered(desk.predicted()));
    desk.workspace.startTraining(true);
    QTRY_COMPARE(desk.workspace.session().state(), TrainingSession::State::Paused);
    QVERIFY(desk.find<QTabWidget>("whyTabs")->isVisible() ||
            desk.emptyText().startsWith(QStringLiteral("A run is on.")));
    const QString folder = desk.workspace.lastRunFolder();
    desk.workspace.session().stop();
    QTRY_COMPARE_WITH_TIMEOUT(desk.workspace.session().state(), TrainingSession::State::Idle, longest);
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
