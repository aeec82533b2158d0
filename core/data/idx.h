#pragma once

#include "core/result.h"

#include <QString>
#include <cstdint>
#include <vector>

namespace workbench {

/// The content of an IDX file of unsigned bytes: https://yann.lecun.com/exdb/mnist (section "file formats").
struct IdxFile
{
    std::vector<std::int64_t> sizes;
    std::vector<std::uint8_t> bytes; ///< the product of `sizes`
};

/// Reads an IDX file of unsigned bytes, gzip-compressed or not (told by its content). The sizes are read and
/// capped at `maximumBytes` before anything is allocated; missing and surplus data are refused.
Result<IdxFile> readIdx(const QString &path, std::int64_t maximumBytes = std::int64_t{4} << 30);

} // namespace workbench
