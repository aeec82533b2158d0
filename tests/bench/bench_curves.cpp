// How long the curves take from new numbers to the repainted panel, for short and very long runs.
#include "tests/bench/bench_main.h"
#include "ui/common/workspace.h"
#include "ui/training/curves_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QTest>
#include <QToolButton>
#include <benchmark/benchmark.h>
#include <cmath>

using namespace workbench;

namespace {

constexpr std::int64_t batchesPerEpoch = 1000;
constexpr int arriving = 40; ///< batches of one repaint during a quick run
constexpr QSize panelSize(900, 320);

/// A loss that falls and is noisy, the same in every run of the benchmark.
BatchMetrics batchAt(std::int64_t index)
{
    const double noise = double((index * 2654435761U) % 1000) / 1000;
    return {.epoch = index / batchesPerEpoch + 1,
            .batch = index % batchesPerEpoch + 1,
            .loss = 2 / (1 + 1e-4 * double(index)) + 0.5 * noise,
            .learningRate = 0.01 * std::pow(0.999, double(index / batchesPerEpoch))};
}

EpochMetrics epochAt(std::int64_t epoch)
{
    const double loss = batchAt(epoch * batchesPerEpoch - 1).loss;
    return {.epoch = epoch,
            .trainLoss = loss,
            .trainAccuracy = 1 - loss / 3,
            .validationLoss = loss * 1.1,
            .validationAccuracy = 1 - loss / 2.8,
            .imagesPerSecond = 10'000 + double(epoch % 7)};
}

/// The panel on a run of so many batches.
struct LongRun
{
    Workspace workspace;
    CurvesPanel panel{workspace};
    std::int64_t batches = 0;

    explicit LongRun(std::int64_t count)
    {
        panel.resize(panelSize);
        panel.show();
        QApplication::processEvents();
        const TrainingPlan plan{.batchesPerEpoch = batchesPerEpoch, .epochs = 2 * count / batchesPerEpoch};
        workspace.session().setMetrics(plan, {}, {});
        append(count);
        arrive();
        // A long run is put on the plots in portions.
        for (int round = 0; round < 40; ++round)
            QApplication::processEvents();
    }

    /// As the worker does.
    void append(std::int64_t count)
    {
        auto &log = const_cast<MetricsLog &>(workspace.session().metrics());
        for (std::int64_t i = 0; i < count; ++i) {
            log.append(batchAt(batches++));
            if (batches % batchesPerEpoch == 0)
                log.append(epochAt(batches / batchesPerEpoch));
        }
    }

    void arrive()
    {
        Q_EMIT workspace.session().metricsArrived();
        QApplication::processEvents();
    }

    template<typename Widget = QWidget>
    Widget *find(const char *name)
    {
        return panel.findChild<Widget *>(QString::fromLatin1(name));
    }
};

void appendAndRepaint(benchmark::State &state)
{
    LongRun run(state.range(0));
    for (auto _ : state) {
        run.append(arriving);
        run.arrive();
    }
}

void appendAndRepaintZoomed(benchmark::State &state)
{
    LongRun run(state.range(0));
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(run.find("lossPlot"), Qt::Key_Plus); // to a fourteenth of the run
    for (auto _ : state) {
        run.append(arriving);
        run.arrive();
    }
}

void appendAndRepaintSmoothed(benchmark::State &state)
{
    LongRun run(state.range(0));
    run.find<QDoubleSpinBox>("smoothing")->setValue(0.9);
    for (auto _ : state) {
        run.append(arriving);
        run.arrive();
    }
    run.find<QDoubleSpinBox>("smoothing")->setValue(0);
}

void appendAndRepaintLogarithmic(benchmark::State &state)
{
    LongRun run(state.range(0));
    run.find<QCheckBox>("logarithmic")->setChecked(true);
    for (auto _ : state) {
        run.append(arriving);
        run.arrive();
    }
    run.find<QCheckBox>("logarithmic")->setChecked(false);
}

void appendToTheTable(benchmark::State &state)
{
    LongRun run(state.range(0));
    run.find<QToolButton>("showNumbers")->setChecked(true);
    for (auto _ : state) {
        run.append(arriving);
        run.arrive();
    }
    run.find<QToolButton>("showNumbers")->setChecked(false);
}

void openTheTable(benchmark::State &state)
{
    LongRun run(state.range(0));
    auto *button = run.find<QToolButton>("showNumbers");
    for (auto _ : state) {
        button->setChecked(!button->isChecked());
        QApplication::processEvents();
    }
    button->setChecked(false);
}

void changeSmoothing(benchmark::State &state)
{
    LongRun run(state.range(0));
    auto *smoothing = run.find<QDoubleSpinBox>("smoothing");
    for (auto _ : state) {
        smoothing->setValue(smoothing->value() == 0.9 ? 0.95 : 0.9);
        QApplication::processEvents();
    }
    smoothing->setValue(0);
}

void moveTheCrosshair(benchmark::State &state)
{
    LongRun run(state.range(0));
    QWidget *canvas = run.find("lossPlot")->findChild<QWidget *>();
    int x = 100;
    for (auto _ : state) {
        x = x < 800 ? x + 1 : 100;
        QTest::mouseMove(canvas, QPoint(x, 100));
        QApplication::processEvents();
    }
}

/// A run that is opened: the longest time in which the window could not answer, and the whole.
void openTheRun(benchmark::State &state)
{
    double longest = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto run = std::make_unique<LongRun>(0);
        run->append(state.range(0));
        state.ResumeTiming();
        QElapsedTimer clock;
        clock.start();
        Q_EMIT run->workspace.session().metricsArrived();
        for (std::int64_t rest = state.range(0) / 25'000 + 2; rest > 0; --rest) {
            longest = std::max(longest, double(clock.nsecsElapsed()) / 1e6);
            clock.restart();
            QApplication::processEvents();
        }
        state.PauseTiming();
        run.reset();
        state.ResumeTiming();
    }
    state.counters["longest_ms"] = longest;
}

#define BENCHMARK_CURVES(function)                                                                           \
    BENCHMARK(function)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)

BENCHMARK_CURVES(appendAndRepaint);
BENCHMARK_CURVES(appendAndRepaintZoomed);
BENCHMARK_CURVES(appendAndRepaintSmoothed);
BENCHMARK_CURVES(appendAndRepaintLogarithmic);
BENCHMARK_CURVES(appendToTheTable);
BENCHMARK_CURVES(openTheTable);
BENCHMARK_CURVES(changeSmoothing);
BENCHMARK_CURVES(moveTheCrosshair);
BENCHMARK_CURVES(openTheRun);

} // namespace

int main(int count, char **arguments)
{
    return runBenchmarks(count, arguments);
}
