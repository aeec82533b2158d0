#include "core/insight/predictor.h"
#include "core/insight/weight_differences.h"
#include "core/number_text.h"
#include "core/train/epoch_history.h"
#include "tests/gui/epochs_desk.h"
#include "tests/unit/files.h"
#include "ui/common/plane_grid.h"

#include <QDialog>
#include <QLabel>

using namespace workbench;
using namespace workbench::test;

namespace {

struct CompareDesk : EpochsDesk
{
    explicit CompareDesk(std::int64_t epochs) : EpochsDesk(epochs)
    {
        if (!trainAll())
            qFatal("no run");
        document().selectLayer(QStringLiteral("conv1"));
        action("compareEpochs")->trigger();
        dialog = find<QDialog>("compareWindow");
    }

    template<class Widget>
    Widget *part(const QString &name)
    {
        return dialog->findChild<Widget *>(name);
    }
    QString text(const char *label) { return part<QLabel>(QLatin1String(label))->text(); }
    bool choose(const char *box, std::int64_t epoch)
    {
        auto *epochs = part<QComboBox>(QLatin1String(box));
        const int row = epochs->findText(QStringLiteral("epoch %1").arg(epoch),
                                         Qt::MatchExactly | Qt::MatchCaseSensitive);
        epochs->setCurrentIndex(row);
        return row >= 0;
    }
    bool isThere()
    {
        return QTest::qWaitFor(
            [&] { return text("compareSummary").contains(QStringLiteral("Of the first")); }, longest);
    }
    TrainedModel file(std::int64_t epoch)
    {
        return *loadTrainedModel(epochPath(workspace.lastRunFolder(), epoch));
    }

    QDialog *dialog;
};

std::vector<float> floatsOf(const TensorData &tensor)
{
    std::vector<float> values(std::size_t(tensor.bytes.size()) / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.constData(), std::size_t(tensor.bytes.size()));
    return values;
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        prepareWindowTest(QStringLiteral("test_compare"), m_folder.path());
    }
    void init()
    {
        QSettings().clear();
        QDir(runsFolder()).removeRecursively();
    }
    void cleanupTestCase() { QDir(runsFolder()).removeRecursively(); }

    void eachSideShowsItsOwnNumbers()
    {
        CompareDesk desk(3);
        const auto before = desk.weights();
        QTRY_VERIFY(desk.part<QComboBox>(QStringLiteral("epochA"))->count() == 5);
        QVERIFY(desk.choose("epochA", 1));
        QVERIFY(desk.choose("epochB", 3));
        QVERIFY(desk.isThere());
        std::vector<std::vector<float>> weights;
        for (const auto &[side, epoch] : {std::pair('A', 1), std::pair('B', 3)}) {
            const TrainedModel file = desk.file(epoch);
            const auto *filters = desk.part<PlaneGrid>(QStringLiteral("filters%1").arg(QLatin1Char(side)));
            weights.push_back(floatsOf(file.weights.at(QStringLiteral("conv1.weight"))));
            QCOMPARE(filters->pictures().planes.values, weights.back());
            const QString metrics =
                desk.part<QLabel>(QStringLiteral("metrics%1").arg(QLatin1Char(side)))->text();
            QVERIFY2(metrics.startsWith(QStringLiteral("Epoch %1").arg(epoch)), qPrintable(metrics));
            QVERIFY(
                metrics.contains(percentText(file.training.at(QStringLiteral("val_accuracy")).toDouble())));
            auto predictor = Predictor::make(file);
            const auto answers = predictor->predict(desk.workspace.data(), desk.workspace.data()->train);
            const auto &mine = answers->at(std::size_t(desk.document().selectedSample().index));
            const QString bars =
                desk.part<QWidget>(QStringLiteral("bars%1").arg(QLatin1Char(side)))->accessibleDescription();
            QVERIFY2(bars.contains(percentText(double(mine[0]))), qPrintable(bars));
        }
        // One scale on both sides, and as far as both reach.
        const auto *one = desk.part<PlaneGrid>(QStringLiteral("filtersA"));
        const auto *other = desk.part<PlaneGrid>(QStringLiteral("filtersB"));
        float reach = 0;
        for (const auto &each : weights) {
            for (const float value : each)
                reach = std::max(reach, std::abs(value));
        }
        QCOMPARE(one->pictures().reach, reach);
        QCOMPARE(other->pictures().reach, reach);
        const auto *maps = desk.part<PlaneGrid>(QStringLiteral("mapsA"));
        const auto *otherMaps = desk.part<PlaneGrid>(QStringLiteral("mapsB"));
        QVERIFY(maps->pictures().low < maps->pictures().high);
        QCOMPARE(maps->pictures().low, otherMaps->pictures().low);
        QCOMPARE(maps->pictures().high, otherMaps->pictures().high);
        const auto differences = weightDifferences(desk.file(1).weights, desk.file(3).weights);
        QVERIFY2(desk.text("compareSummary")
                     .contains(QStringLiteral("%1 by %2")
                                   .arg(differences[0].layer, percentText(differences[0].share()))),
                 qPrintable(desk.text("compareSummary")));
        // The model at hand is as it was.
        QCOMPARE(desk.weights(), before);
        QVERIFY(!desk.travel().position());
        // The same epoch twice differs in nothing.
        QVERIFY(desk.choose("epochA", 3));
        QTRY_VERIFY(desk.text("compareSummary").contains(QStringLiteral("0 get another answer")));
    }

    void runsAreComparedAndOthersRefused()
    {
        QString first;
        {
            EpochsBench other(1);
            QVERIFY(other.trainAll());
            // It outlives its desk.
            first = runsFolder() + QStringLiteral("/Dark and bright 2020-01-31 14-05-09");
            QVERIFY(QDir().rename(other.workspace.lastRunFolder(), first));
        }
        CompareDesk desk(2);
        auto *runs = desk.part<QComboBox>(QStringLiteral("runA"));
        QTRY_COMPARE(runs->count(), 2);
        runs->setCurrentIndex(runs->findData(first));
        QTRY_COMPARE(desk.part<QComboBox>(QStringLiteral("epochA"))->count(), 3);
        QVERIFY(desk.isThere());
        QVERIFY(desk.text("metricsA").startsWith(QStringLiteral("Epoch 1")));
        desk.document().edit(QStringLiteral("wider"), [](Project &project) {
            project.network.layers.front().parameters[QStringLiteral("out_channels")] = std::int64_t{5};
        });
        QTRY_VERIFY2(desk.text("metricsA").contains(QStringLiteral("another network")),
                     qPrintable(desk.text("metricsA")));
        QVERIFY(!desk.part<QWidget>(QStringLiteral("filtersA"))->isVisible());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestCompare)
#include "test_compare.moc"
