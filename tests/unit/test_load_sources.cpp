#include "core/data/load_data_set.h"
#include "tests/unit/files.h"

#include <QImage>

using namespace workbench;
using namespace workbench::test;

/// Every source from its SPEC to a data set with decoded images.
class TestLoadSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void csvWithImages();
    void classFolders();
    void tellsTheSizesOfPictures();
    void pixelCsv();
    void cifar10();
    void shapes();
    void faultsAreSkippedOnlyWhenAsked();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    /// Writes a grey picture.
    void writePicture(const QString &name, int grey, QSize size = {4, 4}) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
        QImage image(size, QImage::Format_Grayscale8);
        image.fill(QColor(grey, grey, grey));
        QVERIFY(image.save(at(name)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLoadSources::csvWithImages()
{
    writeFile(at("train.csv"), "id,label\n2,猫\n1,狗\n");
    writeFile(at("test.csv"), "id\n3\n");
    writePicture("train/1.png", 10);
    writePicture("train/2.png", 20);
    writePicture("test/3.png", 30);
    const auto data = loadDataSet("csv:" + m_folder->path());
    VERIFY_RESULT(data);
    const DataSet &set = **data;
    QCOMPARE(set.imageShape, Shape::image(1, 4, 4));
    QCOMPARE(set.classNames, (QStringList{QString::fromUtf8("狗"), QString::fromUtf8("猫")}));
    QCOMPARE(set.train.labels, (std::vector<std::int32_t>{1, 0}));
    QCOMPARE(set.train.nameOf(0), QString("2"));
    QCOMPARE(int(set.train.pixels->inMemory()[0]), 20);
    QCOMPARE(int(set.train.pixels->inMemory()[16]), 10);
    QCOMPARE(int(set.test.pixels->inMemory()[0]), 30);
    QVERIFY(!set.test.isLabelled());
    QCOMPARE(set.submission, std::optional(Submission{"id", "label"}));
}

void TestLoadSources::classFolders()
{
    writePicture("train/cat/1.png", 10);
    writePicture("train/dog/1.png", 20);
    writePicture("test/dog/2.png", 30);
    const auto data = loadDataSet("folders:" + m_folder->path() + ",size=2x3,channels=3");
    VERIFY_RESULT(data);
    const DataSet &set = **data;
    QCOMPARE(set.imageShape, Shape::image(3, 2, 3));
    QCOMPARE(set.train.labels, (std::vector<std::int32_t>{0, 1}));
    QCOMPARE(set.train.nameOf(1), QString("dog/1.png"));
    QCOMPARE(int(set.train.pixels->inMemory()[18]), 20);
    QVERIFY(set.test.isLabelled());
}

void TestLoadSources::tellsTheSizesOfPictures()
{
    for (int i = 0; i < 3; ++i)
        writePicture(QString("cat/%1.png").arg(i), 10, {9, 6});
    writePicture("dog/0.png", 20);
    for (int width = 20; width < 30; ++width)
        writePicture(QString("dog/%1.png").arg(width), 20, {width, 5});
    const auto data = loadDataSet("folders:" + m_folder->path());
    VERIFY_RESULT(data);
    QStringList notes;
    for (const auto &finding : (*data)->findings.kept())
        notes << finding.what;
    const QStringList told = notes.filter("are brought to");
    QCOMPARE(told.size(), 1);
    QVERIFY2(
        told.front().startsWith("pictures of 12 size(s) are brought to 6 × 9 (height × width): 3 of 6 × 9, "
                                "1 of 4 × 4, 1 of 5 × 20"),
        qPrintable(told.front()));
    QVERIFY2(told.front().endsWith("1 of 5 × 27, and 2 size(s) more"), qPrintable(told.front()));
}

void TestLoadSources::pixelCsv()
{
    writeFile(at("train.csv"), "label,a,b,c,d\n1,1,2,3,4\n0,5,6,7,8\n");
    writeFile(at("test.csv"), "a,b,c,d\n9,9,9,9\n");
    const auto data = loadDataSet("pixels:" + at("train.csv"));
    VERIFY_RESULT(data);
    const DataSet &set = **data;
    QCOMPARE(set.imageShape, Shape::image(1, 2, 2));
    QCOMPARE(set.train.labels, (std::vector<std::int32_t>{1, 0}));
    QCOMPARE(int(set.train.pixels->inMemory()[4]), 5);
    QCOMPARE(set.train.nameOf(0), QString("0"));
    QCOMPARE(set.test.nameOf(0), QString("1")); // as a submission counts
    QCOMPARE(set.submission, std::optional(Submission{"ImageId", "Label"}));
}

void TestLoadSources::cifar10()
{
    writeFile(at("data_batch_1.bin"), QByteArray(1, '\6') + QByteArray(3072, '\7'));
    const auto data = loadDataSet("cifar10:" + m_folder->path());
    VERIFY_RESULT(data);
    QCOMPARE((*data)->imageShape, Shape::image(3, 32, 32));
    QCOMPARE((*data)->classNames[(*data)->train.label(0)], QString("frog"));
    QCOMPARE(int((*data)->train.pixels->inMemory()[3071]), 7);
}

void TestLoadSources::shapes()
{
    const auto data = loadDataSet("synthetic:shapes,count=60,test_count=12,size=16x20");
    VERIFY_RESULT(data);
    QCOMPARE((*data)->imageShape, Shape::image(1, 16, 20));
    QCOMPARE((*data)->train.count(), 60);
    QCOMPARE((*data)->test.count(), 12);
    QVERIFY((*data)->findings.faults() == 0);
}

void TestLoadSources::faultsAreSkippedOnlyWhenAsked()
{
    writeFile(at("list.csv"), "file,label\n1.png,a\n2.png,b\n3.png,b\n");
    writePicture("1.png", 1);
    writePicture("3.png", 3);
    COMPARE_ERROR(loadDataSet("csv:" + at("list.csv")), "list.csv:3");
    const auto data = loadDataSet("csv:" + at("list.csv") + ",faulty=skip");
    VERIFY_RESULT(data);
    QCOMPARE((*data)->train.labels, (std::vector<std::int32_t>{0, 1}));
    QCOMPARE((*data)->findings.faults(), 1);
}

QTEST_GUILESS_MAIN(TestLoadSources)
#include "test_load_sources.moc"
