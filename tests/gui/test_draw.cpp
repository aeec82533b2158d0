#include "core/data/camera.h"
#include "tests/gui/desk.h"
#include "tests/unit/course.h"
#include "ui/draw/camera_dialog.h"
#include "ui/draw/draw_pad.h"
#include "ui/draw/probability_bars.h"

#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <set>

using namespace workbench;
using namespace workbench::test;

namespace {

struct DrawDesk : Desk
{
    DrawDesk()
    {
        window.showPerspective(QStringLiteral("train"));
        find<QDockWidget>("drawDock")->raise();
    }
    DrawPad *pad() { return find<DrawPad>("drawPad"); }
    QString answer() { return find<QWidget>("probabilityBars")->accessibleDescription(); }
    SampleId own(std::int64_t index) { return {SampleId::Part::Own, index}; }
    std::vector<uchar> pixels(std::int64_t index)
    {
        std::vector<uchar> bytes(784);
        return workspace.ownSamples()->pixels->read(index, bytes.data()) ? bytes : std::vector<uchar>();
    }

    void stroke(QPoint from, QPoint to)
    {
        QTest::mousePress(pad(), Qt::LeftButton, {}, from);
        QTest::mouseMove(pad(), (from + to) / 2);
        QTest::mouseMove(pad(), to);
        QTest::mouseRelease(pad(), Qt::LeftButton, {}, to);
    }
};

} // namespace

class TestDraw : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_draw"), m_settings.path());
    }
    void drawingIsTheSelectedSample();
    void strokesCanBeTakenBack();
    void anotherDrawingKeepsTheFirst();
    void cameraShowsAndTakes();
    void cameraSaysWhatToDoWithoutOne();
    void cameraIsPredictedLive();

private:
    QTemporaryDir m_settings;
};

void TestDraw::drawingIsTheSelectedSample()
{
    DrawDesk desk;
    QVERIFY(desk.buildSmallNetwork());
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    QTRY_VERIFY(desk.pad()->isVisible());
    desk.stroke({20, 20}, {60, 70});
    QTRY_COMPARE(desk.document().selectedSample(), desk.own(0));
    const auto pixels = desk.pixels(0);
    QCOMPARE(pixels.size(), std::size_t{784});
    QVERIFY(*std::max_element(pixels.begin(), pixels.end()) > 200);
    // The network answers it: five classes, and their probabilities.
    QTRY_VERIFY_WITH_TIMEOUT(desk.answer().contains(QLatin1Char('%')), longest);
    QCOMPARE(desk.answer().count(QLatin1Char('%')), 5);
}

