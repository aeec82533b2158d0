#include "tests/unit/sources.h"

using namespace workbench;
using namespace workbench::test;

class TestPixelCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsKaggle();
    void readsWithoutHeader();
    void findsColumns_data();
    void findsColumns();
    void readsValues_data();
    void readsValues();
    void idsNameImages();
    void labelledTest();
    void rowNumbersCountBadLines();
    void tellsOfBadLines();
    void refuses_data();
    void refuses();
    void survivesRandomBytes();
    void stops();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const { writeFile(at(name), bytes); }
    Result<SourceContent> read(const QString &rest) const { return readSource("pixels:" + at(rest)); }
    static QByteArray bytes(const SourcePart &part)
    {
        return {reinterpret_cast<const char *>(part.pixels.data()), std::ssize(part.pixels)};
    }
    /// "pixel0,pixel1 ..."
    static QByteArray pixelNames(int count)
    {
        QByteArrayList names;
        for (int i = 0; i < count; ++i)
            names << "pixel" + QByteArray::number(i);
        return names.join(',');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPixelCsv::readsKaggle()
{
    write("train.csv", "label,pixel0,pixel1,pixel2,pixel3\n1,0,10,20,255\n0,1,2,3,4\n");
    write("test.csv", "pixel0,pixel1,pixel2,pixel3\n9,8,7,6\n5,4,3,2\n");
    for (const QString &rest : {QString("train.csv"), QString()}) {
        const auto content = read(rest);
        VERIFY_RESULT(content);
        QCOMPARE(content->title, QDir(m_folder->path()).dirName());
        QCOMPARE(content->shape, Shape::image(1, 2, 2));
        QCOMPARE(content->classNames, (QStringList{"0", "1"}));
        QCOMPARE(images(*content, content->train), (QStringList{"0 1", "1 0"}));
        QCOMPARE(bytes(content->train), QByteArray("\x00\x0a\x14\xff\x01\x02\x03\x04", 8));
        QCOMPARE(images(*content, content->test), (QStringList{"1 ?", "2 ?"}));
        QCOMPARE(bytes(content->test), QByteArray("\x09\x08\x07\x06\x05\x04\x03\x02", 8));
        QCOMPARE(content->submission, std::optional(Submission{"ImageId", "Label"}));
        QVERIFY(content->findings.kept().empty());
    }
    write("sample_submission.csv", "Number,Digit\n1,0\n2,0\n");
    const auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(content->submission, std::optional(Submission{"Number", "Digit"}));
}

void TestPixelCsv::readsWithoutHeader()
{
    write("train.csv", "7,0,1,2,3\n0,4,5,6,7\n");
    write("test.csv", "3,2,1,0\n");
    auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"0 7", "1 0"}));
    QCOMPARE(bytes(content->train).left(4), QByteArray("\0\1\2\3", 4));
    QCOMPARE(images(*content, content->test), (QStringList{"1 ?"}));
    write("test.csv", "0,3,2,1,0\n");
    content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), (QStringList{"0 0"}));
    QCOMPARE(bytes(content->test), QByteArray("\3\2\1\0", 4));
    QVERIFY(!content->submission);
}

void TestPixelCsv::findsColumns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("options");
    QTest::addColumn<Shape>("shape");
    const auto row = [](const char *name, const QByteArray &header, const QByteArray &line,
                        const QString &options,
                        const Shape &shape) { QTest::newRow(name) << header << line << options << shape; };
    const Shape two = Shape::image(1, 2, 2);
    row("label first", "label,a,b,c,d", "x,1,2,3,4", "", two);
    row("label last", "a,b,c,d,class", "1,2,3,4,x", "", two);
    row("label between", "a,b,target,c,d", "1,2,x,3,4", "", two);
    row("label without a name", "digit,a,b,c,d", "x,1,2,3,4", "", two);
    row("option", "a,b,kind,c,d", "1,2,x,3,4", ",label=Kind", two);
    row("id", "id,label,a,b,c,d", "9,x,1,2,3,4", "", two);
    row("numbers of pandas", ",label,a,b,c,d", "9,x,1,2,3,4", "", two);
    row("numbers of pandas read again", "Unnamed: 0,label,a,b,c,d", "9,x,1,2,3,4", "", two);
    row("names that are numbers", "label,0,1,2,3", "x,1,2,3,4", "", two);
    row("one pixel", "label,a", "x,1", "", Shape::image(1, 1, 1));
    row("three channels", "label," + pixelNames(12), "x,1,2,3,4,5,6,7,8,9,10,11,12", "",
        Shape::image(3, 2, 2));
}

