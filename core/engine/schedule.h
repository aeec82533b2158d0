#pragma once

#include "core/document/project.h"

namespace workbench {

/// The learning rate after `epochsDone` epochs, from the rate of the last one (PyTorch's chainable form).
double nextLearningRate(const Choice &schedule, double rate, std::int64_t epochsDone);

} // namespace workbench
