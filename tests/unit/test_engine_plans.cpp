#include "core/engine/plan/plan_selection.h"
#include "core/engine/runtime.h"
#include "core/engine/workers.h"
#include "core/layers/analysis.h"
#include "tests/unit/projects.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

struct Case
{
    const char *name;
    const char *layers; ///< on images of 3 × 12 × 10, before Flatten and Linear
};

const std::vector<Case> cases{
    {"chain", R"({"id":"a","type":"Conv2d","params":{"out_channels":6,"kernel_size":5,"padding":2}},
        {"id":"b","type":"ReLU"},{"id":"c","type":"MaxPool2d","params":{"kernel_size":2}},
        {"id":"d","type":"Conv2d","params":{"out_channels":11,"kernel_size":3}},{"id":"e","type":"ReLU"})"},
    {"everything of Conv2d", R"({"id":"z","type":"Conv2d","params":{"out_channels":6,"kernel_size":1}},
        {"id":"a","type":"Conv2d","params":{"out_channels":9,"kernel_size":[3,2],"stride":[2,3],"padding":[1,4],
        "dilation":[3,2],"groups":3,"bias":false}})"},
    {"same, even kernel", R"({"id":"z","type":"Conv2d","params":{"out_channels":2,"kernel_size":1}},
        {"id":"a","type":"Conv2d","params":{"out_channels":2,"kernel_size":[4,2],"dilation":[1,3],"padding":"same"}})"},
    {"stride that leaves rows", R"({"id":"z","type":"Conv2d","params":{"out_channels":4,"kernel_size":1}},
        {"id":"a","type":"Conv2d","params":{"out_channels":5,"kernel_size":3,"stride":4}})"},
    {"depthwise", R"({"id":"z","type":"Conv2d","params":{"out_channels":5,"kernel_size":1}},
        {"id":"a","type":"Conv2d","params":{"out_channels":5,"kernel_size":3,"padding":1,"groups":5}},
        {"id":"r","type":"ReLU6"},{"id":"p","type":"Conv2d","params":{"out_channels":7,"kernel_size":1}})"},
    {"BatchNorm2d", R"({"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"n","type":"BatchNorm2d"},{"id":"r","type":"ReLU"},{"id":"b","type":"Conv2d","params":{"out_channels":8,
        "kernel_size":3}},{"id":"m","type":"BatchNorm2d","params":{"eps":0.1,"momentum":0.5,"affine":false}},
        {"id":"s","type":"LeakyReLU","params":{"negative_slope":0.2}})"},
    {"BatchNorm2d first", R"({"id":"n","type":"BatchNorm2d","params":{"momentum":0.9}},
        {"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"m","type":"BatchNorm2d","params":{"track_running_stats":false}})"},
    {"ReLU first",
     R"({"id":"r","type":"ReLU"},{"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"s","type":"ReLU"},{"id":"t","type":"ReLU"})"},
    {"residual", R"({"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3,"padding":1}},
        {"id":"n","type":"BatchNorm2d"},{"id":"r","type":"ReLU"},
        {"id":"b","type":"Conv2d","params":{"out_channels":4,"kernel_size":3,"padding":1}},
        {"id":"m","type":"BatchNorm2d"},{"id":"s","type":"Add","inputs":["m","r"]},{"id":"t","type":"ReLU"},
        {"id":"d","type":"Conv2d","inputs":["t"],"params":{"out_channels":6,"kernel_size":1,"stride":2}},
        {"id":"e","type":"Conv2d","inputs":["t"],"params":{"out_channels":6,"kernel_size":3,"stride":2,"padding":1}},
        {"id":"u","type":"Add","inputs":["e","d","d"]},{"id":"g","type":"AdaptiveAvgPool2d","params":{"output_size":[2,3]}})"},
    {"twice the same", R"({"id":"a","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1}},
        {"id":"s","type":"Add","inputs":["a","a"]},{"id":"t","type":"Add","inputs":["input","s"]})"},
    {"pools", R"({"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3,"padding":1}},
        {"id":"m","type":"MaxPool2d","params":{"kernel_size":3,"stride":2,"padding":1,"ceil_mode":true}},
        {"id":"r","type":"ReLU"},
        {"id":"v","type":"AvgPool2d","params":{"kernel_size":[3,2],"stride":1,"padding":1}},
        {"id":"w","type":"AvgPool2d","params":{"kernel_size":3,"stride":2,"padding":1,"ceil_mode":true,
        "count_include_pad":false}},{"id":"x","type":"AdaptiveMaxPool2d","params":{"output_size":2}})"},
    {"dilated pool", R"({"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":1}},
        {"id":"m","type":"MaxPool2d","params":{"kernel_size":2,"stride":1,"dilation":[3,2],"padding":1}})"},
    {"kernels for the first layers only",
     R"({"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"r","type":"ReLU"},{"id":"b","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"g","type":"GELU"},{"id":"s","type":"Add","inputs":["r","r"]},
        {"id":"c","type":"Conv2d","inputs":["g"],"params":{"out_channels":4,"kernel_size":3}},
        {"id":"f1","type":"MaxPool2d","inputs":["s"],"params":{"kernel_size":3,"stride":2}},
        {"id":"f2","type":"AdaptiveAvgPool2d","inputs":["f1"],"params":{"output_size":[6,4]}},
        {"id":"u","type":"Add","inputs":["f2","c"]})"},
    {"Dropout behind", R"({"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"r","type":"ReLU"},{"id":"d","type":"Dropout"})"},
};

