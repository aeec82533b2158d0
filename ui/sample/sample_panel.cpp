#include "ui/sample/sample_panel.h"

#include "core/exchange/answers_csv.h"
#include "core/number_text.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/export_button.h"
#include "ui/common/plot_exports.h"
#include "ui/common/theme.h"
#include "ui/common/view_menus.h"
#include "ui/data/sample_text.h"
#include "ui/evaluation/table_style.h"
#include "ui/predictions/live_predictions.h"
#include "ui/sample/class_probabilities_model.h"
#include "ui/sample/neighbour_view.h"
#include "ui/sample/sample_picture.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace workbench {

SamplePanel::SamplePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_sequence(SampleSequence::of(workspace)),
      m_live(LivePredictions::of(workspace)), m_name(new QLabel(this)), m_verdict(new QLabel(this)),
      m_place(new QLabel(this)), m_picture(new SamplePicture(this)),
      m_model(new ClassProbabilitiesModel(this)), m_table(new QTableView(this)),
      m_neighbours(new NeighbourView(workspace, this))
{
    setObjectName(QStringLiteral("samplePanel"));
    setAccessibleName(tr("Sample"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    makeTable();
    auto *page = new QWidget(this);
    auto *content = new QVBoxLayout(page);
    content->setContentsMargins(8, 0, 8, 8);
    content->addWidget(makeAnswer(), 1);
    content->addWidget(m_neighbours);
    // In a small dock it scrolls: it must not make the window larger.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 4, 1, 1);
    column->addLayout(makeHeader());
    column->addWidget(scroll, 1);
    connectSignals();
    sampleChanged();
}

QLayout *SamplePanel::makeHeader()
{
    m_name->setObjectName(QStringLiteral("sampleName"));
    m_name->setMinimumWidth(10);
    m_place->setObjectName(QStringLiteral("samplePlace"));
    m_place->setProperty("muted", true);
    m_place->setFont(numberFont());
    makeExports();
    auto *button = makeExportButton(*m_exports, this);
    button->setObjectName(QStringLiteral("exportProbabilities"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(7, 0, 7, 0);
    row->addWidget(addStep("previousSample", "go-previous", tr("Previous sample"), -1));
    row->addWidget(addStep("nextSample", "go-next", tr("Next sample"), 1));
    row->addWidget(m_name, 1);
    row->addWidget(m_place);
    row->addWidget(button);
    return row;
}

QToolButton *SamplePanel::addStep(const char *name, const char *icon, const QString &text, int by)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(themeIcon(QString::fromLatin1(icon)));
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    button->setToolTip(tr("%1, in the order of the predictions").arg(text));
    connect(button, &QToolButton::clicked, this, [this, by] { m_sequence.step(by); });
    return button;
}

QWidget *SamplePanel::makeAnswer()
{
    m_verdict->setObjectName(QStringLiteral("sampleVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumWidth(10);
    m_picture->setObjectName(QStringLiteral("samplePicture"));
    m_picture->setAccessibleName(tr("The sample"));
    auto *box = new QWidget(this);
    box->setMinimumHeight(160);
    auto *left = new QVBoxLayout;
    left->addWidget(m_picture, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_verdict);
    right->addWidget(m_table, 1);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left, 2);
    row->addLayout(right, 3);
    return box;
}

void SamplePanel::makeExports()
{
    m_exports = new PlotExports(
        {.name =
             [this] {
                 return QStringLiteral("%1 %2").arg(m_workspace.document().title(),
                                                    QStringLiteral("probabilities"));
             },
         .picture = nullptr,
         .numbers =
             [this] {
                 const auto *answer = LivePredictions::find(m_workspace.observation(), sample());
                 return [probabilities = answer ? answer->probabilities : std::vector<float>(),
                         names = m_workspace.data()->classNames] {
                     return probabilitiesCsv(probabilities, names);
                 };
             }},
        this);
    connect(m_exports, &PlotExports::said, this, &SamplePanel::said);
}

void SamplePanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("classProbabilities"));
    m_table->setAccessibleName(tr("Probability of each class"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_table);
    m_table->setItemDelegate(new BarDelegate(m_table));
    m_table->sortByColumn(ClassProbabilitiesModel::Probability, Qt::DescendingOrder);
    m_table->setMinimumHeight(110);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // so that neighbours are seen too
    addTableMenu(*m_table, QStringLiteral("probabilities"));
}

void SamplePanel::connectSignals()
{
    const Document &document = m_workspace.document();
    connect(&document, &Document::selectedSampleChanged, this, &SamplePanel::sampleChanged);
    connect(&document, &Document::settingsChanged, this, &SamplePanel::sampleChanged);
    connect(&m_workspace, &Workspace::dataChanged, this, &SamplePanel::sampleChanged);
    connect(&m_workspace, &Workspace::sampleImagesArrived, this, &SamplePanel::showPicture);
    connect(&m_workspace, &Workspace::ownSamplesChanged, this, &SamplePanel::showPicture);
    connect(&m_workspace, &Workspace::observed, this, &SamplePanel::showAnswer);
    connect(&m_sequence, &SampleSequence::changed, this, &SamplePanel::showName);
    connect(&m_split, &SplitParts::found, this, [this](const std::vector<DataPart> &parts) {
        m_parts = parts;
        showName();
    });
    connect(m_neighbours, &NeighbourView::said, this, &SamplePanel::said);
}

void SamplePanel::sampleChanged()
{
    if (!isVisible())
        return;
    m_split.find(m_workspace.data(), m_workspace.document().project());
    m_live.want(this, {sample()});
    showPicture();
    showName();
    showAnswer();
}

void SamplePanel::showPicture()
{
    if (isVisible())
        m_picture->setImage(m_workspace.sampleImage(sample()));
}

QString SamplePanel::partName(SampleId sample) const
{
    if (sample.part == SampleId::Part::Own)
        return tr("own picture");
    if (sample.part == SampleId::Part::Test)
        return partText(DataPart::Test);
    return std::size_t(sample.index) < m_parts.size() ? partText(m_parts[std::size_t(sample.index)])
                                                      : QString();
}

void SamplePanel::showName()
{
    if (!isVisible())
        return;
    const DataSetPointer loaded = m_workspace.data();
    if (!m_workspace.hasSample(sample())) {
        m_name->setText(tr("Choose a sample in the gallery or the predictions, or draw one."));
        m_place->clear();
        return;
    }
    const SampleSource source{*loaded, m_workspace.ownSamples().get()};
    const QString part = partName(sample());
    const QString name = source.partOf(sample()).nameOf(sample().index);
    m_name->setText(part.isEmpty() ? name : tr("%1 · %2", "a sample and its part").arg(name, part));
    m_name->setToolTip(m_name->text());
    const auto place = m_sequence.placeOf(sample());
    m_place->setText(
        place ? tr("%1 of %2")
                    .arg(groupedText(std::int64_t(*place) + 1), groupedText(std::ssize(m_sequence.samples())))
              : QString());
}

void SamplePanel::showAnswer()
{
    if (!isVisible())
        return;
    const bool known = m_workspace.hasSample(sample());
    const auto *answer = known ? LivePredictions::find(m_workspace.observation(), sample()) : nullptr;
    const QStringList names = known ? m_workspace.data()->classNames : QStringList();
    const auto label = known
                           ? SampleSource{*m_workspace.data(), m_workspace.ownSamples().get()}.label(sample())
                           : unknownLabel;
    const auto trueClass = label == unknownLabel ? std::nullopt : std::optional<std::int64_t>(label);
    m_model->setAnswer(answer ? answer->probabilities : std::vector<float>(), names, trueClass);
    m_exports->setEnabled(false, answer != nullptr);
    const auto predicted = answer ? std::optional(answer->predicted) : std::nullopt;
    m_neighbours->setAsked(trueClass ? trueClass : predicted, trueClass.has_value());
    const QString truth = trueClass ? names.value(label) : tr("no label");
    if (!answer) {
        m_verdict->setText(known ? tr("%1. The network gives no answer yet.").arg(truth) : QString());
        return;
    }
    const QString said =
        tr("%1 (%2)").arg(names.value(qsizetype(*predicted)),
                          percentText(double(answer->probabilities[std::size_t(*predicted)])));
    m_verdict->setText(!trueClass                 ? tr("Predicted: %1; no label").arg(said)
                       : *predicted == *trueClass ? tr("✓ Right: %1").arg(said)
                                                  : tr("✗ Wrong: %1, is %2").arg(said, truth));
}

void SamplePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sampleChanged();
    // Docks come to the front for a moment while others are arranged; making a model would hold up a run.
    QTimer::singleShot(0, this, [this] {
        if (isVisible())
            m_neighbours->setWanted(true);
    });
}

void SamplePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_neighbours->setWanted(false);
    m_live.want(this, {});
}

} // namespace workbench
