#pragma once

#include "core/explain/training_step.h"

#include <QAbstractTableModel>

namespace workbench {

/// Two records of a step, parameter by parameter: how long the gradient is, and how far the weights went. Has
/// the bars of a BarDelegate: their share is of the longest in both columns of that kind.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSteps(const RecordedStepPointer &usual, const RecordedStepPointer &changed);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Column { Parameter, UsualGradient, ChangedGradient, UsualChange, ChangedChange, ColumnCount };
    struct Row
    {
        QString name;
        double numbers[4];
    };

    std::vector<Row> m_rows;
    double m_longest[2] = {0, 0}; ///< gradient, change
};

} // namespace workbench
