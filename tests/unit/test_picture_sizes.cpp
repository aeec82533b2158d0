#include "core/data/load_data_set.h"
#include "core/data/statistics.h"
#include "tests/unit/files.h"

#include <QImage>

using namespace workbench;
using namespace workbench::test;

namespace {

bool writePicture(const QString &path, QSize size, bool grey)
{
    QImage image(size, grey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    image.fill(QColor(9, 120, 60));
    return QDir().mkpath(QFileInfo(path).path()) && image.save(path);
}

std::int64_t imagesOf(const std::vector<SizePoint> &points)
{
    std::int64_t images = 0;
    for (const auto &point : points)
        images += point.images;
    return images;
}

} // namespace

class TestPictureSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areCountedMostFrequentFirst()
    {
        PictureSizeCounter counter;
        QVERIFY(counter.counts().empty());
        counter.add(30, 20, false);
        counter.add(10, 10, true, 5);
        counter.add(2, 40, false);
        counter.add(10, 10, false);
        counter.add(10, 10, true);
        QCOMPARE(
            counter.counts(),
            (PictureSizes{{10, 10, true, 6}, {2, 40, false, 1}, {10, 10, false, 1}, {30, 20, false, 1}}));
    }

    /// Both parts, and only the images that became part of the data set: the truncated one has a size too.
    void ofADataSetInFiles()
    {
        const QTemporaryDir folder;
        const QDir root(folder.path());
        for (const auto *name : {"train/a/1.png", "train/a/2.png", "train/b/1.png"})
            QVERIFY(writePicture(root.filePath(name), {6, 4}, true));
        QVERIFY(writePicture(root.filePath("train/b/2.png"), {6, 4}, false));
        QVERIFY(writePicture(root.filePath("test/b/3.png"), {5, 9}, false));
        QVERIFY(writePicture(root.filePath("train/b/cut.png"), {50, 70}, false));
        const QByteArray whole = readFile(root.filePath("train/b/cut.png"));
        writeFile(root.filePath("train/b/cut.png"), whole.left(whole.size() * 2 / 3));
        const auto data = loadDataSet("folders:" + folder.path() + ",size=8,faulty=skip");
        VERIFY_RESULT(data);
        QCOMPARE((*data)->findings.faults(), 1);
        QCOMPARE((*data)->sizes, (PictureSizes{{4, 6, true, 3}, {4, 6, false, 1}, {9, 5, false, 1}}));
        const DataStatistics statistics = countImages(**data, Split{});
        QCOMPARE(std::ssize(statistics.sizes), 3);
        QCOMPARE(statistics.sizes.front(), (SizePoint{4, 6, true, 3, 1}));
    }

    /// Their own size, not the one they are brought to.
    void ofImagesThatAreBytes()
    {
        const QTemporaryDir folder;
        writeIdxPart(folder.path(), "train", QByteArray("\0\1\1", 3));
        writeIdxPart(folder.path(), "t10k", QByteArray("\0", 1));
        const auto data = loadDataSet("idx:" + folder.path() + ",size=8,channels=3");
        VERIFY_RESULT(data);
        QCOMPARE((*data)->imageShape, Shape::image(3, 8, 8));
        QCOMPARE((*data)->sizes, (PictureSizes{{2, 3, true, 4}}));
    }

    void pointsAreExactWhileTheyAreFew()
    {
        const PictureSizes sizes{{10, 20, true, 7}, {11, 20, true, 3}};
        QCOMPARE(sizePoints(sizes, 2, 4),
                 (std::vector<SizePoint>{{10, 20, true, 7, 1}, {11, 20, true, 3, 1}}));
    }

    /// One cell is 10 × 10 here; grey and colour stay apart.
    void neighboursBecomeOnePoint()
    {
        const PictureSizes sizes{
            {10, 20, true, 6}, {14, 26, true, 2}, {39, 39, false, 2}, {12, 22, false, 1}};
        QCOMPARE(
            sizePoints(sizes, 3, 4),
            (std::vector<SizePoint>{{11, 21.5, true, 8, 2}, {39, 39, false, 2, 1}, {12, 22, false, 1, 1}}));
    }

    void manySizesStayFewPoints()
    {
        PictureSizeCounter counter;
        for (int height = 1; height <= 300; ++height) {
            for (int width = 1; width <= 300; ++width)
                counter.add(height, width, (height + width) % 2 == 0);
        }
        const PictureSizes sizes = counter.counts();
        QCOMPARE(std::ssize(sizes), 90'000);
        const auto points = sizePoints(sizes, 300, 10);
        QCOMPARE(std::ssize(points), 200);
        QCOMPARE(imagesOf(points), 90'000);
    }
};

QTEST_GUILESS_MAIN(TestPictureSizes)
#include "test_picture_sizes.moc"
