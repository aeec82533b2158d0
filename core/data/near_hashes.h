#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace workbench {

/// Pairs of hashes that are nearly the same, without comparing all with all: hashes that differ in at most
/// `farthest` bits agree in one of `bands` bands of bits at least. The bits are dealt to the bands so that
/// each tells about as much.
class NearHashes
{
public:
    static constexpr int farthest = 5;
    static constexpr std::size_t bands = farthest + 1;
    /// The work of one call of `look`: positions in the order of one band.
    static constexpr std::int64_t blockSize = 1024;

    /// Equal hashes keep the order they have here.
    explicit NearHashes(std::vector<std::uint64_t> hashes);

    /// So many blocks are to be looked at for all pairs.
    std::int64_t blocks() const { return std::int64_t(bands) * m_blocksOfBand; }
    /// Calls `found` for pairs of positions in the list of hashes; each pair is found in one block. Any
    /// thread.
    void look(std::int64_t block,
              const std::function<bool(std::uint32_t one, std::uint32_t other)> &found) const;

private:
    struct Band
    {
        std::uint64_t mask = 0;
        std::vector<std::uint32_t> order;  ///< equal in the band side by side
        std::vector<std::uint64_t> sorted; ///< the hashes in that order
    };
    void dealBits(const std::vector<std::uint64_t> &hashes);
    void sort(Band &band, const std::vector<std::uint64_t> &hashes);
    bool isFirstBand(std::size_t band, std::uint64_t difference) const;

    std::vector<Band> m_bands;
    std::int64_t m_blocksOfBand = 0;
};

} // namespace workbench
