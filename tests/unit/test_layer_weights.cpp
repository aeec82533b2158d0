#include "core/insight/layer_weights.h"
#include "core/train/session.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <numeric>

using namespace workbench;
using State = TrainingSession::State;

namespace {

TensorValues counted(const std::vector<std::int64_t> &sizes)
{
    TensorValues tensor{sizes, {}};
    const auto count =
        std::accumulate(sizes.begin(), sizes.end(), std::int64_t{1}, std::multiplies<std::int64_t>());
    for (std::int64_t i = 0; i < count; ++i)
        tensor.values.push_back(float(i));
    return tensor;
}

/// A paused run of plain SGD, whose weight of conv1 is looked at.
struct Run
{
    TrainingSession session;
    QSignalSpy observed{&session, &TrainingSession::observed};

    Run()
    {
        Project project = test::smallClassifier(1'000'000);
        project.training.optimizer = {QStringLiteral("SGD"), {{QStringLiteral("lr"), rate}}};
        session.start({.project = project,
                       .data = test::darkAndBright(),
                       .device = QStringLiteral("cpu"),
                       .threads = 1,
                       .plan = QStringLiteral("plain")},
                      true);
    }
    ~Run() { session.stop(); }

    /// What is seen after `batches` batches; null when it does not come.
    std::optional<LayerWeights> see(WeightView view, std::int64_t batches)
    {
        ObservationRequest request{.layer = QStringLiteral("conv1"), .sample = {SampleId::Part::Test, 1}};
        request.weights = view;
        session.setRequest(request);
        const auto seen = [&]() -> ObservationPointer {
            return observed.isEmpty() ? nullptr : observed.last()[0].value<ObservationPointer>();
        };
        const bool came = QTest::qWaitFor(
            [&] { return seen() && seen()->request == request && seen()->batch == batches; }, 30'000);
        return came ? seen()->weights : std::nullopt;
    }
    bool step(std::size_t batches)
    {
        session.stepBatch();
        return QTest::qWaitFor(
            [&] {
                return session.metrics().batchesFrom(0).size() == batches && session.state() == State::Paused;
            },
            30'000);
    }

    static constexpr double rate = 0.25;
};

} // namespace

class TestLayerWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesPictures_data()
    {
        QTest::addColumn<std::vector<std::int64_t>>("sizes");
        QTest::addColumn<std::vector<std::int64_t>>("source");
        QTest::addColumn<std::vector<std::int64_t>>("planes"); // count, height, width, for each first index
        QTest::addColumn<bool>("matrix");
        using Sizes = std::vector<std::int64_t>;
        QTest::newRow("kernels") << Sizes{4, 3, 2, 5} << Sizes{} << Sizes{12, 2, 5, 3} << false;
        QTest::newRow("1 x 1 kernels") << Sizes{4, 3, 1, 1} << Sizes{} << Sizes{1, 4, 3, 1} << true;
        QTest::newRow("Linear") << Sizes{4, 12} << Sizes{} << Sizes{1, 4, 12, 1} << true;
        QTest::newRow("Linear on maps") << Sizes{4, 12} << Sizes{3, 2, 2} << Sizes{12, 2, 2, 3} << false;
        QTest::newRow("Linear on other maps") << Sizes{4, 12} << Sizes{3, 2, 3} << Sizes{1, 4, 12, 1} << true;
        QTest::newRow("BatchNorm2d") << Sizes{7} << Sizes{} << Sizes{1, 1, 7, 1} << false;
        QTest::newRow("not known") << Sizes{} << Sizes{} << Sizes{0, 1, 0, 1} << false;
    }

    void becomesPictures()
    {
        QFETCH(std::vector<std::int64_t>, sizes);
        QFETCH(std::vector<std::int64_t>, source);
        QFETCH(std::vector<std::int64_t>, planes);
        QFETCH(bool, matrix);
        TensorValues tensor = counted(sizes);
        if (sizes.empty())
            tensor.values.clear();
        const auto pictures =
            picturesOf(tensor, source.empty() ? std::nullopt : std::optional<Shape>(Shape{source}));
        QCOMPARE((std::vector<std::int64_t>{pictures.planes.count, pictures.planes.height,
                                            pictures.planes.width, pictures.perFirst}),
                 planes);
        QCOMPARE(pictures.isMatrix, matrix);
        QCOMPARE(pictures.planes.values, tensor.values);
    }

