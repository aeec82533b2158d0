#include "ui/data/split_model.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <algorithm>

namespace workbench {

namespace {

/// Whether images are there, but none whose class is known.
bool isUnlabelled(const ClassCounts &counts)
{
    return counts.unknown > 0 && counts.unknown == counts.total();
}

double largestShare(const ClassCounts &counts)
{
    const auto total = counts.total();
    if (total == 0 || counts.known.empty())
        return 0;
    return double(*std::max_element(counts.known.begin(), counts.known.end())) / double(total);
}

} // namespace

void SplitModel::setCounts(const SplitCounts &counts, const QStringList &classNames)
{
    beginResetModel();
    m_counts = counts;
    m_classNames = classNames;
    m_largestShare =
        std::max({largestShare(counts.training), largestShare(counts.validation), largestShare(counts.test)});
    endResetModel();
}

const ClassCounts &SplitModel::partOf(int column) const
{
    return column == Training     ? m_counts.training
           : column == Validation ? m_counts.validation
                                  : m_counts.test;
}

std::optional<std::int64_t> SplitModel::countAt(const QModelIndex &index) const
{
    const ClassCounts &counts = partOf(index.column());
    if (index.row() == 0)
        return counts.total();
    if (isUnknownRow(index.row()))
        return counts.unknown;
    if (isUnlabelled(counts))
        return std::nullopt;
    return counts.known[std::size_t(index.row() - 1)];
}

std::optional<double> SplitModel::shareAt(const QModelIndex &index) const
{
    const auto count = countAt(index);
    const auto total = partOf(index.column()).total();
    if (!count || index.row() == 0 || isUnknownRow(index.row()) || total == 0)
        return std::nullopt;
    return double(*count) / double(total);
}

int SplitModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_classNames.isEmpty())
        return 0;
    const bool unknown = m_counts.training.unknown + m_counts.validation.unknown + m_counts.test.unknown > 0;
    return 1 + int(m_classNames.size()) + (unknown ? 1 : 0);
}

int SplitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SplitModel::textAt(const QModelIndex &index) const
{
    if (index.column() != Class) {
        const auto count = countAt(index);
        return count ? groupedText(*count) : QStringLiteral("–");
    }
    if (index.row() == 0)
        return tr("all classes");
    return isUnknownRow(index.row()) ? tr("class unknown") : m_classNames[index.row() - 1];
}

QString SplitModel::explanationAt(const QModelIndex &index) const
{
    if (index.column() == Class)
        return textAt(index);
    if (!countAt(index))
        return tr("The classes of these images are not known.");
    const auto share = shareAt(index);
    return share ? tr("%1 of the part's images").arg(percentText(*share)) : QString();
}

QVariant SplitModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index);
    case Qt::ToolTipRole:
        return explanationAt(index);
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Class ? Qt::AlignVCenter | Qt::AlignLeft
                                                : Qt::AlignVCenter | Qt::AlignRight);
    case Qt::FontRole: {
        QFont font = index.column() == Class ? QFont() : numberFont(0.92);
        font.setBold(index.row() == 0);
        return index.column() == Class && index.row() > 0 ? QVariant() : QVariant(font);
    }
    case barRole: {
        const auto share = index.column() == Class ? std::nullopt : shareAt(index);
        return share && m_largestShare > 0 ? QVariant(*share / m_largestShare) : QVariant();
    }
    default:
        return {};
    }
}

QVariant SplitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Class ? Qt::AlignVCenter | Qt::AlignLeft
                                         : Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Class:
        return tr("Class");
    case Training:
        return tr("Training");
    case Validation:
        return tr("Validation");
    default:
        return tr("Test");
    }
}

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant bar = index.data(SplitModel::barRole);
    if (!bar.isValid())
        return;
    const QRectF track(option.rect.left() + 6, option.rect.bottom() - 3, option.rect.width() - 10, 2.5);
    QColor filled = themeColors().accent;
    filled.setAlpha(140);
    painter->fillRect(track, themeColors().track);
    painter->fillRect(QRectF(track.topLeft(), QSizeF(track.width() * bar.toDouble(), track.height())),
                      filled);
}

} // namespace workbench
