#include "core/insight/perturbation.h"
#include "tests/unit/asked_models.h"
#include "tests/unit/python.h"

#include <QElapsedTimer>
#include <QTest>
#include <future>

using namespace workbench;
using namespace workbench::test;

namespace {

QByteArray whatPythonSays(const QString &path, bool &skipped)
{
    const ScriptRun run = runPython(QStringLiteral("check_attributions.py"), {path});
    skipped = run.exitCode == 77;
    return run.exitCode == 0 || skipped ? QByteArray() : run.output;
}

} // namespace

class TestEngineAttributions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::set_num_threads(1); }
    void saliencyIsTheSlope_data();
    void saliencyIsTheSlope();
    void smoothGradIsTheMeanSlope();
    void integratesSlopes();
    void isComplete();
    void occludes();
    void asksForLogits_data();
    void asksForLogits();
    void asksTheRandomTwin();
    void leavesRandomNumbersAlone();
    void answersAsTheModelDoes();
    void refuses();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void stopsOnTheWay_data();
    void stopsOnTheWay();
    void keepsUpWithAHand();
    void agreesWithPyTorch();
};

void TestEngineAttributions::saliencyIsTheSlope_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("against");
    QTest::addColumn<bool>("normalized");
    QTest::newRow("one class") << 1 << -1 << false;
    QTest::newRow("against another") << 2 << 0 << false;
    QTest::newRow("normalized input") << 3 << -1 << true;
}

void TestEngineAttributions::saliencyIsTheSlope()
{
    QFETCH(int, target);
    QFETCH(int, against);
    QFETCH(bool, normalized);
    const Normalization normalization{Normalization::Kind::Given, {0.4, 0.5, 0.6}, {0.2, 0.3, 0.1}};
    const Asked asked(smoothLayers, 1, normalized ? normalization : Normalization());
    QVERIFY(asked.model);
    QCOMPARE(asked.model->normalization(), normalized ? normalization : Normalization());
    const auto saliency = asked.ask(AttributionMethod::Saliency, target,
                                    against < 0 ? std::nullopt : std::optional<std::int64_t>(against));
    VERIFY_RESULT(saliency);
    const auto expected =
        slopes(asked.input(), [&](const torch::Tensor &x) { return asked.scoreAt(x, target, against); });
    QVERIFY(difference(saliency->map, expected.abs().amax(1)) < 1e-5);
    QVERIFY(!saliency->isSigned);
}

void TestEngineAttributions::smoothGradIsTheMeanSlope()
{
    const Asked asked(smoothLayers);
    QVERIFY(asked.model);
    const auto smooth = attribute(*asked.model, AttributionMethod::SmoothGrad,
                                  {.pixels = asked.pixels, .target = 1, .noisyCopies = 3, .noiseSeed = 9});
    VERIFY_RESULT(smooth);
    auto generator = at::detail::createCPUGenerator(9);
    const torch::Tensor input = asked.input();
    const double deviation = 0.15 * (input.max() - input.min()).item<double>();
    const torch::Tensor noise = torch::randn({3, 3, 10, 8}, generator, torch::kFloat).to(torch::kDouble);
    torch::Tensor sum = torch::zeros_like(input);
    for (std::int64_t i = 0; i < 3; ++i)
        sum +=
            slopes(input + deviation * noise[i], [&](const torch::Tensor &x) { return asked.scoreAt(x, 1); });
    QVERIFY(difference(smooth->map, (sum / 3).abs().amax(1)) < 1e-5);
}

void TestEngineAttributions::integratesSlopes()
{
    const Asked asked(smoothLayers, 2);
    QVERIFY(asked.model);
    const auto integrated = attribute(*asked.model, AttributionMethod::IntegratedGradients,
                                      {.pixels = asked.pixels, .target = 2, .integrationSteps = 4});
    VERIFY_RESULT(integrated);
    const torch::Tensor input = asked.input();
    torch::Tensor sum = torch::zeros_like(input);
    for (const double share : {0.125, 0.375, 0.625, 0.875})
        sum += slopes(share * input, [&](const torch::Tensor &x) { return asked.scoreAt(x, 2); });
    const torch::Tensor expected = input * sum / 4;
    QVERIFY(difference(integrated->map, expected.sum(1)) < 1e-5);
    QVERIFY(integrated->isSigned);
    QVERIFY(std::abs(integrated->completeness->sum - expected.sum().item<double>()) < 1e-4);
}

