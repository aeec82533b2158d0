#include "ui/step/step_timeline.h"

#include "ui/common/theme.h"
#include "ui/step/step_text.h"

#include <QAction>

namespace workbench {

namespace {

constexpr int pace = 1200; ///< milliseconds at a stage while playing

/// Which way things go there; the title says it too.
QString arrowOf(StepPhase phase)
{
    switch (phase) {
    case StepPhase::Forward:
        return QStringLiteral("↓ ");
    case StepPhase::Backward:
        return QStringLiteral("↑ ");
    case StepPhase::Optimizer:
        return QStringLiteral("Δ ");
    default:
        return QStringLiteral("• ");
    }
}

} // namespace

StepTimeline::StepTimeline(QWidget *parent)
    : QListWidget(parent), m_first(makeAction("firstStage", QStringLiteral("media-skip-backward"),
                                              tr("First stage"), Qt::CTRL | Qt::Key_Home)),
      m_previous(makeAction("previousStage", QStringLiteral("media-seek-backward"), tr("Previous stage"),
                            Qt::Key_PageUp)),
      m_play(makeAction("playStages", QStringLiteral("media-playback-start"), tr("Play the stages"),
                        Qt::Key_F8)),
      m_next(
          makeAction("nextStage", QStringLiteral("media-seek-forward"), tr("Next stage"), Qt::Key_PageDown)),
      m_last(makeAction("lastStage", QStringLiteral("media-skip-forward"), tr("Last stage"),
                        Qt::CTRL | Qt::Key_End))
{
    setObjectName(QStringLiteral("stepTimeline"));
    setAccessibleName(tr("Stages of the step"));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setMinimumSize(fontMetrics().averageCharWidth() * 22, fontMetrics().height() * 3);
    m_play->setCheckable(true);
    m_clock.setInterval(pace);
    connect(&m_clock, &QTimer::timeout, this, &StepTimeline::play);
    connect(m_first, &QAction::triggered, this, [this] { goTo(0); });
    connect(m_previous, &QAction::triggered, this, [this] { goTo(currentRow() - 1); });
    connect(m_next, &QAction::triggered, this, [this] { goTo(currentRow() + 1); });
    connect(m_last, &QAction::triggered, this, [this] { goTo(count() - 1); });
    connect(m_play, &QAction::toggled, this, &StepTimeline::setPlaying);
    connect(this, &QListWidget::currentRowChanged, this, [this] {
        updateActions();
        Q_EMIT stageChanged();
    });
    updateActions();
}

QAction *StepTimeline::makeAction(const char *name, const QString &icon, const QString &text,
                                  const QKeySequence &shortcut)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

void StepTimeline::setStep(const RecordedStepPointer &step)
{
    const int row = currentRow();
    m_step = step;
    auto stages = step ? stagesOf(*step) : std::vector<StepStage>{};
    const bool same = stages == m_stages;
    m_stages = std::move(stages);
    {
        const QSignalBlocker blocker(this);
        clear();
        for (const auto &stage : m_stages) {
            addItem(arrowOf(stage.phase) + stageTitle(*step, stage));
            item(count() - 1)->setToolTip(stageTitle(*step, stage));
        }
        setCurrentRow(m_stages.empty() ? -1 : same && row >= 0 ? row : 0);
    }
    updateActions();
    Q_EMIT stageChanged();
}

std::optional<StepStage> StepTimeline::current() const
{
    const int row = currentRow();
    return row >= 0 && row < int(m_stages.size()) ? std::optional(m_stages[std::size_t(row)]) : std::nullopt;
}

void StepTimeline::goTo(int stage)
{
    if (count() > 0)
        setCurrentRow(std::clamp(stage, 0, count() - 1));
}

void StepTimeline::goToLayer(const QString &layer)
{
    const auto here = current();
    if (!here || here->layer == layer)
        return;
    const auto find = [&](StepPhase phase) {
        return std::find_if(m_stages.begin(), m_stages.end(), [&](const StepStage &stage) {
            return stage.phase == phase && stage.layer == layer;
        });
    };
    // An activation has nothing to update: its way back is nearest. The input is nowhere but in the batch.
    auto found = find(here->phase);
    for (const auto phase : {StepPhase::Backward, StepPhase::Forward, StepPhase::Batch}) {
        const bool isNearest = phase != StepPhase::Backward || here->phase == StepPhase::Optimizer;
        if (found == m_stages.end() && isNearest)
            found = find(phase);
    }
    if (found != m_stages.end())
        goTo(int(found - m_stages.begin()));
}

void StepTimeline::setPlaying(bool playing)
{
    m_play->setIcon(
        themeIcon(playing ? QStringLiteral("media-playback-pause") : QStringLiteral("media-playback-start")));
    if (!playing) {
        m_clock.stop();
        return;
    }
    // At the end: once more from the beginning.
    if (currentRow() == count() - 1)
        goTo(0);
    m_clock.start();
}

void StepTimeline::play()
{
    goTo(currentRow() + 1);
    if (currentRow() == count() - 1)
        m_play->setChecked(false);
}

void StepTimeline::updateActions()
{
    const bool any = count() > 0;
    m_first->setEnabled(any && currentRow() > 0);
    m_previous->setEnabled(any && currentRow() > 0);
    m_play->setEnabled(count() > 1);
    m_next->setEnabled(any && currentRow() < count() - 1);
    m_last->setEnabled(any && currentRow() < count() - 1);
}

void StepTimeline::hideEvent(QHideEvent *event)
{
    m_play->setChecked(false);
    QListWidget::hideEvent(event);
}

} // namespace workbench
