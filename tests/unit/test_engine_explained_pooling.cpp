#include "core/engine/model.h"
#include "core/explain/pooling.h"
#include "core/insight/observe.h"
#include "tests/unit/explained_layers.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Random pooling layers of all four types, with few distinct numbers so that maxima are often equal.
struct RandomPooling
{
    QString type;
    Parameters parameters;
    Shape input = Shape::image(1, 1, 1);

    static RandomPooling draw(Random &random)
    {
        RandomPooling drawn;
        drawn.type = poolingTypes()[qsizetype(random.from(0, 3))];
        drawn.input = Shape::image(random.from(1, 3), random.from(3, 9), random.from(3, 9));
        auto &parameters = drawn.parameters;
        if (drawn.type.startsWith(QLatin1String("Adaptive"))) {
            parameters[QStringLiteral("output_size")] = random.pair(1, 7);
            return drawn;
        }
        const IntegerPair kernel = random.pair(1, 4);
        parameters[QStringLiteral("kernel_size")] = kernel;
        if (random.from(0, 2) > 0)
            parameters[QStringLiteral("stride")] = random.pair(1, 4);
        parameters[QStringLiteral("padding")] =
            IntegerPair{random.from(0, kernel.height / 2), random.from(0, kernel.width / 2)};
        parameters[QStringLiteral("ceil_mode")] = random.from(0, 1) == 1;
        if (drawn.type == QLatin1String("MaxPool2d"))
            parameters[QStringLiteral("dilation")] = random.pair(1, 2);
        else
            parameters[QStringLiteral("count_include_pad")] = random.from(0, 1) == 1;
        return drawn;
    }
};

/// A layer with numbers and with LibTorch's output and input gradient.
struct Example
{
    Pooling pooling;
    Planes outputGradient;
    Planes inputGradient;
};

std::optional<Example> exampleOf(const RandomPooling &drawn, Random &random)
{
    const auto geometry = poolingGeometry(drawn.type, drawn.parameters, drawn.input);
    if (!geometry)
        return std::nullopt;
    const Planes input = random.planes(drawn.input, -4, 4);
    Example example{{*geometry, std::make_shared<const Planes>(input), nullptr}, {}, {}};
    // A window that lies in the padding alone is outside of what LibTorch defines.
    for (const auto &pixel : pixelsOf(geometry->output)) {
        const auto elements = windowOf(*geometry, pixel);
        if (std::none_of(elements.begin(), elements.end(), [](const auto &each) { return each.source; }))
            return std::nullopt;
    }
    const LayerRun run = runLayer({QStringLiteral("pool1"), drawn.type, {inputId}, drawn.parameters}, {input},
                                  [&](const Planes &output) {
                                      example.outputGradient = random.planes(shapeOf(output), -3, 3);
                                      return example.outputGradient;
                                  });
    example.pooling.output = std::make_shared<const Planes>(run.output);
    example.inputGradient = run.inputGradients.front();
    return example;
}

Example anyExample(Random &random)
{
    for (;;) {
        if (auto example = exampleOf(RandomPooling::draw(random), random))
            return *example;
    }
}

} // namespace

