#include "ui/predictions/predictions_panel.h"

#include "core/exchange/answers_csv.h"
#include "core/number_text.h"
#include "ui/common/empty_page.h"
#include "ui/common/export_button.h"
#include "ui/common/plot_exports.h"
#include "ui/common/theme.h"
#include "ui/data/prediction_bar.h"
#include "ui/data/sample_text.h"
#include "ui/epochs/epoch_travel.h"
#include "ui/predictions/live_predictions.h"
#include "ui/predictions/sample_choices.h"
#include "ui/predictions/sample_grid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace workbench {

PredictionsPanel::PredictionsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_sequence(SampleSequence::of(workspace)),
      m_predictor(SetPredictor::of(workspace)), m_accuracy(new QLabel(this)), m_caption(new QLabel(this)),
      m_refresh(new QPushButton(tr("&Sort anew"), this)), m_bar(new PredictionBar(m_predictor, this)),
      m_choices(new SampleChoices(this)), m_grid(new SampleGrid(this)), m_empty(new EmptyPage(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("predictionsPanel"));
    setAccessibleName(tr("Predictions"));
    m_grid->setObjectName(QStringLiteral("sampleGrid"));
    m_bar->setObjectName(QStringLiteral("sampleBar"));
    m_pages->addWidget(m_grid);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(makeHeader());
    layout->addLayout(makePageRow());
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    connectSignals();
    dataChanged();
    showAccuracy();
}

QLayout *PredictionsPanel::makeHeader()
{
    m_accuracy->setObjectName(QStringLiteral("validationAccuracy"));
    m_accuracy->setFont(numberFont());
    m_accuracy->setProperty("muted", true);
    m_accuracy->setMinimumWidth(10);
    m_choices->setWish(m_sequence.wish());
    auto *row = new QHBoxLayout;
    row->addWidget(m_choices, 1);
    row->addWidget(makeExports());
    return row;
}

QToolButton *PredictionsPanel::makeExports()
{
    m_exports = new PlotExports({.name =
                                     [this] {
                                         return QStringLiteral("%1 %2").arg(m_workspace.document().title(),
                                                                            QStringLiteral("predictions"));
                                     },
                                 .picture = nullptr,
                                 .numbers =
                                     [this] {
                                         const auto *of = m_sequence.answers();
                                         return [loaded = m_workspace.data(), samples = m_sequence.samples(),
                                                 answers = of ? of->answers : nullptr] {
                                             return answersCsv(*loaded, samples, answers.get());
                                         };
                                     }},
                                this);
    connect(m_exports, &PlotExports::said, this, &PredictionsPanel::said);
    auto *button = makeExportButton(*m_exports, this);
    button->setObjectName(QStringLiteral("exportPredictions"));
    return button;
}

QLayout *PredictionsPanel::makePageRow()
{
    m_previous = addPager("previousSamples", "go-previous", tr("Previous samples"), -1);
    m_next = addPager("nextSamples", "go-next", tr("Next samples"), 1);
    m_caption->setObjectName(QStringLiteral("samplePage"));
    m_caption->setFont(numberFont());
    m_caption->setMinimumWidth(10);
    m_refresh->setObjectName(QStringLiteral("sortAnew"));
    m_refresh->setToolTip(tr("There are newer answers. While you look, pictures stay where they are"));
    connect(m_refresh, &QPushButton::clicked, &m_sequence, &SampleSequence::refresh);
    auto *row = new QHBoxLayout;
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_caption, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_accuracy);
    return row;
}

QToolButton *PredictionsPanel::addPager(const char *name, const char *icon, const QString &text, int by)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(themeIcon(QString::fromLatin1(icon)));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    connect(button, &QToolButton::clicked, this, [this, by] { turn(by); });
    return button;
}

