#include "core/insight/layer_features.h"
#include "tests/unit/asked_models.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

std::vector<SampleId> samplesOf(const DataSetPointer &data)
{
    std::vector<SampleId> samples;
    for (const auto part : {SampleId::Part::Test, SampleId::Part::Train}) {
        for (std::int64_t i = data->train.count(); i-- > 0;)
            samples.push_back({part, i});
    }
    return samples;
}

/// One sample through the float64 twin: the layer's output and the answered class.
std::pair<torch::Tensor, std::int64_t> exactOutput(const Asked &asked, SampleId sample, const QString &layer)
{
    const torch::NoGradGuard guard;
    torch::Tensor kept = inputOf(*asked.exact, *samplePixels({*asked.data}, sample)).to(torch::kDouble);
    const torch::Tensor output =
        asked.exact->forward(kept, [&](const QString &id, const torch::Tensor &value) {
            if (id == layer)
                kept = value.clone();
        });
    return {kept[0], output[0].argmax().item<std::int64_t>()};
}

} // namespace

class TestEngineLayerFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTheLayersOutput_data();
    void rowsAreTheLayersOutput();
    void ownPicturesAreSamples();
    void tellsProgress();
    void stops();
    void tellsFaults();
    void findsTheLayerBeforeTheOutput_data();
    void findsTheLayerBeforeTheOutput();
};

void TestEngineLayerFeatures::rowsAreTheLayersOutput_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QString>("layer");
    QTest::addColumn<std::int64_t>("width");
    QTest::addColumn<bool>("averaged");
    const QByteArray wide = QByteArray(plainLayers).replace(R"("out_channels":6)", R"("out_channels":64)");
    QTest::newRow("pixels") << QByteArray(plainLayers) << QString(inputId) << std::int64_t(240) << false;
    QTest::newRow("maps") << QByteArray(plainLayers) << "relu2" << std::int64_t(48) << false;
    QTest::newRow("a flat output") << QByteArray(plainLayers) << "fc1" << std::int64_t(4) << false;
    QTest::newRow("a branch") << QByteArray(smoothLayers) << "add1" << std::int64_t(400) << false;
    QTest::newRow("maps too wide") << wide << "relu1" << std::int64_t(64) << true;
}

void TestEngineLayerFeatures::rowsAreTheLayersOutput()
{
    QFETCH(QByteArray, layers);
    QFETCH(QString, layer);
    QFETCH(std::int64_t, width);
    QFETCH(bool, averaged);
    Asked asked(layers.constData(), 1,
                {.kind = Normalization::Kind::Given, .mean = {0.4, 0.5, 0.6}, .deviation = {0.2, 0.3, 0.4}});
    QVERIFY(asked.model);
    asked.data = noisyData(askedShape, askedClasses, 40); // more than one batch
    const auto samples = samplesOf(asked.data);
    const auto features = layerFeatures(*asked.model, {*asked.data}, layer, samples);
    VERIFY_RESULT(features);
    QCOMPARE(features->samples, samples);
    QCOMPARE(features->width, width);
    QCOMPARE(features->averaged, averaged);
    QCOMPARE(std::ssize(features->values), width * std::ssize(samples));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto [output, predicted] = exactOutput(asked, samples[i], layer);
        const torch::Tensor expected = averaged ? output.mean({1, 2}) : output.flatten();
        const auto row = features->row(i);
        const torch::Tensor own =
            torch::tensor(std::vector<float>(row.begin(), row.end())).to(torch::kDouble);
        QVERIFY((own - expected).abs().max().item<double>() < 1e-4 * expected.abs().max().item<double>());
        QCOMPARE(features->predicted[i], std::int32_t(predicted));
    }
}

void TestEngineLayerFeatures::ownPicturesAreSamples()
{
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    const ImageSet own = asked.data->train;
    const auto features = layerFeatures(*asked.model, {*asked.data, &own}, QStringLiteral("relu1"),
                                        {{SampleId::Part::Own, 1}, {SampleId::Part::Train, 1}});
    VERIFY_RESULT(features);
    QVERIFY(std::ranges::equal(features->row(0), features->row(1)));
}

