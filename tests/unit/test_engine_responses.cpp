#include "core/exchange/responses_csv.h"
#include "core/insight/responses.h"
#include "core/insight/set_predictions.h"
#include "tests/unit/asked_models.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <limits>

using namespace workbench;
using namespace workbench::test;

namespace {

/// A small network on so many noisy pictures, of which a part is kept for validation.
struct Looked
{
    Asked asked{plainLayers};
    DataSetPointer data;
    Project project = asked.project;

    explicit Looked(std::int64_t count = 90) : data(withAnUnknown(count))
    {
        project.training.validationSplit = 0.3;
    }
    static DataSetPointer withAnUnknown(std::int64_t count)
    {
        DataSet data = *noisyData(askedShape, askedClasses, count);
        data.train.labels[5] = unknownLabel;
        data.train.labels[6] = unknownLabel;
        return std::make_shared<const DataSet>(std::move(data));
    }

    Result<LayerResponsesPointer> look(const QByteArray &layer, DataPart part = DataPart::Training,
                                       const std::stop_token &stop = {}, const LookProgress &progress = {})
    {
        return responsesTo(*asked.model, data, project, part, QString::fromLatin1(layer), stop, progress);
    }

    /// The layer's output for one sample, in float64: [channels, places].
    torch::Tensor output(SampleId sample, const QByteArray &layer)
    {
        const torch::NoGradGuard guard;
        torch::Tensor found;
        const Planes pixels = *samplePixels({*data}, sample);
        asked.exact->forward(inputOf(*asked.exact, pixels).to(torch::kDouble),
                             [&](const QString &id, const torch::Tensor &value) {
                                 if (id == QString::fromLatin1(layer))
                                     found = value[0];
                             });
        return found.flatten(1 < found.dim() ? 1 : 0).reshape({found.size(0), -1});
    }
};

constexpr double rounding = 1e-4;

} // namespace

class TestEngineResponses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::set_num_threads(1); }
    void choosesTheParts();
    void findsTheStrongest_data();
    void findsTheStrongest();
    void countsByClass();
    void keepsTheFirstOfEqualOnes();
    void leavesOutWhatIsNoNumber();
    void boundsItsMemory();
    void writesCsv();
    void meansOverAClass_data();
    void meansOverAClass();
    void refuses();
    void stopsOnTheWay();
    void tellsProgress();
};

void TestEngineResponses::choosesTheParts()
{
    const Looked looked;
    const auto parts = partsOf(looked.data->train, looked.project);
    std::size_t all = 0;
    for (const auto part : {DataPart::Training, DataPart::Validation}) {
        const auto samples = samplesIn(*looked.data, looked.project, part);
        QVERIFY(!samples.empty());
        all += samples.size();
        for (const auto &sample : samples) {
            QVERIFY(sample.part == SampleId::Part::Train);
            QVERIFY(parts[std::size_t(sample.index)] == part);
        }
        const auto ofOne = samplesIn(*looked.data, looked.project, part, 2);
        QVERIFY(!ofOne.empty());
        QCOMPARE(std::ssize(ofOne), std::count_if(samples.begin(), samples.end(), [&](SampleId sample) {
                     return looked.data->train.label(sample.index) == 2;
                 }));
    }
    QCOMPARE(all, looked.data->train.labels.size());
    QCOMPARE(samplesIn(*looked.data, looked.project, DataPart::Test).size(), std::size_t(90));
}

void TestEngineResponses::findsTheStrongest_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<int>("part");
    QTest::newRow("convolution, training") << QByteArray("conv1") << int(DataPart::Training);
    QTest::newRow("behind a ReLU, validation") << QByteArray("relu2") << int(DataPart::Validation);
    QTest::newRow("pooling, test") << QByteArray("pool1") << int(DataPart::Test);
    QTest::newRow("flat") << QByteArray("fc1") << int(DataPart::Training);
    QTest::newRow("flattened maps") << QByteArray("flatten1") << int(DataPart::Validation);
}

