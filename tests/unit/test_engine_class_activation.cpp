#include "tests/unit/asked_models.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

/// The maps of a layer and the slopes of class 1 at them, [maps, height, width], without autograd.
std::pair<torch::Tensor, torch::Tensor> mapsAndSlopes(const Asked &asked, const QString &layer)
{
    torch::Tensor maps;
    const torch::NoGradGuard guard;
    asked.exact->forward(asked.input(), [&](const QString &id, const torch::Tensor &output) {
        if (id == layer)
            maps = output.clone();
    });
    const auto after = *asked.exact->network().indexOf(layer) + 1;
    const auto gradient = slopes(maps, [&](const torch::Tensor &value) {
        const torch::NoGradGuard inner;
        return asked.exact->forwardFrom(after, value)[0][1].item<double>();
    });
    return {maps[0], gradient[0]};
}

/// Bilinear, without the corners aligned, as PyTorch has it.
torch::Tensor enlarged(const torch::Tensor &coarse, std::int64_t height, std::int64_t width)
{
    const auto place = [](std::int64_t at, std::int64_t from, std::int64_t to) {
        return std::max(0.0, (double(at) + 0.5) * double(from) / double(to) - 0.5);
    };
    torch::Tensor result = torch::zeros({height, width}, torch::kDouble);
    for (std::int64_t row = 0; row < height; ++row) {
        for (std::int64_t column = 0; column < width; ++column) {
            const double y = place(row, coarse.size(0), height);
            const double x = place(column, coarse.size(1), width);
            const auto top = std::int64_t(y);
            const auto left = std::int64_t(x);
            const auto bottom = std::min(top + 1, coarse.size(0) - 1);
            const auto right = std::min(left + 1, coarse.size(1) - 1);
            const auto at = [&](std::int64_t r, std::int64_t c) { return coarse[r][c].item<double>(); };
            const double upper = at(top, left) * (1 - x + double(left)) + at(top, right) * (x - double(left));
            const double lower =
                at(bottom, left) * (1 - x + double(left)) + at(bottom, right) * (x - double(left));
            result[row][column] = upper * (1 - y + double(top)) + lower * (y - double(top));
        }
    }
    return result;
}

/// The maps' sum with these weights, cut off below 0.
torch::Tensor weighted(const torch::Tensor &maps, const std::vector<double> &weights)
{
    torch::Tensor sum = torch::zeros_like(maps[0]);
    for (std::int64_t k = 0; k < maps.size(0); ++k)
        sum += weights[std::size_t(k)] * maps[k];
    return sum.clamp_min(0);
}

} // namespace

class TestEngineClassActivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::set_num_threads(1); }
    void gradCamWeighsMaps_data();
    void gradCamWeighsMaps();
    void gradCamPlusPlusWeighsMaps();
};

void TestEngineClassActivation::gradCamWeighsMaps_data()
{
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("layer");
    QTest::newRow("the last convolution") << QString() << "conv2";
    QTest::newRow("a layer of choice") << "relu2"
                                       << "relu2";
    QTest::newRow("an early one") << "pool1"
                                  << "pool1";
}

void TestEngineClassActivation::gradCamWeighsMaps()
{
    QFETCH(QString, wish);
    QFETCH(QString, layer);
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    const auto cam = asked.ask(AttributionMethod::GradCam, 1, {}, wish);
    VERIFY_RESULT(cam);
    QCOMPARE(cam->layer, layer);
    const auto [maps, gradient] = mapsAndSlopes(asked, layer);
    QCOMPARE(cam->height, maps.size(1));
    QCOMPARE(cam->width, maps.size(2));
    std::vector<double> weights;
    for (std::int64_t k = 0; k < maps.size(0); ++k)
        weights.push_back(gradient[k].mean().item<double>());
    const torch::Tensor expected = enlarged(weighted(maps, weights), 10, 8);
    QVERIFY(expected.max().item<double>() > 0);
    QVERIFY(difference(cam->map, expected) < 1e-5);
}

void TestEngineClassActivation::gradCamPlusPlusWeighsMaps()
{
    const Asked asked(plainLayers);
    QVERIFY(asked.model);
    const auto cam = asked.ask(AttributionMethod::GradCamPlusPlus, 1, {}, QStringLiteral("relu2"));
    VERIFY_RESULT(cam);
    const auto [maps, gradient] = mapsAndSlopes(asked, QStringLiteral("relu2"));
    std::vector<double> weights;
    for (std::int64_t k = 0; k < maps.size(0); ++k) {
        const double sum = maps[k].sum().item<double>();
        double weight = 0;
        for (std::int64_t i = 0; i < maps[k].numel(); ++i) {
            const double g = gradient[k].reshape(-1)[i].item<double>();
            if (const double below = 2 * g * g + sum * g * g * g; below != 0)
                weight += g * g / below * std::max(0.0, g);
        }
        weights.push_back(weight);
    }
    const torch::Tensor expected = enlarged(weighted(maps, weights), 10, 8);
    QVERIFY(expected.max().item<double>() > 0);
    QVERIFY(difference(cam->map, expected) < 1e-4);
}

QTEST_GUILESS_MAIN(TestEngineClassActivation)
#include "test_engine_class_activation.moc"
