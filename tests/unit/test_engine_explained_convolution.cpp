#include "core/explain/convolve.h"
#include "core/explain/scratch_convolution.h"
#include "core/explain/unfolded_convolution.h"
#include "tests/unit/explained_layers.h"

#include <QTest>
#include <set>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Random numbers and Conv2d layers, the same on every machine.
class RandomConvolutions : public Random
{
public:
    using Random::Random;

    Parameters parameters()
    {
        const QStringList modes{QStringLiteral("zeros"), QStringLiteral("reflect"),
                                QStringLiteral("replicate"), QStringLiteral("circular")};
        const std::int64_t groups = from(1, 3);
        Parameters drawn{{QStringLiteral("out_channels"), groups * from(1, 3)},
                         {QStringLiteral("kernel_size"), pair(1, 4)},
                         {QStringLiteral("groups"), groups},
                         {QStringLiteral("bias"), from(0, 1) == 1},
                         {QStringLiteral("dilation"), pair(1, 2)},
                         {QStringLiteral("padding_mode"), modes[qsizetype(from(0, 3))]}};
        if (from(0, 3) == 0) {
            drawn[QStringLiteral("padding")] = QStringLiteral("same");
        } else {
            drawn[QStringLiteral("padding")] = pair(0, 3);
            drawn[QStringLiteral("stride")] = pair(1, 3);
        }
        return drawn;
    }

    /// One with numbers, and LibTorch's output; draws again where a layer does not fit.
    Convolution convolution()
    {
        for (;;) {
            const Parameters drawn = parameters();
            const auto channels = std::get<std::int64_t>(drawn.at(QStringLiteral("groups"))) * from(1, 2);
            const auto geometry = convolutionGeometry(drawn, Shape::image(channels, from(3, 9), from(3, 9)));
            if (!geometry)
                continue;
            Convolution made{*geometry, drawn, {}, {}, {}, {}};
            made.input = std::make_shared<const Planes>(Planes{channels, geometry->input.height(),
                                                               geometry->input.width(),
                                                               reals(geometry->input.elements())});
            made.weight = std::make_shared<const std::vector<float>>(reals(
                geometry->output.channels() * geometry->channelsPerGroup() * geometry->kernelElements()));
            if (std::get<bool>(drawn.at(QStringLiteral("bias"))))
                made.bias = reals(geometry->output.channels());
            made.output = std::make_shared<const Planes>(*convolve(made));
            return made;
        }
    }
};

torch::Tensor tensorOf(const std::vector<float> &values, const std::vector<std::int64_t> &sizes)
{
    return torch::tensor(values).reshape(sizes);
}

double largestDifference(const torch::Tensor &one, const torch::Tensor &other)
{
    return (one - other).abs().max().item<double>();
}

/// One Conv2d as a network, with a data set of random pictures for it.
struct ObservedLayer
{
    Project project;
    DataSet data;
    std::unique_ptr<Model> model;

    explicit ObservedLayer(const Parameters &parameters, const Shape &input)
    {
        project.network.input = input;
        project.network.layers.push_back(
            {QStringLiteral("conv1"), QStringLiteral("Conv2d"), {inputId}, parameters});
        Bytes bytes;
        for (std::int64_t i = 0; i < input.elements(); ++i)
            bytes.push_back(static_cast<std::uint8_t>(i * 37 % 256));
        data = dataSetOf(input, {bytes}, {});
        model = std::move(*Model::build(project.network, QStringLiteral("cpu"), 5));
    }

    ObservationPointer observe(bool values)
    {
        ObservationRequest request{QStringLiteral("conv1"), {SampleId::Part::Train, 0}, {}, {}};
        request.values = values;
        return std::make_shared<const Observation>(workbench::observe(*model, data, request));
    }
};

} // namespace

