#include "ui/evaluation/evaluation_panel.h"

#include "ui/common/empty_page.h"
#include "ui/common/export_button.h"
#include "ui/common/plot_exports.h"
#include "ui/common/theme.h"
#include "ui/data/prediction_bar.h"
#include "ui/epochs/epoch_answers.h"
#include "ui/evaluation/calibration_page.h"
#include "ui/evaluation/class_scores_page.h"
#include "ui/evaluation/confusion_page.h"
#include "ui/evaluation/evaluation_text.h"
#include "ui/evaluation/ranking_page.h"
#include "ui/evaluation/threshold_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace workbench {

namespace {

const QString tabKey = QStringLiteral("evaluation/tab");
const QString partKey = QStringLiteral("evaluation/part");

} // namespace

EvaluationPanel::EvaluationPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_predictor(SetPredictor::of(workspace)),
      m_store(AnswerStore::of(workspace)), m_looks(TestLooks::of(workspace)),
      m_travel(EpochTravel::of(workspace)),
      m_epochAnswers(new EpochAnswers(workspace, [this] { return showsValidation(); }, this)),
      m_numbers([this](const EvaluatedPart &part) { take(part); }, this), m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)), m_empty(new EmptyPage(this)), m_part(new QComboBox(this)),
      m_bar(new PredictionBar(m_predictor, this)), m_headline(new QLabel(this)), m_caveat(new QLabel(this))
{
    setObjectName(QStringLiteral("evaluationPanel"));
    setAccessibleName(tr("Evaluation"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    makePages();
    makeLayout();
    connectSignals();
    showState();
}

void EvaluationPanel::makePages()
{
    m_evaluations = {new ConfusionPage(this), new ClassScoresPage(this), new CalibrationPage(this),
                     new ThresholdPage(this), new RankingPage(this)};
    m_given.resize(m_evaluations.size());
    for (auto *each : m_evaluations) {
        m_tabs->addTab(each->title());
        m_pages->addWidget(each);
        connect(each, &EvaluationPage::imagesWanted, this, &EvaluationPanel::wantImages);
    }
    m_pages->addWidget(m_empty);
}

void EvaluationPanel::makeLayout()
{
    m_headline->setObjectName(QStringLiteral("evaluationHeadline"));
    m_headline->setProperty("heading", true);
    m_headline->setFont(numberFont());
    m_headline->setWordWrap(true);
    m_caveat->setObjectName(QStringLiteral("evaluationCaveat"));
    m_caveat->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addLayout(makeHeader());
    column->addLayout(makePartRow());
    column->addWidget(m_headline);
    column->addWidget(m_caveat);
    column->addWidget(m_pages, 1);
}

QLayout *EvaluationPanel::makeHeader()
{
    m_tabs->setObjectName(QStringLiteral("evaluationTabs"));
    m_tabs->setAccessibleName(tr("What is shown of the answers"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true); // narrow docks
    m_tabs->setCurrentIndex(QSettings().value(tabKey, 0).toInt());
    makeExports();
    auto *button = makeExportButton(*m_exports, this);
    button->setObjectName(QStringLiteral("exportEvaluation"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_tabs, 1);
    row->addWidget(button);
    return row;
}

void EvaluationPanel::makeExports()
{
    m_exports = new PlotExports({.name =
                                     [this] {
                                         return QStringLiteral("%1 %2 %3")
                                             .arg(m_workspace.document().title(), m_part->currentText(),
                                                  page().name());
                                     },
                                 .picture = [this] { return page().picture(); },
                                 .numbers = [this] { return page().csv(); }},
                                this);
    connect(m_exports, &PlotExports::said, this, &EvaluationPanel::said);
}

QLayout *EvaluationPanel::makePartRow()
{
    m_part->setObjectName(QStringLiteral("evaluatedPart"));
    m_part->setAccessibleName(tr("Part of the data set"));
    m_part->setToolTip(tr("Whose images the numbers are of: each part by itself"));
    m_part->addItem(tr("Training"), int(DataPart::Training));
    m_part->addItem(tr("Validation"), int(DataPart::Validation));
    m_part->addItem(tr("Test"), int(DataPart::Test));
    m_part->setCurrentIndex(
        std::max(0, m_part->findData(QSettings().value(partKey, int(DataPart::Validation)).toInt())));
    m_bar->setObjectName(QStringLiteral("evaluationBar"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_part);
    row->addWidget(m_bar, 1);
    return row;
}

void EvaluationPanel::connectSignals()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        QSettings().setValue(tabKey, index);
        showState();
    });
    connect(m_part, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(partKey, int(chosenPart()));
        refresh();
        m_epochAnswers->update();
    });
    connect(&m_store, &AnswerStore::changed, this, &EvaluationPanel::refresh);
    connect(&m_looks, &TestLooks::changed, this, &EvaluationPanel::refresh);
    connect(&m_workspace, &Workspace::dataChanged, this, &EvaluationPanel::refresh);
    connect(&m_workspace.document(), &Document::settingsChanged, this, &EvaluationPanel::refresh);
    connect(&m_predictor, &SetPredictor::predictionsChanged, this, &EvaluationPanel::giveImages);
    m_travel.addFollower(this, [this] { return isBehind(); });
}

void EvaluationPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void EvaluationPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // A dock that comes to the front is painted, but not shown anew. Later: it may change what is painted.
    QMetaObject::invokeMethod(m_epochAnswers, &EpochAnswers::update, Qt::QueuedConnection);
}

