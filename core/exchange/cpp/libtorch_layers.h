#pragma once

#include "core/layers/analysis.h"

namespace workbench {

/// False where a layer is an expression or a function of LibTorch's, without a module.
bool isLibtorchModule(const Layer &layer);

/// The module as a member of that name: "torch::nn::Conv2d conv1{1, 6, 5};".
QString libtorchMember(const LayerContext &context, const Layer &layer, const QString &name);

/// What the layer makes of its inputs, given as expressions: "conv1(x)", "a + b".
QString libtorchCall(const LayerContext &context, const Layer &layer, const QString &name,
                     const QStringList &inputs);

} // namespace workbench
