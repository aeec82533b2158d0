#include "ui/training/run_progress.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct RunProgressText
{
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

/// The speed shown is that of this many milliseconds.
constexpr qint64 speedWindow = 1200;

} // namespace

void RunProgress::begin(const TrainingPlan &plan)
{
    *this = {};
    m_plan = plan;
}

void RunProgress::batchesArrived(const std::vector<BatchMetrics> &batches, qint64 now)
{
    if (batches.empty())
        return;
    if (m_evaluationStart) {
        m_evaluationSeconds = double(now - *m_evaluationStart) / 1000;
        m_evaluationStart.reset();
        // An evaluation's time must not count as slow training.
        m_arrivals.clear();
    }
    m_epoch = batches.back().epoch;
    m_batch = batches.back().batch;
    m_epochsDone = positionOf(batches.back(), m_plan.batchesPerEpoch);
    m_arrivals.push_back({now, m_epochsDone});
    while (m_arrivals.size() > 2 && now - m_arrivals[1].time >= speedWindow)
        m_arrivals.pop_front();
}

void RunProgress::evaluationArrived(qint64 now)
{
    if (!m_evaluationStart)
        m_evaluationStart = now;
}

void RunProgress::pause()
{
    m_arrivals.clear();
    m_evaluationStart.reset();
}

double RunProgress::share() const
{
    return m_plan.epochs > 0 ? std::min(1.0, m_epochsDone / double(m_plan.epochs)) : 0;
}

std::optional<double> RunProgress::epochsPerSecond() const
{
    if (m_arrivals.size() < 2 || m_arrivals.back().time <= m_arrivals.front().time)
        return std::nullopt;
    return (m_arrivals.back().epochs - m_arrivals.front().epochs) * 1000 /
           double(m_arrivals.back().time - m_arrivals.front().time);
}

std::optional<double> RunProgress::imagesPerSecond() const
{
    const auto speed = epochsPerSecond();
    return speed ? std::optional(*speed * double(m_plan.trainingImages)) : std::nullopt;
}

std::optional<double> RunProgress::secondsLeft() const
{
    const auto speed = epochsPerSecond();
    if (!speed || *speed <= 0)
        return std::nullopt;
    return std::max(0.0, double(m_plan.epochs) - m_epochsDone) / *speed +
           double(m_plan.epochs - m_epoch + 1) * m_evaluationSeconds;
}

QString withTimeLeft(const QString &text, std::optional<double> seconds)
{
    return seconds ? RunProgressText::tr("%1 · %2 left").arg(text, durationText(*seconds)) : text;
}

} // namespace workbench