void PredictionsPanel::connectSignals()
{
    connect(&m_workspace, &Workspace::dataChanged, this, &PredictionsPanel::dataChanged);
    connect(&m_workspace, &Workspace::sampleImagesArrived, this, &PredictionsPanel::showPage);
    connect(&m_workspace, &Workspace::observed, this, &PredictionsPanel::observed);
    connect(&m_workspace, &Workspace::runStarting, this, [this] {
        m_grid->forgetPredictions();
        m_accuracy->clear(); // the last run's metrics are still there
    });
    connect(&m_workspace.session(), &TrainingSession::metricsArrived, this, &PredictionsPanel::showAccuracy);
    connect(&EpochTravel::of(m_workspace), &EpochTravel::changed, this, &PredictionsPanel::showAccuracy);
    connect(m_choices, &SampleChoices::changed, this, [this] {
        m_first = 0;
        m_sequence.setWish(m_choices->wish());
    });
    connect(&m_sequence, &SampleSequence::changed, this, &PredictionsPanel::sequenceChanged);
    connect(&m_sequence, &SampleSequence::stepped, this, &PredictionsPanel::showPageOf);
    connect(&m_predictor, &SetPredictor::changed, this, &PredictionsPanel::showState);
    connect(m_grid, &SampleGrid::capacityChanged, this, &PredictionsPanel::showPage);
    connect(m_grid, &SampleGrid::attentionChanged, &m_sequence, &SampleSequence::setHeld);
    connect(m_grid, &SampleGrid::pageWanted, this, &PredictionsPanel::turn);
    connect(m_grid, &SampleGrid::chosen, &m_workspace.document(), &Document::selectSample);
    connect(&m_workspace.document(), &Document::selectedSampleChanged, m_grid, &SampleGrid::setSelected);
}

void PredictionsPanel::dataChanged()
{
    const DataSetPointer loaded = m_workspace.data();
    m_first = 0;
    const QStringList names = loaded ? loaded->classNames : QStringList();
    m_choices->setClasses(names, loaded && !loaded->train.isLabelled());
    m_choices->setWish(m_sequence.wish());
    m_grid->setClassNames(names);
    m_grid->setSelected(m_workspace.document().selectedSample());
    sequenceChanged();
    showAccuracy();
}

void PredictionsPanel::sequenceChanged()
{
    if (m_choices->wish() != m_sequence.wish())
        m_choices->setWish(m_sequence.wish());
    m_choices->setChosen(ChosenSamples::of(m_workspace).choice());
    showPage();
    showState();
}

void PredictionsPanel::showPage()
{
    const auto &all = m_sequence.samples();
    const auto capacity = std::size_t(m_grid->capacity());
    if (m_first >= all.size())
        m_first = all.empty() ? 0 : (all.size() - 1) / capacity * capacity;
    const std::vector<SampleId> ids(all.begin() + std::ptrdiff_t(m_first),
                                    all.begin() + std::ptrdiff_t(std::min(all.size(), m_first + capacity)));
    std::vector<SampleGrid::Sample> samples;
    for (const auto id : ids)
        samples.push_back({id, m_workspace.sampleImage(id), m_workspace.className(id)});
    m_grid->setSamples(std::move(samples));
    if (isVisible())
        LivePredictions::of(m_workspace).want(this, ids);
    if (m_workspace.observation())
        m_grid->setPredictions(m_workspace.observation()->predictions);
    showCaption();
}

void PredictionsPanel::showPageOf(std::size_t place)
{
    const auto capacity = std::size_t(m_grid->capacity());
    if (place >= m_first && place < m_first + capacity)
        return;
    m_first = place / capacity * capacity;
    showPage();
}

void PredictionsPanel::turn(int pages)
{
    const auto step = pages * std::ptrdiff_t(m_grid->capacity());
    const auto first = std::ptrdiff_t(m_first) + step;
    if (first >= std::ssize(m_sequence.samples()) || (m_first == 0 && step < 0))
        return;
    m_first = std::size_t(std::max<std::ptrdiff_t>(0, first));
    showPage();
}

