#include "core/explain/training_step_update.h"
#include "tests/gui/desk.h"
#include "tests/unit/files.h"
#include "ui/common/empty_page.h"
#include "ui/step/step_panel.h"
#include "ui/step/step_recorder.h"
#include "ui/step/step_timeline.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

constexpr int stages = 15; // batch, 4 layers, loss, zero_grad, 4 layers, 4 parameters

/// The window with the panel in it.
struct StepDesk : Desk
{
    explicit StepDesk(const Project &project = smallProject(1)) : Desk(project)
    {
        workspace.session().setObservationBudget(1);
        find<QAction>("showStep")->trigger();
    }

    StepTimeline *timeline() { return find<StepTimeline>("stepTimeline"); }
    StepRecorder *recorder() { return window.findChild<StepRecorder *>(); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QString emptyText() { return find<StepPanel>("stepPanel")->findChild<EmptyPage *>()->text(); }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(timeline(), key, modifiers);
    }
    /// The line of PyTorch that is marked.
    QString line()
    {
        const auto marks = find<QPlainTextEdit>("stepCode")->extraSelections();
        return marks.size() == 1 ? marks[0].cursor.block().text().trimmed() : QString();
    }

    bool record()
    {
        if (!QTest::qWaitFor([&] { return button("recordStep")->isEnabled(); }, longest))
            return false;
        click("recordStep");
        return QTest::qWaitFor([&] { return timeline()->count() == stages && isIdle(); }, longest);
    }
    bool isIdle() { return !workspace.isChecking(); }
    TensorMap weights()
    {
        const auto known = workspace.session().weights();
        return known ? *known : TensorMap();
    }
    /// The record, as whoever asks the panel's core for it gets it.
    Result<RecordedStepPointer> expected(std::int64_t size = 16, const TensorMap *from = nullptr)
    {
        TrainingStepRequest request{
            .job = {.project = document().project(), .data = workspace.data(), .device = "cpu"}};
        if (from)
            request.job.initialWeights = *from;
        request.batches =
            stepBatches(document().project(), *workspace.data(), document().selectedSample(), size, 1, false);
        return recordTrainingStep(request, {});
    }
};

} // namespace

class TestStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        prepareWindowTest(QStringLiteral("test_step"), m_settings.path());
    }
    void init() { QSettings().clear(); }

    void saysTheNextStep();
    void goesThroughTheStagesByKey();
    void plays();
    void showsTheLoss();
    void showsGradientsBeforeAndAfter();
    void explainsAnUpdate();
    void checksAGradient();
    void followsTheSelectedLayer();
    void takesAnotherSample();
    void comparesWithoutZeroGrad();
    void comparesRatesAndLosses();
    void changesNothingUntilApplied();
    void cancels();
    void saysThatItIsOutdated();
    void refusesDuringARun();

private:
    QTemporaryDir m_settings;
};

void TestStep::saysTheNextStep()
{
    Project faulty = smallProject(1);
    faulty.network.layers.front().inputs = {QStringLiteral("input")};
    faulty.network.layers.erase(faulty.network.layers.begin() + 2); // Linear on an image
    faulty.network.layers.back().inputs = {QStringLiteral("relu1")};
    StepDesk desk(faulty);
    QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.data(), longest);
    QTRY_VERIFY(desk.emptyText().startsWith(QStringLiteral("The network has a fault")));
    QVERIFY(!desk.button("recordStep")->isEnabled());
    desk.document().open(smallProject(1), {}, QStringLiteral("Untitled"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.emptyText().startsWith(QStringLiteral("Walk through one training step")),
                             longest);
    QVERIFY(desk.record());
    QVERIFY(desk.timeline()->isVisible());
    QCOMPARE(desk.text("stepStatus"), QStringLiteral("From fresh weights, drawn by seed 0."));
}

