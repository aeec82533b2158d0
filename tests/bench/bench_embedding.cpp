// How long it takes to lay samples out in a plane, and to draw them.
#include "core/insight/principal_components.h"
#include "core/insight/tsne.h"
#include "tests/bench/bench_main.h"
#include "ui/embedding/scatter_view.h"

#include <benchmark/benchmark.h>
#include <random>

using namespace workbench;

namespace {

/// Ten clouds.
std::vector<float> clouds(std::int64_t count, std::int64_t width)
{
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    std::vector<float> centres(std::size_t(10 * width));
    for (float &value : centres)
        value = normal(random);
    std::vector<float> values;
    for (std::int64_t i = 0; i < count * width; ++i)
        values.push_back(centres[std::size_t(i / width % 10 * width + i % width)] + normal(random));
    return values;
}

void pca(benchmark::State &state)
{
    const auto values = clouds(state.range(0), state.range(1));
    for (auto _ : state)
        benchmark::DoNotOptimize(principalComponents(values, state.range(1), 2));
}
BENCHMARK(pca)->Unit(benchmark::kMillisecond)->Args({2000, 50})->Args({2000, 512})->Args({2000, 4096});

void tsnePicture(benchmark::State &state)
{
    const auto values = clouds(state.range(0), state.range(1));
    for (auto _ : state)
        benchmark::DoNotOptimize(tsne(values, state.range(1)));
}
BENCHMARK(tsnePicture)
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->Iterations(1)
    ->Args({2000, 50})
    ->Args({2000, 512})
    ->Args({5000, 512});

/// One picture while it is moved or zoomed: all points anew. While the pointer moves they are kept.
void drawScatter(benchmark::State &state)
{
    std::mt19937 random(1);
    std::normal_distribution<double> normal;
    std::vector<ScatterPoint> points;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        const double center = double(i % 10) * 3;
        points.push_back({{SampleId::Part::Train, i},
                          {normal(random) + center, normal(random) - center},
                          std::int32_t(i % 10),
                          i % 8 == 0});
    }
    ScatterView view({[](SampleId) { return QImage(); }, [](SampleId) { return QString(); }});
    view.resize(900, 700);
    view.setPoints(points, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
    QPixmap picture(view.size());
    for (auto _ : state) {
        view.showAll();
        view.render(&picture);
    }
}
BENCHMARK(drawScatter)->Unit(benchmark::kMillisecond)->Arg(2000)->Arg(5000);

} // namespace

int main(int count, char **arguments)
{
    return runBenchmarks(count, arguments);
}
