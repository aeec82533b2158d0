#include "core/train/update_metrics.h"

#include <algorithm>

namespace workbench {

void UpdateLog::append(const UpdateMetrics &metrics)
{
    const std::lock_guard lock(m_mutex);
    m_updates.push_back(metrics);
}

void UpdateLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_updates.clear();
}

std::vector<UpdateMetrics> UpdateLog::from(std::size_t position) const
{
    const std::lock_guard lock(m_mutex);
    const auto first = static_cast<std::ptrdiff_t>(std::min(position, m_updates.size()));
    return {m_updates.begin() + first, m_updates.end()};
}

std::size_t UpdateLog::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_updates.size();
}

} // namespace workbench
