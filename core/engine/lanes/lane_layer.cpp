#include "core/engine/lanes/lane_layer.h"

namespace workbench {

void LaneBuffer::resize(int parts, std::int64_t vectors, int lanes)
{
    m_part = vectors * lanes;
    if (m_memory.defined() && m_memory.numel() == parts * m_part)
        return;
    m_memory = torch::zeros({parts * m_part});
    m_data = m_memory.data_ptr<float>();
}

float *LaneLayer::gradientToAddTo(const Input &input, int group) const
{
    float *gradient = input.value->gradients.part(group);
    if (!input.addsGradient)
        std::fill_n(gradient, std::int64_t(input.value->vectors()) * m_kernels.lanes, 0.0F);
    return gradient;
}

void LaneLayer::passOn(const Input &input, int group) const
{
    const auto pass = input.addsGradient ? m_kernels.add : m_kernels.copy;
    pass(m_output->gradients.part(group), m_output->vectors(), input.value->gradients.part(group));
}

} // namespace workbench
