#include "core/data/guess_source.h"
#include "core/data/load_data_set.h"
#include "core/data/sources/folder_entries.h"
#include "tests/unit/files.h"

using namespace workbench;
using namespace workbench::test;

namespace {

/// Stops once so many entries have been seen.
struct Stopper
{
    std::stop_source stop;
    std::int64_t seen = 0;

    LoadControl after(std::int64_t entries)
    {
        return {.stop = stop.get_token(), .progress = [this, entries](std::int64_t done, std::int64_t) {
                    seen = std::max(seen, done);
                    if (done >= entries)
                        stop.request_stop();
                }};
    }
};

} // namespace

class TestGuessSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void knowsSources_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("source"); // empty: none
        QTest::newRow("idx") << QStringList{"train-images-idx3-ubyte", "a/1.png"} << "idx";
        QTest::newRow("packed idx") << QStringList{"t10k-images-idx3-ubyte.gz"} << "idx";
        QTest::newRow("cifar") << QStringList{"data_batch_1.bin", "train.csv"} << "cifar10";
        QTest::newRow("cifar as unpacked")
            << QStringList{"cifar-10-batches-bin/data_batch_2.bin"} << "cifar10";
        QTest::newRow("csv") << QStringList{"train.csv", "train/1.png"} << "csv";
        QTest::newRow("csv of another name") << QStringList{"Labels.CSV", "images/1.png"} << "csv";
        QTest::newRow("csv in a folder of its own") << QStringList{"train_data/train.csv"} << "csv";
        QTest::newRow("folders") << QStringList{"cat/1.png", "readme.md"} << "folders";
        QTest::newRow("two csv files") << QStringList{"one.csv", "two.csv"} << "";
        QTest::newRow("hidden csv") << QStringList{".train.csv"} << "";
        QTest::newRow("loose pictures") << QStringList{"1.png", "2.png"} << "";
        QTest::newRow("folder named as a picture") << QStringList{"a/b.png/readme"} << "";
    }
    void knowsSources()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, source);
        for (const auto &file : files)
            writeFile(m_folder->filePath(file), "a,b\n1,2\n");
        const auto spec = guessSource(m_folder->path());
        if (source.isEmpty())
            COMPARE_ERROR(spec, QStringLiteral("no data set that is known"));
        else
            QCOMPARE(spec.map([](const DataSpec &known) { return known.source; }).value_or("none"), source);
    }

    void tellsProgressAndStopsInAHugeFolder()
    {
        writeMany(1100);
        Stopper never;
        COMPARE_ERROR(guessSource(m_folder->path(), never.after(1 << 20)),
                      QStringLiteral("no data set that is known"));
        QCOMPARE(never.seen, 1000); // it tells every thousand
        Stopper soon;
        COMPARE_ERROR(guessSource(m_folder->path(), soon.after(1000)), QStringLiteral("stopped"));
        QCOMPARE(soon.seen, 1000);
    }

    void readersStopWhileTheyListFolders_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("csv") << "csv";
        QTest::newRow("pixels") << "pixels";
        QTest::newRow("folders") << "folders";
    }
    void readersStopWhileTheyListFolders()
    {
        QFETCH(QString, source);
        writeMany(10);
        std::stop_source stop;
        stop.request_stop();
        LoadOptions options;
        options.control.stop = stop.get_token();
        COMPARE_ERROR(loadDataSet(source + ':' + m_folder->path(), options), QStringLiteral("stopped"));
    }

    void everyEntryIsSeen()
    {
        for (const auto *name : {"a", ".b", "c/d"})
            writeFile(m_folder->filePath(name), "x");
        QVERIFY(QFile::link(m_folder->filePath("nowhere"), m_folder->filePath("link")));
        QStringList names;
        VERIFY_RESULT(
            forEachEntry(m_folder->path(), {}, [&](const QFileInfo &entry) { names << entry.fileName(); }));
        names.sort();
        QCOMPARE(names, (QStringList{".b", "a", "c", "link"}));
    }

private:
    void writeMany(int files)
    {
        for (int i = 0; i < files; ++i) {
            QFile file(m_folder->filePath(QString("%1.dat").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestGuessSource)
#include "test_guess_source.moc"
