#include "core/layers/loss_fit.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

class TestLossFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void saysNothingOfNoLayers();
};

void TestLossFit::judges_data()
{
    QTest::addColumn<QString>("loss");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("mend");
    const auto row = [](const char *loss, const char *last, const char *mend) {
        QTest::addRow("%s %s", loss, last) << QString(loss) << QString(last) << QString(mend);
    };
    row("CrossEntropyLoss", "Identity", "");
    row("CrossEntropyLoss", "Softmax", "Remove last");
    // A second logarithm of the softmax is the first again.
    row("CrossEntropyLoss", "LogSoftmax", "");
    row("NLLLoss", "LogSoftmax", "");
    row("NLLLoss", "Softmax", "Insert LogSoftmax below last");
    row("NLLLoss", "Identity", "Insert LogSoftmax below last");
    row("BCEWithLogitsLoss", "Sigmoid", "Remove last");
    row("BCEWithLogitsLoss", "Softmax", "Remove last");
    row("BCEWithLogitsLoss", "Identity", "");
    row("MSELoss", "Softmax", "");
}

void TestLossFit::judges()
{
    QFETCH(QString, loss);
    QFETCH(QString, last);
    QFETCH(QString, mend);
    Network network = test::smallClassifier().network;
    network.layers.push_back({QStringLiteral("last"), last, {network.layers.back().id}});
    const auto warning = lossWarning(network, loss);
    QCOMPARE(warning.has_value(), !mend.isEmpty());
    if (!warning)
        return;
    QCOMPARE(warning->mend.text, mend);
    QCOMPARE(warning->layer, QStringLiteral("last"));
    QVERIFY(analyse(warning->mend.network).faults.empty());
    QVERIFY(!lossWarning(warning->mend.network, loss));
}

void TestLossFit::saysNothingOfNoLayers()
{
    QVERIFY(!lossWarning(Network(), QStringLiteral("NLLLoss")));
}

QTEST_GUILESS_MAIN(TestLossFit)
#include "test_loss_fit.moc"
