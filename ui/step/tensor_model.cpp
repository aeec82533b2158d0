#include "ui/step/tensor_model.h"

#include "core/explain/training_step_numbers.h"
#include "core/number_text.h"
#include "ui/common/theme.h"

namespace workbench {

namespace {

constexpr int flatColumns = 10;
constexpr int cellDigits = 4;
constexpr int allDigits = 9; ///< tell every float from its neighbours

} // namespace

void TensorModel::setTensor(const TensorData &tensor)
{
    beginResetModel();
    m_tensor = tensor;
    const auto count = std::ssize(floatsOf(tensor));
    if (isFlat()) {
        m_columns = std::min<std::int64_t>(flatColumns, count);
        m_rows = (count + flatColumns - 1) / flatColumns;
    } else {
        m_columns = tensor.sizes.back();
        m_rows = tensor.sizes[tensor.sizes.size() - 2];
    }
    m_planes =
        isFlat() ? std::min<std::int64_t>(count, 1) : count / std::max<std::int64_t>(1, m_rows * m_columns);
    m_plane = std::clamp<std::int64_t>(m_plane, 0, std::max<std::int64_t>(0, m_planes - 1));
    endResetModel();
}

void TensorModel::setPlane(std::int64_t plane)
{
    m_plane = plane;
    if (m_rows > 0 && m_columns > 0)
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows) - 1, int(m_columns) - 1));
}

QString TensorModel::planeText() const
{
    if (m_tensor.sizes.size() < 3)
        return {};
    const std::vector<std::int64_t> outer(m_tensor.sizes.begin(), m_tensor.sizes.end() - 2);
    return indexText(outer, m_plane);
}

int TensorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows);
}

int TensorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns);
}

std::int64_t TensorModel::elementAt(const QModelIndex &index) const
{
    const auto element = (m_plane * m_rows + index.row()) * m_columns + index.column();
    return element < std::ssize(floatsOf(m_tensor)) ? element : -1;
}

QVariant TensorModel::data(const QModelIndex &index, int role) const
{
    const auto element = elementAt(index);
    if (element < 0)
        return {};
    const double value = floatsOf(m_tensor)[std::size_t(element)];
    switch (role) {
    case Qt::DisplayRole:
        return valueText(value, cellDigits);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(indexText(m_tensor.sizes, element), valueText(value, allDigits));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::FontRole:
        return numberFont(0.85);
    default:
        return {};
    }
}

QVariant TensorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::FontRole)
        return numberFont(0.8);
    if (role != Qt::DisplayRole)
        return {};
    return isFlat() && orientation == Qt::Vertical ? QVariant(section * flatColumns) : QVariant(section);
}

} // namespace workbench
