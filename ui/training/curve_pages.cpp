#include "ui/training/curve_pages.h"

#include "core/graph/parameters.h"
#include "ui/training/metrics_text.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

double percent(double share)
{
    return 100 * share;
}

QString percentCell(double share)
{
    return percentText(share, 2);
}

} // namespace

LossPage::LossPage(const RunNumbers &numbers, QWidget *parent) : CurvePage(numbers, parent)
{
    m_plot.setObjectName(QStringLiteral("lossPlot"));
    m_plot.setAccessibleName(tr("Loss curves"));
    m_plot.setAxisLabels(tr("epoch"), tr("loss"));
    m_plot.setNaturalBounds(0, unlimited);
    m_plot.setLegendAlignment(Qt::AlignTop | Qt::AlignRight);
    m_batches = m_plot.addCurve(CurveRole::Detail, tr("each batch"));
    m_smoothed = m_plot.addCurve(CurveRole::Smoothed, QString());
    m_training = m_plot.addCurve(CurveRole::Training, tr("train"));
    m_validation = m_plot.addCurve(CurveRole::Validation, tr("validation"));
    m_plot.setReader([this](double position) { return readBatch(position, &BatchMetrics::loss); });
    smooth();
}

bool LossPage::plotNew(std::size_t most)
{
    const GrowingList<double> &smoothed = m_numbers.smoothedLosses();
    const std::size_t end = std::min(smoothed.size(), m_smoothedPlotted + most);
    for (; m_smoothedPlotted < end; ++m_smoothedPlotted)
        m_plot.append(m_smoothed, m_numbers.positionOf(m_numbers.batches()[m_smoothedPlotted]),
                      smoothed[m_smoothedPlotted]);
    const bool all = CurvePage::plotNew(most);
    return all && end == smoothed.size();
}

void LossPage::addBatch(const BatchMetrics &batch)
{
    m_plot.append(m_batches, m_numbers.positionOf(batch), batch.loss);
}

void LossPage::addEpoch(const EpochMetrics &epoch)
{
    m_plot.append(m_training, m_numbers.positionOf(epoch), epoch.trainLoss);
    if (epoch.validationLoss)
        m_plot.append(m_validation, m_numbers.positionOf(epoch), *epoch.validationLoss);
}

void LossPage::smooth()
{
    const double weight = m_numbers.smoothing();
    m_plot.clearCurve(m_smoothed);
    m_plot.renameCurve(m_smoothed, weight > 0 ? smoothedName(weight) : QString());
    m_smoothedPlotted = 0;
}

QString LossPage::newest() const
{
    return lossText(m_numbers.batches().back(), m_numbers.epochs());
}

std::vector<NumberColumn> LossPage::columns() const
{
    std::vector<NumberColumn> columns{{.title = tr("Batch loss"),
                                       .name = QStringLiteral("loss"),
                                       .ofBatch = [](const RunNumbers &numbers, std::size_t batch) {
                                           return numbers.batches()[batch].loss;
                                       }}};
    if (const double weight = m_numbers.smoothing(); weight > 0)
        columns.push_back({.title = smoothedTitle(weight),
                           .name = QStringLiteral("smoothed_loss_%1").arg(smoothingText(weight)),
                           .ofBatch = [](const RunNumbers &numbers, std::size_t batch) {
                               return numbers.smoothedLosses()[batch];
                           }});
    columns.push_back({.title = tr("Train loss"),
                       .name = QStringLiteral("train_loss"),
                       .ofEpoch = [](const EpochMetrics &epoch) { return epoch.trainLoss; }});
    columns.push_back({.title = tr("Validation loss"),
                       .name = QStringLiteral("val_loss"),
                       .ofEpoch = [](const EpochMetrics &epoch) { return epoch.validationLoss; }});
    return columns;
}

AccuracyPage::AccuracyPage(const RunNumbers &numbers, QWidget *parent) : CurvePage(numbers, parent)
{
    m_plot.setObjectName(QStringLiteral("accuracyPlot"));
    m_plot.setAccessibleName(tr("Accuracy curves"));
    m_plot.setAxisLabels(tr("epoch"), tr("accuracy, %"));
    m_plot.setNaturalBounds(0, 100);
    m_plot.setLegendAlignment(Qt::AlignBottom | Qt::AlignRight);
    m_training = m_plot.addCurve(CurveRole::Training, tr("train"));
    m_validation = m_plot.addCurve(CurveRole::Validation, tr("validation"));
    m_plot.setReader([this](double position) { return read(position); });
}

