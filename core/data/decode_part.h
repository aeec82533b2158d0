#pragma once

#include "core/data/source.h"

namespace workbench {

/// Looks at every file's header, on several threads, and keeps its size and whether it is grey. Files that
/// cannot be used go to `findings` and are taken out of `files`; those that are not what their ending says
/// are noted.
Result<void> readHeaders(std::vector<ImageFile> &files, const LoadControl &control, Findings &findings);

/// Decodes `files` and brings them to `shape`, on several threads; into memory, or only to see whether they
/// can be decoded. Files that cannot go to `findings` and are taken out of `files`.
Result<std::vector<std::uint8_t>> decodeFiles(std::vector<ImageFile> &files, const Shape &shape,
                                              Resize resize, bool keep, const LoadControl &control,
                                              Findings &findings);

} // namespace workbench
