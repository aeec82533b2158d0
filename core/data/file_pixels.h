#pragma once

#include "core/data/data_spec.h"
#include "core/data/pixel_store.h"
#include "core/graph/shape.h"

namespace workbench {

/// Images that are decoded from their files each time they are asked for.
class FilePixels : public PixelStore
{
public:
    FilePixels(std::vector<QString> paths, Shape shape, Resize resize)
        : m_paths(std::move(paths)), m_shape(std::move(shape)), m_resize(resize)
    {}

    std::int64_t count() const override { return static_cast<std::int64_t>(m_paths.size()); }
    std::vector<std::int64_t> fileSizes() const override;
    Result<void> read(std::int64_t index, std::uint8_t *target) const override;

private:
    std::vector<QString> m_paths;
    Shape m_shape;
    Resize m_resize;
};

} // namespace workbench