void AccuracyPage::addEpoch(const EpochMetrics &epoch)
{
    m_plot.append(m_training, m_numbers.positionOf(epoch), percent(epoch.trainAccuracy));
    if (epoch.validationAccuracy)
        m_plot.append(m_validation, m_numbers.positionOf(epoch), percent(*epoch.validationAccuracy));
}

std::optional<PlotReading> AccuracyPage::read(double position) const
{
    const auto place = m_numbers.epochNearest(position);
    if (!place)
        return std::nullopt;
    const EpochMetrics &epoch = m_numbers.epochs()[*place];
    return PlotReading{
        {m_numbers.positionOf(epoch), percent(epoch.validationAccuracy.value_or(epoch.trainAccuracy))},
        epochReading(epoch)};
}

QString AccuracyPage::newest() const
{
    return accuracyText(m_numbers.epochs());
}

std::vector<NumberColumn> AccuracyPage::columns() const
{
    return {{.title = tr("Train accuracy"),
             .name = QStringLiteral("train_accuracy"),
             .ofEpoch = [](const EpochMetrics &epoch) { return epoch.trainAccuracy; },
             .text = percentCell},
            {.title = tr("Validation accuracy"),
             .name = QStringLiteral("val_accuracy"),
             .ofEpoch = [](const EpochMetrics &epoch) { return epoch.validationAccuracy; },
             .text = percentCell}};
}

LearningRatePage::LearningRatePage(const RunNumbers &numbers, QWidget *parent) : CurvePage(numbers, parent)
{
    m_plot.setObjectName(QStringLiteral("learningRatePlot"));
    m_plot.setAccessibleName(tr("Learning rate curve"));
    m_plot.setAxisLabels(tr("epoch"), tr("learning rate"));
    m_plot.setNaturalBounds(0, unlimited);
    m_plot.setLegendAlignment(Qt::AlignTop | Qt::AlignRight);
    m_rate = m_plot.addCurve(CurveRole::Steps, tr("each batch"));
    m_plot.setReader([this](double position) { return readBatch(position, &BatchMetrics::learningRate); });
}

void LearningRatePage::addBatch(const BatchMetrics &batch)
{
    m_plot.append(m_rate, m_numbers.positionOf(batch), batch.learningRate);
}

QString LearningRatePage::newest() const
{
    return learningRateText(m_numbers.batches().back());
}

std::vector<NumberColumn> LearningRatePage::columns() const
{
    return {{.title = tr("Learning rate"),
             .name = QStringLiteral("lr"),
             .ofBatch = [](const RunNumbers &numbers,
                           std::size_t batch) { return numbers.batches()[batch].learningRate; },
             .text = realText}};
}

SpeedPage::SpeedPage(const RunNumbers &numbers, QWidget *parent) : CurvePage(numbers, parent)
{
    m_plot.setObjectName(QStringLiteral("speedPlot"));
    m_plot.setAccessibleName(tr("Speed of training"));
    m_plot.setAxisLabels(tr("epoch"), tr("images/s"));
    m_plot.setNaturalBounds(0, unlimited);
    m_plot.setLegendAlignment(Qt::AlignBottom | Qt::AlignRight);
    m_speed = m_plot.addCurve(CurveRole::Training, tr("training"));
    m_plot.setReader([this](double position) { return read(position); });
}

void SpeedPage::addEpoch(const EpochMetrics &epoch)
{
    m_plot.append(m_speed, m_numbers.positionOf(epoch), epoch.imagesPerSecond);
}

std::optional<PlotReading> SpeedPage::read(double position) const
{
    const auto place = m_numbers.epochNearest(position);
    if (!place)
        return std::nullopt;
    const EpochMetrics &epoch = m_numbers.epochs()[*place];
    return PlotReading{{m_numbers.positionOf(epoch), epoch.imagesPerSecond}, speedReading(epoch)};
}

QString SpeedPage::newest() const
{
    return speedText(m_numbers.epochs());
}

std::vector<NumberColumn> SpeedPage::columns() const
{
    return {{.title = tr("Images/s"),
             .name = QStringLiteral("images_per_second"),
             .ofEpoch = [](const EpochMetrics &epoch) { return epoch.imagesPerSecond; }}};
}

std::vector<std::unique_ptr<CurvePage>> makeCurvePages(const RunNumbers &numbers, QWidget *parent)
{
    std::vector<std::unique_ptr<CurvePage>> pages;
    pages.push_back(std::make_unique<LossPage>(numbers, parent));
    pages.push_back(std::make_unique<AccuracyPage>(numbers, parent));
    pages.push_back(std::make_unique<LearningRatePage>(numbers, parent));
    pages.push_back(std::make_unique<SpeedPage>(numbers, parent));
    return pages;
}

} // namespace workbench
