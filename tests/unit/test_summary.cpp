#include "core/layers/summary.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpLeNet();
    void knowsWhatItDoesNotKnow();
    void countsBuffersInTheFile();
    void writesATable();
    void writesCsv();
};

namespace {

NetworkSummary summaryOf(const Network &network, std::int64_t batchSize = 64)
{
    return summarise(network, analyse(network), batchSize);
}

} // namespace

void TestSummary::addsUpLeNet()
{
    const auto summary = summaryOf(loadPreset(QStringLiteral("lenet5"))->network);
    QCOMPARE(*summary.parameters, 61706);
    QCOMPARE(*summary.macs, 416520);
    QCOMPARE(*summary.fileBytes, 4 * 61706);
    double parameterShares = 0;
    double byteShares = 0;
    std::int64_t bytes = 0;
    for (const auto &row : summary.rows) {
        parameterShares += *row.parameterShare;
        byteShares += *row.byteShare;
        bytes += *row.bytes;
    }
    QVERIFY(qFuzzyCompare(parameterShares, 1.0));
    QVERIFY(qFuzzyCompare(byteShares, 1.0));
    QCOMPARE(*summary.bytes, bytes);
    QCOMPARE(*summary.rows[0].bytes, 64 * 6 * 28 * 28 * 4);
    QCOMPARE(summary.tensors.size(), std::size_t(10));
    QCOMPARE(summary.tensors[0].name, QStringLiteral("conv1.weight"));
    QCOMPARE(sizesText(summary.tensors[0].sizes), QStringLiteral("6×1×5×5"));
}

void TestSummary::knowsWhatItDoesNotKnow()
{
    const auto summary =
        summaryOf(test::projectOf(
                      R"([{"id":"r","type":"ReLU"},{"id":"fc","type":"Linear","params":{"out_features":5}},
            {"id":"t","type":"Tanh"}])")
                      ->network);
    QVERIFY(!summary.parameters && !summary.macs && !summary.bytes && !summary.fileBytes);
    QCOMPARE(*summary.rows[0].parameters, 0);
    QVERIFY(!summary.rows[0].parameterShare);
    QVERIFY(!summary.rows[1].output && !summary.rows[1].parameters);
    QVERIFY(!summary.rows[2].macs);
    QVERIFY(!summaryOf({}).parameters);
}

void TestSummary::countsBuffersInTheFile()
{
    const auto summary = summaryOf(test::projectOf(R"([{"id":"bn","type":"BatchNorm2d"}])")->network);
    QCOMPARE(*summary.parameters, 6);
    // weight, bias, running_mean, running_var of 3 channels each, and one 64-bit count
    QCOMPARE(*summary.fileBytes, 4 * 3 * 4 + 8);
    QVERIFY(!summary.tensors[2].trainable);
}

void TestSummary::writesATable()
{
    const QStringList lines =
        summaryTable(summaryOf(loadPreset(QStringLiteral("lenet5"))->network)).split(QLatin1Char('\n'));
    QVERIFY(lines[1].startsWith(QStringLiteral("conv1")));
    QVERIFY(lines[1].contains(QStringLiteral("6 × 28 × 28")));
    QCOMPARE(lines[lines.size() - 2].split(QLatin1Char(' '), Qt::SkipEmptyParts)[1], QStringLiteral("61706"));
}

void TestSummary::writesCsv()
{
    const QStringList lines =
        summaryCsv(summaryOf(test::projectOf(
                                 R"([{"id":"c","type":"Conv2d","params":{"out_channels":2,"kernel_size":3}},
            {"id":"fc","type":"Linear","params":{"out_features":5}}])")
                                 ->network,
                             1))
            .split(QStringLiteral("\r\n"));
    QCOMPARE(lines[0], QStringLiteral("layer,type,output,parameters,macs,bytes"));
    QCOMPARE(lines[1], QStringLiteral("c,Conv2d,2×10×8,56,4320,640"));
    QCOMPARE(lines[2], QStringLiteral("fc,Linear,,,,"));
}

QTEST_GUILESS_MAIN(TestSummary)
#include "test_summary.moc"