void TestStep::goesThroughTheStagesByKey()
{
    StepDesk desk;
    QVERIFY(desk.record());
    QVERIFY(desk.timeline()->hasFocus());
    const std::vector<std::pair<QString, QString>> expected{
        {"Batch", "for images, labels in loader:"},  {"Forward · conv1", "x = self.conv1(x)"},
        {"Forward · relu1", "x = self.relu1(x)"},    {"Forward · flatten1", "x = self.flatten1(x)"},
        {"Forward · fc1", "x = self.fc1(x)"},        {"Loss", "loss = criterion(output, labels)"},
        {"zero_grad", "optimizer.zero_grad()"},      {"Backward · fc1", "loss.backward()"},
        {"Backward · flatten1", "loss.backward()"},  {"Backward · relu1", "loss.backward()"},
        {"Backward · conv1", "loss.backward()"},     {"Update · conv1.weight", "optimizer.step()"},
        {"Update · conv1.bias", "optimizer.step()"}, {"Update · fc1.weight", "optimizer.step()"},
        {"Update · fc1.bias", "optimizer.step()"}};
    QCOMPARE(int(expected.size()), stages);
    for (int i = 0; i < stages; ++i) {
        QCOMPARE(desk.text("stageTitle"), expected[std::size_t(i)].first);
        QCOMPARE(desk.line(), expected[std::size_t(i)].second);
        QCOMPARE(desk.text("stagePlace"), QStringLiteral("%1 of 15").arg(i + 1));
        const auto stage = desk.timeline()->current();
        if (!stage->layer.isEmpty())
            QCOMPARE(desk.document().selectedLayer(), stage->layer);
        desk.key(Qt::Key_PageDown);
    }
    QCOMPARE(desk.timeline()->currentRow(), stages - 1);
    QVERIFY(!desk.find<QAction>("nextStage")->isEnabled());
    desk.key(Qt::Key_PageUp);
    QCOMPARE(desk.text("stageTitle"), QStringLiteral("Update · fc1.weight"));
    desk.key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(desk.timeline()->currentRow(), 0);
    desk.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(desk.timeline()->currentRow(), stages - 1);
    desk.press("firstStageButton");
    QCOMPARE(desk.timeline()->currentRow(), 0);
}

void TestStep::plays()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.timeline()->goTo(stages - 2);
    desk.press("playStagesButton");
    QVERIFY(desk.find<QAction>("playStages")->isChecked());
    QTRY_COMPARE(desk.timeline()->currentRow(), stages - 1);
    QVERIFY(!desk.find<QAction>("playStages")->isChecked());
    // From the end it starts anew; pressed again it pauses.
    desk.press("playStagesButton");
    QCOMPARE(desk.timeline()->currentRow(), 0);
    desk.press("playStagesButton");
    QVERIFY(!desk.find<QAction>("playStages")->isChecked());
}

void TestStep::showsTheLoss()
{
    StepDesk desk;
    QVERIFY(desk.record());
    const auto step = desk.expected();
    VERIFY_RESULT(step);
    desk.timeline()->goTo(5);
    const auto *table = desk.find<QTableView>("lossTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 16);
    QCOMPARE(table->model()->columnCount(), 3 + 10);
    for (int row = 0; row < 16; ++row)
        QCOMPARE(table->model()->index(row, 2).data().toString(),
                 QString::number((*step)->sampleLosses[std::size_t(row)], 'g', 5));
    QVERIFY2(desk.text("lossText").contains(QString::number((*step)->loss, 'g', 7)),
             qPrintable(desk.text("lossText")));
    // The true class is marked with a sign.
    const int label = int((*step)->labels[0]);
    QVERIFY(table->model()->index(0, 3 + label).data().toString().startsWith(QStringLiteral("● ")));
}

void TestStep::showsGradientsBeforeAndAfter()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.timeline()->goTo(10);
    const QString note = desk.text("stageNote");
    const auto row = note.mid(note.indexOf(QStringLiteral("conv1.bias.grad")));
    QVERIFY(row.contains(QStringLiteral("None")));
    const auto step = desk.expected();
    VERIFY_RESULT(step);
    const auto &gradient = (*step)->parameters[1].gradient;
    float first = 0;
    std::memcpy(&first, gradient.bytes.constData(), sizeof first);
    QString text = QString::number(std::abs(first), 'g', 4);
    QVERIFY2(row.contains(text), qPrintable(note));
}

