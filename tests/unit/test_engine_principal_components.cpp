#include "core/engine/torch.h"
#include "core/insight/principal_components.h"
#include "tests/unit/files.h"

#include <QTest>

using namespace workbench;

namespace {

torch::Tensor drawn(std::int64_t count, std::int64_t width)
{
    auto generator = at::detail::createCPUGenerator(7);
    // Directions of different spread, and not around 0.
    return torch::randn({count, width}, generator, torch::kFloat) *
               (0.1 + 3 / torch::arange(1, width + 1, torch::kFloat)) +
           2;
}

Result<PrincipalComponents> componentsOf(const torch::Tensor &points, std::int64_t dimensions)
{
    return principalComponents({points.data_ptr<float>(), std::size_t(points.numel())}, points.size(1),
                               dimensions);
}

torch::Tensor matrix(const std::vector<float> &values, std::int64_t columns)
{
    return torch::tensor(values).reshape({-1, columns}).to(torch::kDouble);
}

} // namespace

class TestEnginePrincipalComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSingularValues_data();
    void agreesWithTheSingularValues();
    void hasNoMoreDimensionsThanThePoints();
    void canBeStopped();
    void tellsFaults();
};

void TestEnginePrincipalComponents::agreesWithTheSingularValues_data()
{
    QTest::addColumn<std::int64_t>("count");
    QTest::addColumn<std::int64_t>("width");
    QTest::addColumn<std::int64_t>("dimensions");
    QTest::newRow("long") << std::int64_t(60) << std::int64_t(5) << std::int64_t(3);
    QTest::newRow("wide") << std::int64_t(12) << std::int64_t(50) << std::int64_t(2);
    // Too large for all of them.
    QTest::newRow("very long") << std::int64_t(1500) << std::int64_t(1100) << std::int64_t(2);
    QTest::newRow("very wide") << std::int64_t(1100) << std::int64_t(1500) << std::int64_t(3);
    QTest::newRow("all dimensions") << std::int64_t(30) << std::int64_t(4) << std::int64_t(4);
}

void TestEnginePrincipalComponents::agreesWithTheSingularValues()
{
    QFETCH(std::int64_t, count);
    QFETCH(std::int64_t, width);
    QFETCH(std::int64_t, dimensions);
    const torch::Tensor points = drawn(count, width);
    const auto components = componentsOf(points, dimensions);
    VERIFY_RESULT(components);
    QCOMPARE(components->dimensions, dimensions);
    torch::Tensor centred = points.to(torch::kDouble);
    centred = centred - centred.mean(0, true);
    const auto [u, singular, v] = torch::svd(centred);
    const torch::Tensor shares = singular.square() / singular.square().sum();
    const torch::Tensor directions = matrix(components->directions, width);
    for (std::int64_t i = 0; i < dimensions; ++i) {
        QVERIFY(std::abs(components->shares[std::size_t(i)] - shares[i].item<double>()) < 1e-9);
        // The same line, its largest number above 0.
        const torch::Tensor expected = v.select(1, i);
        QVERIFY(std::abs(std::abs(directions[i].dot(expected).item<double>()) - 1) < 1e-6);
        const auto largest = directions[i].abs().argmax().item<std::int64_t>();
        QVERIFY(directions[i][largest].item<double>() > 0);
    }
    const torch::Tensor positions = matrix(components->positions, dimensions);
    QVERIFY((positions - centred.mm(directions.t())).abs().max().item<double>() < 1e-5);
}

void TestEnginePrincipalComponents::hasNoMoreDimensionsThanThePoints()
{
    // On a line: a second direction would be rounding.
    const torch::Tensor line =
        torch::arange(10, torch::kFloat).unsqueeze(1) * torch::tensor({1.F, -2.F, 0.F});
    const auto components = componentsOf(line.contiguous(), 3);
    VERIFY_RESULT(components);
    QCOMPARE(components->dimensions, std::int64_t(1));
    QVERIFY(std::abs(components->shares.front() - 1) < 1e-12);
    QVERIFY(components->directions[1] > 0);
}

void TestEnginePrincipalComponents::canBeStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const torch::Tensor points = drawn(1200, 1100);
    const auto components = principalComponents({points.data_ptr<float>(), std::size_t(points.numel())},
                                                points.size(1), 2, stop.get_token());
    QVERIFY(!components);
    QCOMPARE(components.error().what, QStringLiteral("it was cancelled"));
}

void TestEnginePrincipalComponents::tellsFaults()
{
    QCOMPARE(componentsOf(torch::ones({1, 3}), 2).error().what,
             QStringLiteral("it takes two points to tell how they differ"));
    QCOMPARE(componentsOf(torch::ones({5, 3}), 2).error().what, QStringLiteral("all points are the same"));
}

QTEST_GUILESS_MAIN(TestEnginePrincipalComponents)
#include "test_engine_principal_components.moc"