void PredictionsPanel::showCaption()
{
    const auto count = m_sequence.samples().size();
    const auto end = std::min(count, m_first + std::size_t(m_grid->capacity()));
    m_previous->setEnabled(m_first > 0);
    m_next->setEnabled(end < count);
    const auto verdict = m_sequence.wish().filter.verdict;
    const QString text = verdict == AnswerFilter::Verdict::Right   ? tr("%1–%2 of %3 right · %4")
                         : verdict == AnswerFilter::Verdict::Wrong ? tr("%1–%2 of %3 wrong · %4")
                                                                   : tr("%1–%2 of %3 · %4");
    const auto numbered = [](std::size_t number) { return groupedText(std::int64_t(number)); };
    m_caption->setText(count == 0 ? QString()
                                  : text.arg(numbered(m_first + 1), numbered(end), numbered(count),
                                             partText(m_sequence.part())));
    m_caption->setToolTip(m_caption->text());
}

void PredictionsPanel::showState()
{
    const bool isEmpty = m_sequence.samples().empty();
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_grid);
    if (isEmpty)
        m_empty->setText(emptyText());
    m_exports->setEnabled(false, !isEmpty && m_workspace.data());
    m_refresh->setVisible(m_sequence.isOutdated() && m_sequence.answers());
    showWish();
}

void PredictionsPanel::showWish()
{
    const AnswerStore &store = AnswerStore::of(m_workspace);
    const AnsweredPart *newest = store.find(m_sequence.part());
    const bool upToDate = newest && !store.isStale(*newest);
    const bool needed = m_sequence.needsAnswers() && m_workspace.data();
    const bool running = m_workspace.session().state() != TrainingSession::State::Idle;
    m_bar->setVisible(needed && (m_predictor.isRunning() || !upToDate));
    if (!m_bar->isVisibleTo(this))
        return;
    const bool isTest = m_sequence.part() == DataPart::Test;
    const auto obstacle = m_predictor.whyNot();
    const QString status = newest ? tr("⚠ These are in the order of another model's answers.")
                           : obstacle && !running ? tr("Cannot sort yet: %1.").arg(obstacle->message())
                                                  : QString();
    m_bar->setWish(m_sequence.part(), obstacle && running ? QString() : tr("&Ask for all answers"),
                   isTest ? tr("Let the model answer to the test images: this counts as a look at them")
                          : tr("Let the model answer to every image of this part"),
                   status);
}

QString PredictionsPanel::emptyText() const
{
    if (m_workspace.isDataLoading())
        return tr("The data set is being loaded.");
    if (!m_workspace.data())
        return tr("There is no data set yet.");
    if (m_sequence.isSorting())
        return tr("The answers are being sorted.");
    if (m_sequence.answers() || !m_sequence.needsAnswers())
        return tr("No image is like that. Choose another class, or right and wrong ones.");
    return m_predictor.whyNot()
               ? tr("This order takes the network's answers to all of these images: they come after each "
                    "epoch of a run.")
               : tr("This order takes the model's answers to all of these images: ask for them.");
}

void PredictionsPanel::observed(const ObservationPointer &observation)
{
    if (!isVisible())
        return;
    if (observation)
        m_grid->setPredictions(observation->predictions);
    else
        m_grid->forgetPredictions();
    showAccuracy();
}

void PredictionsPanel::showAccuracy()
{
    const auto epochs = m_workspace.session().metrics().snapshot().epochs;
    const auto last = epochs.size() > 0 ? std::optional(epochs.back()) : std::nullopt;
    const EpochTravel &travel = EpochTravel::of(m_workspace);
    const auto epoch = travel.position() ? travel.metricsOf(*travel.position()) : last;
    if (epoch && epoch->validationAccuracy)
        m_accuracy->setText(tr("%1 of validation").arg(percentText(*epoch->validationAccuracy)));
    else if (epoch)
        m_accuracy->setText(tr("no validation in this run"));
    else if (!m_workspace.data())
        m_accuracy->clear();
    else if (m_workspace.session().state() == TrainingSession::State::Idle && m_workspace.session().weights())
        m_accuracy->setText(tr("accuracy not measured yet")); // weights from a file
    else
        m_accuracy->setText(tr("accuracy unknown before the first epoch"));
}

void PredictionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showPage();
}

void PredictionsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    LivePredictions::of(m_workspace).want(this, {});
}

void PredictionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_grid->update();
    QWidget::changeEvent(event);
}

} // namespace workbench
