#include "core/growing_list.h"

#include <QTest>
#include <atomic>
#include <thread>

using namespace workbench;

class TestGrowingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsAppended()
    {
        GrowingList<int> list;
        QVERIFY(list.empty());
        for (int i = 0; i < 5000; ++i) {
            list.append(i * 3);
            QCOMPARE(list.back(), i * 3);
        }
        QCOMPARE(list.size(), std::size_t{5000});
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(list[std::size_t(i)], i * 3);
        list.clear();
        QVERIFY(list.empty());
    }

    void neverMovesAnything()
    {
        GrowingList<int> list;
        list.append(1);
        const int *first = &list[0];
        for (int i = 0; i < 100'000; ++i)
            list.append(i);
        QCOMPARE(&list[0], first);
    }

    void findsThePartitionPoint()
    {
        GrowingList<int> list;
        const auto pointBefore = [&](int value) {
            return list.partitionPoint([value](int element) { return element < value; });
        };
        QCOMPARE(pointBefore(3), std::size_t{0});
        for (int i = 0; i < 3000; ++i)
            list.append(i / 2);
        QCOMPARE(pointBefore(-1), std::size_t{0});
        QCOMPARE(pointBefore(700), std::size_t{1400});
        QCOMPARE(pointBefore(9999), std::size_t{3000});
    }

    void copiesAreReadWhileTheOriginalGrows()
    {
        GrowingList<int> list;
        for (int i = 0; i < 1500; ++i)
            list.append(i);
        std::atomic<bool> asPromised = true;
        std::thread reader([copy = list, &asPromised] {
            for (int round = 0; round < 50; ++round) {
                asPromised = asPromised && copy.size() == 1500;
                for (int i = 0; i < 1500; ++i)
                    asPromised = asPromised && copy[std::size_t(i)] == i;
            }
        });
        for (int i = 1500; i < 20'000; ++i)
            list.append(i);
        reader.join();
        QVERIFY(asPromised);
    }
};

QTEST_MAIN(TestGrowingList)
#include "test_growing_list.moc"
