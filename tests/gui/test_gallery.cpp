#include "tests/gui/desk.h"
#include "tests/unit/files.h"
#include "ui/data/data_panel.h"
#include "ui/data/gallery_view.h"
#include "ui/data/sample_filter.h"
#include "ui/data/set_predictor.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTableView>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

constexpr int trainCount = 3000;
constexpr int testCount = 60;

/// Images of 8 × 8 in three classes, dark, grey and bright, one after another.
void writeGreys(const QString &folder, const QString &part, std::uint32_t count)
{
    QByteArray pixels;
    QByteArray labels;
    for (std::uint32_t i = 0; i < count; ++i) {
        labels.append(char(i % 3));
        for (std::uint32_t pixel = 0; pixel < 64; ++pixel)
            pixels.append(char(i % 3 * 100 + (i * 7 + pixel * 13) % 40));
    }
    writeFile(QStringLiteral("%1/%2-images-idx3-ubyte").arg(folder, part), idxBytes({count, 8, 8}, pixels));
    writeFile(QStringLiteral("%1/%2-labels-idx1-ubyte").arg(folder, part), idxBytes({count}, labels));
}

Project greysProject(const QString &folder)
{
    auto project = projectOf(R"([{"id":"flatten1","type":"Flatten"},
        {"id":"fc0","type":"Linear","params":{"out_features":16}},{"id":"relu1","type":"ReLU"},
        {"id":"fc1","type":"Linear","params":{"out_features":3}}])",
                             Shape::image(1, 8, 8), R"({"validation_split":0.1,"epochs":1})");
    project->data.source = QStringLiteral("idx:") + folder;
    return *project;
}

/// The window with the gallery in sight.
struct GalleryDesk : Desk
{
    explicit GalleryDesk(const Project &project) : Desk(project)
    {
        window.showPerspective(QStringLiteral("data"));
        find<QTabBar>("dataTabs")->setCurrentIndex(0);
    }

    /// Several pages have a bar to predict with.
    template<class Widget>
    Widget *inGallery(const char *name)
    {
        return find<QWidget>("galleryPage")->findChild<Widget *>(QString::fromLatin1(name));
    }
    GalleryView &view() { return *find<GalleryView>("galleryView"); }
    SetPredictor &predictor() { return SetPredictor::of(workspace); }
    QString count() { return find<QLabel>("galleryCount")->text().replace(QChar(0x202F), QLatin1Char(' ')); }
    void choose(const char *box, const char *text)
    {
        auto *choices = find<QComboBox>(box);
        const int index = choices->findText(QString::fromUtf8(text));
        QVERIFY2(index >= 0, text);
        choices->setCurrentIndex(index);
    }
    void train()
    {
        QSignalSpy finished(&workspace.session(), &TrainingSession::finished);
        workspace.startTraining();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QTRY_COMPARE(state(), State::Idle);
    }
    void predictAll()
    {
        auto *button = inGallery<QPushButton>("predictAll");
        QVERIFY(button->isEnabled());
        QSignalSpy changed(&predictor(), &SetPredictor::predictionsChanged);
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, longest);
        QTRY_VERIFY(!workspace.isChecking());
    }
    QString status() { return inGallery<QLabel>("predictionStatus")->text(); }
};

/// Begins anew at each repaint.
class RepaintCounter : public QObject
{
public:
    explicit RepaintCounter(int &count) : m_count(count) {}
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_count = 0;
        return false;
    }

