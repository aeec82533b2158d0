#include "core/insight/weight_differences.h"
#include "tests/unit/explained_models.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

class TestWeightDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresEachLayerOverAllItsNumbers()
    {
        const TensorData counter{QStringLiteral("I64"), {}, QByteArray(8, '\1')};
        const TensorMap one{{"conv.1.weight", tensorOfFloats({2}, {3, 0})},
                            {"conv.1.bias", tensorOfFloats({1}, {4})},
                            {"fc1.weight", tensorOfFloats({1}, {0})},
                            {"norm.num_batches_tracked", counter},
                            {"same.weight", tensorOfFloats({1}, {2})}};
        TensorMap other = one;
        other["conv.1.weight"] = tensorOfFloats({2}, {3, 2});
        other["conv.1.bias"] = tensorOfFloats({1}, {2.5F});
        other["fc1.weight"] = tensorOfFloats({1}, {-1});
        other["norm.num_batches_tracked"].bytes[0] = 7;
        const std::vector<LayerDifference> expected{{"fc1", 1, 0}, {"conv.1", 2.5, 5}, {"same", 0, 2}};
        QCOMPARE(weightDifferences(one, other), expected);
        QCOMPARE(expected[1].share(), 0.5);
        QVERIFY(std::isinf(expected[0].share()));
    }
};

QTEST_GUILESS_MAIN(TestWeightDifferences)
#include "test_weight_differences.moc"
