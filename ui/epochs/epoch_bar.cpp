#include "ui/epochs/epoch_bar.h"

#include "core/number_text.h"
#include "ui/common/action_button.h"
#include "ui/common/theme.h"
#include "ui/epochs/compare_window.h"
#include "ui/epochs/epoch_slider.h"
#include "ui/epochs/epoch_text.h"
#include "ui/epochs/film_dialog.h"
#include "ui/training/status_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <algorithm>

namespace workbench {

namespace {

const QString speedKey = QStringLiteral("epochs/speed");
const QString loopKey = QStringLiteral("epochs/loop");

} // namespace

EpochBar::EpochBar(Workspace &workspace, QMainWindow *window)
    : QToolBar(tr("Past epochs"), window), m_workspace(workspace), m_window(window),
      m_travel(EpochTravel::of(workspace)), m_player(new EpochPlayer(m_travel, this))
{
    setObjectName(QStringLiteral("epochBar"));
    setAccessibleName(tr("Past epochs"));
    setMovable(false);
    makeActions();
    m_shown = addWidget(makeContent());
    connect(&m_travel, &EpochTravel::changed, this, &EpochBar::refresh);
    connect(&m_travel, &EpochTravel::failed, this, [this](const Error &error) {
        m_fault = error;
        m_faultAt = m_travel.position();
        refresh();
        Q_EMIT said(error.message());
    });
    connect(m_player, &EpochPlayer::changed, this, &EpochBar::showPlaying);
    connect(&workspace, &Workspace::runStarting, this, [this] { m_fault.reset(); });
    showPlaying();
    refresh();
}

QAction *EpochBar::add(const QString &name, const QString &icon, const QString &text,
                       const QKeySequence &shortcut)
{
    auto *action = new QAction(icon.isEmpty() ? QIcon() : themeIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

void EpochBar::makeActions()
{
    m_first = add(QStringLiteral("firstEpoch"), QStringLiteral("media-skip-backward"),
                  tr("&First kept epoch"), Qt::CTRL | Qt::SHIFT | Qt::Key_Home);
    m_previous = add(QStringLiteral("previousEpoch"), QStringLiteral("media-seek-backward"),
                     tr("&Previous kept epoch"), Qt::CTRL | Qt::SHIFT | Qt::Key_Left);
    m_play = add(QStringLiteral("playEpochs"), {}, {}, Qt::CTRL | Qt::SHIFT | Qt::Key_Space);
    m_next = add(QStringLiteral("nextEpoch"), QStringLiteral("media-seek-forward"), tr("&Next kept epoch"),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_Right);
    m_last = add(QStringLiteral("lastEpoch"), QStringLiteral("media-skip-forward"), tr("&Last kept epoch"),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_End);
    m_loop = add(QStringLiteral("loopEpochs"), QStringLiteral("media-playlist-repeat"),
                 tr("Play again and a&gain"), {});
    m_loop->setCheckable(true);
    m_back =
        add(QStringLiteral("backToModel"), QStringLiteral("go-last"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_film = add(QStringLiteral("filmEpochs"), QStringLiteral("document-export"), tr("Export &film…"), {});
    m_film->setToolTip(tr("The epochs one after the other as an animated picture or a series of pictures"));
    m_compare = add(QStringLiteral("compareEpochs"), QStringLiteral("view-split-left-right"),
                    tr("&Compare two epochs or runs…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_loop->setChecked(QSettings().value(loopKey, false).toBool());
    connectActions();
}

void EpochBar::connectActions()
{
    m_player->setLooping(m_loop->isChecked());
    connect(m_film, &QAction::triggered, this, &EpochBar::openFilm);
    connect(m_compare, &QAction::triggered, this, &EpochBar::openComparison);
    connect(m_first, &QAction::triggered, this, [this] { goBy(-int(m_travel.epochs().size())); });
    connect(m_previous, &QAction::triggered, this, [this] { goBy(-1); });
    connect(m_play, &QAction::triggered, this,
            [this] { m_player->isPlaying() ? m_player->pause() : m_player->play(); });
    connect(m_next, &QAction::triggered, this, [this] { goBy(1); });
    connect(m_last, &QAction::triggered, this, [this] { goBy(int(m_travel.epochs().size())); });
    connect(m_back, &QAction::triggered, &m_travel, &EpochTravel::goBack);
    connect(m_loop, &QAction::toggled, this, [this](bool looping) {
        m_player->setLooping(looping);
        QSettings().setValue(loopKey, looping);
    });
}

QWidget *EpochBar::makeContent()
{
    auto *content = new QWidget(this);
    m_slider = new EpochSlider(content);
    m_slider->setObjectName(QStringLiteral("epochSlider"));
    m_slider->setAccessibleName(tr("Kept epochs of the run"));
    connect(m_slider, &EpochSlider::epochChosen, this, [this](qint64 epoch) {
        m_fault.reset();
        m_player->pause();
        m_travel.goTo(epoch);
    });
    auto *back = buttonFor(m_back, content);
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(4);
    for (auto *action : {m_first, m_previous, m_play, m_next, m_last})
        row->addWidget(buttonFor(action, content));
    row->addWidget(m_slider, 2);
    row->addLayout(makeLines(content), 3);
    row->addWidget(back);
    row->addWidget(makeSpeed(content));
    row->addWidget(buttonFor(m_loop, content));
    row->addWidget(buttonFor(m_film, content));
    row->addWidget(buttonFor(m_compare, content));
    return content;
}

QLayout *EpochBar::makeLines(QWidget *parent)
{
    m_line = new StatusLine(parent);
    m_line->setObjectName(QStringLiteral("epochLine"));
    m_measured = new StatusLine(parent);
    m_measured->setObjectName(QStringLiteral("epochMeasured"));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_line);
    lines->addWidget(m_measured);
    return lines;
}

QWidget *EpochBar::makeSpeed(QWidget *parent)
{
    m_speed = new QComboBox(parent);
    m_speed->setObjectName(QStringLiteral("epochSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How many epochs are played in a second"));
    for (const double speed : epochSpeeds)
        m_speed->addItem(tr("%1 / s").arg(QLocale::c().toString(speed)), speed);
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_player->setSpeed(epochSpeeds[std::size_t(index)]);
        QSettings().setValue(speedKey, index);
    });
    m_speed->setCurrentIndex(
        std::clamp(QSettings().value(speedKey, usualEpochSpeed).toInt(), 0, m_speed->count() - 1));
    m_player->setSpeed(epochSpeeds[std::size_t(m_speed->currentIndex())]);
    return m_speed;
}

QMenu *EpochBar::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Past ep&ochs"), parent);
    menu->setToolTipsVisible(true);
    menu->addActions({m_play, m_first, m_previous, m_next, m_last, m_back});
    menu->addSeparator();
    menu->addActions({m_loop, m_film, m_compare});
    return menu;
}

void EpochBar::goBy(int steps)
{
    const auto &epochs = m_travel.epochs();
    if (epochs.empty())
        return;
    const int place = std::clamp(m_slider->value() + steps, 0, int(epochs.size()) - 1);
    m_fault.reset();
    m_player->pause();
    m_travel.goTo(epochs[std::size_t(place)]);
}

void EpochBar::openFilm()
{
    m_player->pause();
    (new FilmDialog(m_workspace, m_window))->open();
}

void EpochBar::openComparison()
{
    if (!m_comparison) {
        m_comparison = new CompareWindow(m_workspace, m_window);
        m_comparison->show();
    }
    m_comparison->raise();
    m_comparison->activateWindow();
}

void EpochBar::showPlaying()
{
    const bool playing = m_player->isPlaying();
    m_play->setText(playing ? tr("&Pause") : tr("&Play the epochs"));
    m_play->setIcon(
        themeIcon(playing ? QStringLiteral("media-playback-pause") : QStringLiteral("media-playback-start")));
}

void EpochBar::refresh()
{
    const bool has = !m_travel.epochs().empty();
    m_shown->setVisible(has);
    // Hidden by its height only: whether it is wanted is for the person to say.
    setMaximumHeight(has ? QWIDGETSIZE_MAX : 0);
    const bool possible = !m_travel.whyNot();
    for (auto *action : {m_first, m_previous, m_play, m_next, m_last, m_film})
        action->setEnabled(possible);
    m_slider->setEnabled(possible);
    const auto home = m_travel.home();
    m_back->setText(home ? tr("&Back to epoch %1").arg(groupedText(home->epoch)) : tr("&Back"));
    m_back->setToolTip(
        tr("To the model at hand, as it was before you looked back. A run that is continued goes on from "
           "its last epoch, wherever you look."));
    m_back->setEnabled(m_travel.position().has_value());
    const auto shown = m_travel.wanted();
    if (!m_slider->isSliderDown())
        m_slider->show(m_travel.epochs(), m_travel.bestEpoch(),
                       shown  ? *shown
                       : home ? home->epoch
                              : std::numeric_limits<std::int64_t>::max());
    if (m_faultAt != m_travel.position())
        m_fault.reset();
    if (m_fault)
        m_line->setText(m_fault->message(), StatusLine::Mood::Bad);
    else
        m_line->setText(positionText(m_travel));
    m_measured->setText(measuredText(m_travel));
    m_measured->setVisible(!m_measured->text().isEmpty());
    m_slider->setAccessibleDescription(m_line->text());
}

} // namespace workbench
