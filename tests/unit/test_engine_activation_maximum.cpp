#include "core/insight/activation_maximum.h"
#include "tests/unit/asked_models.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>

using namespace workbench;
using namespace workbench::test;

namespace {

constexpr Regularisers none{.decay = 0, .totalVariation = 0, .jitter = 0, .blur = 0, .blurEvery = 0};

/// What the goal is for a picture, in float64.
double goalOf(const Asked &asked, const Planes &picture, const ActivationQuestion &question)
{
    const torch::NoGradGuard guard;
    torch::Tensor map;
    asked.exact->forward(inputOf(*asked.exact, picture).to(torch::kDouble),
                         [&](const QString &id, const torch::Tensor &output) {
                             if (id == question.layer)
                                 map = output[0][question.channel];
                         });
    if (question.goal == ActivationGoal::MeanOfMap || map.dim() == 0)
        return map.mean().item<double>();
    return map[map.size(0) / 2][map.size(1) / 2].item<double>();
}

double roughness(const Planes &picture)
{
    double sum = 0;
    for (std::int64_t plane = 0; plane < picture.count; ++plane) {
        for (std::int64_t row = 0; row < picture.height; ++row) {
            for (std::int64_t column = 1; column < picture.width; ++column)
                sum += std::abs(double(picture.at(plane, row, column) - picture.at(plane, row, column - 1)));
        }
    }
    return sum;
}

double distanceFromGrey(const Planes &picture)
{
    double sum = 0;
    for (const float value : picture.values)
        sum += std::abs(double(value) - 0.5);
    return sum / double(picture.values.size());
}

} // namespace

class TestEngineActivationMaximum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::set_num_threads(1); }
    void climbs_data();
    void climbs();
    void findsTheExactMaximum();
    void depends();
    void regularises();
    void climbsLogits();
    void refuses();
    void stopsOnTheWay();
    void leavesRandomNumbersAlone();
};

void TestEngineActivationMaximum::climbs_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<int>("channel");
    QTest::addColumn<int>("goal");
    QTest::addColumn<bool>("normalized");
    QTest::newRow("mean of a map") << "conv1" << 2 << int(ActivationGoal::MeanOfMap) << false;
    QTest::newRow("unit in the middle") << "silu1" << 4 << int(ActivationGoal::CentreUnit) << false;
    QTest::newRow("class") << "fc1" << 3 << int(ActivationGoal::MeanOfMap) << false;
    QTest::newRow("normalized input") << "add1" << 0 << int(ActivationGoal::MeanOfMap) << true;
}

void TestEngineActivationMaximum::climbs()
{
    QFETCH(QString, layer);
    QFETCH(int, channel);
    QFETCH(int, goal);
    QFETCH(bool, normalized);
    const Normalization normalization{Normalization::Kind::Given, {0.4, 0.5, 0.6}, {0.2, 0.3, 0.1}};
    const Asked asked(smoothLayers, 1, normalized ? normalization : Normalization());
    QVERIFY(asked.model);
    const ActivationQuestion question{
        .layer = layer, .channel = channel, .goal = ActivationGoal(goal), .steps = 40};
    std::vector<ActivationMoment> told;
    const auto last = maximiseActivation(*asked.model, question,
                                         [&](const ActivationMoment &moment) { told.push_back(moment); });
    VERIFY_RESULT(last);
    QCOMPARE(told.size(), std::size_t(11));
    QCOMPARE(told.back().step, std::int64_t(40));
    QVERIFY(told.back().picture == last->picture);
    QVERIFY(last->score > told.front().score + 0.1);
    for (const auto &moment : told) {
        QVERIFY(std::abs(moment.score - goalOf(asked, moment.picture, question)) < 1e-4);
        const auto [least, most] =
            std::minmax_element(moment.picture.values.begin(), moment.picture.values.end());
        QVERIFY(*least >= 0 && *most <= 1);
    }
}

void TestEngineActivationMaximum::findsTheExactMaximum()
{
    // Of a linear unit every pixel goes to one of its ends.
    const auto model = linearModel(2, 3, {1, -2, 0.5F, 3, -0.5F, 2});
    VERIFY_RESULT(model);
    const auto last = maximiseActivation(
        **model, {.layer = QStringLiteral("fc1"), .regularisers = none, .steps = 400, .stepSize = 0.05});
    VERIFY_RESULT(last);
    QVERIFY((last->picture.values == std::vector<float>{1, 0, 1, 1, 0, 1}));
    QVERIFY(std::abs(last->score - 6.5) < 1e-5);
}

