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

QHash<QString, std::size_t> Network::positions() const
{
    QHash<QString, std::size_t> all;
    all.reserve(qsizetype(layers.size()));
    for (std::size_t i = 0; i < layers.size(); ++i)
        all.insert(layers[i].id, i);
    return all;
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

bool isSameModel(const Network &one, const Network &other)
{
    return one.input == other.input && std::equal(one.layers.begin(), one.layers.end(), other.layers.begin(),
                                                  other.layers.end(), [](const Layer &a, const Layer &b) {
                                                      return a.id == b.id && a.type == b.type &&
                                                             a.inputs == b.inputs &&
                                                             a.parameters == b.parameters;
                                                  });
}

const QStringList &weightInitializations()
{
    static const QStringList words{QStringLiteral("default"),        QStringLiteral("kaiming_uniform"),
                                   QStringLiteral("kaiming_normal"), QStringLiteral("xavier_uniform"),
                                   QStringLiteral("xavier_normal"),  QStringLiteral("normal"),
                                   QStringLiteral("zeros")};
    return words;
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
    const auto positionsBefore = before.positions();
    const auto positionsAfter = after.positions();
    std::vector<QString> keptBefore;
    std::vector<QString> keptAfter;
    for (const auto &layer : after.layers) {
        const auto old = positionsBefore.find(layer.id);
        if (old == positionsBefore.end()) {
            diff.added.push_back(layer.id);
            continue;
        }
        keptAfter.push_back(layer.id);
        if (before.layers[*old] != layer)
            diff.changed.push_back(layer.id);
    }
    for (const auto &layer : before.layers) {
        if (positionsAfter.contains(layer.id))
            keptBefore.push_back(layer.id);
        else
            diff.removed.push_back(layer.id);
    }
    diff.orderChanged = keptBefore != keptAfter;
    return diff;
}

} // namespace workbench
