#include "core/data/augmentation/kernels.h"
#include "core/instruction_set.h"

namespace workbench {

extern const PixelKernels pixelKernelsBasic;
#ifdef __x86_64__
extern const PixelKernels pixelKernelsAvx2;
extern const PixelKernels pixelKernelsAvx512;
#endif

const PixelKernels &pixelKernels()
{
#ifdef __x86_64__
    if (instructionSet() == InstructionSet::Avx512)
        return pixelKernelsAvx512;
    if (instructionSet() == InstructionSet::Avx2)
        return pixelKernelsAvx2;
#endif
    return pixelKernelsBasic;
}

} // namespace workbench
