// How long an edit takes, from the keystroke to the repainted window, for small and large networks.
#include "core/graph/edits.h"
#include "core/layers/registry.h"
#include "tests/bench/bench_main.h"
#include "ui/common/workspace.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QSettings>
#include <benchmark/benchmark.h>

using namespace workbench;

namespace {

/// Convolution, BatchNorm2d and ReLU in turn, with a skip over every third group.
Network chain(std::int64_t layers)
{
    Network network;
    const std::vector<const char *> types{"Conv2d", "BatchNorm2d", "ReLU", "Conv2d", "BatchNorm2d", "Add"};
    for (std::int64_t i = 0; i < layers; ++i) {
        const auto &type = *findLayerType(QString::fromLatin1(types[std::size_t(i) % types.size()]));
        Layer layer = newLayer(network, type);
        const auto above = [&](std::int64_t steps) {
            return i < steps ? inputId : network.layers[std::size_t(i - steps)].id;
        };
        layer.inputs = {above(1)};
        if (type.type == QLatin1String("Add"))
            layer.inputs.push_back(above(4));
        if (type.type == QLatin1String("Conv2d"))
            layer.parameters[QStringLiteral("padding")] = IntegerPair{1, 1};
        network.layers.push_back(std::move(layer));
    }
    return network;
}

/// What a keystroke in the first layer's out_channels does: every shape below is new.
void setChannels(Document &document, std::int64_t channels)
{
    document.edit(QStringLiteral("Set out_channels"), [channels](Project &project) {
        for (auto &layer : project.network.layers) {
            if (layer.type == QLatin1String("Conv2d"))
                layer.parameters[QStringLiteral("out_channels")] = channels;
        }
    });
}

void analyseNetwork(benchmark::State &state)
{
    const Network network = chain(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(analyse(network));
}

void editDocument(benchmark::State &state)
{
    Document document;
    document.undoStack()->setUndoLimit(2);
    document.open({chain(state.range(0))}, {}, {});
    std::int64_t channels = 16;
    for (auto _ : state)
        setChannels(document, channels = 48 - channels);
}

void editInTheWindow(benchmark::State &state)
{
    QSettings().clear();
    Workspace workspace;
    workspace.document().undoStack()->setUndoLimit(2);
    Project project{chain(state.range(0))};
    project.data.source = QStringLiteral("idx:/nonexistent");
    workspace.document().open(project, {}, {});
    MainWindow window(workspace);
    window.resize(1480, 930);
    window.showPerspective(QStringLiteral("design"));
    window.show();
    QApplication::processEvents();
    std::int64_t channels = 16;
    for (auto _ : state) {
        setChannels(workspace.document(), channels = 48 - channels);
        QApplication::processEvents();
    }
    workspace.document().undoStack()->setClean();
}

BENCHMARK(analyseNetwork)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(editDocument)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(editInTheWindow)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int count, char **arguments)
{
    return runBenchmarks(count, arguments);
}
