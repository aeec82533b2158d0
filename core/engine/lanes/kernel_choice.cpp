#include "core/engine/lanes/kernels.h"
#include "core/instruction_set.h"

namespace workbench {

extern const LaneKernels laneKernelsBasic;
#ifdef __x86_64__
extern const LaneKernels laneKernelsAvx2;
extern const LaneKernels laneKernelsAvx512;
#endif

const LaneKernels &laneKernels()
{
#ifdef __x86_64__
    if (instructionSet() == InstructionSet::Avx512)
        return laneKernelsAvx512;
    if (instructionSet() == InstructionSet::Avx2)
        return laneKernelsAvx2;
#endif
    return laneKernelsBasic;
}

} // namespace workbench
