#pragma once

#include "core/result.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace workbench {

/// The bytes of many images of one size, each channels × height × width. Never changed after it is made, so
/// every thread may read.
class PixelStore
{
public:
    virtual ~PixelStore() = default;

    virtual std::int64_t count() const = 0;
    /// All images, one after another; null where images are read from their files each time.
    virtual const std::uint8_t *inMemory() const { return nullptr; }
    /// Of images in files: how large each file is, in bytes.
    virtual std::vector<std::int64_t> fileSizes() const { return {}; }
    /// Copies one image to `target`. A file may have gone or changed since it was first looked at.
    virtual Result<void> read(std::int64_t index, std::uint8_t *target) const = 0;
};

/// Images in memory.
class MemoryPixels : public PixelStore
{
public:
    /// `imageBytes`: of one image.
    MemoryPixels(std::vector<std::uint8_t> bytes, std::int64_t imageBytes)
        : m_bytes(std::move(bytes)), m_imageBytes(imageBytes)
    {}

    std::int64_t count() const override { return static_cast<std::int64_t>(m_bytes.size()) / m_imageBytes; }
    const std::uint8_t *inMemory() const override { return m_bytes.data(); }
    Result<void> read(std::int64_t index, std::uint8_t *target) const override
    {
        const auto *image = m_bytes.data() + index * m_imageBytes;
        std::copy(image, image + m_imageBytes, target);
        return {};
    }

private:
    std::vector<std::uint8_t> m_bytes;
    std::int64_t m_imageBytes;
};

} // namespace workbench