void TestEngineLayerFeatures::tellsProgress()
{
    const Asked asked(plainLayers);
    const auto data = noisyData(askedShape, askedClasses, 40);
    std::vector<std::int64_t> told;
    const auto features = layerFeatures(*asked.model, {*data}, QStringLiteral("fc1"), samplesOf(data),
                                        {{}, [&](std::int64_t done, std::int64_t total) {
                                             QCOMPARE(total, std::int64_t(80));
                                             told.push_back(done);
                                         }});
    VERIFY_RESULT(features);
    QCOMPARE(told.size(), std::size_t(3));
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), std::int64_t(80));
}

void TestEngineLayerFeatures::stops()
{
    const Asked asked(plainLayers);
    const auto data = noisyData(askedShape, askedClasses, 200);
    std::stop_source stop;
    int told = 0;
    const auto features = layerFeatures(*asked.model, {*data}, QStringLiteral("fc1"), samplesOf(data),
                                        {stop.get_token(), [&](std::int64_t, std::int64_t) {
                                             ++told;
                                             stop.request_stop();
                                         }});
    QVERIFY(!features);
    QCOMPARE(features.error().what, QStringLiteral("the question was cancelled"));
    // Each thread may have been at the end of a batch.
    QVERIFY(told <= int(std::thread::hardware_concurrency()));
}

void TestEngineLayerFeatures::tellsFaults()
{
    Asked asked(plainLayers);
    const auto ask = [&](const QString &layer, const DataSetPointer &data, std::int64_t index) {
        const auto features = layerFeatures(*asked.model, {*data}, layer, {{SampleId::Part::Train, index}});
        return features ? QString() : features.error().message();
    };
    QCOMPARE(ask(QStringLiteral("none"), asked.data, 0),
             QStringLiteral("the trained network has no such layer (none)"));
    QCOMPARE(ask(QStringLiteral("fc1"), asked.data, 99),
             QStringLiteral("one of the pictures is no longer there"));
    QCOMPARE(ask(QStringLiteral("fc1"), noisyData(Shape::image(1, 4, 4), 4), 0),
             QStringLiteral("the network reads images of 3 × 10 × 8, but these are 1 × 4 × 4 (Noise)"));
    auto weights = *asked.known.weights;
    float nan = std::nanf("");
    std::memcpy(weights.at(QStringLiteral("conv2.bias")).bytes.data(), &nan, sizeof nan);
    asked.known.weights = std::make_shared<const TensorMap>(weights);
    asked.model = *ExplainedModel::make(asked.known, asked.data, QStringLiteral("cpu"));
    QCOMPARE(ask(QStringLiteral("conv2"), asked.data, 0),
             QStringLiteral("the network cannot be asked: the layer's output is not finite"));
    QCOMPARE(ask(QStringLiteral("relu1"), asked.data, 0), QString());
}

void TestEngineLayerFeatures::findsTheLayerBeforeTheOutput_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QString>("layer");
    QTest::newRow("a Linear at the end") << QByteArray(plainLayers) << "flatten1";
    QTest::newRow("a Softmax at the end")
        << QByteArray(R"([{"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":
            {"out_features":8}},{"id":"relu1","type":"ReLU"},{"id":"fc2","type":"Linear","params":
            {"out_features":4}},{"id":"softmax1","type":"Softmax"}])")
        << "relu1";
    QTest::newRow("one layer") << QByteArray(R"([{"id":"flatten1","type":"Flatten"}])") << QString(inputId);
}

void TestEngineLayerFeatures::findsTheLayerBeforeTheOutput()
{
    QFETCH(QByteArray, layers);
    QFETCH(QString, layer);
    QCOMPARE(layerBeforeOutput(projectOf(layers)->network), layer);
}

QTEST_GUILESS_MAIN(TestEngineLayerFeatures)
#include "test_engine_layer_features.moc"
