#pragma once

#include "core/number_text.h"

namespace workbench {

/// A number behind a sign of arithmetic: in parentheses where it is negative.
inline QString operandText(double value)
{
    return value < 0 ? QStringLiteral("(%1)").arg(valueText(value)) : valueText(value);
}

} // namespace workbench
