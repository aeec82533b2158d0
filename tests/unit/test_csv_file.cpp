#include "core/data/sources/csv_file.h"
#include "tests/unit/sources.h"

using namespace workbench;
using namespace workbench::test;

/// Texts that are not ASCII are written in bytes: "猫" and "狗" in GB18030.
static const QByteArray catInChinese = "\xc3\xa8";
static const QByteArray dogInChinese = "\xb9\xb7";

class TestCsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void tellsOfRaggedLines();
    void tellsOfGb18030();
    void refuses_data();
    void refuses();
    void refusesEndlessLines();
    void readsLinesAcrossPieces();
    void stops();
    void tellsProgress();

private:
    /// Rows as "LINE:field|field".
    QStringList rowsOf(const QByteArray &bytes)
    {
        writeFile(m_path, bytes);
        const auto file = CsvFile::open(m_path, {});
        if (!file)
            return {file.error().message()};
        QStringList rows;
        const auto take = [&](const CsvRow &row) -> Result<void> {
            QStringList fields;
            for (const auto &field : row.fields)
                fields << file->text(field);
            rows << QStringLiteral("%1:%2").arg(row.line).arg(fields.join(QLatin1Char('|')));
            return {};
        };
        m_findings = file->notes();
        const auto read = file->read(take, m_findings, {});
        return read ? rows : QStringList{read.error().message()};
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QString::fromUtf8("数据 🐱.csv"));
    Findings m_findings;
};

void TestCsvFile::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &rows) {
        QTest::newRow(name) << bytes << rows;
    };
    row("plain", "a,b\n1,2\n", {"1:a|b", "2:1|2"});
    row("no end", "a,b\n1,2", {"1:a|b", "2:1|2"});
    row("carriage returns and line feeds", "a,b\r\n1,2\r\n", {"1:a|b", "2:1|2"});
    row("carriage returns", "a,b\r1,2\r\r3,4", {"1:a|b", "2:1|2", "4:3|4"});
    row("byte order mark",
        "\xef\xbb\xbf"
        "a,b\n1,2\n",
        {"1:a|b", "2:1|2"});
    row("empty lines", "\n\na,b\n\n  \n1,2\n\n", {"3:a|b", "6:1|2"});
    row("spaces", " a , b \n 1 ,2\n", {"1:a|b", "2:1|2"});
    row("empty fields", "a,b,c\n,,\n\"\",x,\n", {"1:a|b|c", "2:||", "3:|x|"});
    row("one column", "id\n1\n2\n", {"1:id", "2:1", "3:2"});
    row("quoted commas", "a,b\n\"1,5\",2\n", {"1:a|b", "2:1,5|2"});
    row("quoted quotes", "a,b\n\"say \"\"no\"\"\",2\n", {"1:a|b", "2:say \"no\"|2"});
    row("quoted lines", "a,b\n\"1\n\n2\",3\n4,5\n", {"1:a|b", "2:1\n\n2|3", "5:4|5"});
    row("quote within", "a,b\n5\" disk,2\n", {"1:a|b", "2:5\" disk|2"});
    row("semicolons", "a;b\n1,5;2\n", {"1:a|b", "2:1,5|2"});
    row("tabs", "a\tb c\n1,5\t2\n", {"1:a|b c", "2:1,5|2"});
    row("quoted separators do not count", "\"a;b;c\",d\n1,2\n", {"1:a;b;c|d", "2:1|2"});
    row("UTF-8", "图片,标签\n🐱,猫\n", {QString::fromUtf8("1:图片|标签"), QString::fromUtf8("2:🐱|猫")});
    // The bytes of the cat alone would be UTF-8.
    row("GB18030", "a,b\n1," + catInChinese + "\n2," + dogInChinese + "\n",
        {"1:a|b", QString::fromUtf8("2:1|猫"), QString::fromUtf8("3:2|狗")});
}

void TestCsvFile::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rows);
    QCOMPARE(rowsOf(bytes), rows);
    QCOMPARE(m_findings.faults(), 0);
}

void TestCsvFile::tellsOfRaggedLines()
{
    QCOMPARE(rowsOf("a,b\n1\n2,3\n\n4,5,6\n\"7\n8\",9,\n"), (QStringList{"1:a|b", "3:2|3"}));
    const QString name = QFileInfo(m_path).fileName();
    QCOMPARE(
        messages(m_findings, Finding::Severity::Fault),
        (QStringList{QStringLiteral("the line has 1 field(s), but the first one has 2 (%1:2)").arg(name),
                     QStringLiteral("the line has 3 field(s), but the first one has 2 (%1:5)").arg(name),
                     QStringLiteral("the line has 3 field(s), but the first one has 2 (%1:6)").arg(name)}));
}

