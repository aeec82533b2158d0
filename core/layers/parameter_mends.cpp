#include "core/layers/parameter_mends.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Mends)
};

using Mends = std::vector<ParameterMend>;

/// Values that are missing or out of range, brought to what is allowed.
Mends allowedValues(const LayerDescriptor &descriptor, const Layer &layer)
{
    Mends mends;
    for (const auto &spec : descriptor.parameters) {
        const auto set = layer.parameters.find(spec.name);
        const auto clamped = [&](std::int64_t number) {
            return std::clamp(number, std::int64_t(spec.minimum), std::int64_t(spec.maximum));
        };
        if (set == layer.parameters.end()) {
            if (spec.isRequired() && spec.suggested)
                mends.push_back({spec.name, spec.suggested});
        } else if (checkValue(spec, set->second)) {
            if (const auto *integer = std::get_if<std::int64_t>(&set->second))
                mends.push_back({spec.name, clamped(*integer)});
            else if (const auto *pair = std::get_if<IntegerPair>(&set->second))
                mends.push_back({spec.name, IntegerPair{clamped(pair->height), clamped(pair->width)}});
            else
                mends.push_back({spec.name, spec.defaultValue});
        }
    }
    return mends;
}

std::int64_t largestDivisor(std::int64_t number, std::int64_t most)
{
    for (auto divisor = std::min(number, most); divisor > 1; --divisor) {
        if (number % divisor == 0)
            return divisor;
    }
    return 1;
}

Mends divisionMends(const Arguments &arguments, const ParameterSpecs &specs, const Shape &input)
{
    Mends mends;
    const auto channels = input.sizes.front();
    if (findSpec(specs, QStringLiteral("groups"))) {
        const auto groups = arguments.integer("groups");
        const auto outputs = arguments.integer("out_channels");
        const auto common = std::gcd(channels, outputs);
        mends.push_back({QStringLiteral("groups"), largestDivisor(common, groups)});
        mends.push_back({QStringLiteral("out_channels"), (outputs + groups - 1) / groups * groups});
    }
    if (findSpec(specs, QStringLiteral("num_groups")))
        mends.push_back(
            {QStringLiteral("num_groups"), largestDivisor(channels, arguments.integer("num_groups"))});
    if (findSpec(specs, QStringLiteral("num_parameters"))) {
        mends.push_back({QStringLiteral("num_parameters"), channels});
        mends.push_back({QStringLiteral("num_parameters"), std::int64_t{1}});
    }
    return mends;
}

/// The least padding of both sides with which the window fits.
IntegerPair fittingPadding(const Shape &input, IntegerPair extent)
{
    const auto along = [](std::int64_t size, std::int64_t reach) {
        return std::max<std::int64_t>(0, (reach - size + 1) / 2);
    };
    return {along(input.height(), extent.height), along(input.width(), extent.width)};
}

/// The largest kernel that fits the padded input.
IntegerPair fittingKernel(const Shape &input, const SlidingWindow &window)
{
    const auto along = [](std::int64_t padded, std::int64_t dilation, std::int64_t kernel) {
        return std::clamp<std::int64_t>((padded - 1) / dilation + 1, 1, kernel);
    };
    return {along(input.height() + 2 * window.padding.height, window.dilation.height, window.kernel.height),
            along(input.width() + 2 * window.padding.width, window.dilation.width, window.kernel.width)};
}

