#pragma once

#include "core/number_text.h"
#include "core/train/session.h"

#include <deque>

namespace workbench {

/// Where a run stands, how fast it goes and how long it will take, told from the batches as they arrive.
/// Times are milliseconds of any steady clock.
class RunProgress
{
public:
    void begin(const TrainingPlan &plan);
    /// The plan has changed on the way: more epochs, other batches.
    void replan(const TrainingPlan &plan) { m_plan = plan; }
    void batchesArrived(const std::vector<BatchMetrics> &batches, qint64 now);
    void evaluationArrived(qint64 now);
    /// Time that passes while paused does not count.
    void pause();

    std::int64_t epoch() const { return m_epoch; }
    std::int64_t batch() const { return m_batch; }
    /// Share of the run's images that are done, in [0, 1].
    double share() const;
    /// Over about the last second; none before two arrivals and while paused.
    std::optional<double> imagesPerSecond() const;
    /// Of the whole run, with the validations as long as the last one was.
    std::optional<double> secondsLeft() const;

private:
    struct Arrival
    {
        qint64 time;
        double epochs;
    };
    std::optional<double> epochsPerSecond() const;

    TrainingPlan m_plan;
    std::int64_t m_epoch = 0;
    std::int64_t m_batch = 0;
    double m_epochsDone = 0; ///< with the share of the one under way
    std::deque<Arrival> m_arrivals;
    std::optional<qint64> m_evaluationStart;
    double m_evaluationSeconds = 0;
};

/// "3 of 7 looked at · 0:19 left"; the text alone while the time is not known.
QString withTimeLeft(const QString &text, std::optional<double> seconds);

} // namespace workbench
