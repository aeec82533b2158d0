#include "core/exchange/embedding_csv.h"
#include "tests/gui/greys.h"
#include "tests/unit/explained_models.h"
#include "ui/common/chosen_samples.h"
#include "ui/common/empty_page.h"
#include "ui/data/data_panel.h"
#include "ui/data/gallery_view.h"
#include "ui/data/sample_filter.h"
#include "ui/data/test_looks.h"
#include "ui/embedding/embedding_panel.h"
#include "ui/embedding/scatter_legend.h"
#include "ui/embedding/scatter_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;

namespace {

constexpr std::int64_t validationImages = 180;

TensorMap weightsOf(std::uint64_t seed)
{
    return drawnWeights({{"fc1.weight", tensorOfFloats({3, 64}, std::vector<float>(192))},
                         {"fc1.bias", tensorOfFloats({3}, {0, 0, 0})}},
                        seed);
}

/// The panel and the data beside it, on a model that is given.
struct EmbeddingDesk
{
    Workspace workspace;
    std::unique_ptr<DataPanel> dataPanel;
    std::unique_ptr<EmbeddingPanel> panel;

    explicit EmbeddingDesk(EmbeddingMethod method = EmbeddingMethod::Pca, bool trained = true)
    {
        QSettings().setValue(QStringLiteral("embedding/embeddingMethod"), int(method));
        workspace.setDevice(QStringLiteral("cpu"));
        workspace.offerData(greysData());
        document().open(greysProject(1), {}, QStringLiteral("Greys"));
        if (trained)
            giveWeights(1);
        dataPanel = std::make_unique<DataPanel>(workspace);
        panel = std::make_unique<EmbeddingPanel>(workspace);
        QObject::connect(panel.get(), &EmbeddingPanel::imagesWanted, dataPanel.get(), &DataPanel::showImages);
        for (auto *each : {static_cast<QWidget *>(dataPanel.get()), static_cast<QWidget *>(panel.get())}) {
            each->resize(800, 600);
            each->show();
        }
    }
    ~EmbeddingDesk() { workspace.session().stop(); }

    Document &document() { return workspace.document(); }
    template<class Widget>
    Widget *find(const char *name)
    {
        auto *found = panel->findChild<Widget *>(QString::fromLatin1(name));
        return found ? found : dataPanel->findChild<Widget *>(QString::fromLatin1(name));
    }
    void giveWeights(std::uint64_t seed)
    {
        workspace.session().setWeights(knownOf(document().project(), weightsOf(seed)), workspace.data());
    }
    void choose(const char *name, const QVariant &data)
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(box->findData(data));
    }
    ScatterView &view() { return *find<ScatterView>("scatterView"); }
    const std::vector<ScatterPoint> &points() { return view().scatter().points; }
    QString text(const char *label) { return find<QLabel>(label)->text().replace(QChar(0x202F), ' '); }
    EmptyPage &empty() { return *panel->findChild<EmptyPage *>(); }
    ChosenSamples &chosen() { return ChosenSamples::of(workspace); }
    std::vector<SampleId> gallery() { return find<GalleryView>("galleryView")->samples(); }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    bool isIdle() { return !button("cancelEmbedding")->isVisible(); }
    /// Points are there, and no more will come.
    bool isLaidOut()
    {
        return QTest::qWaitFor([&] { return view().isVisible() && !points().empty() && isIdle(); }, longest);
    }

