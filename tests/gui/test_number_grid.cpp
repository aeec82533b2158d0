#include "ui/explain/number_grid.h"

#include <QRegularExpression>
#include <QTest>

using namespace workbench;

class TestNumberGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largeGridsShowTheirPart()
    {
        NumberGrid grid(QStringLiteral("grid"));
        const auto value = [](Pixel cell) { return float(cell.row * 1000 + cell.column); };
        grid.setField(plainField(64, 64, value), divergingScale(1));
        grid.resize(500, 500);
        QVERIFY(grid.isWhole());
        QVERIFY(grid.shownText().isEmpty());
        grid.setField(plainField(224, 224, value), divergingScale(1));
        QVERIFY(!grid.isWhole());
        QCOMPARE(grid.shownText(), QStringLiteral("rows 0–63, columns 0–63 of 224 × 224"));
        grid.focusOn({100, 223});
        QCOMPARE(grid.shownText(), QStringLiteral("rows 68–131, columns 160–223 of 224 × 224"));
        // A step within what is shown does not move it.
        grid.focusOn({101, 200});
        QCOMPARE(grid.shownText(), QStringLiteral("rows 68–131, columns 160–223 of 224 × 224"));
        grid.setNear(true);
        QCOMPARE(grid.cellAt(grid.cellRect({101, 200}).center()), std::optional(Pixel{101, 200}));
        // Of a vector only the places are told.
        grid.setField(plainField(1, 300, value), divergingScale(1));
        grid.focusOn({0, 0});
        QVERIFY(QRegularExpression(QStringLiteral("^0–[0-9]+ of 300$")).match(grid.shownText()).hasMatch());
    }

    void cellsHoldShortNumbers()
    {
        QCOMPARE(cellText(0), QStringLiteral("0"));
        QCOMPARE(cellText(-0.25F), QStringLiteral("−0.25"));
        QCOMPARE(cellText(0.04312F), QStringLiteral("0.043"));
        QCOMPARE(cellText(0.0004F), QStringLiteral("4e-4"));
        QCOMPARE(cellText(12.345F), QStringLiteral("12.3"));
        QCOMPARE(cellText(-1234.25F), QStringLiteral("−1234"));
        QCOMPARE(cellText(2e12F), QStringLiteral("2e12"));
    }
};

QTEST_MAIN(TestNumberGrid)
#include "test_number_grid.moc"
