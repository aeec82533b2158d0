#pragma once

#include "core/data/picture_sizes.h"

#include <QAbstractTableModel>

namespace workbench {

/// The sizes of a data set's pictures, one a row.
class PictureSizesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Size, Color, Images, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSizes(const PictureSizes &sizes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PictureSizes m_sizes;
};

} // namespace workbench
