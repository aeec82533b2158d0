#include "core/engine/lanes/kernels.h"

namespace workbench {

extern const LaneKernels laneKernelsBasic;
#ifdef __x86_64__
extern const LaneKernels laneKernelsAvx2;
extern const LaneKernels laneKernelsAvx512;
#endif

const LaneKernels &laneKernels()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
        return laneKernelsAvx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return laneKernelsAvx2;
#endif
    return laneKernelsBasic;
}

} // namespace workbench
