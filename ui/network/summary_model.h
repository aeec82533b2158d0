#pragma once

#include "core/layers/summary.h"

#include <QAbstractTableModel>

namespace workbench {

/// The rows of a network's summary, in the network's order.
class SummaryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Type, Output, Parameters, Macs, Memory, ColumnCount };
    /// A number's part of the network's total, a double in [0, 1]; invalid where unknown.
    static constexpr int shareRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// `ofOneSample`: its memory is that of one sample, not of a batch.
    void setSummary(NetworkSummary summary, bool ofOneSample);
    const NetworkSummary &summary() const { return m_summary; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const NetworkSummary::Row &row, int column) const;
    std::optional<double> shareAt(const NetworkSummary::Row &row, int column) const;

    NetworkSummary m_summary;
    bool m_ofOneSample = false;
};

} // namespace workbench
