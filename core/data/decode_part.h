#pragma once

#include "core/data/source.h"

#include <QSize>

namespace workbench {

/// Headers of a part's picture files, as far as they can be read.
struct PartHeaders
{
    std::vector<QSize> sizes; ///< of each file; empty where it cannot be used
    bool grey = true;         ///< no picture has colour
};

/// Looks at every file's header, on several threads. Files that cannot be used, and those that are not what
/// their ending says, go to `findings`.
Result<PartHeaders> readHeaders(const std::vector<ImageFile> &files, const LoadControl &control,
                                Findings &findings);

/// Decodes `files` and brings them to `shape`, on several threads; into memory, or only to see whether they
/// can be decoded. Files that cannot go to `findings` and are taken out of `files`.
Result<std::vector<std::uint8_t>> decodeFiles(std::vector<ImageFile> &files, const Shape &shape,
                                              Resize resize, bool keep, const LoadControl &control,
                                              Findings &findings);

} // namespace workbench
