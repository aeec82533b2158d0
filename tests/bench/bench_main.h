#pragma once

#include "ui/common/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

namespace workbench {

/// Runs the benchmarks without a display, with settings of their own and the light theme.
inline int runBenchmarks(int count, char **arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, arguments);
    const QTemporaryDir settings;
    QCoreApplication::setOrganizationName(QStringLiteral("cnn-workbench-bench"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    applyTheme(ThemeMode::Light);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace workbench
