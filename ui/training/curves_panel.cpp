#include "ui/training/curves_panel.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/training/metrics_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

QToolButton *zoomButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

/// The element whose position is nearest; `positions` ascend.
template<typename T, typename Position>
const T *nearest(const std::vector<T> &elements, double position, Position positionOf)
{
    if (elements.empty())
        return nullptr;
    auto after =
        std::lower_bound(elements.begin(), elements.end(), position,
                         [&](const T &element, double wanted) { return positionOf(element) < wanted; });
    if (after == elements.end())
        return &elements.back();
    if (after == elements.begin())
        return &*after;
    const auto before = std::prev(after);
    return position - positionOf(*before) < positionOf(*after) - position ? &*before : &*after;
}

double epochPosition(const EpochMetrics &epoch)
{
    return double(epoch.epoch);
}

} // namespace

CurvesPanel::CurvesPanel(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("curvesPanel"));
    setAccessibleName(tr("Training curves"));
    makeLossPlot();
    makeAccuracyPlot();
    makeLayout();
    connect(&workspace, &Workspace::runStarting, this, &CurvesPanel::restart);
    connect(&workspace.session(), &TrainingSession::planned, this, &CurvesPanel::takeNew);
    connect(&workspace.session(), &TrainingSession::metricsArrived, this, &CurvesPanel::takeNew);
    restart();
    takeNew();
}

void CurvesPanel::makeLossPlot()
{
    m_loss = new Plot(this);
    m_loss->setObjectName(QStringLiteral("lossPlot"));
    m_loss->setAccessibleName(tr("Loss curves"));
    m_loss->setAxisLabels(tr("epoch"), tr("loss"));
    m_loss->setNaturalBounds(0, std::numeric_limits<double>::infinity());
    m_loss->setLegendAlignment(Qt::AlignTop | Qt::AlignRight);
    m_batchLoss = m_loss->addCurve(CurveRole::Detail, tr("each batch"));
    m_trainLoss = m_loss->addCurve(CurveRole::Training, tr("train"));
    m_validationLoss = m_loss->addCurve(CurveRole::Validation, tr("validation"));
    m_loss->setReader([this](double position) { return readLoss(position); });
    connect(m_loss, &Plot::zoomedChanged, this, &CurvesPanel::updateButtons);
}

void CurvesPanel::makeAccuracyPlot()
{
    m_accuracy = new Plot(this);
    m_accuracy->setObjectName(QStringLiteral("accuracyPlot"));
    m_accuracy->setAccessibleName(tr("Accuracy curves"));
    m_accuracy->setAxisLabels(tr("epoch"), tr("accuracy, %"));
    m_accuracy->setNaturalBounds(0, 100);
    m_accuracy->setLegendAlignment(Qt::AlignBottom | Qt::AlignRight);
    m_trainAccuracy = m_accuracy->addCurve(CurveRole::Training, tr("train"));
    m_validationAccuracy = m_accuracy->addCurve(CurveRole::Validation, tr("validation"));
    m_accuracy->setReader([this](double position) { return readAccuracy(position); });
    connect(m_accuracy, &Plot::zoomedChanged, this, &CurvesPanel::updateButtons);
}

void CurvesPanel::makeLayout()
{
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_loss);
    m_pages->addWidget(m_accuracy);
    auto *empty = new QLabel(tr("Curves appear when training starts."), this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setProperty("muted", true);
    m_pages->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(makeHeader());
    layout->addWidget(m_pages, 1);
}

