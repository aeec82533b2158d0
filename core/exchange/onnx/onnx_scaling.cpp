#include "core/exchange/onnx/onnx_scaling.h"

#include "core/exchange/onnx/onnx_links.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxScaling)
};

/// One number for each channel out of a constant with one or as many; empty where it is something else.
std::vector<float> perChannel(const TensorData *tensor, std::int64_t channels)
{
    if (!tensor || tensor->dtype != QLatin1String("F32"))
        return {};
    std::vector<float> values = onnxFloats(*tensor);
    const std::size_t rank = tensor->sizes.size();
    if (values.size() == 1)
        values.resize(std::size_t(channels), values.front());
    else if (values.size() != std::size_t(channels) || (rank != 3 && rank != 4) ||
             tensor->sizes[rank - 3] != channels)
        return {};
    return values;
}

bool isNear(double value, double other)
{
    return std::abs(value - other) < 1e-6 * other;
}

class ScalingReader
{
public:
    ScalingReader(OnnxGraph &graph, std::int64_t channels, bool isOfBytes)
        : m_graph(graph), m_links(graph),
          m_channels(channels), m_scaling{std::vector(std::size_t(channels), 1.0),
                                          std::vector(std::size_t(channels), 0.0), isOfBytes}
    {}

    OnnxScaling take()
    {
        std::vector<OnnxNode> rest;
        QString value = m_graph.inputs.front().name;
        for (const auto &node : m_graph.nodes) {
            if (m_links.readers(value) == 1 && node.inputs.contains(value) && node.outputs.size() == 1 &&
                takes(node, value))
                value = node.outputs.front();
            else
                rest.push_back(node);
        }
        m_graph.nodes = std::move(rest);
        m_graph.inputs.front().name = value;
        return m_scaling;
    }

private:
    bool takes(const OnnxNode &node, const QString &value)
    {
        if (node.type == QLatin1String("Conv"))
            return m_scaling.isOfBytes && takesConvolution(node);
        if (node.inputs.size() != 2)
            return false;
        const bool isFirst = node.inputs[0] == value;
        const auto numbers = perChannel(m_links.constant(node.inputs[isFirst ? 1 : 0]), m_channels);
        if (numbers.empty())
            return false;
        const bool isScalar = m_links.scalar(node.inputs[isFirst ? 1 : 0]).has_value();
        if (node.type == QLatin1String("Mul")) {
            if (isScalar && isNear(numbers.front(), 1.0 / 255))
                m_scaling.isOfBytes = true;
            return multiply([&](std::size_t i) { return numbers[i]; });
        }
        if (node.type == QLatin1String("Div") && isFirst) {
            if (isScalar && isNear(numbers.front(), 255))
                m_scaling.isOfBytes = true;
            return multiply([&](std::size_t i) { return 1.0 / numbers[i]; });
        }
        if (node.type == QLatin1String("Add"))
            return add([&](std::size_t i) { return numbers[i]; });
        return node.type == QLatin1String("Sub") && isFirst &&
               add([&](std::size_t i) { return -numbers[i]; });
    }

    /// As preprocessed() of onnx_export.cpp writes it.
    bool takesConvolution(const OnnxNode &node)
    {
        if (node.inputs.size() != 3 || node.attributes.size() != 2 ||
            node.attributes.begin()->second != OnnxAttribute(m_channels))
            return false;
        const TensorData *factors = m_links.constant(node.inputs[1]);
        const TensorData *offsets = m_links.constant(node.inputs[2]);
        const bool isPixelwise = factors && offsets &&
                                 factors->sizes == std::vector<std::int64_t>{m_channels, 1, 1, 1} &&
                                 offsets->sizes == std::vector<std::int64_t>{m_channels};
        if (!isPixelwise || factors->dtype != QLatin1String("F32") || offsets->dtype != QLatin1String("F32"))
            return false;
        const auto factor = onnxFloats(*factors);
        const auto offset = onnxFloats(*offsets);
        return multiply([&](std::size_t i) { return factor[i]; }) &&
               add([&](std::size_t i) { return offset[i]; });
    }

    template<typename Factor>
    bool multiply(const Factor &factor)
    {
        for (std::size_t i = 0; i < m_scaling.factors.size(); ++i) {
            m_scaling.factors[i] *= double(factor(i));
            m_scaling.offsets[i] *= double(factor(i));
        }
        return true;
    }

    template<typename Summand>
    bool add(const Summand &summand)
    {
        for (std::size_t i = 0; i < m_scaling.offsets.size(); ++i)
            m_scaling.offsets[i] += double(summand(i));
        return true;
    }

    OnnxGraph &m_graph;
    const OnnxLinks m_links;
    std::int64_t m_channels;
    OnnxScaling m_scaling;
};

/// The shortest number that differs by no more than float32 rounds off: 0.2861, where 0.28610002 was worked
/// out.
double shortened(double value)
{
    for (int digits = 1; digits < 8; ++digits) {
        const double shorter = QString::number(value, 'g', digits).toDouble();
        if (std::abs(shorter - value) <= 3e-7 * std::abs(value))
            return shorter;
    }
    return value;
}

} // namespace

OnnxScaling takeOnnxScaling(OnnxGraph &graph, std::int64_t channels, bool isOfBytes)
{
    return ScalingReader(graph, channels, isOfBytes).take();
}

Result<Normalization> normalizationOf(const OnnxScaling &scaling, const Normalization &outer)
{
    Normalization result{Normalization::Kind::Given};
    bool isNothing = true;
    for (std::size_t i = 0; i < scaling.factors.size(); ++i) {
        const bool isGiven = outer.kind == Normalization::Kind::Given && i < outer.mean.size();
        const double factor =
            scaling.factors[i] * (scaling.isOfBytes ? 255 : 1) / (isGiven ? outer.deviation[i] : 1);
        const double offset =
            scaling.offsets[i] - (isGiven ? scaling.factors[i] * outer.mean[i] / outer.deviation[i] : 0);
        if (!(factor > 0) || !std::isfinite(factor) || !std::isfinite(offset))
            return failure(
                Text::tr("the file scales the pixels of channel %1 by %2, which is no normalization")
                    .arg(i + 1)
                    .arg(factor));
        result.deviation.push_back(shortened(1 / factor));
        result.mean.push_back(shortened(-offset / factor) + 0.0);
        isNothing = isNothing && result.deviation.back() == 1 && result.mean.back() == 0;
    }
    return isNothing ? Normalization() : result;
}

} // namespace workbench
