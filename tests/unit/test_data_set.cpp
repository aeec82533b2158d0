#include "core/data/fingerprint.h"
#include "core/data/load_data_set.h"
#include "tests/unit/files.h"

#include <QRegularExpression>
#include <algorithm>
#include <memory>

using namespace workbench;
using namespace workbench::test;

class TestDataSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsFashionMnist();
    void loadsIdx();
    void loadsIdxWithoutTest();
    void pathsMayLookLikeOptions();
    void prefersPlainOverGzip();
    void refusesSpecs_data();
    void refusesSpecs();
    void refusesFolders_data();
    void refusesFolders();
    void refusesLabelsBeyondFashionClasses();
    void fingerprintTellsApart();

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

void TestDataSet::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = m_temporary->filePath(QString::fromUtf8("我的 数据"));
    writeIdxPart(m_folder, "train", QByteArray("\0\2\1\2", 4));
    writeIdxPart(m_folder, "t10k", QByteArray("\3\0", 2));
}

void TestDataSet::loadsFashionMnist()
{
    const auto data = loadDataSet("fashion-mnist");
    VERIFY_RESULT(data);
    const DataSet &set = **data;
    QCOMPARE(set.spec, "fashion-mnist");
    QCOMPARE(set.title, "Fashion-MNIST");
    QCOMPARE(set.imageShape, Shape::image(1, 28, 28));
    QCOMPARE(set.classNames.size(), 10);
    QCOMPARE(set.classNames.last(), "Ankle boot");
    QCOMPARE(set.train.count(), 60000);
    QCOMPARE(set.test.count(), 10000);
    QCOMPARE(set.train.pixels->count(), 60000);
    QCOMPARE(set.findings.kept().size(), std::size_t{0});
    for (int label = 0; label < 10; ++label) {
        QCOMPARE(std::count(set.train.labels.begin(), set.train.labels.end(), label), 6000);
        QCOMPARE(std::count(set.test.labels.begin(), set.test.labels.end(), label), 1000);
    }
    QCOMPARE(int(set.train.labels[0]), 9);
    QCOMPARE(int(set.test.labels[1]), 2);
}

void TestDataSet::loadsIdx()
{
    const auto data = loadDataSet("idx:" + m_folder);
    VERIFY_RESULT(data);
    const DataSet &set = **data;
    QCOMPARE(set.title, QString::fromUtf8("我的 数据"));
    QCOMPARE(set.imageShape, Shape::image(1, 2, 3));
    QCOMPARE(set.classNames, (QStringList{"0", "1", "2", "3"})); // 3 stands in the test part only
    QCOMPARE(set.train.labels, (std::vector<std::int32_t>{0, 2, 1, 2}));
    QCOMPARE(set.test.labels, (std::vector<std::int32_t>{3, 0}));
    QCOMPARE(int(set.train.pixels->inMemory()[3 * 6 + 5]), 23);
}

void TestDataSet::loadsIdxWithoutTest()
{
    for (const auto *name : {"t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"})
        QVERIFY(QFile::remove(QDir(m_folder).filePath(name)));
    const auto data = loadDataSet("idx:" + m_folder);
    VERIFY_RESULT(data);
    QCOMPARE((*data)->test.count(), 0);
    QCOMPARE((*data)->classNames.size(), 3);
    COMPARE_ERROR(loadDataSet("fashion-mnist:" + m_folder), "t10k-images-idx3-ubyte");
}

/// A comma and an equals sign may stand in a path.
void TestDataSet::pathsMayLookLikeOptions()
{
    const QString folder = m_folder + ",colour=1";
    QVERIFY(QDir().rename(m_folder, folder));
    VERIFY_RESULT(loadDataSet("idx:" + folder + ",size=4"));
    QVERIFY(QDir().rename(folder, m_folder));
}

void TestDataSet::prefersPlainOverGzip()
{
    writeFile(m_folder + "/train-labels-idx1-ubyte.gz", gzip(idxBytes({4}, QByteArray(4, '\1'))));
    auto data = loadDataSet("idx:" + m_folder);
    VERIFY_RESULT(data);
    QCOMPARE(int((*data)->train.labels[1]), 2);
    QVERIFY(QFile::remove(m_folder + "/train-labels-idx1-ubyte"));
    data = loadDataSet("idx:" + m_folder);
    VERIFY_RESULT(data);
    QCOMPARE(int((*data)->train.labels[1]), 1);
}

