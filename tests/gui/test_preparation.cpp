#include "core/data/normalization.h"
#include "core/data/split_counts.h"
#include "tests/gui/preparation.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTranslator>

using namespace workbench;
using namespace workbench::test;

/// Split and normalization on their page, and what else the window says of them.
class TestPreparation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindowTest(QStringLiteral("test_preparation"), m_settings.path()); }
    void sharesTheValidationShareWithSettings();
    void editsTheSplit();
    void countsFollowTheSplit();
    void tellsWhereTestImagesComeFrom();
    void normalizesByTrainingImages();
    void editsGivenNumbers();
    void namesNumbersForOtherChannels();
    void saysThatARunIsOn();
    void settingsNameThePreparation();
    void isBuiltInChinese();

private:
    QTemporaryDir m_settings;
};

void TestPreparation::sharesTheValidationShareWithSettings()
{
    Desk desk(shapesProject());
    QTest::mouseClick(desk.find<QPushButton>("prepareData"), Qt::LeftButton);
    auto *page = desk.find<QWidget>("preparationPage");
    QVERIFY(page->isVisible());
    auto *here = desk.find<QWidget>("splitPart")->findChild<QLineEdit *>("parameter:validation_split");
    auto *there = desk.find<QWidget>("runForm")->findChild<QLineEdit *>("parameter:validation_split");
    QCOMPARE(here->text(), "10");
    typeInto(here, "25");
    QCOMPARE(desk.document().project().training.validationSplit, 0.25);
    QCOMPARE(there->text(), "25");
    QCOMPARE(desk.find<QLabel>("preparationLine")->text().section(';', 0, 0), "Validation 25\u202f%");
    desk.document().undoStack()->undo(); // both digits are one step
    QCOMPARE(desk.document().project().training.validationSplit, 0.1);
    QCOMPARE(there->text(), "10");
    QTRY_COMPARE(here->text(), "10");
    typeInto(there, "40");
    QCOMPARE(here->text(), "40");
    QCOMPARE(desk.document().undoStack()->count(), 1);
}

void TestPreparation::editsTheSplit()
{
    Page page;
    auto *stratified = page.editor<QCheckBox>("splitForm", "stratified");
    stratified->click();
    QVERIFY(page.settings().split.stratified);
    auto *seed = page.editor<QLineEdit>("splitForm", "seed");
    QCOMPARE(seed->placeholderText(), "the training's");
    typeInto(seed, "42");
    QCOMPARE(page.settings().split.seed, std::optional<std::int64_t>(42));
    seed->selectAll();
    QTest::keyClick(seed, Qt::Key_Backspace);
    QVERIFY(!page.settings().split.seed);
    auto *folds = page.editor<QSpinBox>("splitForm", "folds");
    QCOMPARE(folds->text(), "off");
    QTest::keyClick(folds, Qt::Key_Up);
    QCOMPARE(page.settings().split.folds, std::int64_t{2}); // one fold is no folds
    QTRY_VERIFY(!page.editor<QLineEdit>("splitPart", "validation_split"));
    folds->setValue(5);
    auto *fold = page.editor<QSpinBox>("splitPart", "fold");
    QCOMPARE(fold->maximum(), 5);
    fold->setValue(4);
    QCOMPARE(page.settings().split.fold, std::int64_t{4});
    folds->setValue(3);
    QCOMPARE(page.settings().split.fold, std::int64_t{3});
    folds->setValue(1);
    QVERIFY((page.settings().split == SplitSettings{.stratified = true}));
    while (page.document().undoStack()->canUndo())
        page.document().undoStack()->undo();
    QVERIFY(page.settings().split == SplitSettings());
    QVERIFY(!stratified->isChecked());
    page.document().undoStack()->redo();
    QVERIFY(stratified->isChecked());
}

