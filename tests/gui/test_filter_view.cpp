#include "core/exchange/responses_csv.h"
#include "tests/gui/filter_desk.h"
#include "ui/common/plane_grid.h"
#include "ui/data/test_looks.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDockWidget>

using namespace workbench;
using namespace workbench::test;

class TestFilterView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_filter_view"), m_settings.path());
    }
    void init() { QSettings().clear(); }

    void saysTheNextStep();
    void showsWhatExcites();
    void choosesAChannel();
    void followsTheLayer();
    void selectsASample();
    void looksAtTheTestOnlyWhenAsked();
    void tellsClasses();
    void exportsNumbers();
    void climbs();
    void stopsClimbing();
    void showsMeansOverAClass();
    void laysAMapOverThePicture();
    void standsInUnderstand();

private:
    QTemporaryDir m_settings;
};

void TestFilterView::saysTheNextStep()
{
    FilterDesk desk(false);
    auto *empty = desk.panel->findChild<EmptyPage *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!empty->text().isEmpty());
    desk.giveWeights();
    QVERIFY(desk.isFound());
    QVERIFY(!empty->isVisible());
    desk.workspace.document().selectLayer(inputId);
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->text().startsWith(QStringLiteral("Select a layer")));
}

void TestFilterView::showsWhatExcites()
{
    FilterDesk desk;
    QVERIFY(desk.isFound()); // so few images are looked through by themselves
    QVERIFY(desk.shows(0));
    QVERIFY(!desk.find<QPushButton>("lookThrough")->isVisible());
    QCOMPARE(desk.samples()->pictures().front().field.rows, std::int64_t(3));
}

void TestFilterView::choosesAChannel()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    QCOMPARE(desk.channel()->maximum(), 2);
    desk.channel()->setValue(2);
    QVERIFY(desk.shows(2));
    QTest::mouseClick(desk.strip(), Qt::LeftButton, {}, desk.strip()->cellRect(1).center());
    QCOMPARE(desk.channel()->value(), 1);
    QVERIFY(desk.shows(1));
    QTest::keyClick(desk.strip(), Qt::Key_Home);
    QCOMPARE(desk.channel()->value(), 0);
    ChannelCursor::of(desk.workspace).setChannel(2); // by another view
    QCOMPARE(desk.channel()->value(), 2);
    QVERIFY(desk.shows(2));
}

void TestFilterView::followsTheLayer()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    desk.channel()->setValue(2);
    desk.workspace.document().selectLayer(QStringLiteral("fc1"));
    QVERIFY(desk.isFound("fc1"));
    QCOMPARE(desk.channel()->value(), 0);
    QCOMPARE(desk.channel()->maximum(), 1);
    QVERIFY(desk.shows(0, "fc1"));
    QVERIFY(desk.text("filterChannelCount").endsWith(QStringLiteral("the class cat")));
    QCOMPARE(desk.samples()->pictures().front().field, (PixelRect{{0, 0}, 8, 8}));
    QVERIFY(!desk.find<QComboBox>("ascentGoal")->isEnabled());
}

void TestFilterView::selectsASample()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    QVERIFY(desk.shows(0));
    const SampleId second = desk.samples()->pictures()[1].sample;
    QTest::mouseClick(desk.samples(), Qt::LeftButton, {}, desk.samples()->cellRect(1).center());
    QCOMPARE(desk.workspace.document().selectedSample(), second);
    QTest::keyClick(desk.samples(), Qt::Key_Right);
    QTest::keyClick(desk.samples(), Qt::Key_Return);
    QCOMPARE(desk.workspace.document().selectedSample(), desk.samples()->pictures()[2].sample);
}

void TestFilterView::looksAtTheTestOnlyWhenAsked()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    auto *part = desk.find<QComboBox>("lookedPart");
    QCOMPARE(part->currentIndex(), 0); // nothing is kept for validation
    part->setCurrentIndex(2);
    QVERIFY(!desk.panel->finder().task().isRunning());
    QVERIFY(!desk.panel->finder().found());
    QCOMPARE(TestLooks::of(desk.workspace).count().asked, 0);
    QCOMPARE(desk.text("lookStatus"), QStringLiteral("1 image(s) to look through."));
    desk.click("lookThrough");
    QVERIFY(desk.isFound());
    QVERIFY(desk.panel->finder().found()->part == DataPart::Test);
    QCOMPARE(TestLooks::of(desk.workspace).count().asked, 1);
    QTRY_COMPARE(desk.chart()->rows().size(), std::size_t(1));
    QCOMPARE(desk.chart()->nameOf(desk.chart()->rows()[0]), QStringLiteral("class unknown"));
}

