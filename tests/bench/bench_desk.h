#pragma once

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

// The window as benchmarks use it.

namespace workbench {

/// Milliseconds by which a timer comes later than it should: that long nothing else came about.
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

/// Settings of its own, gone afterwards; the light theme.
struct BenchSettings
{
    BenchSettings()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("cnn-workbench-bench"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        applyTheme(ThemeMode::Light);
    }
    QTemporaryDir folder;
};

/// The event loop runs for so many milliseconds.
inline void runFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Trains to the end; images per second of the last epoch.
inline double train(Workspace &workspace)
{
    QEventLoop loop;
    QObject::connect(&workspace.session(), &TrainingSession::finished, &loop, &QEventLoop::quit);
    QObject::connect(&workspace.session(), &TrainingSession::failed, &loop, &QEventLoop::quit);
    workspace.startTraining();
    loop.exec();
    const auto epochs = workspace.session().metrics().epochsFrom(0);
    return epochs.empty() ? 0 : epochs.back().imagesPerSecond;
}

inline void waitForData(Workspace &workspace)
{
    QEventLoop loop;
    QObject::connect(&workspace, &Workspace::dataChanged, &loop, [&] {
        if (workspace.data() || workspace.dataError())
            loop.quit();
    });
    if (!workspace.data())
        loop.exec();
}

} // namespace workbench
