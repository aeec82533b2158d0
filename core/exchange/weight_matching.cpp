#include "core/exchange/weight_matching.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace workbench {

namespace {

using Way = NeededTensor::Way;

/// "bias" of "conv1.bias", and what stands before it.
QString leafOf(const QString &name)
{
    return name.section(QLatin1Char('.'), -1);
}
QString layerOf(const QString &name)
{
    return name.section(QLatin1Char('.'), 0, -2);
}

/// Gives each what has its name, or its name behind a prefix. Of several the one without a prefix, else with
/// the prefix that most tensors of the network are found behind, else with the shortest.
class NameMatcher
{
public:
    NameMatcher(std::vector<NeededTensor> &needed, const TensorMap &found) : m_needed(needed), m_found(found)
    {
        // A needed tensor's name is that of its layer and its own, without further dots.
        for (const auto &[name, tensor] : found)
            m_endings[name.section(QLatin1Char('.'), -2)] << name;
        for (const auto &each : needed) {
            for (const auto &name : m_endings.value(each.name)) {
                if (each.isFitting(found.at(name)))
                    ++m_votes[prefixOf(each, name)];
            }
        }
    }

    void match()
    {
        for (auto &each : m_needed) {
            const QString best = bestOf(each, true);
            if (best.isEmpty())
                continue;
            each.found = best;
            each.way = best == each.name ? Way::Name : Way::Prefix;
        }
    }

    /// For those that have nothing: what has their name, but neither their shape nor another place.
    void findUnfitting()
    {
        QSet<QString> taken;
        for (const auto &each : m_needed)
            taken << each.found;
        for (auto &each : m_needed) {
            const QString best = each.found.isEmpty() ? bestOf(each, false) : QString();
            if (!taken.contains(best))
                each.unfitting = best;
        }
    }

private:
    static QString prefixOf(const NeededTensor &needed, const QString &name)
    {
        return name.chopped(needed.name.size());
    }

    QString bestOf(const NeededTensor &needed, bool fitting) const
    {
        QString best;
        for (const auto &name : m_endings.value(needed.name)) {
            if (needed.isFitting(m_found.at(name)) == fitting &&
                (best.isEmpty() || isBetter(prefixOf(needed, name), prefixOf(needed, best))))
                best = name;
        }
        return best;
    }

    bool isBetter(const QString &prefix, const QString &other) const
    {
        const auto rank = [this](const QString &text) {
            return std::tuple(!text.isEmpty(), -m_votes.value(text), text.size(), text);
        };
        return rank(prefix) < rank(other);
    }

    std::vector<NeededTensor> &m_needed;
    const TensorMap &m_found;
    QHash<QString, QStringList> m_endings; ///< names by the last two words of theirs
    QHash<QString, int> m_votes;           ///< by prefix
};

/// A layer's tensors without its counter, which files may leave out: "bias F32 6;weight F32 6 1 5 5".
QString kindOf(const std::map<QString, const TensorData *> &tensors)
{
    QStringList kind;
    for (const auto &[leaf, tensor] : tensors) {
        QStringList words{leaf, tensor->dtype};
        for (const auto size : tensor->sizes)
            words << QString::number(size);
        if (leaf != QLatin1String("num_batches_tracked"))
            kind << words.join(QLatin1Char(' '));
    }
    return kind.join(QLatin1Char(';'));
}

/// A name as numbers within a text: layers that differ in numbers only have an order.
struct NumberedName
{
    QString pattern;
    std::vector<std::uint64_t> numbers;
    QString name;
};

NumberedName numbered(const QString &name)
{
    NumberedName result{{}, {}, name};
    bool inNumber = false;
    for (const QChar letter : name) {
        const bool isDigit = letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
        if (isDigit) {
            if (!inNumber)
                result.numbers.push_back(0);
            result.numbers.back() = 10 * result.numbers.back() + std::uint64_t(letter.digitValue());
        }
        if (!isDigit || !inNumber)
            result.pattern += isDigit ? QLatin1Char('#') : letter;
        inNumber = isDigit;
    }
    return result;
}

/// The layers in the order of their numbers; empty where names differ in more than these.
std::vector<QString> inOrder(const std::vector<QString> &layers)
{
    std::vector<NumberedName> names;
    for (const auto &layer : layers)
        names.push_back(numbered(layer));
    std::ranges::sort(names, {}, &NumberedName::numbers);
    const auto differ = [](const NumberedName &one, const NumberedName &next) {
        return one.pattern != next.pattern || one.numbers == next.numbers;
    };
    if (std::ranges::adjacent_find(names, differ) != names.end())
        return {};
    std::vector<QString> ordered;
    for (const auto &name : names)
        ordered.push_back(name.name);
    return ordered;
}

/// Layers by what their tensors are like, each kind in the order they were added.
using LayersByKind = std::map<QString, std::vector<QString>>;

/// Gives layers that have nothing yet the tensors of those layers of the file that are like them, in order,
/// where there are as many.
class OrderMatcher
{
public:
    OrderMatcher(std::vector<NeededTensor> &needed, const TensorMap &found) : m_needed(needed), m_found(found)
    {}

