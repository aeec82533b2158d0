#include "core/insight/predictor.h"

#include <QCoreApplication>
#include <QImageReader>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReadImage)
};

constexpr qint64 mostPixels = 100'000'000;

void appendChannel(const QImage &image, int channel, bool grey, std::vector<std::uint8_t> &bytes)
{
    for (int y = 0; y < image.height(); ++y) {
        const uchar *line = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x)
            bytes.push_back(grey ? line[x] : line[3 * x + channel]);
    }
}

} // namespace

Result<std::vector<std::uint8_t>> readImage(const QString &path, const Shape &size)
{
    if (size.channels() != 1 && size.channels() != 3)
        return failure(Text::tr("a picture has 1 or 3 channels, but the network takes %1").arg(size.channels()), path);
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize pixels = reader.size();
    if (qint64(pixels.width()) * pixels.height() > mostPixels)
        return failure(Text::tr("the picture is too large: %1 × %2 pixels").arg(pixels.width()).arg(pixels.height()), path);
    const QImage image = reader.read();
    if (image.isNull())
        return failure(Text::tr("the picture cannot be read: %1").arg(reader.errorString()), path);
    const bool grey = size.channels() == 1;
    const QSize wanted(static_cast<int>(size.width()), static_cast<int>(size.height()));
    const QImage fitted = image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                              .convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    std::vector<std::uint8_t> bytes;
    for (int channel = 0; channel < size.channels(); ++channel)
        appendChannel(fitted, channel, grey, bytes);
    return bytes;
}

} // namespace workbench