void TestCsvFile::tellsOfGb18030()
{
    const QStringList rows = rowsOf("name,kind\n1.png,dog\n2.png," + dogInChinese + "\n");
    QCOMPARE(rows.last(), QString::fromUtf8("3:2.png|狗"));
    QCOMPARE(m_findings.kept().size(), std::size_t{1});
    QCOMPARE(m_findings.kept()[0].where, QFileInfo(m_path).fileName() + ":3");
    QVERIFY(m_findings.kept()[0].what.contains("GB18030"));
    rowsOf("name,kind\n1.png,猫\n");
    QCOMPARE(m_findings.kept().size(), std::size_t{0});
}

void TestCsvFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QByteArray() << "empty"
                           << "";
    QTest::newRow("nothing but empty lines") << QByteArray("\n \r\n\n") << "empty"
                                             << "";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0,\0b\0\n\0",
                                          10)
                            << "UTF-16"
                            << ":1";
    QTest::newRow("zeros") << QByteArray("a,b\n1,2\n\0,3\n", 12) << "not a text file"
                           << ":3";
    QTest::newRow("zeros in GB18030")
        << "a,b\n" + catInChinese + QByteArray(",1\n\0,1", 6) << "not a text file"
        << ":3";
    QTest::newRow("Latin-1") << QByteArray("a,b\n1,2\n3,caf\xe9,\n") << "neither UTF-8 nor GB18030"
                             << ":3";
    QTest::newRow("open quote") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << "not closed"
                                << ":3";
    QTest::newRow("open quote at the end") << QByteArray("a,b\n1,\"") << "not closed"
                                           << ":2";
}

void TestCsvFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, what);
    QFETCH(QString, line);
    const QString message = rowsOf(bytes).value(0);
    QVERIFY2(message.contains(what), qPrintable(message));
    QVERIFY2(message.endsWith(QFileInfo(m_path).fileName() + line + ")"), qPrintable(message));
}

void TestCsvFile::refusesEndlessLines()
{
    const QByteArray endless(CsvFile::longestRow + (2 << 20), 'x');
    QVERIFY(rowsOf("a,b\n1,2\n3," + endless).value(0).contains("longer than 16 MB"));
    // Short lines that a quotation mark joins.
    QByteArray joined = "a,b\n\"1,2\n";
    while (joined.size() < CsvFile::longestRow + 100)
        joined += "3,4,5,6,7,8,9\n";
    const QString message = rowsOf(joined).value(0);
    QVERIFY2(message.contains("not closed") && message.endsWith(":2)"), qPrintable(message));
    QVERIFY(rowsOf("a\n" + QByteArray(4'000'100, ',') + "\n").value(0).contains("more than 4000000 fields"));
}

/// Lines that begin in one piece of the file and end in the next are whole.
void TestCsvFile::readsLinesAcrossPieces()
{
    for (const QByteArray end : {"\n", "\r\n", "\r"}) {
        QByteArray bytes = "number,filling" + end;
        QStringList expected{"1:number|filling"};
        for (int line = 2; bytes.size() < (5 << 20) / 2; ++line) {
            const QByteArray filling(line * 37 % 5000, 'x');
            bytes += QByteArray::number(line) + ',' + filling + end;
            expected << QStringLiteral("%1:%1|%2").arg(line).arg(QString::fromUtf8(filling));
        }
        QVERIFY(rowsOf(bytes) == expected);
    }
}

void TestCsvFile::stops()
{
    writeFile(m_path, "a,b\n1,2\n");
    StopAtOnce stop;
    COMPARE_ERROR(CsvFile::open(m_path, stop.control()), loadStopped().what);
    const auto file = CsvFile::open(m_path, {});
    VERIFY_RESULT(file);
    Findings findings;
    COMPARE_ERROR(file->read([](const CsvRow &) { return Result<void>(); }, findings, stop.control()),
                  loadStopped().what);
}

void TestCsvFile::tellsProgress()
{
    const QByteArray bytes = "a,b\n" + QByteArray("1,2\n").repeated(1'000'000);
    writeFile(m_path, bytes);
    const auto file = CsvFile::open(m_path, {});
    VERIFY_RESULT(file);
    QList<qint64> told;
    LoadControl control;
    control.progress = [&](std::int64_t done, std::int64_t total) {
        QCOMPARE(total, bytes.size());
        told << done;
    };
    Findings findings;
    VERIFY_RESULT(file->read([](const CsvRow &) { return Result<void>(); }, findings, control));
    QVERIFY(told.size() >= 4);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.last(), bytes.size());
}

QTEST_GUILESS_MAIN(TestCsvFile)
#include "test_csv_file.moc"
