#include "core/exchange/onnx/onnx_window.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxShapes)
};

/// The dimensions that Flatten takes together where `output` comes out; none where no Flatten does that.
std::optional<Parameters> flattening(const Shape &input, const Shape &output)
{
    if (output == Shape::flat(input.elements()))
        return Parameters();
    const auto rank = std::int64_t(input.sizes.size());
    for (std::int64_t start = 1; start <= rank; ++start) {
        for (std::int64_t end = start + 1; end <= rank; ++end) {
            Shape merged{{input.sizes.begin(), input.sizes.begin() + start - 1}};
            merged.sizes.push_back(
                Shape{{input.sizes.begin() + start - 1, input.sizes.begin() + end}}.elements());
            merged.sizes.insert(merged.sizes.end(), input.sizes.begin() + end, input.sizes.end());
            if (merged == output)
                return Parameters{{QStringLiteral("start_dim"), start},
                                  {QStringLiteral("end_dim"), end == rank ? std::int64_t(-1) : end}};
        }
    }
    return std::nullopt;
}

/// Makes each sample's values lie in other sizes: nothing, or a Flatten.
void putAs(OnnxOperator &op, const OnnxFeature &input, const Shape &output)
{
    if (output == input.shape) {
        op.put(input);
        return;
    }
    const auto parameters = flattening(input.shape, output);
    if (!parameters)
        op.fail(Text::tr("%1 turns %2 into %3, which no layer does here")
                    .arg(op.type(), input.shape.text(), output.text()));
    op.last({QStringLiteral("Flatten"), {input}, *parameters});
}

void flatten(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const auto rank = std::int64_t(input.shape.sizes.size()) + 1;
    const std::int64_t axis = op.integer("axis", 1);
    if (axis != 1 && axis != 1 - rank)
        op.failAttribute("axis", QString::number(axis));
    op.last({QStringLiteral("Flatten"), {input}});
}

/// The sizes a Reshape asks for, behind the batch's: 0 is what is there, -1 what remains. None where the
/// samples would not stay what they are.
std::optional<Shape> wantedShape(const OnnxOperator &op, const Shape &input, const OnnxNumbers &wanted)
{
    Shape output;
    std::int64_t known = 1;
    qsizetype open = -1;
    const std::int64_t elements = input.elements();
    if (wanted.values.empty())
        return std::nullopt;
    for (std::size_t i = 1; i < wanted.values.size(); ++i) {
        auto size = wanted.values[i];
        if (size == 0 && i <= input.sizes.size())
            size = input.sizes[i - 1];
        if (!size || *size < -1 || *size == 0 || *size > elements || (size == -1 && open >= 0))
            return std::nullopt;
        if (*size == -1)
            open = qsizetype(output.sizes.size());
        else if (known > elements / *size)
            return std::nullopt;
        else
            known *= *size;
        output.sizes.push_back(*size);
    }
    const auto first = wanted.values.front();
    const bool keepsBatch = !first || *first == 0 || *first == op.batch() || (*first == -1 && open < 0);
    if (!keepsBatch)
        return std::nullopt;
    if (open >= 0)
        output.sizes[std::size_t(open)] = elements / known;
    return output.elements() == elements && !output.sizes.empty() ? std::optional(output) : std::nullopt;
}

void reshape(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const OnnxNumbers wanted = op.numbers(1);
    const bool asksForZero = std::ranges::count(wanted.values, std::optional<std::int64_t>(0)) > 0;
    if (op.integer("allowzero", 0) != 0 && asksForZero)
        op.failAttribute("allowzero", QStringLiteral("1"));
    const auto output = wantedShape(op, input.shape, wanted);
    if (!output)
        op.fail(Text::tr("the sizes that Reshape asks for do not leave each image's values together"));
    putAs(op, input, *output);
}

void squeeze(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const auto rank = std::int64_t(input.shape.sizes.size()) + 1;
    const auto axes = op.list(1);
    Shape output;
    for (std::int64_t axis = 1; axis < rank; ++axis) {
        const std::int64_t size = input.shape.sizes[std::size_t(axis - 1)];
        const bool isNamed = std::ranges::count(axes, axis) + std::ranges::count(axes, axis - rank) > 0;
        if (isNamed && size != 1)
            op.fail(Text::tr("Squeeze leaves out an axis whose size is %1, not 1").arg(size));
        if (!isNamed && (size != 1 || op.has(1)))
            output.sizes.push_back(size);
    }
    const bool takesBatch = std::ranges::count(axes, 0) + std::ranges::count(axes, -rank) > 0;
    if (takesBatch || (!op.has(1) && op.batch() == 1))
        op.fail(Text::tr("Squeeze leaves out the number of images"));
    putAs(op, input, output.sizes.empty() ? Shape::flat(1) : output);
}

void shape(OnnxOperator &op)
{
    const OnnxNumbers all = onnxSizes(op.feature().shape);
    const auto count = std::int64_t(all.values.size());
    const auto at = [&](const char *name, std::int64_t otherwise) {
        const std::int64_t place = op.integer(name, otherwise);
        return std::clamp<std::int64_t>(place < 0 ? place + count : place, 0, count);
    };
    const std::int64_t start = at("start", 0);
    const std::int64_t end = std::max(start, at("end", count));
    op.put(OnnxNumbers::list({all.values.begin() + start, all.values.begin() + end}));
}

void identity(OnnxOperator &op)
{
    op.put(op.feature());
}

void cast(OnnxOperator &op)
{
    op.only("to", 1);
    op.ignore("saturate");
    op.put(op.feature());
}

void pad(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    if (const QString mode = op.word("mode", "constant"); mode != QLatin1String("constant"))
        op.fail(Text::tr("padding of mode %1 is known here only before a convolution").arg(mode));
    if (const double filling = op.number(2, 0); filling != 0)
        op.fail(Text::tr("padding with %1 is not known here, only with 0").arg(filling));
    if (op.has(3))
        op.fail(Text::tr("the input axes of Pad is not known here"));
    const OnnxPads pads = onnxPadsOf(op, 1);
    if (pads == OnnxPads{0, 0, 0, 0})
        op.put(input);
    else
        op.last({QStringLiteral("ZeroPad2d"),
                 {input},
                 {{QStringLiteral("padding"), IntegerSides{pads[1], pads[3], pads[0], pads[2]}}}});
}

void transpose(OnnxOperator &op)
{
    op.fail(
        Text::tr("Transpose is not known here: write the file with the channels first (N × C × H × W), and "
                 "it is not needed"));
}

} // namespace

std::map<QString, OnnxReader> onnxShapeReaders()
{
    return {{QStringLiteral("Flatten"), flatten},   {QStringLiteral("Reshape"), reshape},
            {QStringLiteral("Squeeze"), squeeze},   {QStringLiteral("Shape"), shape},
            {QStringLiteral("Identity"), identity}, {QStringLiteral("Cast"), cast},
            {QStringLiteral("Pad"), pad},           {QStringLiteral("Transpose"), transpose}};
}

} // namespace workbench
