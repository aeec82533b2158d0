#include "core/engine/model.h"
#include "core/layers/analysis.h"
#include "core/layers/registry.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <set>

using namespace workbench;

namespace {

struct Case
{
    const char *type;
    const char *name;
    const char *layers; ///< the layer of that type is the last
};

// Images of 3 × 12 × 10 go in.
const std::vector<Case> cases{
    {"Conv2d", "plain", R"([{"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}}])"},
    {"Conv2d", "everything", R"([{"id":"a","type":"Conv2d","params":{"out_channels":6,"kernel_size":[3,2],
        "stride":[2,3],"padding":[1,4],"dilation":[3,2],"groups":3,"bias":false}}])"},
    {"Conv2d", "same, even kernel", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,
        "kernel_size":[4,2],"dilation":[1,3],"padding":"same"}}])"},
    {"Conv2d", "valid", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,"kernel_size":5,
        "padding":"valid","padding_mode":"circular"}}])"},
    {"Conv2d", "reflect", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,"kernel_size":3,
        "padding":[4,9],"padding_mode":"reflect"}}])"},
    {"Conv2d", "replicate, same", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,
        "kernel_size":4,"padding":"same","padding_mode":"replicate"}}])"},
    {"Conv2d", "circular", R"([{"id":"a","type":"Conv2d","params":{"out_channels":2,"kernel_size":3,
        "padding":[12,10],"padding_mode":"circular"}}])"},
    {"ConvTranspose2d", "plain", R"([{"id":"a","type":"ConvTranspose2d","params":{"out_channels":4,
        "kernel_size":2,"stride":2}}])"},
    {"ConvTranspose2d", "everything", R"([{"id":"a","type":"ConvTranspose2d","params":{"out_channels":6,
        "kernel_size":[3,2],"stride":[2,3],"padding":[1,0],"output_padding":[1,2],"dilation":[2,1],
        "groups":3,"bias":false}}])"},
    {"AdaptiveAvgPool2d", "one pixel", R"([{"id":"a","type":"AdaptiveAvgPool2d","params":{"output_size":1}}])"},
    {"AdaptiveAvgPool2d", "uneven", R"([{"id":"a","type":"AdaptiveAvgPool2d","params":{"output_size":[5,7]}}])"},
    {"AdaptiveMaxPool2d", "larger", R"([{"id":"a","type":"AdaptiveMaxPool2d","params":{"output_size":[20,3]}}])"},
    {"ReLU6", "plain", R"([{"id":"a","type":"ReLU6"}])"},
    {"PReLU", "one slope", R"([{"id":"a","type":"PReLU"}])"},
    {"PReLU", "a slope each", R"([{"id":"a","type":"PReLU","params":{"num_parameters":3,"init":-0.5}}])"},
    {"PReLU", "flat", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"PReLU","params":{"num_parameters":360}}])"},
    {"ELU", "alpha", R"([{"id":"a","type":"ELU","params":{"alpha":0.5}}])"},
    {"GELU", "exact", R"([{"id":"a","type":"GELU"}])"},
    {"GELU", "tanh", R"([{"id":"a","type":"GELU","params":{"approximate":"tanh"}}])"},
    {"SiLU", "plain", R"([{"id":"a","type":"SiLU"}])"},
    {"Hardswish", "plain", R"([{"id":"a","type":"Hardswish"}])"},
    {"BatchNorm1d", "plain", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"BatchNorm1d"}])"},
    {"BatchNorm1d", "everything", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"BatchNorm1d","params":{
        "eps":0.1,"momentum":0.5,"affine":false,"track_running_stats":false}}])"},
    {"GroupNorm", "image", R"([{"id":"a","type":"GroupNorm","params":{"num_groups":3}}])"},
    {"GroupNorm", "flat", R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"GroupNorm","params":{"num_groups":2,"affine":false,"eps":0.5}}])"},
    {"InstanceNorm2d", "plain", R"([{"id":"a","type":"InstanceNorm2d"}])"},
    {"InstanceNorm2d", "everything", R"([{"id":"a","type":"InstanceNorm2d","params":{
        "affine":true,"track_running_stats":true,"momentum":0.3}}])"},
    {"Upsample", "twice", R"([{"id":"a","type":"Upsample","params":{"scale_factor":2}}])"},
    {"Upsample", "size", R"([{"id":"a","type":"Upsample","params":{"size":[5,31],"mode":"bicubic"}}])"},
    {"Upsample", "uneven", R"([{"id":"a","type":"Upsample","params":{"scale_factor":[1.7,0.6],
        "mode":"bilinear","align_corners":true}}])"},
    {"Upsample", "recomputed", R"([{"id":"a","type":"Upsample","params":{"scale_factor":1.3,
        "mode":"nearest-exact","recompute_scale_factor":true}}])"},
    {"ZeroPad2d", "all sides", R"([{"id":"a","type":"ZeroPad2d","params":{"padding":2}}])"},
    {"ZeroPad2d", "each side", R"([{"id":"a","type":"ZeroPad2d","params":{"padding":[1,2,0,-3]}}])"},
    {"Multiply", "equal", R"([{"id":"r","type":"ReLU"},
        {"id":"a","type":"Multiply","inputs":["r","input","r"]}])"},
    {"Multiply", "channels", R"([{"id":"p","type":"AdaptiveAvgPool2d","params":{"output_size":1}},
        {"id":"a","type":"Multiply","inputs":["p","input"]}])"},
    {"MaxPool2d", "plain", R"([{"id":"a","type":"MaxPool2d","params":{"kernel_size":2}}])"},
    {"MaxPool2d", "everything", R"([{"id":"a","type":"MaxPool2d","params":{"kernel_size":[2,4],
        "stride":[3,1],"padding":[1,2],"dilation":[2,3],"ceil_mode":true}}])"},
    {"MaxPool2d", "last window in the padding", R"([{"id":"a","type":"MaxPool2d","params":{
        "kernel_size":2,"stride":3,"padding":1,"ceil_mode":true}}])"},
    {"AvgPool2d", "plain", R"([{"id":"a","type":"AvgPool2d","params":{"kernel_size":[3,2]}}])"},
    {"AvgPool2d", "everything", R"([{"id":"a","type":"AvgPool2d","params":{"kernel_size":[3,4],
        "stride":[2,3],"padding":[1,2],"ceil_mode":true,"count_include_pad":false}}])"},
    {"ReLU", "image", R"([{"id":"a","type":"ReLU"}])"},
    {"ReLU", "flat", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"ReLU"}])"},
    {"LeakyReLU", "plain", R"([{"id":"a","type":"LeakyReLU"}])"},
    {"LeakyReLU", "slope", R"([{"id":"a","type":"LeakyReLU","params":{"negative_slope":-0.5}}])"},
    {"Sigmoid", "plain", R"([{"id":"a","type":"Sigmoid"}])"},
    {"Tanh", "plain", R"([{"id":"a","type":"Tanh"}])"},
    {"Softmax", "channels", R"([{"id":"a","type":"Softmax"}])"},
    {"Softmax", "last dimension", R"([{"id":"a","type":"Softmax","params":{"dim":-1}}])"},
    {"LogSoftmax", "flat", R"([{"id":"f","type":"Flatten"},{"id":"a","type":"LogSoftmax"}])"},
    {"LogSoftmax", "dim 3", R"([{"id":"a","type":"LogSoftmax","params":{"dim":3}}])"},
    {"BatchNorm2d", "plain", R"([{"id":"a","type":"BatchNorm2d"}])"},
    {"BatchNorm2d", "not affine", R"([{"id":"a","type":"BatchNorm2d","params":{"affine":false,"eps":0.1}}])"},
    {"BatchNorm2d", "not tracked", R"([{"id":"a","type":"BatchNorm2d","params":{
        "track_running_stats":false,"momentum":0.5}}])"},
    {"Dropout", "plain", R"([{"id":"a","type":"Dropout"}])"},
    {"Dropout", "all", R"([{"id":"a","type":"Dropout","params":{"p":1}}])"},
    {"Dropout2d", "plain", R"([{"id":"a","type":"Dropout2d","params":{"p":0.25}}])"},
    {"Linear", "plain", R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"Linear","params":{"out_features":7}}])"},
    {"Linear", "no bias", R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"Linear","params":{"out_features":1,"bias":false}}])"},
    {"Flatten", "plain", R"([{"id":"a","type":"Flatten"}])"},
    {"Flatten", "from 2", R"([{"id":"a","type":"Flatten","params":{"start_dim":2}}])"},
    {"Flatten", "1 to 2", R"([{"id":"a","type":"Flatten","params":{"start_dim":-3,"end_dim":2}}])"},
    {"Identity", "plain", R"([{"id":"a","type":"Identity"}])"},
    {"Add", "same twice", R"([{"id":"r","type":"ReLU"},{"id":"a","type":"Add","inputs":["r","r"]}])"},
    {"Add", "three", R"([{"id":"r","type":"ReLU"},{"id":"t","type":"Tanh"},
        {"id":"a","type":"Add","inputs":["r","input","t"]}])"},
    {"Concat", "images", R"([{"id":"c","type":"Conv2d","params":{"out_channels":5,"kernel_size":1}},
        {"id":"a","type":"Concat","inputs":["c","input"]}])"},
    {"Concat", "flat", R"([{"id":"f","type":"Flatten"},
        {"id":"l","type":"Linear","params":{"out_features":4}},
        {"id":"a","type":"Concat","inputs":["f","l","f"]}])"},
};

