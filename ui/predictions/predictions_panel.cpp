#include "ui/predictions/predictions_panel.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/predictions/sample_grid.h"
#include "ui/predictions/sample_order.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace workbench {

PredictionsPanel::PredictionsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_accuracy(new QLabel(this)),
      m_next(new QPushButton(tr("&Next samples"), this)), m_grid(new SampleGrid(this))
{
    setObjectName(QStringLiteral("predictionsPanel"));
    setAccessibleName(tr("Predictions"));
    m_next->setObjectName(QStringLiteral("nextSamples"));
    m_next->setToolTip(tr("Show other validation samples"));
    m_grid->setObjectName(QStringLiteral("sampleGrid"));
    m_accuracy->setFont(numberFont());
    m_accuracy->setProperty("muted", true);
    auto *header = new QHBoxLayout;
    header->addWidget(m_accuracy, 1);
    header->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->addLayout(header);
    layout->addWidget(m_grid, 1);
    connectSignals();
    reloadOrder();
    showAccuracy();
}

void PredictionsPanel::connectSignals()
{
    connect(&m_workspace, &Workspace::dataChanged, this, &PredictionsPanel::reloadOrder);
    connect(&m_workspace, &Workspace::validationSamplesChanged, this, &PredictionsPanel::reloadOrder);
    connect(&m_workspace, &Workspace::sampleImagesArrived, this, &PredictionsPanel::showPage);
    connect(&m_workspace, &Workspace::observed, this, &PredictionsPanel::observed);
    connect(&m_workspace, &Workspace::runStarting, this, [this] {
        m_epochsSeen = 0;
        m_lastEpoch.reset();
        m_grid->forgetPredictions();
        showAccuracy();
    });
    connect(&m_workspace.session(), &TrainingSession::metricsArrived, this, &PredictionsPanel::showAccuracy);
    connect(m_next, &QPushButton::clicked, this, &PredictionsPanel::nextPage);
    connect(m_grid, &SampleGrid::capacityChanged, this, &PredictionsPanel::showPage);
    connect(m_grid, &SampleGrid::chosen, &m_workspace.document(), &Document::selectSample);
    connect(&m_workspace.document(), &Document::selectedSampleChanged, m_grid, &SampleGrid::setSelected);
}

void PredictionsPanel::reloadOrder()
{
    m_order = mixedOrder(m_workspace.validationSamples());
    m_first = 0;
    m_grid->setClassNames(m_workspace.data() ? m_workspace.data()->classNames : QStringList());
    m_grid->setSelected(m_workspace.document().selectedSample());
    showPage();
    showAccuracy();
}

void PredictionsPanel::showPage()
{
    const auto count = std::min<std::size_t>(std::size_t(m_grid->capacity()), m_order.size());
    std::vector<SampleGrid::Sample> samples;
    std::vector<SampleId> ids;
    for (std::size_t i = 0; i < count; ++i) {
        const SampleId id = m_order[(m_first + i) % m_order.size()];
        ids.push_back(id);
        samples.push_back({id, m_workspace.sampleImage(id), m_workspace.className(id)});
    }
    m_grid->setSamples(std::move(samples));
    m_next->setEnabled(m_order.size() > count);
    if (isVisible())
        m_workspace.wantPredictions(ids);
    if (m_workspace.observation())
        m_grid->setPredictions(m_workspace.observation()->predictions);
}

void PredictionsPanel::nextPage()
{
    if (!m_order.empty())
        m_first = (m_first + std::size_t(m_grid->capacity())) % m_order.size();
    showPage();
}

void PredictionsPanel::observed(const ObservationPointer &observation)
{
    if (!isVisible())
        return;
    if (observation)
        m_grid->setPredictions(observation->predictions);
    else
        m_grid->forgetPredictions();
}

void PredictionsPanel::showAccuracy()
{
    const auto epochs = m_workspace.session().metrics().epochsFrom(m_epochsSeen);
    m_epochsSeen += epochs.size();
    if (!epochs.empty())
        m_lastEpoch = epochs.back();
    if (m_order.empty() && m_workspace.isDataLoading())
        m_accuracy->setText(tr("The data set is being loaded."));
    else if (m_lastEpoch && m_lastEpoch->validationAccuracy)
        m_accuracy->setText(tr("%1 of validation").arg(percentText(*m_lastEpoch->validationAccuracy)));
    else if (m_lastEpoch)
        m_accuracy->setText(tr("no validation in this run"));
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
    m_workspace.wantPredictions({});
}

void PredictionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_grid->update();
    QWidget::changeEvent(event);
}

} // namespace workbench
