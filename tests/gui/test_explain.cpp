#include "core/number_text.h"
#include "tests/gui/explain_desk.h"
#include "ui/explain/convolution_state.h"
#include "ui/explain/view_options.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace workbench;
using namespace workbench::test;

namespace {

Project project()
{
    return explainedProject(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1}},
        {"id":"relu1","type":"ReLU"},
        {"id":"conv2","type":"Conv2d","params":{"out_channels":2,"kernel_size":3}},
        {"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":2}}])");
}

/// The pages of a convolution.
struct ConvolutionDesk : PageDesk
{
    explicit ConvolutionDesk(LayerTab tab = Arithmetic, const char *layer = "conv1",
                             const Project &opened = project())
        : PageDesk(opened, layer, tab == Unfolded ? "unfoldPage" : "convolutionPage", tab)
    {}

    ConvolutionState &state() { return ConvolutionState::of(workspace); }
    QTabBar *tabs() { return panel->findChild<QTabBar *>(QStringLiteral("layerTabs")); }
    bool isReady() { return PageDesk::isReady() && state().shown(); }
    QWidget *scratchEditor(const char *parameter)
    {
        return find<QWidget>("scratchPanel")
            ->findChild<QWidget *>(QStringLiteral("parameter:%1").arg(QLatin1String(parameter)));
    }
    void tryOut(const char *parameter, const char *text)
    {
        auto *line = qobject_cast<QLineEdit *>(scratchEditor(parameter));
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(text));
        QTest::keyClick(line, Qt::Key_Return);
    }
    QString sum() { return text("sumText"); }
};

CellMark mark(const NumberGrid &grid, CellMark::Kind kind)
{
    for (const auto &each : grid.marks()) {
        if (each.kind == kind)
            return each;
    }
    return {kind, {-99, -99}, 0, 0};
}

