#pragma once

#include "core/insight/confusion_matrix.h"

#include <QAbstractTableModel>

namespace workbench {

/// A confusion matrix for a table view: a row for each true class, a column for each predicted one. GUI
/// thread only.
class ConfusionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What a cell tells: images, or their share of those of the true or of the predicted class.
    enum class Measure { Counts, OfRow, OfColumn };
    /// How strong the cell's colour is, in [0, 1].
    static constexpr int strengthRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(const ConfusionMatrix &matrix, const QStringList &classNames);
    void setMeasure(Measure measure);
    const ConfusionMatrix &matrix() const { return m_matrix; }
    const QStringList &classNames() const { return m_classNames; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "12 of 98 images of Shirt were taken for Pullover."
    QString sentence(int label, int predicted) const;
    /// The largest number on the diagonal, or beside it, as cells show it: what the strongest colour means.
    QString strongest(bool diagonal) const;

private:
    /// None of a share of nothing.
    std::optional<double> value(int label, int predicted) const;
    QString textOf(std::optional<double> value) const;
    void findStrongest();

    ConfusionMatrix m_matrix;
    QStringList m_classNames;
    Measure m_measure = Measure::Counts;
    double m_strongestRight = 0;
    double m_strongestWrong = 0;
};

} // namespace workbench
