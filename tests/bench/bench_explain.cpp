// How long a step of the convolution explorer takes, from the new position to the repainted page.
#include "core/explain/convolve.h"
#include "tests/bench/bench_main.h"
#include "ui/explain/activation_page.h"
#include "ui/explain/convolution_page.h"
#include "ui/explain/pooling_page.h"

#include <QTest>
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

/// A layer whose output has its input's size, or a pooling of 2 × 2, on a square image.
ObservationPointer observedWithoutWeights(const QString &type, std::int64_t channels, std::int64_t side)
{
    auto observation = std::make_shared<Observation>();
    LayerValues values;
    values.layer = {QStringLiteral("layer1"), type, {inputId}, {}};
    values.inputs = {Planes{channels, side, side, numbers(channels * side * side, 1)}};
    const bool pools = type == QLatin1String("MaxPool2d");
    if (pools)
        values.layer.parameters[QStringLiteral("kernel_size")] = IntegerPair{2, 2};
    const auto made = pools ? side / 2 : side;
    observation->maps = Planes{channels, made, made, numbers(channels * made * made, 3)};
    observation->values = std::move(values);
    return observation;
}

/// A step on one of the other pages, by the key of the step bar.
template<typename Page>
void stepByKey(benchmark::State &state, const QString &type)
{
    Workspace workspace;
    Page page(workspace, nullptr);
    page.resize(1080, 800);
    page.show();
    page.showValues(observedWithoutWeights(type, state.range(0), state.range(1)));
    for (int i = 0; i < 20; ++i)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    std::int64_t steps = 0;
    for (auto each : state) {
        static_cast<void>(each);
        // Never at the end, where there is no further step.
        QTest::keyClick(&page, ++steps % 1000 == 0 ? Qt::Key_Home : Qt::Key_Right);
        QApplication::processEvents();
    }
}

void stepPooling(benchmark::State &state)
{
    stepByKey<PoolingPage>(state, QStringLiteral("MaxPool2d"));
}

void stepActivation(benchmark::State &state)
{
    stepByKey<ActivationPage>(state, QStringLiteral("Tanh"));
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

BENCHMARK(step)->Args({1, 28})->Args({6, 64})->Args({512, 14})->Args({3, 224})->Unit(benchmark::kMillisecond);
BENCHMARK(stepPooling)->Args({6, 64})->Args({3, 224})->Unit(benchmark::kMillisecond);
BENCHMARK(stepActivation)->Args({6, 64})->Args({3, 224})->Unit(benchmark::kMillisecond);
BENCHMARK(newNumbers)
    ->Args({1, 28})
    ->Args({6, 64})
    ->Args({512, 14})
    ->Args({3, 224})
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int count, char **arguments)
{
    return runBenchmarks(count, arguments);
}
