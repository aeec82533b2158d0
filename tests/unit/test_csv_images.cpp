#include "core/data/sources/label_table.h"
#include "tests/unit/sources.h"

using namespace workbench;
using namespace workbench::test;

class TestCsvImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsTheCourse();
    void readsTheCourseInItsFolders();
    void findsColumns_data();
    void findsColumns();
    void refusesUnclearColumns_data();
    void refusesUnclearColumns();
    void goesWithoutHeader_data();
    void goesWithoutHeader();
    void tellsOfBadLines();
    void tellsOfBadTestLabels();
    void testIsNamedByOptions();
    void submissionNamesTheTest();
    void badSubmissionIsLeftAlone();
    void onlyCsvOfAFolder();
    void namesAreIds();
    void refuses_data();
    void refuses();
    void refusesTooManyClasses();
    void survivesRandomBytes();
    void strangePaths();
    void stops();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const { writeFile(at(name), bytes); }
    Result<SourceContent> read(const QString &rest) const { return readSource("csv:" + at(rest)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCsvImages::readsTheCourse()
{
    write("train.csv", "id,label\n1,9\n2,0\n10,1\n");
    writePictures(at("train"), {"1.png", "2.png", "10.png"});
    write("test.csv", "id\n60001\n60002\n");
    writePictures(at("test"), {"60001.png", "60002.png"});
    write("sample_submission.csv", "id,label\n60001,0\n60002,0\n");
    for (const QString &location :
         {QString("csv:%1").arg(m_folder->path()), QString("csv:%1").arg(at("train.csv"))}) {
        const auto content = readSource(location);
        VERIFY_RESULT(content);
        QCOMPARE(content->title, QDir(m_folder->path()).dirName());
        QCOMPARE(images(*content, content->train), (QStringList{"1 9", "2 0", "10 1"}));
        QCOMPARE(images(*content, content->test), (QStringList{"60001 ?", "60002 ?"}));
        QCOMPARE(content->train.files[0].path, at("train/1.png"));
        QCOMPARE(content->train.files[2].where, QString("train.csv:4"));
        QCOMPARE(content->test.files[1].path, at("test/60002.png"));
        QCOMPARE(content->submission, std::optional(Submission{"id", "label"}));
        QVERIFY(content->findings.kept().empty());
    }
}

/// As the archives of the course unpack.
void TestCsvImages::readsTheCourseInItsFolders()
{
    write("train_LbELTWX/train.csv", "id,label\n1,0\n2,1\n");
    writePictures(at("train_LbELTWX/train"), {"1.png", "2.png"});
    write("test_ScVgIM0/test.csv", "id\n3\n");
    writePictures(at("test_ScVgIM0/test"), {"3.png"});
    write("sample_submission_I5njJSF.csv", "id,label\n3,0\n");
    const auto content = readSource("csv:" + m_folder->path());
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"1 0", "2 1"}));
    QCOMPARE(content->test.files.at(0).path, at("test_ScVgIM0/test/3.png"));
    QCOMPARE(content->submission, std::optional(Submission{"id", "label"}));
}

void TestCsvImages::findsColumns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("options");
    for (const char *name :
         {"id", "ID", "image_id", "ImageId", "Image Name", "file", "filename", "file_name", "File-Path",
          "filepath", "image", "image_path", "path", "name", "img", "picture", "photo", "文件名", "图片"})
        QTest::newRow(name) << name + QByteArray(",more,label") << QByteArray();
    for (const char *name : {"label", "Label", "labels", "class", "Class Name", "class_id", "target",
                             "category", "标签", "类别"})
        QTest::newRow(name) << QByteArray("id,more,") + name << QByteArray();
    QTest::newRow("a file before an id") << QByteArray("filename,id,label") << QByteArray();
    QTest::newRow("two unknown columns, named by options")
        << QByteArray("x,more,y2") << QByteArray(",file=x,label=y2");
    QTest::newRow("options in another case") << QByteArray("X,more,Y2") << QByteArray(",file=x,label=y2");
    QTest::newRow("an option against a usual name")
        << QByteArray("mine,label,breed") << QByteArray(",file=mine,label=breed");
}

void TestCsvImages::findsColumns()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, options);
    writePictures(at("images"), {"1.png", "2.png"});
    write("list.csv", header + "\n1,7,cat\n2,8,dog\n");
    const auto content = read("list.csv" + QString::fromUtf8(options));
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames, (QStringList{"cat", "dog"}));
    QCOMPARE(content->train.files.at(0).path, at("images/1.png"));
    QCOMPARE(content->train.files.at(1).label, 1);
    QVERIFY(faults(*content).isEmpty());
}

