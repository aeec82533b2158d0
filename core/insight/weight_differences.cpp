#include "core/insight/weight_differences.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace workbench {

namespace {

float numberAt(const TensorData &tensor, qsizetype index)
{
    float value = 0;
    std::memcpy(&value, tensor.bytes.constData() + index * qsizetype(sizeof value), sizeof value);
    return value;
}

struct Squares
{
    double distance = 0;
    double norm = 0;
};

void add(Squares &squares, const TensorData &one, const TensorData &other)
{
    for (qsizetype i = 0; i < one.bytes.size() / qsizetype(sizeof(float)); ++i) {
        const double first = double(numberAt(one, i));
        const double apart = double(numberAt(other, i)) - first;
        squares.norm += first * first;
        squares.distance += apart * apart;
    }
}

} // namespace

double LayerDifference::share() const
{
    if (distance == 0)
        return 0;
    return norm == 0 ? std::numeric_limits<double>::infinity() : distance / norm;
}

std::vector<LayerDifference> weightDifferences(const TensorMap &one, const TensorMap &other)
{
    std::map<QString, Squares> layers;
    for (const auto &[name, tensor] : one) {
        const auto found = other.find(name);
        if (found != other.end() && tensor.dtype == QLatin1String("F32") &&
            found->second.dtype == tensor.dtype && found->second.sizes == tensor.sizes)
            add(layers[name.section(QLatin1Char('.'), 0, -2)], tensor, found->second);
    }
    std::vector<LayerDifference> differences;
    for (const auto &[layer, squares] : layers)
        differences.push_back({layer, std::sqrt(squares.distance), std::sqrt(squares.norm)});
    std::stable_sort(
        differences.begin(), differences.end(),
        [](const LayerDifference &a, const LayerDifference &b) { return a.share() > b.share(); });
    return differences;
}

} // namespace workbench