void TestEngineAttributions::isComplete()
{
    const Normalization normalization{Normalization::Kind::Given, {0.4, 0.5, 0.6}, {0.2, 0.3, 0.1}};
    const Asked asked(smoothLayers, 3, normalization);
    QVERIFY(asked.model);
    Planes black = asked.pixels;
    std::fill(black.values.begin(), black.values.end(), 0.0F);
    const double expected = asked.scoreAt(asked.input(), 1, 0) -
                            asked.scoreAt(inputOf(*asked.exact, black).to(torch::kDouble), 1, 0);
    std::vector<double> gaps;
    for (const std::int64_t steps : {4, 64}) {
        const auto integrated =
            attribute(*asked.model, AttributionMethod::IntegratedGradients,
                      {.pixels = asked.pixels, .target = 1, .against = 0, .integrationSteps = steps});
        VERIFY_RESULT(integrated);
        QVERIFY(std::abs(integrated->completeness->difference - expected) < 1e-4 * std::abs(expected));
        gaps.push_back(std::abs(integrated->completeness->gap()));
    }
    QVERIFY(gaps[1] < gaps[0]);
    QVERIFY(gaps[1] < 0.01 * std::abs(expected));
    // A linear score has no gap.
    const auto linear = linearModel(2, 2, {1, -2, 3, 4});
    const Planes pixels{1, 2, 2, {0.5F, 0.25F, 1, 0}};
    const auto exact = attribute(**linear, AttributionMethod::IntegratedGradients, {.pixels = pixels});
    VERIFY_RESULT(exact);
    QVERIFY(std::abs(exact->completeness->gap()) < 1e-6);
    const std::vector<float> shares{0.5F, -0.5F, 3, 0};
    for (std::size_t i = 0; i < shares.size(); ++i)
        QVERIFY(std::abs(exact->map.values[i] - shares[i]) < 1e-6F);
}

void TestEngineAttributions::occludes()
{
    // Of 8 × 8 pixels a square has 1: each pixel alone becomes the mean.
    std::vector<float> weights;
    for (int i = 0; i < 64; ++i)
        weights.push_back(float(i % 7) - 3);
    const auto model = linearModel(8, 8, weights);
    VERIFY_RESULT(model);
    const Planes pixels = pictureFrom(noisyData(Shape::image(1, 8, 8), 2));
    const auto occlusion = attribute(**model, AttributionMethod::Occlusion, {.pixels = pixels});
    VERIFY_RESULT(occlusion);
    QCOMPARE(occlusion->height, std::int64_t{1});
    const float mean = meanColor(pixels)[0];
    for (std::size_t i = 0; i < 64; ++i)
        QVERIFY(std::abs(occlusion->map.values[i] - weights[i] * (pixels.values[i] - mean)) < 1e-5F);
    // Of 14 × 14 it has 2 × 2, one pixel further each time: a pixel's value is the mean of up to four.
    std::vector<float> one(196);
    one[0] = 10;
    const auto larger = linearModel(14, 14, one);
    const Planes picture = pictureFrom(noisyData(Shape::image(1, 14, 14), 2));
    const auto squares = attribute(**larger, AttributionMethod::Occlusion, {.pixels = picture});
    VERIFY_RESULT(squares);
    QCOMPARE(squares->width, std::int64_t{2});
    const float loss = 10 * (picture.values[0] - meanColor(picture)[0]);
    QVERIFY(std::abs(squares->map.at(0, 0, 0) - loss) < 1e-4F);
    QVERIFY(std::abs(squares->map.at(0, 0, 1) - loss / 2) < 1e-4F);
    QVERIFY(std::abs(squares->map.at(0, 1, 1) - loss / 4) < 1e-4F);
    QCOMPARE(squares->map.at(0, 2, 2), 0.0F);
}

void TestEngineAttributions::asksForLogits_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("Softmax") << QByteArray(R"({"id":"end1","type":"Softmax"})");
    QTest::newRow("LogSoftmax") << QByteArray(R"({"id":"end1","type":"LogSoftmax"})");
}

void TestEngineAttributions::asksForLogits()
{
    QFETCH(QByteArray, end);
    QByteArray layers = plainLayers;
    layers.chop(1);
    layers += "," + end + "]";
    const Asked without(plainLayers);
    const Asked with(layers.constData());
    QVERIFY(without.model);
    QVERIFY(with.model);
    for (const auto method : attributionMethods) {
        const auto expected = without.ask(method);
        const auto same = with.ask(method);
        VERIFY_RESULT(expected);
        VERIFY_RESULT(same);
        QVERIFY(same->map == expected->map);
    }
    const auto answer = with.model->answer(with.pixels);
    const auto same = without.model->answer(without.pixels);
    VERIFY_RESULT(answer);
    VERIFY_RESULT(same);
    for (std::size_t k = 0; k < answer->size(); ++k)
        QVERIFY(std::abs((*answer)[k] - (*same)[k]) < 1e-6F);
}

