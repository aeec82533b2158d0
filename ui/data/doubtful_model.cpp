#include "ui/data/doubtful_model.h"

#include "core/insight/samples.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/data/sample_text.h"

#include <QIcon>
#include <algorithm>
#include <array>

namespace workbench {

namespace {

constexpr int pictureSide = 28;

/// Whether one comes before the other in ascending order.
bool isBefore(const SuspiciousLabel &one, const SuspiciousLabel &other, int column)
{
    switch (column) {
    case DoubtfulModel::Image:
        return std::pair(one.sample.part, one.sample.index) <
               std::pair(other.sample.part, other.sample.index);
    case DoubtfulModel::Part:
        return one.part < other.part;
    case DoubtfulModel::Label:
        return one.label < other.label;
    case DoubtfulModel::Predicted:
        return one.predicted < other.predicted;
    case DoubtfulModel::LabelProbability:
        return one.labelProbability < other.labelProbability;
    case DoubtfulModel::PredictedProbability:
        return one.predictedProbability < other.predictedProbability;
    default:
        return one.doubt() < other.doubt();
    }
}

} // namespace

DoubtfulModel::DoubtfulModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::sampleImagesArrived, this, [this] {
        if (!m_labels.empty())
            Q_EMIT dataChanged(index(0, Image), index(rowCount() - 1, Image), {Qt::DecorationRole});
    });
}

void DoubtfulModel::setLabels(DataSetPointer data, std::vector<SuspiciousLabel> labels)
{
    beginResetModel();
    m_data = std::move(data);
    m_labels = std::move(labels);
    sortRows();
    endResetModel();
}

std::optional<int> DoubtfulModel::rowOf(SampleId sample) const
{
    const auto found = std::find_if(m_labels.begin(), m_labels.end(),
                                    [&](const SuspiciousLabel &label) { return label.sample == sample; });
    return found == m_labels.end() ? std::nullopt : std::optional(int(found - m_labels.begin()));
}

int DoubtfulModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_labels.size());
}

int DoubtfulModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DoubtfulModel::data(const QModelIndex &index, int role) const
{
    const SuspiciousLabel &label = at(index);
    if (role == Qt::DisplayRole)
        return text(label, index.column());
    if (role == Qt::DecorationRole && index.column() == Image)
        return picture(label.sample);
    const bool isNumber = index.column() >= LabelProbability;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole && isNumber)
        return numberFont();
    return {};
}

QString DoubtfulModel::text(const SuspiciousLabel &label, int column) const
{
    switch (column) {
    case Image:
        return SampleSource{*m_data}.partOf(label.sample).nameOf(label.sample.index);
    case Part:
        return partText(label.part);
    case Label:
        return m_data->classNames.value(label.label);
    case Predicted:
        return m_data->classNames.value(label.predicted);
    case LabelProbability:
        return percentText(double(label.labelProbability));
    case PredictedProbability:
        return percentText(double(label.predictedProbability));
    default:
        return percentText(double(label.doubt()));
    }
}

QVariant DoubtfulModel::picture(SampleId sample) const
{
    const QImage image = m_workspace.sampleImage(sample);
    if (image.isNull())
        return {};
    const bool larger = std::max(image.width(), image.height()) < pictureSide;
    const auto pixmap =
        QPixmap::fromImage(image.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio,
                                        larger ? Qt::FastTransformation : Qt::SmoothTransformation));
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // a selected row must not tint the picture
    return icon;
}

QVariant DoubtfulModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    // Not right-aligned: the arrow of the sorted column would lie on the title.
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section >= LabelProbability ? Qt::AlignHCenter : Qt::AlignLeft));
    const std::array<QString, ColumnCount> titles{tr("Image"),     tr("Part"),     tr("Label"),
                                                  tr("Predicted"), tr("p(label)"), tr("p(predicted)"),
                                                  tr("Doubt")};
    if (role == Qt::DisplayRole)
        return titles[std::size_t(section)];
    const std::array<QString, ColumnCount> help{
        tr("The image and its name or number"),       tr("What the model used the image for"),
        tr("The class the data set gives"),           tr("The class the model gives"),
        tr("How probable the model finds the label"), tr("How probable the model finds its own answer"),
        tr("The difference of both probabilities")};
    return role == Qt::ToolTipRole ? QVariant(help[std::size_t(section)]) : QVariant();
}

void DoubtfulModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    sortRows();
    endResetModel();
}

void DoubtfulModel::sortRows()
{
    std::stable_sort(m_labels.begin(), m_labels.end(),
                     [&](const SuspiciousLabel &one, const SuspiciousLabel &other) {
                         return m_sortOrder == Qt::AscendingOrder ? isBefore(one, other, m_sortColumn)
                                                                  : isBefore(other, one, m_sortColumn);
                     });
}

} // namespace workbench
