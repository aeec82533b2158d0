#pragma once

#include "core/graph/network.h"
#include "core/result.h"

namespace workbench {

/// Whether `id` reads `other`, directly or through layers between.
bool dependsOn(const Network &network, const QString &id, const QString &other);

/// Whatever `id` may read without a cycle: the input, the layers above in their order, then those below that
/// do not depend on it.
std::vector<QString> possibleInputs(const Network &network, const QString &id);

/// What a new wire into a layer does: a join reads one layer more, others change their input.
enum class WireMode { Add, Replace };

/// Makes `to` read `from` (a layer or `inputId`). Layers move up where `from` stands below `to`. Fails,
/// changing nothing, on a wire that is there already or would make a cycle.
Result<void> connectLayers(Network &network, const QString &from, const QString &to, WireMode mode);

/// Takes one wire away from a layer that has others. Fails, changing nothing, on its only one.
Result<void> disconnectLayers(Network &network, const QString &from, const QString &to);

} // namespace workbench
