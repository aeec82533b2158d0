#include "tests/unit/data_sets.h"
#include "tests/unit/projects.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/number_grid.h"
#include "ui/properties/property_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <cmath>

using namespace workbench;
using namespace workbench::test;

namespace {

const Shape shape = Shape::image(1, 8, 8);
constexpr int longest = 30'000;
constexpr int arithmeticTab = 1;

DataSetPointer pictures()
{
    std::vector<Bytes> train;
    for (int i = 0; i < 4; ++i)
        train.push_back(noisyPicture(shape.elements(), unsigned(i + 1)));
    DataSet data = dataSetOf(shape, train, {}, {0, 1, 0, 1});
    data.spec = QStringLiteral("idx:/animals");
    return std::make_shared<const DataSet>(std::move(data));
}

/// One layer of each page's kind.
Project project()
{
    auto made = projectOf(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1}},
        {"id":"pool1","type":"MaxPool2d","params":{"kernel_size":3,"stride":2,"padding":1}},
        {"id":"pool2","type":"AvgPool2d","inputs":["conv1"],"params":{"kernel_size":3,"stride":2,"padding":1}},
        {"id":"add1","type":"Add","inputs":["pool1","pool2"]},
        {"id":"concat1","type":"Concat","inputs":["pool1","add1"]},
        {"id":"upsample1","type":"Upsample","params":{"scale_factor":2,"mode":"bilinear"}},
        {"id":"pad1","type":"ZeroPad2d","params":{"padding":[1,0,1,0]}},
        {"id":"identity1","type":"Identity"},
        {"id":"up1","type":"ConvTranspose2d","params":{"out_channels":2,"kernel_size":3,"stride":2}},
        {"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":2}}])",
                          shape);
    made->data.source = QStringLiteral("idx:/animals");
    made->training.validationSplit = 0;
    return *made;
}

/// The panel of the selected layer, on a workspace whose data set is given.
struct Desk
{
    Workspace workspace;
    std::unique_ptr<PropertyPanel> panel;
    const char *pageName;

    Desk(const char *layer, const char *page) : pageName(page)
    {
        workspace.offerData(pictures());
        workspace.document().open(project(), {}, QStringLiteral("Untitled"));
        workspace.document().selectSample({SampleId::Part::Train, 0});
        workspace.document().selectLayer(QString::fromLatin1(layer));
        panel = std::make_unique<PropertyPanel>(workspace);
        panel->resize(1100, 900);
        panel->showTab(arithmeticTab);
        panel->show();
    }