class TestExplainedConvolution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowSumsEqualLibTorch()
    {
        RandomConvolutions random(1);
        for (int i = 0; i < 150; ++i) {
            const Convolution made = random.convolution();
            for (std::int64_t channel = 0; channel < made.geometry.output.channels(); ++channel) {
                for (const auto &pixel : pixelsOf(made.geometry.output)) {
                    const WorkedOutput worked = workOutput(made, channel, pixel);
                    QVERIFY2(worked.agrees(), qPrintable(QStringLiteral("%1 and %2, at most %3 apart")
                                                             .arg(worked.result)
                                                             .arg(double(worked.reference))
                                                             .arg(worked.rounding)));
                    QVERIFY(worked.rounding < 1e-4);
                }
            }
        }
    }

    void aWrongNumberDoesNotAgree()
    {
        RandomConvolutions random(2);
        Convolution made = random.convolution();
        Planes wrong = *made.output;
        wrong.values[0] += 1e-3F;
        made.output = std::make_shared<const Planes>(wrong);
        QVERIFY(!workOutput(made, 0, {0, 0}).agrees());
    }

    void unfoldedProductEqualsLibTorch()
    {
        RandomConvolutions random(3);
        for (int i = 0; i < 60; ++i) {
            const Convolution made = random.convolution();
            for (std::int64_t group = 0; group < made.geometry.groups; ++group) {
                const UnfoldedConvolution matrices(made, group);
                torch::Tensor kernels = torch::empty({matrices.kernels(), matrices.windowSize()});
                torch::Tensor output = torch::empty({matrices.kernels(), matrices.positions()});
                for (std::int64_t row = 0; row < matrices.kernels(); ++row) {
                    for (std::int64_t column = 0; column < matrices.windowSize(); ++column)
                        kernels[row][column] = matrices.kernelAt(row, column);
                    for (std::int64_t column = 0; column < matrices.positions(); ++column)
                        output[row][column] =
                            matrices.outputAt(row, column) -
                            static_cast<float>(made.biasOf(group * matrices.kernels() + row));
                }
                const torch::Tensor unfolded =
                    tensorOf(matrices.unfolded(), {matrices.windowSize(), matrices.positions()});
                QVERIFY(largestDifference(kernels.matmul(unfolded), output) < 1e-4);
            }
        }
    }

    void unfoldedIsTorchsUnfold()
    {
        const Parameters parameters{{QStringLiteral("out_channels"), std::int64_t(2)},
                                    {QStringLiteral("kernel_size"), IntegerPair{3, 2}},
                                    {QStringLiteral("stride"), IntegerPair{2, 3}},
                                    {QStringLiteral("padding"), IntegerPair{1, 2}},
                                    {QStringLiteral("dilation"), IntegerPair{2, 1}}};
        RandomConvolutions random(4);
        Convolution made{*convolutionGeometry(parameters, Shape::image(3, 8, 7)), parameters, {}, {}, {}, {}};
        made.input = std::make_shared<const Planes>(Planes{3, 8, 7, random.reals(3 * 8 * 7)});
        const UnfoldedConvolution matrices(made, 0);
        const torch::Tensor expected =
            torch::im2col(tensorOf(made.input->values, {1, 3, 8, 7}), {3, 2}, {2, 1}, {1, 2}, {2, 3});
        QCOMPARE(expected.numel(), matrices.windowSize() * matrices.positions());
        QVERIFY(torch::equal(expected.flatten(), torch::tensor(matrices.unfolded())));
        QCOMPARE(matrices.columnOf(matrices.pixelOf(5)), std::int64_t(5));
    }

    void fedOutputsAreTheInverseOfWindows()
    {
        RandomConvolutions random(5);
        for (int i = 0; i < 100; ++i) {
            const ConvolutionGeometry geometry = random.convolution().geometry;
            std::map<Pixel, std::set<Pixel>> readers;
            for (const auto &output : pixelsOf(geometry.output)) {
                for (const auto &element : windowOf(geometry, output)) {
                    if (element.source)
                        readers[*element.source].insert(output);
                }
            }
            const UnreadPixels unread = unreadPixels(geometry);
            std::int64_t count = 0;
            for (const auto &pixel : pixelsOf(geometry.input)) {
                const auto fed = outputsFedBy(geometry, pixel);
                QCOMPARE(std::set<Pixel>(fed.begin(), fed.end()), readers[pixel]);
                QCOMPARE(fed.size(), readers[pixel].size());
                QCOMPARE(unread.contains(pixel), fed.empty());
                count += fed.empty();
            }
            QCOMPARE(unread.count(), count);
        }
    }

    void floorLeavesTheLastPixelsUnread()
    {
        const auto geometry = *convolutionGeometry({{QStringLiteral("out_channels"), std::int64_t(1)},
                                                    {QStringLiteral("kernel_size"), IntegerPair{3, 3}},
                                                    {QStringLiteral("stride"), IntegerPair{2, 3}}},
                                                   Shape::image(1, 8, 8));
        QCOMPARE(geometry.output, Shape::image(1, 3, 2));
        const UnreadPixels unread = unreadPixels(geometry);
        QVERIFY(unread.contains({7, 0}));
        QVERIFY(unread.contains({0, 6}));
        QVERIFY(unread.contains({0, 7}));
        QVERIFY(!unread.contains({6, 5}));
        QCOMPARE(unread.count(), std::int64_t(64 - 7 * 6));
    }

    void observationCarriesTheLayersNumbers()
    {
        ObservedLayer layer({{QStringLiteral("out_channels"), std::int64_t(4)},
                             {QStringLiteral("kernel_size"), IntegerPair{3, 3}},
                             {QStringLiteral("padding"), IntegerPair{1, 1}},
                             {QStringLiteral("groups"), std::int64_t(2)}},
                            Shape::image(2, 6, 5));
        QVERIFY(!layer.observe(false)->values);
        const auto seen = layer.observe(true);
        QVERIFY(seen->values);
        QCOMPARE(seen->values->layer, layer.project.network.layers[0]);
        QCOMPARE(seen->values->inputs.size(), std::size_t(1));
        QCOMPARE(seen->values->inputs[0].values[1], 37.0F / 255);
        QCOMPARE(seen->values->tensors.size(), std::size_t(2));
        const auto sizes = seen->values->tensors.at(QStringLiteral("weight")).sizes;
        QCOMPARE(sizes, (std::vector<std::int64_t>{4, 1, 3, 3}));
        const auto observed = convolutionOf(seen);
        QVERIFY(observed);
        QCOMPARE(observed->geometry.output, Shape::image(4, 6, 5));
        for (const auto &pixel : pixelsOf(observed->geometry.output))
            QVERIFY(workOutput(*observed, 3, pixel).agrees());
    }

    void allInputsOfAJoinAreSeen()
    {
        auto project =
            projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":1,"kernel_size":1}},
            {"id":"add1","type":"Add","inputs":["conv1","input","conv1"]}])",
                      Shape::image(1, 4, 4));
        const auto model = std::move(*Model::build(project->network, QStringLiteral("cpu"), 1));
        ObservationRequest request{QStringLiteral("add1"), {SampleId::Part::Train, 0}, {}, {}};
        request.values = true;
        const DataSet data = dataSetOf(Shape::image(1, 4, 4), {Bytes(16, 100)}, {});
        const Observation seen = observe(*model, data, request);
        QCOMPARE(seen.values->inputs.size(), std::size_t(3));
        QVERIFY(seen.values->tensors.empty());
        const auto &inputs = seen.values->inputs;
        QCOMPARE(inputs[0], inputs[2]);
        QCOMPARE(inputs[1].values, std::vector<float>(16, 100.0F / 255));
        for (std::size_t i = 0; i < 16; ++i)
            QCOMPARE(inputs[0].values[i] + inputs[1].values[i] + inputs[2].values[i], seen.maps.values[i]);
    }

    void numbersOfAnotherLayerAreRefused()
    {
        ObservedLayer layer({{QStringLiteral("out_channels"), std::int64_t(1)},
                             {QStringLiteral("kernel_size"), IntegerPair{3, 3}}},
                            Shape::image(1, 6, 5));
        QVERIFY(!convolutionOf(nullptr));
        QVERIFY(!convolutionOf(layer.observe(false)));
    }

    void scratchEqualsTheModelsForward()
    {
        RandomConvolutions random(6);
        for (int i = 0; i < 40; ++i) {
            const Convolution made = random.convolution();
            ObservedLayer layer(made.parameters, made.geometry.input);
            const auto observed = convolutionOf(layer.observe(true));
            QVERIFY(observed);
            QCOMPARE(*convolve(*observed), *observed->output);
        }
    }

    void scratchComputesWithTheChangedParameters()
    {
        RandomConvolutions random(7);
        int tried = 0;
        for (int i = 0; i < 60; ++i) {
            const Convolution made = random.convolution();
            Parameters changes = random.parameters();
            for (const auto *fixed : {"out_channels", "kernel_size", "groups"})
                changes.erase(QString::fromLatin1(fixed));
            auto changed = withChanges(made, {.parameters = changes}, 0, 0);
            if (!changed)
                continue;
            ++tried;
            changed->output = std::make_shared<const Planes>(*convolve(*changed));
            QCOMPARE(changed->output->height, changed->geometry.output.height());
            for (const auto &pixel : pixelsOf(changed->geometry.output))
                QVERIFY(workOutput(*changed, 0, pixel).agrees());
        }
        QVERIFY(tried > 30);
    }

    void otherGroupsCutConnections()
    {
        RandomConvolutions random(8);
        const Parameters parameters{{QStringLiteral("out_channels"), std::int64_t(4)},
                                    {QStringLiteral("kernel_size"), IntegerPair{2, 2}}};
        Convolution made{*convolutionGeometry(parameters, Shape::image(4, 5, 5)), parameters, {}, {}, {}, {}};
        made.input = std::make_shared<const Planes>(Planes{4, 5, 5, random.reals(100)});
        made.weight = std::make_shared<const std::vector<float>>(random.reals(4 * 4 * 4));
        made.bias = random.reals(4);
        const auto halved =
            withChanges(made, {.parameters = {{QStringLiteral("groups"), std::int64_t(2)}}}, 0, 0);
        QVERIFY(halved);
        QCOMPARE(halved->weight->size(), std::size_t(4 * 2 * 4));
        QCOMPARE(halved->weightAt(3, 1, {1, 0}), made.weightAt(3, 3, {1, 0}));
        // Back to one group: what was cut is 0.
        const auto joined =
            withChanges(*halved, {.parameters = {{QStringLiteral("groups"), std::int64_t(1)}}}, 0, 0);
        QCOMPARE(joined->weightAt(0, 1, {0, 1}), made.weightAt(0, 1, {0, 1}));
        QCOMPARE(joined->weightAt(0, 2, {0, 1}), 0.0F);
        QVERIFY(!withChanges(made, {.parameters = {{QStringLiteral("groups"), std::int64_t(3)}}}, 0, 0));
    }

    void partialOutputsAddUp()
    {
        RandomConvolutions random(9);
        for (int i = 0; i < 40; ++i) {
            const Convolution made = random.convolution();
            const auto channel = made.geometry.output.channels() - 1;
            const auto partial = partialOutputs(made, channel);
            QVERIFY(partial);
            QCOMPARE(partial->count, made.geometry.channelsPerGroup());
            for (const auto &pixel : pixelsOf(made.geometry.output)) {
                const WorkedOutput worked = workOutput(made, channel, pixel);
                for (std::int64_t in = 0; in < partial->count; ++in)
                    QVERIFY(std::abs(double(partial->at(in, pixel.row, pixel.column)) -
                                     worked.channelSums[std::size_t(in)]) < 1e-4);
            }
        }
    }

    void picturesStandInForInputAndKernel()
    {
        const Parameters parameters{{QStringLiteral("out_channels"), std::int64_t(2)},
                                    {QStringLiteral("kernel_size"), IntegerPair{3, 3}},
                                    {QStringLiteral("padding"), IntegerPair{1, 1}},
                                    {QStringLiteral("bias"), false}};
        RandomConvolutions random(10);
        Convolution made{*convolutionGeometry(parameters, Shape::image(1, 5, 5)), parameters, {}, {}, {}, {}};
        made.input = std::make_shared<const Planes>(Planes{1, 5, 5, random.reals(25)});
        made.weight = std::make_shared<const std::vector<float>>(random.reals(18));
        // The identity gives the input back.
        auto same = withChanges(made, {.kernel = KernelPicture::Identity}, 0, 0);
        auto output = *convolve(*same);
        QVERIFY(std::equal(made.input->values.begin(), made.input->values.end(), output.values.begin()));
        QCOMPARE(same->weightAt(1, 0, {2, 1}), made.weightAt(1, 0, {2, 1}));
        // One hot pixel gives the kernel, turned by half.
        const auto hot = withChanges(made, {.input = InputPicture::HotPixel}, 0, 0);
        output = *convolve(*hot);
        QCOMPARE(output.at(0, 1, 1), made.weightAt(0, 0, {2, 2}));
        QCOMPARE(output.at(1, 3, 2), made.weightAt(1, 0, {0, 1}));
        QCOMPARE(output.at(0, 0, 0), 0.0F);
        // Typed numbers stand above the picture.
        ScratchConvolution typed{.input = InputPicture::Empty, .kernel = KernelPicture::Blur};
        typed.inputValues[{0, {2, 2}}] = 9;
        typed.kernelValues[{0, 0, {0, 0}}] = 2;
        output = *convolve(*withChanges(made, typed, 0, 0));
        QCOMPARE(output.at(0, 2, 2), 9 * (1.0F / 9));
        QCOMPARE(output.at(0, 3, 3), 18.0F);
        QVERIFY(!fitsKernel(KernelPicture::SobelVertical, {2, 5}));
        const auto sobel = kernelPlane(KernelPicture::SobelHorizontal, {5, 3});
        QCOMPARE(std::vector<float>(sobel.begin() + 3, sobel.begin() + 12),
                 (std::vector<float>{-1, 0, 1, -2, 0, 2, -1, 0, 1}));
    }
};

QTEST_APPLESS_MAIN(TestExplainedConvolution)
#include "test_engine_explained_convolution.moc"
