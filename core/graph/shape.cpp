#include "core/graph/shape.h"

#include <QStringList>
#include <functional>
#include <numeric>

namespace workbench {

std::int64_t Shape::elements() const
{
    return std::accumulate(sizes.begin(), sizes.end(), std::int64_t{1}, std::multiplies<>());
}

QString Shape::text() const
{
    QStringList parts;
    for (const auto size : sizes)
        parts << QString::number(size);
    return parts.join(QStringLiteral(" × "));
}

} // namespace workbench