/// Runs the network, two samples at once, and compares all it does with what was worked out beforehand.
void compareWithEngine(const Network &network, bool training)
{
    const NetworkAnalysis analysis = analyse(network);
    QVERIFY2(analysis.faults.empty(), analysis.faults.empty() ? "" : qPrintable(analysis.faults[0].message));
    auto model = Model::build(network, QStringLiteral("cpu"), 1);
    VERIFY_RESULT(model);
    (*model)->setTraining(training);
    std::size_t position = 0;
    const auto tap = [&](const QString &id, const torch::Tensor &output) {
        const LayerAnalysis &layer = analysis.layers.at(position++);
        QCOMPARE(id, layer.id);
        QCOMPARE(output.sizes().slice(1).vec(), layer.output->sizes);
        QCOMPARE(output.size(0), 2);
    };
    const Shape &input = network.input;
    (*model)->forward(torch::rand({2, input.channels(), input.height(), input.width()}), tap);
    QCOMPARE(position, network.layers.size());

    std::int64_t trainable = 0;
    for (const auto &tensor : (*model)->parameters())
        trainable += tensor.numel();
    QCOMPARE(trainable, *analysis.totalParameters);
    std::size_t tensors = 0;
    for (const auto &layer : analysis.layers) {
        for (const auto &info : layer.cost->tensors) {
            const torch::Tensor tensor = (*model)->tensor(layer.id, info.name);
            QVERIFY2(tensor.defined(), qPrintable(info.name));
            QCOMPARE(tensor.sizes().vec(), info.sizes);
            QCOMPARE(tensor.requires_grad(), info.trainable);
            ++tensors;
        }
    }
    QCOMPARE((*model)->weights().size(), tensors);
}

} // namespace

