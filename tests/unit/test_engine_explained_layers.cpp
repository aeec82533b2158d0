#include "core/explain/flattening.h"
#include "core/explain/joining.h"
#include "core/explain/resampling.h"
#include "core/explain/transposed_convolution.h"
#include "tests/unit/explained_layers.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

/// A layer with random inputs, observed as the worker does it.
ObservationPointer observe(const Layer &layer, const std::vector<Planes> &inputs)
{
    const LayerRun run = runLayer(layer, inputs);
    auto observation = std::make_shared<Observation>();
    observation->values = LayerValues{layer, inputs, {}};
    if (run.operation->module) {
        for (const auto &item : run.operation->module->named_parameters()) {
            const torch::Tensor plain = item.value().detach().contiguous();
            observation->values->tensors[QString::fromStdString(item.key())] = {
                plain.sizes().vec(), {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()}};
        }
    }
    observation->maps = run.output;
    return observation;
}

QString both(const CheckedResult &checked)
{
    return QStringLiteral("%1 and %2, at most %3 apart")
        .arg(checked.result)
        .arg(double(checked.reference))
        .arg(checked.rounding);
}

Layer randomUpsample(Random &random, const QString &mode)
{
    Layer layer{QStringLiteral("up1"), QStringLiteral("Upsample"), {inputId}};
    layer.parameters[QStringLiteral("mode")] = mode;
    if (random.from(0, 1) == 0) {
        layer.parameters[QStringLiteral("size")] = random.pair(1, 12);
    } else {
        layer.parameters[QStringLiteral("scale_factor")] =
            RealPair{double(random.from(2, 12)) / 4, double(random.from(2, 12)) / 4};
        layer.parameters[QStringLiteral("recompute_scale_factor")] = random.from(0, 1) == 1;
    }
    if (!mode.startsWith(QLatin1String("nearest")))
        layer.parameters[QStringLiteral("align_corners")] = random.from(0, 1) == 1;
    return layer;
}

} // namespace

class TestExplainedLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upsampling_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char *mode : {"nearest", "nearest-exact", "bilinear", "bicubic"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }

    void upsampling()
    {
        QFETCH(const QString, mode);
        Random random(1);
        for (int i = 0; i < 200; ++i) {
            const Layer layer = randomUpsample(random, mode);
            const Shape shape = Shape::image(random.from(1, 2), random.from(2, 8), random.from(2, 8));
            const auto seen = observe(layer, {random.planes(shape)});
            const auto resampling = resamplingOf(seen);
            QVERIFY(resampling);
            QCOMPARE(resampling->interpolates, !mode.startsWith(QLatin1String("nearest")));
            for (const auto &pixel : pixelsOf(shapeOf(seen->maps))) {
                const auto worked = workResampling(*resampling, shape.channels() - 1, pixel);
                QVERIFY2(worked.agrees(), qPrintable(both(worked)));
                QVERIFY(worked.rounding < 5e-4);
                double weights = 0;
                for (const auto &part : worked.parts)
                    weights += part.weight();
                QVERIFY(std::abs(weights - 1) < 1e-6);
            }
        }
    }

    void whatIsReadIsFed()
    {
        Random random(2);
        for (int i = 0; i < 60; ++i) {
            const Layer layer = randomUpsample(random, QStringLiteral("bilinear"));
            const Shape shape = Shape::image(1, random.from(2, 8), random.from(2, 8));
            const auto seen = observe(layer, {random.planes(shape)});
            const auto resampling = *resamplingOf(seen);
            std::map<Pixel, std::vector<Pixel>> readers;
            for (const auto &output : pixelsOf(shapeOf(seen->maps))) {
                for (const auto &part : workResampling(resampling, 0, output).parts)
                    readers[part.source].push_back(output);
            }
            for (const auto &pixel : pixelsOf(shape))
                QCOMPARE(outputsFedBy(resampling, pixel), readers[pixel]);
        }
    }

    void zeroPadding()
    {
        Random random(3);
        for (int i = 0; i < 60; ++i) {
            const IntegerSides sides{random.from(-1, 3), random.from(-1, 3), random.from(-1, 3),
                                     random.from(-1, 3)};
            const Layer layer{QStringLiteral("pad1"),
                              QStringLiteral("ZeroPad2d"),
                              {inputId},
                              {{QStringLiteral("padding"), sides}}};
            const auto seen = observe(layer, {random.planes(Shape::image(2, 5, 4))});
            const auto padded = *resamplingOf(seen);
            for (const auto &pixel : pixelsOf(shapeOf(seen->maps))) {
                const auto worked = workResampling(padded, 1, pixel);
                QCOMPARE(float(worked.result), worked.reference);
                QVERIFY(worked.parts.size() <= 1);
            }
            // What a negative side cuts off feeds nothing.
            QCOMPARE(outputsFedBy(padded, {0, 0}).empty(), sides.left < 0 || sides.top < 0);
        }
    }

    void identity()
    {
        Random random(4);
        const auto seen = observe({QStringLiteral("identity1"), QStringLiteral("Identity"), {inputId}},
                                  {random.planes(Shape::image(2, 3, 4))});
        const auto same = *resamplingOf(seen);
        for (const auto &pixel : pixelsOf(shapeOf(seen->maps))) {
            QCOMPARE(workResampling(same, 1, pixel).parts.front().source, pixel);
            QVERIFY(workResampling(same, 1, pixel).agrees());
        }
    }

    void sumsAndProducts()
    {
        Random random(5);
        for (int i = 0; i < 100; ++i) {
            const bool isSum = random.from(0, 1) == 1;
            const Shape shape = Shape::image(random.from(1, 3), random.from(1, 5), random.from(1, 5));
            Layer layer{
                QStringLiteral("join1"), isSum ? QStringLiteral("Add") : QStringLiteral("Multiply"), {}};
            std::vector<Planes> inputs;
            for (auto count = random.from(2, 4); count > 0; --count) {
                // A product may have inputs of one value a channel, but not only these.
                const bool isSpread = !isSum && !inputs.empty() && random.from(0, 2) == 0;
                inputs.push_back(random.planes(isSpread ? Shape::image(shape.channels(), 1, 1) : shape));
                layer.inputs.push_back(QStringLiteral("conv%1").arg(count));
            }
            const auto seen = observe(layer, inputs);
            const auto joining = joiningOf(seen);
            QVERIFY(joining);
            for (const auto &pixel : pixelsOf(shape)) {
                const auto worked = workJoin(*joining, shape.channels() - 1, pixel);
                QVERIFY2(worked.agrees(), qPrintable(both(worked)));
                QCOMPARE(worked.parts.size(), inputs.size());
            }
        }
    }

    void stacks()
    {
        Random random(6);
        for (int i = 0; i < 60; ++i) {
            Layer layer{QStringLiteral("concat1"), QStringLiteral("Concat"), {}};
            std::vector<Planes> inputs;
            for (auto count = random.from(2, 4); count > 0; --count) {
                inputs.push_back(random.planes(Shape::image(random.from(1, 4), 3, 2)));
                layer.inputs.push_back(QStringLiteral("conv%1").arg(count));
            }
            const auto seen = observe(layer, inputs);
            const auto joining = *joiningOf(seen);
            QVERIFY(!stacksFeatures(joining));
            for (std::int64_t channel = 0; channel < seen->maps.count; ++channel) {
                const auto worked = workJoin(joining, channel, {2, 1});
                QCOMPARE(float(worked.result), worked.reference);
                const JoinedPart &part = worked.parts.front();
                QCOMPARE(stackedRanges(joining)[part.input].first + part.channel, channel);
            }
        }
    }

    void flatVectorsAreStackedByColumns()
    {
        const auto seen = observed(R"([{"id":"flatten1","type":"Flatten"},
            {"id":"fc1","type":"Linear","params":{"out_features":3}},
            {"id":"concat1","type":"Concat","inputs":["fc1","flatten1"]}])",
                                   QStringLiteral("concat1"), Shape::image(1, 2, 2));
        const auto joining = joiningOf(seen);
        QVERIFY(joining);
        QVERIFY(stacksFeatures(*joining));
        for (std::int64_t column = 0; column < 7; ++column)
            QVERIFY(workJoin(*joining, 0, {0, column}).agrees());
        const JoinedPart part = workJoin(*joining, 0, {0, 4}).parts.front();
        QCOMPARE(part.input, std::size_t(1));
        QCOMPARE(part.pixel, (Pixel{0, 1}));
    }

    void flattenKeepsTheOrder()
    {
        const Shape input = Shape::image(3, 4, 5);
        const auto seen =
            observed(R"([{"id":"flatten1","type":"Flatten"}])", QStringLiteral("flatten1"), input);
        const auto flattening = flatteningOf(seen);
        QVERIFY(flattening);
        QCOMPARE(flattening->outputShape, Shape::flat(60));
        for (std::int64_t index = 0; index < 60; ++index) {
            const FlattenedPlace place = placeOf(*flattening->input, index);
            QCOMPARE(flatIndex(*flattening->input, place), index);
            QCOMPARE(flattening->input->at(place.channel, place.pixel.row, place.pixel.column),
                     seen->maps.values[std::size_t(index)]);
        }
        QCOMPARE(placeOf(*flattening->input, 27), (FlattenedPlace{1, {1, 2}}));
    }

    void flattenOfSomeDimensions()
    {
        const auto seen = observed(R"([{"id":"flatten1","type":"Flatten","params":{"start_dim":2}}])",
                                   QStringLiteral("flatten1"), Shape::image(3, 4, 5));
        const auto flattening = flatteningOf(seen);
        QVERIFY(flattening);
        QCOMPARE(flattening->outputShape.text(), QStringLiteral("3 × 20"));
        QCOMPARE(indicesIn(flattening->outputShape, 27), (std::vector<std::int64_t>{1, 7}));
    }

    void stampsEqualLibTorch()
    {
        Random random(7);
        for (int i = 0; i < 150; ++i) {
            const auto groups = random.from(1, 2);
            const IntegerPair stride = random.pair(1, 3);
            Layer layer{QStringLiteral("up1"),
                        QStringLiteral("ConvTranspose2d"),
                        {inputId},
                        {{QStringLiteral("out_channels"), groups * random.from(1, 3)},
                         {QStringLiteral("kernel_size"), random.pair(1, 4)},
                         {QStringLiteral("stride"), stride},
                         {QStringLiteral("dilation"), random.pair(1, 2)},
                         {QStringLiteral("groups"), groups},
                         {QStringLiteral("bias"), random.from(0, 1) == 1},
                         {QStringLiteral("output_padding"),
                          IntegerPair{random.from(0, stride.height - 1), random.from(0, stride.width - 1)}}}};
            if (random.from(0, 1) == 1)
                layer.parameters[QStringLiteral("padding")] = IntegerPair{1, 0};
            const Shape shape =
                Shape::image(groups * random.from(1, 2), random.from(3, 5), random.from(3, 5));
            const auto seen = observe(layer, {random.planes(shape)});
            const auto convolution = transposedConvolutionOf(seen);
            QVERIFY(convolution);
            for (std::int64_t channel = 0; channel < seen->maps.count; ++channel) {
                for (const auto &pixel : pixelsOf(convolution->output)) {
                    const auto worked = workStamps(*convolution, channel, pixel);
                    QVERIFY2(worked.agrees(), qPrintable(both(worked)));
                    QVERIFY(worked.rounding < 1e-4);
                }
            }
        }
    }

    /// All stamps of one channel added up are that channel's part of the output.
    void stampsAddUp()
    {
        Random random(8);
        const Layer layer{QStringLiteral("up1"),
                          QStringLiteral("ConvTranspose2d"),
                          {inputId},
                          {{QStringLiteral("out_channels"), std::int64_t(2)},
                           {QStringLiteral("kernel_size"), IntegerPair{3, 2}},
                           {QStringLiteral("stride"), IntegerPair{2, 1}},
                           {QStringLiteral("padding"), IntegerPair{1, 0}},
                           {QStringLiteral("bias"), false}}};
        const auto seen = observe(layer, {random.planes(Shape::image(1, 4, 3))});
        const auto convolution = *transposedConvolutionOf(seen);
        std::map<Pixel, double> sums;
        for (const auto &source : pixelsOf(Shape::image(1, 4, 3))) {
            const auto stamp = stampOf(convolution, 0, 1, source);
            const Pixel start = convolution.stampStart(source);
            for (std::int64_t k = 0; k < 6; ++k)
                sums[{start.row + k / 2, start.column + k % 2}] += double(stamp[std::size_t(k)]);
        }
        for (const auto &pixel : pixelsOf(convolution.output))
            QVERIFY(std::abs(sums[pixel] - double(seen->maps.at(1, pixel.row, pixel.column))) < 1e-5);
    }

    void numbersOfAnotherLayerAreRefused()
    {
        Random random(9);
        const auto seen = observe({QStringLiteral("identity1"), QStringLiteral("Identity"), {inputId}},
                                  {random.planes(Shape::image(2, 3, 4))});
        QVERIFY(!joiningOf(seen));
        QVERIFY(!flatteningOf(seen));
        QVERIFY(!transposedConvolutionOf(seen));
        QVERIFY(!resamplingOf(nullptr));
    }

    void networkReachesOverAllLayers()
    {
        const Shape input = Shape::image(2, 6, 6);
        const QByteArray layers = R"([
            {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
            {"id":"relu1","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
            {"id":"fc1","type":"Linear","params":{"out_features":4}}])";
        const auto model =
            std::move(*Model::build(projectOf(layers, input)->network, QStringLiteral("cpu"), 1));
        model->setTraining(false);
        const torch::NoGradGuard guard;
        const DataSet data = dataSetOf(input, {noisyPicture(input.elements(), 1)}, {});
        const torch::Tensor batch =
            workbench::batchOf(SampleSource{data}, {{SampleId::Part::Train, 0}}, *model);
        float low = batch.min().item<float>();
        float high = batch.max().item<float>();
        model->forward(batch, [&](const QString &, const torch::Tensor &output) {
            low = std::min(low, output.min().item<float>());
            high = std::max(high, output.max().item<float>());
        });
        float weight = 0;
        for (const auto &each : model->parameters())
            weight = std::max(weight, each.abs().max().item<float>());
        // Whichever layer is looked at.
        for (const auto *layer : {"conv1", "relu1", "fc1"}) {
            const auto seen = observed(layers, QString::fromLatin1(layer), input);
            QCOMPARE(seen->values->network, (NetworkReach{std::min(low, 0.0F), high, weight}));
        }
    }
};

QTEST_APPLESS_MAIN(TestExplainedLayers)
#include "test_engine_explained_layers.moc"