void TestEngineResponses::findsTheStrongest()
{
    QFETCH(QByteArray, layer);
    QFETCH(int, part);
    Looked looked;
    const auto found = looked.look(layer, DataPart(part));
    VERIFY_RESULT(found);
    const auto samples = samplesIn(*looked.data, looked.project, DataPart(part));
    QCOMPARE((*found)->images, std::ssize(samples));
    std::vector<torch::Tensor> outputs;
    for (const auto &sample : samples)
        outputs.push_back(looked.output(sample, layer));
    QCOMPARE((*found)->channelCount, outputs[0].size(0));
    QCOMPARE((*found)->places, outputs[0].size(1));
    for (std::int64_t channel = 0; channel < std::min<std::int64_t>(8, (*found)->channelCount); ++channel) {
        std::vector<double> most;
        for (const auto &output : outputs)
            most.push_back(output[channel].max().item<double>());
        std::sort(most.rbegin(), most.rend());
        const auto &strongest = (*found)->channels[std::size_t(channel)].strongest;
        QCOMPARE(strongest.size(), std::min(ChannelResponses::mostKept, samples.size()));
        for (std::size_t i = 0; i < strongest.size(); ++i) {
            const ExcitingSample &each = strongest[i];
            const auto place = std::find(samples.begin(), samples.end(), each.sample) - samples.begin();
            QVERIFY(place < std::ssize(samples));
            const torch::Tensor map = outputs[std::size_t(place)][channel];
            QVERIFY(std::abs(double(each.response) - most[i]) < rounding);
            QVERIFY(std::abs(double(each.response) - map.max().item<double>()) < rounding);
            QVERIFY(std::abs(double(each.response) - map[each.position].item<double>()) < rounding);
            QVERIFY(std::abs(double(each.mean) - map.mean().item<double>()) < rounding);
            QCOMPARE(each.label, SampleSource{*looked.data}.label(each.sample));
        }
    }
}

void TestEngineResponses::countsByClass()
{
    Looked looked;
    const auto found = looked.look("relu1");
    VERIFY_RESULT(found);
    const auto samples = samplesIn(*looked.data, looked.project, DataPart::Training);
    for (std::int64_t channel = 0; channel < 6; ++channel) {
        const GrowingHistogram &histogram = (*found)->channels[std::size_t(channel)].histogram;
        QCOMPARE(histogram.rows(), std::size_t(askedClasses + 1));
        // With the same bins; a number within rounding of an end may lie on either side.
        std::vector<double> sums(histogram.rows());
        std::vector<std::vector<int>> least(histogram.rows(),
                                            std::vector<int>(std::size_t(histogram.used())));
        auto most = least;
        std::vector<std::int64_t> totals(histogram.rows());
        for (const auto &sample : samples) {
            const auto label = looked.data->train.label(sample.index);
            const std::size_t row = label == unknownLabel ? askedClasses : std::size_t(label);
            const double value = looked.output(sample, "relu1")[channel].max().item<double>();
            ++totals[row];
            sums[row] += value;
            for (std::int64_t bin = 0; bin < histogram.used(); ++bin) {
                const double low = histogram.lowerEnd(bin);
                const double high = low + histogram.width();
                most[row][std::size_t(bin)] += value >= low - rounding && value < high + rounding;
                least[row][std::size_t(bin)] += value >= low + rounding && value < high - rounding;
            }
        }
        for (std::size_t row = 0; row < histogram.rows(); ++row) {
            QCOMPARE(histogram.total(row), totals[row]);
            if (totals[row] > 0)
                QVERIFY(std::abs(histogram.mean(row) - sums[row] / double(totals[row])) < rounding);
            for (std::size_t bin = 0; bin < std::size_t(histogram.used()); ++bin) {
                const auto count = int(histogram.countsOf(row)[bin]);
                QVERIFY(count >= least[row][bin] && count <= most[row][bin]);
            }
        }
    }
}

void TestEngineResponses::keepsTheFirstOfEqualOnes()
{
    Looked looked(200);
    // A ReLU that stays shut answers 0 to everything.
    TensorMap weights = *looked.asked.known.weights;
    weights[QStringLiteral("bn1.weight")] = tensorOfFloats({6}, {0, 0, 0, 0, 0, 0});
    weights[QStringLiteral("bn1.bias")] = tensorOfFloats({6}, {-1, -1, -1, -1, -1, -1});
    looked.asked.model =
        *ExplainedModel::make(knownOf(looked.asked.project, weights), looked.data, QStringLiteral("cpu"));
    const auto found = looked.look("relu1", DataPart::Test);
    VERIFY_RESULT(found);
    const ChannelResponses &channel = (*found)->channels[3];
    for (std::size_t i = 0; i < channel.strongest.size(); ++i) {
        QCOMPARE(channel.strongest[i].sample.index, std::int64_t(i));
        QCOMPARE(channel.strongest[i].position, std::int64_t(0));
        QCOMPARE(channel.strongest[i].response, 0.0F);
    }
    QCOMPARE(channel.histogram.used(), std::int64_t(1));
    QCOMPARE(channel.histogram.lowerEnd(0), 0.0);
}

