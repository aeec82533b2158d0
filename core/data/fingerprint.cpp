#include "core/data/fingerprint.h"

#include <QtEndian>
#include <zlib.h>

namespace workbench {

namespace {

uLong add(uLong sum, std::int64_t number)
{
    const std::int64_t stored = qToLittleEndian(number);
    return crc32_z(sum, reinterpret_cast<const Bytef *>(&stored), sizeof stored);
}

uLong add(uLong sum, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return crc32_z(sum, reinterpret_cast<const Bytef *>(bytes.constData()),
                   static_cast<z_size_t>(bytes.size()));
}

uLong add(uLong sum, const ImageSet &part, std::int64_t imageBytes)
{
    sum = add(sum, part.count());
    if (part.count() == 0)
        return sum;
    if (const auto *pixels = part.pixels->inMemory()) {
        sum = crc32_z(sum, pixels, static_cast<z_size_t>(part.count() * imageBytes));
    } else {
        for (const auto &name : part.names)
            sum = add(sum, name);
        for (const auto size : part.pixels->fileSizes())
            sum = add(sum, size);
    }
    for (const auto label : part.labels)
        sum = add(sum, label);
    return sum;
}

} // namespace

QString fingerprint(const DataSet &data)
{
    uLong sum = crc32_z(0, nullptr, 0);
    for (const std::int64_t size : data.imageShape.sizes)
        sum = add(sum, size);
    for (const auto *part : {&data.train, &data.test})
        sum = add(sum, *part, data.imageShape.elements());
    return QStringLiteral("crc32:%1").arg(static_cast<qulonglong>(sum), 8, 16, QLatin1Char('0'));
}

} // namespace workbench
