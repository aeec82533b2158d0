#include "ui/evaluation/class_scores_model.h"

#include "core/number_text.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/theme.h"
#include "ui/evaluation/label_order.h"

#include <numeric>

namespace workbench {

void ClassScoresModel::setReport(const ClassReport &report, const QStringList &classNames)
{
    beginResetModel();
    m_report = report;
    m_classNames = classNames;
    m_labels.resize(report.classes.size());
    std::iota(m_labels.begin(), m_labels.end(), 0);
    sortRows();
    endResetModel();
}

std::optional<std::int32_t> ClassScoresModel::labelAt(int row) const
{
    return std::size_t(row) < m_labels.size() ? std::optional(m_labels[std::size_t(row)]) : std::nullopt;
}

int ClassScoresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_labels.empty() ? 0 : int(m_labels.size()) + meanRows;
}

int ClassScoresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const ClassMean &ClassScoresModel::meanAt(int row, int column) const
{
    const ScoreMeans &means = std::size_t(row) == m_labels.size() ? m_report.macro : m_report.weighted;
    return column == Precision ? means.precision : column == Recall ? means.recall : means.f1;
}

std::optional<double> ClassScoresModel::value(int row, int column) const
{
    const auto label = labelAt(row);
    if (!label)
        return column >= Precision ? meanAt(row, column).value : std::nullopt;
    const ClassMetrics &score = m_report.classes[std::size_t(*label)];
    switch (column) {
    case Images:
        return double(score.images);
    case Predicted:
        return double(score.predicted);
    case Precision:
        return score.precision;
    case Recall:
        return score.recall;
    default:
        return score.f1;
    }
}

QString ClassScoresModel::textAt(int row, int column) const
{
    const auto label = labelAt(row);
    if (column == Class)
        return label                                 ? m_classNames.value(*label)
               : std::size_t(row) == m_labels.size() ? tr("Mean of the classes")
                                                     : tr("Mean, weighted by images");
    if (!label && column < Precision)
        return {};
    const auto number = value(row, column);
    if (!number)
        return QStringLiteral("–");
    return column < Precision ? groupedText(std::int64_t(*number)) : percentText(*number);
}

QString ClassScoresModel::toolTipAt(int row, int column) const
{
    if (column < Precision)
        return {};
    if (!labelAt(row))
        return tr("Of the %n class(es) whose number is known", nullptr, int(meanAt(row, column).classes));
    if (value(row, column))
        return {};
    return column == Precision ? tr("Not known: no image was taken for this class")
           : column == Recall  ? tr("Not known: there is no image of this class")
                               : tr("Not known: there is no image of this class, and none was taken for it");
}

QVariant ClassScoresModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTipAt(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Class ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole: {
        QFont font = numberFont();
        font.setBold(!labelAt(index.row()));
        return font;
    }
    case BarDelegate::shareRole:
        if (const auto share = value(index.row(), index.column()); share && index.column() >= Precision)
            return *share;
        return {};
    default:
        return {};
    }
}

QVariant ClassScoresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Class ? Qt::AlignLeft : Qt::AlignRight));
    static constexpr std::array<const char *, ColumnCount> names{
        QT_TR_NOOP("Class"),     QT_TR_NOOP("Images"), QT_TR_NOOP("Taken for it"),
        QT_TR_NOOP("Precision"), QT_TR_NOOP("Recall"), QT_TR_NOOP("F1")};
    static constexpr std::array<const char *, ColumnCount> help{
        QT_TR_NOOP("Click to sort by name"),
        QT_TR_NOOP("Images of this class"),
        QT_TR_NOOP("Images that the model took for this class, rightly or not"),
        QT_TR_NOOP("Of the images taken for this class, the share that are of it"),
        QT_TR_NOOP("Of the images of this class, the share that was recognised"),
        QT_TR_NOOP(
            "Harmonic mean of precision and recall: 2 × right / (images + taken for it). van Rijsbergen "
            "1979, “Information Retrieval”")};
    if (role == Qt::DisplayRole)
        return tr(names[std::size_t(section)]);
    return role == Qt::ToolTipRole ? tr(help[std::size_t(section)]) : QVariant();
}

void ClassScoresModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    sortRows();
    endResetModel();
}

void ClassScoresModel::sortRows()
{
    std::sort(m_labels.begin(), m_labels.end());
    if (m_sortColumn < 0)
        return;
    if (m_sortColumn == Class)
        return sortLabels(m_labels, m_sortOrder, orderByName(m_classNames));
    // Rows move while they are sorted: numbers are taken by label first.
    std::vector<std::optional<double>> numbers;
    for (int row = 0; row < int(m_labels.size()); ++row)
        numbers.push_back(value(row, m_sortColumn));
    sortLabels(m_labels, m_sortOrder, [&](std::int32_t one, std::int32_t other) {
        return numbers[std::size_t(one)] < numbers[std::size_t(other)];
    });
}

} // namespace workbench
