#pragma once

#include "core/layers/descriptor.h"

namespace workbench {

// One function a family file; the registry lists the types in the palette's order.
LayerDescriptor conv2d();
LayerDescriptor convTranspose2d();
LayerDescriptor maxPool2d();
LayerDescriptor avgPool2d();
LayerDescriptor adaptiveAvgPool2d();
LayerDescriptor adaptiveMaxPool2d();
LayerDescriptor relu();
LayerDescriptor relu6();
LayerDescriptor leakyRelu();
LayerDescriptor prelu();
LayerDescriptor elu();
LayerDescriptor gelu();
LayerDescriptor silu();
LayerDescriptor hardswish();
LayerDescriptor sigmoid();
LayerDescriptor tanhActivation();
LayerDescriptor softmax();
LayerDescriptor logSoftmax();
LayerDescriptor batchNorm2d();
LayerDescriptor batchNorm1d();
LayerDescriptor groupNorm();
LayerDescriptor instanceNorm2d();
LayerDescriptor dropout();
LayerDescriptor dropout2d();
LayerDescriptor linear();
LayerDescriptor flatten();
LayerDescriptor identity();
LayerDescriptor upsample();
LayerDescriptor zeroPad2d();
LayerDescriptor add();
LayerDescriptor multiply();
LayerDescriptor concat();

/// Members every descriptor needs, with what most layers answer: no cost, no formula, a window of one pixel,
/// the parameters that are set as summary, "nn.Type(name=value, ...)" as source.
LayerDescriptor basicDescriptor(const QString &type, LayerCategory category, const QString &idStem,
                                const char *purpose);

/// "nn.Type(first, second, name=value, ...)": `leading` as they are, then the parameters set, in the specs'
/// order.
QString pythonCall(const QString &type, const ParameterSpecs &specs, const QStringList &leading,
                   const Parameters &parameters, const QStringList &without = {});

/// Gives the descriptor the window of a convolution or pooling.
void setSlidingWindow(LayerDescriptor &descriptor,
                      const std::function<SlidingWindow(const LayerContext &)> &windowOf);

/// The line of arithmetic for the parameter count.
FormulaLine countLine(const QString &symbolic, const FormulaText &substituted, std::int64_t parameters);
/// The line of arithmetic for the multiply-adds.
FormulaLine workLine(const QString &symbolic, const FormulaText &substituted, std::int64_t macs);

/// Each output sees the whole input.
Reach seesEverything(const LayerContext &context);

FormulaTerm term(std::int64_t number, const QString &source);

/// The fault of an operation on images that is given anything else; none for an image.
std::optional<Error> imageNeeded(const QString &type, const Shape &input);

/// The shape as it came in.
Result<Shape> sameShape(const LayerContext &context);

} // namespace workbench
