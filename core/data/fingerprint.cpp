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

uLong add(uLong sum, const ImageSet &part)
{
    sum = add(sum, part.count());
    // zlib takes a null pointer as a request for the start value.
    if (!part.pixels.empty())
        sum = crc32_z(sum, part.pixels.data(), part.pixels.size());
    if (!part.labels.empty())
        sum = crc32_z(sum, part.labels.data(), part.labels.size());
    return sum;
}

} // namespace

QString fingerprint(const DataSet &data)
{
    uLong sum = crc32_z(0, nullptr, 0);
    for (const std::int64_t size : data.imageShape.sizes)
        sum = add(sum, size);
    sum = add(add(sum, data.train), data.test);
    return QStringLiteral("crc32:%1").arg(static_cast<qulonglong>(sum), 8, 16, QLatin1Char('0'));
}

} // namespace workbench
