#include "core/layers/memory.h"
#include "tests/unit/projects.h"

#include <QTest>

using namespace workbench;

class TestFormula : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsKnowTheirSource();
    void latex_data();
    void latex();
    void everyNumberHasASource();
    void countsMemory();
};

void TestFormula::termsKnowTheirSource()
{
    FormulaText text(QStringLiteral("%1·(%2 − 1)"), {{"3", "stride"}, {"28", "height"}});
    text.add(QStringLiteral(" + "));
    text.add(FormulaText(5, QStringLiteral("bias")));
    QCOMPARE(text.plain(), QStringLiteral("3·(28 − 1) + 5"));
    QVERIFY((text.terms()[0] == FormulaTerm{"3", "stride"}));
    QVERIFY((text.terms()[1] == FormulaTerm{"·("}));
    QVERIFY((text.terms()[2] == FormulaTerm{"28", "height"}));
}

void TestFormula::latex_data()
{
    QTest::addColumn<QString>("symbolic");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *symbolic, const char *expected) {
        QTest::newRow(symbolic) << QString::fromUtf8(symbolic) << QString::fromUtf8(expected);
    };
    row("⌊(H + 2p − d·(k − 1) − 1) / s⌋ + 1",
        "\\left\\lfloor (H + 2p - d \\cdot (k - 1) - 1) / s\\right\\rfloor + 1");
    row("C_out·k_h", "C_{\\text{out}} \\cdot k_h");
    row("H·scale_factor", "H \\cdot \\text{scale\\_factor}");
    row("Σ_i x_i", "\\sum _i x_i");
}

void TestFormula::latex()
{
    QFETCH(QString, symbolic);
    QFETCH(QString, expected);
    QCOMPARE(latexText({FormulaLine::Subject::Output, {}, symbolic}), expected);
}

void TestFormula::everyNumberHasASource()
{
    int numbers = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        test::RandomNetworks random(seed);
        const Network network = random.network();
        const NetworkAnalysis analysis = analyse(network);
        for (const auto &layer : network.layers) {
            for (const auto &line : formulaOf(network, analysis, layer.id)) {
                for (const auto &term : line.substituted.terms()) {
                    bool isNumber = false;
                    term.text.toDouble(&isNumber);
                    numbers += isNumber ? 1 : 0;
                    QVERIFY2(!isNumber || !term.source.isEmpty(), qPrintable(plainText(line)));
                }
            }
        }
    }
    QVERIFY(numbers > 1000);
}

void TestFormula::countsMemory()
{
    const auto lines = memoryFormula(Shape::image(6, 28, 28), 64);
    QCOMPARE(plainText(lines[0]), QStringLiteral("N·C_out·H_out·W_out·4 B = 64·6·28·28·4 = 1.2 MB"));
    QCOMPARE(plainText(lines[1]), QStringLiteral("2·N·C_out·H_out·W_out·4 B = 2·64·6·28·28·4 = 2.4 MB"));
    QCOMPARE(activationBytes(Shape::flat(10), 3), 120);
    QCOMPARE(bytesText(120), QStringLiteral("120 B"));
    QCOMPARE(plainText(memoryFormula(Shape::flat(10), 0)[0]), QStringLiteral("N·out·4 B = 1·10·4 = 40 B"));
}

QTEST_GUILESS_MAIN(TestFormula)
#include "test_formula.moc"
