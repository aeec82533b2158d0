#pragma once

#include "core/engine/torch.h"

#include <functional>
#include <memory>
#include <vector>

namespace workbench {

/// The executable side of one layer. Private to the engine and the layer families: never in a public header.
struct Operation
{
    using Forward = std::function<torch::Tensor(const std::vector<torch::Tensor> &)>;

    /// Holds weights, buffers and the train/eval switch; null for a layer without any.
    std::shared_ptr<torch::nn::Module> module;
    Forward forward; ///< inputs and output are batches: the first dimension is the sample
    /// True when each sample's output depends on the others in the batch (BatchNorm while training).
    bool mixesSamples = false;
    bool isRandom = false; ///< draws random numbers while training (Dropout)
};

/// An operation of one of LibTorch's single-input modules.
template<typename ModuleHolder>
std::shared_ptr<Operation> moduleOperation(ModuleHolder module)
{
    return std::make_shared<Operation>(
        Operation{module.ptr(), [module](const std::vector<torch::Tensor> &inputs) mutable {
                      return module->forward(inputs[0]);
                  }});
}

/// An operation without state.
inline std::shared_ptr<Operation> functionOperation(Operation::Forward forward)
{
    return std::make_shared<Operation>(Operation{nullptr, std::move(forward)});
}

} // namespace workbench