void TestDraw::strokesCanBeTakenBack()
{
    DrawDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    desk.stroke({20, 20}, {60, 70});
    QTRY_COMPARE(desk.document().selectedSample(), desk.own(0));
    const auto one = desk.pixels(0);
    desk.stroke({70, 20}, {20, 70});
    QTRY_VERIFY(desk.pixels(0) != one);
    QTest::keyClick(desk.pad(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.pixels(0), one);
    QTest::keyClick(desk.pad(), Qt::Key_Delete);
    QTRY_COMPARE(desk.pixels(0), std::vector<uchar>(784, 0));
    QVERIFY(!desk.document().isModified()); // a drawing is no edit of the project
}

void TestDraw::anotherDrawingKeepsTheFirst()
{
    DrawDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    desk.stroke({20, 20}, {60, 70});
    QTRY_COMPARE(desk.document().selectedSample(), desk.own(0));
    const auto first = desk.pixels(0);
    QTest::mouseClick(desk.find<QPushButton>("anotherDrawing"), Qt::LeftButton);
    desk.stroke({50, 10}, {50, 90});
    QTRY_COMPARE(desk.document().selectedSample(), desk.own(1));
    QCOMPARE(desk.pixels(0), first);
    QVERIFY(desk.pixels(1) != first);
}

void TestDraw::cameraShowsAndTakes()
{
    QTemporaryDir folder;
    for (int i = 0; i < 90; ++i) { // three seconds
        const QString name = QStringLiteral("frame_%1.png").arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY(coursePicture(i % 3, 0, {64, 48}).save(folder.filePath(name)));
    }
    auto *dialog = new CameraDialog(nullptr);
    auto *take = dialog->findChild<QPushButton *>(QStringLiteral("takePicture"));
    auto *words = dialog->findChild<QLabel *>(QStringLiteral("emptyText"));
    auto *view = dialog->findChild<QLabel *>(QStringLiteral("cameraView"));
    dialog->show();
    dialog->watch(folder.filePath(QStringLiteral("absent_%02d.png")));
    QVERIFY(!take->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(words->text().contains(QStringLiteral("cannot be opened")), longest);
    QVERIFY(words->text().contains(QStringLiteral("Open a picture as a sample")));
    QVERIFY(!take->isEnabled());
    QString text;
    QObject::connect(dialog, &CameraDialog::taken, dialog, [&](const QImage &image) {
        text = QStringLiteral("%1x%2").arg(image.width()).arg(image.height());
    });
    dialog->watch(folder.filePath(QStringLiteral("frame_%02d.png")));
    QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), longest);
    QVERIFY(view->isVisible() && !view->pixmap().isNull());
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(text, QStringLiteral("64x48"));
    dialog->close();
}

void TestDraw::cameraSaysWhatToDoWithoutOne()
{
    if (!availableCameras().isEmpty())
        QSKIP("there is a camera");
    auto *dialog = new CameraDialog(nullptr);
    dialog->show();
    auto *words = dialog->findChild<QLabel *>(QStringLiteral("emptyText"));
    auto *again = dialog->findChild<QPushButton *>(QStringLiteral("emptyAction"));
    QVERIFY(words->text().startsWith(QStringLiteral("No camera is connected")));
    QVERIFY(again->isVisible());
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("takePicture"))->isEnabled());
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(words->isVisible());
    dialog->close();
}

void TestDraw::cameraIsPredictedLive()
{
    QTemporaryDir folder;
    for (int i = 0; i < 300; ++i) { // ten seconds, every one another
        const QString name = QStringLiteral("frame_%1.png").arg(i, 3, 10, QLatin1Char('0'));
        QImage frame(64, 48, QImage::Format_RGB32);
        frame.fill(qRgb(i % 250, i % 250, i % 250));
        QVERIFY(frame.save(folder.filePath(name)));
    }
    DrawDesk desk;
    QVERIFY(desk.buildSmallNetwork());
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    QTest::mouseClick(desk.find<QPushButton>("openCamera"), Qt::LeftButton);
    auto *dialog = desk.find<CameraDialog>("cameraDialog");
    QVERIFY(dialog);
    dialog->watch(folder.filePath(QStringLiteral("frame_%03d.png")));
    QTRY_COMPARE_WITH_TIMEOUT(desk.document().selectedSample(), desk.own(0), longest);
    std::set<std::vector<uchar>> frames;
    QTRY_VERIFY_WITH_TIMEOUT((frames.insert(desk.pixels(0)), frames.size() >= 5), longest);
    QTRY_COMPARE(dialog->answer().accessibleDescription().count(QLatin1Char('%')), 5);
    // The picture that is taken stays, though the camera goes on.
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("takePicture")), Qt::LeftButton);
    QCOMPARE(desk.document().selectedSample(), desk.own(1));
    const auto last = desk.pixels(0);
    auto *view = dialog->findChild<QLabel *>(QStringLiteral("cameraView"));
    const auto seen = view->pixmap().cacheKey();
    QTRY_VERIFY(view->pixmap().cacheKey() != seen);
    QCOMPARE(desk.document().selectedSample(), desk.own(1));
    QCOMPARE(desk.pixels(0), last);
    dialog->close();
}

QTEST_MAIN(TestDraw)
#include "test_draw.moc"
