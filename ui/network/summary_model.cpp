#include "ui/network/summary_model.h"

#include "core/layers/memory.h"
#include "core/number_text.h"
#include "ui/common/theme.h"

namespace workbench {

void SummaryModel::setSummary(NetworkSummary summary, bool ofOneSample)
{
    beginResetModel();
    m_ofOneSample = ofOneSample;
    m_summary = std::move(summary);
    endResetModel();
}

int SummaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_summary.rows.size());
}

int SummaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SummaryModel::textAt(const NetworkSummary::Row &row, int column) const
{
    switch (column) {
    case Id:
        return row.id;
    case Type:
        return row.type;
    case Output:
        return row.output ? withGroupedNumbers(row.output->text()) : tr("unknown");
    case Parameters:
        return groupedText(row.parameters);
    case Macs:
        return groupedText(row.macs);
    default:
        return row.bytes ? bytesText(*row.bytes) : tr("unknown");
    }
}

std::optional<double> SummaryModel::shareAt(const NetworkSummary::Row &row, int column) const
{
    switch (column) {
    case Parameters:
        return row.parameterShare;
    case Macs:
        return row.macShare;
    case Memory:
        return row.byteShare;
    default:
        return std::nullopt;
    }
}

QVariant SummaryModel::data(const QModelIndex &index, int role) const
{
    const auto &row = m_summary.rows[std::size_t(index.row())];
    const auto share = shareAt(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() < Output ? Qt::AlignLeft : Qt::AlignRight)));
    case Qt::FontRole:
        return index.column() < Output ? QVariant() : numberFont();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return share ? tr("%1 of the network").arg(percentText(*share)) : QString();
    case shareRole:
        return share ? QVariant(*share) : QVariant();
    default:
        return {};
    }
}

QVariant SummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section < Output ? Qt::AlignLeft : Qt::AlignRight)));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{
        tr("Layer"),      tr("Type"), tr("Output"),
        tr("Parameters"), tr("MACs"), m_ofOneSample ? tr("Memory of a sample") : tr("Memory of a batch")};
    return titles[section];
}

} // namespace workbench
