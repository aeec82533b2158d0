#include "core/engine/model.h"
#include "core/explain/receptive_field.h"
#include "tests/unit/explained_models.h"
#include "tests/unit/layer_cases.h"

#include <QTest>
#include <set>

using namespace workbench;
using namespace workbench::test;

namespace {

constexpr std::int64_t manyPictures = 96; // a maximum shows only where it lies

/// The pixels whose change would change one place of the last layer's output for any of many random pictures.
PixelRect measuredField(Model &model, std::int64_t channel, std::int64_t position)
{
    const Shape &shape = model.network().input;
    const torch::Tensor input =
        torch::rand({manyPictures, shape.channels(), shape.height(), shape.width()}).requires_grad_(true);
    const torch::Tensor output = model.forward(input).flatten(1);
    const auto sizes = analyse(model.network()).layers.back().output;
    torch::Tensor numbers;
    if (sizes->isImage()) {
        const torch::Tensor places =
            output.reshape({manyPictures, sizes->channels(), sizes->height() * sizes->width()});
        numbers = places.select(2, position) * torch::rand({sizes->channels()});
    } else {
        numbers = output.select(1, channel * (output.size(1) / sizes->channels()) + position);
    }
    const torch::Tensor gradient = torch::autograd::grad({numbers.sum()}, {input}, {}, false, false, true)[0];
    if (!gradient.defined())
        return {};
    // Less is the rounding of a place that an Upsample reads beside a pixel.
    const torch::Tensor read = (gradient.abs() > 1e-5 * gradient.abs().max()).flatten(0, 1).any(0);
    const torch::Tensor rows = read.any(1).nonzero();
    const torch::Tensor columns = read.any(0).nonzero();
    if (rows.numel() == 0)
        return {};
    const auto at = [](const torch::Tensor &values) { return values.item<std::int64_t>(); };
    return {{at(rows.min()), at(columns.min())},
            at(rows.max()) - at(rows.min()) + 1,
            at(columns.max()) - at(columns.min()) + 1};
}

QByteArray textOf(const PixelRect &rect)
{
    return QStringLiteral("%1 × %2 from %3, %4")
        .arg(rect.rows)
        .arg(rect.columns)
        .arg(rect.first.row)
        .arg(rect.first.column)
        .toUtf8();
}

/// The first and last places, those in the middle, and some between.
std::set<std::int64_t> somePlaces(std::int64_t count)
{
    std::set<std::int64_t> places;
    for (const std::int64_t part : {0, 1, 3, 4, 7, 9, 10})
        places.insert(part * (count - 1) / 10);
    return places;
}

} // namespace

class TestEngineReceptiveField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::set_num_threads(1); }
    void isWhatGradientsReach_data();
    void isWhatGradientsReach();
    void isNothingInThePadding();
    void isNothingOfAFault();
};

void TestEngineReceptiveField::isWhatGradientsReach_data()
{
    QTest::addColumn<QByteArray>("layers");
    for (const auto &each : layerCases)
        QTest::addRow("%s, %s", each.type, each.name) << QByteArray(each.layers);
    QTest::newRow("convolutions and poolings") << QByteArray(R"([
        {"id":"a","type":"Conv2d","params":{"out_channels":3,"kernel_size":3,"padding":1}},
        {"id":"b","type":"Tanh"},{"id":"c","type":"AvgPool2d","params":{"kernel_size":2}},
        {"id":"d","type":"Conv2d","params":{"out_channels":4,"kernel_size":3,"dilation":2,"padding":2}}])");
    QTest::newRow("a hole that the next layer fills") << QByteArray(R"([
        {"id":"a","type":"Conv2d","params":{"out_channels":3,"kernel_size":2,"dilation":3,"padding":2}},
        {"id":"b","type":"Tanh"},
        {"id":"c","type":"Conv2d","params":{"out_channels":2,"kernel_size":2,"padding":1}}])");
    QTest::newRow("a short and a long way") << QByteArray(R"([
        {"id":"a","type":"Conv2d","params":{"out_channels":3,"kernel_size":5,"padding":2}},
        {"id":"b","type":"Tanh"},
        {"id":"c","type":"Conv2d","params":{"out_channels":3,"kernel_size":1}},
        {"id":"d","type":"Concat","inputs":["b","input"]},
        {"id":"e","type":"Conv2d","params":{"out_channels":3,"kernel_size":1},"inputs":["d"]},
        {"id":"f","type":"Add","inputs":["e","c"]}])");
    QTest::newRow("stepped over") << QByteArray(R"([
        {"id":"a","type":"Conv2d","params":{"out_channels":3,"kernel_size":1,"stride":2}},
        {"id":"f","type":"Flatten"},{"id":"g","type":"Linear","params":{"out_features":3}}])");
    QTest::newRow("up and down") << QByteArray(R"([
        {"id":"a","type":"ConvTranspose2d","params":{"out_channels":3,"kernel_size":2,"stride":3}},
        {"id":"b","type":"Tanh"},
        {"id":"c","type":"Conv2d","params":{"out_channels":2,"kernel_size":2,"stride":2}}])");
}

void TestEngineReceptiveField::isWhatGradientsReach()
{
    QFETCH(QByteArray, layers);
    const auto project = projectOf(layers);
    VERIFY_RESULT(project);
    const NetworkAnalysis analysis = analyse(project->network);
    QVERIFY(analysis.faults.empty());
    auto model = Model::build(project->network, QStringLiteral("cpu"), 1);
    VERIFY_RESULT(model);
    (*model)->setTraining(false);
    const LayerAnalysis &last = analysis.layers.back();
    const auto places = last.output->elements() / last.output->channels();
    for (const auto channel : somePlaces(last.output->isImage() ? 1 : last.output->channels())) {
        for (const auto place : somePlaces(places)) {
            const PixelRect expected = measuredField(**model, channel, place);
            const PixelRect found = receptiveField(project->network, analysis, last.id, channel, place);
            const QByteArray both = textOf(found) + ", but gradients reach " + textOf(expected) + " at " +
                                    QByteArray::number(qlonglong(place));
            QVERIFY2(found == expected, both.constData());
        }
    }
}

void TestEngineReceptiveField::isNothingInThePadding()
{
    const auto project = projectOf(R"([{"id":"a","type":"ZeroPad2d","params":{"padding":2}}])");
    const NetworkAnalysis analysis = analyse(project->network);
    const QString layer = QStringLiteral("a");
    QVERIFY(receptiveField(project->network, analysis, layer, 0, 0).isEmpty());
    const std::int64_t width = 14;
    QCOMPARE(receptiveField(project->network, analysis, layer, 0, 3 * width + 5), (PixelRect{{1, 3}, 1, 1}));
}

void TestEngineReceptiveField::isNothingOfAFault()
{
    const auto project = projectOf(R"([{"id":"a","type":"Linear","params":{"out_features":2}}])");
    const NetworkAnalysis analysis = analyse(project->network);
    QVERIFY(receptiveField(project->network, analysis, QStringLiteral("a"), 0, 0).isEmpty());
    QVERIFY(receptiveField(project->network, analysis, QStringLiteral("b"), 0, 0).isEmpty());
}

QTEST_GUILESS_MAIN(TestEngineReceptiveField)
#include "test_engine_receptive_field.moc"
