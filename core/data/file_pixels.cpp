#include "core/data/file_pixels.h"

#include "core/data/image_file.h"

#include <QFileInfo>

namespace workbench {

std::vector<std::int64_t> FilePixels::fileSizes() const
{
    std::vector<std::int64_t> sizes;
    sizes.reserve(m_paths.size());
    for (const auto &path : m_paths)
        sizes.push_back(QFileInfo(path).size());
    return sizes;
}

Result<void> FilePixels::read(std::int64_t index, std::uint8_t *target) const
{
    const auto image = decodeImage(m_paths[static_cast<std::size_t>(index)]);
    if (!image)
        return tl::unexpected(image.error());
    convertImage(*image, m_shape, m_resize, target);
    return {};
}

} // namespace workbench
