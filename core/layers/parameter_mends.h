#pragma once

#include "core/layers/descriptor.h"

namespace workbench {

/// A parameter set to another value, or taken away (none), that may repair a layer.
struct ParameterMend
{
    QString name;
    std::optional<ParameterValue> value;
    QString text = {}; ///< where the plain "Set … to …" would say too little
};

/// Values worth trying on a layer with a fault, likely ones first. Nothing is promised: try them.
std::vector<ParameterMend> parameterMends(const LayerDescriptor &descriptor, const Layer &layer,
                                          const std::vector<Shape> &inputs);

/// The padding that keeps the size of the input at stride 1; none for an even extent, which no equal padding
/// of both sides keeps.
std::optional<IntegerPair> keepingPadding(IntegerPair kernel, IntegerPair dilation);

} // namespace workbench
