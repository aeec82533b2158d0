#include "core/exchange/onnx/onnx_operator.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxResize)
};

struct Target
{
    std::array<std::int64_t, 2> size; ///< height and width
    std::array<double, 2> factor;     ///< output by input, as the file has it
    Parameters parameters;            ///< size or scale_factor
};

constexpr std::int64_t largestSize = 100000;

Target bySizes(Target target, const Shape &input)
{
    for (std::size_t axis = 0; axis < 2; ++axis)
        target.factor[axis] = double(target.size[axis]) / double(input.sizes[axis + 1]);
    target.parameters[QStringLiteral("size")] = IntegerPair{target.size[0], target.size[1]};
    return target;
}

bool isRatio(const Target &target, const Shape &input)
{
    const auto isNear = [&](std::size_t axis) {
        const double ratio = double(target.size[axis]) / double(input.sizes[axis + 1]);
        return std::abs(target.factor[axis] - ratio) < 1e-6 * ratio;
    };
    return isNear(0) && isNear(1);
}

/// By factors; where these are ratios of sizes that were rounded, by the sizes.
Target byFactors(OnnxOperator &op, const Shape &input)
{
    const std::vector<float> factors = onnxFloats(op.constant(2));
    Target target{};
    bool areRatios = false;
    if (factors.size() != 4 || factors[0] != 1 || factors[1] != 1)
        op.fail(Text::tr("only height and width of images can be resized"));
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const auto before = double(input.sizes[axis + 1]);
        target.factor[axis] = onnxReal(factors[axis + 2]);
        if (!(target.factor[axis] > 0) || target.factor[axis] * before > double(largestSize))
            op.fail(Text::tr("Resize by %1 is not known here").arg(target.factor[axis]));
        target.size[axis] = std::int64_t(std::floor(float(before) * factors[axis + 2]));
        const double ratio = double(target.size[axis]) / before;
        areRatios = areRatios || (float(ratio) == factors[axis + 2] && ratio != target.factor[axis]) ||
                    std::int64_t(std::floor(before * target.factor[axis])) != target.size[axis];
    }
    if (areRatios && isRatio(target, input))
        return bySizes(target, input);
    target.parameters[QStringLiteral("scale_factor")] = RealPair{target.factor[0], target.factor[1]};
    return target;
}

Target bySizes(OnnxOperator &op, const Shape &input)
{
    const OnnxNumbers sizes = op.numbers(3);
    Target target{};
    const bool isImage = sizes.values.size() == 4 && sizes.values[1] == input.channels() && sizes.values[2] &&
                         sizes.values[3] && (!sizes.values[0] || *sizes.values[0] == op.batch());
    if (!isImage)
        op.fail(Text::tr("only height and width of images can be resized"));
    for (std::size_t axis = 0; axis < 2; ++axis) {
        target.size[axis] = *sizes.values[axis + 2];
        if (target.size[axis] < 1 || target.size[axis] > largestSize)
            op.fail(Text::tr("Resize to %1 is not known here").arg(target.size[axis]));
    }
    return bySizes(target, input);
}

/// The place in the input of an output pixel.
double placeOf(const QString &way, std::int64_t index, double factor)
{
    if (way == QLatin1String("asymmetric"))
        return double(index) / factor;
    return (double(index) + 0.5) / factor - 0.5;
}

double rounded(const QString &mode, double place)
{
    if (mode == QLatin1String("floor"))
        return std::floor(place);
    if (mode == QLatin1String("ceil"))
        return std::ceil(place);
    return mode == QLatin1String("round_prefer_ceil") ? std::floor(place + 0.5) : std::ceil(place - 0.5);
}

/// Whether the file takes the same pixels as PyTorch: exact means that it looks from the pixels' middles.
bool isNearest(const Target &target, const Shape &input, const QString &way, const QString &mode, bool exact)
{
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const auto last = double(input.sizes[axis + 1] - 1);
        for (std::int64_t i = 0; i < target.size[axis]; ++i) {
            const double found = std::clamp(rounded(mode, placeOf(way, i, target.factor[axis])), 0.0, last);
            const double middle = exact ? 0.5 : 0;
            if (found != std::min(std::floor((double(i) + middle) / target.factor[axis]), last))
                return false;
        }
    }
    return true;
}

void readNearest(OnnxOperator &op, const Target &target, const Shape &input, Parameters &parameters)
{
    const QString way = op.word("coordinate_transformation_mode", "half_pixel");
    const QString mode = op.word("nearest_mode", "round_prefer_floor");
    if (way != QLatin1String("asymmetric") && way != QLatin1String("half_pixel") &&
        way != QLatin1String("pytorch_half_pixel"))
        op.failAttribute("coordinate_transformation_mode", way);
    for (const auto *word : {"nearest", "nearest-exact"}) {
        if (!isNearest(target, input, way, mode, qstrlen(word) > 7))
            continue;
        parameters[QStringLiteral("mode")] = QString::fromLatin1(word);
        return;
    }
    op.failAttribute("nearest_mode", QStringLiteral("%1, %2").arg(way, mode));
}

/// Linear or cubic, between pixels' middles or with corners that stay.
void readSmooth(OnnxOperator &op, const Target &target, const Shape &input, Parameters &parameters)
{
    const QString way = op.word("coordinate_transformation_mode", "half_pixel");
    op.ignore("nearest_mode");
    const bool isAligned = way == QLatin1String("align_corners");
    const bool isOnePixel =
        (target.size[0] == 1 && input.height() > 1) || (target.size[1] == 1 && input.width() > 1);
    const bool isMiddle =
        way == QLatin1String("half_pixel") || (way == QLatin1String("pytorch_half_pixel") && !isOnePixel);
    if (!isAligned && !isMiddle)
        op.failAttribute("coordinate_transformation_mode", way);
    parameters[QStringLiteral("align_corners")] = isAligned;
}

void readMode(OnnxOperator &op, const Target &target, const Shape &input, Parameters &parameters)
{
    const QString mode = op.word("mode", "nearest");
    const double coefficient = op.real("cubic_coeff_a", -0.75);
    if (mode == QLatin1String("nearest")) {
        readNearest(op, target, input, parameters);
        return;
    }
    readSmooth(op, target, input, parameters);
    if (mode == QLatin1String("linear"))
        parameters[QStringLiteral("mode")] = QStringLiteral("bilinear");
    else if (mode != QLatin1String("cubic"))
        op.failAttribute("mode", mode);
    else if (coefficient != -0.75)
        op.failAttribute("cubic_coeff_a", QString::number(coefficient));
    else
        parameters[QStringLiteral("mode")] = QStringLiteral("bicubic");
}

void resize(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    if (!input.shape.isImage())
        op.fail(Text::tr("only images can be resized, but %1 is none").arg(input.shape.text()));
    op.only("exclude_outside", 0);
    op.only("antialias", 0);
    op.ignore("extrapolation_value");
    const Target target = op.has(3) ? bySizes(op, input.shape) : byFactors(op, input.shape);
    Parameters parameters = target.parameters;
    readMode(op, target, input.shape, parameters);
    const OnnxFeature output = op.last({QStringLiteral("Upsample"), {input}, parameters});
    if (output.shape.height() != target.size[0] || output.shape.width() != target.size[1])
        op.fail(Text::tr("Resize gives %1 × %2, but Upsample %3")
                    .arg(target.size[0])
                    .arg(target.size[1])
                    .arg(output.shape.text()));
}

} // namespace

std::map<QString, OnnxReader> onnxResizeReaders()
{
    return {{QStringLiteral("Resize"), resize}};
}

} // namespace workbench
