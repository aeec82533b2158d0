#pragma once

#include <cstdint>

// The numbers of the messages' fields in onnx.proto, shared by writer and reader.

namespace workbench::onnx {

enum class ModelField : std::uint32_t {
    IrVersion = 1,
    ProducerName = 2,
    ProducerVersion = 3,
    Graph = 7,
    OpsetImport = 8,
    MetadataProps = 14
};
enum class OpsetField : std::uint32_t { Domain = 1, Version = 2 };
enum class EntryField : std::uint32_t { Key = 1, Value = 2 };
enum class GraphField : std::uint32_t { Node = 1, Name = 2, Initializer = 5, Input = 11, Output = 12 };
enum class NodeField : std::uint32_t {
    Input = 1,
    Output = 2,
    Name = 3,
    OpType = 4,
    Attribute = 5,
    Domain = 7
};
enum class AttributeField : std::uint32_t {
    Name = 1,
    Float = 2,
    Int = 3,
    String = 4,
    Tensor = 5,
    Graph = 6,
    Floats = 7,
    Ints = 8,
    Type = 20
};
enum class TensorField : std::uint32_t {
    Dims = 1,
    DataType = 2,
    FloatData = 4,
    Int32Data = 5,
    Int64Data = 7,
    Name = 8,
    RawData = 9,
    DoubleData = 10,
    ExternalData = 13,
    DataLocation = 14
};
enum class ValueField : std::uint32_t { Name = 1, Type = 2 };
enum class TypeField : std::uint32_t { TensorType = 1 };
enum class TensorTypeField : std::uint32_t { ElemType = 1, Shape = 2 };
enum class ShapeField : std::uint32_t { Dim = 1 };
enum class DimensionField : std::uint32_t { Value = 1, Param = 2 };

/// AttributeProto.AttributeType
enum class AttributeType : std::int32_t {
    Float = 1,
    Int = 2,
    String = 3,
    Tensor = 4,
    Graph = 5,
    Floats = 6,
    Ints = 7
};
/// TensorProto.DataType
enum class DataType : std::int32_t { Float = 1, Uint8 = 2, Int32 = 6, Int64 = 7, Bool = 9, Double = 11 };

} // namespace workbench::onnx
