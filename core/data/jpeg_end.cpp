#include "core/data/jpeg_end.h"

#include <cstdint>

namespace workbench {

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

} // namespace workbench
