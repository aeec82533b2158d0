// How late the window's event loop is while LeNet-5 trains with every view of the Train perspective open, and what
// the views cost. See README.md.

#include "core/document/project_file.h"
#include "core/engine/runtime.h"
#include "ui/common/theme.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>

using namespace workbench;

namespace {

/// Milliseconds by which a timer comes later than it should.
class Lateness : public QObject
{
public:
    Lateness()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(period);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_late.push_back(std::max(0.0, double(m_clock.nsecsElapsed()) * 1e-6 - period));
            m_clock.start();
        });
    }
    void start()
    {
        m_late.clear();
        m_clock.start();
        m_timer.start();
    }
    double percentile(double share)
    {
        std::sort(m_late.begin(), m_late.end());
        return m_late.empty() ? 0 : m_late[std::size_t(share * double(m_late.size() - 1))];
    }

private:
    static constexpr int period = 4;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_late;
};

/// Trains to the end; images per second of the last epoch.
double train(Workspace &workspace)
{
    QEventLoop loop;
    QObject::connect(&workspace.session(), &TrainingSession::finished, &loop, &QEventLoop::quit);
    QObject::connect(&workspace.session(), &TrainingSession::failed, &loop, &QEventLoop::quit);
    workspace.startTraining();
    loop.exec();
    const auto epochs = workspace.session().metrics().epochsFrom(0);
    return epochs.empty() ? 0 : epochs.back().imagesPerSecond;
}

void waitForData(Workspace &workspace)
{
    QEventLoop loop;
    QObject::connect(&workspace, &Workspace::dataChanged, &loop, [&] {
        if (workspace.data() || workspace.dataError())
            loop.quit();
    });
    if (!workspace.data())
        loop.exec();
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("cnn-workbench-test"));
    QApplication::setApplicationName(QStringLiteral("bench_window"));
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    applyTheme(ThemeMode::Light);
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
