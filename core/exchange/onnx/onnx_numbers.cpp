#include "core/exchange/onnx/onnx_numbers.h"

#include <algorithm>
#include <cstring>

namespace workbench {

namespace {

using Inputs = std::vector<OnnxNumbers>;
using Answer = std::optional<OnnxNumbers>;
using Arithmetic = Answer (*)(const OnnxNode &, const Inputs &);

constexpr std::size_t mostNumbers = 4096;
constexpr std::int64_t largestSize = std::int64_t(1) << 31;

std::int64_t integer(const OnnxNode &node, const char *name, std::int64_t otherwise)
{
    const auto found = node.attributes.find(QLatin1String(name));
    const auto *value = found == node.attributes.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return value ? *value : otherwise;
}

/// The one number there is.
std::optional<std::int64_t> single(const Inputs &inputs, std::size_t index)
{
    return index < inputs.size() && inputs[index].values.size() == 1 ? inputs[index].values.front()
                                                                     : std::nullopt;
}

Answer gather(const OnnxNode &node, const Inputs &inputs)
{
    if (inputs.size() != 2 || !inputs[0].isList() || integer(node, "axis", 0) != 0)
        return std::nullopt;
    OnnxNumbers result{inputs[1].sizes, {}};
    const auto count = std::int64_t(inputs[0].values.size());
    for (const auto &index : inputs[1].values) {
        if (!index || *index < -count || *index >= count)
            return std::nullopt;
        result.values.push_back(inputs[0].values[std::size_t(*index < 0 ? *index + count : *index)]);
    }
    return result;
}

Answer concat(const OnnxNode &, const Inputs &inputs)
{
    OnnxNumbers result = OnnxNumbers::list({});
    for (const auto &input : inputs) {
        if (!input.isList() || result.values.size() + input.values.size() > mostNumbers)
            return std::nullopt;
        result.values.insert(result.values.end(), input.values.begin(), input.values.end());
    }
    result.sizes = {std::int64_t(result.values.size())};
    return result;
}

/// One number becomes a list of one, and back.
Answer wrapped(const OnnxNode &, const Inputs &inputs)
{
    if (inputs.empty() || !inputs[0].sizes.empty())
        return std::nullopt;
    return OnnxNumbers::list(inputs[0].values);
}

Answer unwrapped(const OnnxNode &, const Inputs &inputs)
{
    if (inputs.empty() || !inputs[0].isList() || inputs[0].values.size() != 1)
        return std::nullopt;
    return OnnxNumbers{{}, inputs[0].values};
}

Answer same(const OnnxNode &, const Inputs &inputs)
{
    return inputs.empty() ? Answer() : inputs[0];
}

/// Rows from `start` to `end` along the first axis, where `step` is 1 or -1.
Answer rows(const OnnxNumbers &input, std::int64_t start, std::int64_t end, std::int64_t step)
{
    const std::int64_t count = input.sizes[0];
    const auto width = std::ptrdiff_t(count == 0 ? 0 : std::int64_t(input.values.size()) / count);
    const auto within = [&](std::int64_t at, std::int64_t low, std::int64_t high) {
        return std::clamp(at < 0 && at >= -count ? at + count : at, low, high);
    };
    const std::int64_t first = step > 0 ? within(start, 0, count) : within(start, -1, count - 1);
    const std::int64_t last = step > 0 ? within(end, 0, count) : within(end, -1, count - 1);
    OnnxNumbers result{input.sizes, {}};
    result.sizes[0] = 0;
    for (std::int64_t row = first; step > 0 ? row < last : row > last; row += step, ++result.sizes[0]) {
        const auto from = input.values.begin() + std::ptrdiff_t(row) * width;
        result.values.insert(result.values.end(), from, from + width);
    }
    return result;
}

Answer slice(const OnnxNode &, const Inputs &inputs)
{
    const auto start = single(inputs, 1);
    const auto end = single(inputs, 2);
    const auto axis = inputs.size() > 3 && !inputs[3].values.empty() ? single(inputs, 3) : 0;
    const auto step = inputs.size() > 4 && !inputs[4].values.empty() ? single(inputs, 4) : 1;
    if (!start || !end || axis != 0 || (step != 1 && step != -1) || inputs[0].sizes.empty())
        return std::nullopt;
    return rows(inputs[0], *start, *end, *step);
}

/// A list becomes pairs or a list again.
Answer reshape(const OnnxNode &, const Inputs &inputs)
{
    if (inputs.size() != 2 || !inputs[1].isList() || inputs[1].values.empty() || inputs[1].values.size() > 2)
        return std::nullopt;
    const auto count = std::int64_t(inputs[0].values.size());
    const auto last = inputs[1].values.back();
    if (inputs[1].values.size() == 1)
        return last == -1 || last == count ? Answer(OnnxNumbers::list(inputs[0].values)) : std::nullopt;
    const auto first = inputs[1].values.front();
    if (!last || *last < 1 || *last > count || count % *last != 0 || (first != -1 && first != count / *last))
        return std::nullopt;
    return OnnxNumbers{{count / *last, *last}, inputs[0].values};
}

Answer transpose(const OnnxNode &, const Inputs &inputs)
{
    if (inputs.empty() || inputs[0].sizes.size() != 2)
        return std::nullopt;
    const std::int64_t height = inputs[0].sizes[0];
    const std::int64_t width = inputs[0].sizes[1];
    OnnxNumbers result{{width, height}, {}};
    for (std::int64_t x = 0; x < width; ++x) {
        for (std::int64_t y = 0; y < height; ++y)
            result.values.push_back(inputs[0].values[std::size_t(y * width + x)]);
    }
    return result;
}

/// As many times the same number as it is asked for.
Answer filled(const OnnxNode &node, const Inputs &inputs)
{
    const auto count = single(inputs, 0);
    if (!count || *count < 0 || *count > std::int64_t(mostNumbers))
        return std::nullopt;
    const auto found = node.attributes.find(QStringLiteral("value"));
    const auto *tensor = found == node.attributes.end() ? nullptr : std::get_if<TensorData>(&found->second);
    const auto value = tensor ? onnxNumbers(*tensor) : Answer();
    if (!value || value->values.size() != 1)
        return std::nullopt;
    return OnnxNumbers::list(std::vector(std::size_t(*count), value->values.front()));
}

bool isSize(std::int64_t number)
{
    return number >= -largestSize && number <= largestSize;
}

std::optional<std::int64_t> combination(const QString &type, std::int64_t one, std::int64_t other)
{
    if (!isSize(one) || !isSize(other))
        return std::nullopt;
    if (type == QLatin1String("Add"))
        return one + other;
    if (type == QLatin1String("Sub"))
        return one - other;
    if (type == QLatin1String("Mul"))
        return one * other;
    return other > 0 ? std::optional(one / other) : std::nullopt;
}

/// A sum, difference, product or quotient, number by number, or of all with one.
Answer combined(const OnnxNode &node, const Inputs &inputs)
{
    if (inputs.size() != 2)
        return std::nullopt;
    const bool isLonger = inputs[1].values.size() > inputs[0].values.size();
    OnnxNumbers result{inputs[isLonger ? 1 : 0].sizes, {}};
    const std::size_t count = inputs[isLonger ? 1 : 0].values.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = [&](const OnnxNumbers &numbers) {
            return numbers.values.size() == 1  ? numbers.values[0]
                   : i < numbers.values.size() ? numbers.values[i]
                                               : std::nullopt;
        };
        const auto one = at(inputs[0]);
        const auto other = at(inputs[1]);
        const auto value = one && other ? combination(node.type, *one, *other) : std::nullopt;
        if (!value)
            return std::nullopt;
        result.values.push_back(value);
    }
    return result;
}

const std::map<QString, Arithmetic> &arithmetics()
{
    static const std::map<QString, Arithmetic> all{
        {QStringLiteral("Gather"), gather},       {QStringLiteral("Concat"), concat},
        {QStringLiteral("Unsqueeze"), wrapped},   {QStringLiteral("Squeeze"), unwrapped},
        {QStringLiteral("Cast"), same},           {QStringLiteral("Identity"), same},
        {QStringLiteral("Slice"), slice},         {QStringLiteral("Reshape"), reshape},
        {QStringLiteral("Transpose"), transpose}, {QStringLiteral("ConstantOfShape"), filled},
        {QStringLiteral("Add"), combined},        {QStringLiteral("Sub"), combined},
        {QStringLiteral("Mul"), combined},        {QStringLiteral("Div"), combined}};
    return all;
}

} // namespace

std::optional<OnnxNumbers> onnxNumbers(const TensorData &tensor)
{
    const auto count = std::size_t(tensor.bytes.size()) / sizeof(std::int64_t);
    if (tensor.dtype != QLatin1String("I64") || count > mostNumbers)
        return std::nullopt;
    std::vector<std::int64_t> values(count);
    std::memcpy(values.data(), tensor.bytes.constData(), count * sizeof(std::int64_t));
    return OnnxNumbers{tensor.sizes, {values.begin(), values.end()}};
}

OnnxNumbers onnxSizes(const Shape &shape)
{
    OnnxNumbers numbers = OnnxNumbers::list({std::nullopt});
    numbers.values.insert(numbers.values.end(), shape.sizes.begin(), shape.sizes.end());
    numbers.sizes = {std::int64_t(numbers.values.size())};
    return numbers;
}

bool isOnnxArithmetic(const QString &type)
{
    return arithmetics().contains(type);
}

std::optional<OnnxNumbers> onnxArithmetic(const OnnxNode &node, const std::vector<OnnxNumbers> &inputs)
{
    const auto found = arithmetics().find(node.type);
    return found == arithmetics().end() ? std::nullopt : found->second(node, inputs);
}

} // namespace workbench