    /// What core makes of the same model.
    Embedding expected(std::uint64_t seed, const QString &layer, const EmbeddingPointer &before = {})
    {
        const auto model = ExplainedModel::make(knownOf(document().project(), weightsOf(seed)),
                                                workspace.data(), QStringLiteral("cpu"));
        const auto samples =
            drawnSamples(*workspace.data(), document().project(), DataPart::Validation, 2000);
        const auto features = layerFeatures(**model, {*workspace.data()}, layer, samples);
        return *embed(std::make_shared<const LayerFeatures>(*features),
                      {.method = EmbeddingMethod::Pca, .layer = layer}, before);
    }
    bool shows(const Embedding &embedding)
    {
        const auto &samples = embedding.features->samples;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const QPointF place(double(embedding.positions[2 * i]), double(embedding.positions[2 * i + 1]));
            const auto label = workspace.data()->train.label(samples[i].index);
            if (points().size() != samples.size() || points()[i].sample != samples[i] ||
                points()[i].place != place || points()[i].label != label ||
                points()[i].isWrong != (label != embedding.features->predicted[i]))
                return false;
        }
        return true;
    }
    /// Draws a rectangle as a lasso around these corners.
    void drag(const QRect &area, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&view(), Qt::LeftButton, modifiers, area.topLeft());
        for (const QPoint &corner :
             {area.topRight(), area.bottomRight(), area.bottomLeft(), area.bottomRight()}) {
            QMouseEvent move(QEvent::MouseMove, corner, view().mapToGlobal(corner), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(&view(), &move);
            if (!(modifiers & Qt::ShiftModifier) && corner == area.bottomLeft())
                break;
        }
        QTest::mouseRelease(&view(), Qt::LeftButton, modifiers,
                            modifiers & Qt::ShiftModifier ? area.bottomRight() : area.bottomLeft());
    }
    std::vector<SampleId> inside(const QRect &area)
    {
        std::vector<SampleId> samples;
        for (const auto &point : points()) {
            if (QRectF(area.topLeft(), area.bottomRight()).contains(*view().positionOf(point.sample)))
                samples.push_back(point.sample);
        }
        return samples;
    }
    /// The left half, without the points on its edge.
    QRect leftHalf() { return {QPoint(2, 2), QPoint(view().width() / 2, view().height() - 3)}; }
};

} // namespace

class TestEmbeddingPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("test_embedding_panel"), m_folder.path());
    }
    void init() { QSettings().clear(); }

    void isADockOfTheWindow();
    void showsWhatCoreMakesOfTheLayer();
    void followsTheSelectedLayer();
    void tellsWhatIsMissing();
    void goesAlongWithAnotherModel();
    void formsAndCanBeCancelled();
    void looksAtTheTestImagesWhenAsked();
    void lassoGoesToTheGallery();
    void rectangleAddsToTheChoice();
    void marksWhatTheGalleryChose();
    void hoverShowsThePicture();
    void isUsedByKeyboard();
    void dimmedClassesAreNotPicked();
    void leavesAsPicture();
    void leavesAsCsv();

private:
    QTemporaryDir m_folder;
};

void TestEmbeddingPanel::isADockOfTheWindow()
{
    Desk desk;
    desk.workspace.offerData(greysData());
    desk.document().open(greysProject(1), {}, QStringLiteral("Greys"));
    desk.window.showPerspective(QStringLiteral("test"));
    auto *panel = desk.find<EmbeddingPanel>("embeddingPanel");
    QTRY_VERIFY(!desk.find<QWidget>("evaluationPanel")->visibleRegion().isEmpty());
    QVERIFY(panel->visibleRegion().isEmpty()); // behind it
    desk.find<QDockWidget>("embeddingDock")->raise();
    QTRY_VERIFY(!panel->visibleRegion().isEmpty());
    const std::vector<SampleId> samples{{SampleId::Part::Train, 5}, {SampleId::Part::Test, 2}};
    ChosenSamples::of(desk.workspace).choose(samples, ChoiceOrigin::Embedding);
    desk.find<QDockWidget>("dataDock")->hide();
    Q_EMIT panel->imagesWanted({.among = ChosenSamples::of(desk.workspace).choice()});
    QTRY_COMPARE(desk.find<GalleryView>("galleryView")->samples(), samples);
    QVERIFY(desk.find<QWidget>("galleryPage")->isVisible());
}

