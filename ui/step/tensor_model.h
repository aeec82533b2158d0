#pragma once

#include "core/exchange/safetensors.h"

#include <QAbstractTableModel>

namespace workbench {

/// A tensor's numbers as a table of its last two dimensions; what lies before them is a stack of planes, of
/// which one is shown. A single dimension is broken into rows of ten.
class TensorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTensor(const TensorData &tensor);
    std::int64_t planes() const { return m_planes; }
    void setPlane(std::int64_t plane);
    /// The indices before the last two: "[3, 0]".
    QString planeText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isFlat() const { return m_tensor.sizes.size() < 2; }
    /// Place in the row-major order; -1 where a flat tensor's last row ends.
    std::int64_t elementAt(const QModelIndex &index) const;

    TensorData m_tensor;
    std::int64_t m_planes = 0;
    std::int64_t m_plane = 0;
    std::int64_t m_rows = 0;
    std::int64_t m_columns = 0;
};

} // namespace workbench