std::ptrdiff_t litCells(const NumberGrid &grid)
{
    return std::ssize(marked(grid, CellMark::Kind::Lit));
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_explain"), m_settings.path());
    }

    void init() { QSettings().clear(); }

    void tabsFollowTheLayer()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.tabs()->isTabVisible(Unfolded));
        // A layer without that tab shows its numbers; the tab comes back with a layer that has it.
        desk.panel->showTab(Unfolded);
        desk.document().selectLayer(QStringLiteral("flatten1"));
        QCOMPARE(desk.tabs()->currentIndex(), int(Numbers));
        QVERIFY(!desk.tabs()->isTabVisible(Unfolded));
        QVERIFY(desk.tabs()->isTabVisible(Arithmetic));
        desk.document().selectLayer(QStringLiteral("conv1"));
        QCOMPARE(desk.tabs()->currentIndex(), int(Unfolded));
        desk.panel->showTab(Arithmetic);
        desk.document().selectLayer(QStringLiteral("conv2"));
        QCOMPARE(desk.tabs()->currentIndex(), int(Arithmetic));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().layer(), QStringLiteral("conv2"), longest);
        QTRY_VERIFY_WITH_TIMEOUT(desk.state().shown(), longest);
        QCOMPARE(desk.state().shown()->geometry.channelsPerGroup(), std::int64_t(3));
        QVERIFY(desk.sum().contains(QStringLiteral("over input channels")));
        QVERIFY(desk.sum().contains(QStringLiteral("✓")));
    }

    void nothingIsAskedForWhileHidden()
    {
        ConvolutionDesk desk(Numbers);
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.observation() &&
                                     desk.workspace.observation()->request.layer == QLatin1String("conv1"),
                                 longest);
        QVERIFY(!desk.workspace.observation()->values);
        QVERIFY(!desk.page());
        QTest::mouseClick(desk.tabs(), Qt::LeftButton, {}, desk.tabs()->tabRect(Arithmetic).center());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.workspace.observation()->values);
        desk.panel->hide();
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.observation()->request.layer.isEmpty(), longest);
    }

    void showsLibTorchsNumbers()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const auto observation = desk.workspace.observation();
        const NumberField &output = desk.grid("outputGrid")->field();
        QCOMPARE(output.rows, std::int64_t(8));
        QCOMPARE(output.valueAt({3, 5}), observation->maps.at(0, 3, 5));
        const NumberField &input = desk.grid("inputGrid")->field();
        QCOMPARE(input.first, (Pixel{-1, -1}));
        QCOMPARE(input.rows, std::int64_t(10));
        QCOMPARE(input.valueAt({-1, 4}), 0.0F);
        QVERIFY(input.isPadding({-1, 4}));
        QCOMPARE(input.valueAt({7, 2}), observation->values->inputs[0].at(0, 7, 2));
        QCOMPARE(desk.grid("kernelGrid")->field().valueAt({2, 1}),
                 observation->values->tensors.at(QStringLiteral("weight")).values[7]);
        QVERIFY(desk.find<QLabel>("sizeFormula")->text().endsWith(QStringLiteral("= 8")));
        // Another sample, other numbers.
        desk.document().selectSample({SampleId::Part::Train, 1});
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("inputGrid")->field().valueAt({7, 2}) !=
                                     observation->values->inputs[0].at(0, 7, 2),
                                 longest);
        // Another output channel, another kernel.
        desk.find<QSpinBox>("outputChannel")->setValue(2);
        QCOMPARE(desk.grid("kernelGrid")->field().valueAt({0, 0}),
                 observation->values->tensors.at(QStringLiteral("weight")).values[18]);
    }

    void stepsAndPlays()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        NumberGrid *output = desk.grid("outputGrid");
        QWidget *page = desk.page();
        QTest::keyClick(page, Qt::Key_Right);
        QCOMPARE(mark(*output, CellMark::Kind::Chosen).first, (Pixel{0, 1}));
        QCOMPARE(mark(*desk.grid("inputGrid"), CellMark::Kind::Window),
                 (CellMark{CellMark::Kind::Window, {-1, 0}, 3, 3}));
        QTest::keyClick(page, Qt::Key_End);
        QCOMPARE(desk.state().pixel(), (Pixel{7, 7}));
        QVERIFY(!desk.find<QToolButton>("stepForward")->isEnabled());
        QTest::keyClick(page, Qt::Key_Home);
        QTest::mouseClick(desk.find<QToolButton>("stepForward"), Qt::LeftButton);
        QTest::keyClick(page, Qt::Key_Left);
        QCOMPARE(desk.state().pixel(), (Pixel{0, 0}));
        // Played to the end, it stops there.
        desk.find<QSlider>("playSpeed")->setValue(6);
        QTest::keyClick(page, Qt::Key_Space);
        QTRY_VERIFY(desk.state().position() > 1);
        QTest::keyClick(page, Qt::Key_Space);
        const auto paused = desk.state().position();
        QTest::keyClick(page, Qt::Key_Space);
        QTRY_VERIFY(desk.state().position() > paused);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().position(), std::int64_t(63), longest);
        QTRY_COMPARE(desk.find<QToolButton>("playPositions")->toolTip(), QStringLiteral("Play (Space)"));
        QVERIFY(desk.sum().contains(QStringLiteral("output[0, 7, 7]")));
        QVERIFY(desk.sum().contains(QStringLiteral("✓")));
    }

    void hoveringLightsWindowsAndOutputs()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        hover(desk.grid("outputGrid"), {4, 2});
        QCOMPARE(mark(*desk.grid("inputGrid"), CellMark::Kind::Window).first, (Pixel{3, 1}));
        QVERIFY(desk.sum().contains(QStringLiteral("output[0, 4, 2]")));
        // The mouse goes: back to what was selected.
        moveOver(desk.grid("outputGrid"), QPoint(desk.grid("outputGrid")->width() - 1, 1));
        QCOMPARE(mark(*desk.grid("inputGrid"), CellMark::Kind::Window).first, (Pixel{-1, -1}));
        click(desk.grid("outputGrid"), {5, 6});
        QCOMPARE(desk.state().pixel(), (Pixel{5, 6}));
        hover(desk.grid("inputGrid"), {3, 3});
        QCOMPARE(litCells(*desk.grid("outputGrid")), 9);
        hover(desk.grid("inputGrid"), {0, 0});
        QCOMPARE(litCells(*desk.grid("outputGrid")), 4);
        click(desk.grid("inputGrid"), {0, 7});
        hover(desk.grid("inputGrid"), {3, 3});
        QCOMPARE(litCells(*desk.grid("outputGrid")), 4);
        QTest::keyClick(desk.page(), Qt::Key_Escape);
        QCOMPARE(litCells(*desk.grid("outputGrid")), 0);
    }

    void triesOutAndApplies()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        auto *apply = desk.find<QPushButton>("applyScratch");
        QVERIFY(!apply->isEnabled());
        desk.tryOut("stride", "2");
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("outputGrid")->field().rows, std::int64_t(4), longest);
        QVERIFY(desk.grid("beforeGrid")->isVisible());
        QCOMPARE(desk.grid("beforeGrid")->field().rows, std::int64_t(8));
        QVERIFY(desk.find<QLabel>("sizeFormula")->text().contains(QStringLiteral("/ 2⌋ + 1 = 4")));
        QVERIFY(desk.sum().contains(QStringLiteral("✓")));
        desk.tryOut("padding", "0");
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("outputGrid")->field().rows, std::int64_t(3), longest);
        // The last row and column are read by no window.
        QVERIFY(desk.grid("inputGrid")->field().isHatched({7, 0}));
        QVERIFY(!desk.grid("inputGrid")->field().isHatched({6, 6}));
        QVERIFY(desk.find<QLabel>("sizeFormula")->text().contains(QStringLiteral("15 input pixel")));
        // What cannot be says why and leaves the layer's own numbers.
        desk.tryOut("dilation", "9");
        auto *fault = desk.find<QLabel>("scratchFault");
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), longest);
        QVERIFY(!apply->isEnabled());
        desk.tryOut("dilation", "1");
        QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), longest);
        QTest::mouseClick(apply, Qt::LeftButton);
        const auto &parameters = desk.document().network().find(QStringLiteral("conv1"))->parameters;
        QCOMPARE(parameters.at(QStringLiteral("stride")), ParameterValue(IntegerPair{2, 2}));
        QVERIFY(!parameters.contains(QStringLiteral("padding")));
        QCOMPARE(desk.document().undoStack()->count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.state().isChanged() && desk.state().own() &&
                                     desk.state().own()->geometry.output.height() == 3,
                                 longest);
        QVERIFY(!desk.grid("beforeGrid")->isVisible());
        desk.document().undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("outputGrid")->field().rows, std::int64_t(8), longest);
    }

    void goesBackToTheLayer()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.tryOut("stride", "2");
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("outputGrid")->field().rows, std::int64_t(4), longest);
        QTest::mouseClick(desk.find<QPushButton>("backToLayer"), Qt::LeftButton);
        QCOMPARE(desk.grid("outputGrid")->field().rows, std::int64_t(8));
        QVERIFY(desk.document().undoStack()->count() == 0);
    }

    void freeKernelsAndInputs()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.choose("scratchKernel", int(KernelPicture::SobelHorizontal));
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("kernelGrid")->field().valueAt({1, 2}), 2.0F, longest);
        // A typed weight.
        desk.doubleClick("kernelGrid", {0, 0});
        auto *editor = desk.grid("kernelGrid")->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor && editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("0.5"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("kernelGrid")->field().valueAt({0, 0}), 0.5F, longest);
        // A drawn input.
        desk.choose("scratchInput", int(InputPicture::Empty));
        QVERIFY(desk.find<QCheckBox>("paintInput")->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("inputGrid")->scale().high, 0.0F, longest);
        click(desk.grid("inputGrid"), {2, 3});
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("inputGrid")->field().valueAt({2, 3}), 1.0F, longest);
        const Convolution &shown = *desk.state().shown();
        QCOMPARE(shown.output->at(0, 3, 4), float(0.5 + shown.biasOf(0)));
        QTest::mouseClick(desk.grid("inputGrid"), Qt::RightButton, {},
                          desk.grid("inputGrid")->cellRect({2, 3}).center());
        QTRY_COMPARE_WITH_TIMEOUT(desk.grid("inputGrid")->field().valueAt({2, 3}), 0.0F, longest);
        // Nothing of this is for the network.
        QVERIFY(!desk.find<QPushButton>("applyScratch")->isEnabled());
    }

    void pinsPositions()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        auto *table = desk.find<QTableWidget>("pinTable");
        QVERIFY(!table->isVisibleTo(desk.page()));
        QTest::keyClick(desk.page(), Qt::Key_P);
        QTest::keyClick(desk.page(), Qt::Key_P);
        QTest::keyClick(desk.page(), Qt::Key_End);
        QTest::mouseClick(desk.find<QPushButton>("pinPosition"), Qt::LeftButton);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("output[0, 0, 0]"));
        QCOMPARE(table->item(1, 0)->text(), QStringLiteral("output[0, 7, 7]"));
        QVERIFY(!table->item(1, 0)->icon().isNull());
        QCOMPARE(table->item(1, 4)->text(), valueText(double(desk.seen()->maps.at(0, 7, 7))));
        QCOMPARE(table->item(1, 5)->text(), QStringLiteral("✓"));
        table->setCurrentCell(0, 1);
        Q_EMIT table->cellClicked(0, 1);
        QCOMPARE(desk.state().pixel(), (Pixel{0, 0}));
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("output[0, 7, 7]"));
    }

    void colourScalesReachAsFarAsChosen()
    {
        ConvolutionDesk desk(Arithmetic, "conv2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const auto values = *desk.seen()->values;
        const auto &weight = values.tensors.at(QStringLiteral("weight")).values;
        const auto choose = [&](ScaleReach reach) {
            desk.choose("scaleReach", desk.find<QComboBox>("scaleReach")->findData(int(reach)));
        };
        const auto reachOf = [](std::span<const float> numbers) { return divergingScaleOf(numbers).high; };
        choose(ScaleReach::View);
        QCOMPARE(desk.grid("kernelGrid")->scale().high, reachOf(std::span(weight).first(9)));
        choose(ScaleReach::Unit);
        QCOMPARE(desk.grid("kernelGrid")->scale().high, reachOf(std::span(weight).first(27)));
        choose(ScaleReach::Layer);
        QCOMPARE(desk.grid("kernelGrid")->scale().high, reachOf(weight));
        QCOMPARE(desk.grid("outputGrid")->scale().high,
                 scaleOf(desk.seen()->maps.values.data(), desk.seen()->maps.values.size()).high);
        choose(ScaleReach::Network);
        QCOMPARE(desk.grid("kernelGrid")->scale().high, values.network.largestWeight);
        QCOMPARE(desk.grid("inputGrid")->scale(), desk.grid("outputGrid")->scale());
        QCOMPARE(desk.grid("outputGrid")->scale().high, values.network.high);
        // The same on the page of another layer.
        desk.select("relu1", "activationPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.PageDesk::isReady(), longest);
        QCOMPARE(desk.grid("outputMap")->scale().high, values.network.high);
        QCOMPARE(desk.grid("inputMap")->scale().low, values.network.low);
    }

    void unfoldedMatricesAreLitTogether()
    {
        ConvolutionDesk desk(Unfolded, "conv2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        NumberGrid *windows = desk.grid("unfoldedMatrix");
        NumberGrid *kernels = desk.grid("kernelMatrix");
        NumberGrid *output = desk.grid("outputMatrix");
        QCOMPARE(windows->field().rows, std::int64_t(27));
        QCOMPARE(windows->field().columns, std::int64_t(36));
        QVERIFY(windows->shownText().startsWith(QStringLiteral("rows 0–26, columns 0–")));
        QVERIFY(windows->shownText().endsWith(QStringLiteral("of 27 × 36")));
        QVERIFY(
            desk.find<QLabel>("unfoldedSizes")->text().contains(QStringLiteral("2 × 27 · windows 27 × 36")));
        click(desk.grid("outputMatrix"), {1, 2});
        QCOMPARE(desk.state().pixel(), (Pixel{0, 2}));
        QCOMPARE(desk.state().outputChannel(), std::int64_t(1));
        QCOMPARE(mark(*kernels, CellMark::Kind::Window), (CellMark{CellMark::Kind::Window, {1, 0}, 1, 27}));
        QCOMPARE(mark(*windows, CellMark::Kind::Window), (CellMark{CellMark::Kind::Window, {0, 2}, 27, 1}));
        QCOMPARE(mark(*output, CellMark::Kind::Chosen).first, (Pixel{1, 2}));
        // The last column comes into sight.
        desk.key(Qt::Key_End);
        QVERIFY(!windows->cellRect({0, 35}).isEmpty());
        QVERIFY(desk.find<ArithmeticText>("unfoldedText")->plainText().contains(QStringLiteral("✓")));
        double product = desk.state().shown()->biasOf(1);
        for (std::int64_t i = 0; i < 27; ++i)
            product += double(kernels->field().valueAt({1, i})) * double(windows->field().valueAt({i, 35}));
        QVERIFY(std::abs(product - double(output->field().valueAt({1, 35}))) < 1e-5);
    }

    void understandMakesTheDockLarge()
    {
        Workspace workspace;
        workspace.offerData(explainedPictures());
        workspace.document().open(project(), {}, QStringLiteral("Untitled"));
        workspace.document().selectLayer(QStringLiteral("conv1"));
        MainWindow window(workspace);
        window.resize(1480, 930);
        window.showPerspective(QStringLiteral("understand"));
        window.show();
        auto *dock = window.findChild<QWidget *>(QStringLiteral("propertiesDock"));
        QTRY_VERIFY_WITH_TIMEOUT(dock->isVisible() && dock->width() > 900, longest);
        QVERIFY(!window.findChild<QWidget *>(QStringLiteral("curvesDock"))->isVisible());
        QCOMPARE(window.findChild<QTabBar *>(QStringLiteral("layerTabs"))->currentIndex(), int(Arithmetic));
        window.showPerspective(QStringLiteral("design"));
        QTRY_VERIFY_WITH_TIMEOUT(dock->width() < 900, longest);
        workspace.document().undoStack()->setClean();
    }

    void saysWhatIsMissing()
    {
        ConvolutionDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.document().edit(QStringLiteral("too large"), [](Project &changed) {
            changed.network.find(QStringLiteral("conv1"))->parameters[QStringLiteral("kernel_size")] =
                IntegerPair{20, 20};
        });
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page()->isVisible(), longest);
        desk.document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestExplain)
#include "test_explain.moc"
