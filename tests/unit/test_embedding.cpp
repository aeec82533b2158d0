#include "core/data/data_parts.h"
#include "core/exchange/embedding_csv.h"
#include "core/insight/embedding.h"
#include "core/insight/set_predictions.h"
#include "tests/unit/explained_models.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Three clouds in `width` dimensions.
LayerFeaturesPointer featuresOf(std::int64_t count, std::int64_t width, float shift = 0)
{
    LayerFeatures features;
    features.layer = QStringLiteral("fc1");
    features.width = width;
    std::mt19937_64 random(1);
    for (std::int64_t i = 0; i < count; ++i) {
        features.samples.push_back({SampleId::Part::Train, i});
        features.predicted.push_back(0);
        for (std::int64_t j = 0; j < width; ++j)
            features.values.push_back(float(random() >> 40) * 0x1p-24F + (j % 3 == i % 3 ? 3.0F : 0.0F) +
                                      shift * float(j));
    }
    return std::make_shared<const LayerFeatures>(std::move(features));
}

Project projectWithValidation()
{
    return smallClassifier();
}

} // namespace

class TestEmbedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsSamplesOfAPart_data();
    void drawsSamplesOfAPart();
    void fewerSamplesAreAmongMore();
    void componentsAreAlignedWithThoseBefore();
    void oneComponentIsALine();
    void perplexityIsLoweredForFewSamples();
    void goesOnOnlyFromTheSame();
    void isWrittenAsCsv();
};

void TestEmbedding::drawsSamplesOfAPart_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<std::int64_t>("count");
    QTest::addColumn<std::int64_t>("all");
    QTest::newRow("some for validation") << int(DataPart::Validation) << std::int64_t(7) << std::int64_t(16);
    QTest::newRow("all for validation") << int(DataPart::Validation) << std::int64_t(99) << std::int64_t(16);
    QTest::newRow("some for training") << int(DataPart::Training) << std::int64_t(20) << std::int64_t(48);
    QTest::newRow("some for the test") << int(DataPart::Test) << std::int64_t(5) << std::int64_t(16);
    QTest::newRow("none that are not used") << int(DataPart::Unused) << std::int64_t(5) << std::int64_t(0);
}

void TestEmbedding::drawsSamplesOfAPart()
{
    QFETCH(int, part);
    QFETCH(std::int64_t, count);
    QFETCH(std::int64_t, all);
    const auto data = darkAndBright();
    const Project project = projectWithValidation();
    QCOMPARE(countIn(*data, project, {DataPart(part)}), all);
    const auto samples = drawnSamples(*data, project, DataPart(part), count);
    QCOMPARE(std::ssize(samples), std::min(count, all));
    QCOMPARE(samples, drawnSamples(*data, project, DataPart(part), count));
    const auto parts = partsOf(data->train, project);
    std::int64_t last = -1;
    for (const auto sample : samples) {
        QVERIFY(sample.index > last);
        last = sample.index;
        QCOMPARE(sample.part == SampleId::Part::Test, DataPart(part) == DataPart::Test);
        if (sample.part == SampleId::Part::Train)
            QCOMPARE(parts[std::size_t(sample.index)], DataPart(part));
    }
}

void TestEmbedding::fewerSamplesAreAmongMore()
{
    const auto data = darkAndBright();
    const auto more = drawnSamples(*data, projectWithValidation(), DataPart::Training, 30);
    for (const auto sample : drawnSamples(*data, projectWithValidation(), DataPart::Training, 12))
        QVERIFY(std::find(more.begin(), more.end(), sample) != more.end());
}

void TestEmbedding::componentsAreAlignedWithThoseBefore()
{
    const EmbeddingWish wish{.method = EmbeddingMethod::Pca, .layer = QStringLiteral("fc1"), .perplexity = 2};
    const auto features = featuresOf(30, 5);
    auto before = *embed(features, wish);
    QCOMPARE(before.shares.size(), std::size_t(2));
    QVERIFY(before.isDone);
    const auto plain = before.positions;
    for (std::size_t i = 0; i < before.positions.size(); i += 2)
        before.positions[i] = -before.positions[i];
    const auto after = embed(features, wish, std::make_shared<const Embedding>(before));
    VERIFY_RESULT(after);
    QCOMPARE(after->positions, before.positions);
    QVERIFY(after->positions != plain);
}

void TestEmbedding::oneComponentIsALine()
{
    LayerFeatures line = *featuresOf(4, 2);
    line.values = {0, 0, 1, 1, 2, 2, 5, 5};
    const auto embedding =
        embed(std::make_shared<const LayerFeatures>(line), {.method = EmbeddingMethod::Pca});
    VERIFY_RESULT(embedding);
    QCOMPARE(embedding->shares.size(), std::size_t(1));
    for (std::size_t i = 1; i < embedding->positions.size(); i += 2)
        QCOMPARE(embedding->positions[i], 0.0F);
}

void TestEmbedding::perplexityIsLoweredForFewSamples()
{
    const auto embedding = embed(featuresOf(31, 4), {.perplexity = 30});
    VERIFY_RESULT(embedding);
    QCOMPARE(embedding->wish.perplexity, 10.0);
    QCOMPARE(embedding->tsne.step, tsneSteps);
}

void TestEmbedding::goesOnOnlyFromTheSame()
{
    const EmbeddingWish wish{.perplexity = 8};
    const auto first = std::make_shared<const Embedding>(*embed(featuresOf(45, 4), wish));
    QVERIFY(!first->goesOn);
    const auto second = embed(featuresOf(45, 4, 0.01F), wish, first);
    VERIFY_RESULT(second);
    QVERIFY(second->goesOn);
    const auto otherWish = embed(featuresOf(45, 4), {.perplexity = 9}, first);
    QVERIFY(!otherWish->goesOn);
    const auto otherSamples = embed(featuresOf(46, 4), wish, first);
    QVERIFY(!otherSamples->goesOn);
}

void TestEmbedding::isWrittenAsCsv()
{
    const auto data = darkAndBright();
    LayerFeatures features;
    features.samples = {{SampleId::Part::Train, 2}, {SampleId::Part::Test, 1}};
    features.predicted = {0, 0};
    Embedding embedding{.features = std::make_shared<const LayerFeatures>(features),
                        .wish = {},
                        .positions = {0.5F, -1, 2, 1.25F},
                        .shares = {}};
    QCOMPARE(embeddingCsv(embedding, {*data}),
             QByteArray("part,image,class,predicted,x,y\ntrain,2,dark,dark,0.5,-1\n"
                        "test,1,bright,dark,2,1.25\n"));
}

QTEST_GUILESS_MAIN(TestEmbedding)
#include "test_embedding.moc"
