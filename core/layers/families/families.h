#pragma once

#include "core/layers/descriptor.h"

namespace workbench {

// One function a family file; the registry lists the types in the palette's order.
LayerDescriptor conv2d();
LayerDescriptor maxPool2d();
LayerDescriptor avgPool2d();
LayerDescriptor relu();
LayerDescriptor leakyRelu();
LayerDescriptor sigmoid();
LayerDescriptor tanhActivation();
LayerDescriptor softmax();
LayerDescriptor logSoftmax();
LayerDescriptor batchNorm2d();
LayerDescriptor dropout();
LayerDescriptor dropout2d();
LayerDescriptor linear();
LayerDescriptor flatten();
LayerDescriptor identity();
LayerDescriptor add();
LayerDescriptor concat();

/// Members every descriptor needs, with what most layers answer: no cost, no formula, a window of one pixel,
/// the parameters that are set as summary, "nn.Type(name=value, ...)" as source.
LayerDescriptor basicDescriptor(const QString &type, LayerCategory category, const QString &idStem,
                                const char *purpose);

/// "nn.Type(first, second, name=value, ...)": `leading` as they are, then the parameters set, in the specs'
/// order.
QString pythonCall(const QString &type, const ParameterSpecs &specs, const QStringList &leading,
                   const Parameters &parameters, const QStringList &without = {});

/// The fault of an operation on images that is given anything else; none for an image.
std::optional<Error> imageNeeded(const QString &type, const Shape &input);

/// The shape as it came in.
Result<Shape> sameShape(const LayerContext &context);

} // namespace workbench
