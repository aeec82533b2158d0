#include "core/exchange/onnx/onnx_operator.h"

#include "core/exchange/onnx/onnx_fault.h"
#include "core/layers/registry.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxOperator)
};

/// More than any network for images has; sizes multiply from layer to layer.
constexpr std::int64_t mostElements = std::int64_t(1) << 28;
constexpr std::size_t mostLayers = 2000;
/// Bytes of weights for each in the file: some may be used by several layers.
constexpr std::int64_t mostUses = 8;
constexpr std::int64_t usesAtLeast = 1 << 24;

bool isTooLarge(const Shape &shape)
{
    std::int64_t elements = 1;
    for (const auto size : shape.sizes) {
        if (size < 1 || size > mostElements / elements)
            return true;
        elements *= size;
    }
    return false;
}

} // namespace

void OnnxOperator::fail(const QString &sentence) const
{
    throw OnnxFault{sentence, OnnxLinks::place(node(), m_step.position)};
}

void OnnxOperator::failAttribute(const char *name, const QString &value) const
{
    fail(Text::tr("the attribute %1 of %2 cannot be %3 here").arg(QLatin1String(name), type(), value));
}

template<typename Value>
std::optional<Value> OnnxOperator::attribute(const char *name)
{
    const QString key = QString::fromLatin1(name);
    m_asked << key;
    const auto found = node().attributes.find(key);
    if (found == node().attributes.end())
        return std::nullopt;
    const auto *value = std::get_if<Value>(&found->second);
    if (!value)
        fail(Text::tr("the attribute %1 of %2 has a value of the wrong kind").arg(key, type()));
    return *value;
}

std::int64_t OnnxOperator::integer(const char *name, std::int64_t otherwise)
{
    return attribute<std::int64_t>(name).value_or(otherwise);
}

double OnnxOperator::real(const char *name, double otherwise)
{
    const auto value = attribute<float>(name);
    if (value && !std::isfinite(*value))
        failAttribute(name, QString::number(double(*value)));
    return value ? onnxReal(*value) : otherwise;
}

QString OnnxOperator::word(const char *name, const char *otherwise)
{
    return attribute<QString>(name).value_or(QString::fromLatin1(otherwise));
}

std::vector<std::int64_t> OnnxOperator::integers(const char *name, const std::vector<std::int64_t> &otherwise)
{
    return attribute<std::vector<std::int64_t>>(name).value_or(otherwise);
}

void OnnxOperator::only(const char *name, std::int64_t value)
{
    if (const auto given = integer(name, value); given != value)
        failAttribute(name, QString::number(given));
}

void OnnxOperator::finish()
{
    for (const auto &[name, value] : node().attributes) {
        if (!m_asked.contains(name))
            fail(Text::tr("the attribute %1 of %2 is not known here").arg(name, type()));
    }
}

OnnxFeature OnnxOperator::feature(qsizetype input) const
{
    if (!has(input))
        fail(Text::tr("%1 lacks its input %2").arg(type()).arg(input + 1));
    const QString &name = node().inputs[input];
    const auto found = m_importer.features.find(name);
    if (found == m_importer.features.end())
        fail(Text::tr("%1 needs what a layer makes, but \"%2\" is a constant or a size").arg(type(), name));
    return *found;
}

std::vector<OnnxFeature> OnnxOperator::features() const
{
    std::vector<OnnxFeature> all;
    for (qsizetype i = 0; i < inputCount(); ++i)
        all.push_back(feature(i));
    return all;
}

TensorData OnnxOperator::constant(qsizetype input) const
{
    if (!has(input))
        fail(Text::tr("%1 lacks its input %2").arg(type()).arg(input + 1));
    const TensorData *tensor = m_importer.links.constant(node().inputs[input]);
    if (!tensor)
        fail(Text::tr("%1 needs a constant, but \"%2\" is worked out").arg(type(), node().inputs[input]));
    if (tensor->bytes.isEmpty())
        fail(Text::tr("%1 needs numbers, but \"%2\" is empty").arg(type(), node().inputs[input]));
    if (tensor->dtype != QLatin1String("F32"))
        fail(Text::tr("%1 needs numbers of float32, but \"%2\" is of integers")
                 .arg(type(), node().inputs[input]));
    return *tensor;
}

TensorData OnnxOperator::perChannel(qsizetype input, const Shape &shape) const
{
    TensorData tensor = constant(input);
    const auto count = std::int64_t(tensor.bytes.size() / qsizetype(sizeof(float)));
    const std::int64_t channels = shape.sizes.front();
    // The sizes stand to the right, so that the channels' place is the first of a sample's.
    const std::size_t rank = tensor.sizes.size();
    const std::size_t behind = shape.sizes.size();
    const bool isInPlace = rank >= behind && rank <= behind + 1 && tensor.sizes[rank - behind] == channels;
    if (count != 1 && !(count == channels && isInPlace))
        fail(Text::tr("%1 is known here with one number for each channel only, but \"%2\" is [%3]")
                 .arg(type(), node().inputs[input], Shape{tensor.sizes}.text()));
    tensor.sizes = {count};
    return tensor;
}