Mends windowMends(const LayerDescriptor &descriptor, const SlidingWindow &window, const Shape &input)
{
    Mends mends;
    const QString padding = QStringLiteral("padding");
    if (window.same)
        mends.push_back({QStringLiteral("stride"), IntegerPair{1, 1}});
    const auto keeping = keepingPadding(window.kernel, window.dilation);
    if (descriptor.category == LayerCategory::Convolution && keeping) {
        const QString text = window.stride == IntegerPair{1, 1} ? Text::tr("Use padding %1 to keep %2 × %3")
                                                                      .arg(displayText(*keeping))
                                                                      .arg(input.height())
                                                                      .arg(input.width())
                                                                : QString();
        mends.push_back({padding, *keeping, text});
    }
    if (descriptor.category == LayerCategory::Pooling)
        mends.push_back({padding, IntegerPair{std::min(window.padding.height, window.kernel.height / 2),
                                              std::min(window.padding.width, window.kernel.width / 2)}});
    mends.push_back({padding, fittingPadding(input, window.extent())});
    mends.push_back({QStringLiteral("kernel_size"), fittingKernel(input, window)});
    if (findSpec(descriptor.parameters, QStringLiteral("padding_mode"))) {
        mends.push_back({padding, IntegerPair{std::min(window.padding.height, input.height() - 1),
                                              std::min(window.padding.width, input.width() - 1)}});
        mends.push_back({QStringLiteral("padding_mode"), QStringLiteral("zeros")});
    }
    return mends;
}

Mends outputPaddingMends(const Arguments &arguments)
{
    const IntegerPair stride = arguments.pair("stride");
    const IntegerPair dilation = arguments.pair("dilation");
    const IntegerPair padding = arguments.pair("output_padding");
    return {{QStringLiteral("output_padding"),
             IntegerPair{std::min(padding.height, std::max(stride.height, dilation.height) - 1),
                         std::min(padding.width, std::max(stride.width, dilation.width) - 1)}},
            {QStringLiteral("padding"), IntegerPair{0, 0}}};
}

Mends upsampleMends(const Arguments &arguments)
{
    Mends mends;
    if (!arguments.has("size") && !arguments.has("scale_factor"))
        mends.push_back({QStringLiteral("scale_factor"), RealPair{2, 2}});
    if (arguments.has("size") && arguments.has("scale_factor"))
        mends.push_back({QStringLiteral("size"), std::nullopt});
    if (arguments.has("scale_factor")) {
        const RealPair factor = arguments.realPair("scale_factor");
        mends.push_back({QStringLiteral("scale_factor"),
                         RealPair{std::max(1.0, factor.first), std::max(1.0, factor.second)}});
    }
    return mends;
}

/// PyTorch's own values in place of what was set.
Mends defaults(const LayerDescriptor &descriptor, const Layer &layer)
{
    Mends mends;
    for (const auto &spec : descriptor.parameters) {
        if (layer.parameters.contains(spec.name) && spec.defaultValue)
            mends.push_back({spec.name, spec.defaultValue});
    }
    return mends;
}

void append(Mends &mends, const Mends &more)
{
    mends.insert(mends.end(), more.begin(), more.end());
}

} // namespace

std::optional<IntegerPair> keepingPadding(IntegerPair kernel, IntegerPair dilation)
{
    const IntegerPair total{dilation.height * (kernel.height - 1), dilation.width * (kernel.width - 1)};
    if (total.height % 2 != 0 || total.width % 2 != 0)
        return std::nullopt;
    return IntegerPair{total.height / 2, total.width / 2};
}

std::vector<ParameterMend> parameterMends(const LayerDescriptor &descriptor, const Layer &layer,
                                          const std::vector<Shape> &inputs)
{
    Mends mends = allowedValues(descriptor, layer);
    if (checkParameters(descriptor.parameters, layer.parameters) || inputs.empty())
        return mends;
    const LayerContext context{inputs, Arguments(descriptor.parameters, layer.parameters)};
    append(mends, divisionMends(context.arguments, descriptor.parameters, context.input()));
    if (const auto window = descriptor.slidingWindow(context); window && context.input().isImage())
        append(mends, windowMends(descriptor, *window, context.input()));
    if (findSpec(descriptor.parameters, QStringLiteral("output_padding")))
        append(mends, outputPaddingMends(context.arguments));
    if (findSpec(descriptor.parameters, QStringLiteral("scale_factor")))
        append(mends, upsampleMends(context.arguments));
    append(mends, defaults(descriptor, layer));
    if (const auto *sides = findSpec(descriptor.parameters, QStringLiteral("padding"));
        sides && sides->kind == ParameterKind::IntegerSides)
        mends.push_back({sides->name, sides->suggested});
    return mends;
}

} // namespace workbench
