#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QKeyEvent;
class QLabel;
class QPushButton;
class QSlider;
class QTimer;
class QToolButton;

namespace workbench {

/// Play, pause, step and speed along numbered positions. Knows no meaning of them.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);

    void setLength(std::int64_t length);
    void setPosition(std::int64_t position);
    std::int64_t position() const { return m_position; }
    /// As the buttons do; what lies beyond is the last position.
    void goTo(std::int64_t position) { step(position - m_position); }
    bool isPlaying() const;
    /// Offers to pin the position; with P too.
    void offerPin();
    /// Space, arrows, Home, End and P; false for others.
    bool takeKey(const QKeyEvent &event);

Q_SIGNALS:
    void positionWanted(qint64 position);
    void playingChanged(bool playing);
    void pinWanted();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text);
    void addSpeed();
    void setPlaying(bool playing);
    void step(std::int64_t by);
    void advance();
    double perSecond() const;
    void updateButtons();

    std::int64_t m_length = 0;
    std::int64_t m_position = 0;
    QToolButton *m_first;
    QToolButton *m_back;
    QToolButton *m_play;
    QToolButton *m_forward;
    QSlider *m_speed;
    QLabel *m_speedText;
    QLabel *m_place;
    QPushButton *m_pin;
    QTimer *m_timer;
    QElapsedTimer m_sinceStep;
};

} // namespace workbench
