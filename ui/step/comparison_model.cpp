#include "ui/step/comparison_model.h"

#include "core/number_text.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/theme.h"

#include <cmath>

namespace workbench {

void ComparisonModel::setSteps(const RecordedStepPointer &usual, const RecordedStepPointer &changed)
{
    beginResetModel();
    m_rows.clear();
    m_longest[0] = m_longest[1] = 0;
    for (std::size_t i = 0; usual && changed && i < usual->parameters.size(); ++i) {
        const RecordedParameter &one = usual->parameters[i];
        const RecordedParameter &other = changed->parameters[i];
        const Row row{one.name, {one.gradientNorm, other.gradientNorm, one.changeNorm, other.changeNorm}};
        for (int number = 0; number < 4; ++number) {
            if (std::isfinite(row.numbers[number]))
                m_longest[number / 2] = std::max(m_longest[number / 2], row.numbers[number]);
        }
        m_rows.push_back(row);
    }
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[std::size_t(index.row())];
    if (index.column() == Parameter)
        return role == Qt::DisplayRole ? QVariant(row.name) : QVariant();
    const int number = index.column() - UsualGradient;
    switch (role) {
    case Qt::DisplayRole:
        return valueText(row.numbers[number], 4);
    case Qt::ToolTipRole:
        return valueText(row.numbers[number], 9);
    case Qt::FontRole:
        return numberFont(0.9);
    case BarDelegate::shareRole:
        return m_longest[number / 2] > 0 ? row.numbers[number] / m_longest[number / 2] : 0;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QStringList titles{tr("Parameter"), tr("Gradient"), tr("Gradient, what if"), tr("Change"),
                             tr("Change, what if")};
    return titles[section];
}

} // namespace workbench
