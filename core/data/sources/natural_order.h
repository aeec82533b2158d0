#pragma once

#include <QString>

namespace workbench {

/// Whether `one` comes before `other` as people sort: runs of digits by their value (img2, img10), letters
/// without regard to case. The same on every machine, for the order of classes is the order of a network's
/// outputs.
bool naturallyBefore(const QString &one, const QString &other);

} // namespace workbench
