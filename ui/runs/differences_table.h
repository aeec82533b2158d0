#pragma once

#include "core/train/run_differences.h"
#include "ui/runs/compared_curves.h"

class QStackedWidget;
class QTableWidget;

namespace workbench {

/// The settings in which the ticked runs differ, one column for each run.
class DifferencesTable : public QWidget
{
    Q_OBJECT

public:
    explicit DifferencesTable(QWidget *parent = nullptr);

    void setRuns(const std::vector<ComparedRun> &runs);

private:
    struct Head
    {
        int series = 0;
        QString name;
        bool operator==(const Head &) const = default;
    };

    void fill();
    void fillRow(int row);

    std::vector<SettingDifference> m_rows;
    std::vector<Head> m_heads; ///< of the runs' columns
    QStackedWidget *m_pages;   ///< the table, and the notice in its place
    QTableWidget *m_table;
    QLabel *m_notice;
};

} // namespace workbench