    QWidget *page() { return panel->findChild<QWidget *>(QString::fromLatin1(pageName)); }
    template<class Widget>
    Widget *find(const char *name)
    {
        return page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    NumberGrid *grid(const char *name) { return find<NumberGrid>(name); }
    QString text(const char *name) { return find<ArithmeticText>(name)->plainText(); }
    const Observation &seen() { return *workspace.observation(); }
    bool isReady()
    {
        const auto observation = workspace.observation();
        return page() && page()->isVisible() && observation && observation->values &&
               observation->values->layer.id == workspace.document().selectedLayer();
    }

    void hover(const char *name, Pixel cell) { move(name, grid(name)->cellRect(cell).center()); }
    void leave(const char *name) { move(name, QPoint(grid(name)->width() - 1, grid(name)->height() - 1)); }
    /// Sent as such: the offscreen platform has no mouse of its own.
    void move(const char *name, const QPoint &place)
    {
        QMouseEvent event(QEvent::MouseMove, place, grid(name)->mapToGlobal(place), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(grid(name), &event);
    }
    void click(const char *name, Pixel cell)
    {
        QTest::mouseClick(grid(name), Qt::LeftButton, {}, grid(name)->cellRect(cell).center());
    }
    void key(Qt::Key key) { QTest::keyClick(page(), key); }
    void choose(const char *box, int index)
    {
        find<QComboBox>(box)->setCurrentIndex(index);
        Q_EMIT find<QComboBox>(box)->activated(index);
    }
};

std::vector<Pixel> marked(const NumberGrid &grid, CellMark::Kind kind)
{
    std::vector<Pixel> places;
    for (const auto &each : grid.marks()) {
        if (each.kind == kind)
            places.push_back(each.first);
    }
    return places;
}

double total(const NumberField &field)
{
    double sum = 0;
    for (std::int64_t row = 0; row < field.rows; ++row) {
        for (std::int64_t column = 0; column < field.columns; ++column)
            sum += double(field.valueAt({row, column}));
    }
    return sum;
}

const QString checked = QStringLiteral("✓ equals LibTorch");

} // namespace

class TestExplainPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QCoreApplication::setOrganizationName(QStringLiteral("cnn-workbench-test"));
        QCoreApplication::setApplicationName(QStringLiteral("test_explain_pages"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        applyTheme(ThemeMode::Light);
    }

    void init() { QSettings().clear(); }

    void maximumStepsAndLightsItsWinner()
    {
        Desk desk("pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        NumberGrid *input = desk.grid("poolingInput");
        QCOMPARE(input->field().first, (Pixel{-1, -1}));
        QCOMPARE(input->field().valueAt({-1, 3}), -std::numeric_limits<float>::infinity());
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 3}), desk.seen().maps.at(0, 2, 3));
        desk.key(Qt::Key_Right);
        QCOMPARE(marked(*desk.grid("poolingOutput"), CellMark::Kind::Chosen).front(), (Pixel{0, 1}));
        QCOMPARE(marked(*input, CellMark::Kind::Window).front(), (Pixel{-1, 1}));
        // The winner has the output's own number.
        const Pixel winner = marked(*input, CellMark::Kind::Chosen).front();
        QCOMPARE(input->field().valueAt(winner), desk.seen().maps.at(0, 0, 1));
        QVERIFY(desk.text("poolingText").contains(checked));
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("output[0, 0, 1]")));
        desk.key(Qt::Key_End);
        QVERIFY(!desk.find<QToolButton>("stepForward")->isEnabled());
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("output[0, 3, 3]")));
        desk.hover("poolingOutput", {1, 1});
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("output[0, 1, 1]")));
        // Hovering the winner lights the outputs it won, this one among them.
        const Pixel won = marked(*input, CellMark::Kind::Chosen).front();
        desk.hover("poolingInput", won);
        const auto lit = marked(*desk.grid("poolingOutput"), CellMark::Kind::Lit);
        QVERIFY(std::find(lit.begin(), lit.end(), Pixel{1, 1}) != lit.end());
        desk.find<QSpinBox>("channel")->setValue(2);
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 3}), desk.seen().maps.at(2, 2, 3));
    }

    void playsToTheEnd()
    {
        Desk desk("pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.find<QSlider>("playSpeed")->setValue(6);
        desk.key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("poolingText").contains(QStringLiteral("output[0, 3, 3]")),
                                 longest);
        QTRY_COMPARE(desk.find<QToolButton>("playPositions")->toolTip(), QStringLiteral("Play (Space)"));
    }

    void gradientOfAMaximum()
    {
        Desk desk("pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.click("poolingOutput", {2, 1});
        const Pixel winner = marked(*desk.grid("poolingInput"), CellMark::Kind::Chosen).front();
        QCOMPARE(desk.grid("outputGradient")->field().valueAt({2, 1}), 1.0F);
        QCOMPARE(total(desk.grid("outputGradient")->field()), 1.0);
        QCOMPARE(desk.grid("inputGradient")->field().valueAt(winner), 1.0F);
        QCOMPARE(total(desk.grid("inputGradient")->field()), 1.0);
        // One at every output: all of them arrive somewhere.
        desk.choose("gradientChoice", 1);
        QCOMPARE(total(desk.grid("outputGradient")->field()), 16.0);
        QCOMPARE(total(desk.grid("inputGradient")->field()), 16.0);
        // A typed one goes on from what is shown.
        NumberGrid *gradient = desk.grid("outputGradient");
        QTest::mouseDClick(gradient, Qt::LeftButton, {}, gradient->cellRect({2, 1}).center());
        auto *editor = gradient->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor && editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("-2"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(desk.find<QComboBox>("gradientChoice")->currentIndex(), 2);
        QCOMPARE(total(desk.grid("inputGradient")->field()), 13.0);
    }

    void meanIsWrittenOutAndShared()
    {
        Desk desk("pool2", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QCOMPARE(desk.grid("poolingInput")->field().valueAt({-1, 3}), 0.0F);
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("/ 9")));
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("the zeros of the padding too")));
        QVERIFY(desk.text("poolingText").contains(checked));
        desk.click("poolingOutput", {1, 1});
        QVERIFY(std::abs(total(desk.grid("inputGradient")->field()) - 1) < 1e-6);
        QCOMPARE(desk.grid("inputGradient")->field().valueAt({1, 1}), 1.0F / 9);
        // Where windows overlap, shares add up.
        desk.choose("gradientChoice", 1);
        QCOMPARE(desk.grid("inputGradient")->field().valueAt({1, 1}), 4.0F / 9);
        desk.hover("inputGradient", {1, 1});
        QCOMPARE(marked(*desk.grid("poolingOutput"), CellMark::Kind::Lit).size(), std::size_t(4));
        QVERIFY2(desk.text("gradientText").contains(QStringLiteral("1/9 + 1/9 + 1/9 + 1/9 = 0.4444")),
                 qPrintable(desk.text("gradientText")));
    }

    void followsSelectionAndSample()
    {
        Desk desk("pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const float before = desk.seen().maps.at(0, 2, 2);
        desk.workspace.document().selectSample({SampleId::Part::Train, 1});
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && desk.seen().maps.at(0, 2, 2) != before, longest);
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 2}), desk.seen().maps.at(0, 2, 2));
        desk.workspace.document().selectLayer(QStringLiteral("pool2"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 2}), desk.seen().maps.at(0, 2, 2));
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("/ 9")));
    }

    void valuesAreRemembered()
    {
        {
            Desk desk("pool1", "poolingPage");
            QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
            QVERIFY(desk.grid("poolingInput")->isWhole());
            desk.find<QCheckBox>("nearWindow")->setChecked(true);
        }
        Desk desk("add1", "joiningPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.find<QCheckBox>("nearWindow")->isChecked());
    }

    void sumsShowEachInput()
    {
        Desk desk("add1", "joiningPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.click("joinedOutput", {1, 2});
        QCOMPARE(marked(*desk.grid("joinedInput0"), CellMark::Kind::Window).front(), (Pixel{1, 2}));
        QCOMPARE(marked(*desk.grid("joinedInput1"), CellMark::Kind::Window).front(), (Pixel{1, 2}));
        QCOMPARE(desk.grid("joinedInput0")->field().valueAt({1, 2}) +
                     desk.grid("joinedInput1")->field().valueAt({1, 2}),
                 desk.grid("joinedOutput")->field().valueAt({1, 2}));
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("pool1[0, 1, 2] + pool2[0, 1, 2]")));
        QVERIFY(desk.text("joiningText").contains(checked));
        // An input's pixel leads to its output.
        desk.hover("joinedInput1", {3, 0});
        QCOMPARE(marked(*desk.grid("joinedOutput"), CellMark::Kind::Chosen).front(), (Pixel{3, 0}));
    }

    void stackShowsWhereAChannelIsFrom()
    {
        Desk desk("concat1", "joiningPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.grid("joinedInput0")->isVisible());
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("channel 0 of pool1")));
        desk.find<QSpinBox>("channel")->setValue(4);
        QVERIFY(!desk.grid("joinedInput0")->isVisible());
        QTRY_VERIFY(desk.grid("joinedInput1")->isVisible());
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("output channel 4 is channel 1 of add1")));
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("channels 3–5: add1")));
        QCOMPARE(desk.grid("joinedInput1")->field().valueAt({2, 2}), desk.seen().maps.at(4, 2, 2));
    }

    void upsamplingWeighsItsNeighbours()
    {
        Desk desk("upsample1", "resamplingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.click("resampledOutput", {2, 3});
        QCOMPARE(marked(*desk.grid("resampledInput"), CellMark::Kind::Lit).size(), std::size_t(4));
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("0.56·")));
        QVERIFY(desk.text("resamplingText").contains(checked));
        desk.hover("resampledInput", {1, 1});
        QCOMPARE(marked(*desk.grid("resampledOutput"), CellMark::Kind::Lit).size(), std::size_t(16));
        desk.click("resampledInput", {1, 1});
        desk.leave("resampledInput");
        QCOMPARE(marked(*desk.grid("resampledOutput"), CellMark::Kind::Lit).size(), std::size_t(16));
        desk.key(Qt::Key_Escape);
        QVERIFY(marked(*desk.grid("resampledOutput"), CellMark::Kind::Lit).empty());
    }

    void paddingAndIdentity()
    {
        Desk desk("pad1", "resamplingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("a zero of the frame")));
        desk.click("resampledOutput", {2, 4});
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("a copy of input[0, 1, 3]")));
        desk.workspace.document().selectLayer(QStringLiteral("identity1"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("a copy of input[0, 2, 4]")));
        QVERIFY(desk.find<QLabel>("resamplingPurpose")->text().startsWith(QStringLiteral("Identity passes")));
    }

    void flattenLeadsPixelsToIndices()
    {
        Desk desk("flatten1", "flattenPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const auto &input = desk.seen().values->inputs.front();
        QCOMPARE(input.count, std::int64_t(2));
        desk.hover("flattenInput", {3, 5});
        const auto index = 3 * input.width + 5;
        QVERIFY(desk.text("flattenText").contains(QStringLiteral("= %1").arg(index)));
        QVERIFY(desk.text("flattenText").contains(QStringLiteral("output[%1]").arg(index)));
        QVERIFY(desk.text("flattenText").contains(checked));
        QVERIFY(desk.text("flattenText").contains(QStringLiteral("weight[j, %1], 2 weight").arg(index)));
        const NumberGrid &vector = *desk.grid("flattenVector");
        const Pixel lit = marked(vector, CellMark::Kind::Chosen).front();
        QCOMPARE(lit.row * vector.field().columns + lit.column, index);
        QCOMPARE(marked(*desk.grid("flattenStrip"), CellMark::Kind::Chosen).front(), (Pixel{0, index}));
        desk.leave("flattenInput");
        // An index of the other channel brings that channel.
        desk.key(Qt::Key_End);
        QCOMPARE(desk.find<QSpinBox>("channel")->value(), 1);
        QCOMPARE(marked(*desk.grid("flattenInput"), CellMark::Kind::Chosen).front(),
                 (Pixel{input.height - 1, input.width - 1}));
        // A channel chosen takes the pixel along.
        desk.find<QSpinBox>("channel")->setValue(0);
        QVERIFY(desk.text("flattenText")
                    .contains(QStringLiteral("output[%1]").arg(input.height * input.width - 1)));
    }

    void stampsOfATransposedConvolution()
    {
        Desk desk("up1", "transposedPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.click("transposedOutput", {2, 4});
        // Kernel 3, stride 2: an even row and column is reached from two rows and two columns.
        QCOMPARE(marked(*desk.grid("transposedInput"), CellMark::Kind::Lit).size(), std::size_t(4));
        QVERIFY(desk.text("transposedText").contains(checked));
        desk.hover("transposedInput", {3, 2});
        QCOMPARE(marked(*desk.grid("transposedOutput"), CellMark::Kind::Window).front(), (Pixel{6, 4}));
        const float value = desk.grid("transposedInput")->field().valueAt({3, 2});
        QCOMPARE(desk.grid("stampGrid")->field().valueAt({1, 2}),
                 value * desk.grid("stampKernel")->field().valueAt({1, 2}));
        desk.find<QSpinBox>("transposedInputChannel")->setValue(5);
        QCOMPARE(desk.grid("transposedInput")->field().valueAt({3, 2}),
                 desk.seen().values->inputs.front().at(5, 3, 2));
    }

    void everythingHasAName()
    {
        for (const auto &[layer, page] :
             {std::pair{"pool1", "poolingPage"}, std::pair{"add1", "joiningPage"},
              std::pair{"upsample1", "resamplingPage"}, std::pair{"flatten1", "flattenPage"},
              std::pair{"up1", "transposedPage"}}) {
            Desk desk(layer, page);
            QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
            for (const auto *grid : desk.page()->findChildren<NumberGrid *>())
                QVERIFY2(!grid->accessibleName().isEmpty(), qPrintable(grid->objectName()));
            for (const auto *box : desk.page()->findChildren<QSpinBox *>())
                QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        }
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestExplainPages)
#include "test_explain_pages.moc"
