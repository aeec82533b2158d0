#pragma once

#include "ui/epochs/epoch_travel.h"

#include <QElapsedTimer>
#include <QTimer>

#include <array>

namespace workbench {

/// Epochs a second that can be chosen, and the place of the usual speed among them.
inline constexpr std::array epochSpeeds{0.5, 1.0, 2.0, 4.0, 8.0};
inline constexpr int usualEpochSpeed = 2;

/// Plays the kept epochs like a film: each stays for its time, and the next comes when everything shows it.
class EpochPlayer : public QObject
{
    Q_OBJECT

public:
    EpochPlayer(EpochTravel &travel, QObject *parent);

    /// From where one stands; from the first on at the end, and where no past epoch is looked at.
    void play();
    void pause();
    bool isPlaying() const { return m_playing; }
    /// Epochs in a second.
    void setSpeed(double speed) { m_speed = speed; }
    void setLooping(bool looping) { m_looping = looping; }

Q_SIGNALS:
    void changed();

private:
    void stayForAWhile();
    void step();
    void goTo(std::int64_t epoch);

    EpochTravel &m_travel;
    bool m_playing = false;
    bool m_looping = false;
    double m_speed = 2;
    QElapsedTimer m_sinceStep;
    QTimer m_next;
};

} // namespace workbench
