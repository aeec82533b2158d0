#include "tests/gui/preparation.h"

#include <QPushButton>
#include <QSlider>

using namespace workbench;
using namespace workbench::test;

/// The steps of the augmentation, and the preview beside them.
class TestAugmentationList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindowTest(QStringLiteral("test_augmentation_list"), m_settings.path()); }
    void addsWhatIsSuggested();
    void slidersSetValues();
    void movesAndRemovesSteps();
    void movesStepsByDragging();
    void marksFaults();
    void showsWhatTrainingSees();
    void showsOtherVariants();
    void tellsWhatSampleIsShown();

private:
    QTemporaryDir m_settings;
};

void TestAugmentationList::addsWhatIsSuggested()
{
    Page page;
    QVERIFY(page.find<QLabel>("noAugmentation")->isVisible());
    page.addStep("RandomAffine");
    page.addStep("RandomHorizontalFlip");
    QCOMPARE(page.types(), (QStringList{"RandomAffine", "RandomHorizontalFlip"}));
    QVERIFY((page.steps()[0].parameters ==
             Parameters{{"translate", 0.1}, {"scale_min", 0.9}, {"scale_max", 1.1}}));
    QVERIFY(page.steps()[1].parameters.empty());
    QCOMPARE(page.cards().size(), 2);
    QVERIFY(!page.find<QLabel>("noAugmentation")->isVisible());
    QCOMPARE(page.document().undoStack()->undoText(), "Add Flip left and right");
    page.document().undoStack()->undo();
    QCOMPARE(page.cards().size(), 1);
    page.document().undoStack()->redo();
    QCOMPARE(page.cards().size(), 2);
    QCOMPARE(page.cards()[1]->accessibleName(), "Step 2 of 2: Flip left and right");
}

void TestAugmentationList::slidersSetValues()
{
    Page page;
    page.addStep("RandomRotation");
    page.addStep("RandomCrop");
    auto *degrees = page.cards()[0]->findChild<QSlider *>("slider:degrees");
    auto *line = page.cards()[0]->findChild<QLineEdit *>("parameter:degrees");
    QCOMPARE(degrees->value(), 10);
    const int steps = page.document().undoStack()->count();
    degrees->setValue(30);
    degrees->setValue(45);
    QVERIFY(page.steps()[0].parameters.at("degrees") == ParameterValue(45.0));
    QCOMPARE(line->text(), "45");
    QCOMPARE(page.document().undoStack()->count(), steps + 1);
    typeInto(line, "170");
    QCOMPARE(degrees->value(), 170);
    auto *padding = page.cards()[1]->findChild<QSlider *>("slider:padding");
    QCOMPARE(padding->maximum(), 6); // a quarter of the image
    padding->setValue(2);
    QVERIFY(page.steps()[1].parameters.at("padding") == ParameterValue(std::int64_t{2}));
    page.document().undoStack()->undo();
    QCOMPARE(padding->value(), 4);
}

