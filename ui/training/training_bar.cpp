#include "ui/training/training_bar.h"

#include "core/engine/runtime.h"
#include "core/number_text.h"
#include "ui/common/menu_text.h"
#include "ui/common/progress_bar.h"
#include "ui/common/theme.h"
#include "ui/training/status_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

QToolButton *buttonFor(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(name);
    return button;
}

/// Three digits are all that a second's measurement is worth.
std::int64_t roundedSpeed(double imagesPerSecond)
{
    const double unit =
        std::pow(10, std::max(0.0, std::floor(std::log10(std::max(imagesPerSecond, 1.0))) - 2));
    return std::llround(std::round(imagesPerSecond / unit) * unit);
}

} // namespace

TrainingBar::TrainingBar(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    m_clock.start();
    makeActions();
    makeLayout();
    fillDevices();
    connectSession();
    if (const auto plan = workspace.session().plan()) {
        m_progress.begin(*plan);
        metricsArrived();
    }
    updateActions();
}

void TrainingBar::makeActions()
{
    m_start = new QAction(this);
    m_start->setShortcut(Qt::Key_F5);
    m_step = new QAction(themeIcon(QStringLiteral("media-skip-forward")), tr("S&tep one batch"), this);
    m_step->setIconText(tr("Step"));
    m_step->setShortcut(Qt::Key_F10);
    m_stepEpoch = new QAction(themeIcon(QStringLiteral("media-seek-forward")), tr("Step one &epoch"), this);
    m_stepEpoch->setObjectName(QStringLiteral("stepEpoch"));
    m_stepEpoch->setShortcut(Qt::CTRL | Qt::Key_F10);
    m_stop = new QAction(themeIcon(QStringLiteral("media-playback-stop")), tr("St&op training"), this);
    m_stop->setIconText(tr("Stop"));
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_continue =
        new QAction(themeIcon(QStringLiteral("media-playlist-append")), tr("&Continue the last run…"), this);
    m_continue->setObjectName(QStringLiteral("continueRun"));
    m_continue->setShortcut(Qt::CTRL | Qt::Key_F5);
    connect(m_continue, &QAction::triggered, this, &TrainingBar::askToContinue);
    connect(m_start, &QAction::triggered, this, &TrainingBar::toggle);
    connect(m_step, &QAction::triggered, this, &TrainingBar::step);
    connect(m_stepEpoch, &QAction::triggered, this, &TrainingBar::stepEpoch);
    connect(m_stop, &QAction::triggered, &m_workspace.session(), &TrainingSession::stop);
}

void TrainingBar::makeLayout()
{
    m_startButton = buttonFor(m_start, QStringLiteral("startButton"), this);
    m_startButton->setProperty("primary", true);
    m_progressBar = new QProgressBar(this);
    prepareProgressBar(*m_progressBar, QStringLiteral("trainingProgress"), tr("Training progress"));
    m_progressBar->setFixedHeight(6);
    m_status = new StatusLine(this);
    m_status->setObjectName(QStringLiteral("trainingStatus"));
    m_devices = new QComboBox(this);
    m_devices->setObjectName(QStringLiteral("deviceChooser"));
    m_devices->setAccessibleName(tr("Device"));
    m_devices->setToolTip(tr("The device that trains"));

    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addStretch();
    column->addWidget(m_progressBar);
    column->addWidget(m_status);
    column->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_startButton);
    row->addWidget(buttonFor(m_step, QStringLiteral("stepButton"), this));
    row->addWidget(buttonFor(m_stop, QStringLiteral("stopButton"), this));
    row->addLayout(column, 1);
    row->addWidget(m_devices);
}

void TrainingBar::fillDevices()
{
    for (const auto &device : availableDevices()) {
        m_devices->addItem(device.label, device.id);
    }
    const auto showDevice = [this] {
        if (const auto device = resolveDevice(m_workspace.device()))
            m_devices->setCurrentIndex(m_devices->findData(*device));
    };
    showDevice();
    connect(&m_workspace, &Workspace::deviceChanged, this, showDevice);
    connect(m_devices, &QComboBox::activated, this,
            [this](int index) { m_workspace.setDevice(m_devices->itemData(index).toString()); });
}

