#include "core/engine/operation.h"
#include "core/layers/families/families.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct ResizeText
{
    Q_DECLARE_TR_FUNCTIONS(Resize)
};

ParameterSpecs upsampleParameters()
{
    return {
        {.name = QStringLiteral("size"),
         .kind = ParameterKind::IntegerPair,
         .minimum = 1,
         .maximum = 1e5,
         .optional = true,
         .help =
             QT_TRANSLATE_NOOP("ParameterHelp", "Height and width of the output; instead of scale_factor")},
        {.name = QStringLiteral("scale_factor"),
         .kind = ParameterKind::RealPair,
         .minimum = 1e-6,
         .maximum = 1e4,
         .optional = true,
         .suggested = RealPair{2, 2},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "How many times larger height and width become")},
        {.name = QStringLiteral("mode"),
         .kind = ParameterKind::Choice,
         .defaultValue = QStringLiteral("nearest"),
         .choices = {QStringLiteral("nearest"), QStringLiteral("bilinear"), QStringLiteral("bicubic"),
                     QStringLiteral("nearest-exact")},
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "How new pixels come from old ones")},
        {.name = QStringLiteral("align_corners"),
         .kind = ParameterKind::Boolean,
         .defaultValue = false,
         .help = QT_TRANSLATE_NOOP("ParameterHelp", "Corner pixels keep their values (bilinear, bicubic)")},
        {.name = QStringLiteral("recompute_scale_factor"),
         .kind = ParameterKind::Boolean,
         .defaultValue = false,
         .help = QT_TRANSLATE_NOOP(
             "ParameterHelp", "Interpolates with the ratio of the rounded sizes, not with scale_factor")},
    };
}

bool isNearest(const Arguments &arguments)
{
    return arguments.word("mode").startsWith(QLatin1String("nearest"));
}

std::int64_t scaled(std::int64_t size, double factor)
{
    return std::int64_t(std::floor(double(size) * factor));
}

IntegerPair interpolatedSize(const LayerContext &context)
{
    if (context.arguments.has("size"))
        return context.arguments.pair("size");
    const RealPair factor = context.arguments.realPair("scale_factor");
    return {scaled(context.input().height(), factor.first), scaled(context.input().width(), factor.second)};
}

std::optional<QString> upsampleFault(const Arguments &arguments)
{
    if (arguments.has("size") == arguments.has("scale_factor"))
        return ResizeText::tr("Upsample needs either size or scale_factor");
    if (isNearest(arguments) && arguments.boolean("align_corners"))
        return ResizeText::tr("align_corners goes with mode bilinear or bicubic only");
    if (arguments.has("size") && arguments.boolean("recompute_scale_factor"))
        return ResizeText::tr("recompute_scale_factor has no meaning beside size");
    return std::nullopt;
}

Result<Shape> inferUpsample(const LayerContext &context)
{
    if (const auto fault = imageNeeded(QStringLiteral("Upsample"), context.input()))
        return tl::unexpected(*fault);
    if (const auto fault = upsampleFault(context.arguments))
        return failure(*fault);
    const IntegerPair size = interpolatedSize(context);
    if (size.height < 1 || size.width < 1)
        return failure(ResizeText::tr("scale_factor leaves no pixel of %1").arg(context.input().text()));
    return Shape::image(context.input().channels(), size.height, size.width);
}

FormulaLine scaleLine(const QString &label, const QString &symbol, std::int64_t size, double factor)
{
    return {FormulaLine::Subject::Output, label, QStringLiteral("⌊%1·scale_factor⌋").arg(symbol),
            FormulaText(QStringLiteral("⌊%1·%2⌋"), {term(size, ResizeText::tr("size of the input")),
                                                    {realText(factor), QStringLiteral("scale_factor")}}),
            QString::number(scaled(size, factor))};
}

