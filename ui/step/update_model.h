#pragma once

#include "core/explain/training_step.h"

#include <QAbstractTableModel>

namespace workbench {

/// A parameter at the optimizer's step, an element a row: old weight, gradient, state, new weight. A table
/// has so many rows at most; it shows those around the chosen element.
class UpdateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr std::int64_t mostRows = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    void setParameter(const RecordedStepPointer &step, std::size_t parameter);
    std::int64_t elements() const;
    std::int64_t firstElement() const { return m_first; }
    /// Moves the window so that it holds the element; its row.
    int rowOf(std::int64_t element);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column
    {
        QString title;
        TensorData values; ///< shared with the record
    };
    const RecordedParameter &parameter() const { return m_step->parameters[m_parameter]; }

    RecordedStepPointer m_step;
    std::size_t m_parameter = 0;
    std::int64_t m_first = 0;
    std::vector<Column> m_columns;
};

} // namespace workbench