void TestEmbeddingPanel::showsWhatCoreMakesOfTheLayer()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    QVERIFY(desk.shows(desk.expected(1, QStringLiteral("flatten1"))));
    QCOMPARE(desk.text("embeddingShown"),
             QStringLiteral("All 180 validation images · flatten1: 64 numbers of each"));
    QVERIFY(desk.text("embeddingResult").startsWith(QStringLiteral("PCA: ")));
    desk.choose("embeddingLayer", QStringLiteral("fc1"));
    QTRY_VERIFY(desk.shows(desk.expected(1, QStringLiteral("fc1"))));
    desk.choose("embeddingPart", int(DataPart::Training));
    desk.choose("embeddingCount", qint64(500));
    QTRY_COMPARE(desk.points().size(), std::size_t(500));
    QCOMPARE(desk.text("embeddingShown"),
             QStringLiteral("500 of 720 training images · fc1: 3 numbers of each"));
}

void TestEmbeddingPanel::followsTheSelectedLayer()
{
    EmbeddingDesk desk;
    desk.document().selectLayer(QStringLiteral("fc1"));
    desk.choose("embeddingLayer", QStringLiteral("*selected"));
    QTRY_VERIFY(desk.text("embeddingShown").contains(QStringLiteral("fc1: 3 numbers")));
    desk.document().selectLayer(QStringLiteral("flatten1"));
    QTRY_VERIFY(desk.text("embeddingShown").contains(QStringLiteral("flatten1: 64 numbers")));
}

void TestEmbeddingPanel::tellsWhatIsMissing()
{
    EmbeddingDesk desk(EmbeddingMethod::Pca, false);
    QTRY_VERIFY(desk.empty().isVisible());
    QTRY_VERIFY(desk.empty().text().contains(QStringLiteral("no trained model")));
    desk.giveWeights(1);
    QVERIFY(desk.isLaidOut());
}

void TestEmbeddingPanel::goesAlongWithAnotherModel()
{
    EmbeddingDesk desk;
    desk.choose("embeddingLayer", QStringLiteral("fc1"));
    QVERIFY(desk.isLaidOut());
    QTRY_VERIFY(desk.shows(desk.expected(1, QStringLiteral("fc1"))));
    const auto before = std::make_shared<const Embedding>(desk.expected(1, QStringLiteral("fc1")));
    desk.giveWeights(2);
    QTRY_VERIFY(desk.shows(desk.expected(2, QStringLiteral("fc1"), before)));
}

void TestEmbeddingPanel::formsAndCanBeCancelled()
{
    EmbeddingDesk desk(EmbeddingMethod::Tsne);
    desk.find<QSpinBox>("embeddingPerplexity")->setValue(20);
    QVERIFY(desk.isLaidOut());
    QTRY_VERIFY(
        desk.text("embeddingResult").contains(QStringLiteral("t-SNE, perplexity 20 · KL divergence")));
    // More points, so that there is time to press the button.
    desk.choose("embeddingPart", int(DataPart::Training));
    QTRY_VERIFY_WITH_TIMEOUT(desk.points().size() == 720 && desk.button("cancelEmbedding")->isVisible(),
                             longest);
    QVERIFY(!desk.text("embeddingResult").contains(QStringLiteral("KL")));
    QTest::mouseClick(desk.button("cancelEmbedding"), Qt::LeftButton);
    QTRY_VERIFY(!desk.button("cancelEmbedding")->isVisible());
    QVERIFY(desk.text("embeddingResult").contains(QStringLiteral("stopped after")));
    // It does not begin again by itself.
    Q_EMIT desk.workspace.document().settingsChanged();
    QVERIFY(!desk.button("cancelEmbedding")->isVisible());
}

void TestEmbeddingPanel::looksAtTheTestImagesWhenAsked()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    desk.choose("embeddingPart", int(DataPart::Test));
    QVERIFY(desk.empty().isVisible());
    QCOMPARE(TestLooks::of(desk.workspace).count().total(), 0);
    QTest::mouseClick(desk.empty().findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(desk.points().size(), std::size_t(90));
    QCOMPARE(TestLooks::of(desk.workspace).count().asked, 1);
    QVERIFY(desk.text("embeddingShown").startsWith(QStringLiteral("All 90 test images")));
    desk.choose("embeddingLayer", QStringLiteral("fc1"));
    QTRY_VERIFY(desk.text("embeddingShown").contains(QStringLiteral("fc1")));
    QCOMPARE(TestLooks::of(desk.workspace).count().asked, 1);
    // Another model's answers are another look.
    desk.giveWeights(2);
    QTRY_VERIFY(desk.empty().text().contains(QStringLiteral("only when you ask")));
}