std::vector<FormulaLine> upsampleFormula(const LayerContext &context)
{
    if (!context.arguments.has("scale_factor"))
        return {};
    const RealPair factor = context.arguments.realPair("scale_factor");
    const Shape &input = context.input();
    if (input.height() == input.width() && factor.first == factor.second)
        return {scaleLine(ResizeText::tr("Output height and width"), QStringLiteral("H"), input.height(),
                          factor.first)};
    return {scaleLine(ResizeText::tr("Output height"), QStringLiteral("H"), input.height(), factor.first),
            scaleLine(ResizeText::tr("Output width"), QStringLiteral("W"), input.width(), factor.second)};
}

QString upsampleSummary(const Arguments &arguments)
{
    QStringList parts;
    if (arguments.has("size"))
        parts << ResizeText::tr("to %1").arg(displayText(arguments.value("size")));
    if (arguments.has("scale_factor")) {
        const RealPair factor = arguments.realPair("scale_factor");
        parts << (factor.first == factor.second
                      ? QStringLiteral("× %1").arg(realText(factor.first))
                      : QStringLiteral("× %1, × %2").arg(realText(factor.first), realText(factor.second)));
    }
    parts << arguments.word("mode");
    return parts.join(QStringLiteral(", "));
}

Reach upsampleReach(const LayerContext &context)
{
    const IntegerPair output = interpolatedSize(context);
    const QString mode = context.arguments.word("mode");
    const std::int64_t pixels = mode == QLatin1String("bicubic")    ? 4
                                : mode == QLatin1String("bilinear") ? 2
                                                                    : 1;
    const double before = -double(pixels / 2);
    return {.pixels = {pixels, pixels},
            .step = {double(context.input().height()) / double(output.height),
                     double(context.input().width()) / double(output.width)},
            .start = {before, before}};
}

torch::nn::functional::InterpolateFuncOptions::mode_t modeOf(const QString &word)
{
    if (word == QLatin1String("bilinear"))
        return torch::kBilinear;
    if (word == QLatin1String("bicubic"))
        return torch::kBicubic;
    if (word == QLatin1String("nearest-exact"))
        return torch::kNearestExact;
    return torch::kNearest;
}

std::shared_ptr<Operation> buildUpsample(const LayerContext &context)
{
    const Arguments &arguments = context.arguments;
    auto options = torch::nn::functional::InterpolateFuncOptions().mode(modeOf(arguments.word("mode")));
    if (arguments.has("size") || arguments.boolean("recompute_scale_factor")) {
        const IntegerPair size = interpolatedSize(context);
        options.size(std::vector<std::int64_t>{size.height, size.width});
    } else {
        const RealPair factor = arguments.realPair("scale_factor");
        options.scale_factor(std::vector<double>{factor.first, factor.second}).recompute_scale_factor(false);
    }
    if (!isNearest(arguments))
        options.align_corners(arguments.boolean("align_corners"));
    return functionOperation([options](const std::vector<torch::Tensor> &inputs) {
        return torch::nn::functional::interpolate(inputs[0], options);
    });
}

/// PyTorch takes a pair of factors as well; one number reads better where both are equal.
QString upsamplePython(const LayerContext &context, const Layer &layer)
{
    Parameters parameters = layer.parameters;
    if (context.arguments.has("scale_factor")) {
        const RealPair factor = context.arguments.realPair("scale_factor");
        if (factor.first == factor.second)
            parameters[QStringLiteral("scale_factor")] = factor.first;
    }
    return pythonCall(QStringLiteral("Upsample"), upsampleParameters(), {}, parameters);
}

ParameterSpecs zeroPadParameters()
{
    return {{.name = QStringLiteral("padding"),
             .kind = ParameterKind::IntegerSides,
             .minimum = -1e4,
             .maximum = 1e4,
             .suggested = IntegerSides{1, 1, 1, 1},
             .help = QT_TRANSLATE_NOOP("ParameterHelp", "Pixels added at left, right, top and bottom, or one "
                                                        "number for all; negative ones are cut off")}};
}

