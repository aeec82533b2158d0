#pragma once

#include <QString>

namespace workbench {

/// As TorchScript and C++ write a real number: always with a point or exponent, which tells it from an
/// integer.
QString realLiteral(double value);

} // namespace workbench
