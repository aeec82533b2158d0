#include "core/graph/network.h"

#include <algorithm>

namespace workbench {

const Layer *Network::find(const QString &id) const
{
    const auto index = indexOf(id);
    return index ? &layers[*index] : nullptr;
}

Layer *Network::find(const QString &id)
{
    const auto index = indexOf(id);
    return index ? &layers[*index] : nullptr;
}

std::optional<std::size_t> Network::indexOf(const QString &id) const
{
    const auto found =
        std::find_if(layers.begin(), layers.end(), [&](const Layer &layer) { return layer.id == id; });
    if (found == layers.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - layers.begin());
}

std::vector<QString> Network::readersOf(const QString &id) const
{
    std::vector<QString> readers;
    for (const auto &layer : layers) {
        if (std::find(layer.inputs.begin(), layer.inputs.end(), id) != layer.inputs.end())
            readers.push_back(layer.id);
    }
    return readers;
}

bool isValidId(const QString &id)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_';
    };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (id.isEmpty() || id == inputId || !isLetter(id.front()))
        return false;
    return std::all_of(id.begin(), id.end(), [&](QChar c) { return isLetter(c) || isDigit(c); });
}

QString freeId(const Network &network, const QString &stem)
{
    for (int number = 1;; ++number) {
        const QString id = stem + QString::number(number);
        if (!network.contains(id))
            return id;
    }
}

NetworkDiff difference(const Network &before, const Network &after)
{
    NetworkDiff diff;
    diff.inputChanged = before.input != after.input;
    std::vector<QString> keptBefore;
    std::vector<QString> keptAfter;
    for (const auto &layer : after.layers) {
        const Layer *old = before.find(layer.id);
        if (!old) {
            diff.added.push_back(layer.id);
            continue;
        }
        keptAfter.push_back(layer.id);
        if (*old != layer)
            diff.changed.push_back(layer.id);
    }
    for (const auto &layer : before.layers) {
        if (after.contains(layer.id))
            keptBefore.push_back(layer.id);
        else
            diff.removed.push_back(layer.id);
    }
    diff.orderChanged = keptBefore != keptAfter;
    return diff;
}

} // namespace workbench