class TestExplainedPooling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputsEqualLibTorch()
    {
        Random random(1);
        for (int i = 0; i < 300; ++i) {
            const Example example = anyExample(random);
            const Pooling &pooling = example.pooling;
            for (std::int64_t channel = 0; channel < pooling.geometry.output.channels(); ++channel) {
                for (const auto &pixel : pixelsOf(pooling.geometry.output)) {
                    const WorkedPooling worked = workPooling(pooling, channel, pixel);
                    QVERIFY2(
                        worked.agrees(),
                        qPrintable(
                            QStringLiteral("%1 and %2").arg(worked.result).arg(double(worked.reference))));
                    QVERIFY(worked.rounding < 1e-5);
                    QCOMPARE(worked.winner.has_value(), pooling.geometry.takesMaximum);
                }
            }
        }
    }

    /// Also where maxima are equal: the gradient goes to LibTorch's winner.
    void gradientsEqualAutograd()
    {
        Random random(2);
        for (int i = 0; i < 300; ++i) {
            const Example example = anyExample(random);
            const auto size =
                example.pooling.geometry.output.height() * example.pooling.geometry.output.width();
            for (std::int64_t channel = 0; channel < example.inputGradient.count; ++channel) {
                const float *given = example.outputGradient.plane(channel);
                const auto gradient = inputGradient(example.pooling, channel, {given, given + size});
                const float *expected = example.inputGradient.plane(channel);
                for (std::size_t j = 0; j < gradient.size(); ++j)
                    QVERIFY(std::abs(gradient[j] - expected[j]) < 1e-5F);
            }
        }
    }

    void givingBackIsTheInverseOfWinning()
    {
        Random random(3);
        for (int i = 0; i < 60; ++i) {
            const Pooling pooling = anyExample(random).pooling;
            std::map<Pixel, std::vector<Pixel>> fed;
            for (const auto &output : pixelsOf(pooling.geometry.output)) {
                if (pooling.geometry.takesMaximum) {
                    fed[*winnerOf(pooling, 0, output)].push_back(output);
                    continue;
                }
                for (const auto &element : windowOf(pooling.geometry, output)) {
                    if (element.source)
                        fed[*element.source].push_back(output);
                }
            }
            const UnreadPixels unread = unreadPixels(pooling.geometry);
            for (const auto &pixel : pixelsOf(pooling.geometry.input)) {
                QCOMPARE(outputsGivingBackTo(pooling, 0, pixel), fed[pixel]);
                QCOMPARE(unread.contains(pixel), outputsFedBy(pooling.geometry, pixel).empty());
            }
        }
    }

    void firstOfEqualMaximaWins()
    {
        const auto geometry =
            *poolingGeometry(QStringLiteral("MaxPool2d"),
                             {{QStringLiteral("kernel_size"), IntegerPair{2, 2}}}, Shape::image(1, 2, 2));
        const Pooling pooling{geometry, std::make_shared<const Planes>(Planes{1, 2, 2, {1, 3, 3, 0}}),
                              nullptr};
        QCOMPARE(winnerOf(pooling, 0, {0, 0}), std::optional(Pixel{0, 1}));
        QCOMPARE(inputGradient(pooling, 0, {2.5F}), (std::vector<float>{0, 2.5F, 0, 0}));
    }

    void aWindowBeyondThePaddingCountsLess()
    {
        // 5 pixels, windows of 3 with stride 2, ceil_mode: the third window begins at the last pixel's right.
        const auto geometry = *poolingGeometry(QStringLiteral("AvgPool2d"),
                                               {{QStringLiteral("kernel_size"), IntegerPair{1, 4}},
                                                {QStringLiteral("stride"), IntegerPair{1, 4}},
                                                {QStringLiteral("padding"), IntegerPair{0, 1}},
                                                {QStringLiteral("ceil_mode"), true}},
                                               Shape::image(1, 1, 5));
        QCOMPARE(geometry.output, Shape::image(1, 1, 2));
        const Pooling pooling{geometry, std::make_shared<const Planes>(Planes{1, 1, 5, {1, 2, 3, 4, 8}}),
                              nullptr};
        // A zero of the padding, 1, 2, 3.
        QCOMPARE(workPooling(pooling, 0, {0, 0}).divisor, std::int64_t(4));
        QCOMPARE(workPooling(pooling, 0, {0, 0}).result, 1.5);
        // 4, 8 and one zero; the fourth place lies beyond the padding.
        QCOMPARE(workPooling(pooling, 0, {0, 1}).divisor, std::int64_t(3));
        QCOMPARE(workPooling(pooling, 0, {0, 1}).result, 4.0);
    }

    void aWrongNumberDoesNotAgree()
    {
        Random random(4);
        Pooling pooling = anyExample(random).pooling;
        Planes wrong = *pooling.output;
        wrong.values[0] += 1e-3F;
        pooling.output = std::make_shared<const Planes>(wrong);
        QVERIFY(!workPooling(pooling, 0, {0, 0}).agrees());
    }

    void observedNumbersAreTaken()
    {
        const auto seen = observed(R"([{"id":"pool1","type":"MaxPool2d","params":{"kernel_size":2}}])",
                                   QStringLiteral("pool1"), Shape::image(2, 6, 5));
        const auto pooling = poolingOf(seen);
        QVERIFY(pooling);
        QCOMPARE(pooling->geometry.output, Shape::image(2, 3, 2));
        for (const auto &pixel : pixelsOf(pooling->geometry.output))
            QVERIFY(workPooling(*pooling, 1, pixel).agrees());
        QVERIFY(!poolingOf(nullptr));
    }
};

QTEST_APPLESS_MAIN(TestExplainedPooling)
#include "test_engine_explained_pooling.moc"
