#include "core/data/duplicate_meaning.h"
#include "core/data/duplicates.h"
#include "core/data/load_data_set.h"
#include "core/exchange/duplicates_csv.h"
#include "tests/unit/data_sets.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <set>

using namespace workbench;
using namespace workbench::test;

namespace {

const Shape shape = Shape::image(1, 28, 28);
using Part = SampleId::Part;

/// Some soft blobs, other ones for each number: what pictures of things look like to a hash.
Bytes blobs(unsigned number)
{
    std::mt19937 generator(number);
    const auto draw = [&](double low, double high) {
        return low + (high - low) * double(generator()) / 4294967295.0;
    };
    std::vector<double> values(std::size_t(shape.elements()), 0);
    for (int blob = 0; blob < 6; ++blob) {
        const double x = draw(3, 25);
        const double y = draw(3, 25);
        const double size = draw(2, 5);
        for (int i = 0; i < 28 * 28; ++i)
            values[std::size_t(i)] +=
                130 * std::exp(-(std::pow(i % 28 - x, 2) + std::pow(i / 28 - y, 2)) / (2 * size * size));
    }
    Bytes picture;
    for (const double value : values)
        picture.push_back(std::uint8_t(std::min(value + 20, 230.0)));
    return picture;
}

Bytes brighter(Bytes picture, int levels)
{
    for (auto &byte : picture)
        byte = std::uint8_t(std::clamp(byte + levels, 0, 255));
    return picture;
}

Bytes withLessContrast(Bytes picture)
{
    for (auto &byte : picture)
        byte = std::uint8_t(40 + byte * 3 / 4);
    return picture;
}

Bytes recompressed(const Bytes &picture, int quality)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    QImage(picture.data(), 28, 28, 28, QImage::Format_Grayscale8).save(&buffer, "jpg", quality);
    const QImage read = QImage::fromData(file, "jpg").convertToFormat(QImage::Format_Grayscale8);
    Bytes bytes;
    for (int row = 0; row < 28; ++row)
        bytes.insert(bytes.end(), read.constScanLine(row), read.constScanLine(row) + 28);
    return bytes;
}

Bytes flat(std::uint8_t level)
{
    return Bytes(std::size_t(shape.elements()), level);
}

std::vector<Bytes> manyBlobs(unsigned count, unsigned first = 100)
{
    std::vector<Bytes> pictures;
    for (unsigned i = 0; i < count; ++i)
        pictures.push_back(blobs(first + i));
    return pictures;
}

std::vector<DuplicateGroup> groupsOf(const DataSet &data)
{
    const auto report = findDuplicates(data);
    return report ? report->groups : std::vector<DuplicateGroup>{{{}, false}};
}

std::vector<DuplicateGroup> groupsOf(const std::vector<Bytes> &train)
{
    return groupsOf(dataSetOf(shape, train, {}));
}

DuplicateGroup trainGroup(const std::vector<std::int64_t> &positions, bool identical)
{
    DuplicateGroup group{{}, identical};
    for (const auto position : positions)
        group.samples.push_back({Part::Train, position});
    return group;
}

