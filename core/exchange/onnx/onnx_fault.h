#pragma once

#include <QString>

namespace workbench {

/// Thrown while a file is read, for its reader to catch.
struct OnnxFault
{
    QString sentence;
    QString place = {}; ///< the node or tensor
};

} // namespace workbench
