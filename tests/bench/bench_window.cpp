// How late the window's event loop is while LeNet-5 trains with every view of the Train perspective open, and what
// the views cost. See README.md.

#include "tests/bench/bench_desk.h"

#include "core/document/project_file.h"
#include "core/engine/runtime.h"

using namespace workbench;

int main(int argc, char **argv)
{
    prepareProcess();
    const QApplication application(argc, argv);
    const BenchSettings settings;
    Workspace workspace;
    auto project = *loadPreset(QStringLiteral("lenet5"));
    project.training.epochs = 3;
    workspace.document().open(project, {}, QStringLiteral("LeNet-5"));
    waitForData(workspace);
    (void)train(workspace); // warms up, and times the plans
    Lateness lateness;
    for (int round = 0; round < 3; ++round) {
        const double hidden = train(workspace);
        MainWindow window(workspace);
        window.resize(1480, 930);
        window.showPerspective(QStringLiteral("train"));
        window.show();
        workspace.document().selectLayer(QStringLiteral("conv1"));
        lateness.start();
        const double shown = train(workspace);
        std::printf("views hidden %.0f images/s, shown %.0f: %.1f %% less, of which observing %.1f %%; event loop late by "
                    "%.1f ms (median), %.1f (99 %%), %.1f (most)\n",
                    hidden, shown, 100 * (1 - shown / hidden),
                    100 * workspace.session().observationShare().value_or(0), lateness.percentile(0.5),
                    lateness.percentile(0.99), lateness.percentile(1));
        std::fflush(stdout);
    }
    return 0;
}
