#pragma once

#include "core/explain/worked_normalization.h"
#include "ui/properties/section.h"

#include <QAbstractTableModel>
#include <optional>

class QTableView;

namespace workbench {

/// Channel by channel: mean and variance in a training batch, and what they make of the running ones.
class NormChannelModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Channel, Mean, Variance, RunningMean, MeanAfter, RunningVariance, VarianceAfter, Verdict };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of a layer that was seen with a batch.
    void show(const NormLayer &layer);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(std::int64_t channel, Column column) const;
    /// Both running statistics with LibTorch's.
    bool agrees(std::int64_t channel) const;

    std::optional<NormLayer> m_layer;
};

/// That model as a table; a row leads to its channel.
class NormTable : public Section
{
    Q_OBJECT

public:
    explicit NormTable(QWidget *parent = nullptr);

    void show(const NormLayer &layer, std::int64_t channel);

Q_SIGNALS:
    void channelChosen(qint64 channel);

private:
    NormChannelModel *m_model;
    QTableView *m_view;
};

} // namespace workbench
