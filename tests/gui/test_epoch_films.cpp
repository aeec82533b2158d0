#include "core/train/epoch_history.h"
#include "tests/gui/epochs_desk.h"
#include "tests/unit/files.h"
#include "ui/epochs/film_dialog.h"
#include "ui/epochs/palette.h"

#include <QImageReader>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace workbench;
using namespace workbench::test;

namespace {

/// The dialog of a desk on which a run has ended.
struct FilmDesk : EpochsDesk
{
    explicit FilmDesk(std::int64_t epochs) : EpochsDesk(epochs)
    {
        if (!trainAll())
            qFatal("no run");
        document().selectLayer(QStringLiteral("conv1"));
        action("filmEpochs")->trigger();
        dialog = find<FilmDialog>("filmDialog");
    }

    template<class Widget>
    Widget *part(const char *name)
    {
        return dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString status() { return part<QLabel>("filmStatus")->text(); }
    /// Films into that file or folder, to the end.
    bool film(const QString &path)
    {
        QSignalSpy ended(&dialog->maker(), &FilmMaker::ended);
        dialog->film(path);
        return QTest::qWaitFor([&] { return ended.count() == 1; }, longest);
    }

    FilmDialog *dialog;
};

std::vector<QImage> framesOf(const QString &path)
{
    QImageReader reader(path);
    std::vector<QImage> frames;
    for (QImage frame = reader.read(); !frame.isNull(); frame = reader.read())
        frames.push_back(frame);
    return frames;
}

} // namespace

class TestEpochFilms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("test_epoch_films"), m_folder.path());
    }
    void init() { QSettings().clear(); }

    void makesAnAnimatedPicture()
    {
        FilmDesk desk(3);
        const auto before = desk.weights();
        desk.part<QComboBox>("filmSpeed")->setCurrentIndex(3); // 4 a second
        const QSize size = desk.dialog->frame().size();
        const QString path = m_folder.filePath(QStringLiteral("film.gif"));
        QVERIFY(desk.film(path));
        QVERIFY2(desk.status().contains(QStringLiteral("3 frame")), qPrintable(desk.status()));
        const auto frames = framesOf(path);
        QCOMPARE(frames.size(), std::size_t{3});
        for (const auto &frame : frames)
            QCOMPARE(frame.size(), size);
        QVERIFY(frames[0] != frames[1] && frames[1] != frames[2]);
        QImageReader reader(path);
        QCOMPARE(reader.imageCount(), 3);
        QCOMPARE(reader.loopCount(), -1); // for ever
        reader.read();
        QCOMPARE(reader.nextImageDelay(), 250);
        // It goes back to where it began.
        QTRY_COMPARE(desk.weights(), before);
        QVERIFY(!desk.travel().position());
    }

    void makesASeriesOfSomeEpochs()
    {
        FilmDesk desk(4);
        desk.part<QComboBox>("filmFormat")->setCurrentIndex(1);
        desk.part<QComboBox>("filmScale")->setCurrentIndex(2); // half as large
        desk.part<QComboBox>("filmFrom")->setCurrentIndex(1);
        desk.part<QComboBox>("filmTo")->setCurrentIndex(2);
        QVERIFY(!desk.part<QComboBox>("filmSpeed")->isEnabled());
        const QSize size = desk.dialog->frame().size();
        QTemporaryDir folder;
        QVERIFY(desk.film(folder.path()));
        const QStringList names{QStringLiteral("Dark and bright-0002.png"),
                                QStringLiteral("Dark and bright-0003.png")};
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), names);
        // The same again would replace them.
        const QByteArray first = readFile(folder.filePath(names[0]));
        QVERIFY(QFile::remove(folder.filePath(names[1])));
        QVERIFY(desk.film(folder.path()));
        QVERIFY(desk.status().contains(QStringLiteral("there is such a picture already")));
        QCOMPARE(readFile(folder.filePath(names[0])), first);
        QVERIFY(!QFileInfo::exists(folder.filePath(names[1])));
        QVERIFY(QFile::remove(folder.filePath(names[0])));
        QVERIFY(desk.film(folder.path()));
        // Each frame is what is seen of its epoch.
        for (const std::int64_t epoch : {2, 3}) {
            QVERIFY(desk.goTo(epoch));
            const QImage filmed(folder.filePath(names[qsizetype(epoch) - 2]));
            QCOMPARE(filmed.size(), size);
            const auto frame = [&] { return desk.dialog->frame(); };
            QTRY_COMPARE(frame(), filmed.convertToFormat(frame().format()));
        }
    }

    void cancelLeavesNoFile()
    {
        FilmDesk desk(3);
        QVERIFY(desk.goTo(2));
        const QString path = m_folder.filePath(QStringLiteral("cancelled.gif"));
        desk.dialog->film(path);
        QVERIFY(desk.dialog->maker().isRunning());
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.dialog->maker().isRunning());
        QVERIFY(desk.dialog->isVisible());
        QVERIFY(desk.status().contains(QStringLiteral("nothing was written")));
        QTRY_COMPARE(desk.travel().position(), std::optional<std::int64_t>(2));
        QTRY_VERIFY(desk.travel().isSettled());
        QVERIFY(!QFileInfo::exists(path));
    }

    void tellsWhatFails()
    {
        FilmDesk desk(2);
        const auto failsInto = [&](const QString &path) {
            return desk.film(path) && desk.status().contains(QStringLiteral("Nothing was written")) &&
                   !QFileInfo::exists(path) && !desk.dialog->maker().isRunning();
        };
        QVERIFY(QFile::remove(epochPath(desk.workspace.lastRunFolder(), 2)));
        QVERIFY2(failsInto(m_folder.filePath(QStringLiteral("lost.gif"))), qPrintable(desk.status()));
        QTRY_VERIFY(desk.travel().isSettled() && !desk.travel().position());
        desk.part<QComboBox>("filmTo")->setCurrentIndex(0);
        QVERIFY2(failsInto(m_folder.filePath(QStringLiteral("none/lost.gif"))), qPrintable(desk.status()));
    }

    void palettesKeepFewColoursAndComeNearToMany()
    {
        QImage few(16, 16, QImage::Format_RGB32);
        QImage many(64, 64, QImage::Format_RGB32);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                if (x < 16 && y < 16)
                    few.setPixel(x, y, qRgb(x * 17, y * 17, 255));
                many.setPixel(x, y, qRgb(x * 4, y * 4, (x + y) * 2));
            }
        }
        QCOMPARE(withPalette(few).convertToFormat(few.format()), few);
        const QImage reduced = withPalette(many);
        QCOMPARE(reduced.colorCount(), 256);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                const QColor a(many.pixel(x, y));
                const QColor b(reduced.pixel(x, y));
                QVERIFY(std::abs(a.red() - b.red()) <= 24 && std::abs(a.green() - b.green()) <= 24);
            }
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestEpochFilms)
#include "test_epoch_films.moc"
