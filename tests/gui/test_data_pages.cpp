#include "core/data/duplicate_meaning.h"
#include "tests/gui/desk.h"
#include "tests/unit/data_sets.h"
#include "ui/data/class_model.h"
#include "ui/data/classes_page.h"
#include "ui/data/duplicates_page.h"
#include "ui/data/duplicates_view.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace workbench;
using namespace workbench::test;

namespace {

using Part = SampleId::Part;
const Shape shape = Shape::image(1, 28, 28);

Bytes brighter(Bytes picture)
{
    for (auto &byte : picture)
        byte = std::uint8_t(byte * 3 / 4 + 30);
    return picture;
}

/// Eight training and three test images: two of the training part are the same, and two are test images too,
/// one with another label, one in another brightness.
DataSetPointer animals(bool inFilesOnly = false)
{
    std::vector<Bytes> train;
    for (unsigned i = 0; i < 8; ++i)
        train.push_back(noisyPicture(shape.elements(), i + 1));
    train[3] = train[2];
    const std::vector<Bytes> test{noisyPicture(shape.elements(), 50), train[0], brighter(train[4])};
    DataSet data = dataSetOf(shape, train, test, {0, 0, 0, 0, 0, 0, 0, 1}, {0, 1, 0});
    data.spec = QStringLiteral("idx:/animals");
    data.findings.note(QStringLiteral("a note"), QStringLiteral("labels.csv:3"));
    return std::make_shared<const DataSet>(inFilesOnly ? inFiles(data) : data);
}

DataSetPointer trainingImages(const std::vector<Bytes> &pictures)
{
    DataSet data = dataSetOf(shape, pictures, {});
    data.spec = QStringLiteral("idx:/animals");
    return std::make_shared<const DataSet>(std::move(data));
}

Project animalProject()
{
    Project project;
    project.network.input = shape;
    project.data.source = QStringLiteral("idx:/animals");
    project.training.validationSplit = 0;
    return project;
}

/// One page in a window of its own, on a workspace whose data set is given.
template<class Page>
struct PageDesk
{
    Workspace workspace;
    std::unique_ptr<Page> page;

