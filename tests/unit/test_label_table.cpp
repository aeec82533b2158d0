#include "core/data/sources/label_table.h"
#include "core/data/sources/natural_order.h"
#include "tests/unit/files.h"

#include <algorithm>

using namespace workbench;

class TestLabelTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesClasses_data();
    void makesClasses();
    void sortsNaturally();
};

void TestLabelTable::makesClasses_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QStringList>("classes");
    QTest::newRow("numbers") << QStringList{"2", "0", "1"} << QStringList{"0", "1", "2"};
    QTest::newRow("numbers, some left out")
        << QStringList{"4", "0", "2"} << QStringList{"0", "1", "2", "3", "4"};
    QTest::newRow("numbers, most left out") << QStringList{"40", "0", "5"} << QStringList{"0", "5", "40"};
    QTest::newRow("numbers from 1") << QStringList{"10", "1", "2"} << QStringList{"1", "2", "10"};
    QTest::newRow("negative numbers") << QStringList{"-1", "0", "1"} << QStringList{"-1", "0", "1"};
    QTest::newRow("numbers with zeros before")
        << QStringList{"0", "01", "02"} << QStringList{"0", "01", "02"};
    QTest::newRow("fractions") << QStringList{"0", "1.0"} << QStringList{"0", "1.0"};
    QTest::newRow("words") << QStringList{"dog", "Cat", "dog10", "dog9"}
                           << QStringList{"Cat", "dog", "dog9", "dog10"};
}

void TestLabelTable::makesClasses()
{
    QFETCH(QStringList, labels);
    QFETCH(QStringList, classes);
    LabelTable table;
    for (qsizetype i = 0; i < labels.size(); ++i)
        QCOMPARE(*table.add(labels[i], "here"), std::int32_t(i));
    QCOMPARE(*table.add(labels[0], "here"), 0);
    QCOMPARE(table.classNames(), classes);
}

void TestLabelTable::sortsNaturally()
{
    QStringList names{"img10", "img2", "IMG1", "b",  "a10b", "a010a", "a9", "",
                      "10",    "9",    "猫",   "狗", "x2y",  "x2",    "A"};
    std::sort(names.begin(), names.end(), naturallyBefore);
    QCOMPARE(names, (QStringList{"", "9", "10", "A", "a9", "a010a", "a10b", "b", "IMG1", "img2", "img10",
                                 "x2", "x2y", "狗", "猫"}));
    const QString longer(400, '9');
    QVERIFY(naturallyBefore(longer, '1' + QString(400, '0')));
    QVERIFY(!naturallyBefore("a", "a") && naturallyBefore("A", "a") && !naturallyBefore("a", "A"));
    QVERIFY(naturallyBefore("1", "01") != naturallyBefore("01", "1"));
}

QTEST_GUILESS_MAIN(TestLabelTable)
#include "test_label_table.moc"