void TestEngineResponses::leavesOutWhatIsNoNumber()
{
    Looked looked;
    TensorMap weights = *looked.asked.known.weights;
    const float nothing = std::numeric_limits<float>::quiet_NaN();
    weights[QStringLiteral("fc1.bias")] = tensorOfFloats({4}, {0, nothing, 0, 0});
    looked.asked.model =
        *ExplainedModel::make(knownOf(looked.asked.project, weights), looked.data, QStringLiteral("cpu"));
    const auto found = looked.look("fc1");
    VERIFY_RESULT(found);
    QCOMPARE((*found)->channels[1].notFinite, (*found)->images);
    QVERIFY((*found)->channels[1].strongest.empty());
    QVERIFY((*found)->channels[1].histogram.isEmpty());
    QCOMPARE((*found)->channels[0].notFinite, std::int64_t(0));
}

void TestEngineResponses::boundsItsMemory()
{
    QCOMPARE(channelsLookedAt(512, 10), std::int64_t(512));
    QCOMPARE(channelsLookedAt(512, 1600), std::int64_t(512));
    QCOMPARE(channelsLookedAt(100'352, 10), std::int64_t(4096));
    QVERIFY(channelsLookedAt(4096, 1000) * 1001 * GrowingHistogram::binCount * 4 <= (1 << 27));
    QCOMPARE(channelsLookedAt(4, 10'000'000), std::int64_t(1));
}

void TestEngineResponses::writesCsv()
{
    ChannelResponses channel{.histogram = GrowingHistogram(3)};
    for (const double value : {0.0, 19.0, 38.5})
        channel.histogram.add(0, value);
    const QStringList names{QStringLiteral("cat, big"), QStringLiteral("dog")};
    const auto lines = responsesCsv(channel, names).split('\n');
    QVERIFY(lines[0].startsWith("class,images,mean,0,1,2,"));
    QVERIFY(lines[1].startsWith("\"cat, big\",3,19.16666"));
    QVERIFY(lines[2].startsWith("dog,0,,0,0"));
    QCOMPARE(lines[3].trimmed(), QByteArray()); // no image of unknown class
    QCOMPARE(lines[0].count(','), 2 + 39);
    channel.histogram.add(2, 1);
    QVERIFY(responsesCsv(channel, names).contains("\nunknown,1,1,0,1,0"));
}

void TestEngineResponses::meansOverAClass_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::newRow("maps") << QByteArray("relu1");
    QTest::newRow("flat") << QByteArray("fc1");
}

void TestEngineResponses::meansOverAClass()
{
    QFETCH(QByteArray, layer);
    Looked looked;
    const auto mean = meanOverClass(*looked.asked.model, looked.data, looked.project, DataPart::Training,
                                    QString::fromLatin1(layer), 2);
    VERIFY_RESULT(mean);
    const auto samples = samplesIn(*looked.data, looked.project, DataPart::Training, 2);
    QCOMPARE(mean->images, std::ssize(samples));
    torch::Tensor sum;
    for (const auto &sample : samples) {
        const torch::Tensor output = looked.output(sample, layer);
        sum = sum.defined() ? sum + output : output;
    }
    const torch::Tensor own = torch::tensor(mean->maps.values).to(torch::kDouble);
    QVERIFY((own - (sum / double(samples.size())).flatten()).abs().max().item<double>() < rounding);
    QCOMPARE(mean->maps.count, layer == "fc1" ? std::int64_t(1) : sum.size(0));
}

void TestEngineResponses::refuses()
{
    Looked looked;
    COMPARE_ERROR(looked.look("conv9"), "no such layer");
    looked.project.training.validationSplit = 0;
    COMPARE_ERROR(looked.look("conv1", DataPart::Validation), "no such images");
    looked.data = noisyData(Shape::image(3, 8, 8), askedClasses);
    COMPARE_ERROR(looked.look("conv1"), "reads images");
    COMPARE_ERROR(meanOverClass(*looked.asked.model, looked.data, looked.project, DataPart::Training,
                                QStringLiteral("conv1"), 99),
                  "no such images");
}

void TestEngineResponses::stopsOnTheWay()
{
    Looked looked(4000);
    std::stop_source stop;
    std::int64_t last = 0;
    QElapsedTimer sinceStop;
    const auto found =
        looked.look("relu2", DataPart::Test, stop.get_token(), [&](std::int64_t done, std::int64_t) {
            last = done;
            if (done >= 320 && !stop.stop_requested()) {
                sinceStop.start();
                stop.request_stop();
            }
        });
    QVERIFY(sinceStop.isValid() && sinceStop.elapsed() < 500);
    COMPARE_ERROR(found, "cancelled");
    QVERIFY(last < 2000);
}

void TestEngineResponses::tellsProgress()
{
    Looked looked;
    std::vector<std::int64_t> told;
    VERIFY_RESULT(looked.look("conv1", DataPart::Test, {}, [&](std::int64_t done, std::int64_t total) {
        QCOMPARE(total, std::int64_t(90));
        told.push_back(done);
    }));
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), std::int64_t(90));
}

QTEST_GUILESS_MAIN(TestEngineResponses)
#include "test_engine_responses.moc"
