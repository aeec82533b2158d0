#pragma once

#include "core/exchange/safetensors.h"

#include <QStringList>
#include <variant>

// An ONNX file as plain values: the parts of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto that
// networks use. Names are that file's.

namespace workbench {

using OnnxAttribute =
    std::variant<std::int64_t, float, QString, std::vector<std::int64_t>, std::vector<float>, TensorData>;

struct OnnxNode
{
    QString name;
    QString type;       ///< "Conv"
    QStringList inputs; ///< names of values; an empty one is an input that is left out
    QStringList outputs;
    std::map<QString, OnnxAttribute> attributes = {};

    bool operator==(const OnnxNode &) const = default;
};

/// One size of a tensor: a number, or a name where it is not fixed ("batch").
struct OnnxDimension
{
    std::int64_t size = 0; ///< 0: not fixed
    QString symbol = {};

    bool operator==(const OnnxDimension &) const = default;
};

/// An input or output of the graph.
struct OnnxValue
{
    QString name;
    std::vector<OnnxDimension> dimensions;
    std::int32_t type = 1; ///< TensorProto.DataType: 1 is float32

    bool operator==(const OnnxValue &) const = default;
};

struct OnnxGraph
{
    QString name;
    std::vector<OnnxNode> nodes; ///< each reads what stands above it
    TensorMap initializers;
    std::vector<OnnxValue> inputs;
    std::vector<OnnxValue> outputs;

    bool operator==(const OnnxGraph &) const = default;
};

struct OnnxModel
{
    std::int64_t irVersion = 7;
    std::int64_t opset = 13;
    QString producer;
    QString producerVersion;
    OnnxGraph graph;
    std::map<QString, QString> metadata;

    bool operator==(const OnnxModel &) const = default;
};

} // namespace workbench