void TestEngineAttributions::asksTheRandomTwin()
{
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    const AttributionQuestion question{.pixels = asked.pixels, .target = 1};
    const auto trained = attribute(*asked.model, AttributionMethod::Saliency, question);
    const auto random = attribute(*asked.model, AttributionMethod::Saliency, question, AskedWeights::Random);
    VERIFY_RESULT(trained);
    VERIFY_RESULT(random);
    QVERIFY(trained->map != random->map);
    // As a fresh network of the next seed has it.
    Project fresh = asked.project;
    ++fresh.training.seed;
    auto model = buildModel({.project = fresh, .data = asked.data, .device = QStringLiteral("cpu")});
    VERIFY_RESULT(model);
    const auto twin =
        ExplainedModel::make(knownOf(asked.project, (*model)->weights()), asked.data, QStringLiteral("cpu"));
    VERIFY_RESULT(twin);
    QVERIFY(attribute(**twin, AttributionMethod::Saliency, question)->map == random->map);
}

void TestEngineAttributions::leavesRandomNumbersAlone()
{
    const Asked asked(smoothLayers);
    QVERIFY(asked.model);
    torch::manual_seed(5);
    const torch::Tensor expected = torch::rand({4});
    torch::manual_seed(5);
    for (const auto method : attributionMethods)
        VERIFY_RESULT(asked.ask(method));
    QVERIFY(torch::equal(torch::rand({4}), expected));
}

void TestEngineAttributions::answersAsTheModelDoes()
{
    const Asked asked(smoothLayers);
    QVERIFY(asked.model);
    std::vector<Planes> pictures; // more than go at once
    for (std::int64_t i = 0; i < 2 * picturesAtOnce; ++i)
        pictures.push_back(pictureFrom(asked.data, i % 8));
    const auto answers = asked.model->answers(pictures);
    VERIFY_RESULT(answers);
    QCOMPARE(answers->size(), pictures.size());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const torch::NoGradGuard guard;
        const auto expected =
            asked.exact->forward(inputOf(*asked.exact, pictures[i]).to(torch::kDouble)).softmax(1)[0];
        for (std::int64_t k = 0; k < askedClasses; ++k)
            QVERIFY(std::abs(double((*answers)[i][std::size_t(k)]) - expected[k].item<double>()) < 1e-5);
    }
}

void TestEngineAttributions::refuses()
{
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    COMPARE_ERROR(asked.ask(AttributionMethod::Saliency, 4), "no such class");
    COMPARE_ERROR(asked.ask(AttributionMethod::Saliency, 1, 1), "itself");
    COMPARE_ERROR(asked.ask(AttributionMethod::GradCam, 1, {}, QStringLiteral("fc1")), "not made of maps");
    COMPARE_ERROR(attribute(*asked.model, AttributionMethod::Saliency, {.pixels = {1, 2, 2, {0, 0, 0, 0}}}),
                  "reads images");
    const auto linear = linearModel(2, 2, {1, 2, 3, 4});
    COMPARE_ERROR(attribute(**linear, AttributionMethod::GradCam, {.pixels = {1, 2, 2, {0, 0, 0, 0}}}),
                  "no convolution");
    // Of other data: another shape, other classes, weights that are missing.
    const auto make = [&](const KnownWeights &known, const Shape &other, int count) {
        return ExplainedModel::make(known, noisyData(other, count), QStringLiteral("cpu"));
    };
    QVERIFY(!make(asked.known, Shape::image(1, 10, 8), askedClasses));
    QVERIFY(!make(asked.known, askedShape, askedClasses + 1));
    QVERIFY(!make(knownOf(asked.project, {}), askedShape, askedClasses));
    QVERIFY(make(asked.known, askedShape, askedClasses));
}

void TestEngineAttributions::stopsAtOnce_data()
{
    QTest::addColumn<int>("method");
    for (const auto method : attributionMethods)
        QTest::addRow("%d", int(method)) << int(method);
}

void TestEngineAttributions::stopsAtOnce()
{
    QFETCH(int, method);
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    std::stop_source stop;
    stop.request_stop();
    COMPARE_ERROR(attribute(*asked.model, AttributionMethod(method), {.pixels = asked.pixels},
                            AskedWeights::Trained, stop.get_token()),
                  "cancelled");
}

