#include "ui/health/health_panel.h"

#include "ui/common/theme.h"
#include "ui/common/view_menus.h"
#include "ui/epochs/epoch_travel.h"
#include "ui/health/health_delegates.h"
#include "ui/health/health_model.h"
#include "ui/health/hint_list.h"
#include "ui/health/histogram_map.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// Numbers that change faster cannot be read.
constexpr int pace = 200;

enum Tab { RatioTab, WeightsTab, OutputsTab };

} // namespace

HealthPanel::HealthPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new HealthModel(this)), m_hints(new HintList(this)),
      m_table(new QTableView(this)), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)),
      m_plot(new Plot(this)), m_map(new HistogramMap(this)), m_pace(new QTimer(this))
{
    setObjectName(QStringLiteral("healthPanel"));
    setAccessibleName(tr("Health of the training"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    makeTable();
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeHints());
    column->addWidget(m_table, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({3000, 2000}); // as parts: the window is not there yet
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->addWidget(splitter);
    connectSignals();
    takeLayers();
    showHints();
}

void HealthPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("healthTable"));
    m_table->setAccessibleName(tr("Health of each layer"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().height() * 3);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {HealthModel::Weights, HealthModel::Outputs})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setItemDelegateForColumn(HealthModel::Ratio, new RatioDelegate(m_table));
    auto *histograms = new HistogramDelegate(m_table);
    m_table->setItemDelegateForColumn(HealthModel::Weights, histograms);
    m_table->setItemDelegateForColumn(HealthModel::Outputs, histograms);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HealthPanel::rowChosen);
}

QWidget *HealthPanel::makeHints()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scroll->setMaximumHeight(fontMetrics().height() * 6);
    scroll->setWidget(m_hints);
    return scroll;
}