void TestStep::explainsAnUpdate()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.timeline()->goTo(12);
    const auto *table = desk.find<QTableView>("updateTable");
    QCOMPARE(table->model()->rowCount(), 4);
    QStringList columns;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        columns << table->model()->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(columns.join(','), QStringLiteral("old weight,gradient,exp_avg,exp_avg_sq,new weight"));
    const QString first = desk.text("updateArithmetic");
    QVERIFY(first.contains(QStringLiteral("√(v / c2) + eps")));
    QVERIFY(first.contains(QStringLiteral("pytorch.org/docs/stable/generated/torch.optim.Adam.html")));
    desk.find<QSpinBox>("updateElement")->setValue(3);
    QCOMPARE(table->currentIndex().row(), 3);
    QVERIFY(desk.text("updateArithmetic") != first);
    const auto step = desk.expected();
    VERIFY_RESULT(step);
    const auto explained = explainUpdate(**step, (*step)->parameters[1], 3);
    QVERIFY(desk.text("updateArithmetic")
                .contains(QString::number(std::abs(explained.lines.back().value), 'g', 7)));
}

void TestStep::checksAGradient()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.timeline()->goTo(13);
    desk.find<QSpinBox>("updateElement")->setValue(5);
    desk.click("checkGradient");
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("checkedGradient").contains(QStringLiteral("relative difference")),
                             longest);
    // Another element has another gradient.
    desk.find<QSpinBox>("updateElement")->setValue(6);
    QVERIFY(desk.text("checkedGradient").isEmpty());
}

void TestStep::followsTheSelectedLayer()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.document().selectLayer(QStringLiteral("fc1"));
    QCOMPARE(desk.text("stageTitle"), QStringLiteral("Forward · fc1"));
    desk.timeline()->goTo(10);
    desk.document().selectLayer(QStringLiteral("relu1"));
    QCOMPARE(desk.text("stageTitle"), QStringLiteral("Backward · relu1"));
    desk.document().selectLayer(inputId);
    QCOMPARE(desk.text("stageTitle"), QStringLiteral("Batch"));
}

void TestStep::takesAnotherSample()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.timeline()->goTo(1);
    const auto before = desk.recorder()->usual();
    desk.document().selectSample({SampleId::Part::Test, 4});
    QTRY_VERIFY_WITH_TIMEOUT(desk.recorder()->usual() != before, longest);
    QCOMPARE(desk.recorder()->usual()->samples[0], (SampleId{SampleId::Part::Test, 4}));
    QCOMPARE(desk.timeline()->currentRow(), 1);
    desk.find<QSpinBox>("stepBatchSize")->setValue(3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.recorder()->usual()->samples.size(), std::size_t(3), longest);
}

void TestStep::comparesWithoutZeroGrad()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.find<QTabWidget>("stepTabs")->setCurrentIndex(1);
    QVERIFY(!desk.find<QTableView>("comparisonTable")->isVisible());
    desk.click("compareSteps");
    QTRY_VERIFY_WITH_TIMEOUT(desk.recorder()->changed() && desk.isIdle(), longest);
    const auto usual = desk.recorder()->usual();
    const auto changed = desk.recorder()->changed();
    QCOMPARE(usual->steps.size(), std::size_t(4));
    QVERIFY(usual->zeroed && !changed->zeroed);
    QCOMPARE(changed->steps[0].loss, usual->steps[0].loss);
    QVERIFY(changed->steps[3].gradientNorm > usual->steps[3].gradientNorm);
    const auto *table = desk.find<QTableView>("comparisonTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 4);
    QVERIFY(table->model()->index(0, 1).data().toString() != table->model()->index(0, 2).data().toString());
    QVERIFY(desk.text("comparisonText").contains(QStringLiteral("without zero_grad")));
    // The stages of the other way can be gone through as well.
    desk.find<QTabWidget>("stepTabs")->setCurrentIndex(0);
    desk.find<QComboBox>("shownStep")->setCurrentIndex(1);
    desk.timeline()->goTo(6);
    QCOMPARE(desk.text("stageTitle"), QStringLiteral("zero_grad, left out"));
    QCOMPARE(desk.line(), QStringLiteral("# optimizer.zero_grad()  left out"));
}

void TestStep::comparesRatesAndLosses()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.find<QTabWidget>("stepTabs")->setCurrentIndex(1);
    desk.find<QComboBox>("whatIfKind")->setCurrentIndex(1);
    desk.click("compareSteps");
    QTRY_VERIFY_WITH_TIMEOUT(desk.recorder()->changed() && desk.isIdle(), longest);
    QCOMPARE(desk.recorder()->changed()->learningRate, 0.01);
    QCOMPARE(desk.recorder()->usual()->learningRate, 0.001);
    desk.find<QComboBox>("whatIfKind")->setCurrentIndex(2);
    desk.find<QComboBox>("whatIfLoss")->setCurrentText(QStringLiteral("MSELoss"));
    QCOMPARE(desk.find<QComboBox>("whatIfLoss")->findText(QStringLiteral("CrossEntropyLoss")), -1);
    const auto before = desk.recorder()->changed();
    desk.click("compareSteps");
    QTRY_VERIFY_WITH_TIMEOUT(desk.recorder()->changed() != before && desk.isIdle(), longest);
    QCOMPARE(desk.recorder()->changed()->project.training.loss.type, QStringLiteral("MSELoss"));
    QVERIFY(desk.text("comparisonText").contains(QStringLiteral("different units")));
    QCOMPARE(desk.document().project().training.loss.type, QStringLiteral("CrossEntropyLoss"));
}