void TestEngineAttributions::stopsOnTheWay_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("SmoothGrad") << int(AttributionMethod::SmoothGrad);
    QTest::newRow("integrated gradients") << int(AttributionMethod::IntegratedGradients);
}

void TestEngineAttributions::stopsOnTheWay()
{
    QFETCH(int, method);
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    // So many steps would take an hour.
    const AttributionQuestion question{
        .pixels = asked.pixels, .noisyCopies = 10'000'000, .integrationSteps = 10'000'000};
    std::stop_source stop;
    auto answer = std::async(std::launch::async, [&] {
        return attribute(*asked.model, AttributionMethod(method), question, AskedWeights::Trained,
                         stop.get_token());
    });
    QCOMPARE(answer.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
    stop.request_stop();
    QCOMPARE(answer.wait_for(std::chrono::seconds(2)), std::future_status::ready);
    COMPARE_ERROR(answer.get(), "cancelled");
}

/// A slider that is dragged on LeNet-5: at least 20 answers a second.
void TestEngineAttributions::keepsUpWithAHand()
{
    const Shape input = Shape::image(1, 28, 28);
    const auto project = projectOf(R"([
        {"id":"conv1","type":"Conv2d","params":{"out_channels":6,"kernel_size":5,"padding":2}},
        {"id":"tanh1","type":"Tanh"},{"id":"pool1","type":"AvgPool2d","params":{"kernel_size":2}},
        {"id":"conv2","type":"Conv2d","params":{"out_channels":16,"kernel_size":5}},
        {"id":"tanh2","type":"Tanh"},{"id":"pool2","type":"AvgPool2d","params":{"kernel_size":2}},
        {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":120}},
        {"id":"tanh3","type":"Tanh"},{"id":"fc2","type":"Linear","params":{"out_features":84}},
        {"id":"tanh4","type":"Tanh"},{"id":"fc3","type":"Linear","params":{"out_features":10}}])",
                                   input);
    const auto data = noisyData(input, 10);
    auto fresh = buildModel({.project = *project, .data = data, .device = QStringLiteral("cpu")});
    VERIFY_RESULT(fresh);
    const auto model =
        ExplainedModel::make(knownOf(*project, (*fresh)->weights()), data, QStringLiteral("cpu"));
    VERIFY_RESULT(model);
    const Planes pixels = pictureFrom(data);
    constexpr int answers = 40;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < answers; ++i)
        VERIFY_RESULT((*model)->answers(
            {pixels, perturbed(pixels, {.shiftX = 1, .rotation = double(i), .blur = 2, .noise = 0.1})}));
    qInfo("%.0f answers a second", 1000.0 * answers / double(clock.elapsed()));
    QVERIFY(clock.elapsed() < 1000 * answers / 20);
}

/// Hands weights, picture and maps to Debian's PyTorch, which works them out for itself.
void TestEngineAttributions::agreesWithPyTorch()
{
    const Normalization normalization{Normalization::Kind::Given, {0.4, 0.5, 0.6}, {0.2, 0.3, 0.4}};
    const Asked asked(plainLayers, 4, normalization);
    QVERIFY(asked.model);
    Safetensors content;
    content.tensors = *asked.known.weights;
    content.tensors["given.pixels"] = tensorOfFloats({1, 3, 10, 8}, asked.pixels.values);
    for (const auto method : attributionMethods) {
        if (method == AttributionMethod::Occlusion)
            continue;
        const auto map = asked.ask(method, 2, 0, QStringLiteral("relu2"));
        VERIFY_RESULT(map);
        content.tensors[QStringLiteral("map.%1").arg(int(method))] = tensorOfFloats({10, 8}, map->map.values);
    }
    content.metadata["project"] = QString::fromUtf8(projectText(asked.project));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("case.safetensors"));
    VERIFY_RESULT(saveSafetensors(content, path));
    bool skipped = false;
    const QByteArray complaint = whatPythonSays(path, skipped);
    if (skipped)
        QSKIP("PyTorch for Python is not installed");
    QVERIFY2(complaint.isEmpty(), complaint.constData());
    // Not because nothing was compared.
    content.tensors["map.0"] = content.tensors["map.1"];
    VERIFY_RESULT(saveSafetensors(content, path));
    QVERIFY(whatPythonSays(path, skipped).contains("saliency"));
}

QTEST_GUILESS_MAIN(TestEngineAttributions)
#include "test_engine_attributions.moc"
