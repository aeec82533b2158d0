#include "ui/evaluation/confusion_model.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <optional>

namespace workbench {

void ConfusionModel::setMatrix(const ConfusionMatrix &matrix, const QStringList &classNames)
{
    const bool sameClasses = matrix.classes() == m_matrix.classes() && classNames == m_classNames;
    if (!sameClasses)
        beginResetModel();
    m_matrix = matrix;
    m_classNames = classNames;
    findStrongest();
    if (!sameClasses)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ConfusionModel::setMeasure(Measure measure)
{
    m_measure = measure;
    findStrongest();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ConfusionModel::findStrongest()
{
    m_strongestRight = 0;
    m_strongestWrong = 0;
    for (int label = 0; label < rowCount(); ++label) {
        for (int predicted = 0; predicted < columnCount(); ++predicted) {
            double &strongest = label == predicted ? m_strongestRight : m_strongestWrong;
            strongest = std::max(strongest, value(label, predicted).value_or(0));
        }
    }
}

int ConfusionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matrix.classes());
}

int ConfusionModel::columnCount(const QModelIndex &parent) const
{
    return rowCount(parent);
}

std::optional<double> ConfusionModel::value(int label, int predicted) const
{
    const auto count = double(m_matrix.at(label, predicted));
    if (m_measure == Measure::Counts)
        return count;
    const auto whole = m_measure == Measure::OfRow ? m_matrix.rowSum(label) : m_matrix.columnSum(predicted);
    return whole > 0 ? std::optional(count / double(whole)) : std::nullopt;
}

QString ConfusionModel::textOf(std::optional<double> value) const
{
    if (!value)
        return QStringLiteral("–");
    if (m_measure == Measure::Counts)
        return groupedText(std::int64_t(*value));
    // Few are not none.
    return *value > 0 && *value < 0.0005 ? QStringLiteral("<0.1") : QString::number(100 * *value, 'f', 1);
}

QVariant ConfusionModel::data(const QModelIndex &index, int role) const
{
    const auto number = value(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(number);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sentence(index.row(), index.column());
    case Qt::FontRole:
        return numberFont(0.9);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case strengthRole: {
        const double strongest = index.row() == index.column() ? m_strongestRight : m_strongestWrong;
        return strongest > 0 ? number.value_or(0) / strongest : 0.0;
    }
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole)
        return m_classNames.value(section);
    if (role == Qt::ToolTipRole)
        return orientation == Qt::Vertical
                   ? tr("True class %1: %2 images")
                         .arg(m_classNames.value(section), groupedText(m_matrix.rowSum(section)))
                   : tr("Predicted class %1: %2 images were taken for it")
                         .arg(m_classNames.value(section), groupedText(m_matrix.columnSum(section)));
    return {};
}

QString ConfusionModel::sentence(int label, int predicted) const
{
    const QString count = groupedText(m_matrix.at(label, predicted));
    const QString name = m_classNames.value(label);
    const QString other = m_classNames.value(predicted);
    if (m_measure == Measure::OfColumn) {
        const QString taken = groupedText(m_matrix.columnSum(predicted));
        return label == predicted
                   ? tr("%1 of %2 images taken for %3 are of that class.").arg(count, taken, other)
                   : tr("%1 of %2 images taken for %3 are of %4.").arg(count, taken, other, name);
    }
    const QString all = groupedText(m_matrix.rowSum(label));
    return label == predicted ? tr("%1 of %2 images of %3 were recognised.").arg(count, all, name)
                              : tr("%1 of %2 images of %3 were taken for %4.").arg(count, all, name, other);
}

QString ConfusionModel::strongest(bool diagonal) const
{
    const QString text = textOf(diagonal ? m_strongestRight : m_strongestWrong);
    return m_measure == Measure::Counts ? text : tr("%1 %", "a percentage").arg(text);
}

} // namespace workbench
