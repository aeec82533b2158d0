#pragma once

#include "core/data/source.h"
#include "tests/fuzz/fuzz.h"

namespace workbench::fuzz {

inline void requirePart(const SourcePart &part, const SourceContent &content, bool labelled)
{
    const auto isClass = [&](std::int32_t label) {
        return (label == unknownLabel && !labelled) || (label >= 0 && label < content.classNames.size());
    };
    require(part.labels.empty() || content.shape.isImage(), "bytes have a shape");
    require(std::ssize(part.pixels) ==
                (part.labels.empty() ? 0 : std::ssize(part.labels) * content.shape.elements()),
            "every label has its pixels");
    require(part.names.isEmpty() || part.names.size() == std::ssize(part.labels), "every image has its name");
    for (const std::int32_t label : part.labels)
        require(isClass(label), "a label is a class");
    for (const auto &file : part.files) {
        require(isClass(file.label), "a file's label is a class");
        require(QFile::exists(file.path), "a picture exists");
    }
}

inline void requireWhole(const Result<SourceContent> &content)
{
    if (!content) {
        require(!content.error().what.isEmpty(), "a failure is told");
        return;
    }
    requirePart(content->train, *content, true);
    requirePart(content->test, *content, false);
}

} // namespace workbench::fuzz