QWidget *HealthPanel::makeDetail()
{
    m_tabs->setObjectName(QStringLiteral("healthTabs"));
    m_tabs->setAccessibleName(tr("What is shown over time"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Ratio"));
    m_tabs->addTab(tr("Weights"));
    m_tabs->addTab(tr("Outputs"));
    m_plot->setObjectName(QStringLiteral("ratioPlot"));
    m_plot->setAccessibleName(tr("Update : weight of the selected layer over time"));
    m_plot->setAxisLabels(tr("epoch"), tr("log10"));
    m_plot->setLegendAlignment(Qt::AlignTop | Qt::AlignRight);
    m_plot->setLegendLimit(0.4);
    m_ratioCurve = m_plot->addCurve(CurveRole::Steps, {});
    m_goodCurve = m_plot->addCurve(CurveRole::Smoothed, tr("−3, about right"));
    addPlotMenu(*m_plot, QStringLiteral("update ratio"));
    m_map->setObjectName(QStringLiteral("histogramMap"));
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_map);
    connect(m_tabs, &QTabBar::currentChanged, this, &HealthPanel::showLayer);
    auto *detail = new QWidget(this);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    return detail;
}

void HealthPanel::connectSignals()
{
    Document &document = m_workspace.document();
    connect(&document, &Document::networkChanged, this, &HealthPanel::takeLayers);
    connect(&document, &Document::opened, this, &HealthPanel::takeLayers);
    connect(&document, &Document::selectedLayerChanged, this, &HealthPanel::followSelection);
    connect(&m_workspace, &Workspace::runStarting, this, &HealthPanel::restart);
    connect(&m_workspace, &Workspace::observed, this, &HealthPanel::observed);
    connect(&m_workspace.session(), &TrainingSession::metricsArrived, this, &HealthPanel::refreshSoon);
    m_pace->setSingleShot(true);
    m_pace->setInterval(pace);
    connect(m_pace, &QTimer::timeout, this, &HealthPanel::refresh);
}

void HealthPanel::refreshSoon()
{
    if (!m_pace->isActive())
        m_pace->start();
}

void HealthPanel::restart()
{
    m_updates.clear();
    m_plotted.clear();
    m_history.clear();
    m_distributions.reset();
    m_model->forget();
    m_hints->setHints({}, tr("Nothing stands out so far."));
    showLayer();
}

void HealthPanel::takeLayers()
{
    QStringList layers;
    for (const auto &layer : m_workspace.document().network().layers)
        layers << layer.id;
    m_model->setLayers(layers);
    followSelection();
}

void HealthPanel::takeUpdates()
{
    const UpdateLog &log = m_workspace.session().updates();
    if (log.size() < m_updates.size())
        restart();
    auto added = log.from(m_updates.size());
    if (added.empty())
        return;
    std::move(added.begin(), added.end(), std::back_inserter(m_updates));
    m_model->setUpdate(m_updates.back());
}

void HealthPanel::observed(const ObservationPointer &observation)
{
    if (!isVisible() || !observation || !observation->distributions)
        return;
    m_distributions = observation->distributions;
    // A past epoch that is looked at is no news of the run.
    if (!EpochTravel::of(m_workspace).position())
        m_history.append({observation->batch, m_distributions});
    m_model->setDistributions(m_distributions);
    refreshSoon();
}

void HealthPanel::refresh()
{
    if (!isVisible())
        return;
    takeUpdates();
    showHints();
    showLayer();
}

void HealthPanel::showHints()
{
    const auto metrics = m_workspace.session().metrics().snapshot();
    const bool begun = !metrics.batches.empty();
    // An untrained network says nothing of a run.
    const auto hints = begun ? hintsFor({metrics, m_updates, m_distributions}) : std::vector<TrainingHint>{};
    m_hints->setHints(hints, begun ? tr("Nothing stands out so far.")
                                   : tr("Hints appear here when training starts."));
}

void HealthPanel::showLayer()
{
    const bool ratio = m_tabs->currentIndex() == RatioTab;
    m_pages->setCurrentIndex(ratio ? 0 : 1);
    if (ratio)
        showRatios();
    else
        showHistograms();
}

double HealthPanel::positionOf(const UpdateMetrics &update) const
{
    const auto plan = m_workspace.session().plan();
    return workbench::positionOf(update.batch, plan ? plan->batchesPerEpoch : 1);
}

void HealthPanel::showRatios()
{
    const QString selected = m_workspace.document().selectedLayer();
    if (selected != m_plotted || m_updates.size() < m_plottedUpdates) {
        m_plot->clearCurve(m_ratioCurve);
        m_plot->renameCurve(m_ratioCurve, selected);
        m_plot->setAccessibleDescription({});
        m_plotted = selected;
        m_plottedUpdates = 0;
    }
    for (; m_plottedUpdates < m_updates.size(); ++m_plottedUpdates)
        plot(m_updates[m_plottedUpdates]);
    m_plot->clearCurve(m_goodCurve);
    m_plot->append(m_goodCurve, 0, goodLogRatio);
    m_plot->append(m_goodCurve,
                   m_updates.empty() ? 1 : std::max(1.0, std::ceil(positionOf(m_updates.back()))),
                   goodLogRatio);
    m_plot->refresh();
}

void HealthPanel::plot(const UpdateMetrics &update)
{
    for (const auto &layer : update.layers) {
        if (layer.layer != m_plotted || !layer.logRatio)
            continue;
        m_plot->append(m_ratioCurve, positionOf(update), *layer.logRatio);
        m_plot->setAccessibleDescription(
            tr("%1: last %2, %3.")
                .arg(m_plotted, QString::number(*layer.logRatio, 'f', 1), ratioWord(*layer.logRatio)));
    }
}

void HealthPanel::showHistograms()
{
    const QString selected = m_workspace.document().selectedLayer();
    const bool weights = m_tabs->currentIndex() == WeightsTab;
    std::vector<HistogramMap::Column> columns;
    for (const auto &[batch, distributions] : m_history.all()) {
        const auto *layer = distributions->find(selected);
        if (layer && (!weights || layer->weights))
            columns.push_back({batch, weights ? *layer->weights : layer->outputs});
    }
    m_map->setAccessibleName(weights ? tr("Weights of the selected layer over time")
                                     : tr("Outputs of the selected layer over time"));
    m_map->setColumns(std::move(columns));
}

void HealthPanel::followSelection()
{
    const int row = m_model->rowOf(m_workspace.document().selectedLayer());
    m_table->setCurrentIndex(row >= 0 ? m_model->index(row, 0) : QModelIndex());
    showLayer();
}

void HealthPanel::rowChosen(const QModelIndex &index)
{
    const QString id = index.isValid() ? m_model->layerAt(index.row()) : QString();
    // What follows the selection must not take other selected layers from it.
    if (index.isValid() && id != m_workspace.document().selectedLayer())
        m_workspace.document().selectLayer(id);
}

void HealthPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_workspace.wantHealth(true);
    refresh();
}

void HealthPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_workspace.wantHealth(false);
}

} // namespace workbench