private:
    int &m_count;
};

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowPicturesAreSpreadOverRepaints()
    {
        // Each takes so long that a repaint has time for one or two.
        QSet<std::int64_t> asked;
        int inThisRepaint = 0;
        int mostInOne = 0;
        GalleryView view({[&](SampleId sample) {
                              QElapsedTimer timer;
                              timer.start();
                              while (timer.elapsed() < 4) {
                              }
                              asked << sample.index;
                              mostInOne = std::max(mostInOne, ++inThisRepaint);
                              QImage image(8, 8, QImage::Format_Grayscale8);
                              image.fill(200);
                              return image;
                          },
                          [](SampleId) { return GalleryView::Caption{}; },
                          [](SampleId) { return QString(); }});
        RepaintCounter counter(inThisRepaint);
        view.viewport()->installEventFilter(&counter);
        std::vector<SampleId> samples;
        for (std::int64_t i = 0; i < 1000; ++i)
            samples.push_back({SampleId::Part::Train, i});
        view.resize(400, 300);
        view.setSamples(samples);
        view.show();
        int visible = 0;
        while (view.cellRect(std::size_t(visible)).top() < view.viewport()->height())
            ++visible;
        QVERIFY(visible > 10);
        QTRY_COMPARE(asked.size(), visible);
        QVERIFY2(mostInOne <= 2, qPrintable(QString::number(mostInOne)));
    }
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("test_gallery"), m_folder.path());
        writeGreys(m_folder.path(), QStringLiteral("train"), trainCount);
        writeGreys(m_folder.path(), QStringLiteral("t10k"), testCount);
        m_project = greysProject(m_folder.path());
    }

    void init() { QSettings().clear(); }

    void filtersByPartAndClass()
    {
        GalleryDesk desk(m_project);
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(), QStringLiteral("3 060 of 3 060 images"), longest);
        QVERIFY(desk.view().isVisible());
        desk.choose("partFilter", "Validation");
        QTRY_COMPARE(desk.count(), QStringLiteral("300 of 3 060 images"));
        desk.choose("partFilter", "Test");
        QTRY_COMPARE(desk.count(), QStringLiteral("60 of 3 060 images"));
        desk.choose("classFilter", "2");
        QTRY_COMPARE(desk.count(), QStringLiteral("20 of 3 060 images"));
        for (const auto &sample : desk.view().samples())
            QVERIFY(sample.part == SampleId::Part::Test && sample.index % 3 == 2);
        // Nothing is predicted yet, and every training image is used.
        QVERIFY(!desk.find<QComboBox>("predictedFilter")->isEnabled());
        QVERIFY(!desk.find<QComboBox>("verdictFilter")->isEnabled());
        QCOMPARE(desk.find<QComboBox>("partFilter")->findText(QStringLiteral("Not used")), -1);
        desk.choose("partFilter", "Training");
        desk.choose("classFilter", "Every class");
        desk.document().edit(QStringLiteral("Limit"), [](Project &project) { project.data.limit = 300; });
        QTRY_COMPARE(desk.count(), QStringLiteral("270 of 3 060 images"));
        desk.choose("partFilter", "Not used");
        QTRY_COMPARE(desk.count(), QStringLiteral("2 700 of 3 060 images"));
    }

    void findsByNumberAndOffersTheWayBack()
    {
        GalleryDesk desk(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.view().samples().empty(), longest);
        auto *search = desk.find<QLineEdit>("sampleSearch");
        desk.view().setFocus();
        QTest::keyClick(&desk.view(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("299"));
        // 299 and 2990 to 2999.
        QTRY_COMPARE(desk.count(), QStringLiteral("11 of 3 060 images"));
        QCOMPARE(desk.view().samples()[0], (SampleId{SampleId::Part::Train, 299}));
        desk.choose("partFilter", "Test");
        QTRY_COMPARE(desk.count(), QStringLiteral("0 of 3 060 images"));
        QVERIFY(!desk.view().isVisible());
        auto *clear = desk.inGallery<QPushButton>("emptyAction");
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_COMPARE(desk.count(), QStringLiteral("3 060 of 3 060 images"));
        QVERIFY(desk.view().isVisible());
        QVERIFY(search->text().isEmpty());
    }

    void findsByName()
    {
        DataSet data;
        data.train.labels = {0, 1, 1};
        data.train.names = QStringList{"Cat 1.png", "dog 2.png", "cat 10.png"};
        data.test.labels = {unknownLabel, 1};
        data.test.names = QStringList{"cat 3.png", "bird.png"};
        SampleSet set{std::make_shared<const DataSet>(data), {}, std::vector(3, DataPart::Training), {}};
        const std::vector<SampleId> cats{
            {SampleId::Part::Train, 0}, {SampleId::Part::Train, 2}, {SampleId::Part::Test, 0}};
        QVERIFY(filtered(set, {.search = QStringLiteral("CAT")}) == cats);
        QVERIFY(filtered(set, {.label = unknownLabel}) == std::vector{cats[2]});
        auto predictions = std::make_shared<SetPredictions>();
        predictions->train = {{0, 1, 1}, {0, 1, 0}, {unknownLabel, 0, 0}};
        predictions->test = {{1, 1, 0}, {1, 1, 1}};
        set.predictions = predictions;
        QVERIFY(filtered(set, {.verdict = SampleFilter::Verdict::Wrong}) ==
                std::vector({SampleId{SampleId::Part::Train, 1}}));
        QVERIFY(filtered(set, {.verdict = SampleFilter::Verdict::Right}) ==
                std::vector({SampleId{SampleId::Part::Train, 0}, SampleId{SampleId::Part::Test, 1}}));
        QVERIFY(filtered(set, {.predicted = 1}) ==
                std::vector({SampleId{SampleId::Part::Test, 0}, SampleId{SampleId::Part::Test, 1}}));
    }

    void selectsBothWays()
    {
        GalleryDesk desk(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view().samples().size() == trainCount + testCount, longest);
        GalleryView &view = desk.view();
        desk.document().selectSample({SampleId::Part::Train, 0});
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.cellRect(3).center());
        QCOMPARE(desk.document().selectedSample(), (SampleId{SampleId::Part::Train, 3}));
        QCOMPARE(view.selectedIndex(), std::optional<std::size_t>(3));
        view.setFocus();
        const auto press = [&](Qt::Key key, std::int64_t expected) {
            QTest::keyClick(&view, key);
            const auto index = std::size_t(expected);
            QCOMPARE(desk.document().selectedSample(), view.samples()[index]);
            QVERIFY(view.viewport()->rect().contains(view.cellRect(index)));
        };
        std::int64_t columns = 1;
        while (view.cellRect(std::size_t(columns)).top() == view.cellRect(0).top())
            ++columns;
        const std::int64_t rows = view.viewport()->height() / view.cellRect(0).height();
        press(Qt::Key_Right, 4);
        press(Qt::Key_Left, 3);
        press(Qt::Key_Down, 3 + columns);
        press(Qt::Key_Up, 3);
        press(Qt::Key_PageDown, 3 + rows * columns);
        press(Qt::Key_PageUp, 3);
        press(Qt::Key_End, trainCount + testCount - 1);
        press(Qt::Key_Right, trainCount + testCount - 1);
        press(Qt::Key_Home, 0);
        // From another view.
        desk.document().selectSample({SampleId::Part::Test, 5});
        QCOMPARE(view.selectedIndex(), std::optional<std::size_t>(trainCount + 5));
        QVERIFY(view.viewport()->rect().contains(view.cellRect(trainCount + 5)));
        QVERIFY2(view.accessibleDescription().contains(QString::fromUtf8("5 · test · 2")),
                 qPrintable(view.accessibleDescription()));
        // What is filtered away is selected nowhere here; keys begin with what is seen first.
        desk.choose("partFilter", "Validation");
        QTRY_COMPARE(view.samples().size(), std::size_t{300});
        QVERIFY(!view.selectedIndex());
        press(Qt::Key_Down, 0);
    }

    void keepsItsPlaceWhenZoomed()
    {
        GalleryDesk desk(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(desk.view().samples().size() == trainCount + testCount, longest);
        GalleryView &view = desk.view();
        desk.document().selectSample({SampleId::Part::Train, 1500});
        const int before = view.pictureSide();
        QWheelEvent wheel(view.viewport()->rect().center(), view.viewport()->mapToGlobal(QPoint(5, 5)), {},
                          {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &wheel);
        QCOMPARE(view.pictureSide(), before * 5 / 4);
        auto *slider = desk.find<QSlider>("galleryZoom");
        QCOMPARE(slider->value(), view.pictureSide());
        QVERIFY(view.viewport()->rect().contains(view.cellRect(1500)));
        slider->setValue(40);
        QVERIFY(view.viewport()->rect().contains(view.cellRect(1500)));
        desk.window.resize(1100, 700);
        QTRY_VERIFY(view.viewport()->rect().contains(view.cellRect(1500)));
        // The next window has the same size of pictures.
        MainWindow other(desk.workspace);
        QCOMPARE(other.findChild<GalleryView *>()->pictureSide(), 40);
    }

    void predictsAllAndTellsWhenThatIsOld()
    {
        GalleryDesk desk(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        auto *button = desk.inGallery<QPushButton>("predictAll");
        QVERIFY(!button->isEnabled());
        QVERIFY2(desk.status().contains(QLatin1String("no trained model")), qPrintable(desk.status()));
        desk.train();
        desk.predictAll();
        QCOMPARE(desk.status(), QStringLiteral("Predictions of epoch 1."));
        const auto predictions = desk.predictor().predictions();
        std::int64_t right = 0;
        for (int i = 0; i < testCount; ++i)
            right += predictions->find({SampleId::Part::Test, i})->predicted == i % 3;
        desk.choose("partFilter", "Test");
        desk.choose("verdictFilter", "✓ Right");
        QTRY_COMPARE(desk.view().samples().size(), std::size_t(right));
        desk.choose("verdictFilter", "✗ Wrong");
        QTRY_COMPARE(desk.view().samples().size(), std::size_t(testCount - right));
        desk.choose("verdictFilter", "Right and wrong");
        QTRY_COMPARE(desk.view().samples().size(), std::size_t{testCount});
        desk.choose("predictedFilter", "1");
        QTRY_VERIFY(desk.view().samples().size() < testCount);
        for (const auto &sample : desk.view().samples())
            QCOMPARE(predictions->find(sample)->predicted, 1);
        // A window in another language has them too.
        MainWindow other(desk.workspace);
        QVERIFY(other.findChild<QComboBox *>(QStringLiteral("verdictFilter"))->isEnabled());
        desk.train();
        QVERIFY2(desk.status().startsWith(QString::fromUtf8("⚠ Predictions of epoch 1")),
                 qPrintable(desk.status()));
        QVERIFY(desk.predictor().isStale());
        desk.predictAll();
        QVERIFY(!desk.predictor().isStale());
        // Another data set has no predictions.
        desk.document().edit(QStringLiteral("Other data"),
                             [](Project &project) { project.data.source = QStringLiteral("fashion-mnist"); });
        QVERIFY(!desk.predictor().predictions());
        QTRY_VERIFY(!desk.find<QComboBox>("verdictFilter")->isEnabled());
    }

    void keepsRunsAndPredictingApart()
    {
        Project project = m_project;
        project.training.epochs = 100'000;
        GalleryDesk desk(project);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        desk.workspace.startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(desk.batches() > 50, longest);
        QVERIFY(!desk.inGallery<QPushButton>("predictAll")->isEnabled());
        QVERIFY2(desk.status().contains(QLatin1String("training is going on")), qPrintable(desk.status()));
        desk.workspace.session().stop();
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Idle, longest);
        auto *button = desk.inGallery<QPushButton>("predictAll");
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(desk.workspace.whyNotStartable());
        auto *cancel = desk.inGallery<QPushButton>("cancelPredicting");
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!desk.workspace.isChecking());
        QVERIFY(!desk.predictor().predictions());
        QVERIFY(!desk.workspace.whyNotStartable());
        QVERIFY(button->isVisible());
    }

    void hasAPerspectiveOfItsOwn()
    {
        Desk desk(m_project);
        auto *panel = desk.find<QWidget>("dataPanel");
        auto *designer = desk.find<QWidget>("designerPanel");
        auto *properties = desk.find<QWidget>("propertyPanel");
        QTRY_VERIFY(designer->isVisible() && panel->visibleRegion().isEmpty());
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(!designer->isVisible());
        QTRY_VERIFY(!panel->visibleRegion().isEmpty() && !designer->isVisible());
        QTRY_VERIFY(panel->width() > desk.window.width() / 2);
        QVERIFY(panel->height() > desk.window.height() * 2 / 3);
        QVERIFY(properties->isVisible());
        for (const auto *perspective : {"design", "train"}) {
            desk.window.showPerspective(QString::fromLatin1(perspective));
            QTRY_VERIFY(designer->isVisible() && designer->height() > 200);
            QTRY_VERIFY(properties->isVisible() &&
                        properties->mapTo(&desk.window, QPoint()).x() > desk.window.width() / 2);
            QVERIFY(panel->visibleRegion().isEmpty()); // behind another dock
            desk.window.showPerspective(QStringLiteral("data"));
            QTRY_VERIFY(!panel->visibleRegion().isEmpty() && !designer->isVisible());
        }
        QCOMPARE(desk.window.size(), QSize(1500, 950));
    }

    void showsOwnPictures()
    {
        GalleryDesk desk(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
        QCOMPARE(desk.find<QComboBox>("partFilter")->findText(QStringLiteral("Own pictures")), -1);
        QImage picture(16, 16, QImage::Format_Grayscale8);
        picture.fill(200);
        desk.workspace.addOwnSample(picture, QStringLiteral("drawn"));
        QTRY_COMPARE(desk.count(), QStringLiteral("3 061 of 3 061 images"));
        desk.choose("partFilter", "Own pictures");
        QTRY_COMPARE(desk.view().samples(), (std::vector<SampleId>{{SampleId::Part::Own, 0}}));
        QCOMPARE(desk.view().selectedIndex(), std::optional<std::size_t>(0));
        QVERIFY(desk.view().accessibleDescription().contains(QString::fromUtf8("drawn · own picture")));
        const QRect cell = desk.view().cellRect(0);
        const QImage painted = desk.view().viewport()->grab(cell).toImage();
        QCOMPARE(qGray(painted.pixel(cell.width() / 2, 5 + desk.view().pictureSide() / 2)), 200);
        desk.choose("partFilter", "All parts");
        desk.choose("classFilter", "No label");
        QTRY_COMPARE(desk.count(), QStringLiteral("1 of 3 061 images"));
    }

    void listsDoubtfulLabels()
    {
        // The first ten dark test images are labelled bright.
        QTemporaryDir folder;
        writeGreys(folder.path(), QStringLiteral("train"), trainCount);
        writeGreys(folder.path(), QStringLiteral("t10k"), testCount);
        QFile labels(folder.filePath(QStringLiteral("t10k-labels-idx1-ubyte")));
        QVERIFY(labels.open(QIODevice::ReadWrite));
        for (int i = 0; i < 30; i += 3)
            QVERIFY(labels.seek(8 + i) && labels.putChar(2));
        labels.close();
        Project project = greysProject(folder.path());
        project.training.epochs = 4;
        GalleryDesk desk(project);
        desk.find<DataPanel>("dataPanel")->showPage(QStringLiteral("doubtfulPage"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        auto *table = desk.find<QTableView>("doubtfulTable");
        auto *copy = desk.find<QPushButton>("copyDoubtful");
        QVERIFY(!table->isVisible() && !copy->isEnabled());
        desk.train();
        desk.predictAll();
        QVERIFY(table->isVisible());
        const auto first = table->model()->index(0, 0).data().toLongLong();
        QVERIFY(first < 30 && first % 3 == 0);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("test"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("2"));
        QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("0"));
        desk.document().selectSample({SampleId::Part::Train, 1});
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 1)).center());
        QCOMPARE(desk.document().selectedSample(), (SampleId{SampleId::Part::Test, first}));
        copy->click();
        QVERIFY(QApplication::clipboard()->text().startsWith(
            QStringLiteral("id,part,label,predicted,label_probability,predicted_probability\n%1,test,2,0,")
                .arg(first)));
    }

private:
    QTemporaryDir m_folder;
    Project m_project;
};

QTEST_MAIN(TestGallery)
#include "test_gallery.moc"
