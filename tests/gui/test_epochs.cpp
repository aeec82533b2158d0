#include "core/insight/part_evaluation.h"
#include "core/insight/predictor.h"
#include "core/train/epoch_history.h"
#include "tests/gui/epochs_desk.h"
#include "tests/unit/files.h"
#include "ui/evaluation/answer_store.h"
#include "ui/evaluation/confusion_model.h"
#include "ui/evaluation/confusion_view.h"
#include "ui/training/status_line.h"

#include <QAction>
#include <QMenu>

using namespace workbench;
using namespace workbench::test;
using State = TrainingSession::State;

namespace {

/// The numbers of a tensor.
std::vector<float> floatsOf(const TensorData &tensor)
{
    std::vector<float> values(std::size_t(tensor.bytes.size()) / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.constData(), std::size_t(tensor.bytes.size()));
    return values;
}

QString exportTitle(const MainWindow &window)
{
    return window.findChild<QAction *>(QStringLiteral("exportModel"))->text();
}

} // namespace

class TestEpochs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("test_epochs"), m_folder.path());
    }
    void init() { QSettings().clear(); }

    void showsWhatTheEpochsFileHolds()
    {
        EpochsBench desk(4);
        QVERIFY(desk.trainAll());
        desk.document().selectLayer(QStringLiteral("conv1"));
        QCOMPARE(desk.travel().epochs(), (std::vector<std::int64_t>{1, 2, 3, 4}));
        const SampleId sample = desk.document().selectedSample();
        desk.workspace.wantLayer(LayerWish::Maps);
        const auto &validation = desk.workspace.validationSamples();
        desk.workspace.wantPredictions({validation.begin(), validation.begin() + 5});
        for (const std::int64_t epoch : {2, 1, 4, 3}) {
            QVERIFY(desk.goTo(epoch));
            const auto file = loadTrainedModel(epochPath(desk.workspace.lastRunFolder(), epoch));
            VERIFY_RESULT(file);
            QCOMPARE(*desk.weights(), file->weights);
            QCOMPARE(desk.seen()->epoch, epoch);
            QVERIFY(desk.seen()->weights);
            QCOMPARE(desk.seen()->weights->tensor.values,
                     floatsOf(file->weights.at(QStringLiteral("conv1.weight"))));
            auto predictor = Predictor::make(*file);
            VERIFY_RESULT(predictor);
            const auto answers = predictor->predict(desk.workspace.data(), desk.workspace.data()->train);
            QVERIFY(desk.seen()->samplePrediction);
            QCOMPARE(desk.seen()->samplePrediction->probabilities, answers->at(std::size_t(sample.index)));
            QCOMPARE(desk.seen()->predictions.size(), std::size_t{5});
            for (const auto &prediction : desk.seen()->predictions)
                QCOMPARE(prediction.probabilities, answers->at(std::size_t(prediction.sample.index)));
        }
    }

    void comesBackToTheModelAtHand()
    {
        EpochsDesk desk(3);
        QVERIFY(desk.trainAll());
        const auto before = desk.workspace.session().knownWeights();
        const QString exports = exportTitle(desk.window);
        QVERIFY(desk.goTo(1));
        QVERIFY(desk.goTo(2));
        QVERIFY2(desk.line().contains(QStringLiteral("Past epoch 2 · Export and Predict take it")),
                 qPrintable(desk.line()));
        QCOMPARE(desk.travel().home()->weights, before->weights);
        // What leaves the program is the epoch that is looked at, and the menu says so.
        QCOMPARE(exportTitle(desk.window), QStringLiteral("&Export trained model (epoch 2)…"));
        auto *back = desk.action("backToModel");
        QVERIFY(back->isEnabled());
        back->trigger();
        QCOMPARE(desk.weights(), before->weights);
        QTRY_VERIFY(desk.travel().isSettled());
        QTRY_COMPARE(desk.seen()->epoch, before->epoch);
        QTRY_COMPARE(exportTitle(desk.window), exports);
        QVERIFY(!back->isEnabled());
        QVERIFY(desk.line().startsWith(QStringLiteral("At hand: epoch")));
    }

    void aRunEndsLookingBack()
    {
        EpochsBench desk(2);
        QVERIFY(desk.trainAll());
        const auto before = desk.weights();
        QVERIFY(desk.goTo(1));
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.workspace.startTraining(true);
        QVERIFY(!desk.travel().position());
        QVERIFY(desk.travel().whyNot());
        QCOMPARE(desk.weights(), before);
        QVERIFY(!desk.slider()->isEnabled());
        desk.workspace.session().resume();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QTRY_VERIFY(!desk.travel().whyNot());
        QVERIFY(desk.weights() != before);
    }

    void aRunThatGoesOnIsOfItsLastEpoch()
    {
        EpochsBench desk(2);
        QVERIFY(desk.trainAll());
        QVERIFY(desk.goTo(1));
        QSignalSpy finished(&desk.workspace.session(), &TrainingSession::finished);
        desk.workspace.continueTraining(1);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longest);
        QTRY_COMPARE(desk.travel().epochs(), (std::vector<std::int64_t>{1, 2, 3}));
        EpochsBench straight(3);
        QVERIFY(straight.trainAll());
        const auto last = [](EpochsBench &each) {
            return loadTrainedModel(epochPath(each.workspace.lastRunFolder(), 3))->weights;
        };
        QCOMPARE(last(desk), last(straight));
    }

    void growsWhileARunIsOn()
    {
        EpochsBench desk(1'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workspace.whyNotTrainable(), longest);
        QCOMPARE(desk.find<QToolBar>("epochBar")->height(), 0);
        desk.workspace.startTraining();
        QTRY_VERIFY_WITH_TIMEOUT(desk.travel().epochs().size() >= 2, longest);
        QVERIFY(desk.find<QToolBar>("epochBar")->height() > 0);
        QVERIFY(!desk.slider()->isEnabled());
        QVERIFY2(desk.line().contains(QStringLiteral("a run is on")), qPrintable(desk.line()));
        desk.workspace.session().stop();
        QTRY_VERIFY_WITH_TIMEOUT(desk.slider()->isEnabled(), longest);
    }

    void confusionFollows()
    {
        EpochsDesk desk(3);
        desk.window.showPerspective(QStringLiteral("test"));
        QVERIFY(desk.trainAll());
        auto *matrix = desk.find<ConfusionView>("confusionMatrix");
        const auto shown = [&] { return static_cast<ConfusionModel *>(matrix->model())->matrix(); };
        QTRY_VERIFY(matrix->isVisible());
        const auto home = shown();
        for (const std::int64_t epoch : {1, 2, 1}) {
            QVERIFY(desk.goTo(epoch));
            const auto expected = predictSet(*desk.workspace.session().knownWeights(), desk.workspace.data(),
                                             QStringLiteral("cpu"), {}, {}, {DataPart::Validation});
            VERIFY_RESULT(expected);
            const auto numbers = evaluateAnswers((*expected)->answersTo(DataPart::Validation));
            QCOMPARE(shown(), numbers->confusion);
        }
        QCOMPARE(AnswerStore::of(desk.workspace).find(DataPart::Validation)->model.epoch, std::int64_t{1});
        desk.travel().goBack();
        QTRY_VERIFY(desk.travel().isSettled());
        QCOMPARE(shown(), home);
    }

    void keysAndPlayingGoThroughTheEpochs()
    {
        EpochsBench desk(4);
        QVERIFY(desk.trainAll());
        QVERIFY(desk.goTo(1));
        desk.slider()->setFocus();
        QTest::keyClick(desk.slider(), Qt::Key_Right);
        QTRY_COMPARE(desk.travel().position(), std::optional<std::int64_t>(2));
        QTest::keyClick(desk.slider(), Qt::Key_Home);
        QTRY_COMPARE(desk.travel().position(), std::optional<std::int64_t>(1));
        desk.find<QComboBox>("epochSpeed")->setCurrentIndex(4);
        std::vector<std::int64_t> seen;
        connect(&desk.travel(), &EpochTravel::settled, this,
                [&] { seen.push_back(desk.travel().position().value_or(0)); });
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
        auto *play = desk.action("playEpochs");
        QVERIFY(play->text().contains(QStringLiteral("Pause")));
        QTRY_VERIFY(play->text().contains(QStringLiteral("Play")));
        QCOMPARE(seen, (std::vector<std::int64_t>{2, 3, 4}));
        QCOMPARE(desk.slider()->value(), 3);
        // From the last it begins anew, and goes on and on where that is wanted.
        desk.action("loopEpochs")->setChecked(true);
        seen.clear();
        play->trigger();
        QTRY_VERIFY(seen.size() >= 5);
        play->trigger();
        seen.resize(5);
        QCOMPARE(seen, (std::vector<std::int64_t>{1, 2, 3, 4, 1}));
    }

    void whatCannotBeReadChangesNothing_data()
    {
        QTest::addColumn<bool>("vanished");
        QTest::newRow("vanished") << true;
        QTest::newRow("damaged") << false;
    }
    void whatCannotBeReadChangesNothing()
    {
        QFETCH(bool, vanished);
        EpochsBench desk(3);
        QVERIFY(desk.trainAll());
        QVERIFY(desk.goTo(3));
        const auto weights = desk.weights();
        const QString path = epochPath(desk.workspace.lastRunFolder(), 2);
        if (vanished)
            QVERIFY(QFile::remove(path));
        else
            writeFile(path, readFile(path).chopped(5));
        QSignalSpy failed(&desk.travel(), &EpochTravel::failed);
        desk.travel().goTo(2);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(desk.travel().position(), std::optional<std::int64_t>(3));
        QCOMPARE(desk.weights(), weights);
        QVERIFY2(desk.line().contains(QStringLiteral("0002.safetensors")), qPrintable(desk.line()));
        QCOMPARE(desk.slider()->value(), desk.slider()->maximum());
        QTRY_COMPARE(desk.travel().epochs().size(), std::size_t(vanished ? 2 : 3));
        QVERIFY(desk.goTo(1));
        QVERIFY(!desk.line().contains(QStringLiteral("0002")));
    }

    void aRunOfTheListIsLookedBackAt()
    {
        EpochsBench desk(3);
        QVERIFY(desk.trainAll());
        const QString folder = desk.workspace.lastRunFolder();
        EpochsBench other(1);
        const auto run = loadRun(folder);
        VERIFY_RESULT(run);
        other.workspace.showRun(*run, folder);
        QTRY_COMPARE(other.travel().epochs().size(), std::size_t{3});
        QVERIFY(other.goTo(1));
        QCOMPARE(*other.weights(), loadTrainedModel(epochPath(folder, 1))->weights);
        // Another network: the reason, and no past epoch.
        other.document().edit(QStringLiteral("pad"), [](Project &project) {
            project.network.layers.front().parameters[QStringLiteral("out_channels")] = std::int64_t{5};
        });
        QVERIFY(other.travel().whyNot());
        QVERIFY(!other.slider()->isEnabled());
        // Another project opened: the model at hand is what it was before looking back.
        other.document().open(smallProject(1), {}, QStringLiteral("Another"));
        QVERIFY(!other.travel().position());
        QCOMPARE(*other.weights(), run->weights);
    }

    void isABarThatCanBeHidden()
    {
        EpochsDesk desk(1);
        QVERIFY(desk.trainAll());
        auto *bar = desk.find<QToolBar>("epochBar");
        QTRY_VERIFY(bar->height() > 0);
        QVERIFY(desk.window.minimumSizeHint().width() <= 1100);
        QVERIFY(desk.window.minimumSizeHint().height() <= 700);
        bar->toggleViewAction()->trigger();
        QVERIFY(bar->isHidden());
        // As docks are: in this arrangement.
        desk.window.showPerspective(QStringLiteral("design"));
        QVERIFY(!bar->isHidden());
        desk.window.showPerspective(QStringLiteral("train"));
        QVERIFY(bar->isHidden());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestEpochs)
#include "test_epochs.moc"
