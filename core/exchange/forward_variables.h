#pragma once

#include "core/graph/network.h"

#include <functional>

namespace workbench {

/// Which variable holds what in a forward(x) that somebody reads: `x` moves on where nothing but the next
/// layer reads it; what is read later as well, a skip, has a variable of its own.
class ForwardVariables
{
public:
    /// `nameOf`: what the layer's own variable is called.
    ForwardVariables(const Network &network, const std::function<QString(const Layer &)> &nameOf);

    /// Of a layer or of `inputId`.
    const QString &of(const QString &id) const { return m_names.at(id); }
    /// True where the input is read when `x` has moved on: it stands in a variable called `inputId`.
    bool keepsInput() const { return m_keepsInput; }

private:
    std::map<QString, QString> m_names; ///< by layer id
    bool m_keepsInput = false;
};

} // namespace workbench