void TestStep::changesNothingUntilApplied()
{
    StepDesk desk;
    const Project before = desk.document().project();
    QVERIFY(desk.record());
    desk.find<QAction>("lastStage")->trigger();
    QVERIFY(desk.weights().empty());
    QVERIFY(!desk.document().isModified());
    const auto step = desk.expected();
    VERIFY_RESULT(step);
    desk.click("applyStep");
    QVERIFY(desk.weights() == (*step)->weightsAfter);
    QCOMPARE(desk.workspace.session().knownWeights()->batches, 1);
    QVERIFY(desk.document().project() == before);
    QTRY_VERIFY(desk.text("stepStatus").contains(QStringLiteral("take it again")));
    // The next step goes on from there.
    const auto first = desk.recorder()->usual();
    desk.click("recordStep");
    QTRY_VERIFY_WITH_TIMEOUT(desk.recorder()->usual() != first && desk.isIdle(), longest);
    QCOMPARE(desk.recorder()->usual()->loss, (*step)->lossAfter);
    QCOMPARE(desk.text("stepStatus"), QStringLiteral("From the trained weights: epoch 0, 1 batches."));
}

void TestStep::cancels()
{
    StepDesk desk;
    desk.find<QSpinBox>("stepsBefore")->setValue(100);
    desk.find<QSpinBox>("stepBatchSize")->setValue(64);
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("recordStep")->isEnabled(), longest);
    desk.click("recordStep");
    QVERIFY(desk.workspace.isChecking());
    QCOMPARE(desk.button("recordStep")->text(), QStringLiteral("&Cancel"));
    desk.click("recordStep");
    QTRY_VERIFY_WITH_TIMEOUT(desk.isIdle(), longest);
    QVERIFY(!desk.recorder()->usual());
    QCOMPARE(desk.timeline()->count(), 0);
    QVERIFY(desk.text("stepFault").isEmpty() || !desk.find<QLabel>("stepFault")->isVisible());
}

void TestStep::saysThatItIsOutdated()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.document().edit(QStringLiteral("rate"), [](Project &project) {
        project.training.optimizer.parameters[QStringLiteral("lr")] = 0.5;
    });
    QVERIFY(desk.text("stepStatus").contains(QStringLiteral("take it again")));
    desk.document().undoStack()->undo();
    QCOMPARE(desk.text("stepStatus"), QStringLiteral("From fresh weights, drawn by seed 0."));
    // Another project has no step yet.
    desk.document().open(smallProject(2), {}, QStringLiteral("Untitled"));
    QCOMPARE(desk.timeline()->count(), 0);
    QVERIFY(!desk.timeline()->isVisible());
}

void TestStep::refusesDuringARun()
{
    StepDesk desk;
    QVERIFY(desk.record());
    desk.workspace.startTraining(true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Paused, longest);
    QVERIFY(!desk.button("recordStep")->isEnabled());
    QVERIFY(!desk.button("applyStep")->isEnabled());
    QCOMPARE(desk.button("applyStep")->toolTip(),
             QStringLiteral("training is going on: wait for its end, or stop it"));
    desk.find<QTabWidget>("stepTabs")->setCurrentIndex(1);
    QVERIFY(!desk.button("compareSteps")->isEnabled());
    // What was recorded can still be looked at.
    desk.find<QTabWidget>("stepTabs")->setCurrentIndex(0);
    desk.timeline()->goTo(3);
    QCOMPARE(desk.text("stageTitle"), QStringLiteral("Forward · flatten1"));
    desk.workspace.session().stop();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), State::Idle, longest);
    QTRY_VERIFY(desk.button("recordStep")->isEnabled());
}

QTEST_MAIN(TestStep)
#include "test_step.moc"