void TrainingBar::connectSession()
{
    const TrainingSession &session = m_workspace.session();
    connect(&session, &TrainingSession::stateChanged, this, &TrainingBar::updateActions);
    connect(&session, &TrainingSession::planned, this,
            [this](const TrainingPlan &plan) { m_progress.begin(plan); });
    connect(&session, &TrainingSession::metricsArrived, this, &TrainingBar::metricsArrived);
    connect(&session, &TrainingSession::evaluating, this, &TrainingBar::evaluating);
    connect(&session, &TrainingSession::finished, this, &TrainingBar::showFinished);
    connect(&session, &TrainingSession::timingPlans, this,
            [this] { m_status->setText(tr("finding the fastest way to compute")); });
    connect(&session, &TrainingSession::settingChanged, this,
            [this] { m_progress.replan(*m_workspace.session().plan()); });
    const auto showFailure = [this](const Error &error) {
        m_status->setText(error.message(), StatusLine::Mood::Bad);
        m_endShown = true;
    };
    connect(&session, &TrainingSession::failed, this, showFailure);
    connect(&m_workspace, &Workspace::continueFailed, this, showFailure);
    connect(&m_workspace, &Workspace::lastRunChanged, this, &TrainingBar::updateActions);
    connect(&m_workspace, &Workspace::runStarting, this, [this] {
        m_batchesSeen = m_epochsSeen = 0;
        m_endShown = false;
        showShare(*m_progressBar, 0);
        m_status->setText(tr("starting"));
        updateActions();
    });
    connect(&m_workspace, &Workspace::checkingChanged, this, &TrainingBar::updateActions);
    const auto changed = [this] {
        m_endShown = false;
        updateActions();
    };
    connect(&m_workspace, &Workspace::dataChanged, this, changed);
    connect(&m_workspace.document(), &Document::networkChanged, this, changed);
    connect(&m_workspace.document(), &Document::settingsChanged, this, changed);
    connect(&m_workspace.document(), &Document::opened, this, changed);
}

void TrainingBar::toggle()
{
    TrainingSession &session = m_workspace.session();
    switch (session.state()) {
    case TrainingSession::State::Idle:
        return m_workspace.startTraining();
    case TrainingSession::State::Running:
        return session.pause();
    case TrainingSession::State::Paused:
        return session.resume();
    case TrainingSession::State::Stopping:
        return;
    }
}

void TrainingBar::askToContinue()
{
    constexpr int mostEpochs = 1'000'000;
    const auto usual = std::min<std::int64_t>(m_workspace.document().project().training.epochs, mostEpochs);
    bool accepted = false;
    const int epochs =
        QInputDialog::getInt(window(), tr("Continue the last run"), tr("How many more epochs?"), int(usual),
                             1, mostEpochs, 1, &accepted);
    if (accepted)
        m_workspace.continueTraining(epochs);
}

void TrainingBar::step()
{
    if (m_workspace.session().state() == TrainingSession::State::Idle)
        m_workspace.startTraining(true);
    m_workspace.session().stepBatch();
}

void TrainingBar::stepEpoch()
{
    if (m_workspace.session().state() == TrainingSession::State::Idle)
        m_workspace.startTraining(true);
    m_workspace.session().stepEpoch();
}

void TrainingBar::metricsArrived()
{
    const MetricsLog &log = m_workspace.session().metrics();
    const auto batches = log.batchesFrom(m_batchesSeen);
    m_batchesSeen += batches.size();
    m_epochsSeen += log.epochsFrom(m_epochsSeen).size();
    m_progress.batchesArrived(batches, m_clock.elapsed());
    showShare(*m_progressBar, m_progress.share());
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        showProgress();
}

void TrainingBar::evaluating(qint64 done, qint64 total)
{
    m_progress.evaluationArrived(m_clock.elapsed());
    const auto plan = m_workspace.session().plan();
    if (!plan)
        return;
    const bool testing = std::int64_t(m_epochsSeen) >= plan->epochs;
    m_status->setText(
        (testing
             ? tr("testing the best epoch · %1 of %2 images")
             : tr("epoch %1 of %2 · validating %3 of %4 images").arg(m_progress.epoch()).arg(plan->epochs))
            .arg(groupedText(done), groupedText(total)));
}

