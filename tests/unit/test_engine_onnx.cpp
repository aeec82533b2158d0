#include "core/engine/model.h"
#include "core/exchange/export_proof.h"
#include "core/exchange/onnx/onnx_export.h"
#include "core/exchange/onnx/onnx_reader.h"
#include "core/exchange/onnx/onnx_writer.h"
#include "tests/unit/explained_models.h"
#include "tests/unit/layer_cases.h"

using namespace workbench;
using namespace workbench::test;

namespace {

/// A network in which all weights are random, those of normalisations too.
TrainedModel drawn(const QByteArray &layers)
{
    TrainedModel trained{*projectOf(layers, Shape::image(3, 12, 10)), {}, {}, {}};
    const auto model = *Model::build(trained.project.network, QStringLiteral("cpu"), 1);
    trained.weights = drawnWeights(model->weights(), 3);
    return trained;
}

/// Layers that the OpenCV of Debian 12 cannot read, or reads otherwise than the standard has it; ONNX Runtime
/// reads them all (tests/python/check_exports.py).
const QStringList notForOpenCv{"ConvTranspose2d everything", "AdaptiveAvgPool2d uneven",
                               "AdaptiveMaxPool2d larger",   "ReLU6 plain",
                               "BatchNorm1d everything",     "Upsample size",
                               "Upsample recomputed",        "ZeroPad2d each side",
                               "Multiply channels",          "MaxPool2d everything",
                               "BatchNorm2d not tracked"};

Result<ExportProof> prove(const TrainedModel &trained, const OnnxOptions &options)
{
    const auto model = onnxModel(trained, options);
    const auto bytes = model ? onnxBytes(*model) : tl::unexpected(model.error());
    if (!bytes)
        return tl::unexpected(bytes.error());
    return proveOnnx(*bytes, trained, noiseImages(trained.project.network.input), options);
}

} // namespace

/// ONNX files, read by who has not written them.
class TestEngineOnnx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersTheSame_data();
    void answersTheSame();
    void foldsInWhatIsAsked_data();
    void foldsInWhatIsAsked();
    void comesBack_data() { answersTheSame_data(); }
    void comesBack();
    void saysWhatItIs();
    void refusesWhatAnswersOtherwise();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
};

void TestEngineOnnx::answersTheSame_data()
{
    QTest::addColumn<QByteArray>("layers");
    for (const auto &item : layerCases)
        QTest::addRow("%s %s", item.type, item.name) << QByteArray(item.layers);
}

void TestEngineOnnx::answersTheSame()
{
    QFETCH(const QByteArray, layers);
    const auto proof = prove(drawn(layers), {});
    VERIFY_RESULT(proof);
    const bool isForOpenCv = !notForOpenCv.contains(QLatin1String(QTest::currentDataTag()));
    QVERIFY2(proof->reader.startsWith(QLatin1String(isForOpenCv ? "OpenCV " : "CNN Workbench")),
             qPrintable(proof->remark));
    QCOMPARE(proof->remark.isEmpty(), isForOpenCv);
    QCOMPARE(proof->images, QStringLiteral("100 images of noise"));
}

void TestEngineOnnx::foldsInWhatIsAsked_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<Normalization>("normalization");
    const Normalization given{Normalization::Kind::Given, {0.5, 0.4, 0.1}, {0.2, 1, 0.5}};
    for (const auto *end : {"", R"(,{"id":"s","type":"Softmax"})", R"(,{"id":"s","type":"LogSoftmax"})"}) {
        QTest::addRow("scaled%s", end) << QByteArray(end) << Normalization();
        QTest::addRow("normalized%s", end) << QByteArray(end) << given;
    }
}

void TestEngineOnnx::foldsInWhatIsAsked()
{
    QFETCH(const QByteArray, end);
    QFETCH(const Normalization, normalization);
    TrainedModel trained = drawn(R"([{"id":"c","type":"Conv2d","params":{"out_channels":2,"kernel_size":3}},
        {"id":"f","type":"Flatten"},{"id":"output","type":"Linear","params":{"out_features":4}})" +
                                 end + "]");
    trained.normalization = normalization;
    for (const OnnxOptions options : {OnnxOptions{}, {true, false}, {false, true}, {true, true}}) {
        const auto proof = prove(trained, options);
        VERIFY_RESULT(proof);
        QCOMPARE(proof->remark, QString());
        QCOMPARE(proof->images, QStringLiteral("100 images of noise"));
    }
}

void TestEngineOnnx::saysWhatItIs()
{
    TrainedModel trained = drawn(R"([{"id":"f","type":"Flatten"},
        {"id":"output","type":"Linear","params":{"out_features":2}}])");
    trained.classNames = QStringList{QStringLiteral("踝靴"), QStringLiteral("a \"bag\"")};
    trained.training[QStringLiteral("epoch")] = QStringLiteral("3");
    const auto model = onnxModel(trained);
    VERIFY_RESULT(model);
    QCOMPARE(model->irVersion, 7);
    QCOMPARE(model->opset, 13);
    QCOMPARE(model->metadata.at("class_names"), QStringLiteral("[\"踝靴\",\"a \\\"bag\\\"\"]"));
    QCOMPARE(model->metadata.at("preprocessing"), QStringLiteral("{\"scale\":\"0..1\"}"));
    QCOMPARE(model->metadata.at("training"), QStringLiteral("{\"epoch\":\"3\"}"));
    const std::vector<OnnxDimension> input{{0, QStringLiteral("batch")}, {3, {}}, {12, {}}, {10, {}}};
    QCOMPARE(model->graph.inputs, (std::vector<OnnxValue>{{QStringLiteral("input"), input}}));
    // A layer has the usual name.
    const std::vector<OnnxDimension> output{{0, QStringLiteral("batch")}, {2, {}}};
    QCOMPARE(model->graph.outputs, (std::vector<OnnxValue>{{QStringLiteral("output_"), output}}));
}

void TestEngineOnnx::refusesWhatAnswersOtherwise()
{
    const TrainedModel trained = drawn(R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"Linear","params":{"out_features":2}}])");
    auto model = onnxModel(trained);
    VERIFY_RESULT(model);
    auto &bias = model->graph.initializers.at(QStringLiteral("a.bias"));
    const float other = 9;
    std::memcpy(bias.bytes.data(), &other, sizeof other);
    COMPARE_ERROR(proveOnnx(*onnxBytes(*model), trained, noiseImages(trained.project.network.input), {}),
                  QStringLiteral("answers otherwise than the network"));
}

void TestEngineOnnx::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray whole = *onnxBytes(*onnxModel(drawn(R"([{"id":"f","type":"Flatten"}])")));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("<html></html>");
    QTest::newRow("cut") << whole.chopped(1);
    QTest::newRow("field of another kind") << QByteArray("\x38\x01", 2); // graph: 1
}

void TestEngineOnnx::refusesBrokenFiles()
{
    QFETCH(const QByteArray, file);
    COMPARE_ERROR(parseOnnx(file, QStringLiteral("here")), QStringLiteral("(here"));
}

void TestEngineOnnx::comesBack()
{
    QFETCH(const QByteArray, layers);
    const auto model = onnxModel(drawn(layers), {true, true});
    VERIFY_RESULT(model);
    const auto bytes = onnxBytes(*model);
    VERIFY_RESULT(bytes);
    const auto read = parseOnnx(*bytes, QStringLiteral("it"));
    VERIFY_RESULT(read);
    QCOMPARE(*read, *model);
}

QTEST_GUILESS_MAIN(TestEngineOnnx)
#include "test_engine_onnx.moc"
