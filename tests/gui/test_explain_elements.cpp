#include "core/explain/dropout_mask.h"
#include "core/number_text.h"
#include "tests/gui/explain_desk.h"
#include "ui/common/plot.h"
#include "ui/explain/norm_table.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
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

Project withSoftmax()
{
    Project with = project();
    with.network.layers.push_back(
        {QStringLiteral("soft1"), QStringLiteral("Softmax"), {QStringLiteral("fc2")}, {}});
    return with;
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

    void batchNormShowsABatchBesideTheRunningStatistics()
    {
        PageDesk desk(project(), "bn1", "normPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && desk.seen()->values->norm, longest);
        const auto &norm = **desk.seen()->values->norm;
        // The four training images make less than a batch of the run; the one looked at is the first.
        QCOMPARE(norm.samples.size(), std::size_t(4));
        QCOMPARE(norm.samples.front(), (SampleId{SampleId::Part::Train, 0}));
        QCOMPARE(norm.count, std::int64_t(4 * 36));
        QVERIFY(desk.find<QLabel>("normBatch")->text().startsWith(QStringLiteral("A batch of 4 image(s)")));
        NumberGrid *output = desk.grid("outputMap");
        QCOMPARE(output->field().valueAt({2, 4}), desk.seen()->maps.at(0, 2, 4));
        QCOMPARE(desk.grid("trainingMap")->field().valueAt({2, 4}), norm.output.at(0, 2, 4));
        const QString text = desk.text("elementText");
        QVERIFY(text.contains(QStringLiteral("output[0, 0, 0]")));
        // Both results and both running statistics.
        QCOMPARE(text.count(equalsLibTorch), 4);
        QVERIFY(text.contains(QStringLiteral("those of the 144 numbers")));
        QVERIFY(text.contains(QStringLiteral("running_mean = (1 − 0.1)·0 + 0.1·")));
        desk.find<QSpinBox>("chosenUnit")->setValue(2);
        QCOMPARE(output->field().valueAt({2, 4}), desk.seen()->maps.at(2, 2, 4));
        QCOMPARE(desk.grid("trainingMap")->field().valueAt({2, 4}), norm.output.at(2, 2, 4));
    }

    void batchNormListsItsChannels()
    {
        PageDesk desk(project(), "bn1", "normPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && desk.seen()->values->norm, longest);
        const auto &norm = **desk.seen()->values->norm;
        auto *table = desk.find<QTableView>("normTable");
        QCOMPARE(table->model()->rowCount(), 3);
        const auto text = [table](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(text(1, NormChannelModel::Mean), valueText(norm.channels[1].mean));
        QCOMPARE(text(1, NormChannelModel::Variance), valueText(norm.channels[1].variance));
        QCOMPARE(text(1, NormChannelModel::MeanAfter),
                 valueText(double(norm.buffers.at(QStringLiteral("running_mean")).values[1])));
        QCOMPARE(text(1, NormChannelModel::Verdict), QStringLiteral("✓"));
        Q_EMIT table->clicked(table->model()->index(1, 0));
        QCOMPARE(desk.find<QSpinBox>("chosenUnit")->value(), 1);
    }

    void batchOfARunFollowsItsSettings()
    {
        Project pairs = project();
        pairs.training.batchSize = 2;
        PageDesk desk(pairs, "bn1", "normPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && desk.seen()->values->norm, longest);
        QCOMPARE((*desk.seen()->values->norm)->samples.size(), std::size_t(2));
        // An image of no class leads a batch too, and is told to be no training image.
        desk.document().selectSample({SampleId::Part::Test, 0});
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && desk.seen()->values->norm, longest);
        const auto &norm = **desk.seen()->values->norm;
        QCOMPARE(norm.samples.size(), std::size_t(2));
        QCOMPARE(norm.samples.front(), (SampleId{SampleId::Part::Test, 0}));
        QVERIFY(desk.find<QLabel>("normBatch")->text().contains(QStringLiteral("is not trained on")));
        // A layer that normalises each sample alike in both modes asks for none.
        desk.select("relu1", "activationPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && desk.seen()->request.batch.empty(), longest);
    }

    void featuresNeedABatch()
    {
        Project alone = project();
        alone.training.batchSize = 1;
        PageDesk desk(alone, "bn2", "normPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && desk.seen()->values->norm, longest);
        QVERIFY(!desk.seen()->values->norm->has_value());
        const QString refused = desk.find<QLabel>("normBatch")->text();
        QVERIFY2(refused.contains(QStringLiteral("Expected more than 1 value per channel")),
                 qPrintable(refused));
        QVERIFY(!desk.grid("trainingMap")->isVisible());
    }

    void elementsFollowMouseAndKeys()
    {
        PageDesk desk(project(), "relu1", "activationPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        NumberGrid *input = desk.grid("inputMap");
        NumberGrid *output = desk.grid("outputMap");
        click(input, {2, 3});
        QCOMPARE(chosen(*output), (Pixel{2, 3}));
        hover(output, {4, 1});
        QCOMPARE(chosen(*input), (Pixel{4, 1}));
        QVERIFY(desk.text("elementText").contains(QStringLiteral("output[0, 4, 1]")));
        desk.leave("outputMap");
        QCOMPARE(chosen(*input), (Pixel{2, 3}));
        desk.key(Qt::Key_Right);
        QCOMPARE(chosen(*input), (Pixel{2, 4}));
        desk.key(Qt::Key_End);
        QCOMPARE(chosen(*input), (Pixel{5, 5}));
        QVERIFY(desk.text("elementText").contains(equalsLibTorch));
        desk.find<QCheckBox>("nearWindow")->click();
        QVERIFY(!input->cellRect({5, 5}).isEmpty());
        QVERIFY(QSettings().value(QStringLiteral("explain/near")).toBool());
    }

    void activationTellsItsShareOfZeros()
    {
        PageDesk desk(project(), "relu1", "activationPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const auto &maps = desk.seen()->maps;
        const auto zeros = std::count(maps.plane(0), maps.plane(0) + 36, 0.0F);
        const QString percent = QString::number(100.0 * double(zeros) / 36, 'f', 1);
        const QString text = desk.find<QLabel>("activationShares")->text();
        QVERIFY2(text.contains(percent), qPrintable(text));
        QVERIFY(desk.find<Plot>("activationCurve")->isVisible());
    }

    void flatLayersAreRows()
    {
        PageDesk desk(project(), "bn2", "normPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QCOMPARE(desk.grid("inputMap")->field().columns, std::int64_t(4));
        QTRY_VERIFY_WITH_TIMEOUT(desk.seen()->values->norm, longest);
        QVERIFY(desk.grid("trainingMap")->isVisible());
        QCOMPARE(desk.text("elementText").count(equalsLibTorch), 4);
        // bn1 normalised the batch before it: the value itself is another in training.
        QVERIFY(desk.text("elementText").contains(QStringLiteral("x itself differs in training")));
        click(desk.grid("inputMap"), {0, 3});
        QVERIFY(desk.text("elementText").contains(QStringLiteral("output[3]")));
        // The next layer, the next page.
        desk.select("tanh1", "activationPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.text("elementText").contains(QStringLiteral("tanh(x)")));
        QCOMPARE(chosen(*desk.grid("inputMap")).row, std::int64_t(0));
    }

    void linearIsAWeightedPicture()
    {
        PageDesk desk(project(), "fc1", "linearPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        NumberGrid *inputs = desk.grid("linearInputs");
        NumberGrid *weights = desk.grid("linearWeights");
        NumberGrid *products = desk.grid("linearProducts");
        QCOMPARE(inputs->field().rows, std::int64_t(6));
        desk.find<QSpinBox>("linearChannel")->setValue(2);
        const auto &values = desk.seen()->values->inputs[0].values;
        QCOMPARE(inputs->field().valueAt({1, 4}), values[2 * 36 + 10]);
        click(desk.grid("linearOutputs"), {0, 3});
        const auto &weight = desk.seen()->values->tensors.at(QStringLiteral("weight")).values;
        QCOMPARE(weights->field().valueAt({1, 4}), weight[3 * 108 + 2 * 36 + 10]);
        hover(products, {1, 4});
        QVERIFY(desk.text("linearText").contains(QStringLiteral("input[82] = map[2, 1, 4]")));
        QVERIFY(desk.text("linearText").contains(QStringLiteral("output[3]")));
        QVERIFY(desk.text("linearText").contains(equalsLibTorch));
        QVERIFY(!desk.find<QTableWidget>("softmaxTable")->isVisible());
        desk.key(Qt::Key_Home);
        QCOMPARE(weights->field().valueAt({0, 0}), weight[2 * 36]);
    }

    void contributionsLeadToTheirInputs()
    {
        PageDesk desk(project(), "fc1", "linearPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        auto *table = desk.find<QTableWidget>("contributionTable");
        QVERIFY(table->rowCount() > 0);
        const auto place = table->item(0, 0)->data(Qt::UserRole).toLongLong();
        const auto &values = desk.seen()->values->inputs[0].values;
        const auto &weight = desk.seen()->values->tensors.at(QStringLiteral("weight")).values;
        float largest = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            largest = std::max(largest, weight[i] * values[i]);
        QCOMPARE(weight[std::size_t(place)] * values[std::size_t(place)], largest);
        Q_EMIT table->cellClicked(0, 0);
        QCOMPARE(desk.find<QSpinBox>("linearChannel")->value(), int(place / 36));
        QCOMPARE(chosen(*desk.grid("linearInputs")), (Pixel{place % 36 / 6, place % 6}));
    }

    void lastLayerLeadsToTheLoss()
    {
        PageDesk desk(project(), "fc2", "linearPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        auto *table = desk.find<QTableWidget>("softmaxTable");
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("0 · cat (the true class)"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("softmaxText").contains(equalsLibTorch), longest);
        const double p = double(desk.seen()->samplePrediction->probabilities[0]);
        QVERIFY(std::abs(table->item(0, 5)->text().toDouble() + std::log(p)) < 1e-3);
        // Nobody knows the class of the test image.
        desk.document().selectSample({SampleId::Part::Test, 0});
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("softmaxText").contains(QStringLiteral("no loss")), longest);
        // Another loss has no softmax.
        desk.document().edit(QStringLiteral("loss"), [](Project &changed) {
            changed.training.loss = {QStringLiteral("MSELoss"), {}};
        });
        desk.document().selectSample({SampleId::Part::Train, 1});
        QTRY_VERIFY_WITH_TIMEOUT(!table->isVisible(), longest);
        desk.document().undoStack()->setClean();
    }

    void softmaxLayerListsItsClasses()
    {
        PageDesk desk(withSoftmax(), "soft1", "softmaxPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QVERIFY(desk.text("elementText").contains(equalsLibTorch));
        auto *table = desk.find<QTableWidget>("softmaxTable");
        QVERIFY(std::abs(table->item(1, 4)->text().toDouble() - double(desk.seen()->maps.values[1])) < 1e-4);
        click(desk.grid("outputMap"), {0, 1});
        QCOMPARE(table->currentRow(), 1);
        QVERIFY(desk.text("elementText").contains(QStringLiteral("output[1]")));
    }

    void dropoutDrawsItsMaskAgain()
    {
        PageDesk desk(project(), "drop1", "dropoutPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        const auto numbers = sameSizeNumbersOf(desk.seen());
        QVERIFY(numbers);
        const auto compare = [&](int seed) {
            const DropoutDraw draw = drawDropout(*numbers, std::uint64_t(seed));
            for (int channel = 0; channel < 3; ++channel) {
                desk.find<QSpinBox>("chosenUnit")->setValue(channel);
                QCOMPARE(desk.grid("maskMap")->field().valueAt({1, 1}),
                         draw.kept[std::size_t(channel * 36 + 7)] ? 1.0F : 0.0F);
                QCOMPARE(desk.grid("trainingMap")->field().valueAt({1, 1}), draw.training.at(channel, 1, 1));
            }
        };
        compare(0);
        desk.find<QPushButton>("drawAgain")->click();
        QCOMPARE(desk.find<QSpinBox>("dropoutSeed")->value(), 1);
        compare(1);
        QCOMPARE(desk.grid("outputMap")->field().valueAt({1, 1}),
                 desk.grid("inputMap")->field().valueAt({1, 1}));
    }

    void positionsArePinned_data()
    {
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *layer, const char *page, const char *first, const char *last) {
            QTest::newRow(layer) << QByteArray(layer) << QByteArray(page) << QString::fromLatin1(first)
                                 << QString::fromLatin1(last);
        };
        row("bn1", "normPage", "output[0, 0, 0]", "output[0, 5, 5]");
        row("bn2", "normPage", "output[0]", "output[3]");
        row("relu1", "activationPage", "output[0, 0, 0]", "output[0, 5, 5]");
        row("drop1", "dropoutPage", "output[0, 0, 0]", "output[0, 5, 5]");
        row("fc1", "linearPage", "output[0]", "output[3]");
        row("soft1", "softmaxPage", "output[0]", "output[1]");
    }

    void positionsArePinned()
    {
        QFETCH(QByteArray, layer);
        QFETCH(QByteArray, page);
        QFETCH(QString, first);
        QFETCH(QString, last);
        PageDesk desk(withSoftmax(), layer.constData(), page.constData());
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        comparePins(desk, first, last);
    }

    void pinsStayWithTheirLayer()
    {
        PageDesk desk(project(), "relu1", "activationPage");
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.key(Qt::Key_P);
        desk.document().selectLayer(QStringLiteral("tanh1"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        auto *table = desk.find<QTableWidget>("pinTable");
        QVERIFY(!table->isVisible());
        desk.document().selectLayer(QStringLiteral("relu1"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady() && table->isVisible(), longest);
        QCOMPARE(table->rowCount(), 1);
        // Of another channel, pinned beside the first.
        desk.find<QSpinBox>("chosenUnit")->setValue(2);
        QTest::mouseClick(desk.find<QPushButton>("pinPosition"), Qt::LeftButton);
        QCOMPARE(table->item(1, 0)->text(), QStringLiteral("output[2, 0, 0]"));
        Q_EMIT table->cellClicked(0, 0);
        QCOMPARE(desk.find<QSpinBox>("chosenUnit")->value(), 0);
        desk.document().open(project(), {}, QStringLiteral("Untitled"));
        QVERIFY(!table->isVisibleTo(desk.page()));
    }

    void everyControlHasAName()
    {
        PageDesk desk(project(), "bn1", "normPage");
        for (const auto &[layer, page] :
             {std::pair{"bn1", "normPage"}, std::pair{"relu1", "activationPage"},
              std::pair{"drop1", "dropoutPage"}, std::pair{"fc1", "linearPage"}}) {
            desk.select(layer, page);
            QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
            QCOMPARE(desk.nameless(), QString());
        }
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestExplainElements)
#include "test_explain_elements.moc"
