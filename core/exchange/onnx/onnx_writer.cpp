#include "core/exchange/onnx/onnx_writer.h"

#include "core/exchange/onnx/onnx_fields.h"

#include <QCoreApplication>
#include <limits>
#include <protozero/pbf_builder.hpp>

namespace workbench {

namespace {

using namespace onnx;
using protozero::pbf_builder;

struct OnnxWriterText
{
    Q_DECLARE_TR_FUNCTIONS(OnnxWriter)
};

std::string utf8(const QString &text)
{
    return text.toStdString();
}

DataType dataTypeOf(const TensorData &tensor)
{
    return tensor.dtype == QLatin1String("I64") ? DataType::Int64 : DataType::Float;
}

void write(pbf_builder<TensorField> &&out, const TensorData &tensor, const QString &name)
{
    for (const auto size : tensor.sizes)
        out.add_int64(TensorField::Dims, size);
    out.add_int32(TensorField::DataType, std::int32_t(dataTypeOf(tensor)));
    if (!name.isEmpty())
        out.add_string(TensorField::Name, utf8(name));
    out.add_bytes(TensorField::RawData, tensor.bytes.constData(), std::size_t(tensor.bytes.size()));
}

/// One attribute's value, by its type.
struct AttributeWriter
{
    pbf_builder<AttributeField> &out;

    void type(AttributeType type) { out.add_enum(AttributeField::Type, std::int32_t(type)); }
    void operator()(std::int64_t value)
    {
        out.add_int64(AttributeField::Int, value);
        type(AttributeType::Int);
    }
    void operator()(float value)
    {
        out.add_float(AttributeField::Float, value);
        type(AttributeType::Float);
    }
    void operator()(const QString &value)
    {
        out.add_bytes(AttributeField::String, utf8(value));
        type(AttributeType::String);
    }
    void operator()(const std::vector<std::int64_t> &values)
    {
        for (const auto value : values)
            out.add_int64(AttributeField::Ints, value);
        type(AttributeType::Ints);
    }
    void operator()(const std::vector<float> &values)
    {
        for (const auto value : values)
            out.add_float(AttributeField::Floats, value);
        type(AttributeType::Floats);
    }
    void operator()(const TensorData &value)
    {
        write(pbf_builder<TensorField>(out, AttributeField::Tensor), value, {});
        type(AttributeType::Tensor);
    }
};

void write(pbf_builder<NodeField> &&out, const OnnxNode &node)
{
    for (const auto &input : node.inputs)
        out.add_string(NodeField::Input, utf8(input));
    for (const auto &output : node.outputs)
        out.add_string(NodeField::Output, utf8(output));
    out.add_string(NodeField::Name, utf8(node.name));
    out.add_string(NodeField::OpType, utf8(node.type));
    for (const auto &[name, value] : node.attributes) {
        pbf_builder<AttributeField> attribute(out, NodeField::Attribute);
        attribute.add_string(AttributeField::Name, utf8(name));
        std::visit(AttributeWriter{attribute}, value);
    }
}

void write(pbf_builder<ValueField> &&out, const OnnxValue &value)
{
    out.add_string(ValueField::Name, utf8(value.name));
    pbf_builder<TypeField> type(out, ValueField::Type);
    pbf_builder<TensorTypeField> tensor(type, TypeField::TensorType);
    tensor.add_int32(TensorTypeField::ElemType, value.type);
    pbf_builder<ShapeField> shape(tensor, TensorTypeField::Shape);
    for (const auto &dimension : value.dimensions) {
        pbf_builder<DimensionField> size(shape, ShapeField::Dim);
        if (dimension.size > 0)
            size.add_int64(DimensionField::Value, dimension.size);
        else
            size.add_string(DimensionField::Param, utf8(dimension.symbol));
    }
}

void write(pbf_builder<GraphField> &&out, const OnnxGraph &graph)
{
    for (const auto &node : graph.nodes)
        write(pbf_builder<NodeField>(out, GraphField::Node), node);
    out.add_string(GraphField::Name, utf8(graph.name));
    for (const auto &[name, tensor] : graph.initializers)
        write(pbf_builder<TensorField>(out, GraphField::Initializer), tensor, name);
    for (const auto &input : graph.inputs)
        write(pbf_builder<ValueField>(out, GraphField::Input), input);
    for (const auto &output : graph.outputs)
        write(pbf_builder<ValueField>(out, GraphField::Output), output);
}

qint64 bytesOf(const OnnxGraph &graph)
{
    qint64 bytes = 0;
    for (const auto &[name, tensor] : graph.initializers)
        bytes += tensor.bytes.size();
    return bytes;
}

/// What everything besides tensors takes in the largest networks.
constexpr qint64 roomForTheRest = 1 << 24;

} // namespace

Result<QByteArray> onnxBytes(const OnnxModel &model)
{
    if (bytesOf(model.graph) > std::numeric_limits<std::int32_t>::max() - roomForTheRest)
        return failure(OnnxWriterText::tr("the weights take more than the 2 GB that an ONNX file can hold"));
    std::string bytes;
    pbf_builder<ModelField> out(bytes);
    out.add_int64(ModelField::IrVersion, model.irVersion);
    out.add_string(ModelField::ProducerName, utf8(model.producer));
    out.add_string(ModelField::ProducerVersion, utf8(model.producerVersion));
    write(pbf_builder<GraphField>(out, ModelField::Graph), model.graph);
    {
        pbf_builder<OpsetField> opset(out, ModelField::OpsetImport);
        opset.add_string(OpsetField::Domain, std::string());
        opset.add_int64(OpsetField::Version, model.opset);
    }
    for (const auto &[key, value] : model.metadata) {
        pbf_builder<EntryField> entry(out, ModelField::MetadataProps);
        entry.add_string(EntryField::Key, utf8(key));
        entry.add_string(EntryField::Value, utf8(value));
    }
    return QByteArray::fromStdString(bytes);
}

} // namespace workbench
