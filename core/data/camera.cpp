#include "core/data/camera.h"

#include <QCoreApplication>
#include <QDir>
#include <opencv2/videoio.hpp>

namespace workbench {

namespace {

struct CameraText
{
    Q_DECLARE_TR_FUNCTIONS(Camera)
};

} // namespace

class Camera::Device
{
public:
    QString name;
    cv::VideoCapture capture;
};

QStringList availableCameras()
{
    const QDir devices(QStringLiteral("/dev"));
    QStringList cameras;
    for (const auto &name : devices.entryList({QStringLiteral("video*")}, QDir::System | QDir::Files))
        cameras << devices.filePath(name);
    return cameras;
}

Camera::Camera(std::unique_ptr<Device> device) : m_device(std::move(device)) {}
Camera::Camera(Camera &&) noexcept = default;
Camera::~Camera() = default;

Result<Camera> Camera::open(const QString &name)
{
    auto device = std::make_unique<Device>();
    device->name = name;
    bool isOpen = false;
    try {
        isOpen = device->capture.open(name.toStdString());
    } catch (const cv::Exception &) {
        // Said below: OpenCV's own words are of its source.
    }
    if (!isOpen)
        return failure(CameraText::tr("the camera cannot be opened; another program may use it"), name);
    return Camera(std::move(device));
}

Result<QImage> Camera::frame()
{
    cv::Mat frame;
    try {
        (void)m_device->capture.read(frame);
    } catch (const cv::Exception &) {
        frame.release();
    }
    if (frame.empty() || frame.type() != CV_8UC3)
        return failure(CameraText::tr("the camera gives no picture"), m_device->name);
    const QImage view(frame.data, frame.cols, frame.rows, qsizetype(frame.step), QImage::Format_BGR888);
    return view.convertToFormat(QImage::Format_RGB32); // a copy: the frame goes
}

} // namespace workbench
