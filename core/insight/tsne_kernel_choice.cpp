#include "core/insight/tsne_kernel.h"

#include "core/instruction_set.h"

namespace workbench {

extern const TsneKernel tsneKernelBasic;
#ifdef __x86_64__
extern const TsneKernel tsneKernelAvx2;
#endif

TsneKernel tsneKernel()
{
#ifdef __x86_64__
    if (instructionSet() != InstructionSet::Basic)
        return tsneKernelAvx2;
#endif
    return tsneKernelBasic;
}

} // namespace workbench