void TestPixelCsv::findsColumns()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, line);
    QFETCH(QString, options);
    QFETCH(Shape, shape);
    write("some.csv", header + '\n' + line + '\n');
    const auto content = read("some.csv" + options);
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames, (QStringList{"x"}));
    QCOMPARE(content->shape, shape);
    QCOMPARE(bytes(content->train), QByteArray("\1\2\3\4\5\6\7\x8\x9\xa\xb\xc").left(shape.elements()));
    QVERIFY(content->findings.kept().empty());
}

void TestPixelCsv::readsValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("expected"); // -1: refused
    for (const auto &[value, expected] : {std::pair{"0", 0},
                                          {"255", 255},
                                          {"007", 7},
                                          {"12.0", 12},
                                          {"1e2", 100},
                                          {"\" 8 \"", -1},
                                          {"256", -1},
                                          {"999", -1},
                                          {"-1", -1},
                                          {"0.5", -1},
                                          {"", -1},
                                          {"nan", -1},
                                          {"inf", -1},
                                          {"1e99", -1},
                                          {"12x", -1},
                                          {"0x10", -1},
                                          {"99999999999999999999", -1}})
        QTest::newRow(*value ? value : "empty") << QByteArray(value) << expected;
}

void TestPixelCsv::readsValues()
{
    QFETCH(QByteArray, value);
    QFETCH(int, expected);
    write("some.csv", "label,a\nx," + value + "\nx,1\n");
    const auto content = read("some.csv");
    VERIFY_RESULT(content);
    const QString shown = QString::fromUtf8(value).remove('"').trimmed();
    if (expected < 0)
        QCOMPARE(
            faults(*content),
            (QStringList{QString("the value \"%1\" in column a is no whole number from 0 to 255 (some.csv:2)")
                             .arg(shown)}));
    else
        QCOMPARE(int(content->train.pixels.at(0)), expected);
    QCOMPARE(content->train.labels.size(), std::size_t(expected < 0 ? 1 : 2));
    QCOMPARE(content->train.pixels.size(), content->train.labels.size());
}

void TestPixelCsv::idsNameImages()
{
    write("train.csv", "id,label,a\nfirst,1,1\nsecond,0,2\n");
    write("test.csv", "id,a\nthird,3\nfourth,4\nthird,5\n");
    const auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"first 1", "second 0"}));
    QCOMPARE(images(*content, content->test), (QStringList{"third ?", "fourth ?", "third ?"}));
    QCOMPARE(content->submission, std::optional(Submission{"id", "label"}));
    QCOMPARE(notes(*content),
             (QStringList{
                 "1 line(s) name an image that was there before, the first of them \"third\" (test.csv:4)"}));
}

void TestPixelCsv::labelledTest()
{
    write("one.csv", "kind,a,b,c,d\ncat,1,1,1,1\ndog,2,2,2,2\n");
    write("two.csv", "a,b,c,d,kind\n3,3,3,3,dog\n4,4,4,4,fox\n5,5,5,5,\n6,6,6,6,cat\n");
    const auto content = read("one.csv,label=kind,test=two.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), (QStringList{"0 dog", "1 ?", "2 cat"}));
    QCOMPARE(bytes(content->test), QByteArray("\3\3\3\3\5\5\5\5\6\6\6\6"));
    QCOMPARE(faults(*content),
             (QStringList{"the label \"fox\" does not occur in the training part (two.csv:3)"}));
    QVERIFY(!content->submission);
}

/// A competition counts all lines, also those that cannot be used here.
void TestPixelCsv::rowNumbersCountBadLines()
{
    write("train.csv", "label,a\n0,1\n0,x\n");
    write("test.csv", "a\n1\n-2\n3\n4,4\n5\n");
    const auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), (QStringList{"1 ?", "3 ?", "5 ?"}));
    QCOMPARE(content->findings.faults(), 3);
}

