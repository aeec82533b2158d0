#pragma once

#include "core/exchange/onnx/onnx_builder.h"
#include "tests/unit/explained_models.h"

// Graphs as other programs write them, for tests.

namespace workbench::test {

using OnnxAttributes = std::map<QString, OnnxAttribute>;

/// A graph being written node by node; the first node reads "x", an image.
class OnnxSketch
{
public:
    /// Adds a node whose output has this name.
    OnnxSketch &node(const QString &name, const QString &type, const QStringList &inputs,
                     const OnnxAttributes &attributes = {})
    {
        m_builder.node(name, type, inputs, attributes);
        m_last = name;
        return *this;
    }
    OnnxSketch &constant(const QString &name, const TensorData &tensor)
    {
        m_builder.constant(name, tensor);
        return *this;
    }
    OnnxSketch &integers(const QString &name, const std::vector<std::int64_t> &values)
    {
        m_builder.integers(name, values);
        return *this;
    }
    OnnxSketch &number(const QString &name, float value)
    {
        m_builder.floats(name, {}, {value});
        return *this;
    }

    /// The file, whose output is the last node's.
    OnnxModel model(std::int64_t opset = 13, const Shape &input = Shape::image(3, 12, 10),
                    std::int64_t batch = 0) const
    {
        OnnxModel model;
        model.opset = opset;
        model.graph = m_builder.graph;
        model.graph.inputs = {{QStringLiteral("x"), {{batch, batch > 0 ? QString() : QStringLiteral("N")}}}};
        for (const auto size : input.sizes)
            model.graph.inputs[0].dimensions.push_back({size, {}});
        model.graph.outputs = {{m_last, {}}};
        return model;
    }

private:
    OnnxBuilder m_builder;
    QString m_last;
};

/// Numbers between -0.8 and 0.8, the same each time.
inline TensorData drawnTensor(const std::vector<std::int64_t> &sizes, std::uint64_t seed = 1)
{
    TensorMap one{{QStringLiteral("t"),
                   tensorOfFloats(sizes, std::vector<float>(std::size_t(Shape{sizes}.elements())))}};
    return drawnWeights(one, seed).at(QStringLiteral("t"));
}

} // namespace workbench::test
