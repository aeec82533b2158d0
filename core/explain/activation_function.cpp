#include "core/explain/activation_function.h"

#include "core/explain/checked_result.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace workbench {

namespace {

constexpr double exact = 2 * floatRounding;
constexpr double approximated = 24 * floatRounding;

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

ActivationFunction relu()
{
    return {[](double x) { return std::max(0.0, x); }, [](double x) { return x > 0 ? 1.0 : 0.0; },
            QStringLiteral("max(0, %1)"), exact};
}

ActivationFunction relu6()
{
    return {[](double x) { return std::clamp(x, 0.0, 6.0); },
            [](double x) { return x > 0 && x < 6 ? 1.0 : 0.0; }, QStringLiteral("min(max(0, %1), 6)"), exact};
}

ActivationFunction leaky(double slope)
{
    // The slope that LibTorch multiplies with is a float32.
    return {[slope](double x) { return x > 0 ? x : slope * x; },
            [slope](double x) { return x > 0 ? 1.0 : slope; },
            QStringLiteral("max(0, %1) + %2·min(0, %1)").arg(QStringLiteral("%1"), realText(slope)),
            exact * std::max(1.0, std::abs(slope))};
}

ActivationFunction elu(double alpha)
{
    return {[alpha](double x) { return x > 0 ? x : alpha * std::expm1(x); },
            [alpha](double x) { return x > 0 ? 1.0 : alpha * std::exp(x); },
            QStringLiteral("%1 if %1 > 0, else %2·(exp(%1) − 1)").arg(QStringLiteral("%1"), realText(alpha)),
            approximated * std::max(1.0, std::abs(alpha))};
}

ActivationFunction exactGelu()
{
    const auto below = [](double x) { return std::erfc(-x / std::numbers::sqrt2) / 2; };
    return {
        [below](double x) { return x * below(x); },
        [below](double x) { return below(x) + x * std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi); },
        QStringLiteral("%1·Φ(%1)"), approximated};
}

ActivationFunction tanhGelu()
{
    static const double factor = std::sqrt(2 / std::numbers::pi);
    const auto inner = [](double x) { return std::tanh(factor * (x + 0.044715 * x * x * x)); };
    return {[inner](double x) { return x / 2 * (1 + inner(x)); },
            [inner](double x) {
                const double t = inner(x);
                return (1 + t) / 2 + x / 2 * (1 - t * t) * factor * (1 + 3 * 0.044715 * x * x);
            },
            QStringLiteral("0.5·%1·(1 + tanh(√(2/π)·(%1 + 0.044715·%1³)))"), approximated};
}

ActivationFunction silu()
{
    return {[](double x) { return x * logistic(x); },
            [](double x) { return logistic(x) * (1 + x * (1 - logistic(x))); },
            QStringLiteral("%1 / (1 + exp(−%1))"), approximated};
}

ActivationFunction hardswish()
{
    return {[](double x) { return x * std::clamp(x + 3, 0.0, 6.0) / 6; },
            [](double x) { return x < -3   ? 0.0
                                  : x <= 3 ? x / 3 + 0.5
                                           : 1.0; },
            QStringLiteral("%1·min(max(0, %1 + 3), 6) / 6"), approximated};
}

ActivationFunction sigmoid()
{
    return {logistic, [](double x) { return logistic(x) * (1 - logistic(x)); },
            QStringLiteral("1 / (1 + exp(−%1))"), approximated};
}

ActivationFunction hyperbolicTangent()
{
    return {[](double x) { return std::tanh(x); }, [](double x) { return 1 - std::tanh(x) * std::tanh(x); },
            QStringLiteral("tanh(%1)"), approximated};
}

ActivationFunction preluOf(const LayerNumbers &numbers, std::int64_t channel)
{
    const auto slopes = numbers.tensor(QStringLiteral("weight"));
    return leaky(double(slopes[slopes.size() == 1 ? 0 : std::size_t(channel)]));
}

using Maker = ActivationFunction (*)(const LayerNumbers &, std::int64_t channel);

const std::map<QString, Maker> &makers()
{
    using Numbers = const LayerNumbers &;
    static const std::map<QString, Maker> makers{
        {QStringLiteral("ReLU"), [](Numbers, std::int64_t) { return relu(); }},
        {QStringLiteral("ReLU6"), [](Numbers, std::int64_t) { return relu6(); }},
        {QStringLiteral("LeakyReLU"),
         [](Numbers numbers, std::int64_t) { return leaky(numbers.arguments().real("negative_slope")); }},
        {QStringLiteral("PReLU"), preluOf},
        {QStringLiteral("ELU"),
         [](Numbers numbers, std::int64_t) { return elu(numbers.arguments().real("alpha")); }},
        {QStringLiteral("GELU"),
         [](Numbers numbers, std::int64_t) {
             return numbers.arguments().word("approximate") == QLatin1String("tanh") ? tanhGelu()
                                                                                     : exactGelu();
         }},
        {QStringLiteral("SiLU"), [](Numbers, std::int64_t) { return silu(); }},
        {QStringLiteral("Hardswish"), [](Numbers, std::int64_t) { return hardswish(); }},
        {QStringLiteral("Sigmoid"), [](Numbers, std::int64_t) { return sigmoid(); }},
        {QStringLiteral("Tanh"), [](Numbers, std::int64_t) { return hyperbolicTangent(); }},
    };
    return makers;
}

} // namespace

double ActivationFunction::roundingAt(double argument) const
{
    return rounding * (std::abs(argument) + 1);
}

const QStringList &activationTypes()
{
    static const QStringList types = [] {
        QStringList names;
        for (const auto &[type, make] : makers())
            names << type;
        return names;
    }();
    return types;
}

ActivationFunction activationFunction(const LayerNumbers &numbers, std::int64_t channel)
{
    return makers().at(numbers.layer.type)(numbers, channel);
}

ActivationShares activationShares(const ActivationFunction &function, std::span<const float> inputs,
                                  std::span<const float> outputs)
{
    ActivationShares shares;
    shares.count = std::ssize(inputs);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        shares.zeros += outputs[i] == 0 ? 1 : 0;
        shares.saturated += std::abs(function.derivative(double(inputs[i]))) < saturatedSlope ? 1 : 0;
    }
    return shares;
}

} // namespace workbench