double OnnxOperator::number(qsizetype input, double otherwise) const
{
    if (!has(input))
        return otherwise;
    const std::vector<float> values = onnxFloats(constant(input));
    if (values.size() != 1)
        fail(Text::tr("%1 needs one number, but \"%2\" has %3")
                 .arg(type(), node().inputs[input])
                 .arg(values.size()));
    if (std::isnan(values.front()))
        fail(Text::tr("%1 needs a number, but \"%2\" is none").arg(type(), node().inputs[input]));
    return onnxReal(values.front());
}

OnnxNumbers OnnxOperator::numbers(qsizetype input) const
{
    if (!has(input))
        return OnnxNumbers::list({});
    const QString &name = node().inputs[input];
    if (const auto found = m_importer.numbers.find(name); found != m_importer.numbers.end())
        return *found;
    const TensorData *tensor = m_importer.links.constant(name);
    const auto numbers = tensor ? onnxNumbers(*tensor) : std::nullopt;
    if (!numbers)
        fail(Text::tr("%1 needs integers that are known beforehand, but \"%2\" is none").arg(type(), name));
    return *numbers;
}

std::vector<std::int64_t> OnnxOperator::list(qsizetype input) const
{
    std::vector<std::int64_t> result;
    for (const auto &value : numbers(input).values) {
        if (!value)
            fail(Text::tr("%1 needs numbers, but \"%2\" holds the number of images")
                     .arg(type(), node().inputs[input]));
        result.push_back(*value);
    }
    return result;
}

OnnxFeature OnnxOperator::put(const OnnxFeature &feature)
{
    m_importer.features[node().outputs.front()] = feature;
    return feature;
}

void OnnxOperator::put(const OnnxNumbers &numbers)
{
    m_importer.numbers[node().outputs.front()] = numbers;
}

OnnxFeature OnnxOperator::add(const OnnxNewLayer &wanted, const QString &name)
{
    const LayerDescriptor &descriptor = *findLayerType(wanted.type);
    Layer layer{name, wanted.type, {}};
    if (name.isEmpty())
        for (int number = 1; layer.id.isEmpty() || m_importer.names.contains(layer.id); ++number)
            layer.id = descriptor.idStem + QString::number(number);
    if (m_importer.network.layers.size() == mostLayers)
        fail(Text::tr("there are more than %1 layers").arg(mostLayers));
    for (const auto &[parameter, value] : wanted.parameters)
        setParameter(layer.parameters, *findSpec(descriptor.parameters, parameter), value);
    if (const auto refusal = checkParameters(descriptor.parameters, layer.parameters))
        fail(*refusal);
    LayerContext context{{}, Arguments(descriptor.parameters, layer.parameters)};
    for (const auto &input : wanted.inputs) {
        layer.inputs.push_back(input.layer);
        context.inputs.push_back(input.shape);
    }
    if (layer.inputs.size() > descriptor.maximumInputs)
        fail(Text::tr("%1 joins more than %2 values").arg(type()).arg(descriptor.maximumInputs));
    const Shape shape = shapeOf(wanted, context);
    addTensors(layer.id, wanted, context);
    m_importer.names << layer.id;
    m_importer.network.layers.push_back(layer);
    return {layer.id, shape};
}

Shape OnnxOperator::shapeOf(const OnnxNewLayer &layer, const LayerContext &context) const
{
    const auto shape = findLayerType(layer.type)->inferShape(context);
    if (!shape)
        fail(shape.error().what);
    if (isTooLarge(*shape))
        fail(Text::tr("%1 would make %2 values of each image, which is too much").arg(type(), shape->text()));
    return *shape;
}

void OnnxOperator::addTensors(const QString &id, const OnnxNewLayer &layer, const LayerContext &context)
{
    for (const auto &wanted : findLayerType(layer.type)->cost(context).tensors) {
        const QString name = QStringLiteral("%1.%2").arg(id, wanted.name);
        const auto given = layer.tensors.find(wanted.name);
        if (given == layer.tensors.end()) {
            // Only a counter is never in a file.
            m_importer.weights[name] = {QStringLiteral("I64"), {}, QByteArray(sizeof(std::int64_t), '\0')};
            continue;
        }
        if (given->second.sizes != wanted.sizes)
            fail(
                Text::tr("%1 needs a %2 of [%3], but that in the file is [%4]")
                    .arg(type(), wanted.name, Shape{wanted.sizes}.text(), Shape{given->second.sizes}.text()));
        m_importer.weights[name] = given->second;
        m_importer.weightBytes += given->second.bytes.size();
    }
    if (m_importer.weightBytes > usesAtLeast + mostUses * m_importer.links.bytes())
        fail(Text::tr("the layers would have far more weights than the file"));
}

} // namespace workbench
