#include "core/exchange/onnx/onnx_tensor_reader.h"

#include "core/exchange/onnx/onnx_fields.h"

#include <QCoreApplication>
#include <cstring>
#include <limits>

namespace workbench {

namespace {

using namespace onnx;
using protozero::pbf_message;

struct OnnxTensorText
{
    Q_DECLARE_TR_FUNCTIONS(OnnxTensor)
};

constexpr std::size_t mostDimensions = 8;

template<typename Number>
void append(QByteArray &bytes, Number number)
{
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

/// The numbers of raw little-endian bytes, each as another type.
template<typename From, typename To>
QByteArray converted(const protozero::data_view &raw)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(raw.size() / sizeof(From) * sizeof(To)));
    for (std::size_t at = 0; at + sizeof(From) <= raw.size(); at += sizeof(From)) {
        From number;
        std::memcpy(&number, raw.data() + at, sizeof number);
        append(bytes, To(number));
    }
    return bytes;
}

/// A TensorProto's parts; the numbers are in one of them.
class TensorParts
{
public:
    explicit TensorParts(pbf_message<TensorField> message)
    {
        while (message.next())
            read(message);
    }

    OnnxTensor tensor() const
    {
        if (m_isExternal)
            throw fault(OnnxTensorText::tr("its numbers lie in another file, which is not read here"));
        OnnxTensor tensor{m_name,
                          {isInteger() ? QStringLiteral("I64") : QStringLiteral("F32"), m_sizes, bytes()}};
        if (tensor.data.bytes.size() != wantedBytes())
            throw fault(OnnxTensorText::tr("its sizes and its numbers do not agree"));
        return tensor;
    }

private:
    void read(pbf_message<TensorField> &message)
    {
        const bool isPacked = message.wire_type() == protozero::pbf_wire_type::length_delimited;
        switch (message.tag()) {
        case TensorField::Dims:
            if (!isPacked)
                return addSize(message.get_int64());
            for (const std::int64_t size : message.get_packed_int64())
                addSize(size);
            return;
        case TensorField::DataType:
            m_type = DataType(message.get_int32());
            return;
        case TensorField::Name:
            m_name = QString::fromStdString(message.get_string());
            return;
        case TensorField::RawData:
            m_raw = message.get_view();
            return;
        case TensorField::FloatData:
            if (!isPacked)
                return append(m_floats, message.get_float());
            for (const float number : message.get_packed_float())
                append(m_floats, number);
            return;
        case TensorField::DoubleData:
            if (!isPacked)
                return append(m_floats, float(message.get_double()));
            for (const double number : message.get_packed_double())
                append(m_floats, float(number));
            return;
        case TensorField::Int64Data:
        case TensorField::Int32Data:
            if (!isPacked)
                return append(m_integers, message.get_int64());
            for (const std::int64_t number : message.get_packed_int64())
                append(m_integers, number);
            return;
        case TensorField::ExternalData:
            m_isExternal = true;
            return message.skip();
        case TensorField::DataLocation:
            m_isExternal = m_isExternal || message.get_enum() != 0;
            return;
        default:
            message.skip();
        }
    }

    void addSize(std::int64_t size)
    {
        if (size < 0 || m_sizes.size() == mostDimensions)
            throw fault(OnnxTensorText::tr("its sizes are not those of a tensor"));
        m_sizes.push_back(size);
    }

    bool isInteger() const { return m_type == DataType::Int64 || m_type == DataType::Int32; }

    qsizetype wantedBytes() const
    {
        qsizetype bytes = isInteger() ? sizeof(std::int64_t) : sizeof(float);
        for (const auto size : m_sizes) {
            if (size > 0 && bytes > std::numeric_limits<qsizetype>::max() / size)
                throw fault(OnnxTensorText::tr("its sizes are not those of a tensor"));
            bytes *= size;
        }
        return bytes;
    }

    QByteArray bytes() const
    {
        switch (m_type) {
        case DataType::Float:
            return m_raw.empty() ? m_floats : QByteArray(m_raw.data(), qsizetype(m_raw.size()));
        case DataType::Double:
            return m_raw.empty() ? m_floats : converted<double, float>(m_raw);
        case DataType::Int64:
            return m_raw.empty() ? m_integers : QByteArray(m_raw.data(), qsizetype(m_raw.size()));
        case DataType::Int32:
            return m_raw.empty() ? m_integers : converted<std::int32_t, std::int64_t>(m_raw);
        case DataType::Uint8:
        case DataType::Bool:
            break;
        }
        throw fault(OnnxTensorText::tr("its numbers are of ONNX's data type %1, which is not read here")
                        .arg(std::int32_t(m_type)));
    }

    OnnxFault fault(const QString &sentence) const
    {
        return {OnnxTensorText::tr("a tensor cannot be read: %1").arg(sentence), m_name};
    }

    QString m_name;
    DataType m_type = DataType(0);
    std::vector<std::int64_t> m_sizes;
    protozero::data_view m_raw;
    QByteArray m_floats;
    QByteArray m_integers;
    bool m_isExternal = false;
};

} // namespace

OnnxTensor readOnnxTensor(const protozero::data_view &view)
{
    return TensorParts(pbf_message<TensorField>(view)).tensor();
}

} // namespace workbench
