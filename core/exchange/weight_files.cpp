#include "core/exchange/weight_files.h"

#include "core/exchange/model_metadata.h"
#include "core/exchange/number_conversion.h"
#include "core/exchange/pickle/state_dict_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace workbench {

namespace {

struct WeightFilesText
{
    Q_DECLARE_TR_FUNCTIONS(WeightFiles)
};

constexpr qint64 largestFile = qint64{8} << 30;
constexpr qint64 pieceBytes = 1 << 22;
/// Where the header of a safetensors file begins.
constexpr qsizetype headerStart = 8;

struct FloatType
{
    const char *name;
    qsizetype size;
    ConvertNumber convert;
};
constexpr FloatType floatTypes[] = {
    {"F16", 2, halfToFloat}, {"BF16", 2, brainToFloat}, {"F64", 8, toFloat<double>}};

Result<QByteArray> bytesOfFile(const QString &path, const LoadControl &control)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return failure(WeightFilesText::tr("this is not a file that can be read"), path);
    QFile file(path);
    const auto unreadable = [&] {
        return failure(WeightFilesText::tr("the file cannot be read: %1").arg(file.errorString()), path);
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    const qint64 size = file.size();
    if (size > largestFile)
        return failure(WeightFilesText::tr("the file is too large to be read"), path);
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        if (control.stop.stop_requested())
            return tl::unexpected(loadStopped());
        const qint64 read = file.read(bytes.data() + done, std::min(pieceBytes, size - done));
        if (read <= 0)
            return unreadable();
        done += read;
        if (control.progress)
            control.progress(done, size);
    }
    return bytes;
}

void convertToFloat(TensorData &tensor, const FloatType &type)
{
    const qsizetype count = tensor.bytes.size() / type.size;
    QByteArray floats(count * qsizetype(sizeof(float)), Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i)
        type.convert(tensor.bytes.constData() + i * type.size, floats.data() + i * qsizetype(sizeof(float)));
    tensor = {QStringLiteral("F32"), std::move(tensor.sizes), std::move(floats)};
}

Result<WeightsFile> parseTensors(const QByteArray &bytes, const QString &path, const std::stop_token &stop)
{
    auto file = parseSafetensors(bytes, path);
    if (!file)
        return tl::unexpected(file.error());
    WeightsFile weights{std::move(file->tensors)};
    std::erase_if(weights.tensors, [](const auto &item) { return item.first.startsWith(resumePrefix); });
    for (const auto &type : floatTypes) {
        const auto name = QLatin1String(type.name);
        for (auto &[key, tensor] : weights.tensors) {
            if (stop.stop_requested())
                return tl::unexpected(loadStopped());
            if (tensor.dtype != name)
                continue;
            if (!weights.converted.contains(name))
                weights.converted << name;
            convertToFloat(tensor, type);
        }
    }
    return weights;
}

} // namespace

Result<WeightsFile> loadWeights(const QString &path, const LoadControl &control)
{
    const auto bytes = bytesOfFile(path, control);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->size() > headerStart && bytes->at(headerStart) == '{')
        return parseTensors(*bytes, path, control.stop);
    // A ZIP archive, or the pickle that PyTorch wrote before it wrote archives.
    if (!bytes->startsWith("PK") && !bytes->startsWith('\x80'))
        return failure(WeightFilesText::tr("this is neither a safetensors file nor a state dict that PyTorch "
                                           "has saved"),
                       path);
    auto tensors = parseStateDict(*bytes, path);
    if (!tensors)
        return tl::unexpected(tensors.error());
    return WeightsFile{std::move(*tensors)};
}

} // namespace workbench
