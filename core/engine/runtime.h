#pragma once

#include "core/result.h"

#include <QStringList>

namespace workbench {

/// First thing in main(): allocator and thread-pool settings that make LibTorch fast (the measurements are in
/// tests/bench/README.md). Starts the program again once when the environment has to be set before libraries load.
void prepareProcess(int argc, char **argv);

/// Number of threads worth using on this machine: its physical or permitted cores.
int defaultThreadCount();

struct Device
{
    QString id;    ///< "cpu", "cuda:0"
    QString label; ///< "CPU", "NVIDIA ... (cuda:0)"
};

/// The devices there are; "cpu" first.
std::vector<Device> availableDevices();

/// "auto", "cpu", "cuda" or "cuda:N" -> the id of a device that is there, or one sentence why not.
Result<QString> resolveDevice(const QString &wish);

/// Version of LibTorch in use.
QString torchVersion();

} // namespace workbench
