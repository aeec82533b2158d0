#pragma once

#include "core/result.h"

#include <vector>

namespace workbench {

/// First thing in main(): the allocator and floating-point settings that make LibTorch fast (measured in
/// tests/bench/README.md). What must be in the environment before libraries load is set by app/launcher.cpp.
void prepareProcess();

/// Gives freed memory back to the system; after a run.
void releaseUnusedMemory();

/// First thing in every thread that computes: LibTorch's settings that are the thread's own. `threads` >= 1
/// share one operation.
void prepareThread(int threads);

/// Number of threads for one operation unless the user says otherwise.
int defaultThreadCount();

struct Device
{
    QString id;    ///< "cpu", "cuda:0"
    QString label; ///< "CPU", "GPU (cuda:0)"
};

/// The devices there are; "cpu" first.
std::vector<Device> availableDevices();

/// "auto", "cpu", "cuda" or "cuda:N" -> the id of a device that is there, or one sentence why not.
Result<QString> resolveDevice(const QString &wish);

/// Whether the device computes with bfloat16 itself; elsewhere it would only be slow.
bool hasBfloat16(const QString &device);

/// Version of LibTorch in use.
QString torchVersion();

} // namespace workbench
