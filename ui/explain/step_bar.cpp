#include "ui/explain/step_bar.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <array>

namespace workbench {

namespace {

const QString speedKey = QStringLiteral("explain/speed");
constexpr std::array<int, 7> speeds{1, 2, 4, 8, 16, 30, 60}; ///< positions a second
constexpr int usualSpeed = 3;
constexpr int frame = 15; ///< milliseconds: a little less than a sixtieth of a second

} // namespace

StepBar::StepBar(QWidget *parent)
    : QWidget(parent), m_speed(new QSlider(Qt::Horizontal, this)), m_speedText(new QLabel(this)),
      m_place(new QLabel(this)), m_pin(new QPushButton(tr("&Pin position"), this)), m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("stepBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_first = addButton(QStringLiteral("firstPosition"), QStringLiteral("media-skip-backward"),
                        tr("To the first position (Home)"));
    m_back = addButton(QStringLiteral("stepBack"), QStringLiteral("media-seek-backward"),
                       tr("One position back (left arrow)"));
    m_play = addButton(QStringLiteral("playPositions"), QStringLiteral("media-playback-start"), {});
    m_forward = addButton(QStringLiteral("stepForward"), QStringLiteral("media-seek-forward"),
                          tr("One position on (right arrow)"));
    addSpeed();
    row->addWidget(m_place, 1);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->setFont(numberFont());
    m_pin->setObjectName(QStringLiteral("pinPosition"));
    m_pin->setToolTip(tr("Keeps the position in a table below, to compare it (P)"));
    m_pin->hide();
    row->addWidget(m_pin);
    connect(m_pin, &QPushButton::clicked, this, &StepBar::pinWanted);
    connect(m_first, &QToolButton::clicked, this, [this] { step(-m_position); });
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setInterval(frame);
    connect(m_timer, &QTimer::timeout, this, &StepBar::advance);
    updateButtons();
}

QToolButton *StepBar::addButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themeIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void StepBar::addSpeed()
{
    m_speed->setObjectName(QStringLiteral("playSpeed"));
    m_speed->setAccessibleName(tr("Positions a second"));
    m_speed->setRange(0, int(speeds.size()) - 1);
    m_speed->setPageStep(1);
    m_speed->setFixedWidth(64);
    m_speedText->setFont(numberFont());
    const auto showSpeed = [this](int value) {
        m_speedText->setText(tr("%1 a second").arg(speeds[std::size_t(value)]));
        QSettings().setValue(speedKey, value);
    };
    m_speed->setValue(std::clamp(QSettings().value(speedKey, usualSpeed).toInt(), 0, int(speeds.size()) - 1));
    showSpeed(m_speed->value());
    connect(m_speed, &QSlider::valueChanged, this, showSpeed);
    layout()->addWidget(m_speed);
    layout()->addWidget(m_speedText);
}

void StepBar::offerPin()
{
    m_pin->show();
}

void StepBar::setLength(std::int64_t length)
{
    m_length = length;
    setPosition(m_position);
}

void StepBar::setPosition(std::int64_t position)
{
    m_position = std::clamp<std::int64_t>(position, 0, std::max<std::int64_t>(0, m_length - 1));
    updateButtons();
}

bool StepBar::isPlaying() const
{
    return m_timer->isActive();
}

void StepBar::setPlaying(bool playing)
{
    if (playing == isPlaying() || m_length == 0)
        return;
    if (playing) {
        // At the end there is nothing left to play: from the start.
        if (m_position == m_length - 1)
            step(-m_position);
        m_sinceStep.start();
        m_timer->start();
    } else {
        m_timer->stop();
    }
    updateButtons();
    Q_EMIT playingChanged(playing);
}

void StepBar::step(std::int64_t by)
{
    const auto position = std::clamp<std::int64_t>(m_position + by, 0, m_length - 1);
    if (position == m_position || m_length == 0)
        return;
    setPosition(position);
    Q_EMIT positionWanted(position);
}

void StepBar::advance()
{
    const auto due = std::int64_t(double(m_sinceStep.elapsed()) * perSecond() / 1000 + 0.1);
    if (due < 1)
        return;
    m_sinceStep.restart();
    step(due);
    if (m_position == m_length - 1)
        setPlaying(false);
}

double StepBar::perSecond() const
{
    return speeds[std::size_t(m_speed->value())];
}

bool StepBar::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
        setPlaying(!isPlaying());
        return true;
    case Qt::Key_Left:
        step(-1);
        return true;
    case Qt::Key_Right:
        step(1);
        return true;
    case Qt::Key_Home:
        step(-m_position);
        return true;
    case Qt::Key_End:
        step(m_length);
        return true;
    case Qt::Key_P:
        if (m_pin->isHidden())
            return false;
        Q_EMIT pinWanted();
        return true;
    default:
        return false;
    }
}

void StepBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setPlaying(false);
}

void StepBar::updateButtons()
{
    m_first->setEnabled(m_position > 0);
    m_back->setEnabled(m_position > 0);
    m_forward->setEnabled(m_position < m_length - 1);
    m_play->setEnabled(m_length > 0);
    m_pin->setEnabled(m_length > 0);
    const QString text = isPlaying() ? tr("Pause (Space)") : tr("Play (Space)");
    if (m_play->toolTip() != text) {
        m_play->setIcon(themeIcon(isPlaying() ? QStringLiteral("media-playback-pause")
                                              : QStringLiteral("media-playback-start")));
        m_play->setToolTip(text);
        m_play->setAccessibleName(text);
    }
    m_place->setText(m_length > 0 ? tr("%1 of %2").arg(m_position + 1).arg(m_length) : QString());
}

} // namespace workbench