void TestEmbeddingPanel::lassoGoesToTheGallery()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    const auto expected = desk.inside(desk.leftHalf());
    QVERIFY(expected.size() > 10 && expected.size() < 170);
    desk.drag(desk.leftHalf());
    QVERIFY(desk.chosen().choice());
    QCOMPARE(desk.chosen().choice()->samples(), expected);
    QCOMPARE(desk.text("embeddingChoice"),
             QStringLiteral("chosen in the embedding: %1").arg(expected.size()));
    QTest::mouseClick(desk.button("chosenToGallery"), Qt::LeftButton);
    QTRY_COMPARE(desk.gallery(), expected);
    auto *chip = desk.button("choiceFilter");
    QTRY_VERIFY(chip->isVisible());
    QVERIFY(chip->text().contains(QString::number(expected.size())));
    // The gallery follows another choice, and shows all again.
    desk.chosen().choose({expected.front()}, ChoiceOrigin::Embedding);
    QTRY_COMPARE(desk.gallery(), std::vector{expected.front()});
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(desk.gallery().size(), std::size_t(990));
    QVERIFY(!chip->isVisible());
    QVERIFY(desk.chosen().choice());
}

void TestEmbeddingPanel::rectangleAddsToTheChoice()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    const QRect left(QPoint(2, 2), QPoint(desk.view().width() / 3, desk.view().height() - 3));
    const QRect right(QPoint(desk.view().width() / 2, 2),
                      QPoint(desk.view().width() - 3, desk.view().height() - 3));
    auto expected = desk.inside(left);
    desk.drag(left, Qt::ShiftModifier);
    QCOMPARE(desk.chosen().choice()->samples(), expected);
    const auto more = desk.inside(right);
    expected.insert(expected.end(), more.begin(), more.end());
    std::sort(expected.begin(), expected.end(),
              [](SampleId one, SampleId other) { return one.index < other.index; });
    desk.drag(right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(desk.chosen().choice()->samples(), expected);
}

void TestEmbeddingPanel::marksWhatTheGalleryChose()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    desk.choose("classFilter", 1);
    QTRY_COMPARE(desk.gallery().size(), std::size_t(330));
    QTest::mouseClick(desk.button("markImages"), Qt::LeftButton);
    QVERIFY(desk.chosen().choice());
    QCOMPARE(desk.text("embeddingChoice"), QStringLiteral("chosen in the gallery: 330"));
    for (const auto &point : desk.points())
        QCOMPARE(desk.view().scatter().stepsBack(point), point.label != 1);
}

void TestEmbeddingPanel::hoverShowsThePicture()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    const auto &point = desk.points()[17];
    const QImage before = desk.view().grab().toImage();
    const QPoint at = desk.view().positionOf(point.sample)->toPoint();
    QMouseEvent move(QEvent::MouseMove, at, desk.view().mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(&desk.view(), &move);
    QVERIFY(desk.view().hovered());
    QVERIFY(desk.view().grab().toImage() != before);
    const auto hovered = *desk.view().hovered();
    QTest::mouseClick(&desk.view(), Qt::LeftButton, {}, at);
    QCOMPARE(desk.document().selectedSample(), hovered);
    QVERIFY(!desk.chosen().choice());
}

