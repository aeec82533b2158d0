#pragma once

#include "core/data/finding.h"

#include <QAbstractTableModel>

namespace workbench {

/// What was noticed about a data set: the kind, the sentence, the place.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, What, Where };

    explicit FindingsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setFindings(std::vector<Finding> findings);
    const std::vector<Finding> &findings() const { return m_findings; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Finding> m_findings;
};

} // namespace workbench
