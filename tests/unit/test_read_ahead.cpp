#include "core/data/read_ahead.h"

#include <QTest>
#include <atomic>

using namespace workbench;

namespace {

std::vector<std::int64_t> orderOf(std::int64_t count)
{
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        order[std::size_t(i)] = (i * 7) % count; // 7 shares no factor with the counts below
    return order;
}

/// An image of 3 bytes that tell its index.
Result<void> writeIndex(std::int64_t index, std::uint8_t *target)
{
    std::fill_n(target, 3, std::uint8_t(index));
    return {};
}

} // namespace

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBatchesInOrder_data();
    void givesBatchesInOrder();
    void holdsFewBatches();
    void tellsWhatCannotBeRead();
    void mayBeLeftAtAnyTime();
};

void TestReadAhead::givesBatchesInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("batch");
    QTest::newRow("whole batches") << 100 << 20;
    QTest::newRow("a short last batch") << 101 << 8;
    QTest::newRow("one batch") << 30 << 30;
    QTest::newRow("a batch larger than all") << 5 << 64;
    QTest::newRow("batches of one") << 20 << 1;
}

void TestReadAhead::givesBatchesInOrder()
{
    QFETCH(int, count);
    QFETCH(int, batch);
    const auto order = orderOf(count);
    ReadAhead ahead(order, batch, 3, writeIndex);
    std::vector<std::uint8_t> all;
    for (int from = 0; from < count; from += batch) {
        const auto bytes = ahead.next();
        QVERIFY(bytes);
        QCOMPARE(int(bytes->size()), 3 * std::min(batch, count - from));
        all.insert(all.end(), bytes->begin(), bytes->end());
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(int(all[i]), int(order[i / 3]));
}

void TestReadAhead::holdsFewBatches()
{
    std::atomic<int> read = 0;
    ReadAhead ahead(orderOf(1000), 10, 3, [&](std::int64_t index, std::uint8_t *target) {
        ++read;
        return writeIndex(index, target);
    });
    const int most = 10 * int(ReadAhead::batchesAhead);
    QTRY_COMPARE(read.load(), most);
    for (int taken = 1; taken <= 5; ++taken) {
        QVERIFY(ahead.next());
        QTRY_COMPARE(read.load(), most + 10 * taken);
    }
}

void TestReadAhead::tellsWhatCannotBeRead()
{
    ReadAhead ahead(orderOf(30), 10, 3, [&](std::int64_t index, std::uint8_t *target) -> Result<void> {
        if (index == orderOf(30)[15])
            return failure(QStringLiteral("gone"), QStringLiteral("15.png"));
        return writeIndex(index, target);
    });
    QVERIFY(ahead.next());
    const auto second = ahead.next();
    QVERIFY(!second);
    QCOMPARE(second.error().message(), QStringLiteral("gone (15.png)"));
}

void TestReadAhead::mayBeLeftAtAnyTime()
{
    for (int taken = 0; taken < 4; ++taken) {
        ReadAhead ahead(orderOf(100), 10, 3, writeIndex);
        for (int i = 0; i < taken; ++i)
            QVERIFY(ahead.next());
    }
}

QTEST_GUILESS_MAIN(TestReadAhead)
#include "test_read_ahead.moc"
