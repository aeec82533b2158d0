#include "ui/step/step_panel.h"

#include "ui/common/empty_page.h"
#include "ui/common/theme.h"
#include "ui/properties/section.h"
#include "ui/step/stage_view.h"
#include "ui/step/step_code.h"
#include "ui/step/step_timeline.h"
#include "ui/step/update_view.h"
#include "ui/step/what_if_page.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace workbench {

namespace {

constexpr std::int64_t mostStepsBefore = 100;
constexpr int pause = 300; ///< milliseconds after the last change of a wish

const QString batchSizeKey = QStringLiteral("step/batchSize");
const QString stepsBeforeKey = QStringLiteral("step/stepsBefore");
const QString sameBatchKey = QStringLiteral("step/sameBatch");

} // namespace

StepPanel::StepPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_recorder(workspace, this), m_batchSize(new QSpinBox(this)),
      m_stepsBefore(new QSpinBox(this)), m_sameBatch(new QCheckBox(tr("&same batch"), this)),
      m_record(new QPushButton(this)), m_status(new QLabel(this)), m_fault(readingLabel(this)),
      m_pages(new QStackedWidget(this)), m_empty(new EmptyPage(this)), m_content(new QWidget(this)),
      m_place(new QLabel(this)), m_shown(new QComboBox(this)),
      m_apply(new QPushButton(tr("&Apply the step"), this)), m_tabs(new QTabWidget(this)),
      m_timeline(new StepTimeline(this)), m_code(new StepCode(this)), m_stage(new StageView(this)),
      m_whatIf(new WhatIfPage(workspace, m_recorder, this))
{
    setObjectName(QStringLiteral("stepPanel"));
    setAccessibleName(tr("One training step"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_status->setObjectName(QStringLiteral("stepStatus"));
    m_status->setProperty("muted", true);
    m_status->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("stepFault"));
    m_fault->hide();
    m_tabs->setObjectName(QStringLiteral("stepTabs"));
    m_tabs->setCornerWidget(m_shown);
    m_tabs->addTab(makeStages(), tr("Stages"));
    m_tabs->addTab(m_whatIf, tr("What if"));
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addLayout(makeTransport());
    content->addWidget(m_tabs, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    column->addLayout(makeOptions());
    auto *status = new QHBoxLayout;
    status->addWidget(m_status, 1);
    status->addWidget(m_record);
    column->addLayout(status);
    column->addWidget(m_fault);
    column->addWidget(m_pages, 1);
    // In a small dock all of it scrolls: it must not make the window larger.
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(all);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(1, 0, 1, 1);
    frame->addWidget(scroll);
    addActions(m_timeline->stageActions());
    connectSignals();
    refresh();
}

QLayout *StepPanel::makeOptions()
{
    const QSettings settings;
    m_batchSize->setObjectName(QStringLiteral("stepBatchSize"));
    m_batchSize->setRange(1, int(TrainingStepRequest::mostSamples));
    m_batchSize->setValue(settings.value(batchSizeKey, 16).toInt());
    m_batchSize->setToolTip(
        tr("Images of the batch: the selected sample, and training images in the order of "
           "the first epoch"));
    m_stepsBefore->setObjectName(QStringLiteral("stepsBefore"));
    m_stepsBefore->setRange(0, int(mostStepsBefore));
    m_stepsBefore->setValue(settings.value(stepsBeforeKey, 0).toInt());
    m_stepsBefore->setToolTip(tr("Steps taken before the one that is shown: momentum and running means "
                                 "remember them"));
    m_sameBatch->setObjectName(QStringLiteral("stepSameBatch"));
    m_sameBatch->setChecked(settings.value(sameBatchKey, false).toBool());
    m_sameBatch->setToolTip(tr("The steps before are taken with the same images, not with others"));
    m_record->setObjectName(QStringLiteral("recordStep"));
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, QWidget *input) {
        auto *label = new QLabel(text, this);
        label->setBuddy(input);
        row->addWidget(label);
        row->addWidget(input);
    };
    add(tr("&Batch of"), m_batchSize);
    add(tr("steps before it"), m_stepsBefore);
    row->addWidget(m_sameBatch);
    row->addStretch();
    return row;
}

QLayout *StepPanel::makeTransport()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    for (auto *action : m_timeline->stageActions()) {
        auto *button = new QToolButton(m_content);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setAccessibleName(action->text());
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    m_place->setObjectName(QStringLiteral("stagePlace"));
    m_place->setFont(numberFont(0.9));
    m_place->setProperty("muted", true);
    m_shown->setObjectName(QStringLiteral("shownStep"));
    m_shown->setAccessibleName(tr("Whose stages are shown"));
    m_shown->addItems({tr("as the project has it"), tr("what if")});
    m_apply->setObjectName(QStringLiteral("applyStep"));
    row->addSpacing(6);
    row->addWidget(m_place);
    row->addStretch();
    row->addWidget(m_apply);
    return row;
}

QWidget *StepPanel::makeStages()
{
    auto *left = new QSplitter(Qt::Vertical, this);
    left->addWidget(m_timeline);
    left->addWidget(m_code);
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 1);
    left->setChildrenCollapsible(false);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_stage);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({1000, 2000}); // as parts: the window is not there yet
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void StepPanel::connectSignals()
{
    Document &document = m_workspace.document();
    connect(m_batchSize, &QSpinBox::valueChanged, this, &StepPanel::wishChanged);
    connect(m_stepsBefore, &QSpinBox::valueChanged, this, &StepPanel::wishChanged);
    connect(m_sameBatch, &QCheckBox::toggled, this, &StepPanel::wishChanged);
    connect(m_record, &QPushButton::clicked, this, &StepPanel::recordOrCancel);
    connect(m_empty, &EmptyPage::actionClicked, this, &StepPanel::recordOrCancel);
    connect(m_apply, &QPushButton::clicked, this, &StepPanel::apply);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &StepPanel::showRecord);
    connect(m_timeline, &StepTimeline::stageChanged, this, &StepPanel::showStage);
    connect(&m_stage->updateView(), &UpdateView::checkWanted, this,
            [this](const QString &parameter, qint64 element) {
                m_recorder.checkGradient(*shown(), parameter, element);
            });
    connect(&m_recorder, &StepRecorder::gradientChecked, &m_stage->updateView(), &UpdateView::showCheck);
    connect(&m_recorder, &StepRecorder::stateChanged, this, &StepPanel::refresh);
    connect(&m_recorder, &StepRecorder::failed, this, &StepPanel::showFailure);
    connect(&m_recorder, &StepRecorder::recorded, this, [this] {
        showFault(m_fault, {});
        showRecord();
        // The keys that go through the stages work at once.
        if (std::exchange(m_asked, false))
            m_timeline->setFocus();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(pause);
    connect(&m_later, &QTimer::timeout, this, &StepPanel::recordSoon);
    connect(&document, &Document::selectedSampleChanged, this, [this] { m_later.start(); });
    connect(&document, &Document::selectedLayerChanged, this, &StepPanel::followLayer);
    connect(&document, &Document::networkChanged, this, &StepPanel::refresh);
    connect(&document, &Document::settingsChanged, this, &StepPanel::refresh);
    connect(&document, &Document::opened, this, [this] {
        m_recorder.cancel();
        m_recorder.forget();
        showRecord();
    });
    connect(&m_workspace, &Workspace::dataChanged, this, &StepPanel::refresh);
    connect(&m_workspace, &Workspace::checkingChanged, this, &StepPanel::refresh);
    connect(&m_workspace.session(), &TrainingSession::stateChanged, this, &StepPanel::refresh);
}

StepWish StepPanel::wish() const
{
    return {m_batchSize->value(), m_stepsBefore->value(), m_sameBatch->isChecked()};
}

void StepPanel::wishChanged()
{
    QSettings settings;
    settings.setValue(batchSizeKey, m_batchSize->value());
    settings.setValue(stepsBeforeKey, m_stepsBefore->value());
    settings.setValue(sameBatchKey, m_sameBatch->isChecked());
    m_later.start();
}

void StepPanel::recordSoon()
{
    if (!isVisible() || !shown())
        return;
    if (m_recorder.isRunning()) {
        m_later.start();
        return;
    }
    m_recorder.setWish(wish());
    m_recorder.record();
}

void StepPanel::recordOrCancel()
{
    if (m_recorder.isRunning()) {
        m_recorder.cancel();
        return;
    }
    m_later.stop();
    m_asked = true;
    m_recorder.setWish(wish());
    m_recorder.record();
}

RecordedStepPointer StepPanel::shown() const
{
    const auto changed = m_recorder.changed();
    return changed && m_shown->currentIndex() == 1 ? changed : m_recorder.usual();
}

void StepPanel::showRecord()
{
    if (!m_recorder.changed())
        m_shown->setCurrentIndex(0);
    const auto step = shown();
    m_code->setStep(step);
    m_timeline->setStep(step);
    refresh();
}

void StepPanel::showStage()
{
    const auto stage = m_timeline->current();
    const auto step = shown();
    showPlace();
    if (!stage || !step)
        return;
    m_stage->showStage(step, *stage, m_recorder.data());
    m_code->mark(*stage);
    if (!stage->layer.isEmpty() && isVisible())
        m_workspace.document().selectLayer(stage->layer);
}

void StepPanel::showPlace()
{
    m_place->setText(m_timeline->count() > 0
                         ? tr("%1 of %2").arg(m_timeline->currentRow() + 1).arg(m_timeline->count())
                         : QString());
}

void StepPanel::followLayer(const QString &layer)
{
    if (isVisible() && shown())
        m_timeline->goToLayer(layer);
}

void StepPanel::apply()
{
    const auto step = shown();
    if (!step)
        return;
    if (const auto reason = m_recorder.apply(*step))
        return showFailure(*reason);
    showFault(m_fault, {});
    Q_EMIT said(tr("The model has the weights after this step; loss %1 before it, %2 after it.")
                    .arg(step->loss, 0, 'g', 4)
                    .arg(step->lossAfter, 0, 'g', 4));
    refresh();
}

void StepPanel::showFailure(const Error &error)
{
    showFault(m_fault, error.message());
    if (!shown())
        showEmptyPage();
}

void StepPanel::refresh()
{
    const auto obstacle = m_recorder.obstacle();
    const QString reason = obstacle ? obstacle->message() : QString();
    const bool running = m_recorder.isRunning();
    m_record->setText(recordText());
    m_record->setVisible(shown() || running); // before the first step the page in the middle has the button
    m_record->setEnabled(running ? !m_recorder.isCancelling() : !obstacle);
    m_record->setToolTip(reason);
    m_pages->setCurrentWidget(shown() ? m_content : m_empty);
    if (!shown())
        showEmptyPage();
    m_status->setText(statusText());
    m_shown->setVisible(m_recorder.changed() != nullptr);
    m_apply->setEnabled(shown() && !running && !obstacle);
    m_apply->setToolTip(!reason.isEmpty() ? reason
                                          : tr("The model goes on with the weights after this step. Until "
                                               "then nothing here touches it."));
    const QString whyNot = running ? tr("A step is being taken.") : reason;
    m_whatIf->setComparable(whyNot);
    m_stage->updateView().setCheckable(whyNot);
}

QString StepPanel::recordText() const
{
    if (m_recorder.isCancelling())
        return tr("Cancelling…");
    if (m_recorder.isRunning())
        return tr("&Cancel");
    return tr("Take it a&gain");
}

QString StepPanel::statusText() const
{
    if (!shown())
        return {};
    return m_recorder.isOutdated()
               ? tr("ⓘ Weights, project or data have changed since this step was taken: take it again.")
               : m_recorder.weightsText();
}

void StepPanel::showEmptyPage()
{
    if (m_recorder.isRunning()) {
        m_empty->setText(tr("The step is being taken…"));
        m_empty->setProgress(0, 0);
        return;
    }
    const auto obstacle = m_recorder.obstacle();
    if (obstacle) {
        m_empty->setText(emptyText(*obstacle));
        return;
    }
    m_empty->setText(
        tr("Walk through one training step of this network with its real tensors: forward layer "
           "by layer, loss, zero_grad, backward, the optimizer's arithmetic. Nothing touches the "
           "model unless you apply the step."));
    m_empty->setAction(tr("Take a step apa&rt"));
}

QString StepPanel::emptyText(const Error &obstacle) const
{
    if (m_workspace.session().state() != TrainingSession::State::Idle)
        return tr("A run is on. Wait for its end or stop it, then take a step apart.");
    if (m_workspace.isChecking())
        return tr("Something else is being computed. Wait for its end, then take a step apart.");
    if (m_workspace.isDataLoading())
        return tr("The data set is being loaded.");
    if (!m_workspace.data())
        return tr(
            "There are no images to take a step with: choose a data set, or import one (Data → Import).");
    if (!m_workspace.document().analysis().faults.empty())
        return tr("The network has a fault, %1. Mend it, then take a step apart.").arg(obstacle.message());
    return tr("This cannot be trained yet: %1.").arg(obstacle.message());
}

void StepPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace workbench
