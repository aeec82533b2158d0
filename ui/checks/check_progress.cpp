#include "ui/checks/check_progress.h"

#include "core/elapsed.h"

namespace workbench {

namespace {

/// Milliseconds between two tellings of progress.
constexpr qint64 tellingPeriod = 50;

} // namespace

void CheckProgress::begin(std::int64_t total)
{
    m_done = 0;
    m_total = total;
    m_clock.start();
}

CheckProgress::Tell CheckProgress::teller(CheckProgress *progress, const CheckThread::Post &post)
{
    auto sinceTold = std::make_shared<QElapsedTimer>();
    return [progress, post, sinceTold](std::int64_t done, std::int64_t total) {
        if (sinceTold->isValid() && sinceTold->elapsed() < tellingPeriod)
            return;
        sinceTold->start();
        post([progress, done, total] {
            // Not known before; or there are several things to do, one after the other.
            if (total > 0 && total != progress->m_total)
                progress->begin(total);
            progress->m_done = done;
            Q_EMIT progress->progressed();
        });
    };
}

std::optional<double> CheckProgress::secondsLeft() const
{
    if (m_done == 0)
        return std::nullopt;
    return secondsOf(m_clock) * double(m_total - m_done) / double(m_done);
}

} // namespace workbench
