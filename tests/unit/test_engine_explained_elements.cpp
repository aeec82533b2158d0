#include "core/engine/model.h"
#include "core/explain/activation_function.h"
#include "core/explain/checked_result.h"
#include "core/explain/dropout_mask.h"
#include "core/explain/inner_product.h"
#include "core/explain/worked_normalization.h"
#include "core/explain/worked_softmax.h"
#include "core/insight/observe.h"
#include "tests/unit/data_sets.h"
#include "tests/unit/projects.h"
#include "tests/unit/random_numbers.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

class RandomNumbers : public Random
{
public:
    using Random::Random;

    std::shared_ptr<const Planes> image(double reach = 2)
    {
        const auto count = 2 * from(1, 3);
        const auto height = from(2, 6);
        const auto width = from(2, 6);
        return std::make_shared<const Planes>(
            Planes{count, height, width, reals(count * height * width, reach)});
    }
    std::shared_ptr<const Planes> row(double reach = 2)
    {
        const auto width = 2 * from(1, 8);
        return std::make_shared<const Planes>(Planes{1, 1, width, reals(width, reach)});
    }
};

torch::Tensor tensorOf(std::span<const float> values)
{
    return torch::tensor(std::vector<float>(values.begin(), values.end()));
}

/// As the layer reads it: [1, channels, height, width], or [1, features].
torch::Tensor batchOf(const Planes &planes)
{
    const torch::Tensor values = tensorOf(planes.values);
    return planes.count == 1 && planes.height == 1
               ? values.reshape({1, planes.width})
               : values.reshape({1, planes.count, planes.height, planes.width});
}

std::vector<float> valuesOf(const torch::Tensor &tensor)
{
    const torch::Tensor plain = tensor.detach().contiguous();
    return {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()};
}

/// A layer of that type, its output yet to come.
LayerNumbers layerOn(const QString &type, const Parameters &parameters,
                     const std::shared_ptr<const Planes> &input, const NamedTensors &tensors = {})
{
    return {{QStringLiteral("layer1"), type, {inputId}, parameters},
            input,
            {},
            std::make_shared<const NamedTensors>(tensors)};
}

void setOutput(LayerNumbers &numbers, const torch::Tensor &output)
{
    Planes planes = *numbers.input;
    planes.values = valuesOf(output);
    numbers.output = std::make_shared<const Planes>(planes);
}

TensorValues vectorOf(const std::vector<float> &values)
{
    return {{std::ssize(values)}, values};
}

NamedTensors normTensors(RandomNumbers &random, std::int64_t channels, bool affine, bool tracked)
{
    NamedTensors tensors;
    if (affine) {
        tensors[QStringLiteral("weight")] = vectorOf(random.reals(channels));
        tensors[QStringLiteral("bias")] = vectorOf(random.reals(channels));
    }
    if (!tracked)
        return tensors;
    tensors[QStringLiteral("running_mean")] = vectorOf(random.reals(channels));
    std::vector<float> variances;
    for (const float value : random.reals(channels))
        variances.push_back(std::abs(value) + 0.01F);
    tensors[QStringLiteral("running_var")] = vectorOf(variances);
    return tensors;
}

bool agrees(double result, double reference, double rounding)
{
    return CheckedResult{result, static_cast<float>(reference), rounding}.agrees();
}

torch::Tensor named(const LayerNumbers &numbers, const char *name)
{
    const auto values = numbers.tensor(QString::fromLatin1(name));
    return values.empty() ? torch::Tensor() : tensorOf(values);
}

/// Every element of a normalisation, worked out, beside LibTorch's.
void compareNorm(const NormLayer &layer, const torch::Tensor &expected, bool evaluation)
{
    const std::vector<float> reference = valuesOf(expected);
    const Planes &input = *layer.numbers().input;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        const auto place = static_cast<std::int64_t>(i);
        const auto channel = layer.channelOf(place / (input.height * input.width), {0, place % input.width});
        const WorkedNorm worked = workNorm(layer, channel, input.values[i],
                                           evaluation ? layer.evaluation(channel) : layer.ofSample(channel));
        QVERIFY2(agrees(worked.result, double(reference[i]), worked.rounding),
                 qPrintable(QStringLiteral("%1 and %2, at most %3 apart")
                                .arg(worked.result)
                                .arg(double(reference[i]))
                                .arg(worked.rounding)));
        QVERIFY(worked.rounding < 1e-3);
    }
}

