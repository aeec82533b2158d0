#include "core/train/fold_summary.h"

#include <QTest>

using namespace workbench;

namespace {

/// A finished run of fold `fold` of 3.
RunSummary run(std::int64_t fold, double accuracy, int second = 0)
{
    RunSummary made;
    made.started = QDateTime({2026, 1, 31}, {14, 5, second});
    made.file = RunFile();
    made.file->state = RunState::Finished;
    made.file->dataFingerprint = QStringLiteral("crc32:00000001");
    made.file->project.data.split.folds = 3;
    made.file->project.data.split.fold = fold;
    made.best = EpochMetrics();
    made.best->validationAccuracy = accuracy;
    return made;
}

std::vector<RunPointer> listOf(const std::vector<RunSummary> &runs)
{
    std::vector<RunPointer> list;
    for (const auto &one : runs)
        list.push_back(std::make_shared<const RunSummary>(one));
    return list;
}

} // namespace

class TestFoldSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meanAndDeviationOfASample()
    {
        const FoldSummary summary = foldSummary(5, {0.5, 0.75, 1.0});
        QCOMPARE(summary.folds, 5);
        QCOMPARE(summary.runs, 3);
        QCOMPARE(summary.mean, 0.75);
        QCOMPARE(*summary.deviation, 0.25); // sqrt((1/16 + 0 + 1/16) / 2)
        QCOMPARE(foldSummary(5, {0.5}), (FoldSummary{5, 1, 0.5, std::nullopt}));
    }

    void runsThatDifferInTheirFoldOnly()
    {
        RunSummary other = run(3, 0.1);
        other.file->project.training.seed = 7;
        RunSummary otherData = run(3, 0.1);
        otherData.file->dataFingerprint = QStringLiteral("crc32:00000002");
        RunSummary stopped = run(3, 0.1);
        stopped.file->state = RunState::Stopped;
        RunSummary damaged = run(3, 0.1);
        damaged.file.reset();
        RunSummary unvalidated = run(3, 0.1);
        unvalidated.best->validationAccuracy.reset();
        const auto runs =
            listOf({run(1, 0.5), other, otherData, stopped, damaged, unvalidated, run(2, 0.75)});
        QCOMPARE(foldSummary(*runs.front(), runs), (foldSummary(3, {0.5, 0.75})));
        QCOMPARE(foldSummary(stopped, runs), (foldSummary(3, {0.5, 0.75})));
        QCOMPARE(foldSummary(other, runs)->runs, 1);
    }

    void theNewestRunOfAFoldCounts()
    {
        const auto runs = listOf({run(1, 0.25, 10), run(1, 0.5, 20), run(1, 0.125, 15)});
        QCOMPARE(foldSummary(*runs.front(), runs), (foldSummary(3, {0.5})));
    }

    void withoutFoldsThereIsNothingToSay()
    {
        RunSummary plain = run(1, 0.5);
        plain.file->project.data.split = {};
        QVERIFY(!foldSummary(plain, listOf({plain})));
        QVERIFY(!foldSummary(RunSummary(), {}));
        QVERIFY(!foldSummary(run(1, 0.5), {}));
    }
};

QTEST_GUILESS_MAIN(TestFoldSummary)
#include "test_fold_summary.moc"
