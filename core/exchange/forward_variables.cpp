#include "core/exchange/forward_variables.h"

#include <algorithm>

namespace workbench {

namespace {

const QString carried = QStringLiteral("x");

/// True where nothing but the next layer reads the value, so that `x` may move on.
bool isCarried(const Network &network, std::size_t index)
{
    if (index + 1 == network.layers.size())
        return true;
    return network.readersOf(network.layers[index].id) == std::vector<QString>{network.layers[index + 1].id};
}

/// True where `x` holds another value before the last layer that reads the input.
bool isInputOverwritten(const Network &network, const std::map<QString, QString> &names)
{
    const auto readers = network.readersOf(inputId);
    if (readers.empty())
        return false;
    const auto last = static_cast<std::ptrdiff_t>(*network.indexOf(readers.back()));
    return std::any_of(network.layers.begin(), network.layers.begin() + last,
                       [&](const Layer &layer) { return names.at(layer.id) == carried; });
}

} // namespace

ForwardVariables::ForwardVariables(const Network &network,
                                   const std::function<QString(const Layer &)> &nameOf)
{
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const Layer &layer = network.layers[i];
        m_names.emplace(layer.id, isCarried(network, i) ? carried : nameOf(layer));
    }
    m_keepsInput = isInputOverwritten(network, m_names);
    // No layer can have this id.
    m_names.emplace(inputId, m_keepsInput ? inputId : carried);
}

} // namespace workbench
