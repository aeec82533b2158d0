#include "core/engine/runtime.h"

#include "core/engine/torch.h"

#include <QCoreApplication>
#include <climits>
#include <malloc.h>
#include <torch/version.h>

namespace workbench {

namespace {

struct DeviceText
{
    Q_DECLARE_TR_FUNCTIONS(Device)
};

Result<QString> resolveCuda(const QString &wish)
{
    const qsizetype count = static_cast<qsizetype>(torch::cuda::device_count());
    if (count == 0)
        return failure(DeviceText::tr("there is no CUDA device here"), wish);
    if (wish == QLatin1String("cuda"))
        return QStringLiteral("cuda:0");
    bool valid = false;
    const int index = wish.mid(5).toInt(&valid);
    if (!valid || index < 0)
        return failure(DeviceText::tr("a device is auto, cpu, cuda or cuda:N"), wish);
    if (index >= count)
        return failure(DeviceText::tr("there is no such CUDA device; the last one is cuda:%1").arg(count - 1),
                       wish);
    return wish;
}

} // namespace

void prepareProcess()
{
    // glibc would map and unmap every activation.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
}

void prepareThread(int threads)
{
    at::set_num_threads(threads);
    // Denormals cost a hundred times a normal number and change no result that matters.
    at::globalContext().setFlushDenormal(true);
}

void releaseUnusedMemory()
{
    malloc_trim(0);
}

int defaultThreadCount()
{
    // More threads for one operation hardly help nets of this size, and fall to a quarter of one thread's
    // speed when another program takes a core (tests/bench/README.md).
    return 1;
}

std::vector<Device> availableDevices()
{
    std::vector<Device> devices{{QStringLiteral("cpu"), DeviceText::tr("CPU")}};
    for (std::size_t i = 0; i < torch::cuda::device_count(); ++i) {
        const QString id = QStringLiteral("cuda:%1").arg(i);
        devices.push_back({id, DeviceText::tr("GPU (%1)").arg(id)});
    }
    return devices;
}

Result<QString> resolveDevice(const QString &wish)
{
    if (wish == QLatin1String("cpu"))
        return wish;
    if (wish == QLatin1String("auto"))
        return torch::cuda::device_count() > 0 ? QStringLiteral("cuda:0") : QStringLiteral("cpu");
    if (wish == QLatin1String("cuda") || wish.startsWith(QLatin1String("cuda:")))
        return resolveCuda(wish);
    return failure(DeviceText::tr("a device is auto, cpu, cuda or cuda:N"), wish);
}

bool hasBfloat16(const QString &device)
{
    if (device != QLatin1String("cpu"))
        return true;
#ifdef __x86_64__
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

QString torchVersion()
{
    return QStringLiteral(TORCH_VERSION);
}

} // namespace workbench
