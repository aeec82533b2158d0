// How long the changes of one training image take, on one thread, a new image each time.
#include "core/data/augmentation.h"
#include "core/document/vocabulary.h"

#include <benchmark/benchmark.h>
#include <numeric>

using namespace workbench;

namespace {

Choice choice(const char *type, const Parameters &parameters = {})
{
    return {QString::fromLatin1(type), parameters};
}

const Choice flip = choice("RandomHorizontalFlip");
const Choice crop = choice("RandomCrop");
const Choice rotation = choice("RandomRotation");
const Choice affine = choice("RandomAffine", {{QStringLiteral("translate"), 0.1},
                                              {QStringLiteral("scale_min"), 0.9},
                                              {QStringLiteral("scale_max"), 1.1}});
const Choice jitter =
    choice("ColorJitter", {{QStringLiteral("brightness"), 0.2}, {QStringLiteral("contrast"), 0.2}});
const Choice noise = choice("GaussianNoise");
const Choice erasing = choice("RandomErasing");

void change(benchmark::State &state, const std::vector<Choice> &steps)
{
    const Shape shape = Shape::image(state.range(0), state.range(1), state.range(1));
    const Augmentation augmentation(steps, shape, 1);
    std::vector<std::uint8_t> source(std::size_t(shape.elements()));
    std::iota(source.begin(), source.end(), std::uint8_t{0});
    std::vector<std::uint8_t> target(source.size());
    std::int64_t index = 0;
    for (auto _ : state) {
        augmentation.apply(source.data(), target.data(), 1, ++index);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations());
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Args({1, 28})->Args({3, 32})->Args({3, 224});
}

BENCHMARK_CAPTURE(change, nothing, {})->Apply(sizes);
BENCHMARK_CAPTURE(change, flip_crop, {flip, crop})->Apply(sizes);
BENCHMARK_CAPTURE(change, rotation, {rotation})->Apply(sizes);
BENCHMARK_CAPTURE(change, rotation_shift_zoom, {rotation, affine})->Apply(sizes);
BENCHMARK_CAPTURE(change, rotation_shift_zoom_noise, {rotation, affine, noise})->Apply(sizes);
BENCHMARK_CAPTURE(change, jitter, {jitter})->Apply(sizes);
BENCHMARK_CAPTURE(change, noise, {noise})->Apply(sizes);
BENCHMARK_CAPTURE(change, erasing, {erasing})->Apply(sizes);
BENCHMARK_CAPTURE(change, everything, {flip, crop, rotation, affine, jitter, noise, erasing})->Apply(sizes);

} // namespace

BENCHMARK_MAIN();
