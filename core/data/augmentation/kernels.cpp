// Compiled once for each instruction set (core/CMakeLists.txt sets WORKBENCH_KERNEL_TABLE). Nothing of the
// standard library here: an inline function of it, compiled for a newer processor, could be the one the
// linker keeps for all. Loops over a block have a constant count, for the compiler makes vector code of those
// without a remainder.
#include "core/data/augmentation/kernels.h"

namespace workbench {

namespace {

using Byte = std::uint8_t;

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__,
              "pixels are read two at a time, and put together by four");

constexpr int blockPixels = 32;
/// Pixels that go through the steps of a warp together: what is kept of them fits into the first cache.
constexpr int stripPixels = 1024;
/// Coordinates have 16 binary places.
constexpr int one = 1 << 16;

/// What is read for each pixel of a strip: where, and how far between the four pixels there. Blocks are made
/// whole, so there is room beyond.
struct Places
{
    int offsets[stripPixels + blockPixels];
    std::uint16_t right[stripPixels + blockPixels]; ///< of 256
    std::int16_t down[stripPixels + blockPixels];   ///< of 32768
};

/// Pixels side by side, as they lie in memory: the two above and the two below.
struct Neighbours
{
    std::uint16_t upper[stripPixels + blockPixels];
    std::uint16_t lower[stripPixels + blockPixels];
};

template<typename Number>
inline Number within(Number value, Number least, Number greatest)
{
    const Number raised = value < least ? least : value;
    return raised > greatest ? greatest : raised;
}

/// Far outside is as black as just outside, so what would not fit may be cut off.
inline int fixed(double value, double most)
{
    const double scaled = within(value, -most, most) * one;
    return static_cast<int>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

void locateBlock(const Warp &warp, int x, int y, Places &places, int at)
{
    const Mapping &mapping = warp.mapping;
    const int startX = fixed(mapping.xx * x + mapping.xy * y + mapping.atX, 16'000);
    const int startY = fixed(mapping.yx * x + mapping.yy * y + mapping.atY, 16'000);
    const int stepX = fixed(mapping.xx, 500);
    const int stepY = fixed(mapping.yx, 500);
    const int endX = warp.width * one;
    const int endY = warp.height * one;
    const int rowShift = warp.source.rowShift;
    for (int i = 0; i < blockPixels; ++i) {
        const int sourceX = within(startX + i * stepX, -one, endX);
        const int sourceY = within(startY + i * stepY, -one, endY);
        places.offsets[at + i] = (sourceY >> 16) * (1 << rowShift) + (sourceX >> 16);
        places.right[at + i] = static_cast<std::uint16_t>(((sourceX & (one - 1)) + 128) >> 8);
        places.down[at + i] = static_cast<std::int16_t>((sourceY & (one - 1)) >> 1);
    }
}

/// The pixels of that strip of the plane, row after row; what a block has beyond its row is overwritten.
void locate(const Warp &warp, std::int64_t first, int count, Places &places)
{
    int y = static_cast<int>(first / warp.width);
    int x = static_cast<int>(first % warp.width);
    for (int at = 0; at < count;) {
        locateBlock(warp, x, y, places, at);
        const int inRow = warp.width - x;
        at += inRow < blockPixels ? inRow : blockPixels;
        x = inRow <= blockPixels ? 0 : x + blockPixels;
        y += x == 0 ? 1 : 0;
    }
}

inline std::uint64_t pairAt(const Byte *pixel)
{
    std::uint16_t pair;
    __builtin_memcpy(&pair, pixel, 2);
    return pair;
}

/// The pairs of four pixels, in one word: a quarter of the stores.
inline void fetchFour(const Byte *plane, const int *offsets, std::uint16_t *pairs)
{
    const std::uint64_t word = pairAt(plane + offsets[0]) | pairAt(plane + offsets[1]) << 16 |
                               pairAt(plane + offsets[2]) << 32 | pairAt(plane + offsets[3]) << 48;
    __builtin_memcpy(pairs, &word, 8);
}

void fetch(const Byte *plane, std::int64_t rowStep, const Places &places, int count, Neighbours &neighbours)
{
    for (int first = 0; first < count; first += 4) {
        fetchFour(plane, places.offsets + first, neighbours.upper + first);
        fetchFour(plane + rowStep, places.offsets + first, neighbours.lower + first);
    }
}

/// Between the two pixels of a pair, in 256ths of a grey level.
inline std::uint16_t acrossPair(std::uint16_t pair, std::uint16_t right)
{
    const int first = pair & 255;
    const int second = pair >> 8;
    return static_cast<std::uint16_t>(first * (256 - right) + second * right);
}

/// All in 16 bits, as many pixels at once as there are.
inline void mixBlock(const Places &places, const Neighbours &neighbours, int at, Byte *pixels)
{
    for (int i = 0; i < blockPixels; ++i) {
        const std::uint16_t right = places.right[at + i];
        const std::uint16_t upper = acrossPair(neighbours.upper[at + i], right);
        const std::uint16_t lower = acrossPair(neighbours.lower[at + i], right);
        const auto difference = static_cast<std::int16_t>((lower >> 1) - (upper >> 1));
        const auto added = static_cast<std::int16_t>((difference * places.down[at + i]) >> 16);
        const auto mixed = static_cast<std::uint16_t>((upper >> 2) + added + 32);
        pixels[i] = static_cast<Byte>(mixed >> 6);
    }
}

void mix(const Places &places, const Neighbours &neighbours, int count, Byte *pixels)
{
    int at = 0;
    for (; at + blockPixels <= count; at += blockPixels)
        mixBlock(places, neighbours, at, pixels + at);
    if (at == count)
        return;
    Byte rest[blockPixels];
    mixBlock(places, neighbours, at, rest);
    __builtin_memcpy(pixels + at, rest, std::size_t(count - at));
}

void warp(const Warp &warp)
{
    alignas(64) Places places;
    alignas(64) Neighbours neighbours;
    const std::int64_t plane = std::int64_t(warp.height) * warp.width;
    for (std::int64_t first = 0; first < plane; first += stripPixels) {
        const int count = static_cast<int>(plane - first < stripPixels ? plane - first : stripPixels);
        locate(warp, first, count, places);
        for (int channel = 0; channel < warp.channels; ++channel) {
            const Byte *source = warp.source.firstPixel + channel * warp.source.planeStep;
            fetch(source, std::int64_t(1) << warp.source.rowShift, places, count, neighbours);
            mix(places, neighbours, count, warp.target + channel * plane + first);
        }
    }
}

void mirror(const Byte *source, int count, Byte *target)
{
    for (int i = 0; i < count; ++i)
        target[i] = source[count - 1 - i];
}

std::int64_t sum(const Byte *pixels, std::int64_t count)
{
    constexpr std::int64_t pieceLength = 1 << 16; // whose sum fits into 32 bits
    std::int64_t total = 0;
    for (std::int64_t first = 0; first < count; first += pieceLength) {
        const int length = static_cast<int>(count - first < pieceLength ? count - first : pieceLength);
        std::uint32_t piece = 0;
        for (int i = 0; i < length; ++i)
            piece += pixels[first + i];
        total += piece;
    }
    return total;
}

/// Changes pixels in place, block by block; the last, shorter one on a copy.
template<typename Change>
inline void inBlocks(Byte *pixels, std::int64_t count, const Change &change)
{
    std::int64_t first = 0;
    for (; first + blockPixels <= count; first += blockPixels)
        change(pixels + first, static_cast<std::uint32_t>(first));
    if (first == count)
        return;
    Byte rest[blockPixels] = {};
    __builtin_memcpy(rest, pixels + first, std::size_t(count - first));
    change(rest, static_cast<std::uint32_t>(first));
    __builtin_memcpy(pixels + first, rest, std::size_t(count - first));
}

/// Of numbers that fit into 16 bits; what is below 0 becomes 0 whichever way it is rounded.
inline Byte rounded(float value)
{
    const auto whole = static_cast<std::int16_t>(static_cast<int>(value + 0.5F));
    return static_cast<Byte>(within<std::int16_t>(whole, 0, 255));
}

void scaleAndShift(Byte *pixels, std::int64_t count, float factor, float shift)
{
    inBlocks(pixels, count, [&](Byte *block, std::uint32_t) {
        for (int i = 0; i < blockPixels; ++i)
            block[i] = rounded(static_cast<float>(block[i]) * factor + shift);
    });
}

/// A hash of the number: the mixing steps of "lowbias32", with a key before and amid them.
inline std::uint32_t hashed(std::uint32_t number, std::uint32_t firstKey, std::uint32_t secondKey)
{
    std::uint32_t bits = number + firstKey;
    bits = (bits ^ (bits >> 16)) * 0x7FEB352DU;
    bits = ((bits ^ (bits >> 15)) + secondKey) * 0x846CA68BU;
    return bits ^ (bits >> 16);
}

/// From 32 random bits. The cubic was fitted to the normal quantiles of the sum of their bytes.
inline float normal(std::uint32_t bits, float deviation)
{
    const std::uint32_t pairs = (bits & 0x00FF00FFU) + ((bits >> 8) & 0x00FF00FFU);
    const int sumOfBytes = static_cast<int>((pairs & 0xFFFFU) + (pairs >> 16));
    const auto centred = static_cast<float>(sumOfBytes - 510);
    const float linear = 6.41228042e-3F * deviation;
    const float cubic = 5.91879255e-9F * deviation;
    return centred * (linear + cubic * (centred * centred));
}

void addNoise(Byte *pixels, std::int64_t count, float deviation, std::uint32_t firstKey,
              std::uint32_t secondKey)
{
    inBlocks(pixels, count, [&](Byte *block, std::uint32_t first) {
        for (int i = 0; i < blockPixels; ++i) {
            const std::uint32_t bits = hashed(first + std::uint32_t(i), firstKey, secondKey);
            block[i] = rounded(static_cast<float>(block[i]) + normal(bits, deviation));
        }
    });
}

} // namespace

extern const PixelKernels WORKBENCH_KERNEL_TABLE;
const PixelKernels WORKBENCH_KERNEL_TABLE{
    .warp = warp,
    .mirror = mirror,
    .sum = sum,
    .scaleAndShift = scaleAndShift,
    .addNoise = addNoise,
};

} // namespace workbench
