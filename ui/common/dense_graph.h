#pragma once

#include "ui/common/qcustomplot.h"

namespace workbench {

/// A graph that is as quick to draw with a million points as with a thousand: where many points share a
/// column of pixels, it draws the line from their lowest to their highest, which is what all of them would
/// cover. It keeps the extremes of every block of points, so it need not look at each.
class DenseGraph : public QCPGraph
{
public:
    using QCPGraph::QCPGraph;

    /// A value that is no number leaves a gap.
    void append(double key, double value);
    void clear();

protected:
    void draw(QCPPainter *painter) override;
    void getOptimizedLineData(QVector<QCPGraphData> *line, const QCPGraphDataContainer::const_iterator &begin,
                              const QCPGraphDataContainer::const_iterator &end) const override;

private:
    struct Extremes
    {
        double low = std::numeric_limits<double>::infinity();
        double high = -std::numeric_limits<double>::infinity();
        void take(double value);
        void take(const Extremes &others);
    };

    using Index = qsizetype;
    void completeBlocks() const;
    Extremes extremesOf(Index from, Index to) const;
    /// The end of the column of pixels in which the point `from` lies.
    Index columnEnd(Index from, Index to) const;

    mutable std::vector<Extremes> m_blocks; ///< of full blocks only
};

} // namespace workbench
