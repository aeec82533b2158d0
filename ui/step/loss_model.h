#pragma once

#include "core/explain/training_step.h"

#include <QAbstractTableModel>

namespace workbench {

/// The batch at the loss: for each image its class, its loss and the network's outputs.
class LossModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setStep(const RecordedStepPointer &step, const DataSetPointer &data);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Column { Image, Class, SampleLoss, FirstOutput };
    float outputAt(int sample, int output) const;
    int outputs() const;
    QString textAt(int row, int column) const;

    RecordedStepPointer m_step;
    DataSetPointer m_data;
};

} // namespace workbench
