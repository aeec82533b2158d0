#pragma once

#include "core/result.h"

#include <QImage>
#include <QStringList>
#include <memory>

namespace workbench {

/// The cameras there are: "/dev/video0".
QStringList availableCameras();

/// A camera, or a film that is played like one. Belongs to one thread; every call may wait for the device.
class Camera
{
public:
    /// `name`: one of availableCameras(), or the path of a film.
    static Result<Camera> open(const QString &name);
    Camera(Camera &&) noexcept;
    ~Camera();

    /// The next picture.
    Result<QImage> frame();

private:
    class Device;
    explicit Camera(std::unique_ptr<Device> device);
    std::unique_ptr<Device> m_device;
};

} // namespace workbench