Network networkOf(const Case &each)
{
    const auto project = projectOf(QByteArray("[") + each.layers +
                                   R"(,{"id":"flat","type":"Flatten"},{"id":"fc","type":"Linear",
                                   "params":{"out_features":5}}])");
    return project ? project->network : Network();
}

Batch batchOf(std::int64_t samples)
{
    torch::manual_seed(11);
    return {torch::rand({samples, 3, 12, 10}), torch::randint(0, 5, {samples}, torch::kLong)};
}

Loss crossEntropy()
{
    return makeLoss({QStringLiteral("CrossEntropyLoss"), {}});
}

/// What a step leaves behind, in float64 so that it can be compared with both.
struct Trace
{
    double loss = 0;
    torch::Tensor output;
    std::vector<torch::Tensor> gradients;
    std::vector<torch::Tensor> buffers;
};

std::unique_ptr<Model> modelOf(const Network &network)
{
    auto model = Model::build(network, QStringLiteral("cpu"), 3);
    if (!model)
        qFatal("%s", qPrintable(model.error().message()));
    (*model)->setTraining(true);
    return std::move(*model);
}

Trace traceOf(Model &model, const StepResult &step)
{
    Trace trace{step.loss, step.output.to(torch::kDouble), {}, {}};
    for (const auto &parameter : model.parameters())
        trace.gradients.push_back(parameter.grad().to(torch::kDouble));
    for (const auto &each : model.steps()) {
        if (!each.operation->module)
            continue;
        for (const auto &buffer : each.operation->module->buffers())
            trace.buffers.push_back(buffer.to(torch::kDouble));
    }
    return trace;
}

/// The network in float64: rounding does not matter there.
Trace reference(const Network &network, const Batch &batch)
{
    const auto model = modelOf(network);
    for (const auto &step : model->steps()) {
        if (step.operation->module)
            step.operation->module->to(torch::kDouble);
    }
    const auto plan = makePlan({}, *model);
    torch::manual_seed(5);
    return traceOf(*model, plan->step({batch.images.to(torch::kDouble), batch.labels}, crossEntropy()));
}

double distance(const torch::Tensor &a, const torch::Tensor &b)
{
    return (a - b).norm().item<double>();
}

} // namespace