    void match()
    {
        const LayersByKind found = foundLayers();
        for (const auto &[kind, layers] : neededLayers()) {
            const auto alike = found.find(kind);
            if (alike == found.end() || alike->second.size() != layers.size())
                continue;
            const auto ordered = inOrder(alike->second);
            for (std::size_t i = 0; i < ordered.size(); ++i)
                m_partner[layers[i]] = ordered[i];
        }
        for (auto &each : m_needed) {
            const auto partner = m_partner.constFind(layerOf(each.name));
            if (partner == m_partner.constEnd())
                continue;
            const QString name = *partner + QLatin1Char('.') + leafOf(each.name);
            if (const auto tensor = m_found.find(name);
                tensor != m_found.end() && each.isFitting(tensor->second)) {
                each.found = name;
                each.way = Way::Order;
            }
        }
    }

private:
    /// Of kinds of which no layer has anything yet: else the file's own names would say which is which.
    LayersByKind neededLayers() const
    {
        std::map<QString, TensorData> shapes;
        std::map<QString, std::map<QString, const TensorData *>> layers;
        std::vector<QString> order;
        QSet<QString> served;
        for (const auto &each : m_needed) {
            const QString layer = layerOf(each.name);
            if (!layers.contains(layer))
                order.push_back(layer);
            const auto &shape = shapes[each.name] = {each.dtype(), each.sizes, {}};
            layers[layer][leafOf(each.name)] = &shape;
            if (!each.found.isEmpty())
                served << layer;
        }
        LayersByKind kinds;
        QSet<QString> servedKinds;
        for (const auto &layer : order) {
            const QString kind = kindOf(layers[layer]);
            kinds[kind].push_back(layer);
            if (served.contains(layer))
                servedKinds << kind;
        }
        std::erase_if(kinds, [&](const auto &item) { return servedKinds.contains(item.first); });
        return kinds;
    }

    LayersByKind foundLayers() const
    {
        QSet<QString> taken;
        for (const auto &each : m_needed)
            taken << layerOf(each.found);
        std::map<QString, std::map<QString, const TensorData *>> layers;
        for (const auto &[name, tensor] : m_found) {
            if (name.contains(QLatin1Char('.')) && !taken.contains(layerOf(name)))
                layers[layerOf(name)][leafOf(name)] = &tensor;
        }
        LayersByKind kinds;
        for (const auto &[layer, tensors] : layers)
            kinds[kindOf(tensors)].push_back(layer);
        return kinds;
    }

    std::vector<NeededTensor> &m_needed;
    const TensorMap &m_found;
    QHash<QString, QString> m_partner; ///< the file's layer of the network's
};

} // namespace

void matchTensors(std::vector<NeededTensor> &needed, const TensorMap &found)
{
    NameMatcher names(needed, found);
    names.match();
    OrderMatcher(needed, found).match();
    names.findUnfitting();
}

} // namespace workbench