Result<Shape> inferZeroPad(const LayerContext &context)
{
    const Shape &input = context.input();
    if (const auto fault = imageNeeded(QStringLiteral("ZeroPad2d"), input))
        return tl::unexpected(*fault);
    const IntegerSides sides = context.arguments.sides("padding");
    const Shape output = Shape::image(input.channels(), input.height() + sides.top + sides.bottom,
                                      input.width() + sides.left + sides.right);
    if (output.height() < 1 || output.width() < 1)
        return failure(ResizeText::tr("padding %1 cuts away the whole image").arg(displayText(sides)));
    return output;
}

FormulaLine zeroPadLine(const QString &label, const QString &symbolic, std::int64_t size,
                        const FormulaTerm &before, const FormulaTerm &after, std::int64_t result)
{
    return {FormulaLine::Subject::Output, label, symbolic,
            FormulaText(QStringLiteral("%1 + %2 + %3"),
                        {term(size, ResizeText::tr("size of the input")), before, after}),
            QString::number(result)};
}

std::vector<FormulaLine> zeroPadFormula(const LayerContext &context)
{
    const IntegerSides sides = context.arguments.sides("padding");
    const auto output = inferZeroPad(context);
    if (!output)
        return {};
    return {zeroPadLine(ResizeText::tr("Output height"), QStringLiteral("H + top + bottom"),
                        context.input().height(), term(sides.top, ResizeText::tr("padding at the top")),
                        term(sides.bottom, ResizeText::tr("padding at the bottom")), output->height()),
            zeroPadLine(ResizeText::tr("Output width"), QStringLiteral("W + left + right"),
                        context.input().width(), term(sides.left, ResizeText::tr("padding at the left")),
                        term(sides.right, ResizeText::tr("padding at the right")), output->width())};
}

} // namespace

LayerDescriptor upsample()
{
    auto descriptor =
        basicDescriptor(QStringLiteral("Upsample"), LayerCategory::DenseAndShape, QStringLiteral("upsample"),
                        QT_TRANSLATE_NOOP("LayerPurpose", "Enlarges the image without learning"));
    descriptor.parameters = upsampleParameters();
    descriptor.inferShape = inferUpsample;
    descriptor.formula = upsampleFormula;
    descriptor.summary = upsampleSummary;
    descriptor.reach = upsampleReach;
    descriptor.python = upsamplePython;
    descriptor.build = buildUpsample;
    return descriptor;
}

LayerDescriptor zeroPad2d()
{
    auto descriptor = basicDescriptor(
        QStringLiteral("ZeroPad2d"), LayerCategory::DenseAndShape, QStringLiteral("pad"),
        QT_TRANSLATE_NOOP("LayerPurpose", "Adds zeros around the image, each side by itself"));
    descriptor.parameters = zeroPadParameters();
    descriptor.inferShape = inferZeroPad;
    descriptor.formula = zeroPadFormula;
    descriptor.summary = [](const Arguments &arguments) { return displayText(arguments.value("padding")); };
    descriptor.reach = [](const LayerContext &context) {
        const IntegerSides sides = context.arguments.sides("padding");
        return Reach{.start = {-double(sides.top), -double(sides.left)}};
    };
    descriptor.python = [](const LayerContext &context, const Layer &) {
        return QStringLiteral("nn.ZeroPad2d(%1)").arg(pythonText(context.arguments.value("padding")));
    };
    descriptor.build = [](const LayerContext &context) {
        const IntegerSides sides = context.arguments.sides("padding");
        const std::vector<std::int64_t> pads{sides.left, sides.right, sides.top, sides.bottom};
        return functionOperation([pads](const std::vector<torch::Tensor> &inputs) {
            return at::constant_pad_nd(inputs[0], pads, 0);
        });
    };
    return descriptor;
}

} // namespace workbench
