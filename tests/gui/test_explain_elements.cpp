#include "core/explain/dropout_mask.h"
#include "tests/gui/explain_desk.h"
#include "ui/common/plot.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;

namespace {

Project project()
{
    return explainedProject(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
        {"id":"bn1","type":"BatchNorm2d"},
        {"id":"relu1","type":"ReLU"},
        {"id":"drop1","type":"Dropout2d"},
        {"id":"flatten1","type":"Flatten"},
        {"id":"fc1","type":"Linear","params":{"out_features":4}},
        {"id":"bn2","type":"BatchNorm1d"},
        {"id":"tanh1","type":"Tanh"},
        {"id":"drop2","type":"Dropout"},
        {"id":"fc2","type":"Linear","params":{"out_features":2}}])");
}

/// The pages of layers whose output has their input's size, by their names.
struct ElementDesk : ExplainDesk
{
    explicit ElementDesk(const char *layer, const Project &opened = project())
        : ExplainDesk(opened, QString::fromLatin1(layer))
    {}

    template<class Widget>
    Widget *find(const char *page, const char *name)
    {
        auto *shown = panel->findChild<QWidget *>(QString::fromLatin1(page));
        return shown && shown->isVisible() ? shown->findChild<Widget *>(QString::fromLatin1(name)) : nullptr;
    }
    NumberGrid *grid(const char *page, const char *name) { return find<NumberGrid>(page, name); }
    QString text(const char *page, const char *name = "elementText")
    {
        return find<ArithmeticText>(page, name)->plainText();
    }
    QWidget *page(const char *name) { return panel->findChild<QWidget *>(QString::fromLatin1(name)); }
};

void leave(NumberGrid *grid)
{
    QEvent event(QEvent::Leave);
    QApplication::sendEvent(grid, &event);
}

Pixel chosen(const NumberGrid &grid)
{
    return grid.marks().size() == 1 ? grid.marks()[0].first : Pixel{-99, -99};
}

} // namespace

class TestExplainElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_explain_elements"), m_settings.path());
    }

    void init() { QSettings().clear(); }

    void batchNormShowsBothModes()
    {
        ElementDesk desk("bn1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("normPage", "inputMap"), longest);
        NumberGrid *output = desk.grid("normPage", "outputMap");
        QCOMPARE(output->field().valueAt({2, 4}), desk.seen()->maps.at(0, 2, 4));
        QVERIFY(desk.text("normPage").contains(QStringLiteral("output[0, 0, 0]")));
        QVERIFY(desk.text("normPage").contains(QStringLiteral("✓ equals LibTorch")));
        QVERIFY(desk.text("normPage").contains(QStringLiteral("training: this sample alone")));
        QVERIFY(desk.text("normPage").contains(QStringLiteral("over the 36 pixel(s)")));
        // In training, the channel has mean 0.
        const NumberField &training = desk.grid("normPage", "trainingMap")->field();
        double sum = 0;
        for (std::int64_t i = 0; i < 36; ++i)
            sum += double(training.valueAt({i / 6, i % 6}));
        QVERIFY(std::abs(sum) < 1e-4);
        desk.find<QSpinBox>("normPage", "chosenUnit")->setValue(2);
        QCOMPARE(output->field().valueAt({2, 4}), desk.seen()->maps.at(2, 2, 4));
    }

    void elementsFollowMouseAndKeys()
    {
        ElementDesk desk("relu1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("activationPage", "inputMap"), longest);
        NumberGrid *input = desk.grid("activationPage", "inputMap");
        NumberGrid *output = desk.grid("activationPage", "outputMap");
        click(input, {2, 3});
        QCOMPARE(chosen(*output), (Pixel{2, 3}));
        hover(output, {4, 1});
        QCOMPARE(chosen(*input), (Pixel{4, 1}));
        QVERIFY(desk.text("activationPage").contains(QStringLiteral("output[0, 4, 1]")));
        leave(output);
        QCOMPARE(chosen(*input), (Pixel{2, 3}));
        QTest::keyClick(desk.page("activationPage"), Qt::Key_Right);
        QCOMPARE(chosen(*input), (Pixel{2, 4}));
        QTest::keyClick(desk.page("activationPage"), Qt::Key_End);
        QCOMPARE(chosen(*input), (Pixel{5, 5}));
        QVERIFY(desk.text("activationPage").contains(QStringLiteral("✓ equals LibTorch")));
        desk.find<QCheckBox>("activationPage", "nearWindow")->click();
        QVERIFY(!input->cellRect({5, 5}).isEmpty());
        QVERIFY(QSettings().value(QStringLiteral("explain/near")).toBool());
    }

    void activationTellsItsShareOfZeros()
    {
        ElementDesk desk("relu1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("activationPage", "outputMap"), longest);
        const auto &maps = desk.seen()->maps;
        const auto zeros = std::count(maps.plane(0), maps.plane(0) + 36, 0.0F);
        const QString percent = QString::number(100.0 * double(zeros) / 36, 'f', 1);
        const QString text = desk.find<QLabel>("activationPage", "activationShares")->text();
        QVERIFY2(text.contains(percent), qPrintable(text));
        QVERIFY(desk.find<Plot>("activationPage", "activationCurve")->isVisible());
    }

    void flatLayersAreRows()
    {
        ElementDesk desk("bn2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("normPage", "inputMap"), longest);
        QCOMPARE(desk.grid("normPage", "inputMap")->field().columns, std::int64_t(4));
        QVERIFY(!desk.grid("normPage", "trainingMap")->isVisible());
        QVERIFY(desk.text("normPage").contains(QStringLiteral("PyTorch refuses a batch of 1")));
        click(desk.grid("normPage", "inputMap"), {0, 3});
        QVERIFY(desk.text("normPage").contains(QStringLiteral("output[3]")));
        // The next layer, the next page.
        desk.workspace.document().selectLayer(QStringLiteral("tanh1"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("activationPage", "inputMap"), longest);
        QVERIFY(desk.text("activationPage").contains(QStringLiteral("tanh(x)")));
        QCOMPARE(chosen(*desk.grid("activationPage", "inputMap")).row, std::int64_t(0));
    }

    void linearIsAWeightedPicture()
    {
        ElementDesk desk("fc1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("linearPage", "linearInputs"), longest);
        NumberGrid *inputs = desk.grid("linearPage", "linearInputs");
        NumberGrid *weights = desk.grid("linearPage", "linearWeights");
        NumberGrid *products = desk.grid("linearPage", "linearProducts");
        QCOMPARE(inputs->field().rows, std::int64_t(6));
        desk.find<QSpinBox>("linearPage", "linearChannel")->setValue(2);
        const auto &values = desk.seen()->values->inputs[0].values;
        QCOMPARE(inputs->field().valueAt({1, 4}), values[2 * 36 + 10]);
        click(desk.grid("linearPage", "linearOutputs"), {0, 3});
        const auto &weight = desk.seen()->values->tensors.at(QStringLiteral("weight")).values;
        QCOMPARE(weights->field().valueAt({1, 4}), weight[3 * 108 + 2 * 36 + 10]);
        hover(products, {1, 4});
        QVERIFY(desk.text("linearPage", "linearText").contains(QStringLiteral("input[82] = map[2, 1, 4]")));
        QVERIFY(desk.text("linearPage", "linearText").contains(QStringLiteral("output[3]")));
        QVERIFY(desk.text("linearPage", "linearText").contains(QStringLiteral("✓ equals LibTorch")));
        QVERIFY(!desk.find<QTableWidget>("linearPage", "softmaxTable")->isVisible());
        QTest::keyClick(desk.page("linearPage"), Qt::Key_Home);
        QCOMPARE(weights->field().valueAt({0, 0}), weight[2 * 36]);
    }

    void contributionsLeadToTheirInputs()
    {
        ElementDesk desk("fc1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("linearPage", "linearProducts"), longest);
        auto *table = desk.find<QTableWidget>("linearPage", "contributionTable");
        QVERIFY(table->rowCount() > 0);
        const auto place = table->item(0, 0)->data(Qt::UserRole).toLongLong();
        const auto &values = desk.seen()->values->inputs[0].values;
        const auto &weight = desk.seen()->values->tensors.at(QStringLiteral("weight")).values;
        float largest = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            largest = std::max(largest, weight[i] * values[i]);
        QCOMPARE(weight[std::size_t(place)] * values[std::size_t(place)], largest);
        Q_EMIT table->cellClicked(0, 0);
        QCOMPARE(desk.find<QSpinBox>("linearPage", "linearChannel")->value(), int(place / 36));
        QCOMPARE(chosen(*desk.grid("linearPage", "linearInputs")), (Pixel{place % 36 / 6, place % 6}));
    }

    void lastLayerLeadsToTheLoss()
    {
        ElementDesk desk("fc2");
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QTableWidget>("linearPage", "softmaxTable"), longest);
        auto *table = desk.find<QTableWidget>("linearPage", "softmaxTable");
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("0 · cat (the true class)"));
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.text("linearPage", "softmaxText").contains(QStringLiteral("✓ equals LibTorch")), longest);
        const double p = double(desk.seen()->samplePrediction->probabilities[0]);
        QVERIFY(std::abs(table->item(0, 5)->text().toDouble() + std::log(p)) < 1e-3);
        // Nobody knows the class of the test image.
        desk.workspace.document().selectSample({SampleId::Part::Test, 0});
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("linearPage", "softmaxText").contains(QStringLiteral("no loss")),
                                 longest);
        // Another loss has no softmax.
        desk.workspace.document().edit(QStringLiteral("loss"), [](Project &changed) {
            changed.training.loss = {QStringLiteral("MSELoss"), {}};
        });
        desk.workspace.document().selectSample({SampleId::Part::Train, 1});
        QTRY_VERIFY_WITH_TIMEOUT(!table->isVisible(), longest);
        desk.workspace.document().undoStack()->setClean();
    }

    void softmaxLayerListsItsClasses()
    {
        Project with = project();
        with.network.layers.push_back(
            {QStringLiteral("soft1"), QStringLiteral("Softmax"), {QStringLiteral("fc2")}, {}});
        ElementDesk desk("soft1", with);
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("softmaxPage", "outputMap"), longest);
        QVERIFY(desk.text("softmaxPage").contains(QStringLiteral("✓ equals LibTorch")));
        auto *table = desk.find<QTableWidget>("softmaxPage", "softmaxTable");
        QVERIFY(std::abs(table->item(1, 4)->text().toDouble() - double(desk.seen()->maps.values[1])) < 1e-4);
        click(desk.grid("softmaxPage", "outputMap"), {0, 1});
        QCOMPARE(table->currentRow(), 1);
        QVERIFY(desk.text("softmaxPage").contains(QStringLiteral("output[1]")));
    }

    void dropoutDrawsItsMaskAgain()
    {
        ElementDesk desk("drop1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.grid("dropoutPage", "maskMap"), longest);
        const auto numbers = sameSizeNumbersOf(desk.seen());
        QVERIFY(numbers);
        const auto compare = [&](int seed) {
            const DropoutDraw draw = drawDropout(*numbers, std::uint64_t(seed));
            for (int channel = 0; channel < 3; ++channel) {
                desk.find<QSpinBox>("dropoutPage", "chosenUnit")->setValue(channel);
                QCOMPARE(desk.grid("dropoutPage", "maskMap")->field().valueAt({1, 1}),
                         draw.kept[std::size_t(channel * 36 + 7)] ? 1.0F : 0.0F);
                QCOMPARE(desk.grid("dropoutPage", "trainingMap")->field().valueAt({1, 1}),
                         draw.training.at(channel, 1, 1));
            }
        };
        compare(0);
        desk.find<QPushButton>("dropoutPage", "drawAgain")->click();
        QCOMPARE(desk.find<QSpinBox>("dropoutPage", "dropoutSeed")->value(), 1);
        compare(1);
        QCOMPARE(desk.grid("dropoutPage", "outputMap")->field().valueAt({1, 1}),
                 desk.grid("dropoutPage", "inputMap")->field().valueAt({1, 1}));
    }

    void everyControlHasAName()
    {
        ElementDesk desk("bn1");
        for (const char *layer : {"bn1", "relu1", "drop1", "fc1", "fc2"}) {
            desk.workspace.document().selectLayer(QString::fromLatin1(layer));
            QTRY_VERIFY_WITH_TIMEOUT(desk.seen() && desk.seen()->values &&
                                         desk.seen()->values->layer.id == QLatin1String(layer),
                                     longest);
        }
        for (const auto *page : {"normPage", "activationPage", "dropoutPage", "linearPage"}) {
            QVERIFY(desk.page(page));
            for (auto *box : desk.page(page)->findChildren<QSpinBox *>())
                QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
            for (auto *grid : desk.page(page)->findChildren<NumberGrid *>())
                QVERIFY2(!grid->accessibleName().isEmpty(), qPrintable(grid->objectName()));
        }
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestExplainElements)
#include "test_explain_elements.moc"