/// What is worked out without tensors is what LibTorch does.
class TestEngineLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryType();
    void shapesAndTensors_data();
    void shapesAndTensors();
    void randomNetworks();
    void refusesFaultyNetworks();
    void sameSeedSameWeights();
    void weightsComeBack();
    void refusesOtherWeights();
};

void TestEngineLayers::knowsEveryType()
{
    for (const auto &descriptor : layerTypes()) {
        const auto isOf = [&](const Case &item) { return descriptor.type == QLatin1String(item.type); };
        QVERIFY2(std::any_of(cases.begin(), cases.end(), isOf), qPrintable(descriptor.type));
    }
}

void TestEngineLayers::shapesAndTensors_data()
{
    QTest::addColumn<QByteArray>("layers");
    for (const auto &item : cases)
        QTest::addRow("%s: %s", item.type, item.name) << QByteArray(item.layers);
}

void TestEngineLayers::shapesAndTensors()
{
    QFETCH(QByteArray, layers);
    const auto project = test::projectOf(layers);
    VERIFY_RESULT(project);
    compareWithEngine(project->network, false);
    compareWithEngine(project->network, true);
    const QString id = project->network.layers.back().id;
    const NetworkAnalysis analysis = analyse(project->network);
    QVERIFY(pythonLineOf(project->network, analysis, id).contains(QLatin1String(" = ")));
    for (const auto &line : formulaOf(project->network, analysis, id))
        QVERIFY(!line.label.isEmpty());
}

