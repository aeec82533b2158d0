#include "ui/embedding/embedding_panel.h"

#include "core/exchange/embedding_csv.h"
#include "ui/attribution/questioned_model.h"
#include "ui/attribution/run_notice.h"
#include "ui/common/empty_page.h"
#include "ui/common/export_button.h"
#include "ui/common/plot_exports.h"
#include "ui/common/progress_bar.h"
#include "ui/common/theme.h"
#include "ui/data/sample_filter.h"
#include "ui/embedding/embedding_form.h"
#include "ui/embedding/embedding_picture.h"
#include "ui/embedding/embedding_text.h"
#include "ui/embedding/scatter_legend.h"
#include "ui/embedding/scatter_view.h"
#include "ui/epochs/epoch_travel.h"
#include "ui/evaluation/evaluation_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace workbench {

namespace {

/// Below this width the legend would leave the picture too little.
constexpr int roomForLegend = 460;

std::vector<ScatterPoint> pointsOf(const LaidOut &laidOut)
{
    const LayerFeatures &features = *laidOut.embedding->features;
    const SampleSource source{*laidOut.data};
    std::vector<ScatterPoint> points;
    for (std::size_t i = 0; i < features.samples.size(); ++i) {
        const auto label = source.label(features.samples[i]);
        points.push_back(
            {features.samples[i],
             {double(laidOut.embedding->positions[2 * i]), double(laidOut.embedding->positions[2 * i + 1])},
             label,
             label != unknownLabel && label != features.predicted[i]});
    }
    return points;
}

} // namespace

