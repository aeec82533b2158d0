#include "tests/unit/sources.h"

using namespace workbench;
using namespace workbench::test;

class TestCifar10 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsAll_data();
    void readsAll();
    void readsClassNames_data();
    void readsClassNames();
    void readsSomeBatches();
    void tellsOfBadRecords();
    void refuses();
    void survivesRandomBytes();
    void stops();

private:
    /// An image whose bytes count on from `first`.
    static QByteArray record(int label, int first)
    {
        QByteArray bytes(1, static_cast<char>(label));
        for (int i = 0; i < 3 * 32 * 32; ++i)
            bytes.append(static_cast<char>(first + i));
        return bytes;
    }
    QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const { writeFile(at(name), bytes); }
    Result<SourceContent> read() const { return readSource("cifar10:" + m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCifar10::readsAll_data()
{
    QTest::addColumn<QString>("inside");
    QTest::newRow("in the folder") << "";
    QTest::newRow("in the archive's folder") << "cifar-10-batches-bin/";
}

void TestCifar10::readsAll()
{
    QFETCH(QString, inside);
    for (int batch = 1; batch <= 5; ++batch)
        write(QString("%1data_batch_%2.bin").arg(inside).arg(batch),
              record(batch, batch) + record(9, 100 + batch));
    write(inside + "test_batch.bin", record(0, 200));
    write(inside + "batches.meta.txt",
          "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n");
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->title, QString("CIFAR-10"));
    QCOMPARE(content->shape, Shape::image(3, 32, 32));
    QCOMPARE(content->train.labels, (std::vector<std::int32_t>{1, 9, 2, 9, 3, 9, 4, 9, 5, 9}));
    QCOMPARE(content->train.pixels.size(), std::size_t{10 * 3072});
    const QByteArray third = record(0, 2).mid(1);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(content->train.pixels.data()) + 2 * 3072, 3072),
             third);
    QCOMPARE(content->test.labels, (std::vector<std::int32_t>{0}));
    QCOMPARE(int(content->test.pixels.at(1)), 201);
    QVERIFY(content->findings.kept().empty());
}

void TestCifar10::readsClassNames_data()
{
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("told");
    QTest::newRow("own names") << QByteArray("A\r\nB\r\nC\r\nD\r\nE\r\nF\r\nG\r\nH\r\nI\r\nJ") << "A" << 0;
    QTest::newRow("too few") << QByteArray("A\nB\n") << "airplane" << 1;
    QTest::newRow("random") << randomBytes() << "airplane" << 1;
    QTest::newRow("missing") << QByteArray() << "airplane" << 0;
}

void TestCifar10::readsClassNames()
{
    QFETCH(QByteArray, meta);
    QFETCH(QString, first);
    QFETCH(int, told);
    for (int batch = 1; batch <= 5; ++batch)
        write(QString("data_batch_%1.bin").arg(batch), record(0, 0));
    write("test_batch.bin", record(0, 0));
    if (!meta.isEmpty())
        write("batches.meta.txt", meta);
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames.size(), 10);
    QCOMPARE(content->classNames[0], first);
    QCOMPARE(notes(*content).size(), told);
}

void TestCifar10::readsSomeBatches()
{
    write("data_batch_4.bin", record(4, 0));
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->train.labels, (std::vector<std::int32_t>{4}));
    QVERIFY(content->test.isEmpty());
    QCOMPARE(notes(*content),
             (QStringList{QString("only 1 of 5 training batches are there (%1)").arg(m_folder->path()),
                          QString("the test batch test_batch.bin is missing (%1)").arg(m_folder->path())}));
}

void TestCifar10::tellsOfBadRecords()
{
    write("data_batch_1.bin",
          record(3, 0) + record(10, 0) + record(5, 0) + record(255, 0) + record(7, 0).left(100));
    write("data_batch_2.bin", {});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->train.labels, (std::vector<std::int32_t>{3, 5}));
    QCOMPARE(content->train.pixels.size(), std::size_t{2 * 3072});
    QCOMPARE(faults(*content),
             (QStringList{"the record's label is 10, but there are 10 classes (data_batch_1.bin:2)",
                          "the record's label is 255, but there are 10 classes (data_batch_1.bin:4)",
                          "the record is cut short: it has 100 of 3073 bytes (data_batch_1.bin:5)"}));
}

void TestCifar10::refuses()
{
    COMPARE_ERROR(readSource("cifar10:" + at("absent")), "no such folder");
    COMPARE_ERROR(read(), "no file data_batch_1.bin");
    write("data_batch_1", "pickle");
    COMPARE_ERROR(read(), "the binary version is needed");
}

void TestCifar10::survivesRandomBytes()
{
    write("data_batch_1.bin", randomBytes());
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->findings.faults() + std::ssize(content->train.labels), 5'000'000 / 3073 + 1);
    QCOMPARE(content->train.pixels.size(), 3072 * content->train.labels.size());
}

void TestCifar10::stops()
{
    write("data_batch_1.bin", record(0, 0));
    StopAtOnce stop;
    COMPARE_ERROR(readSource("cifar10:" + m_folder->path(), stop.control()), loadStopped().what);
}

QTEST_GUILESS_MAIN(TestCifar10)
#include "test_cifar10.moc"
