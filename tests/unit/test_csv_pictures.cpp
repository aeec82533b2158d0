#include "tests/unit/sources.h"

using namespace workbench;
using namespace workbench::test;

/// Where the pictures that a CSV file names are looked for.
class TestCsvPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void findsFolders_data();
    void findsFolders();
    void namesWithFolders();
    void idsWithSeveralFiles();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const { writeFile(at(name), bytes); }
    Result<SourceContent> read(const QString &rest) const { return readSource("csv:" + at(rest)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCsvPictures::findsFolders_data()
{
    QTest::addColumn<QString>("pictures");
    QTest::addColumn<QString>("options");
    QTest::newRow("named like the CSV file") << "list"
                                             << "";
    QTest::newRow("images") << "images"
                            << "";
    QTest::newRow("train") << "train"
                           << "";
    QTest::newRow("beside the CSV file") << "."
                                         << "";
    QTest::newRow("option") << "my pictures, all"
                            << ",images=my pictures, all";
    QTest::newRow("absolute option") << "../elsewhere"
                                     << ",images=%1/../elsewhere";
}

void TestCsvPictures::findsFolders()
{
    QFETCH(QString, pictures);
    QFETCH(QString, options);
    const QString folder = at("set");
    writeFile(folder + "/list.csv", "id,label\n1,0\n");
    writePictures(QDir::cleanPath(folder + '/' + pictures), {"1.jpg"});
    const auto content =
        readSource("csv:" + folder + "/list.csv" + (options.contains('%') ? options.arg(folder) : options));
    VERIFY_RESULT(content);
    QCOMPARE(faults(*content), QStringList());
    QCOMPARE(QDir::cleanPath(content->train.files.at(0).path),
             QDir::cleanPath(folder + '/' + pictures + "/1.jpg"));
}

void TestCsvPictures::namesWithFolders()
{
    writePictures(at("images/cats"), {"1.png"});
    writePictures(at("other"), {"2.png"});
    write("list.csv", "path,label\ncats/1.png,c\nimages/cats/1,c\nother\\2.png,d\n" +
                          at("other/2.png").toUtf8() + ",d\n../1.png,d\n");
    const auto content = read("list.csv");
    VERIFY_RESULT(content);
    QCOMPARE(content->train.files.size(), std::size_t{4});
    QCOMPARE(content->train.files[0].path, at("images/cats/1.png"));
    QCOMPARE(content->train.files[1].path, at("images/cats/1.png"));
    QCOMPARE(content->train.files[2].path, at("other/2.png"));
    QCOMPARE(content->train.files[3].path, at("other/2.png"));
    QCOMPARE(
        faults(*content),
        (QStringList{
            QString("there is no picture \"../1.png\" in the folder %1 (list.csv:6)").arg(at("images"))}));
    QCOMPARE(
        notes(*content),
        (QStringList{
            QString("2 line(s) name an image that was there before, the first of them \"%1\" (list.csv:3)")
                .arg(at("images/cats/1.png"))}));
}

void TestCsvPictures::idsWithSeveralFiles()
{
    writePictures(at("images"), {"1.jpg", "1.png", "1.txt", "2.JPEG", "3.x.png", ".png"});
    write("list.csv", "id,label\n1,0\n1.jpg,0\n2,0\n3.x,0\n3,0\n,0\n");
    const auto content = read("list.csv");
    VERIFY_RESULT(content);
    QStringList names;
    for (const auto &file : content->train.files)
        names << QFileInfo(file.path).fileName();
    QCOMPARE(names, (QStringList{"1.png", "1.jpg", "2.JPEG", "3.x.png"}));
    QCOMPARE(
        faults(*content),
        (QStringList{QString("there is no picture \"3\" in the folder %1 (list.csv:6)").arg(at("images")),
                     "the line names no picture (list.csv:7)"}));
}

QTEST_GUILESS_MAIN(TestCsvPictures)
#include "test_csv_pictures.moc"
