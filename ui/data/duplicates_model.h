#pragma once

#include "core/data/duplicate_meaning.h"
#include "ui/common/workspace.h"

#include <QAbstractListModel>

namespace workbench {

/// Groups of duplicates, a row each, or only those that lie in more than one part. GUI thread only.
class DuplicatesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit DuplicatesModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /// Both null: no groups.
    void setGroups(DataSetPointer data, std::shared_ptr<const DuplicateReport> report, PlacedGroups placed);
    void setAcrossOnly(bool only);

    const std::shared_ptr<const DuplicateReport> &report() const { return m_report; }
    const DataSetPointer &dataSet() const { return m_data; }
    const std::vector<DataPart> &trainParts() const { return m_placed.trainParts; }
    const DuplicateGroup &group(int row) const { return m_report->groups[m_rows[std::size_t(row)]]; }
    const DuplicateMeaning &meaning(int row) const { return m_placed.meanings[m_rows[std::size_t(row)]]; }
    /// Of all groups, whichever are shown.
    DuplicateSummary summary() const;
    std::vector<DuplicateGroup> shownGroups() const;
    std::optional<int> rowOf(SampleId sample) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void filter();

    DataSetPointer m_data;
    std::shared_ptr<const DuplicateReport> m_report;
    PlacedGroups m_placed;
    std::vector<std::size_t> m_rows; ///< groups that are shown
    bool m_acrossOnly = false;
};

} // namespace workbench
