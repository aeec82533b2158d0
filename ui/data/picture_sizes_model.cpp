#include "ui/data/picture_sizes_model.h"

#include "core/number_text.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/theme.h"

namespace workbench {

void PictureSizesModel::setSizes(const PictureSizes &sizes)
{
    if (sizes == m_sizes)
        return;
    beginResetModel();
    m_sizes = sizes;
    endResetModel();
}

int PictureSizesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sizes.size());
}

int PictureSizesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PictureSizesModel::data(const QModelIndex &index, int role) const
{
    const PictureSize &size = m_sizes[std::size_t(index.row())];
    if (role == Qt::FontRole && index.column() != Color)
        return numberFont();
    if (role == BarDelegate::shareRole && index.column() == Images)
        return double(size.images) / double(m_sizes.front().images);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Size:
        return QStringLiteral("%1 × %2").arg(size.height).arg(size.width);
    case Color:
        return size.grey ? tr("grey") : tr("colour");
    default:
        return groupedText(size.images);
    }
}

QVariant PictureSizesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    return section == Size ? tr("Height × width") : section == Color ? tr("Colour") : tr("Pictures");
}

} // namespace workbench
