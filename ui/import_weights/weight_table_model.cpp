#include "ui/import_weights/weight_table_model.h"

#include "core/layers/summary.h"
#include "ui/common/theme.h"

namespace workbench {

namespace {

QString iconOf(NeededTensor::State state)
{
    return state == NeededTensor::State::Fits      ? QStringLiteral("dialog-ok-apply")
           : state == NeededTensor::State::Missing ? QStringLiteral("dialog-warning")
                                                   : QStringLiteral("dialog-error");
}

} // namespace

void WeightTableModel::setAssignment(WeightAssignment assignment)
{
    beginResetModel();
    m_assignment = std::move(assignment);
    endResetModel();
}

int WeightTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_assignment.needed().size());
}

int WeightTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WeightTableModel::data(const QModelIndex &index, int role) const
{
    const NeededTensor &needed = m_assignment.needed().at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(needed, index.column());
    case Qt::EditRole:
        return needed.found;
    case Qt::ToolTipRole:
        return toolTip(needed);
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(themeIcon(iconOf(needed.state()))) : QVariant();
    case problemRole:
        return needed.state() == NeededTensor::State::Fits ? QString() : QStringLiteral("1");
    case candidatesRole:
        return candidates(index.row());
    default:
        return {};
    }
}

QString WeightTableModel::text(const NeededTensor &needed, int column) const
{
    // What has the name, but does not fit, is shown with what is wrong about it.
    const QString &found = needed.found.isEmpty() ? needed.unfitting : needed.found;
    switch (column) {
    case Tensor:
        return needed.name;
    case Shape:
        return sizesText(needed.sizes);
    case FromFile:
        return found.isEmpty() ? tr("none") : found;
    case FileShape:
        return found.isEmpty() ? QString() : sizesText(m_assignment.found().at(found).sizes);
    case How:
        return found.isEmpty() && needed.isCounter ? tr("begins with 0") : wayText(needed.way);
    default:
        break;
    }
    switch (needed.state()) {
    case NeededTensor::State::Fits:
        return tr("fits");
    case NeededTensor::State::Missing:
        return tr("missing");
    case NeededTensor::State::Unfitting:
        break;
    }
    return m_assignment.found().at(found).sizes == needed.sizes ? tr("wrong type") : tr("wrong shape");
}

QString WeightTableModel::toolTip(const NeededTensor &needed) const
{
    if (const auto fault = m_assignment.faultOf(needed))
        return *fault;
    return needed.found.isEmpty() ? tr("A counter that the file does not have begins with 0.")
                                  : QStringLiteral("%1 ← %2").arg(needed.name, needed.found);
}

QStringList WeightTableModel::candidates(int row) const
{
    const auto names = m_assignment.candidatesFor(std::size_t(row));
    return {names.begin(), names.end()};
}

QVariant WeightTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Tensor:
        return tr("Network's tensor");
    case Shape:
        return tr("Shape");
    case FromFile:
        return tr("From the file");
    case FileShape:
        return tr("Its shape");
    case How:
        return tr("Found by");
    default:
        return tr("State");
    }
}

Qt::ItemFlags WeightTableModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == FromFile && !candidates(index.row()).isEmpty() ? flags | Qt::ItemIsEditable
                                                                            : flags;
}

bool WeightTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != FromFile || value.toString() == data(index, role))
        return false;
    if (!m_assignment.assign(std::size_t(index.row()), value.toString()))
        return false;
    // Another row may have lost the tensor.
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT assigned();
    return true;
}

} // namespace workbench