    void findsTheMapsBehindAFlatten_data()
    {
        QTest::addColumn<QByteArray>("layers");
        QTest::addColumn<std::vector<std::int64_t>>("maps"); // none: empty
        const QByteArray flatten = R"({"id":"f","type":"Flatten"})";
        const QByteArray linear = R"({"id":"l","type":"Linear","params":{"out_features":4}})";
        const std::vector<std::int64_t> input{3, 12, 10};
        QTest::newRow("at once") << QByteArray("[" + flatten + "," + linear + "]") << input;
        QTest::newRow("behind places that stay")
            << QByteArray(
                   "[" + flatten +
                   R"(,{"id":"r","type":"ReLU"},{"id":"d","type":"Dropout"},{"id":"b","type":"BatchNorm1d"},)" +
                   linear + "]")
            << input;
        QTest::newRow("behind another Linear")
            << QByteArray("[" + flatten + R"(,{"id":"k","type":"Linear","params":{"out_features":360}},)" +
                          linear + "]")
            << std::vector<std::int64_t>{};
        QTest::newRow("no Linear") << QByteArray("[" + flatten + R"(,{"id":"l","type":"ReLU"}])")
                                   << std::vector<std::int64_t>{};
    }

    void findsTheMapsBehindAFlatten()
    {
        QFETCH(QByteArray, layers);
        QFETCH(std::vector<std::int64_t>, maps);
        const auto project = test::projectOf(layers);
        QVERIFY(project);
        const auto found = flattenedMaps(project->network, analyse(project->network), QStringLiteral("l"));
        QCOMPARE(found ? found->sizes : std::vector<std::int64_t>{}, maps);
    }

    void ordersByNorm()
    {
        const Planes planes{4, 1, 2, {3, 4, 0, 0, 6, 8, 0, -1}};
        QCOMPARE(normsOf(planes, 1), (std::vector<double>{5, 0, 10, 1}));
        QCOMPARE(normsOf(planes, 2), (std::vector<double>{5, std::sqrt(101.0)}));
        QCOMPARE(strengthsOf(planes), (std::vector<double>{3.5, 0, 7, 0.5}));
        QCOMPARE(largestFirst({5, 0, 10, 1, 5}), (std::vector<std::int64_t>{2, 0, 4, 3, 1}));
        QCOMPARE(largestFirst({1, std::nan(""), 2}), (std::vector<std::int64_t>{1, 2, 0}));
        QCOMPARE(inOrder(planes, 2, {1, 0}).values, (std::vector<float>{6, 8, 0, -1, 3, 4, 0, 0}));
        QCOMPARE(rowsInOrder({1, 2, 2, {1, 2, 3, 4}}, {1, 0}), (Planes{1, 2, 2, {3, 4, 1, 2}}));
    }

    /// With plain SGD a step is the gradient times the rate: gradient and changes tell of the same step.
    void tellsGradientAndChange()
    {
        Run run;
        const auto start = run.see(WeightView::Weights, 0);
        QVERIFY(start);
        QVERIFY(run.see(WeightView::Gradients, 0)->tensor.sizes.empty());
        const auto unchanged = run.see(WeightView::SinceStart, 0);
        QCOMPARE(unchanged->tensor.values, std::vector<float>(start->tensor.values.size(), 0.0F));
        QCOMPARE(unchanged->networkReach, 0.0F);

        QVERIFY(run.step(1));
        const auto weights = run.see(WeightView::Weights, 1);
        const auto gradient = run.see(WeightView::Gradients, 1);
        const auto change = run.see(WeightView::SinceStart, 1);
        QVERIFY(weights && gradient && change);
        QCOMPARE(gradient->tensor.sizes, start->tensor.sizes);
        QVERIFY(gradient->networkReach > 0);
        for (std::size_t i = 0; i < start->tensor.values.size(); ++i) {
            QCOMPARE(change->tensor.values[i], weights->tensor.values[i] - start->tensor.values[i]);
            const double stepped = -Run::rate * double(gradient->tensor.values[i]);
            QVERIFY(std::abs(double(change->tensor.values[i]) - stepped) < 1e-6);
        }
        QCOMPARE(run.see(WeightView::SinceEpoch, 1)->tensor.values, change->tensor.values);
    }

    void countsFromTheLastEpoch()
    {
        Run run;
        QVERIFY(run.see(WeightView::Weights, 0));
        run.session.stepEpoch();
        QTRY_VERIFY(run.session.state() == State::Paused && run.session.metrics().epochsFrom(0).size() == 1);
        const auto batches = std::int64_t(run.session.metrics().batchesFrom(0).size());
        const auto sinceEpoch = run.see(WeightView::SinceEpoch, batches);
        QVERIFY(sinceEpoch);
        QCOMPARE(sinceEpoch->networkReach, 0.0F);
        QVERIFY(run.see(WeightView::SinceStart, batches)->networkReach > 0);
    }

    /// When the run is over, its start is still known; the last gradient is not one of the weights at hand.
    void keepsTheStartAfterTheRun()
    {
        Run run;
        QVERIFY(run.step(1));
        QSignalSpy finished(&run.session, &TrainingSession::finished);
        run.session.stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QVERIFY(run.see(WeightView::SinceStart, 1)->networkReach > 0);
        QVERIFY(run.see(WeightView::Gradients, 1)->tensor.sizes.empty());
        QVERIFY(run.see(WeightView::SinceEpoch, 1)->tensor.sizes.empty());
    }
};

QTEST_MAIN(TestLayerWeights)
#include "test_layer_weights.moc"