bool EvaluationPanel::showsValidation() const
{
    return !visibleRegion().isEmpty() && chosenPart() == DataPart::Validation;
}

bool EvaluationPanel::isBehind() const
{
    const AnsweredPart *answered = m_store.find(chosenPart());
    return showsValidation() && answered && (!m_shown || m_shown->of.answers != answered->answers);
}

DataPart EvaluationPanel::chosenPart() const
{
    return DataPart(m_part->currentData().toInt());
}

EvaluationPage &EvaluationPanel::page() const
{
    return *m_evaluations[std::size_t(std::max(0, m_tabs->currentIndex()))];
}

void EvaluationPanel::refresh()
{
    if (!isVisible())
        return;
    if (m_shown && m_shown->part() != chosenPart())
        m_shown.reset();
    const AnsweredPart *answered = m_store.find(chosenPart());
    if (!answered) {
        m_shown.reset();
        m_asked.reset();
        m_numbers.drop();
    } else if (m_asked != answered->answers || !m_shown) {
        m_asked = answered->answers;
        m_numbers.ask([part = *answered](const std::stop_token &stop) {
            return EvaluatedPart{part, evaluateAnswers(part.answers, stop)};
        });
    } else if (m_shown->of.answers == answered->answers) {
        m_shown->of = *answered; // the run has ended, and its weights are known
    }
    showState();
}

void EvaluationPanel::take(const EvaluatedPart &part)
{
    if (!part.numbers || part.of.answers != m_asked || part.part() != chosenPart())
        return;
    m_shown = part;
    refresh();
    m_travel.lookAgain();
}

void EvaluationPanel::showPage()
{
    m_pages->setCurrentWidget(m_shown ? static_cast<QWidget *>(&page()) : m_empty);
    m_exports->setEnabled(m_shown && page().hasPicture(), m_shown.has_value());
    if (!m_shown)
        return;
    auto &given = m_given[std::size_t(m_tabs->currentIndex())];
    if (given == m_shown->numbers)
        return;
    given = m_shown->numbers;
    page().setPart(*m_shown);
}

void EvaluationPanel::showState()
{
    const bool running = m_workspace.session().state() != TrainingSession::State::Idle;
    m_headline->setText(m_shown ? headlineOf(*m_shown) : QString());
    m_headline->setVisible(m_shown.has_value());
    const QString caveat =
        m_shown ? caveatOf(*m_shown, m_store.isStale(m_shown->of), running, m_workspace.document().project())
                : QString();
    m_caveat->setText(caveat);
    m_caveat->setVisible(!caveat.isEmpty());
    if (!m_shown)
        m_empty->setText(emptyText());
    showWish();
    showPage();
}

void EvaluationPanel::showWish()
{
    const bool isTest = chosenPart() == DataPart::Test;
    const AnsweredPart *answered = m_store.find(chosenPart());
    const bool upToDate = answered && !m_store.isStale(*answered);
    const auto obstacle = m_predictor.whyNot();
    const bool running = m_workspace.session().state() != TrainingSession::State::Idle;
    QString status = isTest                ? looksText(m_looks.count())
                     : running && upToDate ? tr("Live: new numbers after each epoch.")
                     : obstacle && !upToDate && !answered
                         ? tr("Cannot evaluate yet: %1.").arg(obstacle->message())
                         : QString();
    // The same model says the same once more.
    const QString button = upToDate ? QString() : isTest ? tr("&Evaluate the test set") : tr("&Evaluate");
    m_bar->setWish(chosenPart(), button,
                   isTest ? tr("Let the model answer to the test images: this counts as a look at them")
                          : tr("Let the model answer to every image of this part"),
                   status);
    m_bar->setToolTip(isTest ? looksHelp() : QString());
}

QString EvaluationPanel::emptyText() const
{
    const DataSetPointer loaded = m_workspace.data();
    if (m_store.find(chosenPart()))
        return tr("The numbers are being worked out.");
    if (!loaded)
        return tr("There is no data set yet.");
    const auto parts = partsIn(*loaded, m_workspace.document().project());
    if (std::find(parts.begin(), parts.end(), chosenPart()) == parts.end())
        return chosenPart() == DataPart::Validation
                   ? tr("No images are kept for validation: set a share of them in the settings, and train.")
                   : tr("The data set has no images of this part.");
    if (chosenPart() == DataPart::Test)
        return tr("The test images are looked at only when you ask: they tell how good the model is, once it "
                  "has been chosen.\n\n%1")
            .arg(looksHelp());
    return m_predictor.whyNot()
               ? tr("Train the network: what it makes of the validation images is shown here after each "
                    "epoch.")
               : tr("“Evaluate” lets the model answer to these images, and shows who is taken for whom.");
}

void EvaluationPanel::wantImages(SampleFilter filter)
{
    if (!m_shown)
        return;
    filter.part = filterOf(m_shown->part());
    m_wanted = filter;
    const auto predictions = m_predictor.predictions();
    if (predictions && predictions->answersTo(m_shown->part()) == m_shown->of.answers &&
        predictions->model.weights == m_shown->of.model.weights)
        giveImages();
    else
        m_predictor.take(m_shown->of); // of an epoch of the run that is on
}

void EvaluationPanel::giveImages()
{
    if (const auto filter = std::exchange(m_wanted, std::nullopt))
        Q_EMIT imagesWanted(*filter);
}

} // namespace workbench
