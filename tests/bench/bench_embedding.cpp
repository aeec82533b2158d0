// How long it takes to lay samples out in a plane.
#include "core/insight/principal_components.h"
#include "core/insight/tsne.h"

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

} // namespace

BENCHMARK_MAIN();
