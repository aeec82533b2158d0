#pragma once

namespace workbench {

/// What our kernels are compiled for (core/CMakeLists.txt), slowest first.
enum class InstructionSet { Basic, Avx2, Avx512 };

/// The best of them that this processor runs.
inline InstructionSet instructionSet()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
        return InstructionSet::Avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return InstructionSet::Avx2;
#endif
    return InstructionSet::Basic;
}

} // namespace workbench