    explicit PageDesk(const DataSetPointer &data = animals(), QSize size = {700, 600})
    {
        workspace.offerData(data);
        workspace.document().open(animalProject(), {}, QStringLiteral("Untitled"));
        page = std::make_unique<Page>(workspace);
        page->resize(size);
        page->show();
    }
    template<class Widget>
    Widget *find(const char *name)
    {
        return page->template findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    void setValidation(double share)
    {
        workspace.document().edit(QStringLiteral("split"),
                                  [share](Project &project) { project.training.validationSplit = share; });
    }
};

struct ClassesDesk : PageDesk<ClassesPage>
{
    using PageDesk::PageDesk;
    QTableView *table() { return find<QTableView>("classesTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    bool isReady()
    {
        return table()->model()->rowCount() == 2 && text("trainingPartChannels").contains(u'±');
    }
};

struct DuplicatesDesk : PageDesk<DuplicatesPage>
{
    using PageDesk::PageDesk;
    DuplicatesView *view() { return find<DuplicatesView>("duplicatesView"); }
    int groups() { return view()->model()->rowCount(); }
    QString group(int row) { return view()->model()->index(row, 0).data().toString(); }
    QPushButton *button() { return find<QPushButton>("findDuplicates"); }
    void search()
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(button()->isVisible(), longest);
    }
    void toggleAcrossOnly() { find<QCheckBox>("acrossPartsOnly")->click(); }
    SampleId selected() { return workspace.document().selectedSample(); }
};

} // namespace

class TestDataPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("data-pages"), m_folder.path());
    }
    void init() { QSettings().clear(); }

    void classesAreCountedInEachPart()
    {
        ClassesDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QCOMPARE(desk.cell(0, ClassModel::Class), QStringLiteral("cat"));
        QCOMPARE(desk.cell(0, ClassModel::Training), QStringLiteral("7"));
        QCOMPARE(desk.cell(1, ClassModel::Training), QStringLiteral("1"));
        QCOMPARE(desk.cell(0, ClassModel::Validation), QStringLiteral("0"));
        QCOMPARE(desk.cell(1, ClassModel::Test), QStringLiteral("1"));
        QCOMPARE(desk.text("trainingPartImages"), QStringLiteral("8"));
        QCOMPARE(desk.text("validationPartChannels"), QStringLiteral("–"));
        QVERIFY(desk.text("dataTitle").contains(QStringLiteral("1 × 28 × 28")));
        QVERIFY(desk.text("dataWords")
                    .contains(QStringLiteral("cat has 7 times as many training images as dog")));
        const auto dogs = desk.table()->model()->index(1, ClassModel::Training);
        QCOMPARE(dogs.data(ClassModel::shareRole).toDouble(), 1.0 / 7);
    }

    void followsTheSplit()
    {
        ClassesDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.setValidation(0.5);
        QTRY_COMPARE_WITH_TIMEOUT(desk.text("validationPartImages"), QStringLiteral("4"), longest);
        QCOMPARE(desk.text("trainingPartImages"), QStringLiteral("4"));
        QCOMPARE(desk.cell(0, ClassModel::Training).toInt() + desk.cell(0, ClassModel::Validation).toInt(),
                 7);
        desk.workspace.document().undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(desk.text("validationPartImages"), QStringLiteral("0"), longest);
    }

    /// A page that nobody sees works nothing out, and catches up when it is seen.
    void catchesUpWhenItIsSeen()
    {
        ClassesDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        desk.page->hide();
        desk.setValidation(0.5);
        QCOMPARE(desk.text("validationPartImages"), QStringLiteral("0"));
        desk.page->show();
        QTRY_COMPARE_WITH_TIMEOUT(desk.text("validationPartImages"), QStringLiteral("4"), longest);
    }

    void sortsByCountAndTellsTheChosenClass()
    {
        ClassesDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        QSignalSpy chosen(desk.page.get(), &ClassesPage::classChosen);
        auto *header = desk.table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(ClassModel::Training) + 20, header->height() / 2});
        QCOMPARE(desk.cell(0, ClassModel::Class), QStringLiteral("dog"));
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {},
                          desk.table()->visualRect(desk.table()->model()->index(0, 1)).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        QTest::keyClick(desk.table(), Qt::Key_Down);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[1][0].toInt(), 0);
    }

    void findingsUnfold()
    {
        ClassesDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), longest);
        auto *table = desk.find<QTableView>("dataFindingsTable");
        QVERIFY(!table->isVisible());
        QTest::mouseClick(desk.find<QToolButton>("dataFindings"), Qt::LeftButton);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("a note"));
    }

    void imagesInFilesAreReadToo()
    {
        ClassesDesk files(animals(true));
        QTRY_VERIFY_WITH_TIMEOUT(files.isReady(), longest);
        ClassesDesk memory(animals());
        QTRY_VERIFY_WITH_TIMEOUT(memory.isReady(), longest);
        QCOMPARE(files.text("trainingPartChannels"), memory.text("trainingPartChannels"));
    }

    void classesSayWhatIsMissing()
    {
        ClassesDesk desk(nullptr); // and idx:/animals is not there
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("emptyText").startsWith(QStringLiteral("There is no data set")),
                                 longest);
        QVERIFY(desk.find<QLabel>("emptyText")->isVisible());
    }

    void duplicatesAreFoundAndTold()
    {
        DuplicatesDesk desk;
        QVERIFY(desk.text("emptyText").startsWith(QStringLiteral("Find duplicates")));
        desk.search();
        QCOMPARE(desk.groups(), 3);
        QCOMPARE(desk.group(0), QStringLiteral("training 0 · test 1, same picture, other label"));
        QCOMPARE(desk.group(1), QStringLiteral("training 2 · training 3, same picture"));
        QCOMPARE(desk.group(2), QStringLiteral("training 4 · test 2, nearly the same"));
        QVERIFY(desk.text("duplicatesSummary").contains(QStringLiteral("test accuracy is flattering")));
    }

    void acrossPartsOnlyIsRemembered()
    {
        {
            DuplicatesDesk desk;
            desk.search();
            desk.toggleAcrossOnly();
            QCOMPARE(desk.groups(), 2);
            QCOMPARE(desk.group(1), QStringLiteral("training 4 · test 2, nearly the same"));
        }
        DuplicatesDesk desk;
        desk.search();
        QCOMPARE(desk.groups(), 2);
    }

    /// Pictures change their part with the split; nothing has to be looked for again.
    void partsFollowTheSplit()
    {
        DuplicatesDesk desk;
        desk.search();
        desk.workspace.document().edit(QStringLiteral("limit"),
                                       [](Project &project) { project.data.limit = 1; });
        QTRY_COMPARE_WITH_TIMEOUT(desk.group(1), QStringLiteral("not used 2 · not used 3, same picture"),
                                  longest);
        desk.toggleAcrossOnly();
        QCOMPARE(desk.groups(), 1);
    }

    void clicksAndKeysSelectSamples()
    {
        DuplicatesDesk desk(animals(), {900, 400});
        desk.search();
        DuplicatesView *view = desk.view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->memberRect(0, 1).center());
        QCOMPARE(desk.selected(), (SampleId{Part::Test, 1}));
        QCOMPARE(view->currentIndex().row(), 0);
        QTest::keyClick(view, Qt::Key_Left);
        QCOMPARE(desk.selected(), (SampleId{Part::Train, 0}));
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(desk.selected(), (SampleId{Part::Train, 2}));
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(desk.selected(), (SampleId{Part::Train, 3}));
        // And the other way round: no selection of its own.
        desk.workspace.document().selectSample({Part::Test, 2});
        QCOMPARE(view->currentIndex().row(), 2);
        desk.workspace.document().selectSample({Part::Train, 7});
        QVERIFY(!view->currentIndex().isValid());
        QCOMPARE(desk.selected(), (SampleId{Part::Train, 7}));
    }

    /// A narrow page shows fewer pictures of a group; the keyboard reaches the others.
    void hiddenPicturesAreReached()
    {
        DuplicatesDesk desk(trainingImages(std::vector<Bytes>(9, noisyPicture(shape.elements()))),
                            {480, 400});
        desk.search();
        desk.workspace.document().selectSample({Part::Train, 0});
        QVERIFY(desk.view()->memberRect(0, 8).isEmpty());
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(desk.view(), Qt::Key_Right);
        QCOMPARE(desk.selected(), (SampleId{Part::Train, 8}));
        QVERIFY(!desk.view()->memberRect(0, 8).isEmpty());
    }

    void cancelKeepsWhatWasFoundBefore()
    {
        std::vector<Bytes> train;
        for (unsigned i = 0; i < 60'000; ++i)
            train.push_back(i % 2 == 0 ? noisyPicture(shape.elements(), i) : train.back());
        DuplicatesDesk desk(trainingImages(train));
        auto *cancel = desk.find<QPushButton>("cancelDuplicates");
        const auto startAndCancel = [&] {
            QTest::mouseClick(desk.button(), Qt::LeftButton);
            QVERIFY(cancel->isVisible());
            QVERIFY(!desk.button()->isVisible());
            QTest::mouseClick(cancel, Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(desk.button()->isVisible(), longest);
        };
        startAndCancel();
        QCOMPARE(desk.groups(), 0);
        QVERIFY(desk.text("emptyText").startsWith(QStringLiteral("Find duplicates")));
        desk.search();
        QCOMPARE(desk.groups(), 30'000);
        startAndCancel();
        QCOMPARE(desk.groups(), 30'000);
    }

    void anotherDataSetMakesItOutdated()
    {
        DuplicatesDesk desk;
        desk.search();
        QCOMPARE(desk.groups(), 3);
        desk.workspace.offerData(animals());
        desk.workspace.reloadData();
        QCOMPARE(desk.groups(), 0);
        QVERIFY(desk.text("emptyText").contains(QStringLiteral("another one now")));
        desk.search();
        QCOMPARE(desk.groups(), 3);
    }

    /// The window is made anew with another language; what was found stays.
    void findingsOutliveThePage()
    {
        DuplicatesDesk desk;
        desk.search();
        desk.page = std::make_unique<DuplicatesPage>(desk.workspace);
        desk.page->show();
        QTRY_COMPARE_WITH_TIMEOUT(desk.groups(), 3, longest);
    }

    void deletedWhileItSearches()
    {
        std::vector<Bytes> train;
        for (unsigned i = 0; i < 20'000; ++i)
            train.push_back(noisyPicture(shape.elements(), i));
        const auto shared = trainingImages(train);
        {
            DuplicatesDesk desk(shared);
            ClassesDesk classes(shared);
            QTest::mouseClick(desk.button(), Qt::LeftButton);
        }
        QTRY_COMPARE_WITH_TIMEOUT(shared.use_count(), 1, longest);
    }

    /// Two controls of a window that share a mnemonic only take turns in having the focus.
    void theButtonsMnemonicIsNoMenus()
    {
        Desk desk;
        const QKeySequence shortcut = desk.find<QPushButton>("findDuplicates")->shortcut();
        QVERIFY(!shortcut.isEmpty());
        for (const auto *action : desk.window.menuBar()->actions())
            QVERIFY2(QKeySequence::mnemonic(action->text()) != shortcut, qPrintable(action->text()));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestDataPages)
#include "test_data_pages.moc"
