#include "core/exchange/cpp/libtorch_layers.h"

#include "core/exchange/real_literal.h"
#include "core/layers/registry.h"

#include <algorithm>

namespace workbench {

namespace {

/// Longer lines are broken.
constexpr qsizetype widest = 110;

/// Stands for the input's channels or features among a constructor's parameters.
const QString inputSize = QStringLiteral("in");

using Option = std::pair<QString, QString>; // name and text

/// What a module's constructor takes itself, in its order; the rest goes through its options.
QStringList constructorParameters(const QString &type)
{
    static const std::map<QString, QString> all{
        {QStringLiteral("Conv2d"), QStringLiteral("in out_channels kernel_size")},
        {QStringLiteral("ConvTranspose2d"), QStringLiteral("in out_channels kernel_size")},
        {QStringLiteral("Linear"), QStringLiteral("in out_features")},
        {QStringLiteral("BatchNorm1d"), QStringLiteral("in")},
        {QStringLiteral("BatchNorm2d"), QStringLiteral("in")},
        {QStringLiteral("InstanceNorm2d"), QStringLiteral("in")},
        {QStringLiteral("GroupNorm"), QStringLiteral("num_groups in")},
        {QStringLiteral("MaxPool2d"), QStringLiteral("kernel_size")},
        {QStringLiteral("AvgPool2d"), QStringLiteral("kernel_size")},
        {QStringLiteral("AdaptiveAvgPool2d"), QStringLiteral("output_size")},
        {QStringLiteral("AdaptiveMaxPool2d"), QStringLiteral("output_size")},
        {QStringLiteral("Dropout"), QStringLiteral("p")},
        {QStringLiteral("Dropout2d"), QStringLiteral("p")},
        {QStringLiteral("Softmax"), QStringLiteral("dim")},
        {QStringLiteral("LogSoftmax"), QStringLiteral("dim")},
        {QStringLiteral("ZeroPad2d"), QStringLiteral("padding")},
    };
    const auto found = all.find(type);
    return found == all.end() ? QStringList() : found->second.split(QLatin1Char(' '));
}

QString braced(const QStringList &texts)
{
    return QStringLiteral("{%1}").arg(texts.join(QStringLiteral(", ")));
}

QString wordText(const QString &word)
{
    static const std::map<QString, QString> constants{
        {QStringLiteral("same"), QStringLiteral("torch::kSame")},
        {QStringLiteral("valid"), QStringLiteral("torch::kValid")},
        {QStringLiteral("zeros"), QStringLiteral("torch::kZeros")},
        {QStringLiteral("reflect"), QStringLiteral("torch::kReflect")},
        {QStringLiteral("replicate"), QStringLiteral("torch::kReplicate")},
        {QStringLiteral("circular"), QStringLiteral("torch::kCircular")},
        {QStringLiteral("nearest"), QStringLiteral("torch::kNearest")},
        {QStringLiteral("nearest-exact"), QStringLiteral("torch::kNearestExact")},
        {QStringLiteral("bilinear"), QStringLiteral("torch::kBilinear")},
        {QStringLiteral("bicubic"), QStringLiteral("torch::kBicubic")},
    };
    const auto found = constants.find(word);
    return found == constants.end() ? QStringLiteral("\"%1\"").arg(word) : found->second;
}

QString integersText(const std::vector<std::int64_t> &integers)
{
    if (std::all_of(integers.begin(), integers.end(), [&](auto value) { return value == integers.front(); }))
        return QString::number(integers.front());
    QStringList texts;
    for (const auto integer : integers)
        texts << QString::number(integer);
    return braced(texts);
}

/// A parameter's value in C++: 5, {5, 3}, true, 0.001, torch::kSame.
QString cppText(const ParameterValue &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return QString::number(*integer);
    if (const auto *real = std::get_if<double>(&value))
        return realLiteral(*real);
    if (const auto *pair = std::get_if<IntegerPair>(&value))
        return integersText({pair->height, pair->width});
    if (const auto *sides = std::get_if<IntegerSides>(&value))
        return integersText({sides->left, sides->right, sides->top, sides->bottom});
    return wordText(std::get<QString>(value));
}

/// LibTorch 1.13's module takes height for width: the input is padded before it.
bool isPaddedBefore(const LayerContext &context, const Layer &layer)
{
    return layer.type == QLatin1String("Conv2d") &&
           context.arguments.word("padding") == QLatin1String("same") &&
           context.arguments.word("padding_mode") != QLatin1String("zeros");
}

QString padded(const LayerContext &context, const QString &input)
{
    const IntegerPair kernel = context.arguments.pair("kernel_size");
    const IntegerPair dilation = context.arguments.pair("dilation");
    const std::int64_t height = dilation.height * (kernel.height - 1);
    const std::int64_t width = dilation.width * (kernel.width - 1);
    return QStringLiteral("torch::pad(%1, {%2, %3, %4, %5}, \"%6\")")
        .arg(input)
        .arg(width / 2)
        .arg(width - width / 2)
        .arg(height / 2)
        .arg(height - height / 2)
        .arg(context.arguments.word("padding_mode"));
}

/// Upsample's options, which torch::nn::functional::interpolate takes as well. As the network computes it:
/// recompute_scale_factor is a size.
std::vector<Option> upsampleOptions(const LayerContext &context)
{
    const Arguments &arguments = context.arguments;
    std::vector<Option> options;
    if (arguments.has("size") || arguments.boolean("recompute_scale_factor")) {
        const Shape output = *findLayerType(QStringLiteral("Upsample"))->inferShape(context);
        options.emplace_back(
            QStringLiteral("size"),
            QStringLiteral("std::vector<int64_t>{%1, %2}").arg(output.height()).arg(output.width()));
    } else {
        const RealPair factor = arguments.realPair("scale_factor");
        options.emplace_back(QStringLiteral("scale_factor"),
                             QStringLiteral("std::vector<double>{%1, %2}")
                                 .arg(realLiteral(factor.first), realLiteral(factor.second)));
    }
    const QString mode = arguments.word("mode");
    options.emplace_back(QStringLiteral("mode"), wordText(mode));
    if (!mode.startsWith(QLatin1String("nearest")))
        options.emplace_back(QStringLiteral("align_corners"), cppText(arguments.value("align_corners")));
    return options;
}

/// What is set of a layer, and is none of its constructor's parameters.
std::vector<Option> optionsOf(const LayerContext &context, const Layer &layer)
{
    if (layer.type == QLatin1String("Upsample"))
        return upsampleOptions(context);
    QStringList without = constructorParameters(layer.type);
    if (isPaddedBefore(context, layer))
        without << QStringLiteral("padding") << QStringLiteral("padding_mode");
    std::vector<Option> options;
    for (const auto &spec : findLayerType(layer.type)->parameters) {
        const auto set = layer.parameters.find(spec.name);
        if (set != layer.parameters.end() && !without.contains(spec.name))
            options.emplace_back(spec.name, cppText(set->second));
    }
    return options;
}

QString optionsText(const QString &type, const QStringList &constructor, const std::vector<Option> &options)
{
    QString text =
        QStringLiteral("torch::nn::%1Options(%2)").arg(type, constructor.join(QStringLiteral(", ")));
    for (const auto &[name, value] : options)
        text += QStringLiteral(".%1(%2)").arg(name, value);
    return text;
}

bool isNearestExact(const Layer &layer)
{
    const auto mode = layer.parameters.find(QStringLiteral("mode"));
    return layer.type == QLatin1String("Upsample") && mode != layer.parameters.end() &&
           mode->second == ParameterValue(QStringLiteral("nearest-exact"));
}

} // namespace

bool isLibtorchModule(const Layer &layer)
{
    return findLayerType(layer.type)->category != LayerCategory::Join &&
           layer.type != QLatin1String("Hardswish") && !isNearestExact(layer);
}

QString libtorchMember(const LayerContext &context, const Layer &layer, const QString &name)
{
    QStringList constructor;
    for (const auto &parameter : constructorParameters(layer.type))
        constructor << (parameter == inputSize
                            ? QString::number(context.input().sizes.front())
                            : cppText(context.arguments.value(parameter.toLatin1().constData())));
    const auto options = optionsOf(context, layer);
    const QString start = QStringLiteral("torch::nn::%1 %2").arg(layer.type, name);
    if (constructor.isEmpty() && options.empty())
        return start + QLatin1Char(';');
    const bool hasLists = std::any_of(constructor.begin(), constructor.end(),
                                      [](const QString &text) { return text.startsWith(QLatin1Char('{')); });
    const QString made = options.empty() && !hasLists ? constructor.join(QStringLiteral(", "))
                                                      : optionsText(layer.type, constructor, options);
    const bool isWide = start.size() + made.size() > widest;
    return start + (isWide ? QStringLiteral("{\n    ") : QStringLiteral("{")) + made + QStringLiteral("};");
}

QString libtorchCall(const LayerContext &context, const Layer &layer, const QString &name,
                     const QStringList &inputs)
{
    if (layer.type == QLatin1String("Add"))
        return inputs.join(QStringLiteral(" + "));
    if (layer.type == QLatin1String("Multiply"))
        return inputs.join(QStringLiteral(" * "));
    if (layer.type == QLatin1String("Concat"))
        return QStringLiteral("torch::cat(%1, 1)").arg(braced(inputs));
    if (layer.type == QLatin1String("Hardswish"))
        return QStringLiteral("torch::hardswish(%1)").arg(inputs.front());
    if (isNearestExact(layer))
        return QStringLiteral("torch::nn::functional::interpolate(%1, %2)")
            .arg(inputs.front(),
                 optionsText(QStringLiteral("functional::InterpolateFunc"), {}, upsampleOptions(context)));
    const QString input = isPaddedBefore(context, layer) ? padded(context, inputs.front()) : inputs.front();
    return QStringLiteral("%1(%2)").arg(name, input);
}

} // namespace workbench