void TestFilterView::tellsClasses()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    QTRY_VERIFY(desk.chart()->channel());
    const auto expected = desk.expected();
    const GrowingHistogram &histogram = expected->channels[0].histogram;
    QCOMPARE(desk.chart()->rows(), (std::vector<std::size_t>{0, 1}));
    const QStringList names = desk.workspace.data()->classNames;
    for (const int row : {0, 1})
        QVERIFY(desk.chart()->accessibleDescription().contains(
            QStringLiteral("%1 %2").arg(names[row], valueText(histogram.mean(std::size_t(row))))));
    desk.find<QComboBox>("responseOrder")->setCurrentIndex(1);
    const std::size_t strongest = histogram.mean(1) > histogram.mean(0) ? 1 : 0;
    QCOMPARE(desk.chart()->rows(), (std::vector<std::size_t>{strongest, 1 - strongest}));
    // The mouse reads every image.
    int images = 0;
    for (int x = 0; x < desk.chart()->width(); ++x) {
        static QString last;
        const QString text = desk.chart()->textAt({x, 5});
        if (text != std::exchange(last, text) && !text.isEmpty())
            images += text.section(QLatin1Char(':'), 1).section(QStringLiteral(" image"), 0, 0).toInt();
    }
    QCOMPARE(images, 2);
}

void TestFilterView::exportsNumbers()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    QTRY_VERIFY(desk.chart()->channel());
    QApplication::clipboard()->clear();
    desk.panel->findChild<QAction *>(QStringLiteral("copyNumbers"))->trigger();
    const QByteArray expected = responsesCsv(desk.expected()->channels[0], desk.workspace.data()->classNames);
    QTRY_COMPARE(QApplication::clipboard()->text().toUtf8(), expected);
    const PlotPicture picture = desk.chart()->picture();
    QVERIFY(picture.size.height() > 60 && picture.drawing.size() > 100);
}

void TestFilterView::climbs()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    desk.channel()->setValue(1);
    desk.find<QSpinBox>("ascentSteps")->setValue(20);
    desk.click("ascentStart");
    QTRY_VERIFY_WITH_TIMEOUT(desk.ascent()->moment() && !desk.ascent()->isRunning(), longest);
    const auto expected =
        maximiseActivation(*desk.model(), {.layer = QStringLiteral("conv1"), .channel = 1, .steps = 20});
    VERIFY_RESULT(expected);
    QVERIFY(desk.ascent()->moment()->picture == expected->picture);
    QCOMPARE(desk.text("ascentScore"),
             QStringLiteral("Response %1 after step 20 of 20.").arg(valueText(expected->score)));
    QVERIFY(desk.find<QPushButton>("ascentSave")->isEnabled());
    desk.channel()->setValue(0);
    QVERIFY(!desk.ascent()->moment()); // it was another channel's
}

