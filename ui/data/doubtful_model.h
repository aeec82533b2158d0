#pragma once

#include "core/insight/suspicious_labels.h"
#include "ui/common/workspace.h"

#include <QAbstractTableModel>

namespace workbench {

/// The list of doubtful labels, a row each, sorted by a click on a header. GUI thread only.
class DoubtfulModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Image, Part, Label, Predicted, LabelProbability, PredictedProbability, Doubt, ColumnCount };

    explicit DoubtfulModel(Workspace &workspace, QObject *parent = nullptr);

    /// `data`: what they are of.
    void setLabels(DataSetPointer data, std::vector<SuspiciousLabel> labels);
    /// In the order they are shown.
    const std::vector<SuspiciousLabel> &labels() const { return m_labels; }
    const SuspiciousLabel &at(const QModelIndex &index) const { return m_labels[std::size_t(index.row())]; }
    std::optional<int> rowOf(SampleId sample) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void sortRows();
    QString text(const SuspiciousLabel &label, int column) const;
    QVariant picture(SampleId sample) const;

    Workspace &m_workspace;
    DataSetPointer m_data;
    std::vector<SuspiciousLabel> m_labels;
    int m_sortColumn = Doubt;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace workbench
