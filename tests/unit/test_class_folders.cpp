#include "tests/unit/sources.h"

#include <QElapsedTimer>
#include <sys/stat.h>

using namespace workbench;
using namespace workbench::test;

class TestClassFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsClasses();
    void readsTrainAndTest();
    void readsUnlabelledTest();
    void testsOnAValidationFolder();
    void leavesValidationAloneBesideTest();
    void trainCanBeAClass();
    void goesIntoNestedFolders();
    void tellsWhatIsLeftOut();
    void tellsOfEmptyFolders();
    void tellsOfUnknownTestClasses();
    void loopsEnd();
    void pipesAreNoPictures();
    void refuses();
    void refusesTooManyClasses();
    void strangePaths();
    void stops();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    Result<SourceContent> read() const { return readSource("folders:" + m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestClassFolders::readsClasses()
{
    writePictures(at("class10"), {"b.png"});
    writePictures(at("class9"), {"10.png", "9.JPG", "1.webp"});
    writePictures(at("Alpha"), {"x.jpeg"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->title, QDir(m_folder->path()).dirName());
    QCOMPARE(content->classNames, (QStringList{"Alpha", "class9", "class10"}));
    QCOMPARE(images(*content, content->train),
             (QStringList{"Alpha/x.jpeg Alpha", "class9/1.webp class9", "class9/9.JPG class9",
                          "class9/10.png class9", "class10/b.png class10"}));
    QCOMPARE(content->train.files[0].path, at("Alpha/x.jpeg"));
    QVERIFY(content->test.isEmpty());
    QVERIFY(content->findings.kept().empty());
}

void TestClassFolders::readsTrainAndTest()
{
    writePictures(at("train/cat"), {"1.png"});
    writePictures(at("train/dog"), {"2.png"});
    writePictures(at("Test/dog"), {"3.png"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames, (QStringList{"cat", "dog"}));
    QCOMPARE(images(*content, content->train), (QStringList{"cat/1.png cat", "dog/2.png dog"}));
    QCOMPARE(images(*content, content->test), (QStringList{"dog/3.png dog"}));
    QVERIFY(content->findings.kept().empty());
}

void TestClassFolders::readsUnlabelledTest()
{
    writePictures(at("train/cat"), {"1.png"});
    writePictures(at("test"), {"10.png", "2.png"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), (QStringList{"2.png ?", "10.png ?"}));
}

void TestClassFolders::testsOnAValidationFolder()
{
    writePictures(at("train/cat"), {"1.png"});
    for (const QString name : {"val", "valid", "validation"}) {
        writePictures(at(name + "/cat"), {"2.png"});
        const auto content = read();
        VERIFY_RESULT(content);
        QCOMPARE(content->train.files.size(), std::size_t{1});
        QCOMPARE(images(*content, content->test), QStringList{"cat/2.png cat"});
        QCOMPARE(notes(*content),
                 (QStringList{
                     QString("this folder is the test part: there is none named test (%1)").arg(at(name))}));
        QDir(at(name)).removeRecursively();
    }
}

void TestClassFolders::leavesValidationAloneBesideTest()
{
    for (const auto *folder : {"train/cat", "test/cat", "val/cat"})
        writePictures(at(folder), {"1.png"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), QStringList{"cat/1.png cat"});
    QCOMPARE(notes(*content),
             (QStringList{
                 QString("this folder is left alone: only train and test are read (%1)").arg(at("val"))}));
}

void TestClassFolders::trainCanBeAClass()
{
    writePictures(at("train"), {"1.png"});
    writePictures(at("plane"), {"2.png"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames, (QStringList{"plane", "train"}));
}

void TestClassFolders::goesIntoNestedFolders()
{
    writePictures(at("cat/2020/winter"), {"1.png"});
    writePictures(at("cat/2021"), {"2.png"});
    writePictures(at("cat"), {"3.png"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames, (QStringList{"cat"}));
    QCOMPARE(images(*content, content->train),
             (QStringList{"cat/3.png cat", "cat/2020/winter/1.png cat", "cat/2021/2.png cat"}));
}

void TestClassFolders::tellsWhatIsLeftOut()
{
    writePictures(at("cat"), {"1.png", "Thumbs.db", ".DS_Store", "notes.txt", ".hidden.png", "desktop.ini"});
    writePictures(at("cat/.ipynb_checkpoints"), {"1.png"});
    writePictures(m_folder->path(), {"loose.png", "README"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"cat/1.png cat"}));
    const QStringList told = notes(*content);
    QCOMPARE(told.size(), 3);
    QCOMPARE(told[0],
             QString("1 picture(s) in no folder of a class are left out (%1)").arg(m_folder->path()));
    QVERIFY(told[1].startsWith("6 file(s) that are no pictures are left out"));
    QCOMPARE(told[2], QString("1 hidden folder(s) are left out (%1)").arg(at("cat/.ipynb_checkpoints")));
    QVERIFY(faults(*content).isEmpty());
}

void TestClassFolders::tellsOfEmptyFolders()
{
    writePictures(at("cat"), {"1.png"});
    writePictures(at("dog"), {"2.txt"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames, (QStringList{"cat", "dog"}));
    QCOMPARE(notes(*content).at(0), QString("there are no pictures in this folder (%1)").arg(at("dog")));
}

void TestClassFolders::tellsOfUnknownTestClasses()
{
    writePictures(at("train/cat"), {"1.png"});
    writePictures(at("test/fox"), {"2.png", "3.png"});
    writePictures(at("test/cat"), {"4.png"});
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->test), (QStringList{"cat/4.png cat"}));
    QCOMPARE(
        faults(*content),
        (QStringList{
            QString("the class \"fox\" does not occur in the training part (%1)").arg(at("test/fox/2.png")),
            QString("the class \"fox\" does not occur in the training part (%1)")
                .arg(at("test/fox/3.png"))}));
}

void TestClassFolders::loopsEnd()
{
    writePictures(at("cat/deep"), {"1.png"});
    writePictures(at("elsewhere.d"), {"9.png"});
    QVERIFY(QFile::link(at("cat"), at("cat/deep/again")));
    QVERIFY(QFile::link("itself", at("cat/itself")));
    QVERIFY(QFile::link(at("elsewhere.d"), at("cat/linked")));
    QVERIFY(QFile::link(at("nowhere.png"), at("cat/broken.png")));
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train).filter(" cat"),
             (QStringList{"cat/broken.png cat", "cat/deep/1.png cat", "cat/linked/9.png cat"}));
    QCOMPARE(
        notes(*content).filter("was read already"),
        (QStringList{
            QString("this link leads to a folder that was read already (%1)").arg(at("cat/deep/again"))}));
}

/// Whoever reads from a pipe that nobody writes to waits for ever.
void TestClassFolders::pipesAreNoPictures()
{
    writePictures(at("cat"), {"1.png"});
    QCOMPARE(mkfifo(qPrintable(at("cat/2.png")), 0600), 0);
    const auto content = read();
    VERIFY_RESULT(content);
    QCOMPARE(images(*content, content->train), (QStringList{"cat/1.png cat"}));
    QCOMPARE(notes(*content),
             (QStringList{QString("1 file(s) that are no pictures are left out (%1)").arg(at("cat/2.png"))}));
}

void TestClassFolders::refuses()
{
    COMPARE_ERROR(readSource("folders:" + at("absent")), "no such folder");
    COMPARE_ERROR(read(), "no folders of classes");
    writeFile(at("file"), randomBytes());
    COMPARE_ERROR(readSource("folders:" + at("file")), "no such folder");
}

void TestClassFolders::refusesTooManyClasses()
{
    for (int i = 0; i <= 10'000; ++i)
        QVERIFY(
            QFile::link(QStringLiteral("."), at(QString::number(i)))); // faster made than folders, and gone
    COMPARE_ERROR(read(), "more than 10000 folders: are these classes?");
}

void TestClassFolders::strangePaths()
{
    const QString folder = at(QString::fromUtf8("图 片 🐱"));
    writePictures(folder + QString::fromUtf8("/猫, 大"), {QString::fromUtf8("🐱 一.png")});
    const auto content = readSource("folders:" + folder);
    VERIFY_RESULT(content);
    QCOMPARE(content->classNames, (QStringList{QString::fromUtf8("猫, 大")}));
    QCOMPARE(content->train.files.at(0).path, folder + QString::fromUtf8("/猫, 大/🐱 一.png"));
}

void TestClassFolders::stops()
{
    writePictures(at("cat"), {"1.png"});
    StopAtOnce stop;
    COMPARE_ERROR(readSource("folders:" + m_folder->path(), stop.control()), loadStopped().what);
}

QTEST_GUILESS_MAIN(TestClassFolders)
#include "test_class_folders.moc"
