#include "core/data/data_set.h"
#include "core/data/fingerprint.h"
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
    void prefersPlainOverGzip();
    void refusesSpecs_data();
    void refusesSpecs();
    void refusesFolders_data();
    void refusesFolders();
    void refusesLabelsBeyondFashionClasses();
    void splits_data();
    void splits();
    void splitIsTheSameEverywhere();
    void splitFollowsSeed();
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
    QCOMPARE(set.train.pixels.size(), std::size_t{60000 * 784});
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
    QCOMPARE(set.train.labels, (std::vector<std::uint8_t>{0, 2, 1, 2}));
    QCOMPARE(set.test.labels, (std::vector<std::uint8_t>{3, 0}));
    QCOMPARE(int(set.pixelsOf(set.train, 3)[5]), 23);
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
                           << "fashion-mnist[:DIR]";
    QTest::newRow("unknown") << "imagenet"
                             << "imagenet";
    QTest::newRow("unknown with the known") << "imagenet:/data"
                                            << "idx:DIR";
    QTest::newRow("case") << "Fashion-MNIST"
                          << "Fashion-MNIST";
    QTest::newRow("idx without folder") << "idx"
                                        << "idx needs a folder";
    QTest::newRow("idx with empty folder") << "idx:"
                                           << "idx needs a folder";
    QTest::newRow("fashion-mnist with empty folder") << "fashion-mnist:"
                                                     << "fashion-mnist needs a folder";
    QTest::newRow("absent folder") << "idx:/no/such/folder"
                                   << "/no/such/folder";
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

void TestDataSet::splits_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<qint64>("limit"); // -1: none
    QTest::addColumn<qint64>("training");
    QTest::addColumn<qint64>("validation");
    const auto row = [](const char *name, qint64 count, double fraction, qint64 limit, qint64 training,
                        qint64 validation) {
        QTest::newRow(name) << count << fraction << limit << training << validation;
    };
    row("Fashion-MNIST", 60000, 0.1, -1, 54000, 6000);
    row("no validation", 100, 0, -1, 100, 0);
    row("rounds up", 101, 0.1, -1, 90, 11);
    row("is not led astray by binary fractions", 10, 0.3, -1, 7, 3);
    row("0.07 of 100", 100, 0.07, -1, 93, 7);
    row("limit", 60000, 0.1, 1000, 900, 100);
    row("limit beyond the end", 50, 0.1, 1000, 45, 5);
    row("limit of nothing", 50, 0.1, 0, 0, 0);
    row("one image", 1, 0.9, -1, 1, 0);
    row("two images", 2, 0.99, -1, 1, 1);
    row("never all", 10, 1, -1, 1, 9);
    row("no image", 0, 0.1, -1, 0, 0);
}

void TestDataSet::splits()
{
    QFETCH(qint64, count);
    QFETCH(double, fraction);
    QFETCH(qint64, limit);
    QFETCH(qint64, training);
    QFETCH(qint64, validation);
    const Split split =
        splitForValidation(count, fraction, 3, limit < 0 ? std::nullopt : std::optional<std::int64_t>(limit));
    QCOMPARE(std::ssize(split.training), training);
    QCOMPARE(std::ssize(split.validation), validation);
    QVERIFY(std::is_sorted(split.training.begin(), split.training.end()));
    QVERIFY(std::is_sorted(split.validation.begin(), split.validation.end()));
    std::vector<std::int64_t> all;
    std::merge(split.training.begin(), split.training.end(), split.validation.begin(), split.validation.end(),
               std::back_inserter(all));
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], static_cast<std::int64_t>(i));
}

void TestDataSet::splitIsTheSameEverywhere()
{
    // Worked out from the standard's definition of mt19937_64; a change here would change every run.
    QCOMPARE(splitForValidation(20, 0.25, 0).validation, (std::vector<std::int64_t>{0, 3, 14, 15, 16}));
    QCOMPARE(splitForValidation(20, 0.25, 42).validation, (std::vector<std::int64_t>{0, 1, 2, 6, 9}));
}

void TestDataSet::splitFollowsSeed()
{
    QCOMPARE(splitForValidation(1000, 0.1, 7).validation, splitForValidation(1000, 0.1, 7).validation);
    QVERIFY(splitForValidation(1000, 0.1, 7).validation != splitForValidation(1000, 0.1, 8).validation);
    // Every image has the same chance: over many seeds each of 10 is drawn about 1,000 times out of 5,000.
    std::vector<int> drawn(10);
    for (int seed = 0; seed < 5000; ++seed) {
        for (const auto position : splitForValidation(10, 0.2, seed).validation)
            ++drawn[static_cast<std::size_t>(position)];
    }
    const auto [least, most] = std::minmax_element(drawn.begin(), drawn.end());
    QVERIFY2(*least > 880 && *most < 1120, qPrintable(QString("%1 to %2").arg(*least).arg(*most)));
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
    changed.train.pixels[3] ^= 1;
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
