#include "core/explain/training_step_numbers.h"

#include <QStringList>
#include <cmath>
#include <cstring>

namespace workbench {

namespace {

QString listText(const QStringList &numbers)
{
    return QStringLiteral("[%1]").arg(numbers.join(QLatin1String(", ")));
}

} // namespace

std::span<const float> floatsOf(const TensorData &tensor)
{
    if (tensor.dtype != QLatin1String("F32"))
        return {};
    return {reinterpret_cast<const float *>(tensor.bytes.constData()),
            static_cast<std::size_t>(tensor.bytes.size()) / sizeof(float)};
}

std::optional<std::int64_t> countOf(const std::map<QString, TensorData> &state, const QString &name)
{
    const auto found = state.find(name);
    std::int64_t count = 0;
    if (found == state.end() || found->second.bytes.size() != qsizetype(sizeof count))
        return std::nullopt;
    std::memcpy(&count, found->second.bytes.constData(), sizeof count);
    return count;
}

TensorSummary summaryOf(std::span<const float> values)
{
    TensorSummary summary{.count = std::ssize(values)};
    double sum = 0;
    double squares = 0;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        summary.minimum = summary.finite == 0 ? value : std::min(summary.minimum, double(value));
        summary.maximum = summary.finite == 0 ? value : std::max(summary.maximum, double(value));
        ++summary.finite;
        sum += value;
        squares += double(value) * value;
    }
    summary.mean = summary.finite > 0 ? sum / double(summary.finite) : 0;
    summary.norm = std::sqrt(squares);
    return summary;
}

double distanceOf(const TensorData &one, const TensorData &other)
{
    const auto first = floatsOf(one);
    const auto second = floatsOf(other);
    double squares = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        squares += std::pow(double(first[i]) - second[i], 2);
    return std::sqrt(squares);
}

QString sizeText(const std::vector<std::int64_t> &sizes)
{
    QStringList numbers;
    for (const auto size : sizes)
        numbers << QString::number(size);
    return listText(numbers);
}

QString indexText(const std::vector<std::int64_t> &sizes, std::int64_t element)
{
    QStringList numbers;
    for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) {
        numbers.prepend(QString::number(element % *size));
        element /= *size;
    }
    return listText(numbers);
}

} // namespace workbench
