// How long it takes to look through a whole data set.
#include "core/data/data_parts.h"
#include "core/data/duplicates.h"
#include "core/data/load_data_set.h"
#include "core/data/normalization.h"
#include "core/data/statistics.h"

#include <benchmark/benchmark.h>
#include <map>

using namespace workbench;

namespace {

/// Fashion-MNIST (70,000 images of 28 × 28) and 200,000 made ones of 16 × 16.
const std::array<const char *, 2> specs{"fashion-mnist",
                                        "synthetic:shapes,count=190000,test_count=10000,size=16"};

const DataSet &dataOf(std::int64_t spec)
{
    static std::map<std::int64_t, DataSetPointer> loaded;
    DataSetPointer &data = loaded[spec];
    if (!data) {
        auto made = loadDataSet(QString::fromLatin1(specs[std::size_t(spec)]));
        if (!made)
            qFatal("%s", qPrintable(made.error().message()));
        data = *made;
    }
    return *data;
}

Split splitFor(const DataSet &data)
{
    return splitOf(data.train, Project());
}

void duplicates(benchmark::State &state)
{
    const DataSet &data = dataOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(findDuplicates(data));
}

void statistics(benchmark::State &state)
{
    const DataSet &data = dataOf(state.range(0));
    const Split split = splitFor(data);
    for (auto _ : state) {
        DataStatistics found = countImages(data, split);
        measurePixels(data, split, {}, found);
        benchmark::DoNotOptimize(found);
    }
}

void normalization(benchmark::State &state)
{
    const DataSet &data = dataOf(state.range(0));
    const Split split = splitFor(data);
    for (auto _ : state)
        benchmark::DoNotOptimize(measuredNormalization(data, split.training));
}

void parts(benchmark::State &state)
{
    const DataSet &data = dataOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(partsOf(data.train, Project()));
}

// They work on several threads: what counts is the time people wait.
BENCHMARK(duplicates)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(statistics)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(normalization)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(parts)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
