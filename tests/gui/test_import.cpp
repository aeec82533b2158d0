#include "tests/gui/desk.h"
#include "tests/gui/dialogs.h"
#include "tests/unit/course.h"
#include "ui/import/import_dialog.h"
#include "ui/import/memory_menu.h"
#include "ui/import/source_form.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableView>
#include <QThreadPool>
#include <QTranslator>

using namespace workbench;
using namespace workbench::test;

namespace {

struct ImportDesk : Desk
{
    ImportDialog *dialog() { return window.findChild<ImportDialog *>(); }
    QString summary() { return find<QLabel>("importSummary")->text(); }
    QPushButton *use() { return find<QPushButton>("importUse"); }
    bool isChecked() { return dialog() && use()->isEnabled(); }

    void drop(const QString &path) { dropFile(&window, path); }
    QString said() { return window.statusBar()->currentMessage(); }
};

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesADroppedFolder();
    void asksBeforeItLeavesImagesOut();
    void followsTheFields();
    void saysWhatIsNoData();
    void namesSourcesInChinese();
    void stopsFindingOutAtOnce();
    void readsFromFilesWhereMemoryIsShort();
    void takesPicturesAsSamples();

private:
    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    QString m_course;
};

void TestImport::initTestCase()
{
    prepareWindowTest(QStringLiteral("test_import"), m_settings.path());
    m_course = m_folder.filePath(QStringLiteral("课程 数据"));
    writeCourse(m_course, 60, 12);
}

void TestImport::takesADroppedFolder()
{
    ImportDesk desk;
    QVERIFY(desk.buildSmallNetwork());
    const Project before = desk.document().project();
    desk.drop(m_course);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked(), longest);
    QVERIFY2(desk.summary().contains(QStringLiteral("60 training and 12 test images of 1 × 28 × 28")),
             qPrintable(desk.summary()));
    QTest::mouseClick(desk.use(), Qt::LeftButton);
    QTRY_VERIFY(!desk.dialog());
    QCOMPARE(desk.document().project().data.source,
             QStringLiteral("csv:%1,size=28x28,channels=1").arg(m_course));
    QVERIFY(desk.workspace.data()); // not read a second time
    QCOMPARE(desk.workspace.data()->train.count(), 60);
    QVERIFY(!desk.workspace.whyNotTrainable());
    // The network was made to end in 3 values, and one undo takes everything back.
    QCOMPARE(*desk.document().analysis().layers.back().output, Shape::flat(3));
    desk.document().undoStack()->undo();
    QCOMPARE(desk.document().project(), before);
}

void TestImport::asksBeforeItLeavesImagesOut()
{
    const QString broken = m_folder.filePath(QStringLiteral("broken"));
    writeCourse(broken, 30, 0);
    writeFile(broken + QStringLiteral("/train/5.png"), "no picture");
    ImportDesk desk;
    desk.drop(broken);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked(), longest);
    auto *findings = desk.find<QTableView>("importFindings")->model();
    QCOMPARE(findings->index(0, 0).data().toString(), QStringLiteral("Fault"));
    QVERIFY(findings->index(0, 2).data().toString().startsWith(QStringLiteral("train.csv:7")));
    bool asked = false;
    answerQuestion(QMessageBox::Cancel, asked);
    QTest::mouseClick(desk.use(), Qt::LeftButton);
    QVERIFY(asked);
    QVERIFY(desk.dialog());
    QCOMPARE(desk.document().project(), Project());
    answerQuestion(QMessageBox::Yes, asked);
    QTest::mouseClick(desk.use(), Qt::LeftButton);
    QVERIFY(desk.document().project().data.source.endsWith(QStringLiteral(",faulty=skip")));
    QCOMPARE(desk.workspace.data()->train.count(), 29);
}

void TestImport::followsTheFields()
{
    ImportDesk desk;
    desk.find<QAction>("importData")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked(), longest); // Fashion-MNIST, the project's own
    auto *source = desk.find<QComboBox>("importSource");
    source->setCurrentIndex(source->findData(QStringLiteral("csv")));
    auto *location = desk.find<QLineEdit>("importLocation");
    location->setFocus();
    location->selectAll();
    QApplication::clipboard()->setText(m_course);
    QTest::keySequence(location, QKeySequence::Paste);
    auto *labels = desk.find<QComboBox>("importOption.label");
    QTRY_COMPARE_WITH_TIMEOUT(labels->count(), 3, longest); // found by its name, id, label
    desk.find<QSpinBox>("importHeight")->setValue(16);
    desk.find<QSpinBox>("importWidth")->setValue(8);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked() && desk.summary().contains(QStringLiteral("1 × 16 × 8")),
                             longest);
    labels->setCurrentIndex(1); // the ids as classes: every class has one image
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked() && desk.summary().contains(QStringLiteral("60 class")),
                             longest);
}

