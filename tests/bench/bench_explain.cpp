// How long a step of the convolution explorer takes, from the new position to the repainted page.
#include "core/explain/convolve.h"
#include "tests/bench/bench_main.h"
#include "ui/explain/convolution_page.h"

#include <random>

using namespace workbench;

namespace {

std::vector<float> numbers(std::int64_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<float> values;
    for (std::int64_t i = 0; i < count; ++i)
        values.push_back(float(random() % 2000) / 1000 - 1);
    return values;
}

/// A convolution of 3 × 3 with as many channels in and out, on a square image.
ObservationPointer observed(std::int64_t channels, std::int64_t side)
{
    auto observation = std::make_shared<Observation>();
    LayerValues values;
    values.layer = {QStringLiteral("conv1"),
                    QStringLiteral("Conv2d"),
                    {inputId},
                    {{QStringLiteral("out_channels"), channels},
                     {QStringLiteral("kernel_size"), IntegerPair{3, 3}},
                     {QStringLiteral("padding"), IntegerPair{1, 1}}}};
    values.inputs = {Planes{channels, side, side, numbers(channels * side * side, 1)}};
    values.tensors[QStringLiteral("weight")] = {{channels, channels, 3, 3},
                                                numbers(channels * channels * 9, 2)};
    observation->values = std::move(values);
    observation->maps = Planes{channels, side, side, std::vector<float>(std::size_t(channels * side * side))};
    observation->maps = *convolve(*convolutionOf(observation));
    return observation;
}

/// The page as large as in the perspective Understand.
struct Desk
{
    Workspace workspace;
    ConvolutionPage page{workspace, nullptr};

    explicit Desk(const ObservationPointer &observation)
    {
        page.resize(1080, 800);
        page.show();
        page.showValues(observation);
        for (int i = 0; i < 20; ++i)
            QApplication::processEvents(QEventLoop::AllEvents, 50);
    }
};

void step(benchmark::State &state)
{
    Desk desk(observed(state.range(0), state.range(1)));
    ConvolutionState &shown = ConvolutionState::of(desk.workspace);
    std::int64_t position = 0;
    for (auto each : state) {
        static_cast<void>(each);
        position = (position + 1) % shown.shown()->geometry.positions();
        shown.selectPosition(position);
        QApplication::processEvents();
    }
}

/// New numbers, as they come while a network trains.
void newNumbers(benchmark::State &state)
{
    const auto observation = observed(state.range(0), state.range(1));
    Desk desk(observation);
    for (auto each : state) {
        static_cast<void>(each);
        desk.page.showValues(observation);
        QApplication::processEvents();
    }
}

BENCHMARK(step)->Args({1, 28})->Args({6, 64})->Args({512, 14})->Unit(benchmark::kMillisecond);
BENCHMARK(newNumbers)->Args({1, 28})->Args({6, 64})->Args({512, 14})->Unit(benchmark::kMillisecond);

} // namespace

int main(int count, char **arguments)
{
    return runBenchmarks(count, arguments);
}