void TestEngineActivationMaximum::depends()
{
    const Asked asked(smoothLayers);
    QVERIFY(asked.model);
    ActivationQuestion question{.layer = QStringLiteral("conv2"), .channel = 1, .steps = 12, .seed = 4};
    const auto first = maximiseActivation(*asked.model, question);
    const auto again = maximiseActivation(*asked.model, question);
    VERIFY_RESULT(first);
    VERIFY_RESULT(again);
    QVERIFY(first->picture == again->picture);
    question.seed = 5;
    QVERIFY(maximiseActivation(*asked.model, question)->picture != first->picture);
}

void TestEngineActivationMaximum::regularises()
{
    const Asked asked(smoothLayers);
    QVERIFY(asked.model);
    const auto climb = [&](const Regularisers &by) {
        return maximiseActivation(
                   *asked.model,
                   {.layer = QStringLiteral("conv2"), .channel = 1, .regularisers = by, .steps = 64})
            ->picture;
    };
    const auto with = [](auto change) {
        Regularisers by = none;
        change(by);
        return by;
    };
    const Planes plain = climb(none);
    QVERIFY(distanceFromGrey(climb(with([](Regularisers &by) { by.decay = 0.2; }))) <
            distanceFromGrey(plain));
    QVERIFY(roughness(climb(with([](Regularisers &by) { by.totalVariation = 0.5; }))) < roughness(plain));
    QVERIFY(roughness(climb(with([](Regularisers &by) {
                by.blur = 1;
                by.blurEvery = 4;
            }))) < roughness(plain));
    QVERIFY(climb(with([](Regularisers &by) { by.jitter = 2; })) != plain);
}

void TestEngineActivationMaximum::climbsLogits()
{
    QByteArray layers = plainLayers;
    layers.chop(1);
    layers += R"(,{"id":"end1","type":"Softmax"}])";
    const Asked asked(layers.constData());
    QVERIFY(asked.model);
    const auto ofClass =
        maximiseActivation(*asked.model, {.layer = QStringLiteral("end1"), .channel = 2, .steps = 8});
    const auto ofLogit =
        maximiseActivation(*asked.model, {.layer = QStringLiteral("fc1"), .channel = 2, .steps = 8});
    VERIFY_RESULT(ofClass);
    VERIFY_RESULT(ofLogit);
    QVERIFY(ofClass->picture == ofLogit->picture);
    QCOMPARE(ofClass->score, ofLogit->score);
}

void TestEngineActivationMaximum::refuses()
{
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    const auto ask = [&](const char *layer, std::int64_t channel) {
        return maximiseActivation(*asked.model, {.layer = QString::fromLatin1(layer), .channel = channel});
    };
    COMPARE_ERROR(ask("conv9", 0), "no such layer");
    COMPARE_ERROR(ask("conv1", 6), "no channel 6");
    TensorMap weights = *asked.known.weights;
    weights[QStringLiteral("bn1.weight")] = tensorOfFloats({6}, {0, 0, 0, 0, 0, 0});
    weights[QStringLiteral("bn1.bias")] = tensorOfFloats({6}, {-1, -1, -1, -1, -1, -1});
    const auto shut =
        ExplainedModel::make(knownOf(asked.project, weights), asked.data, QStringLiteral("cpu"));
    VERIFY_RESULT(shut);
    COMPARE_ERROR(maximiseActivation(**shut, {.layer = QStringLiteral("relu1")}),
                  "does not answer to any noise");
}

void TestEngineActivationMaximum::stopsOnTheWay()
{
    const Asked asked(smoothLayers);
    QVERIFY(asked.model);
    std::stop_source stop;
    QElapsedTimer sinceStop;
    std::int64_t last = 0;
    const auto stopped = maximiseActivation(
        *asked.model, {.layer = QStringLiteral("fc1"), .steps = 1'000'000},
        [&](const ActivationMoment &moment) {
            last = moment.step;
            if (moment.step == 20) {
                sinceStop.start();
                stop.request_stop();
            }
        },
        stop.get_token());
    COMPARE_ERROR(stopped, "cancelled");
    QVERIFY(sinceStop.elapsed() < 300);
    QCOMPARE(last, std::int64_t(20));
}

void TestEngineActivationMaximum::leavesRandomNumbersAlone()
{
    const Asked asked(smoothLayers);
    QVERIFY(asked.model);
    torch::manual_seed(5);
    const torch::Tensor expected = torch::rand({4});
    torch::manual_seed(5);
    VERIFY_RESULT(maximiseActivation(*asked.model, {.layer = QStringLiteral("fc1"), .steps = 4}));
    QVERIFY(torch::equal(torch::rand({4}), expected));
}

QTEST_GUILESS_MAIN(TestEngineActivationMaximum)
#include "test_engine_activation_maximum.moc"
