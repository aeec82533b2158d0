// Compiled once for each instruction set (core/CMakeLists.txt sets WORKBENCH_TSNE_KERNEL), without fused
// multiply-adds: the same numbers on every machine. Nothing of the standard library here, see
// core/engine/lanes/kernels.cpp.
#include "core/insight/tsne_kernel.h"

namespace workbench {

namespace {

typedef float Vector __attribute__((vector_size(4 * affinityLanes), may_alias, aligned(4)));

float sumOf(const Vector &vector)
{
    float sum = 0;
    for (std::int64_t lane = 0; lane < affinityLanes; ++lane)
        sum += vector[lane];
    return sum;
}

TsneForces forces(float x, float y, const float *row, const float *xs, const float *ys, std::int64_t count)
{
    Vector similarity{};
    Vector attractionX{};
    Vector attractionY{};
    Vector repulsionX{};
    Vector repulsionY{};
    for (std::int64_t j = 0; j < count; j += affinityLanes) {
        const Vector dx = x - *reinterpret_cast<const Vector *>(xs + j);
        const Vector dy = y - *reinterpret_cast<const Vector *>(ys + j);
        const Vector near = 1 / (1 + dx * dx + dy * dy);
        const Vector pull = near * *reinterpret_cast<const Vector *>(row + j);
        const Vector push = near * near;
        similarity += near;
        attractionX += pull * dx;
        attractionY += pull * dy;
        repulsionX += push * dx;
        repulsionY += push * dy;
    }
    return {sumOf(similarity), sumOf(attractionX), sumOf(attractionY), sumOf(repulsionX), sumOf(repulsionY)};
}

} // namespace

extern const TsneKernel WORKBENCH_TSNE_KERNEL;
const TsneKernel WORKBENCH_TSNE_KERNEL = forces;

} // namespace workbench
