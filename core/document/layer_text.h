#pragma once

#include "core/graph/network.h"
#include "core/result.h"

#include <QByteArray>

namespace workbench {

/// These layers as text for the clipboard, in the network's order, each as the project file has it with its
/// inputs written out. Unknown ids are ignored.
QByteArray layersText(const Network &network, const std::vector<QString> &ids);

/// Reads what `layersText` writes, or the layers of a whole project's text, as strictly as a project file.
/// Layers may read ids that are not among them.
Result<std::vector<Layer>> parseLayers(const QByteArray &text);

} // namespace workbench
