#include "ui/common/dense_graph.h"

#include <cmath>

namespace workbench {

namespace {

constexpr qsizetype blockSize = 64;
/// Points for each pixel from which on columns are drawn rather than points.
constexpr double densePoints = 4;

constexpr double pixelsForSign = 12;

} // namespace

void DenseGraph::Extremes::take(double value)
{
    // Comparisons with NaN are false.
    low = value < low ? value : low;
    high = value > high ? value : high;
}

void DenseGraph::Extremes::take(const Extremes &others)
{
    low = std::min(low, others.low);
    high = std::max(high, others.high);
}

void DenseGraph::append(double key, double value)
{
    // A point between others moves those after it.
    if (!mDataContainer->isEmpty() && key < (mDataContainer->constEnd() - 1)->key)
        m_blocks.clear();
    mDataContainer->add(QCPGraphData(key, value));
}

void DenseGraph::clear()
{
    mDataContainer->clear();
    m_blocks.clear();
}

void DenseGraph::draw(QCPPainter *painter)
{
    const QCPRange seen = keyAxis()->range();
    const auto points = mDataContainer->findEnd(seen.upper) - mDataContainer->findBegin(seen.lower);
    int step = 1;
    while (double(points) / step * pixelsForSign > keyAxis()->axisRect()->width() && points > step)
        step *= 2;
    setScatterSkip(step - 1);
    QCPGraph::draw(painter);
}

void DenseGraph::completeBlocks() const
{
    const auto first = mDataContainer->constBegin();
    const Index full = mDataContainer->size() / blockSize;
    for (Index block = Index(m_blocks.size()); block < full; ++block) {
        Extremes extremes;
        for (auto point = first + block * blockSize; point != first + (block + 1) * blockSize; ++point)
            extremes.take(point->value);
        m_blocks.push_back(extremes);
    }
}

DenseGraph::Extremes DenseGraph::extremesOf(Index from, Index to) const
{
    const auto first = mDataContainer->constBegin();
    Extremes extremes;
    while (from < to) {
        const Index block = from / blockSize;
        if (from % blockSize == 0 && from + blockSize <= to && block < Index(m_blocks.size())) {
            extremes.take(m_blocks[std::size_t(block)]);
            from += blockSize;
        } else {
            extremes.take((first + from)->value);
            ++from;
        }
    }
    return extremes;
}

DenseGraph::Index DenseGraph::columnEnd(Index from, Index to) const
{
    const auto first = mDataContainer->constBegin();
    const double pixel = std::floor(keyAxis()->coordToPixel((first + from)->key));
    const double edge = keyAxis()->pixelToCoord(pixel + 1);
    const auto end = std::lower_bound(first + from + 1, first + to, edge,
                                      [](const QCPGraphData &point, double key) { return point.key < key; });
    return end - first;
}

void DenseGraph::getOptimizedLineData(QVector<QCPGraphData> *line,
                                      const QCPGraphDataContainer::const_iterator &begin,
                                      const QCPGraphDataContainer::const_iterator &end) const
{
    if (begin == end)
        return;
    const double pixels =
        std::abs(keyAxis()->coordToPixel((end - 1)->key) - keyAxis()->coordToPixel(begin->key));
    if (double(end - begin) < densePoints * pixels)
        return QCPGraph::getOptimizedLineData(line, begin, end);
    completeBlocks();
    const auto first = mDataContainer->constBegin();
    double last = begin->value;
    for (Index from = begin - first; from < end - first;) {
        const Index to = columnEnd(from, end - first);
        const auto [low, high] = extremesOf(from, to);
        const double key = (first + from)->key;
        // The nearer end first, so that the line to this column is the short one.
        const bool upwards = std::abs(low - last) < std::abs(high - last);
        if (low > high) {
            line->append({key, std::numeric_limits<double>::quiet_NaN()});
        } else {
            line->append({key, upwards ? low : high});
            if (low < high)
                line->append({key, upwards ? high : low});
            last = upwards ? high : low;
        }
        from = to;
    }
}

} // namespace workbench