void TestEmbeddingPanel::isUsedByKeyboard()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    desk.view().setFocus();
    desk.document().selectSample(desk.points()[3].sample);
    const QPointF start = *desk.view().positionOf(desk.document().selectedSample());
    QTest::keyClick(&desk.view(), Qt::Key_Right);
    const QPointF right = *desk.view().positionOf(desk.document().selectedSample());
    QVERIFY(right.x() > start.x());
    QCOMPARE(desk.view().hovered(), std::optional(desk.document().selectedSample()));
    const auto name = QString::number(desk.document().selectedSample().index);
    QVERIFY(desk.view().accessibleDescription().startsWith(name));
    QTest::keyClick(&desk.view(), Qt::Key_Down);
    QVERIFY(desk.view().positionOf(desk.document().selectedSample())->y() > right.y());
    QTest::keyClick(&desk.view(), Qt::Key_Space);
    QCOMPARE(desk.chosen().choice()->samples(), std::vector{desk.document().selectedSample()});
    QTest::keyClick(&desk.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(std::ssize(desk.chosen().choice()->samples()), validationImages);
    QTest::keyClick(&desk.view(), Qt::Key_Escape);
    QVERIFY(!desk.chosen().choice());
    QTest::keyClick(&desk.view(), Qt::Key_Plus);
    const auto &points = desk.points();
    const double zoomed =
        desk.view().positionOf(points[0].sample)->x() - desk.view().positionOf(points[1].sample)->x();
    QTest::keyClick(&desk.view(), Qt::Key_0);
    const double whole =
        desk.view().positionOf(points[0].sample)->x() - desk.view().positionOf(points[1].sample)->x();
    QVERIFY(std::abs(zoomed / whole - 1.25) < 1e-9);
}

void TestEmbeddingPanel::dimmedClassesAreNotPicked()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    auto *legend = desk.find<ScatterLegend>("scatterLegend");
    QCOMPARE(legend->count(), 3);
    QCOMPARE(legend->item(2)->text(),
             QStringLiteral("bright  %1")
                 .arg(std::count_if(desk.points().begin(), desk.points().end(),
                                    [](const auto &point) { return point.label == 2; })));
    QTest::mouseClick(legend->viewport(), Qt::LeftButton, {},
                      legend->visualItemRect(legend->item(2)).center());
    QCOMPARE(legend->dimmed(), (std::vector{false, false, true}));
    desk.view().setFocus();
    QTest::keyClick(&desk.view(), Qt::Key_A, Qt::ControlModifier);
    for (const auto &point : desk.points())
        QCOMPARE(desk.chosen().contains(point.sample), point.label != 2);
    QTest::mouseClick(legend->viewport(), Qt::LeftButton, {},
                      legend->visualItemRect(legend->item(2)).center());
    QCOMPARE(legend->dimmed(), (std::vector{false, false, false}));
}

void TestEmbeddingPanel::leavesAsPicture()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    QVERIFY(desk.find<QAction>("copyPlot")->isEnabled());
    desk.find<QAction>("copyPlot")->trigger();
    QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    const QImage picture = QGuiApplication::clipboard()->image();
    const MarkerPainter markers(paperColors());
    // Every class has its colour in it.
    for (int label = 0; label < 3; ++label) {
        QImage marker(1, 1, QImage::Format_RGB32);
        QPainter painter(&marker);
        markers.drawShape(painter, {0.5, 0.5}, label);
        painter.end();
        bool isThere = false;
        for (int y = 0; y < picture.height() && !isThere; ++y) {
            for (int x = 0; x < picture.width() && !isThere; ++x)
                isThere = picture.pixel(x, y) == marker.pixel(0, 0);
        }
        QVERIFY(isThere);
    }
}

void TestEmbeddingPanel::leavesAsCsv()
{
    EmbeddingDesk desk;
    QVERIFY(desk.isLaidOut());
    auto *copy = desk.find<QAction>("copyNumbers");
    QVERIFY(copy && copy->isEnabled());
    copy->trigger();
    const auto expected =
        embeddingCsv(desk.expected(1, QStringLiteral("flatten1")), {*desk.workspace.data()});
    QTRY_COMPARE(QGuiApplication::clipboard()->text().toUtf8(), expected);
}

QTEST_MAIN(TestEmbeddingPanel)
#include "test_embedding_panel.moc"
