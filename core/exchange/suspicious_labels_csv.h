#pragma once

#include "core/insight/suspicious_labels.h"

namespace workbench {

/// "training", "validation", "unused", "test": as files name it.
QString partName(DataPart part);

/// The list as CSV (RFC 4180): id, part, label, predicted, label_probability, predicted_probability.
QByteArray suspiciousLabelsCsv(const DataSet &data, const std::vector<SuspiciousLabel> &labels);

} // namespace workbench
