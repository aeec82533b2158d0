#include "core/engine/model.h"
#include "core/layers/analysis.h"
#include "core/layers/registry.h"
#include "tests/unit/files.h"
#include "tests/unit/layer_cases.h"
#include "tests/unit/projects.h"

#include <set>

using namespace workbench;
using namespace workbench::test;

namespace {

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
        const auto isOf = [&](const LayerCase &item) { return descriptor.type == QLatin1String(item.type); };
        QVERIFY2(std::any_of(layerCases.begin(), layerCases.end(), isOf), qPrintable(descriptor.type));
    }
}

void TestEngineLayers::shapesAndTensors_data()
{
    QTest::addColumn<QByteArray>("layers");
    for (const auto &item : layerCases)
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
