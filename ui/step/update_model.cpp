#include "ui/step/update_model.h"

#include "core/explain/training_step_numbers.h"
#include "core/explain/training_step_update.h"
#include "core/number_text.h"
#include "ui/common/theme.h"

namespace workbench {

void UpdateModel::setParameter(const RecordedStepPointer &step, std::size_t parameter)
{
    beginResetModel();
    m_step = step;
    m_parameter = parameter;
    m_first = 0;
    m_columns.clear();
    if (m_step) {
        const RecordedParameter &record = this->parameter();
        m_columns.push_back({tr("old weight"), record.before});
        m_columns.push_back({tr("gradient"), record.gradient});
        if (step->clipFactor < 1)
            m_columns.push_back({tr("clipped"), record.clipped});
        for (const auto &name : stateTensors(record))
            m_columns.push_back({name, record.stateAfter.at(name)});
        m_columns.push_back({tr("new weight"), record.after});
    }
    endResetModel();
}

std::int64_t UpdateModel::elements() const
{
    return m_step ? std::ssize(floatsOf(parameter().before)) : 0;
}

int UpdateModel::rowOf(std::int64_t element)
{
    if (element < m_first || element >= m_first + mostRows) {
        beginResetModel();
        m_first = element / mostRows * mostRows;
        endResetModel();
    }
    return int(element - m_first);
}

int UpdateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min(mostRows, elements() - m_first));
}

int UpdateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant UpdateModel::data(const QModelIndex &index, int role) const
{
    const TensorData &tensor = m_columns[std::size_t(index.column())].values;
    const bool none = isNone(tensor);
    const double value = none ? 0 : floatsOf(tensor)[std::size_t(m_first + index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return none ? QStringLiteral("None") : valueText(value);
    case Qt::ToolTipRole:
        return none ? QVariant() : valueText(value, 9);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::FontRole:
        return numberFont(0.9);
    default:
        return {};
    }
}

QVariant UpdateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_step)
        return {};
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal && section > 1 &&
        section + 1 < int(m_columns.size()))
        return tr("What the optimizer remembers, after the step");
    if (role == Qt::FontRole)
        return numberFont(0.85);
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_columns[std::size_t(section)].title
                                         : indexText(parameter().before.sizes, m_first + section);
}

} // namespace workbench
