#include "core/exchange/real_literal.h"

#include "core/graph/parameters.h"

#include <algorithm>

namespace workbench {

QString realLiteral(double value)
{
    const QString text = realText(value);
    const bool isInteger =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'-'; });
    return isInteger ? text + QStringLiteral(".0") : text;
}

} // namespace workbench
