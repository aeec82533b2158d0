#include "ui/health/health_model.h"

#include "core/insight/training_hints.h"
#include "core/number_text.h"
#include "ui/common/theme.h"

#include <cmath>

namespace workbench {

namespace {

/// A factor of ten to either side of the rule of thumb is about right.
constexpr double tolerance = 1;

} // namespace

QString ratioWord(double ratio)
{
    if (ratio < goodLogRatio - tolerance)
        return HealthModel::tr("low");
    return ratio > goodLogRatio + tolerance ? HealthModel::tr("high") : HealthModel::tr("about right");
}

QString spreadText(const Histogram &histogram)
{
    if (histogram.finite == 0)
        return HealthModel::tr("No value is a finite number.");
    return HealthModel::tr("%1 to %2, mean %3, standard deviation %4, of %5 values.")
        .arg(valueText(histogram.low), valueText(histogram.high), valueText(histogram.mean),
             valueText(histogram.deviation), groupedText(histogram.finite));
}

void HealthModel::setLayers(const QStringList &layers)
{
    if (layers == m_layers)
        return;
    beginResetModel();
    m_layers = layers;
    m_update = {};
    m_distributions.reset();
    endResetModel();
}

void HealthModel::setUpdate(const UpdateMetrics &update)
{
    m_update = update;
    rowsChanged();
}

void HealthModel::setDistributions(const DistributionsPointer &distributions)
{
    m_distributions = distributions;
    rowsChanged();
}

void HealthModel::forget()
{
    m_update = {};
    m_distributions.reset();
    rowsChanged();
}

void HealthModel::rowsChanged()
{
    if (!m_layers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_layers.size()) - 1, ColumnCount - 1));
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_layers.size());
}

int HealthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const LayerUpdate *HealthModel::updateOf(int row) const
{
    for (const auto &layer : m_update.layers) {
        if (layer.layer == m_layers[row])
            return &layer;
    }
    return nullptr;
}

const LayerDistribution *HealthModel::distributionOf(int row) const
{
    return m_distributions ? m_distributions->find(m_layers[row]) : nullptr;
}

const Histogram *HealthModel::histogramAt(const QModelIndex &index) const
{
    const auto *distribution = distributionOf(index.row());
    if (!distribution)
        return nullptr;
    if (index.column() == Outputs)
        return &distribution->outputs;
    return index.column() == Weights && distribution->weights ? &*distribution->weights : nullptr;
}

QString HealthModel::textAt(const QModelIndex &index) const
{
    const auto *update = updateOf(index.row());
    const auto *distribution = distributionOf(index.row());
    const QString none = QStringLiteral("–");
    switch (index.column()) {
    case Layer:
        return m_layers[index.row()];
    case Gradient:
        return update ? valueText(update->gradientNorm, 3) : none;
    case Ratio:
        return update && update->logRatio
                   ? tr("%1 %2").arg(QString::number(*update->logRatio, 'f', 1), ratioWord(*update->logRatio))
                   : none;
    case Dead:
        return distribution && distribution->dead ? percentText(*distribution->deadShare(), 0) : none;
    default:
        return {};
    }
}

QString HealthModel::explanationAt(const QModelIndex &index) const
{
    const auto *distribution = distributionOf(index.row());
    switch (index.column()) {
    case Gradient:
        return tr("Length of the gradient of all the layer's trained weights, before clipping.");
    case Ratio:
        return tr("log10 of the length of the last step over the length of the weight: about −3 is usual.");
    case Dead:
        return distribution && distribution->dead
                   ? tr("%1 of %2 units were 0 on all %3 images looked at.")
                         .arg(groupedText(*distribution->dead), groupedText(distribution->units))
                         .arg(m_distributions->images)
                   : tr("Share of a ReLU's units that are 0 for every image looked at.");
    case Weights:
    case Outputs:
        if (const auto *histogram = histogramAt(index))
            return spreadText(*histogram);
        return index.column() == Weights ? tr("How the layer's weights are spread over their range.")
                                         : tr("How the layer's outputs are spread over their range.");
    default:
        return {};
    }
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    const auto *histogram = histogramAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index);
    case Qt::AccessibleTextRole:
        return histogram ? spreadText(*histogram) : textAt(index);
    case Qt::ToolTipRole:
        return explanationAt(index);
    case Qt::FontRole:
        return index.column() == Layer ? QVariant() : numberFont();
    case ratioRole: {
        const auto *update = index.column() == Ratio ? updateOf(index.row()) : nullptr;
        return update && update->logRatio ? QVariant(*update->logRatio) : QVariant();
    }
    case countsRole:
        return histogram
                   ? QVariant::fromValue(QVector<qint64>(histogram->counts.begin(), histogram->counts.end()))
                   : QVariant();
    default:
        return {};
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Outputs && m_distributions)
        return tr("Of %n validation image(s), in evaluation mode.", nullptr, int(m_distributions->images));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Layer"), tr("Gradient"), tr("Update : weight"),
                             tr("Dead"),  tr("Weights"),  tr("Outputs")};
    return titles[section];
}

} // namespace workbench