void TestAugmentationList::movesAndRemovesSteps()
{
    Page page;
    for (const auto *type : {"RandomRotation", "GaussianNoise", "RandomErasing"})
        page.addStep(type);
    page.page.activateWindow();
    auto *noise = page.cards()[1]->findChild<QLineEdit *>("parameter:sigma");
    noise->setFocus();
    QTRY_VERIFY(noise->hasFocus());
    QTest::keyClick(noise, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(page.types(), (QStringList{"GaussianNoise", "RandomRotation", "RandomErasing"}));
    QVERIFY(page.cards()[0]->hasFocus());
    QTest::keyClick(page.cards()[0], Qt::Key_Up, Qt::AltModifier); // the first stays
    QTest::keyClick(page.cards()[0], Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(page.cards()[1], Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(page.types(), (QStringList{"RandomRotation", "RandomErasing", "GaussianNoise"}));
    QTRY_VERIFY(page.cards()[2]->findChild<QLineEdit *>("parameter:sigma")->isVisible());
    QTest::keyClick(page.cards()[2], Qt::Key_Delete);
    QCOMPARE(page.types(), (QStringList{"RandomRotation", "RandomErasing"}));
    QTest::mouseClick(page.cards()[0]->findChild<QToolButton *>("removeStep"), Qt::LeftButton);
    QCOMPARE(page.types(), QStringList{"RandomErasing"});
    page.document().undoStack()->undo();
    page.document().undoStack()->undo();
    QCOMPARE(page.types(), (QStringList{"RandomRotation", "RandomErasing", "GaussianNoise"}));
    QCOMPARE(page.cards().size(), 3);
}

void TestAugmentationList::movesStepsByDragging()
{
    Page page;
    for (const auto *type : {"RandomRotation", "GaussianNoise", "RandomCrop"})
        page.addStep(type);
    QTest::qWait(0);
    const QPoint handle(40, 14);
    const auto dragTo = [&](AugmentationCard *card, const QPoint &globalPosition) {
        QTest::mousePress(card, Qt::LeftButton, {}, handle);
        QTest::mouseMove(card, handle + QPoint(0, 30));
        QTest::mouseMove(card, card->mapFromGlobal(globalPosition));
    };
    const auto cards = page.cards();
    const QPoint end = cards[2]->mapToGlobal(QPoint(40, cards[2]->height() - 2));
    dragTo(cards[0], end);
    QTest::keyClick(cards[0], Qt::Key_Escape);
    QTest::mouseRelease(cards[0], Qt::LeftButton, {}, cards[0]->mapFromGlobal(end));
    QCOMPARE(page.types(), (QStringList{"RandomRotation", "GaussianNoise", "RandomCrop"}));
    dragTo(cards[0], end);
    QTest::mouseRelease(cards[0], Qt::LeftButton, {}, cards[0]->mapFromGlobal(end));
    QCOMPARE(page.types(), (QStringList{"GaussianNoise", "RandomCrop", "RandomRotation"}));
    const QPoint top = cards[0]->mapToGlobal(QPoint(40, 2));
    dragTo(cards[1], top);
    QTest::mouseRelease(cards[1], Qt::LeftButton, {}, cards[1]->mapFromGlobal(top));
    QCOMPARE(page.types(), (QStringList{"RandomCrop", "GaussianNoise", "RandomRotation"}));
}

void TestAugmentationList::marksFaults()
{
    Page page;
    page.addStep("RandomHorizontalFlip");
    page.addStep("RandomAffine");
    page.selectTrainingImage();
    QTRY_COMPARE(page.images(), page.expectedImages(page.document().selectedSample().index, 1));
    const auto fault = [&page](int card) {
        return page.cards()[card]->findChild<QLabel *>("augmentationFault");
    };
    QVERIFY(!fault(1)->isVisible());
    typeInto(page.cards()[1]->findChild<QLineEdit *>("parameter:scale_min"), "1.5");
    QVERIFY(fault(1)->isVisible());
    QVERIFY(fault(1)->text().contains("scale_min is above scale_max"));
    QVERIFY(!fault(0)->isVisible());
    QCOMPARE(page.note(), "Mend the step that is marked to see the variants.");
    QTRY_COMPARE(page.images().size(), std::size_t{1});
    page.document().selectSample({SampleId::Part::Test, 0});
    QCOMPARE(page.note(), "Mend the step that is marked to see the variants.");
    page.document().undoStack()->undo();
    QVERIFY(!fault(1)->isVisible());
}

void TestAugmentationList::showsWhatTrainingSees()
{
    Project opened = shapesProject();
    opened.data.split.seed = 1; // another seed of the training leaves the split, and the sample, alone
    Page page(opened);
    page.selectTrainingImage();
    const SampleId sample = page.document().selectedSample();
    QTRY_COMPARE(page.images().size(), std::size_t{1}); // without steps there is one picture only
    for (const auto *type : {"RandomRotation", "ColorJitter", "GaussianNoise", "RandomErasing"})
        page.addStep(type);
    const auto expected = page.expectedImages(sample.index, 1);
    QCOMPARE(expected.size(), std::size_t{11});
    QVERIFY(expected[1] != expected[2]);
    QTRY_COMPARE(page.images(), expected);
    QVERIFY(page.note().startsWith("These are the variants of epochs 1 to 10"));
    QVERIFY(page.note().contains("A run ends after epoch 5."));
    // Live, with each change.
    page.cards()[0]->findChild<QSlider *>("slider:degrees")->setValue(90);
    QVERIFY(page.expectedImages(sample.index, 1) != expected);
    QTRY_COMPARE(page.images(), page.expectedImages(sample.index, 1));
    page.document().edit({}, [](Project &project) { project.training.seed = 99; });
    QTRY_COMPARE(page.images(), page.expectedImages(sample.index, 1));
    page.document().undoStack()->undo();
    page.document().undoStack()->undo();
    QTRY_COMPARE(page.images(), expected);
}

void TestAugmentationList::showsOtherVariants()
{
    Page page;
    page.addStep("RandomRotation");
    page.selectTrainingImage();
    const auto index = page.document().selectedSample().index;
    auto *other = page.find<QPushButton>("otherVariants");
    auto *back = page.find<QToolButton>("earlierVariants");
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(other, Qt::LeftButton);
    QTRY_COMPARE(page.images(), page.expectedImages(index, 11));
    QVERIFY(page.note().startsWith("These are the variants of epochs 11 to 20"));
    QCOMPARE(page.find<VariantGrid>("variantGrid")->pictures()[1].caption, "epoch 11");
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_COMPARE(page.images(), page.expectedImages(index, 1));
    QVERIFY(!back->isEnabled());
}

void TestAugmentationList::tellsWhatSampleIsShown()
{
    Page page;
    page.addStep("RandomRotation");
    const SampleId validation = page.document().selectedSample();
    QCOMPARE(validation, page.workspace.validationSamples().front());
    QVERIFY(page.note().startsWith("Shown on a validation image; training never changes it."));
    page.selectTrainingImage();
    const SampleId training = page.document().selectedSample();
    QCOMPARE(training.part, SampleId::Part::Train);
    QVERIFY(training != validation);
    QVERIFY(page.note().startsWith("These are the variants"));
    page.document().selectSample({SampleId::Part::Test, 3});
    QVERIFY(page.note().startsWith("Shown on a test image; training never changes it."));
    QImage picture(30, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    page.workspace.addOwnSample(picture, QStringLiteral("red"));
    QVERIFY(page.note().startsWith("Shown on a picture of your own; training never changes it."));
    QTRY_COMPARE(page.images().size(), std::size_t{11});
    QTRY_COMPARE(page.images()[0].pixelColor(10, 12), QColor(Qt::red));
    page.document().edit({}, [](Project &project) { project.data.limit = 50; });
    page.document().selectSample({SampleId::Part::Train, 60});
    QVERIFY(page.note().startsWith("Shown on an image beyond the data limit"));
    page.selectTrainingImage();
    QVERIFY(page.document().selectedSample().index < 50);
    QVERIFY(page.note().startsWith("These are the variants"));
}

QTEST_MAIN(TestAugmentationList)
#include "test_augmentation_list.moc"