EmbeddingPanel::EmbeddingPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(QuestionedModel::of(workspace)),
      m_chosen(ChosenSamples::of(workspace)), m_maker(new EmbeddingMaker(workspace, this)),
      m_form(new EmbeddingForm(workspace.document(), this)),
      m_view(new ScatterView({[this](SampleId sample) { return m_workspace.sampleImage(sample); },
                              [this](SampleId sample) { return pointText(m_maker->shown(), sample); }},
                             this)),
      m_legend(new ScatterLegend(this)), m_empty(new EmptyPage(this)), m_pages(new QStackedWidget(this)),
      m_shown(new QLabel(this)), m_result(new QLabel(this)),
      m_wrong(new QCheckBox(tr("&Ring around wrong answers"), this)), m_progressRow(new QWidget(this)),
      m_progressText(new QLabel(m_progressRow)), m_progress(new QProgressBar(m_progressRow)),
      m_choice(new QLabel(this)), m_gallery(new QPushButton(tr("Show in &gallery"), this)),
      m_clear(new QPushButton(tr("Pick &none"), this))
{
    setObjectName(QStringLiteral("embeddingPanel"));
    setAccessibleName(tr("Embedding"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    makeExports();
    makeLayout();
    connectSignals();
    connectPoints();
    refresh();
}

void EmbeddingPanel::makeLayout()
{
    m_shown->setObjectName(QStringLiteral("embeddingShown"));
    m_result->setObjectName(QStringLiteral("embeddingResult"));
    m_result->setToolTip(methodHelp());
    m_result->setProperty("muted", true);
    for (auto *label : {m_shown, m_result}) {
        label->setWordWrap(true);
        label->setFont(numberFont());
    }
    m_pages->addWidget(makePicture());
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addWidget(new RunNotice(m_model, this));
    column->addLayout(makeHeader());
    column->addWidget(m_pages, 1);
}

QLayout *EmbeddingPanel::makeHeader()
{
    makeProgressRow();
    auto *button = makeExportButton(*m_exports, this);
    button->setObjectName(QStringLiteral("exportEmbedding"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_form, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    return row;
}

QWidget *EmbeddingPanel::makePicture()
{
    auto *page = new QWidget(this);
    m_legend->setFixedWidth(150);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_view, 1);
    middle->addWidget(m_legend);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_shown);
    column->addLayout(makeResultRow());
    column->addLayout(middle, 1);
    column->addLayout(makeChoiceRow());
    return page;
}

void EmbeddingPanel::makeProgressRow()
{
    m_progressText->setObjectName(QStringLiteral("embeddingStatus"));
    m_progressText->setFont(numberFont());
    m_progressText->setMinimumWidth(10);
    prepareProgressBar(*m_progress, QStringLiteral("embeddingProgress"), tr("Progress of the embedding"));
    m_progress->setMaximumWidth(140);
    auto *cancel = new QPushButton(tr("&Cancel"), m_progressRow);
    cancel->setObjectName(QStringLiteral("cancelEmbedding"));
    cancel->setToolTip(tr("t-SNE keeps the picture it has by now"));
    connect(cancel, &QPushButton::clicked, m_maker, &EmbeddingMaker::cancel);
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_progressText, 1);
    row->addWidget(m_progress);
    row->addWidget(cancel);
    QSizePolicy policy = m_progressRow->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing jumps when it comes and goes
    m_progressRow->setSizePolicy(policy);
    m_form->addInLastRow(m_progressRow);
}

QLayout *EmbeddingPanel::makeResultRow()
{
    m_wrong->setObjectName(QStringLiteral("markWrong"));
    m_wrong->setChecked(true);
    auto *again = new QPushButton(tr("&Anew"), this);
    again->setObjectName(QStringLiteral("embedAgain"));
    again->setToolTip(tr("Lay the points out from the beginning, and show all of them"));
    connect(again, &QPushButton::clicked, this, [this] {
        m_view->showAll();
        m_maker->again();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_result, 1);
    row->addWidget(m_wrong);
    row->addWidget(again);
    return row;
}

QLayout *EmbeddingPanel::makeChoiceRow()
{
    m_choice->setObjectName(QStringLiteral("embeddingChoice"));
    m_choice->setMinimumWidth(10);
    m_choice->setToolTip(
        tr("Drag around points to pick them out, with Shift in a rectangle, with Ctrl to add "
           "more. The wheel zooms, the right button moves the plane."));
    m_gallery->setObjectName(QStringLiteral("chosenToGallery"));
    m_gallery->setToolTip(tr("Show the images that are picked out, and only these"));
    m_clear->setObjectName(QStringLiteral("chooseNone"));
    m_clear->setToolTip(tr("Escape"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_choice, 1);
    row->addWidget(m_clear);
    row->addWidget(m_gallery);
    return row;
}

void EmbeddingPanel::makeExports()
{
    m_exports =
        new PlotExports({.name =
                             [this] {
                                 return QStringLiteral("%1 embedding %2")
                                     .arg(m_workspace.document().title(), m_maker->shown().order.wish.layer);
                             },
                         .picture = [this] { return picture(); },
                         .numbers = [this]() -> std::function<QByteArray()> {
                             return [laidOut = m_maker->shown()] {
                                 return embeddingCsv(*laidOut.embedding, {*laidOut.data});
                             };
                         }},
                        this);
    connect(m_exports, &PlotExports::said, this, &EmbeddingPanel::said);
}

void EmbeddingPanel::connectSignals()
{
    m_model.wantWhileSeen(this);
    connect(&m_model, &QuestionedModel::changed, this, &EmbeddingPanel::refresh);
    connect(m_form, &EmbeddingForm::changed, this, &EmbeddingPanel::refresh);
    connect(m_empty, &EmptyPage::actionClicked, this, &EmbeddingPanel::takeAction);
    connect(m_maker, &EmbeddingMaker::pictureChanged, this, &EmbeddingPanel::showPicture);
    connect(m_maker, &EmbeddingMaker::progressed, this, &EmbeddingPanel::showProgress);
    connect(m_maker, &EmbeddingMaker::changed, this, [this] {
        refresh();
        EpochTravel::of(m_workspace).lookAgain();
    });
    EpochTravel::of(m_workspace).addFollower(this, [this] { return isBehind(); });
}

void EmbeddingPanel::connectPoints()
{
    Document &document = m_workspace.document();
    connect(m_view, &ScatterView::selected, &document, &Document::selectSample);
    connect(&document, &Document::selectedSampleChanged, m_view, &ScatterView::setSelected);
    connect(m_view, &ScatterView::chosen, this, [this](const std::vector<SampleId> &samples) {
        m_chosen.choose(samples, ChoiceOrigin::Embedding);
    });
    connect(&m_chosen, &ChosenSamples::changed, this, &EmbeddingPanel::showChoice);
    connect(m_clear, &QPushButton::clicked, &m_chosen, &ChosenSamples::clear);
    connect(m_gallery, &QPushButton::clicked, this,
            [this] { Q_EMIT imagesWanted({.among = m_chosen.choice()}); });
    connect(m_legend, &ScatterLegend::dimmedChanged, this, [this] { m_view->setDimmed(m_legend->dimmed()); });
    connect(m_wrong, &QCheckBox::toggled, m_view, &ScatterView::setMarksWrong);
    connect(&m_workspace, &Workspace::sampleImagesArrived, m_view, qOverload<>(&QWidget::update));
    m_view->setSelected(document.selectedSample());
    showChoice();
}

bool EmbeddingPanel::mayShow(const EmbeddingOrder &order) const
{
    return order.part != DataPart::Test || m_testAsked.lock() == m_model.model();
}

/// Until the next model is there, points stay where they are.
bool EmbeddingPanel::keepsPicture(const EmbeddingOrder &order) const
{
    const LaidOut &shown = m_maker->shown();
    return shown.embedding && shown.data == m_workspace.data() && shown.order == order &&
           order.part != DataPart::Test;
}

void EmbeddingPanel::refresh()
{
    if (!isVisible())
        return;
    const auto model = m_model.model();
    const EmbeddingOrder order = m_form->order();
    if (!model && m_model.isComing() && keepsPicture(order))
        return;
    if (!model || !mayShow(order)) {
        m_maker->clear();
        showProgress();
        if (!model)
            return showEmpty(m_model.missing(), m_model.nextStep());
        return showEmpty(tr("The test images are looked at only when you ask.\n\n%1").arg(looksHelp()),
                         tr("&Lay out the test images"));
    }
    m_maker->want(model, order);
    showProgress();
    if (const auto error = m_maker->error())
        showEmpty(tr("Nothing is laid out: %1.").arg(error->message()), tr("&Try again"));
    else if (!m_maker->shown().embedding)
        showEmpty(tr("The images are going through the network."));
    else
        m_pages->setCurrentIndex(0);
}

void EmbeddingPanel::showEmpty(const QString &text, const QString &action)
{
    m_pages->setCurrentWidget(m_empty);
    m_exports->setEnabled(false, false);
    m_empty->setText(text);
    if (!action.isEmpty())
        m_empty->setAction(action);
}

void EmbeddingPanel::takeAction()
{
    const auto model = m_model.model();
    if (!model)
        return m_model.takeNextStep();
    if (mayShow(m_form->order()))
        return m_maker->again();
    m_testAsked = model;
    TestLooks::of(m_workspace).addAsked();
    refresh();
}

void EmbeddingPanel::showPicture()
{
    const LaidOut &laidOut = m_maker->shown();
    if (!laidOut.embedding)
        return refresh();
    m_view->setPoints(pointsOf(laidOut), laidOut.data->classNames);
    m_legend->setScatter(m_view->scatter());
    m_shown->setText(shownText(laidOut));
    m_result->setText(resultText(*laidOut.embedding));
    m_exports->setEnabled(true, true);
    m_pages->setCurrentIndex(0);
}

void EmbeddingPanel::showProgress()
{
    const bool running = m_maker->isRunning();
    m_progressRow->setVisible(running);
    showShare(*m_progress, m_maker->progress());
    m_progressText->setText(running ? m_maker->progressText() : QString());
}

void EmbeddingPanel::showChoice()
{
    const auto &choice = m_chosen.choice();
    m_view->setChoice(choice);
    m_choice->setText(choice ? choice->text() : tr("Drag around points to pick them out"));
    m_gallery->setEnabled(choice != nullptr);
    m_clear->setEnabled(choice != nullptr);
}

bool EmbeddingPanel::isBehind() const
{
    return isVisible() && m_model.model() && mayShow(m_form->order()) &&
           (m_maker->isRunning() || m_maker->model() != m_model.model());
}

PlotPicture EmbeddingPanel::picture() const
{
    return embeddingPicture(m_view->scatter(), shownText(m_maker->shown()),
                            resultText(*m_maker->shown().embedding));
}

void EmbeddingPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_legend->setVisible(width() >= roomForLegend);
}

} // namespace workbench
