#include "core/insight/perturbation.h"
#include "core/insight/smallest_flip.h"
#include "tests/gui/why_desk.h"
#include "ui/attribution/paint_view.h"

using namespace workbench;
using namespace workbench::test;

class TestPerturb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_perturb"), m_settings.path());
    }
    void init() { QSettings().clear(); }

    void perturbs();
    void paints();
    void paintsByKeyboard();
    void findsTheSmallestFlip();

private:
    QTemporaryDir m_settings;
};

void TestPerturb::perturbs()
{
    WhyDesk desk(explainedProject(whyLayers), 1);
    const Planes pixels = desk.pixels();
    QTRY_COMPARE_WITH_TIMEOUT(desk.bars(), desk.described(pixels), longest);
    QVERIFY(desk.text("perturbChange").startsWith(QStringLiteral("The sample as it is")));
    QTRY_COMPARE(desk.find<PaintView>("paintView")->picture(), pictureOf(pixels));
    desk.find<QSlider>("perturbShiftX")->setValue(2);
    desk.find<QSlider>("perturbRotation")->setValue(-30);
    desk.find<QSlider>("perturbBlur")->setValue(12);
    desk.find<QSlider>("perturbNoise")->setValue(20);
    Perturbation wanted{.shiftX = 2, .rotation = -30, .blur = 12 * 0.1, .noise = 20 * 0.01};
    QTRY_COMPARE_WITH_TIMEOUT(desk.bars(), desk.described(perturbed(pixels, wanted)), longest);
    QTRY_COMPARE_WITH_TIMEOUT(desk.find<PaintView>("paintView")->picture(),
                              pictureOf(perturbed(pixels, wanted)), longest);
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

void TestPerturb::paints()
{
    WhyDesk desk(explainedProject(whyLayers), 1);
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

void TestPerturb::paintsByKeyboard()
{
    WhyDesk desk(explainedProject(whyLayers), 1);
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

void TestPerturb::findsTheSmallestFlip()
{
    WhyDesk desk(explainedProject(whyLayers), 1, false);
    desk.balance();
    desk.giveWeights();
    auto *find = desk.find<QPushButton>("findFlip");
    QTRY_VERIFY_WITH_TIMEOUT(find->isEnabled(), longest);
    desk.click("findFlip");
    const auto expected = smallestFlip(*desk.model(), desk.pixels());
    VERIFY_RESULT(expected);
    QVERIFY(*expected);
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("flipText").contains(valueText((*expected)->epsilon, 3)), longest);
    QVERIFY(desk.text("flipText").contains(valueText(255 * (*expected)->epsilon, 3)));
    QVERIFY(desk.find<QLabel>("flipPicture2")->isVisible());
    // A result of another picture goes.
    desk.find<QSlider>("perturbShiftX")->setValue(1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("flipText").isEmpty(), longest);
    QVERIFY(!desk.find<QLabel>("flipPicture2")->isVisible());
}

QTEST_MAIN(TestPerturb)
#include "test_perturb.moc"