class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        prepareThread(1);
        forget();
    }
    void cleanupTestCase() { forget(); }

    void equalsTheReference_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("plan");
        QTest::addColumn<int>("samples");
        QTest::addColumn<bool>("possible");
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const auto model = modelOf(networkOf(cases[i]));
            const bool alone = treatsSamplesAlone(*model);
            const auto add = [&](const char *plan, int samples, bool possible) {
                QTest::addRow("%s, %s, %d", cases[i].name, plan, samples)
                    << int(i) << QString::fromLatin1(plan) << samples << possible;
            };
            for (const int samples : {1, 16, 45}) {
                add("lanes:1", samples, true);
                add("lanes:3", samples, true);
            }
            add("plain:2", 45, true);
            add("replicas:3", 45, alone);
            add("replicas:3", 2, alone);
            if (alone) {
                add("plain:channels-last", 45, true);
                add("replicas:2:channels-last", 45, true);
            }
        }
    }
    void equalsTheReference()
    {
        QFETCH(const int, number);
        QFETCH(const QString, plan);
        QFETCH(const int, samples);
        QFETCH(const bool, possible);
        const Network network = networkOf(cases[std::size_t(number)]);
        const Batch batch = batchOf(samples);
        const auto model = modelOf(network);
        const auto made = makePlan(*planFromText(plan), *model);
        QCOMPARE(made != nullptr, possible);
        if (!possible)
            return;
        const Trace exact = reference(network, batch);
        // Twice: the second step must find nothing of the first but what the model itself keeps.
        torch::manual_seed(5);
        const Trace trace = traceOf(*model, made->step(batch, crossEntropy()));
        QVERIFY(std::abs(trace.loss - exact.loss) < 1e-5);
        QVERIFY(distance(trace.output, exact.output) < 1e-5 * exact.output.norm().item<double>());
        double largest = 0;
        for (const auto &gradient : exact.gradients)
            largest = std::max(largest, gradient.norm().item<double>());
        QCOMPARE(trace.gradients.size(), exact.gradients.size());
        for (std::size_t i = 0; i < exact.gradients.size(); ++i)
            QVERIFY2(distance(trace.gradients[i], exact.gradients[i]) < 1e-5 * largest,
                     qPrintable(QStringLiteral("parameter %1: off by %2 of %3")
                                    .arg(i)
                                    .arg(distance(trace.gradients[i], exact.gradients[i]))
                                    .arg(largest)));
        QCOMPARE(trace.buffers.size(), exact.buffers.size());
        for (std::size_t i = 0; i < exact.buffers.size(); ++i)
            QVERIFY(distance(trace.buffers[i], exact.buffers[i]) <=
                    1e-6 * (1 + exact.buffers[i].norm().item<double>()));
        const Trace again = traceOf(*model, made->step(batch, crossEntropy()));
        for (std::size_t i = 0; number != 13 && i < exact.gradients.size(); ++i)
            QVERIFY(distance(again.gradients[i], trace.gradients[i]) <= 1e-6 * largest);
    }

    /// However many threads share the work, and whoever is first.
    void lanesGiveTheSameBitsForAnyNumberOfWorkers()
    {
        const Batch batch = batchOf(64);
        for (const auto &each : cases) {
            std::vector<Trace> traces;
            for (const int workers : {1, 2, 4}) {
                const auto model = modelOf(networkOf(each));
                const auto plan = makePlan({PlanChoice::Kind::Lanes, workers}, *model);
                torch::manual_seed(5);
                traces.push_back(traceOf(*model, plan->step(batch, crossEntropy())));
            }
            for (std::size_t i = 0; i < traces[0].gradients.size(); ++i) {
                QVERIFY2(torch::equal(traces[0].gradients[i], traces[1].gradients[i]), each.name);
                QVERIFY2(torch::equal(traces[0].gradients[i], traces[2].gradients[i]), each.name);
            }
        }
    }

    void notANumberIsSeen()
    {
        const Network network = networkOf(cases[0]);
        Batch batch = batchOf(20);
        batch.images[3][0][2][2] = std::nanf("");
        const auto model = modelOf(network);
        QVERIFY(std::isnan(makePlan({PlanChoice::Kind::Lanes, 2}, *model)->step(batch, crossEntropy()).loss));
    }

    void noLanesWithoutAConvolution()
    {
        const auto project = projectOf(R"([{"id":"f","type":"Flatten"},{"id":"fc","type":"Linear",
            "params":{"out_features":5}}])");
        QVERIFY(project);
        const auto model = modelOf(project->network);
        QVERIFY(!makePlan({PlanChoice::Kind::Lanes, 2}, *model));
    }

    void timingLeavesNoTrace()
    {
        const auto model = modelOf(networkOf(cases[5]));
        const auto before = model->weights();
        const Batch batch = batchOf(32);
        torch::manual_seed(7);
        const torch::Tensor expected = torch::rand({4});
        torch::manual_seed(7);
        const auto candidates = planCandidates(*model, 2, 32);
        QCOMPARE(candidates.front(), PlanChoice());
        const auto times = timePlans(*model, candidates, batch, crossEntropy(), {});
        QVERIFY(times.size() >= 3);
        QVERIFY(std::is_sorted(times.begin(), times.end(),
                               [](const PlanTime &a, const PlanTime &b) { return a.seconds < b.seconds; }));
        QVERIFY(torch::equal(torch::rand({4}), expected));
        for (const auto &[name, tensor] : model->weights())
            QCOMPARE(tensor.bytes, before.at(name).bytes);
        for (const auto &parameter : model->parameters())
            QVERIFY(!parameter.grad().defined());
    }

    void timingStops()
    {
        const auto model = modelOf(networkOf(cases[0]));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(
            timePlans(*model, planCandidates(*model, 2, 32), batchOf(32), crossEntropy(), stop.get_token())
                .empty());
    }

    void aChoiceIsRememberedAndCanBeOverridden()
    {
        const auto model = modelOf(networkOf(cases[0]));
        auto data = std::make_shared<DataSet>();
        data->imageShape = Shape::image(3, 12, 10);
        data->train.pixels = std::make_shared<MemoryPixels>(std::vector<std::uint8_t>(64 * 360, 7),
                                                            data->imageShape.elements());
        data->train.labels.assign(64, 1);
        const BatchSource source(data, data->train, model->preprocessing());
        const torch::Tensor positions = torch::arange(64);
        int timed = 0;
        const auto select = [&](const PlanWish &wish) {
            return selectPlan(*model, wish, source, positions, crossEntropy(), {}, [&] { ++timed; });
        };
        PlanWish wish{.threads = 2, .batchSize = 32, .runImages = 100'000'000};
        const auto first = select(wish);
        QVERIFY(first);
        QCOMPARE(first->origin, PlanOrigin::Timed);
        const auto second = select(wish);
        QVERIFY(second);
        QCOMPARE(second->origin, PlanOrigin::Remembered);
        QCOMPARE(second->choice, first->choice);
        QCOMPARE(timed, 1);
        wish.runImages = 100;
        QCOMPARE(select(wish)->origin, PlanOrigin::Reference);
        QCOMPARE(select(wish)->choice, PlanChoice());
        wish.text = QStringLiteral("replicas:2");
        QCOMPARE(select(wish)->origin, PlanOrigin::Asked);
        QCOMPARE(select(wish)->choice, (PlanChoice{PlanChoice::Kind::Replicas, 2}));
        wish.text = QStringLiteral("warp");
        QVERIFY(!select(wish));
    }

    void textOfAPlanReadsBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"plain", "plain:2", "plain:channels-last", "plain:4:channels-last",
                                 "replicas:2", "replicas:2:channels-last", "lanes:1", "lanes:16"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
    void textOfAPlanReadsBack()
    {
        QFETCH(const QString, text);
        const auto choice = planFromText(text);
        QVERIFY(choice);
        QCOMPARE(choice->text(), text);
        QVERIFY(!planDescription(*choice).isEmpty());
    }

    void badPlansAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "fast", "plain:0", "plain:x", "lanes:2:channels-last", "lanes:2:3", "lanes:5000"})
            QTest::addRow("'%s'", text) << QString::fromLatin1(text);
    }
    void badPlansAreRefused()
    {
        QFETCH(const QString, text);
        const auto choice = planFromText(text);
        QVERIFY(!choice);
        QCOMPARE(choice.error().where, text);
    }

    void workersShareEveryPieceOnce()
    {
        Workers workers(4);
        for (int round = 0; round < 200; ++round) {
            const int pieces = round % 9;
            std::vector<std::atomic<int>> times(std::size_t(pieces) + 1);
            workers.share(pieces, [&](int piece, int worker) {
                QVERIFY(worker >= 0 && worker < 4);
                ++times[std::size_t(piece)];
            });
            for (int piece = 0; piece < pieces; ++piece)
                QCOMPARE(times[std::size_t(piece)].load(), 1);
        }
    }

    void aWorkersFailureReachesTheCaller()
    {
        Workers workers(3);
        const auto fail = [](int piece, int) {
            if (piece == 5)
                throw std::runtime_error("piece five");
        };
        QVERIFY_EXCEPTION_THROWN(workers.share(8, fail), std::runtime_error);
        int done = 0;
        workers.share(1, [&](int, int) { ++done; });
        QCOMPARE(done, 1);
    }

private:
    static void forget()
    {
        QSettings(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                      QStringLiteral("/cnn-workbench/plans.ini"),
                  QSettings::IniFormat)
            .clear();
    }
};

QTEST_GUILESS_MAIN(TestPlans)
#include "test_engine_plans.moc"