void TestImport::saysWhatIsNoData()
{
    const QString empty = m_folder.filePath(QStringLiteral("empty"));
    QVERIFY(QDir().mkpath(empty));
    ImportDesk desk;
    desk.drop(empty);
    QTRY_VERIFY_WITH_TIMEOUT(desk.summary().contains(QStringLiteral("holds no data set that is known")),
                             longest);
    QVERIFY(!desk.use()->isEnabled());
    QTest::keyClick(desk.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog());
    QCOMPARE(desk.document().project(), Project());
}

/// Their names stand in a table, whose words have a context of their own.
void TestImport::namesSourcesInChinese()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/cnn-workbench_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const SourceForm form;
    QCoreApplication::removeTranslator(&translator);
    const auto *source = form.findChild<QComboBox *>(QStringLiteral("importSource"));
    QCOMPARE(source->itemText(source->findData(QStringLiteral("folders"))),
             QStringLiteral("每个类别一个图片文件夹"));
}

void TestImport::stopsFindingOutAtOnce()
{
    ImportDesk desk;
    desk.drop(m_course);
    auto *stop = desk.find<QPushButton>("importStop");
    QVERIFY(stop->isVisible());
    QVERIFY(desk.summary().startsWith(QStringLiteral("Finding out")));
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY2(desk.summary().contains(QStringLiteral("stopped")), qPrintable(desk.summary()));
    QVERIFY(!stop->isVisible());
    // What the thread finds out nevertheless changes nothing any more.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(longest));
    QCoreApplication::processEvents();
    QVERIFY2(desk.summary().contains(QStringLiteral("stopped")), qPrintable(desk.summary()));
    QVERIFY(!desk.use()->isEnabled());
    desk.dialog()->openPath(m_course); // and it can be looked at again
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked(), longest);
}

void TestImport::readsFromFilesWhereMemoryIsShort()
{
    setMemoryShare(0);
    ImportDesk desk;
    desk.drop(m_course);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked(), longest);
    QVERIFY2(desk.summary().contains(QStringLiteral("read from their files while training")),
             qPrintable(desk.summary()));
    QTest::mouseClick(desk.use(), Qt::LeftButton);
    QTRY_VERIFY(!desk.dialog());
    QVERIFY(!desk.workspace.data()->train.pixels->inMemory());
    // More memory from the menu: the data set is read anew, and into memory.
    const auto shares = desk.window.findChild<MemoryMenu *>()->actions();
    QVERIFY(std::none_of(shares.begin(), shares.end(), [](QAction *action) { return action->isChecked(); }));
    shares.at(2)->trigger();
    QCOMPARE(memoryShare(), 0.5);
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    QVERIFY(desk.workspace.data()->train.pixels->inMemory());
    QSettings().remove(QStringLiteral("data/memoryShare"));
}

void TestImport::takesPicturesAsSamples()
{
    ImportDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    desk.drop(m_course + QStringLiteral("/train/3.png"));
    QTRY_COMPARE(desk.document().selectedSample(), (SampleId{SampleId::Part::Own, 0}));
    QCOMPARE(desk.workspace.sampleImage({SampleId::Part::Own, 0}).size(), QSize(28, 28));
    QCOMPARE(desk.workspace.ownSamples()->names, QStringList{QStringLiteral("3.png")});
    QApplication::clipboard()->setImage(coursePicture(1, 1, {40, 40}));
    desk.find<QAction>("pastePicture")->trigger();
    QCOMPARE(desk.document().selectedSample(), (SampleId{SampleId::Part::Own, 1}));
    QApplication::clipboard()->setText(QStringLiteral("no picture"));
    desk.find<QAction>("pastePicture")->trigger();
    QVERIFY(desk.said().contains(QStringLiteral("no picture in the clipboard")));
    QCOMPARE(desk.workspace.ownSamples()->count(), 2);
    desk.drop(m_course + QStringLiteral("/train.csv")); // a file of data is looked into
    QTRY_VERIFY_WITH_TIMEOUT(desk.isChecked(), longest);
}

QTEST_MAIN(TestImport)
#include "test_import.moc"