void TrainingBar::showProgress()
{
    const auto plan = m_workspace.session().plan();
    if (!plan || m_progress.epoch() == 0)
        return;
    QStringList parts{
        tr("epoch %1 of %2").arg(groupedText(m_progress.epoch()), groupedText(plan->epochs)),
        tr("batch %1 of %2").arg(groupedText(m_progress.batch()), groupedText(plan->batchesPerEpoch))};
    if (m_workspace.session().state() == TrainingSession::State::Paused) {
        parts.prepend(tr("paused"));
    } else {
        if (const auto speed = m_progress.imagesPerSecond())
            parts << tr("%1 img/s").arg(groupedText(roundedSpeed(*speed)));
        if (const auto seconds = m_progress.secondsLeft())
            parts << tr("%1 left").arg(durationText(*seconds));
    }
    m_status->setText(parts.join(QStringLiteral(" · ")));
}

void TrainingBar::showFinished(const TrainingOutcome &outcome)
{
    m_endShown = true;
    if (outcome.stopped) {
        m_status->setText(tr("stopped after %n complete epoch(s)", nullptr, int(outcome.epochsDone)));
        return;
    }
    showShare(*m_progressBar, 1);
    const QString best = groupedText(outcome.bestEpoch);
    const QString text =
        outcome.test
            ? tr("finished: best epoch %1, test accuracy %2").arg(best, percentText(outcome.test->accuracy))
            : tr("finished: best epoch %1, not tested").arg(best);
    m_status->setText(outcome.timeIsUp     ? tr("time is up · %1").arg(text)
                      : outcome.endedEarly ? tr("no more improvement · %1").arg(text)
                                           : text,
                      StatusLine::Mood::Good);
}

void TrainingBar::updateActions()
{
    using State = TrainingSession::State;
    const State state = m_workspace.session().state();
    const bool idle = state == State::Idle;
    const auto obstacle = idle ? m_workspace.whyNotStartable() : std::nullopt;
    m_start->setText(state == State::Running  ? tr("&Pause")
                     : state == State::Paused ? tr("&Resume")
                                              : tr("&Start"));
    m_start->setIconText(withoutMnemonic(m_start->text()));
    const QString icon = state == State::Running ? QStringLiteral("media-playback-pause")
                                                 : QStringLiteral("media-playback-start");
    m_start->setIcon(themeIcon(icon));
    m_start->setEnabled(!obstacle && state != State::Stopping);
    m_step->setEnabled(m_start->isEnabled());
    m_stepEpoch->setEnabled(m_start->isEnabled());
    m_stop->setEnabled(state == State::Running || state == State::Paused);
    m_continue->setEnabled(idle && !obstacle && !m_workspace.lastRunFolder().isEmpty());
    m_devices->setEnabled(idle);
    m_start->setToolTip(obstacle ? obstacle->message() : tr("Start, pause or resume training (F5)"));
    m_step->setToolTip(obstacle ? obstacle->message() : tr("Train on one batch, then pause (F10)"));
    m_stop->setToolTip(tr("End the run after this batch (Shift+F5)"));
    // Each change of the action has set the button's icon back to the menu's.
    m_startButton->setIcon(themeIcon(icon, themeColors().accentText));
    if (state == State::Stopping)
        m_status->setText(tr("stopping"));
    else if (idle)
        showIdle(obstacle);
    if (state == State::Paused) {
        m_progress.pause();
        showProgress();
    }
}

void TrainingBar::showIdle(const std::optional<Error> &obstacle)
{
    if (m_endShown)
        return;
    if (!obstacle)
        m_status->setText(tr("ready to train"));
    else if (m_workspace.isDataLoading() || m_workspace.isChecking())
        m_status->setText(obstacle->message());
    else
        m_status->setText(tr("cannot train: %1").arg(obstacle->message()), StatusLine::Mood::Bad);
}

} // namespace workbench
