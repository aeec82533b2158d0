#include "core/data/picture_end.h"

#include <QtEndian>
#include <cstdlib>

namespace workbench {

namespace {

bool hasJpegEnd(const QByteArray &bytes)
{
    const auto at = [&](qsizetype index) { return static_cast<std::uint8_t>(bytes[index]); };
    constexpr std::uint8_t startOfScan = 0xDA;
    qsizetype place = 2; // behind the start marker
    while (place + 4 <= bytes.size() && at(place) == 0xFF) {
        const std::uint8_t marker = at(place + 1);
        if (marker == 0xFF) { // a filler
            ++place;
            continue;
        }
        place += 2 + at(place + 2) * 256 + at(place + 3);
        if (marker == startOfScan)
            return bytes.indexOf("\xFF\xD9", place) >= 0;
    }
    return false;
}

bool hasPngEnd(const QByteArray &bytes)
{
    constexpr qsizetype aroundData = 12; // length, name, checksum
    for (qsizetype place = 8; place + aroundData <= bytes.size();) {
        if (bytes.mid(place + 4, 4) == "IEND")
            return true;
        place += aroundData + qFromBigEndian<quint32>(bytes.constData() + place);
    }
    return false;
}

/// Whether so many rows of so many bits fit into the room; divided, as the product may be beyond 64 bits.
bool hasRows(qint64 bits, qint64 rows, qint64 room)
{
    const qint64 row = (bits + 31) / 32 * 4;
    return row > 0 && room >= 0 && rows <= room / row;
}

bool hasBmpRows(const QByteArray &bytes)
{
    constexpr qsizetype oldHeaders = 26;
    constexpr qsizetype headers = 54;
    const auto number = [&](qsizetype place) { return qFromLittleEndian<qint32>(bytes.constData() + place); };
    const auto shortNumber = [&](qsizetype place) {
        return qFromLittleEndian<quint16>(bytes.constData() + place);
    };
    if (bytes.size() < oldHeaders)
        return false;
    const qint64 room = bytes.size() - qint64{static_cast<quint32>(number(10))};
    if (number(14) == 12) // of OS/2: sizes of 16 bits, never compressed
        return hasRows(qint64{shortNumber(18)} * shortNumber(24), shortNumber(20), room);
    if (bytes.size() < headers)
        return false;
    return number(30) != 0 || // compressed
           hasRows(qint64{number(18)} * shortNumber(28), std::abs(qint64{number(22)}), room);
}

} // namespace

bool hasPictureEnd(const QByteArray &format, const QByteArray &bytes)
{
    if (format == "jpeg")
        return hasJpegEnd(bytes);
    if (format == "png")
        return hasPngEnd(bytes);
    return format != "bmp" || hasBmpRows(bytes);
}

} // namespace workbench
