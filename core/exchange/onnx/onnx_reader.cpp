#include "core/exchange/onnx/onnx_reader.h"

#include "core/exchange/onnx/onnx_fields.h"
#include "core/exchange/onnx/onnx_tensor_reader.h"

#include <QCoreApplication>

namespace workbench {

namespace {

using namespace onnx;
using protozero::pbf_message;

struct OnnxReaderText
{
    Q_DECLARE_TR_FUNCTIONS(OnnxReader)
};

/// More than these no network has; each costs more memory than it has bytes in the file.
constexpr std::size_t mostNodes = 1 << 17;
constexpr qsizetype mostNames = 4096;
constexpr std::size_t mostNumbers = 4096;

QString textOf(const protozero::data_view &view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// Numbers may stand one by one or packed together.
template<typename Number, typename Field>
void take(pbf_message<Field> &message, std::vector<Number> &numbers)
{
    const auto add = [&](Number number) {
        if (numbers.size() == mostNumbers)
            throw OnnxFault{OnnxReaderText::tr("an attribute has more than %1 numbers").arg(mostNumbers)};
        numbers.push_back(number);
    };
    const bool isPacked = message.wire_type() == protozero::pbf_wire_type::length_delimited;
    if constexpr (std::is_same_v<Number, float>) {
        if (!isPacked)
            return add(message.get_float());
        for (const float number : message.get_packed_float())
            add(number);
    } else {
        if (!isPacked)
            return add(message.get_int64());
        for (const std::int64_t number : message.get_packed_int64())
            add(number);
    }
}

/// An attribute as it stands in the file: which of its values counts is told by its type.
struct ReadAttribute
{
    QString name;
    std::int32_t type = 0;
    std::int64_t integer = 0;
    float real = 0;
    QString text;
    std::optional<TensorData> tensor;
    std::vector<std::int64_t> integers;
    std::vector<float> reals;
};

OnnxAttribute valueOf(const ReadAttribute &attribute)
{
    switch (AttributeType(attribute.type)) {
    case AttributeType::Float:
        return attribute.real;
    case AttributeType::Int:
        return attribute.integer;
    case AttributeType::String:
        return attribute.text;
    case AttributeType::Tensor:
        if (attribute.tensor)
            return *attribute.tensor;
        break;
    case AttributeType::Floats:
        return attribute.reals;
    case AttributeType::Ints:
        return attribute.integers;
    case AttributeType::Graph:
        break;
    }
    throw OnnxFault{
        OnnxReaderText::tr("the attribute %1 is of a kind that is not read here").arg(attribute.name)};
}

ReadAttribute readAttribute(pbf_message<AttributeField> message)
{
    ReadAttribute attribute;
    while (message.next()) {
        switch (message.tag()) {
        case AttributeField::Name:
            attribute.name = textOf(message.get_view());
            break;
        case AttributeField::Type:
            attribute.type = message.get_enum();
            break;
        case AttributeField::Int:
            attribute.integer = message.get_int64();
            break;
        case AttributeField::Float:
            attribute.real = message.get_float();
            break;
        case AttributeField::String:
            attribute.text = textOf(message.get_view());
            break;
        case AttributeField::Tensor:
            attribute.tensor = readOnnxTensor(message.get_view()).data;
            break;
        case AttributeField::Ints:
            take(message, attribute.integers);
            break;
        case AttributeField::Floats:
            take(message, attribute.reals);
            break;
        default:
            message.skip();
        }
    }
    return attribute;
}

void addName(QStringList &names, const protozero::data_view &view)
{
    if (names.size() == mostNames)
        throw OnnxFault{OnnxReaderText::tr("a node has more than %1 inputs or outputs").arg(mostNames)};
    names << textOf(view);
}

OnnxNode readNode(pbf_message<NodeField> message)
{
    OnnxNode node;
    QString domain;
    std::vector<protozero::data_view> attributes;
    while (message.next()) {
        switch (message.tag()) {
        case NodeField::Input:
            addName(node.inputs, message.get_view());
            break;
        case NodeField::Output:
            addName(node.outputs, message.get_view());
            break;
        case NodeField::Name:
            node.name = textOf(message.get_view());
            break;
        case NodeField::OpType:
            node.type = textOf(message.get_view());
            break;
        case NodeField::Domain:
            domain = textOf(message.get_view());
            break;
        case NodeField::Attribute:
            attributes.push_back(message.get_view());
            break;
        default:
            message.skip();
        }
    }
    // From here on a fault can name its place.
    try {
        if (!domain.isEmpty() && domain != QLatin1String("ai.onnx"))
            throw OnnxFault{OnnxReaderText::tr("the operator %1 is of the domain %2, which is not known here")
                                .arg(node.type, domain)};
        for (const auto &view : attributes) {
            const ReadAttribute attribute = readAttribute(pbf_message<AttributeField>(view));
            node.attributes[attribute.name] = valueOf(attribute);
        }
    } catch (OnnxFault &fault) {
        fault.place = node.name.isEmpty() ? node.type : node.name;
        throw;
    }
    return node;
}

OnnxDimension readDimension(pbf_message<DimensionField> message)
{
    OnnxDimension dimension;
    while (message.next()) {
        if (message.tag() == DimensionField::Value)
            dimension.size = std::max<std::int64_t>(0, message.get_int64());
        else if (message.tag() == DimensionField::Param)
            dimension.symbol = textOf(message.get_view());
        else
            message.skip();
    }
    return dimension;
}

void readSizes(pbf_message<ShapeField> shape, std::vector<OnnxDimension> &dimensions)
{
    while (shape.next(ShapeField::Dim, protozero::pbf_wire_type::length_delimited)) {
        if (dimensions.size() == mostNumbers)
            throw OnnxFault{OnnxReaderText::tr("an input has more than %1 sizes").arg(mostNumbers)};
        dimensions.push_back(readDimension(pbf_message<DimensionField>(shape.get_view())));
    }
}

/// What numbers, and how many, in TypeProto.tensor_type.
void readType(pbf_message<TypeField> type, OnnxValue &value)
{
    while (type.next(TypeField::TensorType, protozero::pbf_wire_type::length_delimited)) {
        pbf_message<TensorTypeField> tensor(type.get_view());
        while (tensor.next()) {
            if (tensor.tag() == TensorTypeField::Shape)
                readSizes(pbf_message<ShapeField>(tensor.get_view()), value.dimensions);
            else if (tensor.tag() == TensorTypeField::ElemType)
                value.type = tensor.get_int32();
            else
                tensor.skip();
        }
    }
}

OnnxValue readValue(pbf_message<ValueField> message)
{
    OnnxValue value;
    while (message.next()) {
        if (message.tag() == ValueField::Name)
            value.name = textOf(message.get_view());
        else if (message.tag() == ValueField::Type)
            readType(pbf_message<TypeField>(message.get_view()), value);
        else
            message.skip();
    }
    return value;
}

void readInitializer(const protozero::data_view &view, TensorMap &initializers)
{
    OnnxTensor tensor = readOnnxTensor(view);
    if (initializers.size() == mostNodes)
        throw OnnxFault{OnnxReaderText::tr("there are more than %1 tensors").arg(mostNodes)};
    if (!initializers.emplace(tensor.name, std::move(tensor.data)).second)
        throw OnnxFault{OnnxReaderText::tr("two tensors have the same name"), tensor.name};
}

OnnxGraph readGraph(pbf_message<GraphField> message)
{
    OnnxGraph graph;
    const auto room = [](const auto &items) {
        if (items.size() == mostNodes)
            throw OnnxFault{OnnxReaderText::tr("there are more than %1 nodes").arg(mostNodes)};
    };
    while (message.next()) {
        switch (message.tag()) {
        case GraphField::Node:
            room(graph.nodes);
            graph.nodes.push_back(readNode(pbf_message<NodeField>(message.get_view())));
            break;
        case GraphField::Name:
            graph.name = textOf(message.get_view());
            break;
        case GraphField::Initializer:
            readInitializer(message.get_view(), graph.initializers);
            break;
        case GraphField::Input:
            room(graph.inputs);
            graph.inputs.push_back(readValue(pbf_message<ValueField>(message.get_view())));
            break;
        case GraphField::Output:
            room(graph.outputs);
            graph.outputs.push_back(readValue(pbf_message<ValueField>(message.get_view())));
            break;
        default:
            message.skip();
        }
    }
    return graph;
}

/// The version of the operators without a domain of their own.
void readOpset(pbf_message<OpsetField> message, OnnxModel &model)
{
    QString domain;
    std::int64_t version = 0;
    while (message.next()) {
        if (message.tag() == OpsetField::Domain)
            domain = textOf(message.get_view());
        else if (message.tag() == OpsetField::Version)
            version = message.get_int64();
        else
            message.skip();
    }
    if (domain.isEmpty() || domain == QLatin1String("ai.onnx"))
        model.opset = version;
}

void readMetadata(pbf_message<EntryField> message, OnnxModel &model)
{
    if (model.metadata.size() == mostNumbers)
        throw OnnxFault{OnnxReaderText::tr("there are more than %1 entries of metadata").arg(mostNumbers)};
    QString key;
    QString value;
    while (message.next()) {
        if (message.tag() == EntryField::Key)
            key = textOf(message.get_view());
        else if (message.tag() == EntryField::Value)
            value = textOf(message.get_view());
        else
            message.skip();
    }
    model.metadata[key] = value;
}

QString damaged()
{
    return OnnxReaderText::tr("this is no ONNX file, or it is damaged");
}

OnnxModel readModel(pbf_message<ModelField> message)
{
    OnnxModel model;
    model.opset = 0;
    bool hasGraph = false;
    while (message.next()) {
        switch (message.tag()) {
        case ModelField::IrVersion:
            model.irVersion = message.get_int64();
            break;
        case ModelField::ProducerName:
            model.producer = textOf(message.get_view());
            break;
        case ModelField::ProducerVersion:
            model.producerVersion = textOf(message.get_view());
            break;
        case ModelField::Graph:
            if (std::exchange(hasGraph, true))
                throw OnnxFault{OnnxReaderText::tr("the file holds two graphs")};
            model.graph = readGraph(pbf_message<GraphField>(message.get_view()));
            break;
        case ModelField::OpsetImport:
            readOpset(pbf_message<OpsetField>(message.get_view()), model);
            break;
        case ModelField::MetadataProps:
            readMetadata(pbf_message<EntryField>(message.get_view()), model);
            break;
        default:
            message.skip();
        }
    }
    if (!hasGraph)
        throw OnnxFault{OnnxReaderText::tr("this is no ONNX file: it holds no graph")};
    return model;
}

} // namespace

Result<OnnxModel> parseOnnx(const QByteArray &file, const QString &where)
{
    try {
        return readModel(pbf_message<ModelField>(file.constData(), std::size_t(file.size())));
    } catch (const OnnxFault &fault) {
        return failure(fault.sentence,
                       fault.place.isEmpty() ? where : QStringLiteral("%1: %2").arg(where, fault.place));
    } catch (const protozero::exception &) {
        return failure(damaged(), where);
    } catch (const WireFault &) {
        return failure(damaged(), where);
    }
}

} // namespace workbench
