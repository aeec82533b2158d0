#pragma once

#include "core/data/statistics.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QTableView;
class QToolButton;

namespace workbench {

class FindingsModel;
class ReadingLabel;

/// What there is to be said about a data set as a whole: its images, the parts, what was noticed on import.
class DataSummary : public QWidget
{
    Q_OBJECT

public:
    explicit DataSummary(QWidget *parent = nullptr);

    /// `isMeasuring`: pixels are still being looked at.
    void setStatistics(const DataSet &source, const DataStatistics &statistics, bool isMeasuring);

private:
    struct PartRow
    {
        QLabel *images = nullptr;
        QLabel *channels = nullptr;
    };
    PartRow addRow(QGridLayout &grid, int row, const QString &name, const char *objectName);
    void makeFindings();
    void showFindings(const DataSet &source, const DataStatistics &statistics);

    ReadingLabel *m_title;
    PartRow m_training;
    PartRow m_validation;
    PartRow m_test;
    ReadingLabel *m_words;
    QToolButton *m_findingsButton;
    QTableView *m_findingsTable;
    FindingsModel *m_findings;
};

} // namespace workbench