void TestDataSet::refusesSpecs_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << ""
                           << "known are fashion-mnist, idx";
    QTest::newRow("unknown") << "imagenet"
                             << "imagenet";
    QTest::newRow("unknown with the known") << "imagenet:/data"
                                            << "known are fashion-mnist, idx";
    QTest::newRow("case") << "Fashion-MNIST"
                          << "Fashion-MNIST";
    QTest::newRow("idx without folder") << "idx"
                                        << "idx needs a file or folder";
    QTest::newRow("idx with empty folder") << "idx:"
                                           << "idx needs a file or folder";
    QTest::newRow("fashion-mnist with empty folder") << "fashion-mnist:"
                                                     << "fashion-mnist needs a file or folder";
    QTest::newRow("absent folder") << "idx:/no/such/folder"
                                   << "/no/such/folder";
    QTest::newRow("unknown option") << "fashion-mnist,colour=1"
                                    << "\"colour\" is no option of the data source fashion-mnist; its "
                                       "options are size, channels, resize, faulty";
    QTest::newRow("unknown option behind a file") << "csv:/no/x.csv,colour=1,size=8"
                                                  << "\"colour\" is no option of the data source csv";
    QTest::newRow("unknown option behind a folder") << "idx:/no/such/folder, Colour = 1"
                                                    << "\"Colour\" is no option of the data source idx";
    QTest::newRow("unknown option behind a size") << "idx:/no/folder,size=28,colour=1"
                                                  << "\"colour\" is no option of the data source idx";
    QTest::newRow("unknown option of shapes") << "synthetic:shapes,colours=3"
                                              << "\"colours\" is no option of the data source synthetic";
    QTest::newRow("unknown option behind pictures") << "csv:/no/x.csv,images=pictures,colour=1"
                                                    << "\"colour\" is no option of the data source csv";
    QTest::newRow("absent Fashion-MNIST") << "fashion-mnist:/no/such/folder"
                                          << "train-images-idx3-ubyte";
}

void TestDataSet::refusesSpecs()
{
    QFETCH(QString, spec);
    QFETCH(QString, named);
    COMPARE_ERROR(loadDataSet(spec), named);
}

void TestDataSet::refusesFolders_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes"); // null: the file goes
    QTest::addColumn<QString>("named");
    const QString trainImages = "train-images-idx3-ubyte";
    const QString trainLabels = "train-labels-idx1-ubyte";
    const QString testImages = "t10k-images-idx3-ubyte";
    QTest::newRow("no training images") << trainImages << QByteArray() << trainImages;
    QTest::newRow("no training labels") << trainLabels << QByteArray() << trainLabels;
    QTest::newRow("half a test part") << testImages << QByteArray() << testImages;
    QTest::newRow("fewer labels") << trainLabels << idxBytes({3}, "abc") << "4 images but 3 labels";
    QTest::newRow("labels as images") << trainImages << idxBytes({4}, "abcd") << trainImages;
    QTest::newRow("images as labels") << trainLabels << idxBytes({1, 2, 2}, "abcd") << trainLabels;
    QTest::newRow("no image") << trainImages << idxBytes({0, 2, 3}, {}) << trainImages;
    QTest::newRow("images without pixels") << trainImages << idxBytes({4, 0, 3}, {}) << trainImages;
    QTest::newRow("test of another size")
        << testImages << idxBytes({2, 3, 2}, QByteArray(12, 'x')) << testImages;
    QTest::newRow("broken file") << testImages << QByteArray("x") << testImages;
}

void TestDataSet::refusesFolders()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const QString path = QDir(m_folder).filePath(file);
    QVERIFY(QFile::remove(path));
    if (!bytes.isNull())
        writeFile(path, bytes);
    COMPARE_ERROR(loadDataSet("idx:" + m_folder), named);
}

void TestDataSet::refusesLabelsBeyondFashionClasses()
{
    VERIFY_RESULT(loadDataSet("fashion-mnist:" + m_folder));
    writeIdxPart(m_folder, "t10k", QByteArray("\3\12", 2));
    COMPARE_ERROR(loadDataSet("fashion-mnist:" + m_folder), "t10k-labels-idx1-ubyte");
}

void TestDataSet::fingerprintTellsApart()
{
    const auto data = loadDataSet("idx:" + m_folder);
    VERIFY_RESULT(data);
    const QString original = fingerprint(**data);
    QCOMPARE(fingerprint(DataSet(**data)), original);
    QVERIFY(QRegularExpression("^crc32:[0-9a-f]{8}$").match(original).hasMatch());
    QStringList all{original};
    DataSet changed = **data;
    std::vector<std::uint8_t> pixels(changed.train.pixels->inMemory(), changed.train.pixels->inMemory() + 24);
    pixels[3] ^= 1;
    changed.train.pixels = std::make_shared<MemoryPixels>(pixels, 6);
    all << fingerprint(changed);
    changed = **data;
    changed.test.labels[0] = 1;
    all << fingerprint(changed);
    changed = **data;
    changed.imageShape = Shape::image(1, 3, 2);
    all << fingerprint(changed);
    changed = **data;
    changed.test = {};
    all << fingerprint(changed);
    all.removeDuplicates();
    QCOMPARE(all.size(), 5);
}

QTEST_GUILESS_MAIN(TestDataSet)
#include "test_data_set.moc"
