#include "ui/data/class_model.h"

#include "core/data/image_file.h"
#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QBuffer>
#include <QCollator>
#include <QPixmap>
#include <algorithm>
#include <numeric>

namespace workbench {

namespace {

/// Longest side of a mean picture in a tool tip.
constexpr int largeSide = 168;

/// Small pictures grow by whole steps, so that all their pixels look alike.
QImage scaledTo(const QImage &image, int side)
{
    const int longest = std::max(image.width(), image.height());
    if (longest > side)
        return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image.scaled(image.size() * (side / longest), Qt::KeepAspectRatio, Qt::FastTransformation);
}

} // namespace

void ClassModel::setStatistics(DataSetPointer data, const DataStatistics &statistics)
{
    const bool sameClasses = data && m_data && data->classNames == m_data->classNames;
    const bool keepPictures = sameClasses && data == m_data && statistics.training.measured == 0;
    auto pictures = std::move(m_statistics.meanPictures);
    if (!sameClasses)
        beginResetModel();
    m_data = std::move(data);
    m_statistics = statistics;
    if (keepPictures)
        m_statistics.meanPictures = std::move(pictures);
    if (!sameClasses) {
        m_labels.resize(m_data ? std::size_t(m_data->classNames.size()) : 0);
        std::iota(m_labels.begin(), m_labels.end(), 0);
        sortRows();
        endResetModel();
        return;
    }
    sort(m_sortColumn, m_sortOrder);
    if (!m_labels.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const PartStatistics &ClassModel::part(int column) const
{
    return column == Training     ? m_statistics.training
           : column == Validation ? m_statistics.validation
                                  : m_statistics.test;
}

std::int64_t ClassModel::count(int column, std::int32_t label) const
{
    return part(column).classCounts[std::size_t(label)];
}

int ClassModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_labels.size());
}

int ClassModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassModel::data(const QModelIndex &index, int role) const
{
    const auto label = m_labels[std::size_t(index.row())];
    if (role == labelRole)
        return label;
    if (index.column() == Class) {
        if (role == Qt::DisplayRole)
            return m_data->classNames[label];
        if (role == Qt::ToolTipRole)
            return toolTip(label);
        return role == Qt::DecorationRole ? picture(label) : QVariant();
    }
    if (role == Qt::DisplayRole)
        return groupedText(count(index.column(), label));
    if (role == Qt::FontRole)
        return numberFont();
    if (role != shareRole)
        return {};
    const auto &counts = part(index.column()).classCounts;
    const auto most = *std::max_element(counts.begin(), counts.end());
    return most > 0 ? double(count(index.column(), label)) / double(most) : 0.0;
}

QVariant ClassModel::picture(std::int32_t label) const
{
    QPixmap pixmap(pictureSide, pictureSide);
    pixmap.fill(Qt::transparent);
    const auto &mean = m_statistics.meanPictures[std::size_t(label)];
    return mean.pixels.empty()
               ? pixmap
               : QPixmap::fromImage(scaledTo(imageOf(mean.pixels.data(), m_data->imageShape), pictureSide));
}

QString ClassModel::toolTip(std::int32_t label) const
{
    const auto &mean = m_statistics.meanPictures[std::size_t(label)];
    if (mean.pixels.empty())
        return tr("There is no training image to make a mean picture of.");
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    scaledTo(imageOf(mean.pixels.data(), m_data->imageShape), largeSide).save(&buffer, "png");
    return QStringLiteral("<p><img src=\"data:image/png;base64,%1\"></p><p>%2</p>")
        .arg(QString::fromLatin1(png.toBase64()),
             tr("Mean of %1 training images").arg(groupedText(mean.images)).toHtmlEscaped());
}

QVariant ClassModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::ToolTipRole)
        return section == Class
                   ? tr("Each class with the mean picture of its training images; click to sort by name")
                   : tr("Images of the class in this part; the bar compares with the part's largest class. "
                        "Click to sort");
    if (role != Qt::DisplayRole)
        return {};
    return section == Class        ? tr("Class")
           : section == Training   ? tr("Training")
           : section == Validation ? tr("Validation")
                                   : tr("Test");
}

void ClassModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = m_labels;
    sortRows();
    QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const auto &index : from) {
        const auto place = std::find(m_labels.begin(), m_labels.end(), before[std::size_t(index.row())]);
        to << this->index(int(place - m_labels.begin()), index.column());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ClassModel::sortRows()
{
    std::sort(m_labels.begin(), m_labels.end());
    if (m_sortColumn < 0)
        return;
    QCollator collator;
    collator.setNumericMode(true);
    const auto isBefore = [&](std::int32_t one, std::int32_t other) {
        if (m_sortColumn == Class)
            return collator.compare(m_data->classNames[one], m_data->classNames[other]) < 0;
        return count(m_sortColumn, one) < count(m_sortColumn, other);
    };
    std::stable_sort(m_labels.begin(), m_labels.end(), [&](std::int32_t one, std::int32_t other) {
        return m_sortOrder == Qt::AscendingOrder ? isBefore(one, other) : isBefore(other, one);
    });
}

} // namespace workbench
