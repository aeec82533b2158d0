#pragma once

#include "core/data/source.h"

#include <QSize>

namespace workbench {

// Private to core/data: what loading and previewing share.

/// Reads what the spec's source holds.
Result<SourceContent> readSource(const DataSpec &spec, const LoadControl &control);

/// Height and width the spec asks for; none where it does not.
std::optional<QSize> namedSize(const DataSpec &spec);

/// `own` with the size and channels the spec asks for.
Shape wantedShape(const DataSpec &spec, const Shape &own);

} // namespace workbench
