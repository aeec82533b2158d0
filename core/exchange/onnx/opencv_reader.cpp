#include "core/exchange/onnx/opencv_reader.h"

#include <QCoreApplication>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

namespace workbench {

namespace {

struct OpenCvReaderText
{
    Q_DECLARE_TR_FUNCTIONS(OpenCvReader)
};

} // namespace

QString openCvName()
{
    return QStringLiteral("OpenCV " CV_VERSION);
}

Result<std::vector<float>> openCvOutputs(const QByteArray &onnx, const Shape &input,
                                         std::span<const float> pixels)
{
    // It throws what it has to say; the terminal need not know.
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    try {
        cv::dnn::Net net = cv::dnn::readNetFromONNX(onnx.constData(), std::size_t(onnx.size()));
        const auto count = int(std::int64_t(pixels.size()) / input.elements());
        const std::array<int, 4> sizes{count, int(input.channels()), int(input.height()), int(input.width())};
        // OpenCV only reads them.
        net.setInput(cv::Mat(4, sizes.data(), CV_32F, const_cast<float *>(pixels.data())));
        const cv::Mat output = net.forward().clone();
        return std::vector<float>(output.begin<float>(), output.end<float>());
    } catch (const cv::Exception &exception) {
        const QString reason = QString::fromStdString(exception.err).section(QLatin1Char('\n'), 0, 0);
        return failure(OpenCvReaderText::tr("%1 cannot read it: %2").arg(openCvName(), reason.trimmed()));
    }
}

} // namespace workbench
