#include "core/data/data_set.h"

#include <algorithm>

namespace workbench {

bool ImageSet::isLabelled() const
{
    return std::find(labels.begin(), labels.end(), unknownLabel) == labels.end();
}

} // namespace workbench
