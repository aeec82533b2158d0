#pragma once

#include "core/exchange/onnx/onnx_links.h"

namespace workbench {

/// Looks whether `node` is the last of several that compute together what one layer does, and gives one node
/// for all of them, with the last one's name and output. Its type begins with "*", which no operator's does.
using OnnxPattern = std::optional<OnnxNode> (*)(const OnnxLinks &links, const OnnxNode &node);

/// x·Φ(x), x·sigmoid(x), x·hardsigmoid(x), exp(log_softmax(x)).
std::optional<OnnxNode> onnxGate(const OnnxLinks &links, const OnnxNode &node);
std::optional<OnnxNode> onnxExponential(const OnnxLinks &links, const OnnxNode &node);
/// Normalisations written out: by groups of channels, with the statistics of the batch.
std::optional<OnnxNode> onnxGroupNorm(const OnnxLinks &links, const OnnxNode &node);
std::optional<OnnxNode> onnxBatchStatistics(const OnnxLinks &links, const OnnxNode &node);
/// Padding of another kind above a convolution; any above a pooling.
std::optional<OnnxNode> onnxPaddedConvolution(const OnnxLinks &links, const OnnxNode &node);
std::optional<OnnxNode> onnxPaddedPooling(const OnnxLinks &links, const OnnxNode &node);
/// Adaptive poolings written out.
std::optional<OnnxNode> onnxMeans(const OnnxLinks &links, const OnnxNode &node);
std::optional<OnnxNode> onnxMaxima(const OnnxLinks &links, const OnnxNode &node);
/// A product with a matrix and a sum with a constant; a factor and a summand for each channel.
std::optional<OnnxNode> onnxLinear(const OnnxLinks &links, const OnnxNode &node);
std::optional<OnnxNode> onnxScaleShift(const OnnxLinks &links, const OnnxNode &node);
/// Sums and products of more than two.
std::optional<OnnxNode> onnxChain(const OnnxLinks &links, const OnnxNode &node);

/// The node itself, or the one that stands for it and others above it.
OnnxNode onnxSimplified(const OnnxLinks &links, const OnnxNode &node);

// What patterns are made of.

/// A value that is another one times a number, or plus it.
struct OnnxScaled
{
    QString value;
    double factor = 1;
};
OnnxScaled onnxScaled(const OnnxLinks &links, const QString &value);
/// The value to which the number `summand` is added; empty where it is none.
QString onnxWithout(const OnnxLinks &links, const QString &value, double summand);
bool isOnnxNear(double one, double other);

/// A value times a constant plus another; both are empty where the value is no such sum.
struct OnnxAffine
{
    QString value;
    QString factor = {};
    QString summand = {};
};
OnnxAffine onnxAffine(const OnnxLinks &links, const QString &value);
/// The two inputs of a node, the constant one behind; empty where not one of both is constant.
std::optional<std::pair<QString, QString>> onnxWithConstant(const OnnxLinks &links, const OnnxNode &node);
/// Whether a reduction leaves axes of size 1 behind.
bool keepsOnnxDimensions(const OnnxNode &node);
/// The integers of a constant; empty where it is none.
std::vector<std::int64_t> onnxIntegers(const OnnxLinks &links, const OnnxNode &node, qsizetype input);

} // namespace workbench