void TestCsvImages::refusesUnclearColumns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("no file") << QByteArray("a,b,label") << ""
                             << "file=COLUMN with one of: a, b, label";
    QTest::newRow("no label") << QByteArray("id,b,c") << ""
                              << "label=COLUMN with one of: id, b, c";
    QTest::newRow("one column") << QByteArray("id") << ""
                                << "label=COLUMN with one of: id";
    QTest::newRow("absent file") << QByteArray("id,b,label") << ",file=z"
                                 << "no column \"z\"; the columns are id, b, label";
    QTest::newRow("absent label") << QByteArray("id,b,label") << ",label=%1"
                                  << "no column \"%1\"; the columns are id, b, label";
    QTest::newRow("twice the same") << QByteArray("id,b,c") << ",file=b,label=b"
                                    << "label=COLUMN";
}

void TestCsvImages::refusesUnclearColumns()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, options);
    QFETCH(QString, named);
    write("list.csv", header + "\n");
    const auto content = read("list.csv" + options);
    COMPARE_ERROR(content, named);
    QCOMPARE(content.error().where, at("list.csv"));
}

void TestCsvImages::goesWithoutHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("numbers") << QByteArray("a.png,1\nb.png,0\n") << QStringList{"a.png 1", "b.png 0"};
    QTest::newRow("first is a file") << QByteArray("a.png,cat\nb.png,dog\n")
                                     << QStringList{"a.png cat", "b.png dog"};
    QTest::newRow("first is an id") << QByteArray("a,cat\nb,dog\n") << QStringList{"a cat", "b dog"};
    QTest::newRow("header of unknown words")
        << QByteArray("x,z\na,cat\nb,dog\n") << QStringList{"a cat", "b dog"};
}

void TestCsvImages::goesWithoutHeader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    writePictures(m_folder->path(), {"a.png", "b.png"});
    write("train.csv", bytes);
    write("test.csv", "b\na\n");
    const auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), expected);
    QCOMPARE(images(*content, content->test), (QStringList{"b ?", "a ?"}));
    QVERIFY(content->findings.kept().empty());
}

void TestCsvImages::tellsOfBadLines()
{
    writePictures(at("train"), {"1.png", "2.png", "3.png"});
    write("train.csv", "id,label\n1,cat\n2\n7,cat\n3,\n\n2,cat,dog\n3,dog\n1,cat\n");
    const auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"1 cat", "3 dog", "1 cat"}));
    QCOMPARE(
        faults(*content),
        (QStringList{"the line has 1 field(s), but the first one has 2 (train.csv:3)",
                     QString("there is no picture \"7\" in the folder %1 (train.csv:4)").arg(at("train")),
                     "the line has 3 field(s), but the first one has 2 (train.csv:7)",
                     "the label is missing (train.csv:5)"}));
    QCOMPARE(notes(*content),
             (QStringList{QString("2 line(s) name an image that was there before, the first of "
                                  "them \"%1\" (train.csv:8)")
                              .arg(at("train/3.png"))}));
}

void TestCsvImages::tellsOfBadTestLabels()
{
    writePictures(m_folder->path(), {"1.png", "2.png"});
    write("train.csv", "id,label\n1,cat\n2,dog\n");
    write("test.csv", "label,id\ndog,1\nfox,2\n,2\n");
    const auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), (QStringList{"1 dog", "2 ?"}));
    QCOMPARE(faults(*content),
             (QStringList{"the label \"fox\" does not occur in the training part (test.csv:3)"}));
    QVERIFY(!content->submission);
}

void TestCsvImages::testIsNamedByOptions()
{
    writePictures(at("a"), {"1.png"});
    writePictures(at("b"), {"2.png"});
    write("one.csv", "file,label\n1,cat\n");
    write("two.csv", "file,label\n2,cat\n");
    auto content = read("one.csv,images=a,test=two.csv,test_images=b");
    VERIFY_RESULT(content);
    QCOMPARE(content->test.files.at(0).path, at("b/2.png"));
    QCOMPARE(images(*content, content->test), (QStringList{"2 cat"}));
    // Pictures of both in one folder.
    writePictures(at("a"), {"2.png"});
    content = read("one.csv,images=a,test=two.csv");
    VERIFY_RESULT(content);
    QCOMPARE(content->test.files.at(0).path, at("a/2.png"));
    // A CSV file of any other name has no test part of its own accord.
    write("test.csv", "file\n2\n");
    content = read("one.csv,images=a");
    VERIFY_RESULT(content);
    QVERIFY(content->test.isEmpty());
}