QLayout *CurvesPanel::makeHeader()
{
    m_tabs = new QTabBar(this);
    m_tabs->setAccessibleName(tr("Kind of curve"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Loss"));
    m_tabs->addTab(tr("Accuracy"));
    m_logarithmic = new QCheckBox(tr("Lo&g scale"), this);
    connect(m_logarithmic, &QCheckBox::toggled, m_loss, &Plot::setLogarithmic);
    m_back = zoomButton(QStringLiteral("edit-undo"), tr("Back to the view before (Backspace)"), this);
    m_reset = zoomButton(QStringLiteral("zoom-fit-best"), tr("Reset zoom (Home)"), this);
    connect(m_back, &QToolButton::clicked, this, [this] { shownPlot()->zoomBack(); });
    connect(m_reset, &QToolButton::clicked, this, [this] { shownPlot()->resetZoom(); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int) { showNumbers(); });
    m_numbers = new QLabel(this);
    m_numbers->setFont(numberFont());
    m_numbers->setProperty("muted", true);
    m_numbers->setWordWrap(true);
    m_numbers->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *header = new QHBoxLayout;
    header->addWidget(m_tabs);
    header->addWidget(m_logarithmic);
    header->addWidget(m_back);
    header->addWidget(m_reset);
    header->addWidget(m_numbers, 1);
    return header;
}

Plot *CurvesPanel::shownPlot() const
{
    return m_tabs->currentIndex() == 0 ? m_loss : m_accuracy;
}

void CurvesPanel::restart()
{
    m_batches.clear();
    m_epochs.clear();
    m_diverged.reset();
    m_loss->clear();
    m_accuracy->clear();
    showNumbers();
}

void CurvesPanel::takeNew()
{
    // Positions are fractions of an epoch: without the plan there are none yet.
    const auto plan = m_workspace.session().plan();
    if (!plan)
        return;
    m_batchesPerEpoch = std::max(1.0, double(plan->batchesPerEpoch));
    const MetricsLog &log = m_workspace.session().metrics();
    if (log.size() < m_batches.size() + m_epochs.size())
        restart();
    addBatches(log.batchesFrom(m_batches.size()));
    addEpochs(log.epochsFrom(m_epochs.size()));
    m_loss->refresh();
    m_accuracy->refresh();
    showNumbers();
}

void CurvesPanel::addBatches(const std::vector<BatchMetrics> &batches)
{
    for (const auto &batch : batches) {
        m_loss->append(m_batchLoss, positionOf(batch), batch.loss);
        if (!m_diverged && !std::isfinite(batch.loss))
            m_diverged = batch;
    }
    m_batches.insert(m_batches.end(), batches.begin(), batches.end());
}

void CurvesPanel::addEpochs(const std::vector<EpochMetrics> &epochs)
{
    for (const auto &epoch : epochs) {
        m_loss->append(m_trainLoss, epochPosition(epoch), epoch.trainLoss);
        m_accuracy->append(m_trainAccuracy, epochPosition(epoch), 100 * epoch.trainAccuracy);
        if (epoch.validationLoss)
            m_loss->append(m_validationLoss, epochPosition(epoch), *epoch.validationLoss);
        if (epoch.validationAccuracy)
            m_accuracy->append(m_validationAccuracy, epochPosition(epoch), 100 * *epoch.validationAccuracy);
    }
    m_epochs.insert(m_epochs.end(), epochs.begin(), epochs.end());
}

void CurvesPanel::showNumbers()
{
    const bool empty = m_batches.empty();
    const bool loss = m_tabs->currentIndex() == 0;
    m_pages->setCurrentIndex(empty ? 2 : m_tabs->currentIndex());
    m_logarithmic->setVisible(loss);
    QString text;
    if (m_diverged) {
        text = divergedText(*m_diverged, m_batchesPerEpoch);
        m_numbers->setTextFormat(Qt::RichText);
        m_numbers->setText(QStringLiteral("<span style='color:%1'>⚠ %2</span>")
                               .arg(themeColors().bad.name(), text.toHtmlEscaped()));
    } else {
        text = empty ? QString() : loss ? lossText(m_batches.back(), m_epochs) : accuracyText(m_epochs);
        m_numbers->setTextFormat(Qt::PlainText);
        m_numbers->setText(text);
    }
    shownPlot()->setAccessibleDescription(text);
    updateButtons();
}

void CurvesPanel::updateButtons()
{
    m_back->setEnabled(shownPlot()->isZoomed());
    m_reset->setEnabled(shownPlot()->isZoomed());
}

double CurvesPanel::positionOf(const BatchMetrics &batch) const
{
    return double(batch.epoch - 1) + double(batch.batch) / m_batchesPerEpoch;
}

std::optional<PlotReading> CurvesPanel::readLoss(double position) const
{
    const auto *batch =
        nearest(m_batches, position, [this](const BatchMetrics &item) { return positionOf(item); });
    if (!batch)
        return std::nullopt;
    const auto *epoch = nearest(m_epochs, position, epochPosition);
    const bool atEpoch = epoch && std::abs(epochPosition(*epoch) - position) < 0.25;
    return PlotReading{{positionOf(*batch), batch->loss}, batchReading(*batch, atEpoch ? epoch : nullptr)};
}

std::optional<PlotReading> CurvesPanel::readAccuracy(double position) const
{
    const auto *epoch = nearest(m_epochs, position, epochPosition);
    if (!epoch)
        return std::nullopt;
    return PlotReading{
        {epochPosition(*epoch), 100 * epoch->validationAccuracy.value_or(epoch->trainAccuracy)},
        epochReading(*epoch)};
}

} // namespace workbench
