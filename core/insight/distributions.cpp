#include "core/insight/distributions.h"

#include <algorithm>

namespace workbench {

const LayerDistribution *Distributions::find(const QString &layer) const
{
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const LayerDistribution &distribution) {
        return distribution.layer == layer;
    });
    return found == layers.end() ? nullptr : &*found;
}

void DistributionHistory::append(const Moment &moment)
{
    if (!m_all.empty() && moment.batch == m_all.back().batch) {
        m_all.back() = moment;
        return;
    }
    if (!m_all.empty() && moment.batch < m_all.back().batch)
        clear();
    if (m_offered++ % m_stride != 0)
        return;
    if (m_all.size() == most) {
        std::vector<Moment> thinned;
        for (std::size_t i = 0; i < m_all.size(); i += 2)
            thinned.push_back(m_all[i]);
        m_all = std::move(thinned);
        m_stride *= 2;
    }
    m_all.push_back(moment);
}

void DistributionHistory::clear()
{
    *this = {};
}

} // namespace workbench
