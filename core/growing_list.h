#pragma once

#include <memory>
#include <vector>

namespace workbench {

/// A list that only grows. What is in it never moves, so appending never takes long, and a copy shares it: a
/// thread can read a copy while the owner appends to the original. Of the copies of a list only one may be
/// appended to.
template<typename T>
class GrowingList
{
public:
    void append(const T &element)
    {
        if (m_size % chunkSize == 0)
            m_chunks.push_back(std::make_shared<T[]>(chunkSize));
        m_chunks.back()[m_size % chunkSize] = element;
        ++m_size;
    }

    void clear()
    {
        m_chunks.clear();
        m_size = 0;
    }

    const T &operator[](std::size_t index) const { return m_chunks[index / chunkSize][index % chunkSize]; }
    const T &back() const { return (*this)[m_size - 1]; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    /// The first index from which on `before` no longer holds; it holds for all earlier ones.
    template<typename Before>
    std::size_t partitionPoint(Before before) const
    {
        std::size_t low = 0;
        for (std::size_t high = m_size; low < high;) {
            const std::size_t middle = low + (high - low) / 2;
            if (before((*this)[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

private:
    static constexpr std::size_t chunkSize = 1024;

    std::vector<std::shared_ptr<T[]>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace workbench
