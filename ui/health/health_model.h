#pragma once

#include "core/insight/distributions.h"
#include "core/train/update_metrics.h"

#include <QAbstractTableModel>

namespace workbench {

/// A row for each layer: its last measured update and how its numbers are spread.
class HealthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Layer, Gradient, Ratio, Dead, Weights, Outputs, ColumnCount };
    /// The log10 of update : weight as a double; invalid where unknown.
    static constexpr int ratioRole = Qt::UserRole;
    /// A histogram's counts as a QVector<qint64>.
    static constexpr int countsRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// The network's layers in order. What is known of them is forgotten, unless they are the same.
    void setLayers(const QStringList &layers);
    void setUpdate(const UpdateMetrics &update);
    void setDistributions(const DistributionsPointer &distributions);
    void forget();

    int rowOf(const QString &layer) const { return int(m_layers.indexOf(layer)); }
    QString layerAt(int row) const { return m_layers.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const LayerUpdate *updateOf(int row) const;
    const LayerDistribution *distributionOf(int row) const;
    const Histogram *histogramAt(const QModelIndex &index) const;
    QString textAt(const QModelIndex &index) const;
    QString explanationAt(const QModelIndex &index) const;
    void rowsChanged();

    QStringList m_layers;
    UpdateMetrics m_update;
    DistributionsPointer m_distributions;
};

/// "low", "about right", "high" of a log10 of update : weight.
QString ratioWord(double ratio);
/// Smallest, largest, mean and deviation in a sentence.
QString spreadText(const Histogram &histogram);

} // namespace workbench