void TestEngineLayers::randomNetworks()
{
    int valid = 0;
    int faulty = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        test::RandomNetworks random(seed);
        const Network network = random.network();
        const NetworkAnalysis analysis = analyse(network);
        if (!analysis.faults.empty()) {
            ++faulty;
            QVERIFY(!Model::build(network, QStringLiteral("cpu"), 1));
            continue;
        }
        ++valid;
        compareWithEngine(network, seed % 2 == 0);
        if (QTest::currentTestFailed()) {
            qWarning("seed %d: %s", int(seed), projectText({network, {}, {}}).constData());
            return;
        }
    }
    QVERIFY2(valid > 80 && faulty > 20, qPrintable(QStringLiteral("%1 and %2").arg(valid).arg(faulty)));
}

void TestEngineLayers::refusesFaultyNetworks()
{
    COMPARE_ERROR(Model::build({}, QStringLiteral("cpu"), 1), QStringLiteral("no layers"));
    const auto project =
        test::projectOf(R"([{"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":13}}])");
    VERIFY_RESULT(project);
    const auto model = Model::build(project->network, QStringLiteral("cpu"), 1);
    COMPARE_ERROR(model, QStringLiteral("larger than its input"));
    QCOMPARE(model.error().where, QStringLiteral("a"));
}

void TestEngineLayers::sameSeedSameWeights()
{
    const Network network = test::smallClassifier().network;
    const auto weights = [&](std::int64_t seed) {
        return (*Model::build(network, QStringLiteral("cpu"), seed))->weights();
    };
    QVERIFY(weights(7) == weights(7));
    QVERIFY(weights(7) != weights(8));
}

void TestEngineLayers::weightsComeBack()
{
    const Network network = test::smallClassifier().network;
    const auto first = *Model::build(network, QStringLiteral("cpu"), 1);
    const auto second = *Model::build(network, QStringLiteral("cpu"), 2);
    VERIFY_RESULT(second->setWeights(first->weights()));
    QVERIFY(second->weights() == first->weights());
    const torch::Tensor batch = torch::rand({5, 1, 8, 8});
    QVERIFY(torch::equal(first->forward(batch), second->forward(batch)));
}

void TestEngineLayers::refusesOtherWeights()
{
    const auto model = *Model::build(test::smallClassifier().network, QStringLiteral("cpu"), 1);
    const TensorMap before = model->weights();
    TensorMap missing = before;
    missing.erase(QStringLiteral("fc1.bias"));
    COMPARE_ERROR(model->setWeights(missing), QStringLiteral("fc1.bias"));
    TensorMap surplus = before;
    surplus[QStringLiteral("other.weight")] = before.at(QStringLiteral("fc1.bias"));
    COMPARE_ERROR(model->setWeights(surplus), QStringLiteral("other.weight"));
    TensorMap reshaped = before;
    reshaped[QStringLiteral("conv1.bias")] = before.at(QStringLiteral("fc1.bias"));
    COMPARE_ERROR(model->setWeights(reshaped), QStringLiteral("conv1.bias"));
    QVERIFY(model->weights() == before);
}

QTEST_GUILESS_MAIN(TestEngineLayers)
#include "test_engine_layers.moc"