void TestPreparation::countsFollowTheSplit()
{
    Page page;
    QTRY_COMPARE(page.count(0, 1), 108);
    QCOMPARE(page.count(0, 2), 12);
    QCOMPARE(page.count(0, 3), 12);
    page.document().edit({}, [](Project &project) { project.data.split.folds = 4; });
    QTRY_COMPARE(page.count(0, 2), 30);
    QCOMPARE(page.count(0, 1), 90);
    const auto countsOfClasses = [&page] {
        std::vector<std::int64_t> counts;
        for (int row = 1; row < page.find<QTableView>("splitTable")->model()->rowCount(); ++row)
            counts.push_back(page.count(row, 2));
        return counts;
    };
    const auto expected = [&page] {
        return splitCounts(*page.workspace.data(), page.document().project()).validation.known;
    };
    QTRY_COMPARE(countsOfClasses(), expected());
    const auto first = expected();
    page.editor<QSpinBox>("splitPart", "fold")->setValue(2);
    QVERIFY(expected() != first);
    QTRY_COMPARE(countsOfClasses(), expected());
    QVERIFY(page.find<QLabel>("splitNote")->text().startsWith("Fold 2 of 4 validates"));
    page.document().edit({}, [](Project &project) { project.data.limit = 40; });
    QTRY_COMPARE(page.count(0, 2), 10);
    QVERIFY(page.find<QLabel>("splitNote")->text().contains("first 40 of 120"));
}

void TestPreparation::tellsWhereTestImagesComeFrom()
{
    Page page;
    QCOMPARE(page.find<QLabel>("testPart")->text(),
             QStringLiteral("Test: 12 images that come with %1. No run trains on them.")
                 .arg(page.workspace.data()->title));
    page.document().edit({}, [](Project &project) {
        project.data.source = QStringLiteral("synthetic:shapes,count=60,test_count=0");
    });
    QCOMPARE(page.find<QLabel>("testPart")->text(), "The data set is being loaded.");
    QTRY_COMPARE(page.count(0, 1), 54);
    QVERIFY(page.find<QLabel>("testPart")->text().startsWith("There is no test part"));
    QVERIFY(page.find<QTableView>("splitTable")->isColumnHidden(3));
    page.document().edit({}, [](Project &project) { project.data.source = QStringLiteral("idx:/none"); });
    QTRY_VERIFY(page.find<QLabel>("testPart")->text().startsWith("The data set could not be loaded"));
    QVERIFY(!page.find<QTableView>("splitTable")->isVisible());
}

void TestPreparation::normalizesByTrainingImages()
{
    Page page;
    page.find<QRadioButton>("normalizeStandard")->click();
    QCOMPARE(page.settings().normalization.kind, Normalization::Kind::Standard);
    const auto numbers = resolvedNormalization(page.workspace.data(), page.document().project());
    const QString red =
        QStringLiteral("red: mean %1, deviation %2")
            .arg(QString::number(numbers->mean[0], 'f', 4), QString::number(numbers->deviation[0], 'f', 4));
    auto *text = page.find<QLabel>("measuredNumbers");
    QTRY_VERIFY2(text->text().startsWith(red), qPrintable(text->text()));
    QVERIFY(text->text().contains("Measured on 108 training images"));
    // Other training images, other numbers.
    page.document().edit({}, [](Project &project) { project.training.validationSplit = 0.5; });
    QTRY_VERIFY(text->text().contains("Measured on 60 training images"));
    QVERIFY(!text->text().startsWith(red));
    page.document().undoStack()->undo();
    page.document().undoStack()->undo();
    QVERIFY(page.find<QRadioButton>("normalizeNot")->isChecked());
    QVERIFY(!text->isVisible());
    page.document().undoStack()->redo();
    QVERIFY(page.find<QRadioButton>("normalizeStandard")->isChecked());
}