void TestPixelCsv::tellsOfBadLines()
{
    write("some.csv", "label,a,b,c,d\n0,1,2,3,4\n0,1,2\n,1,2,3,4\n\n1,5,6,7,300\n1,5,6,7,8\n1,5,6,7,8,9\n");
    const auto content = read("some.csv");
    VERIFY_RESULT(content);
    QCOMPARE(bytes(content->train), QByteArray("\1\2\3\4\5\6\7\x8"));
    QCOMPARE(images(*content, content->train), (QStringList{"0 0", "1 1"}));
    QCOMPARE(faults(*content),
             (QStringList{"the line has 3 field(s), but the first one has 5 (some.csv:3)",
                          "the label is missing (some.csv:4)",
                          "the value \"300\" in column d is no whole number from 0 to 255 (some.csv:6)",
                          "the line has 6 field(s), but the first one has 5 (some.csv:8)"}));
}

void TestPixelCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("train");
    QTest::addColumn<QByteArray>("test");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &train, const QByteArray &test,
                        const QString &options, const QString &what, const QString &where) {
        QTest::newRow(name) << train << test << options << what << where;
    };
    row("no square", "label,a,b,c,d,e,f\n", "a\n", "", "6 columns of pixels make no square image",
        "train.csv");
    row("label only", "label\n", "a\n", "", "0 columns of pixels", "train.csv");
    row("no label", "a,b,c,d\n", "a\n", "", "no column of labels; say label=COLUMN", "train.csv");
    row("no such label", "label,a\n", "a\n", ",label=z", "no column \"z\"", "train.csv");
    row("other size", "label,a\n", "a,b,c,d\n", "",
        "the test images are 1 × 2 × 2, but the training images are 1 × 1 × 1", "test.csv");
    row("test is no square", "label,a\n", "a,b,c,d,e,f\n", "", "6 columns of pixels", "test.csv");
    row("empty test", "label,a\n", "", "", "empty", "test.csv");
    row("absent test", "label,a\n", "a\n", ",test=absent.csv", "no such file", "absent.csv");
}

void TestPixelCsv::refuses()
{
    QFETCH(QByteArray, train);
    QFETCH(QByteArray, test);
    QFETCH(QString, options);
    QFETCH(QString, what);
    QFETCH(QString, where);
    write("train.csv", train);
    write("test.csv", test);
    const auto content = read("train.csv" + options);
    COMPARE_ERROR(content, what);
    QCOMPARE(content.error().where, at(where));
}

void TestPixelCsv::survivesRandomBytes()
{
    write("some.csv", randomBytes());
    QVERIFY(!read("some.csv"));
    QByteArray text = randomBytes();
    for (char &byte : text)
        byte = static_cast<char>("01,,,,,\n.-"[static_cast<unsigned char>(byte) % 10]);
    write("some.csv", "label,a,b,c,d\n" + text);
    const auto content = read("some.csv");
    VERIFY_RESULT(content);
    QVERIFY(content->findings.faults() > 100'000);
    QCOMPARE(content->findings.kept().size(), Findings::mostKept);
    QCOMPARE(content->train.pixels.size(), 4 * content->train.labels.size());
}

void TestPixelCsv::stops()
{
    write("some.csv", "label,a\n1,2\n");
    StopAtOnce stop;
    COMPARE_ERROR(readSource("pixels:" + at("some.csv"), stop.control()), loadStopped().what);
}

QTEST_GUILESS_MAIN(TestPixelCsv)
#include "test_pixel_csv.moc"
