#include "core/explain/worked_normalization.h"
#include "tests/unit/explained_layers.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

const Shape input = Shape::image(2, 7, 6);

/// A model with running statistics that are no longer the first ones, pictures of noise, and a batch of them.
struct NormCase
{
    std::unique_ptr<Model> model;
    DataSet data;
    std::vector<SampleId> samples;

    NormCase(const QByteArray &layers, std::int64_t count)
        : model(std::move(*Model::build(projectOf(layers, input)->network, QStringLiteral("cpu"), 3)))
    {
        std::vector<Bytes> pictures;
        for (std::int64_t i = 0; i < count; ++i) {
            pictures.push_back(noisyPicture(input.elements(), std::uint32_t(i + 1)));
            samples.push_back({SampleId::Part::Train, i});
        }
        data = dataSetOf(input, pictures, {});
        const torch::NoGradGuard guard;
        model->setTraining(true);
        model->forward(batch() * 3 - 1);
    }

    torch::Tensor batch() const { return workbench::batchOf(SampleSource{data}, samples, *model); }

    /// Looked at with the batch, the last sample of which is the one shown.
    ObservationPointer look(const QString &layer)
    {
        ObservationRequest request{layer, samples.back(), {}, {}};
        request.values = true;
        request.batch = samples;
        return std::make_shared<const Observation>(observe(*model, data, request));
    }
};

void compareElements(const NormLayer &layer, const Planes &values, const Planes &reference, bool training)
{
    for (std::size_t i = 0; i < reference.values.size(); ++i) {
        const auto place = std::int64_t(i);
        const auto channel =
            layer.channelOf(place / (values.height * values.width), {0, place % values.width});
        const WorkedNorm worked = workNorm(layer, channel, values.values[i],
                                           training ? layer.training(channel) : layer.evaluation(channel));
        const CheckedResult checked{worked.result, reference.values[i], worked.rounding};
        QVERIFY2(checked.agrees(), qPrintable(QStringLiteral("%1 and %2, at most %3 apart")
                                                  .arg(worked.result)
                                                  .arg(double(reference.values[i]))
                                                  .arg(worked.rounding)));
        QVERIFY(worked.rounding < 1e-3);
    }
}

} // namespace

class TestExplainedNorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchEqualsLibTorchInTraining_data()
    {
        QTest::addColumn<QByteArray>("norm");
        QTest::addColumn<bool>("flat");
        QTest::newRow("BatchNorm2d") << QByteArray(R"({"id":"norm1","type":"BatchNorm2d"})") << false;
        QTest::newRow("momentum and eps")
            << QByteArray(R"({"id":"norm1","type":"BatchNorm2d","params":{"momentum":0.3,"eps":0.01}})")
            << false;
        QTest::newRow("not affine") << QByteArray(
                                           R"({"id":"norm1","type":"BatchNorm2d","params":{"affine":false}})")
                                    << false;
        QTest::newRow("not tracked")
            << QByteArray(R"({"id":"norm1","type":"BatchNorm2d","params":{"track_running_stats":false}})")
            << false;
        QTest::newRow("BatchNorm1d") << QByteArray(R"({"id":"norm1","type":"BatchNorm1d"})") << true;
        QTest::newRow("InstanceNorm2d")
            << QByteArray(
                   R"({"id":"norm1","type":"InstanceNorm2d","params":{"affine":true,"track_running_stats":true}})")
            << false;
        QTest::newRow("InstanceNorm2d, not tracked")
            << QByteArray(R"({"id":"norm1","type":"InstanceNorm2d"})") << false;
    }

    void batchEqualsLibTorchInTraining()
    {
        QFETCH(QByteArray, norm);
        QFETCH(bool, flat);
        const QByteArray before =
            flat
                ? QByteArray(
                      R"({"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":5}},)")
                : QByteArray();
        NormCase looked(
            "[{\"id\":\"conv1\",\"type\":\"Conv2d\",\"params\":{\"out_channels\":4,\"kernel_size\":3}},"
            "{\"id\":\"early1\",\"type\":\"BatchNorm2d\"},{\"id\":\"relu1\",\"type\":\"ReLU\"}," +
                before + norm + "]",
            6);
        const TensorMap weights = looked.model->weights();
        const ObservationPointer seen = looked.look(QStringLiteral("norm1"));
        // Looking changes nothing.
        QCOMPARE(looked.model->weights(), weights);
        const auto numbers = sameSizeNumbersOf(seen);
        QVERIFY(numbers);
        const NormLayer layer(*numbers);
        QVERIFY(layer.pass());
        QCOMPARE(layer.pass()->samples, looked.samples);
        compareElements(layer, *numbers->input, *numbers->output, false);
        compareElements(layer, layer.pass()->input, layer.pass()->output, true);

        // The model itself, taking the batch in training.
        looked.model->setTraining(true);
        torch::Tensor trained;
        {
            const torch::NoGradGuard guard;
            trained = looked.model->forward(looked.batch());
        }
        QCOMPARE(layer.pass()->output, mapsOf(trained.slice(0, 5, 6), trained.size(1)));
        if (!layer.isTracked())
            return;
        const auto valueOf = [&](const char *name, std::int64_t channel) {
            return looked.model->tensor(QStringLiteral("norm1"), QString::fromLatin1(name))[channel]
                .item<float>();
        };
        for (std::int64_t channel = 0; channel < layer.channels(); ++channel) {
            QVERIFY(layer.meanAfter(channel).agrees());
            QVERIFY(layer.varianceAfter(channel).agrees());
            QCOMPARE(layer.meanAfter(channel).reference, valueOf("running_mean", channel));
            QCOMPARE(layer.varianceAfter(channel).reference, valueOf("running_var", channel));
            QVERIFY(layer.varianceAfter(channel).rounding < 1e-4);
        }
    }

    void statisticsAreThoseOfTheWholeBatch()
    {
        NormCase looked(R"([{"id":"norm1","type":"BatchNorm2d"}])", 5);
        const auto numbers = sameSizeNumbersOf(looked.look(QStringLiteral("norm1")));
        const NormLayer layer(*numbers);
        const torch::Tensor batch = looked.batch().to(torch::kDouble);
        for (std::int64_t channel = 0; channel < 2; ++channel) {
            const torch::Tensor own = batch.select(1, channel);
            const NormStatistics statistics = layer.ofBatch(channel);
            QCOMPARE(statistics.count, own.numel());
            QVERIFY(std::abs(statistics.mean - own.mean().item<double>()) < 1e-12);
            QVERIFY(std::abs(statistics.variance - own.var(false).item<double>()) < 1e-12);
        }
    }

    void refusedBatchSaysWhy()
    {
        NormCase looked(R"([{"id":"flatten1","type":"Flatten"},{"id":"norm1","type":"BatchNorm1d"}])", 3);
        looked.samples.resize(1);
        const ObservationPointer seen = looked.look(QStringLiteral("norm1"));
        QVERIFY(seen->values->norm && !seen->values->norm->has_value());
        QVERIFY(seen->values->norm->error().what.contains(QStringLiteral("more than 1 value per channel")));
        QVERIFY(!NormLayer(*sameSizeNumbersOf(seen)).pass());
        // The rest was observed all the same.
        QVERIFY(!seen->maps.values.empty());
    }

    void onlyNormalisationsAskForABatch()
    {
        const auto seen = observed(R"([{"id":"relu1","type":"ReLU"}])", QStringLiteral("relu1"), input, 3);
        QVERIFY(!seen->values->norm);
        const auto group = observed(R"([{"id":"norm1","type":"GroupNorm","params":{"num_groups":2}}])",
                                    QStringLiteral("norm1"), input, 3);
        QVERIFY(!group->values->norm);
    }

    void batchOfAnotherSampleIsRefused()
    {
        NormCase looked(R"([{"id":"norm1","type":"BatchNorm2d"}])", 3);
        const auto norm = observeNorm(*looked.model, SampleSource{looked.data}, QStringLiteral("norm1"),
                                      {SampleId::Part::Test, 0}, looked.samples);
        QVERIFY(!norm);
    }
};

QTEST_APPLESS_MAIN(TestExplainedNorm)
#include "test_engine_explained_norm.moc"
