#pragma once

#include "core/insight/embedding.h"

namespace workbench {

/// The plane as CSV (RFC 4180), a line for each sample: part, image, class, predicted, x and y. A class that
/// nobody knows is empty.
QByteArray embeddingCsv(const Embedding &embedding, const SampleSource &source);

} // namespace workbench
