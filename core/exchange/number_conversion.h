#pragma once

#include <QtEndian>
#include <bit>
#include <cstring>
#include <qfloat16.h>

// The numbers of files as float32 or int64. Each reads the little-endian number at `from`, which need not be
// aligned, and writes it to `to`.

namespace workbench {

using ConvertNumber = void (*)(const char *from, char *to);

template<typename Number>
void toInteger(const char *from, char *to)
{
    const std::int64_t value = qFromLittleEndian<Number>(from);
    std::memcpy(to, &value, sizeof value);
}

template<typename Number>
void toFloat(const char *from, char *to)
{
    const auto value = float(qFromLittleEndian<Number>(from));
    std::memcpy(to, &value, sizeof value);
}

inline void halfToFloat(const char *from, char *to)
{
    const auto value = float(std::bit_cast<qfloat16>(qFromLittleEndian<std::uint16_t>(from)));
    std::memcpy(to, &value, sizeof value);
}

/// Brain floats are the upper halves of floats.
inline void brainToFloat(const char *from, char *to)
{
    const auto value = std::bit_cast<float>(std::uint32_t(qFromLittleEndian<std::uint16_t>(from)) << 16);
    std::memcpy(to, &value, sizeof value);
}

} // namespace workbench
