#pragma once

#include "core/graph/groups.h"
#include "ui/designer/card_content.h"

namespace workbench {

/// The one card of a folded group: its last layer's output and the sums over its layers.
CardContent groupCard(const Document &document, const Group &group);
CardTexts groupTexts(const Document &document, const Group &group);

/// "5 layers · params 4 672" over an unfolded group.
QString groupTitle(const Document &document, const Group &group);

} // namespace workbench
