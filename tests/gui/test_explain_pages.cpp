#include "tests/gui/explain_desk.h"
#include "ui/explain/pooling_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <cmath>
#include <numeric>

using namespace workbench;
using namespace workbench::test;

namespace {

/// One layer of each page's kind.
Project project()
{
    return explainedProject(R"([
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
        {"id":"fc1","type":"Linear","params":{"out_features":2}}])");
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

} // namespace

class TestExplainPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_explain_pages"), m_settings.path());
    }

    void init() { QSettings().clear(); }

    void maximumStepsAndLightsItsWinner()
    {
        PageDesk desk(project(), "pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        NumberGrid *input = desk.grid("poolingInput");
        QCOMPARE(input->field().first, (Pixel{-1, -1}));
        QCOMPARE(input->field().valueAt({-1, 3}), -std::numeric_limits<float>::infinity());
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 3}), desk.seen()->maps.at(0, 2, 3));
        desk.key(Qt::Key_Right);
        QCOMPARE(marked(*desk.grid("poolingOutput"), CellMark::Kind::Chosen).front(), (Pixel{0, 1}));
        QCOMPARE(marked(*input, CellMark::Kind::Window).front(), (Pixel{-1, 1}));
        // The winner has the output's own number.
        const Pixel winner = marked(*input, CellMark::Kind::Chosen).front();
        QCOMPARE(input->field().valueAt(winner), desk.seen()->maps.at(0, 0, 1));
        QVERIFY(desk.text("poolingText").contains(equalsLibTorch));
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("output[0, 0, 1]")));
        desk.key(Qt::Key_End);
        QVERIFY(!desk.find<QToolButton>("stepForward")->isEnabled());
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("output[0, 3, 3]")));
        hover(desk.grid("poolingOutput"), {1, 1});
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("output[0, 1, 1]")));
        // Hovering the winner lights the outputs it won, this one among them.
        const Pixel won = marked(*input, CellMark::Kind::Chosen).front();
        hover(desk.grid("poolingInput"), won);
        const auto lit = marked(*desk.grid("poolingOutput"), CellMark::Kind::Lit);
        QVERIFY(std::find(lit.begin(), lit.end(), Pixel{1, 1}) != lit.end());
        desk.find<QSpinBox>("chosenUnit")->setValue(2);
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 3}), desk.seen()->maps.at(2, 2, 3));
    }

    void largeMapsAreSeenByTheirPart()
    {
        auto observation = std::make_shared<Observation>();
        LayerValues values;
        values.layer = {QStringLiteral("pool1"), QStringLiteral("MaxPool2d"), {inputId}, {}};
        values.layer.parameters[QStringLiteral("kernel_size")] = IntegerPair{2, 2};
        Planes input{1, 224, 224, std::vector<float>(224 * 224)};
        std::iota(input.values.begin(), input.values.end(), 0.0F);
        observation->maps = Planes{1, 112, 112, {}};
        for (int i = 0; i < 112 * 112; ++i)
            observation->maps.values.push_back(input.at(0, 2 * (i / 112) + 1, 2 * (i % 112) + 1));
        values.inputs = {input};
        observation->values = std::move(values);
        Workspace workspace;
        PoolingPage page(workspace, nullptr);
        page.resize(900, 700);
        page.show();
        page.showValues(observation);
        const auto *shown = page.findChild<NumberGrid *>(QStringLiteral("poolingInput"));
        const auto *text = page.findChild<ArithmeticText *>(QStringLiteral("poolingText"));
        QCOMPARE(shown->shownText(), QStringLiteral("rows 0–63, columns 0–63 of 224 × 224"));
        QVERIFY(text->plainText().contains(equalsLibTorch));
        // The part follows the position, here to the last one.
        QTest::keyClick(&page, Qt::Key_End);
        QCOMPARE(shown->shownText(), QStringLiteral("rows 160–223, columns 160–223 of 224 × 224"));
        QCOMPARE(marked(*shown, CellMark::Kind::Chosen).front(), (Pixel{223, 223}));
        QVERIFY(!shown->cellRect({223, 223}).isEmpty());
        QVERIFY(text->plainText().contains(equalsLibTorch));
    }

    void playsToTheEnd()
    {
        PageDesk desk(project(), "pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.find<QSlider>("playSpeed")->setValue(6);
        desk.key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("poolingText").contains(QStringLiteral("output[0, 3, 3]")),
                                 longest);
        QTRY_COMPARE(desk.find<QToolButton>("playPositions")->toolTip(), QStringLiteral("Play (Space)"));
    }

    void gradientOfAMaximum()
    {
        PageDesk desk(project(), "pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        click(desk.grid("poolingOutput"), {2, 1});
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
        desk.doubleClick("outputGradient", {2, 1});
        auto *editor = desk.grid("outputGradient")->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor && editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("-2"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(desk.find<QComboBox>("gradientChoice")->currentIndex(), 2);
        QCOMPARE(total(desk.grid("inputGradient")->field()), 13.0);
    }

    void meanIsWrittenOutAndShared()
    {
        PageDesk desk(project(), "pool2", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QCOMPARE(desk.grid("poolingInput")->field().valueAt({-1, 3}), 0.0F);
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("/ 9")));
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("the zeros of the padding too")));
        QVERIFY(desk.text("poolingText").contains(equalsLibTorch));
        click(desk.grid("poolingOutput"), {1, 1});
        QVERIFY(std::abs(total(desk.grid("inputGradient")->field()) - 1) < 1e-6);
        QCOMPARE(desk.grid("inputGradient")->field().valueAt({1, 1}), 1.0F / 9);
        // Where windows overlap, shares add up.
        desk.choose("gradientChoice", 1);
        QCOMPARE(desk.grid("inputGradient")->field().valueAt({1, 1}), 4.0F / 9);
        hover(desk.grid("inputGradient"), {1, 1});
        QCOMPARE(marked(*desk.grid("poolingOutput"), CellMark::Kind::Lit).size(), std::size_t(4));
        QVERIFY2(desk.text("gradientText").contains(QStringLiteral("1/9 + 1/9 + 1/9 + 1/9 = 0.4444")),
                 qPrintable(desk.text("gradientText")));
    }

    void followsSelectionAndSample()
    {
        PageDesk desk(project(), "pool1", "poolingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const float before = desk.seen()->maps.at(0, 2, 2);
        desk.document().selectSample({SampleId::Part::Train, 1});
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.seen()->maps.at(0, 2, 2) != before);
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 2}), desk.seen()->maps.at(0, 2, 2));
        desk.document().selectLayer(QStringLiteral("pool2"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QCOMPARE(desk.grid("poolingOutput")->field().valueAt({2, 2}), desk.seen()->maps.at(0, 2, 2));
        QVERIFY(desk.text("poolingText").contains(QStringLiteral("/ 9")));
    }

    void valuesAreRemembered()
    {
        {
            PageDesk desk(project(), "pool1", "poolingPage");
            QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
            QVERIFY(desk.grid("poolingInput")->isWhole());
            desk.find<QCheckBox>("nearWindow")->setChecked(true);
        }
        PageDesk desk(project(), "add1", "joiningPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.find<QCheckBox>("nearWindow")->isChecked());
    }

    void sumsShowEachInput()
    {
        PageDesk desk(project(), "add1", "joiningPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        click(desk.grid("joinedOutput"), {1, 2});
        QCOMPARE(marked(*desk.grid("joinedInput0"), CellMark::Kind::Window).front(), (Pixel{1, 2}));
        QCOMPARE(marked(*desk.grid("joinedInput1"), CellMark::Kind::Window).front(), (Pixel{1, 2}));
        QCOMPARE(desk.grid("joinedInput0")->field().valueAt({1, 2}) +
                     desk.grid("joinedInput1")->field().valueAt({1, 2}),
                 desk.grid("joinedOutput")->field().valueAt({1, 2}));
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("pool1[0, 1, 2] + pool2[0, 1, 2]")));
        QVERIFY(desk.text("joiningText").contains(equalsLibTorch));
        // An input's pixel leads to its output.
        hover(desk.grid("joinedInput1"), {3, 0});
        QCOMPARE(marked(*desk.grid("joinedOutput"), CellMark::Kind::Chosen).front(), (Pixel{3, 0}));
    }

    void stackShowsWhereAChannelIsFrom()
    {
        PageDesk desk(project(), "concat1", "joiningPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.grid("joinedInput0")->isVisible());
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("channel 0 of pool1")));
        desk.find<QSpinBox>("chosenUnit")->setValue(4);
        QVERIFY(!desk.grid("joinedInput0")->isVisible());
        QTRY_VERIFY(desk.grid("joinedInput1")->isVisible());
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("output channel 4 is channel 1 of add1")));
        QVERIFY(desk.text("joiningText").contains(QStringLiteral("channels 3–5: add1")));
        QCOMPARE(desk.grid("joinedInput1")->field().valueAt({2, 2}), desk.seen()->maps.at(4, 2, 2));
    }

    void upsamplingWeighsItsNeighbours()
    {
        PageDesk desk(project(), "upsample1", "resamplingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        click(desk.grid("resampledOutput"), {2, 3});
        QCOMPARE(marked(*desk.grid("resampledInput"), CellMark::Kind::Lit).size(), std::size_t(4));
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("0.56·")));
        QVERIFY(desk.text("resamplingText").contains(equalsLibTorch));
        hover(desk.grid("resampledInput"), {1, 1});
        QCOMPARE(marked(*desk.grid("resampledOutput"), CellMark::Kind::Lit).size(), std::size_t(16));
        click(desk.grid("resampledInput"), {1, 1});
        desk.leave("resampledInput");
        QCOMPARE(marked(*desk.grid("resampledOutput"), CellMark::Kind::Lit).size(), std::size_t(16));
        desk.key(Qt::Key_Escape);
        QVERIFY(marked(*desk.grid("resampledOutput"), CellMark::Kind::Lit).empty());
    }

    void paddingAndIdentity()
    {
        PageDesk desk(project(), "pad1", "resamplingPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("a zero of the frame")));
        click(desk.grid("resampledOutput"), {2, 4});
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("a copy of input[0, 1, 3]")));
        desk.document().selectLayer(QStringLiteral("identity1"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.text("resamplingText").contains(QStringLiteral("a copy of input[0, 2, 4]")));
        QVERIFY(desk.find<QLabel>("resamplingPurpose")->text().startsWith(QStringLiteral("Identity passes")));
    }

    void flattenLeadsPixelsToIndices()
    {
        PageDesk desk(project(), "flatten1", "flattenPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const auto &input = desk.seen()->values->inputs.front();
        QCOMPARE(input.count, std::int64_t(2));
        hover(desk.grid("flattenInput"), {3, 5});
        const auto index = 3 * input.width + 5;
        QVERIFY(desk.text("flattenText").contains(QStringLiteral("= %1").arg(index)));
        QVERIFY(desk.text("flattenText").contains(QStringLiteral("output[%1]").arg(index)));
        QVERIFY(desk.text("flattenText").contains(equalsLibTorch));
        QVERIFY(desk.text("flattenText").contains(QStringLiteral("weight[j, %1], 2 weight").arg(index)));
        const NumberGrid &vector = *desk.grid("flattenVector");
        const Pixel lit = marked(vector, CellMark::Kind::Chosen).front();
        QCOMPARE(lit.row * vector.field().columns + lit.column, index);
        QCOMPARE(marked(*desk.grid("flattenStrip"), CellMark::Kind::Chosen).front(), (Pixel{0, index}));
        desk.leave("flattenInput");
        // An index of the other channel brings that channel.
        desk.key(Qt::Key_End);
        QCOMPARE(desk.find<QSpinBox>("chosenUnit")->value(), 1);
        QCOMPARE(marked(*desk.grid("flattenInput"), CellMark::Kind::Chosen).front(),
                 (Pixel{input.height - 1, input.width - 1}));
        // A channel chosen takes the pixel along.
        desk.find<QSpinBox>("chosenUnit")->setValue(0);
        QVERIFY(desk.text("flattenText")
                    .contains(QStringLiteral("output[%1]").arg(input.height * input.width - 1)));
    }

    void stampsOfATransposedConvolution()
    {
        PageDesk desk(project(), "up1", "transposedPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        click(desk.grid("transposedOutput"), {2, 4});
        // Kernel 3, stride 2: an even row and column is reached from two rows and two columns.
        QCOMPARE(marked(*desk.grid("transposedInput"), CellMark::Kind::Lit).size(), std::size_t(4));
        QVERIFY(desk.text("transposedText").contains(equalsLibTorch));
        hover(desk.grid("transposedInput"), {3, 2});
        QCOMPARE(marked(*desk.grid("transposedOutput"), CellMark::Kind::Window).front(), (Pixel{6, 4}));
        const float value = desk.grid("transposedInput")->field().valueAt({3, 2});
        QCOMPARE(desk.grid("stampGrid")->field().valueAt({1, 2}),
                 value * desk.grid("stampKernel")->field().valueAt({1, 2}));
        desk.find<QSpinBox>("transposedInputChannel")->setValue(5);
        QCOMPARE(desk.grid("transposedInput")->field().valueAt({3, 2}),
                 desk.seen()->values->inputs.front().at(5, 3, 2));
    }

    void positionsArePinned_data()
    {
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *layer, const char *page, const char *last) {
            QTest::newRow(layer) << QByteArray(layer) << QByteArray(page) << QString::fromLatin1(last);
        };
        row("pool1", "poolingPage", "output[0, 3, 3]");
        row("pool2", "poolingPage", "output[0, 3, 3]");
        row("add1", "joiningPage", "output[0, 3, 3]");
        row("concat1", "joiningPage", "output[0, 3, 3]");
        row("upsample1", "resamplingPage", "output[0, 7, 7]");
        row("up1", "transposedPage", "output[0, 18, 18]");
        row("flatten1", "flattenPage", "output[721]");
    }

    void positionsArePinned()
    {
        QFETCH(QByteArray, layer);
        QFETCH(QByteArray, page);
        QFETCH(QString, last);
        PageDesk desk(project(), layer.constData(), page.constData());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        comparePins(desk,
                    layer == "flatten1" ? QStringLiteral("output[0]") : QStringLiteral("output[0, 0, 0]"),
                    last);
    }

    void everythingHasAName()
    {
        for (const auto &[layer, page] :
             {std::pair{"pool1", "poolingPage"}, std::pair{"add1", "joiningPage"},
              std::pair{"upsample1", "resamplingPage"}, std::pair{"flatten1", "flattenPage"},
              std::pair{"up1", "transposedPage"}}) {
            PageDesk desk(project(), layer, page);
            QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
            QCOMPARE(desk.nameless(), QString());
        }
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestExplainPages)
#include "test_explain_pages.moc"
