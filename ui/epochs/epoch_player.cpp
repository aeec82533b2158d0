#include "ui/epochs/epoch_player.h"

#include <algorithm>

namespace workbench {

EpochPlayer::EpochPlayer(EpochTravel &travel, QObject *parent) : QObject(parent), m_travel(travel)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &EpochPlayer::step);
    connect(&travel, &EpochTravel::settled, this, &EpochPlayer::stayForAWhile);
    connect(&travel, &EpochTravel::failed, this, &EpochPlayer::pause);
    connect(&travel, &EpochTravel::changed, this, [this] {
        // Somebody has gone back, or a run has begun.
        if (m_playing && (m_travel.whyNot() || !m_travel.wanted()))
            pause();
    });
}

void EpochPlayer::play()
{
    if (m_playing || m_travel.whyNot())
        return;
    m_playing = true;
    const auto &epochs = m_travel.epochs();
    const auto position = m_travel.wanted();
    if (!position || *position >= epochs.back())
        goTo(epochs.front());
    else
        step();
    Q_EMIT changed();
}

void EpochPlayer::pause()
{
    m_next.stop();
    if (std::exchange(m_playing, false))
        Q_EMIT changed();
}

void EpochPlayer::stayForAWhile()
{
    if (!m_playing)
        return;
    const auto duration = qint64(1000 / m_speed);
    m_next.start(int(std::max<qint64>(0, duration - m_sinceStep.elapsed())));
}

void EpochPlayer::step()
{
    const auto &epochs = m_travel.epochs();
    const auto next = std::upper_bound(epochs.begin(), epochs.end(), m_travel.wanted().value_or(0));
    if (next != epochs.end())
        goTo(*next);
    else if (m_looping)
        goTo(epochs.front());
    else
        pause();
}

void EpochPlayer::goTo(std::int64_t epoch)
{
    m_sinceStep.start();
    m_travel.goTo(epoch);
}

} // namespace workbench