void TestPreparation::editsGivenNumbers()
{
    Page page;
    page.find<QRadioButton>("normalizeGiven")->click();
    const Normalization nothing{Normalization::Kind::Given, {0, 0, 0}, {1, 1, 1}};
    QVERIFY(page.settings().normalization == nothing);
    typeInto(page.editor<QLineEdit>("givenForm", "mean:1"), "0.5");
    typeInto(page.editor<QLineEdit>("givenForm", "std:2"), "0.25");
    QVERIFY((page.settings().normalization ==
             Normalization{Normalization::Kind::Given, {0, 0.5, 0}, {1, 1, 0.25}}));
    typeInto(page.editor<QLineEdit>("givenForm", "std:0"), "0"); // refused, so that nothing is divided by 0
    QCOMPARE(page.settings().normalization.deviation[0], 1.0);
    page.find<QRadioButton>("normalizeStandard")->click();
    QVERIFY(page.form("givenForm")->isHidden());
    QTRY_VERIFY(page.find<QLabel>("measuredNumbers")->text().contains("Measured"));
    // From here on the measured numbers are the ones to be changed.
    page.find<QRadioButton>("normalizeGiven")->click();
    auto measured = resolvedNormalization(page.workspace.data(), [&page] {
        Project standard = page.document().project();
        standard.data.normalization = {.kind = Normalization::Kind::Standard};
        return standard;
    }());
    QVERIFY(page.settings().normalization == *measured);
}

void TestPreparation::namesNumbersForOtherChannels()
{
    Project project = shapesProject();
    project.data.normalization = {Normalization::Kind::Given, {0.5}, {0.5}};
    Page page(project);
    auto *fault = page.find<QLabel>("normalizationFault");
    QVERIFY(fault->isVisible());
    QVERIFY(fault->text().contains("numbers for 1 channels, but the images have 3"));
    page.find<QRadioButton>("normalizeStandard")->click();
    QVERIFY(!fault->isVisible());
}

void TestPreparation::saysThatARunIsOn()
{
    Project project = shapesProject();
    project.training.epochs = 1000;
    Desk desk(project);
    QTest::mouseClick(desk.find<QPushButton>("prepareData"), Qt::LeftButton);
    auto *note = desk.find<QLabel>("preparationRunNote");
    QVERIFY(!note->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
    desk.press("startButton");
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), longest);
    QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
    desk.press("stopButton");
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
    QTRY_VERIFY(!note->isVisible());
}

void TestPreparation::settingsNameThePreparation()
{
    Desk desk(shapesProject());
    auto *line = desk.find<QLabel>("preparationLine");
    QCOMPARE(line->text(), "Validation 10\u202f%; not normalized; no augmentation");
    desk.document().edit({}, [](Project &project) {
        project.data.split = {.stratified = true, .folds = 5, .fold = 2};
        project.data.normalization = {.kind = Normalization::Kind::Standard};
        project.data.augmentation = {{"RandomHorizontalFlip"}};
    });
    QVERIFY(line->text().startsWith("Fold 2 of 5 validates, stratified; normalized; 1 augmentation step"));
    desk.document().undoStack()->undo();
    QCOMPARE(line->text(), "Validation 10\u202f%; not normalized; no augmentation");
    auto *dock = desk.find<QDockWidget>("dataDock");
    for (const auto *perspective : {"design", "train"}) {
        desk.window.showPerspective(QString::fromLatin1(perspective));
        QTest::mouseClick(desk.find<QPushButton>("prepareData"), Qt::LeftButton);
        QTRY_VERIFY(dock->isVisible() && desk.find<QWidget>("preparationPage")->isVisible());
    }
}

void TestPreparation::isBuiltInChinese()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/cnn-workbench_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    {
        Page page;
        page.addStep("RandomRotation");
        QCOMPARE(page.types(), QStringList{"RandomRotation"});
        QCOMPARE(page.editor<QLineEdit>("splitPart", "validation_split")->accessibleName(),
                 QString::fromUtf8("验证集，%"));
    }
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestPreparation)
#include "test_preparation.moc"