void TestFilterView::stopsClimbing()
{
    FilterDesk desk;
    QVERIFY(desk.isFound());
    desk.find<QSpinBox>("ascentSteps")->setValue(100'000);
    desk.click("ascentStart");
    QTRY_VERIFY_WITH_TIMEOUT(desk.ascent()->moment() && desk.ascent()->moment()->step > 20, longest);
    const double before = desk.ascent()->moment()->score;
    QVERIFY(!desk.find<QSpinBox>("ascentSteps")->isEnabled());
    desk.click("ascentStart"); // by now it stops
    QTRY_VERIFY_WITH_TIMEOUT(!desk.ascent()->isRunning(), 2000);
    QVERIFY(desk.text("ascentScore").endsWith(QStringLiteral("Stopped.")));
    QVERIFY(desk.ascent()->moment()->score >= before - 1);
    desk.click("ascentReset");
    QCOMPARE(desk.find<QSpinBox>("ascentSteps")->value(), 256);
}

void TestFilterView::showsMeansOverAClass()
{
    FilterDesk desk;
    PropertyPanel properties(desk.workspace);
    properties.resize(600, 900);
    properties.showTab(Numbers);
    properties.show();
    auto *grid = properties.findChild<PlaneGrid *>(QStringLiteral("mapGrid"));
    auto *whose = properties.findChild<QComboBox *>(QStringLiteral("mapsOf"));
    QTRY_VERIFY_WITH_TIMEOUT(grid->pictures().planes.count == 3, longest);
    const auto meanOf = [&](const char *layer) {
        return meanOverClass(*desk.model(), desk.workspace.data(), desk.workspace.document().project(),
                             DataPart::Training, QString::fromLatin1(layer), 1)
            ->maps;
    };
    const Planes ofTheSample = grid->pictures().planes;
    whose->setCurrentIndex(2); // the second class
    Q_EMIT whose->activated(2);
    QTRY_VERIFY_WITH_TIMEOUT(grid->pictures().planes == meanOf("conv1"), longest);
    desk.workspace.document().selectLayer(QStringLiteral("relu1"));
    QTRY_VERIFY_WITH_TIMEOUT(grid->pictures().planes == meanOf("relu1"), longest);
    desk.workspace.document().selectLayer(QStringLiteral("conv1"));
    whose->setCurrentIndex(0);
    Q_EMIT whose->activated(0);
    QTRY_VERIFY_WITH_TIMEOUT(grid->pictures().planes == ofTheSample, longest);
}

void TestFilterView::laysAMapOverThePicture()
{
    FilterDesk desk;
    PropertyPanel properties(desk.workspace);
    properties.showTab(Numbers);
    properties.show();
    auto *grid = properties.findChild<PlaneGrid *>(QStringLiteral("mapGrid"));
    QTRY_VERIFY_WITH_TIMEOUT(grid->pictures().planes.count == 3, longest);
    Q_EMIT grid->planeChosen(1);
    QCOMPARE(ChannelCursor::of(desk.workspace).channel(), std::int64_t(1));
    auto *over = properties.findChild<QCheckBox *>(QStringLiteral("overPicture"));
    auto *overlay = properties.findChild<OverlayView *>(QStringLiteral("overlayView"));
    for (auto *box : properties.findChildren<QCheckBox *>(QStringLiteral("overPicture"))) {
        if (box->isVisible()) {
            over = box;
            overlay = box->window()->findChild<OverlayView *>(QStringLiteral("overlayView"));
        }
    }
    QVERIFY(over->isVisible());
    over->setChecked(true);
    QVERIFY(overlay->isVisible());
    overlay->setStrength(1);
    // 6 × 6 numbers of a 3 × 3 convolution lie in the middle of 8 × 8 pixels.
    const Planes &maps = grid->pictures().planes;
    const auto [low, high] = valueRange(maps.values.data(), maps.values.size());
    const QImage map = planeImage(maps.plane(1), 6, 6, ColorMap::Viridis, low, high);
    const QImage picture = overlay->composed();
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 6; ++column)
            QCOMPARE(picture.pixel(column + 1, row + 1), map.pixel(column, row));
    }
    QVERIFY(qRed(picture.pixel(0, 0)) == qBlue(picture.pixel(0, 0)));
    overlay->resize(160, 160);
    const QRect area = overlay->pictureRect();
    const double value = double(maps.at(1, 2, 3));
    QCOMPARE(overlay->textAt(area.topLeft() + QPoint(area.width() * 9 / 16, area.height() * 7 / 16)),
             QStringLiteral("row 2, column 3: %1").arg(valueText(value, 5)));
    QVERIFY(overlay->textAt(area.topLeft()).isEmpty());
    overlay->setStrength(0);
    QCOMPARE(overlay->composed(),
             desk.workspace.sampleImage({SampleId::Part::Train, 0}).convertToFormat(QImage::Format_RGB32));
    over->setChecked(false);
    QVERIFY(!overlay->isVisible());
}

void TestFilterView::standsInUnderstand()
{
    Desk desk(smallProject(1));
    desk.window.showPerspective(QStringLiteral("understand"));
    auto *dock = desk.find<QDockWidget>("filterDock");
    QVERIFY(!dock->isHidden());
    QVERIFY(desk.window.tabifiedDockWidgets(dock).contains(desk.find<QDockWidget>("whyDock")));
    dock->raise();
    QTRY_VERIFY(desk.find<FilterPanel>("filterPanel")->isVisible());
    QVERIFY(desk.window.minimumSizeHint().width() <= 1100);
}

QTEST_MAIN(TestFilterView)
#include "test_filter_view.moc"