/// The split in which the first half of the training images trains.
std::vector<DataPart> halves(std::size_t count)
{
    std::vector<DataPart> parts(count, DataPart::Validation);
    std::fill_n(parts.begin(), count / 2, DataPart::Training);
    return parts;
}

} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identicalPicturesAreFoundWithinAndAcrossParts()
    {
        const auto data = dataSetOf(shape, {blobs(1), blobs(2), blobs(3), blobs(1)}, {blobs(4), blobs(3)});
        const std::vector<DuplicateGroup> expected{{{{Part::Train, 0}, {Part::Train, 3}}, true},
                                                   {{{Part::Train, 2}, {Part::Test, 1}}, true}};
        QCOMPARE(groupsOf(data), expected);
        QCOMPARE(groupsOf(inFiles(data)), expected);
        QCOMPARE(findDuplicates(data)->images, 6);
    }

    void changedPicturesAreFound_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("brighter") << 0;
        QTest::newRow("darker, cut off at black") << 1;
        QTest::newRow("less contrast") << 2;
        QTest::newRow("recompressed") << 3;
        QTest::newRow("one pixel") << 4;
    }
    void changedPicturesAreFound()
    {
        QFETCH(int, change);
        const auto changed = [&](Bytes picture) {
            if (change == 4)
                picture[400] ^= 8;
            return change == 0   ? brighter(picture, 20)
                   : change == 1 ? brighter(picture, -22)
                   : change == 2 ? withLessContrast(picture)
                   : change == 3 ? recompressed(picture, 90)
                                 : picture;
        };
        std::vector<Bytes> pictures = manyBlobs(60);
        std::vector<DuplicateGroup> expected;
        for (std::size_t i = 0; i < 20; ++i) {
            expected.push_back(trainGroup({std::int64_t(i), std::ssize(pictures)}, false));
            pictures.push_back(changed(pictures[i]));
        }
        QCOMPARE(groupsOf(pictures), expected);
    }

    void noiseThatACameraAddsIsSeenThrough()
    {
        std::mt19937 generator(3);
        Bytes noisy = blobs(1);
        for (auto &byte : noisy)
            byte = std::uint8_t(byte + generator() % 7 - 3);
        QCOMPARE(groupsOf({blobs(1), blobs(2), noisy}), (std::vector{trainGroup({0, 2}, false)}));
    }

    void coloursCount()
    {
        const Shape coloured = Shape::image(3, 28, 28);
        const auto tinted = [](unsigned red, unsigned green, unsigned blue) {
            Bytes picture = blobs(red);
            for (const auto number : {green, blue}) {
                const Bytes plane = blobs(number);
                picture.insert(picture.end(), plane.begin(), plane.end());
            }
            return picture;
        };
        // The same grey picture in other colours is another picture.
        const auto data =
            dataSetOf(coloured, {tinted(1, 2, 3), tinted(3, 1, 2), brighter(tinted(1, 2, 3), 9)}, {});
        QCOMPARE(groupsOf(data), (std::vector{trainGroup({0, 2}, false)}));
    }

    void groupsAreWhatPairsConnect()
    {
        QCOMPARE(groupsOf({blobs(1), blobs(2), brighter(blobs(1), 15), blobs(2), blobs(1),
                           brighter(blobs(1), -10)}),
                 (std::vector{trainGroup({0, 2, 4, 5}, false), trainGroup({1, 3}, true)}));
    }

    void oppositesAreNoDuplicates()
    {
        Bytes negative = blobs(1);
        for (auto &byte : negative)
            byte = std::uint8_t(255 - byte);
        QCOMPARE(groupsOf({blobs(1), negative}), std::vector<DuplicateGroup>());
    }

    void randomPicturesAreNoDuplicates()
    {
        std::vector<Bytes> pictures;
        for (unsigned i = 0; i < 20'000; ++i)
            pictures.push_back(noisyPicture(shape.elements(), i + 1));
        QCOMPARE(groupsOf(pictures), std::vector<DuplicateGroup>());
    }

    /// Pictures of one colour are the same only where they are identical.
    void flatPicturesAreNoGiantGroup()
    {
        std::vector<Bytes> pictures{blobs(1), flat(7), brighter(blobs(1), 9), flat(8), flat(7)};
        Bytes nearlyFlat = flat(7);
        nearlyFlat[5] = 9;
        pictures.push_back(nearlyFlat);
        QCOMPARE(groupsOf(pictures), (std::vector{trainGroup({0, 2}, false), trainGroup({1, 4}, true)}));
    }

    /// Many that hash alike: time must not grow with their square.
    void manyAlikeAreOneGroup()
    {
        std::vector<Bytes> pictures;
        for (unsigned i = 0; i < 20'000; ++i) {
            Bytes picture = blobs(1);
            for (int bit = 0; bit < 15; ++bit)
                picture[100 + std::size_t(bit)] ^= std::uint8_t(i >> bit & 1);
            pictures.push_back(picture);
        }
        const auto groups = groupsOf(pictures);
        QCOMPARE(groups.size(), std::size_t(1));
        QCOMPARE(groups[0].samples.size(), std::size_t(20'000));
        QVERIFY(!groups[0].identical);
    }

    void orderOfImagesDoesNotMatter()
    {
        std::vector<Bytes> pictures = manyBlobs(300);
        for (unsigned i = 0; i < 100; ++i)
            pictures.push_back(i % 2 == 0 ? recompressed(pictures[i], 90) : brighter(pictures[i], 12));
        // Positions before, so that both answers can be compared.
        std::vector<std::int64_t> order(pictures.size());
        std::iota(order.begin(), order.end(), 0);
        std::shuffle(order.begin(), order.end(), std::mt19937(5));
        std::vector<Bytes> shuffled;
        for (const auto position : order)
            shuffled.push_back(pictures[std::size_t(position)]);
        const auto sets = [](const std::vector<DuplicateGroup> &groups,
                             const std::vector<std::int64_t> &names) {
            std::set<std::set<std::int64_t>> found;
            for (const auto &group : groups) {
                std::set<std::int64_t> members;
                for (const auto sample : group.samples)
                    members.insert(names.empty() ? sample.index : names[std::size_t(sample.index)]);
                found.insert(members);
            }
            return found;
        };
        const auto expected = sets(groupsOf(pictures), {});
        QCOMPARE(expected.size(), std::size_t(100));
        QVERIFY(sets(groupsOf(shuffled), order) == expected);
    }

    void smallPictures()
    {
        const Shape tiny = Shape::image(1, 2, 3);
        const Bytes one{0, 200, 90, 10, 50, 255};
        const Bytes other{200, 0, 90, 255, 50, 10};
        QCOMPARE(groupsOf(dataSetOf(tiny, {one, other, brighter(one, 1), one}, {})),
                 (std::vector{trainGroup({0, 2, 3}, false)}));
    }

    void imagesThatCannotBeReadAreTold()
    {
        const auto report = findDuplicates(inFiles(dataSetOf(shape, {blobs(1), blobs(1), blobs(1)}, {}), 1));
        QVERIFY(report.has_value());
        QCOMPARE(report->groups, (std::vector{trainGroup({0, 2}, true)}));
        QCOMPARE(report->images, 2);
        QCOMPARE(report->unreadable.faults(), 1);
    }

    void nothingToCompare()
    {
        QCOMPARE(groupsOf(std::vector<Bytes>{}), std::vector<DuplicateGroup>());
        QCOMPARE(groupsOf({blobs(1)}), std::vector<DuplicateGroup>());
    }

    void canBeStopped()
    {
        const auto data = dataSetOf(shape, manyBlobs(2000), {});
        std::stop_source stop;
        const LoadControl control{stop.get_token(), [&](std::int64_t done, std::int64_t total) {
                                      QVERIFY(done <= total);
                                      stop.request_stop();
                                  }};
        const auto report = findDuplicates(data, control);
        QVERIFY(stop.stop_requested());
        QVERIFY(!report.has_value());
        QCOMPARE(report.error(), loadStopped());
    }

    void meaningForTheSplit()
    {
        const auto data = dataSetOf(shape, {blobs(1), blobs(2), blobs(3), blobs(1)}, {blobs(2), blobs(1)},
                                    {0, 1, 0, 1}, {1, unknownLabel});
        const auto groups = groupsOf(data);
        QCOMPARE(groups.size(), std::size_t(2));
        const auto parts = halves(4);
        const auto first = meaningOf(groups[0], data, parts);
        QCOMPARE(first, (DuplicateMeaning{{1, 1, 0, 1}, true}));
        QVERIFY(first.crossesParts());
        QVERIFY(first.leaks());
        const auto second = meaningOf(groups[1], data, parts);
        QCOMPARE(second, (DuplicateMeaning{{1, 0, 0, 1}, false}));
        // With no training images used, the test picture is told of by nobody.
        const std::vector<DataPart> none(4, DataPart::Unused);
        QVERIFY(!meaningOf(groups[1], data, none).crossesParts());
        QCOMPARE(summaryOf(groups, {first, second}), (DuplicateSummary{.groups = 2,
                                                                       .identicalGroups = 2,
                                                                       .images = 5,
                                                                       .validationInTraining = 1,
                                                                       .testInTraining = 2,
                                                                       .testInValidation = 0,
                                                                       .disagreeing = 1}));
        // Judged by the validation images instead of trained on: no leak.
        const std::vector<DataPart> validating(4, DataPart::Validation);
        const auto judged = meaningOf(groups[1], data, validating);
        QVERIFY(judged.crossesParts());
        QVERIFY(!judged.leaks());
        QCOMPARE(summaryOf({groups[1]}, {judged}).testInValidation, 1);
    }

    void asCsv()
    {
        auto data = dataSetOf(shape, {blobs(1), blobs(2)}, {brighter(blobs(2), 9), blobs(3)}, {0, 1}, {0, 1});
        data.test.names = {QStringLiteral("a,b.png"), QStringLiteral("c.png")};
        QCOMPARE(duplicatesCsv(data, halves(2), groupsOf(data)),
                 QByteArray("group,kind,across_parts,other_label,id,part,label\n"
                            "1,similar,yes,yes,1,validation,dog\n"
                            "1,similar,yes,yes,\"a,b.png\",test,cat\n"));
    }

    /// As many groups as a comparison of all pictures with all others gives.
    void fashionMnist()
    {
        const auto data = loadDataSet(QStringLiteral("fashion-mnist"));
        QVERIFY(data.has_value());
        const auto report = findDuplicates(**data);
        QVERIFY(report.has_value());
        QCOMPARE(report->images, 70'000);
        QCOMPARE(report->groups.size(), std::size_t(66));
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "test_duplicates.moc"
