#pragma once

#include "core/exchange/onnx/onnx_fault.h"
#include "core/exchange/onnx/protozero_reader.h"
#include "core/exchange/safetensors.h"

namespace workbench {

struct OnnxTensor
{
    QString name;
    TensorData data; ///< F32 or I64; sizes and bytes agree
};

/// Reads a TensorProto. Throws `OnnxFault`, `WireFault` and protozero's exceptions.
OnnxTensor readOnnxTensor(const protozero::data_view &view);

} // namespace workbench