torch::Tensor activated(const LayerNumbers &numbers, const torch::Tensor &x)
{
    const QString &type = numbers.layer.type;
    const Arguments arguments = numbers.arguments();
    if (type == QLatin1String("ReLU"))
        return torch::relu(x);
    if (type == QLatin1String("ReLU6"))
        return at::relu6(x);
    if (type == QLatin1String("LeakyReLU"))
        return torch::leaky_relu(x, arguments.real("negative_slope"));
    if (type == QLatin1String("PReLU"))
        return torch::prelu(x, named(numbers, "weight"));
    if (type == QLatin1String("ELU"))
        return torch::elu(x, arguments.real("alpha"));
    if (type == QLatin1String("GELU"))
        return at::gelu(x, arguments.word("approximate").toStdString());
    if (type == QLatin1String("SiLU"))
        return torch::silu(x);
    if (type == QLatin1String("Hardswish"))
        return at::hardswish(x);
    return type == QLatin1String("Sigmoid") ? torch::sigmoid(x) : torch::tanh(x);
}

LayerNumbers activationOn(RandomNumbers &random, const QString &type,
                          const std::shared_ptr<const Planes> &input)
{
    Parameters parameters;
    NamedTensors tensors;
    if (type == QLatin1String("LeakyReLU"))
        parameters[QStringLiteral("negative_slope")] = double(random.from(-4, 8)) / 16;
    if (type == QLatin1String("ELU"))
        parameters[QStringLiteral("alpha")] = double(random.from(1, 8)) / 4;
    if (type == QLatin1String("GELU") && random.from(0, 1) == 1)
        parameters[QStringLiteral("approximate")] = QStringLiteral("tanh");
    if (type == QLatin1String("PReLU"))
        tensors[QStringLiteral("weight")] =
            vectorOf(random.reals(random.from(0, 1) == 1 ? 1 : batchOf(*input).size(1)));
    return layerOn(type, parameters, input, tensors);
}

} // namespace

class TestExplainedElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchNormEqualsLibTorchInBothModes()
    {
        RandomNumbers random(1);
        for (int i = 0; i < 120; ++i) {
            const auto input = random.image(8);
            const double eps = random.from(0, 1) == 1 ? 1e-5 : 0.25;
            const double momentum = double(random.from(0, 10)) / 10;
            const LayerNumbers numbers =
                layerOn(QStringLiteral("BatchNorm2d"),
                        {{QStringLiteral("eps"), eps}, {QStringLiteral("momentum"), momentum}}, input,
                        normTensors(random, input->count, random.from(0, 1) == 1, true));
            const NormLayer layer(numbers);
            torch::Tensor mean = named(numbers, "running_mean").clone();
            torch::Tensor variance = named(numbers, "running_var").clone();
            const auto run = [&](bool training) {
                return torch::batch_norm(batchOf(*input), named(numbers, "weight"), named(numbers, "bias"),
                                         mean, variance, training, momentum, eps, false);
            };
            compareNorm(layer, run(false), true);
            compareNorm(layer, run(true), false);
            // LibTorch has moved its running statistics.
            for (std::int64_t channel = 0; channel < input->count; ++channel) {
                const NormStatistics after = layer.runningAfter(channel, layer.ofSample(channel));
                QVERIFY(std::abs(after.mean - mean[channel].item<double>()) < 1e-5);
                QVERIFY(std::abs(after.variance - variance[channel].item<double>()) < 1e-4);
            }
        }
    }

    void featuresOfAFlatBatchNormAreItsColumns()
    {
        RandomNumbers random(2);
        const auto input = random.row(4);
        const LayerNumbers numbers =
            layerOn(QStringLiteral("BatchNorm1d"), {}, input, normTensors(random, input->width, true, true));
        const NormLayer layer(numbers);
        QCOMPARE(layer.channels(), input->width);
        QCOMPARE(layer.channelOf(0, {0, 1}), std::int64_t(1));
        QCOMPARE(layer.ofSample(1).count, std::int64_t(1));
        compareNorm(layer,
                    torch::batch_norm(batchOf(*input), named(numbers, "weight"), named(numbers, "bias"),
                                      named(numbers, "running_mean"), named(numbers, "running_var"), false,
                                      0.1, 1e-5, false),
                    true);
    }

    void groupAndInstanceNormEqualLibTorch()
    {
        RandomNumbers random(3);
        for (int i = 0; i < 100; ++i) {
            const bool flat = random.from(0, 3) == 0;
            const auto input = flat ? random.row(8) : random.image(8);
            const auto channels = flat ? input->width : input->count;
            const LayerNumbers group =
                layerOn(QStringLiteral("GroupNorm"), {{QStringLiteral("num_groups"), std::int64_t(2)}}, input,
                        normTensors(random, channels, random.from(0, 1) == 1, false));
            QCOMPARE(NormLayer(group).channelsTogether(), channels / 2);
            QVERIFY(!NormLayer(group).isTracked());
            compareNorm(NormLayer(group),
                        torch::group_norm(batchOf(*input), 2, named(group, "weight"), named(group, "bias")),
                        true);
            if (flat)
                continue;
            const LayerNumbers instance = layerOn(QStringLiteral("InstanceNorm2d"), {}, input,
                                                  normTensors(random, channels, false, false));
            compareNorm(NormLayer(instance),
                        torch::instance_norm(batchOf(*input), {}, {}, {}, {}, true, 0.1, 1e-5, false), true);
        }
    }

    void activations_data()
    {
        QTest::addColumn<QString>("type");
        for (const auto &type : activationTypes())
            QTest::newRow(qPrintable(type)) << type;
        QCOMPARE(activationTypes().size(), qsizetype(10));
    }

    void activations()
    {
        QFETCH(QString, type);
        RandomNumbers random(4);
        for (int i = 0; i < 40; ++i) {
            const auto input = i % 4 == 0 ? random.row(12) : random.image(i % 4 == 1 ? 0.01 : 12);
            LayerNumbers numbers = activationOn(random, type, input);
            torch::Tensor x = batchOf(*input).requires_grad_(true);
            const torch::Tensor output = activated(numbers, x);
            output.sum().backward();
            setOutput(numbers, output);
            const std::vector<float> slopes = valuesOf(x.grad());
            for (std::size_t place = 0; place < slopes.size(); ++place) {
                const auto channel =
                    std::int64_t(place) / (numbers.isFlat() ? 1 : input->height * input->width);
                const ActivationFunction f = activationFunction(numbers, channel);
                const double argument = double(input->values[place]);
                const double expected = double(numbers.output->values[place]);
                QVERIFY2(agrees(f.value(argument), expected, f.roundingAt(argument)),
                         qPrintable(QStringLiteral("f(%1) = %2, LibTorch %3")
                                        .arg(argument)
                                        .arg(f.value(argument), 0, 'g', 9)
                                        .arg(expected, 0, 'g', 9)));
                QVERIFY(f.roundingAt(argument) < 1e-4);
                QVERIFY2(std::abs(f.derivative(argument) - double(slopes[place])) < 1e-4,
                         qPrintable(QStringLiteral("f'(%1) = %2, LibTorch %3")
                                        .arg(argument)
                                        .arg(f.derivative(argument))
                                        .arg(double(slopes[place]))));
            }
        }
    }

    void sharesCountZerosAndFlatPlaces()
    {
        const auto input = std::make_shared<const Planes>(Planes{1, 2, 3, {-1, 0, 2, 7, -0.5F, 3}});
        LayerNumbers numbers = layerOn(QStringLiteral("ReLU6"), {}, input);
        setOutput(numbers, at::relu6(batchOf(*input)));
        const ActivationShares shares =
            activationShares(activationFunction(numbers, 0), input->values, numbers.output->values);
        QCOMPARE(shares.count, std::int64_t(6));
        QCOMPARE(shares.zeros, std::int64_t(3));
        QCOMPARE(shares.saturated, std::int64_t(4)); // the zeros, and what is cut at 6
    }

    void innerProductsEqualLibTorch()
    {
        RandomNumbers random(5);
        for (int i = 0; i < 80; ++i) {
            const auto channels = random.from(1, 4);
            const Shape map = Shape::image(channels, random.from(1, 6), random.from(1, 6));
            const auto outputs = random.from(1, 5);
            const auto inputs = map.elements();
            LinearNumbers linear{
                layerOn(QStringLiteral("Linear"), {},
                        std::make_shared<const Planes>(Planes{1, 1, inputs, random.reals(inputs)}),
                        {{QStringLiteral("weight"), {{outputs, inputs}, random.reals(outputs * inputs)}},
                         {QStringLiteral("bias"), vectorOf(random.reals(outputs))}}),
                inputs, outputs, map};
            const torch::Tensor weight = named(linear.numbers, "weight").reshape({outputs, inputs});
            const torch::Tensor result =
                torch::linear(batchOf(*linear.numbers.input), weight, named(linear.numbers, "bias"));
            linear.numbers.output = std::make_shared<const Planes>(Planes{1, 1, outputs, valuesOf(result)});
            const torch::Tensor perChannel =
                (weight * batchOf(*linear.numbers.input)).reshape({outputs, channels, -1}).sum(2);
            for (std::int64_t output = 0; output < outputs; ++output) {
                const WorkedInnerProduct worked = workInnerProduct(linear, output);
                QVERIFY(agrees(worked.result, double(worked.reference), worked.rounding));
                QVERIFY(worked.rounding < 1e-2);
                for (std::int64_t channel = 0; channel < channels; ++channel)
                    QVERIFY(std::abs(worked.channelSums[std::size_t(channel)] -
                                     perChannel[output][channel].item<double>()) < 1e-4);
            }
        }
    }

    void largestContributionsComeFirst()
    {
        const std::vector<double> products{0.5, -2, 0, 3, -0.25, 3, 1};
        QCOMPARE(largestContributions(products, true, 3), (std::vector<std::size_t>{3, 5, 6}));
        QCOMPARE(largestContributions(products, false, 9), (std::vector<std::size_t>{1, 4}));
    }

    void mapsAreFoundBeforeFlatten()
    {
        const auto project = projectOf(R"([
            {"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
            {"id":"flatten1","type":"Flatten"},
            {"id":"drop1","type":"Dropout"},
            {"id":"fc1","type":"Linear","params":{"out_features":5}},
            {"id":"relu1","type":"ReLU"},
            {"id":"fc2","type":"Linear","params":{"out_features":2}}])");
        const NetworkAnalysis analysis = analyse(project->network);
        QCOMPARE(mapBeforeFlatten(project->network, analysis, QStringLiteral("fc1")), Shape::image(4, 10, 8));
        // What the first Linear layer mixed is no map any more.
        QCOMPARE(mapBeforeFlatten(project->network, analysis, QStringLiteral("fc2")), Shape::flat(5));
    }

    void softmaxEqualsLibTorchOverEveryDimension()
    {
        RandomNumbers random(6);
        for (int i = 0; i < 60; ++i) {
            const bool flat = i % 4 == 0;
            const auto input = flat ? random.row(30) : random.image(30);
            const std::int64_t dim = flat ? 1 : random.from(1, 3) - (i % 2 == 0 ? 4 : 0);
            const torch::Tensor batch = batchOf(*input);
            const std::vector<float> probabilities = valuesOf(batch.softmax(dim));
            const std::vector<float> logarithms = valuesOf(batch.log_softmax(dim));
            const LayerNumbers numbers =
                layerOn(QStringLiteral("Softmax"), {{QStringLiteral("dim"), dim}}, input);
            const auto plane = random.from(0, input->count - 1);
            const Pixel pixel{random.from(0, input->height - 1), random.from(0, input->width - 1)};
            const SoftmaxSet set = softmaxSetOf(numbers, plane, pixel);
            QCOMPARE(std::int64_t(set.places[set.chosen]),
                     (plane * input->height + pixel.row) * input->width + pixel.column);
            std::vector<float> logits;
            for (const auto place : set.places)
                logits.push_back(input->values[place]);
            const WorkedSoftmax worked = workSoftmax(logits);
            double sum = 0;
            for (std::size_t row = 0; row < logits.size(); ++row) {
                QVERIFY(agrees(worked.rows[row].probability, double(probabilities[set.places[row]]),
                               softmaxRounding(worked, row)));
                QVERIFY(agrees(worked.rows[row].logarithm, double(logarithms[set.places[row]]),
                               logSoftmaxRounding(worked, row)));
                QVERIFY(logSoftmaxRounding(worked, row) < 1e-4);
                sum += worked.rows[row].probability;
            }
            QVERIFY(std::abs(sum - 1) < 1e-12);
        }
    }

    void largeLogitsDoNotOverflow()
    {
        const WorkedSoftmax worked = workSoftmax(std::vector<float>{1000, 1001, 900});
        QCOMPARE(worked.maximum, 1001.0);
        QVERIFY(std::abs(worked.rows[0].probability - 1 / (1 + std::exp(1.0))) < 1e-12);
        QCOMPARE(worked.rows[2].logarithm, -101 - std::log(worked.sum));
    }

    void crossEntropyEqualsLibTorch()
    {
        RandomNumbers random(7);
        for (int i = 0; i < 80; ++i) {
            const auto classes = random.from(2, 12);
            const std::vector<float> logits = random.reals(classes, 20);
            const auto label = random.from(0, classes - 1);
            const double smoothing = i % 2 == 0 ? 0 : double(random.from(0, 10)) / 10;
            const WorkedCrossEntropy worked = workCrossEntropy(workSoftmax(logits), label, smoothing);
            namespace functional = torch::nn::functional;
            const double expected =
                functional::cross_entropy(tensorOf(logits).reshape({1, classes}), torch::tensor({label}),
                                          functional::CrossEntropyFuncOptions().label_smoothing(smoothing))
                    .item<double>();
            QVERIFY(std::abs(worked.loss - expected) < 1e-4);
            QCOMPARE(*crossEntropyByLibTorch(logits, label, smoothing), expected);
        }
    }

    void dropoutKeepsWhatItsMaskSays()
    {
        RandomNumbers random(8);
        const auto input = std::make_shared<const Planes>(Planes{8, 20, 20, random.reals(3200)});
        const LayerNumbers numbers = layerOn(QStringLiteral("Dropout"), {{QStringLiteral("p"), 0.3}}, input);
        const DropoutDraw draw = drawDropout(numbers, 5);
        QCOMPARE(draw.units, std::int64_t(3200));
        QCOMPARE(std::count(draw.kept.begin(), draw.kept.end(), true), draw.keptUnits);
        // Five standard deviations of a fair draw.
        QVERIFY(std::abs(double(draw.keptUnits) - 0.7 * 3200) < 5 * std::sqrt(3200 * 0.3 * 0.7));
        QCOMPARE(drawDropout(numbers, 5).kept, draw.kept);
        QVERIFY(drawDropout(numbers, 6).kept != draw.kept);
        // LibTorch's own draw, with its mask.
        torch::manual_seed(1);
        const std::vector<float> dropped = valuesOf(torch::dropout(batchOf(*input), 0.3, true));
        for (std::size_t i = 0; i < dropped.size(); ++i)
            QCOMPARE(droppedValue(input->values[i], dropped[i] != 0, 0.3), dropped[i]);
    }

    void dropout2dDropsWholeChannels()
    {
        RandomNumbers random(9);
        const auto input = std::make_shared<const Planes>(Planes{64, 2, 2, random.reals(256)});
        const DropoutDraw draw = drawDropout(layerOn(QStringLiteral("Dropout2d"), {}, input), 1);
        QCOMPARE(draw.units, std::int64_t(64));
        QVERIFY(draw.keptUnits > 10 && draw.keptUnits < 54);
        for (std::size_t i = 0; i < 256; ++i)
            QCOMPARE(draw.kept[i], draw.kept[i / 4 * 4]);
        for (const double p : {0.0, 1.0}) {
            const DropoutDraw all =
                drawDropout(layerOn(QStringLiteral("Dropout2d"), {{QStringLiteral("p"), p}}, input), 1);
            QCOMPARE(all.keptUnits, p == 0 ? std::int64_t(64) : std::int64_t(0));
            for (std::size_t i = 0; i < 256; ++i)
                QCOMPARE(all.training.values[i], p == 0 ? input->values[i] : 0.0F);
        }
    }

    void observedLayersAgree()
    {
        auto project = projectOf(R"([
            {"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
            {"id":"bn1","type":"BatchNorm2d"},
            {"id":"relu1","type":"ReLU"},
            {"id":"flatten1","type":"Flatten"},
            {"id":"fc1","type":"Linear","params":{"out_features":2}}])",
                                 Shape::image(1, 8, 8));
        const DataSet data = dataSetOf(Shape::image(1, 8, 8), {noisyPicture(64, 3)}, {});
        auto model = std::move(*Model::build(project->network, QStringLiteral("cpu"), 5));
        const auto seen = [&](const char *id) {
            ObservationRequest request{QString::fromLatin1(id), {SampleId::Part::Train, 0}, {}, {}};
            request.values = true;
            return std::make_shared<const Observation>(observe(*model, data, request));
        };
        const auto norm = sameSizeNumbersOf(seen("bn1"));
        QVERIFY(norm);
        compareNorm(NormLayer(*norm), tensorOf(norm->output->values), true);
        const auto linear = linearNumbersOf(seen("fc1"), Shape::image(3, 6, 6));
        QVERIFY(linear);
        QCOMPARE(linear->map, Shape::image(3, 6, 6));
        const WorkedInnerProduct worked = workInnerProduct(*linear, 1);
        QVERIFY(agrees(worked.result, double(worked.reference), worked.rounding));
        QVERIFY(!linearNumbersOf(seen("relu1"), Shape::flat(1)));
        QVERIFY(!sameSizeNumbersOf(seen("conv1")));
        QVERIFY(!layerNumbersOf(nullptr));
    }
};

QTEST_APPLESS_MAIN(TestExplainedElements)
#include "test_engine_explained_elements.moc"
