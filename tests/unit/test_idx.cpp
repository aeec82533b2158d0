#include "core/data/idx.h"
#include "tests/unit/files.h"

using namespace workbench;
using namespace workbench::test;

class TestIdx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void capsSizesBeforeAllocating();
    void refusesWhatIsNoFile();

private:
    QTemporaryDir m_folder;
};

void TestIdx::reads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("compressed");
    QTest::newRow("plain") << "plain" << false;
    QTest::newRow("gzip") << "packed.gz" << true;
    QTest::newRow("gzip by content") << "packed" << true;
    QTest::newRow("plain by content") << "plain.gz" << false;
    QTest::newRow("spaces") << "with some spaces" << true;
    QTest::newRow("Chinese") << QString::fromUtf8("数据 集/训练图像.gz") << true;
}

void TestIdx::reads()
{
    QFETCH(QString, name);
    QFETCH(bool, compressed);
    // More than one piece, and not a whole number of pieces.
    QByteArray values(3 * 1000 * 1001, '\0');
    for (qsizetype i = 0; i < values.size(); ++i)
        values[i] = static_cast<char>(i * 7 + i / 1000);
    const QByteArray bytes = idxBytes({3, 1000, 1001}, values);
    const QString path = m_folder.filePath(name);
    writeFile(path, compressed ? gzip(bytes) : bytes);

    const auto file = readIdx(path);
    VERIFY_RESULT(file);
    QCOMPARE(file->sizes, (std::vector<std::int64_t>{3, 1000, 1001}));
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(file->bytes.data()), std::ssize(file->bytes)), values);
}

void TestIdx::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    const QByteArray good = idxBytes({2, 3}, "abcdef");
    const QByteArray packed = gzip(good);
    const auto changed = [&](qsizetype position, char value) {
        return QByteArray(good).replace(position, 1, &value, 1);
    };
    QByteArray damaged = gzip(idxBytes({4000}, QByteArray(4000, 'x')));
    damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 0x55); // the checksum

    QTest::newRow("empty") << QByteArray() << "IDX";
    QTest::newRow("shorter than the magic number") << good.left(3) << "IDX";
    QTest::newRow("text") << QByteArray("label,pixel\n1,2\n") << "IDX";
    QTest::newRow("first byte") << changed(0, 1) << "IDX";
    QTest::newRow("second byte") << changed(1, 1) << "IDX";
    QTest::newRow("type float") << changed(2, 0x0d) << "0x0d";
    QTest::newRow("type zero") << changed(2, 0) << "0x00";
    QTest::newRow("no dimension") << changed(3, 0) << "0 dimensions";
    QTest::newRow("255 dimensions") << changed(3, char(255)) << "255 dimensions";
    QTest::newRow("no sizes") << good.left(4) << "short";
    QTest::newRow("half a size") << good.left(10) << "short";
    QTest::newRow("no data") << good.left(12) << "short";
    QTest::newRow("a byte short") << good.chopped(1) << "short";
    QTest::newRow("a byte too many") << good + 'x' << "more data";
    QTest::newRow("product over 64 bits")
        << idxBytes({0xffffffff, 0xffffffff, 0xffffffff}, "abc") << "more than";
    QTest::newRow("product wraps to 0") << idxBytes({1u << 31, 1u << 31, 4}, "") << "more than";
    QTest::newRow("gzip header only") << packed.left(10) << "short";
    QTest::newRow("gzip in mid-data") << packed.chopped(12) << "short";
    QTest::newRow("gzip without its end") << packed.chopped(8) << "short";
    QTest::newRow("gzip without its last byte") << packed.chopped(1) << "short";
    QTest::newRow("gzip of a short file") << gzip(good.chopped(1)) << "short";
    QTest::newRow("gzip of a long file") << gzip(good + 'x') << "more data";
    QTest::newRow("gzip with a wrong checksum") << damaged << "damaged";
    QTest::newRow("gzip of gzip") << gzip(packed) << "IDX";
}

void TestIdx::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const QString path = m_folder.filePath("bad");
    writeFile(path, bytes);
    const auto file = readIdx(path);
    COMPARE_ERROR(file, named);
    QCOMPARE(file.error().where, path);
}

void TestIdx::capsSizesBeforeAllocating()
{
    const QString path = m_folder.filePath("large");
    writeFile(path, idxBytes({1000, 1000}, "abc"));
    COMPARE_ERROR(readIdx(path, 999'999), "999999");
    COMPARE_ERROR(readIdx(path, 1'000'000), "short");
    // Claims 4 GiB and holds nothing: answered without taking that memory.
    writeFile(path, gzip(idxBytes({4, 1 << 30}, {})));
    COMPARE_ERROR(readIdx(path), "short");
}

void TestIdx::refusesWhatIsNoFile()
{
    COMPARE_ERROR(readIdx(m_folder.filePath("absent")), "absent");
    COMPARE_ERROR(readIdx(m_folder.path()), m_folder.path());
}

QTEST_GUILESS_MAIN(TestIdx)
#include "test_idx.moc"