void TestCsvImages::submissionNamesTheTest()
{
    writePictures(at("train"), {"1.png"});
    write("trainLabels.csv", "id,label\n1,cat\n");
    write("sampleSubmission.csv", "Id,Kind\n5,cat\n6,cat\n");
    auto content = read("trainLabels.csv");
    VERIFY_RESULT(content);
    QVERIFY(content->test.isEmpty());
    QCOMPARE(notes(*content),
             (QStringList{QString("there is no folder \"test\" with the pictures to predict (%1)")
                              .arg(at("sampleSubmission.csv"))}));
    writePictures(at("test"), {"5.png", "6.png"});
    content = read("trainLabels.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), (QStringList{"5 ?", "6 ?"}));
    QCOMPARE(content->submission, std::optional(Submission{"Id", "Kind"}));
}

void TestCsvImages::badSubmissionIsLeftAlone()
{
    writePictures(m_folder->path(), {"1.png"});
    write("train.csv", "id,label\n1,cat\n");
    for (const auto &[bytes, why] :
         {std::pair{"id\n1\n", "it needs two columns"}, {"", "the file is empty"}}) {
        write("sample_submission.csv", bytes);
        const auto content = read("train.csv");
        VERIFY_RESULT(content);
        QVERIFY(!content->submission && content->test.isEmpty());
        QCOMPARE(notes(*content), (QStringList{QString("the sample submission is left alone: %1 (%2)")
                                                   .arg(why, at("sample_submission.csv"))}));
    }
}

void TestCsvImages::onlyCsvOfAFolder()
{
    writePictures(at("train"), {"1.png"});
    write("labels.csv", "id,breed\n1,beagle\n");
    const auto content = readSource("csv:" + m_folder->path());
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"1 beagle"}));
    write("more.csv", "id,breed\n1,beagle\n");
    COMPARE_ERROR(readSource("csv:" + m_folder->path()), "no file train.csv");
}

/// A picture is called by its id, which a submission needs, where there is one beside its file.
void TestCsvImages::namesAreIds()
{
    writePictures(m_folder->path(), {"a.png", "b.png"});
    write("train.csv", "id,filename,label\n17,a.png,x\n");
    write("test.csv", "id,filename\n18,b.png\n");
    const auto content = read("train.csv");
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"17 x"}));
    QCOMPARE(images(*content, content->test), (QStringList{"18 ?"}));
    QCOMPARE(content->submission, std::optional(Submission{"id", "label"}));
}

void TestCsvImages::refuses_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    QTest::newRow("nothing there") << "absent.csv"
                                   << "no such file or folder"
                                   << "absent.csv";
    QTest::newRow("empty folder") << "empty"
                                  << "no file train.csv"
                                  << "empty";
    QTest::newRow("no folder of pictures") << "list.csv,images=absent"
                                           << "no such folder of pictures"
                                           << "absent";
    QTest::newRow("pictures are a file") << "list.csv,images=list.csv"
                                         << "no such folder of pictures"
                                         << "list.csv";
    QTest::newRow("no test file") << "list.csv,test=absent.csv"
                                  << "no such file"
                                  << "absent.csv";
    QTest::newRow("no test pictures") << "list.csv,test=list.csv,test_images=absent"
                                      << "no such folder of pictures"
                                      << "absent";
    QTest::newRow("empty file") << "empty.csv"
                                << "empty"
                                << "empty.csv";
}

void TestCsvImages::refuses()
{
    QFETCH(QString, rest);
    QFETCH(QString, what);
    QFETCH(QString, where);
    QVERIFY(QDir().mkpath(at("empty")));
    write("list.csv", "id,label\n");
    write("empty.csv", "");
    const auto content = read(rest);
    COMPARE_ERROR(content, what);
    QCOMPARE(content.error().where, at(where));
}

void TestCsvImages::refusesTooManyClasses()
{
    QByteArray lines = "id,label\n";
    for (int i = 0; i <= LabelTable::mostClasses; ++i)
        lines += "1,name" + QByteArray::number(i) + '\n';
    writePictures(m_folder->path(), {"1.png"});
    write("list.csv", lines);
    COMPARE_ERROR(read("list.csv"), "more than 10000 different labels: are these labels? (list.csv:10002)");
}

void TestCsvImages::survivesRandomBytes()
{
    write("list.csv", randomBytes());
    QVERIFY(!read("list.csv"));
    write("list.csv", "id,label\n" + randomBytes());
    QVERIFY(!read("list.csv"));
    // Nothing but what a text may have.
    QByteArray text = randomBytes();
    for (char &byte : text)
        byte = static_cast<char>("abc,\n\"; \r1"[static_cast<unsigned char>(byte) % 10]);
    write("list.csv", "id,label\n" + text);
    const auto content = read("list.csv");
    QVERIFY(!content || content->findings.faults() > 100'000);
}

void TestCsvImages::strangePaths()
{
    const QString folder = at(QString::fromUtf8("数据 集, size=2 🐱"));
    writeFile(folder + "/train.csv", "id,label\n图 1,猫\n🐱,狗\n");
    writePictures(folder + "/train", {QString::fromUtf8("图 1.png"), QString::fromUtf8("🐱.png")});
    const auto content = readSource("csv:" + folder);
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train),
             (QStringList{QString::fromUtf8("图 1 猫"), QString::fromUtf8("🐱 狗")}));
    QCOMPARE(content->train.files[1].path, folder + QString::fromUtf8("/train/🐱.png"));
}

void TestCsvImages::stops()
{
    write("list.csv", "id,label\n1,2\n");
    StopAtOnce stop;
    COMPARE_ERROR(readSource("csv:" + at("list.csv"), stop.control()), loadStopped().what);
}

QTEST_GUILESS_MAIN(TestCsvImages)
#include "test_csv_images.moc"
